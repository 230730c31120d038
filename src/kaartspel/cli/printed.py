"""How the command line prints: JSON as UTF-8, text in lines that fit, nothing that steers a terminal."""

import sys
import textwrap

from kaartspel.exchange.plain import Plain, text

WIDTH = 78
_JOINERS = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")
"""Of emoji made of several, and within words of some scripts."""


def print_json(value: Plain) -> int:
    """Print `value`; JSON is UTF-8 whatever the terminal speaks. 0, the exit code, also where nobody listens."""
    if sys.stdout is None:  # so Python says that the output was closed
        return 0
    sys.stdout.flush()
    sys.stdout.buffer.write(text(value).encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()
    return 0


def wrapped(text: str, indent: str) -> list[str]:
    """`text` in lines of at most 78 signs, its own line ends kept."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return [
        part
        for line in lines
        for part in textwrap.wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent) or [""]
    ]


def harmless(text: str) -> str:
    """`text` without what would steer a terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" or sign in _JOINERS else " " for sign in text)
