"""The words with which the window is usually opened, read without argparse: loading and asking it takes 6 ms.

`arguments` stays the truth about all words. What is not plainly right here is left to it, and a test holds that both
read the same.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ENDINGS = (".kaartsessie", ".zip")
"""What the names of files end with that can be opened by double click; in small letters."""
CHOICES = {"--lang": ("nl", "en"), "--theme": ("light", "dark", "system")}


class Window(NamedTuple):
    """How to open the window; None is as set."""

    data: Path | None = None
    lang: str | None = None
    theme: str | None = None
    ready_line: bool = False
    file: Path | None = None
    """A session file or archive to bring in."""


def is_file(word: str) -> bool:
    """Whether `word` names a file to bring in, and is no command and no option."""
    return word.lower().endswith(ENDINGS) and not word.startswith("-") and "\0" not in word


def read(words: Sequence[str]) -> Window | None:
    """What `words` ask, None where they ask for anything but the window, or not plainly."""
    given: dict[str, str | bool] = {}
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if word == "--ready-line":
            given["ready_line"] = True
        elif name == "--data" or name in CHOICES:
            value = value if equals else next(rest, "")
            if value not in CHOICES.get(name, (value,)) or value.startswith("-") or not value or "\0" in value:
                return None
            given[name.removeprefix("--")] = value
        elif is_file(word) and "file" not in given:
            given["file"] = word
        else:
            return None
    data, lang, theme = (str(given[name]) if name in given else None for name in ("data", "lang", "theme"))
    file = Path(str(given["file"])) if "file" in given else None
    return Window(Path(data) if data else None, lang, theme, "ready_line" in given, file)
