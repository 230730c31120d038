"""Which pictures are ready to show: one line a picture, added at the end, read whole at the start."""

import json
import threading
from pathlib import Path
from typing import Any, NamedTuple

from kaartspel import files

FORM = "kaartspel pictures 1"
SLACK = 1000
"""Outdated lines that are put up with before the file is written anew."""


class Ready(NamedTuple):
    """A picture that was prepared: the `stamp` of its source, the SHA-256 of the large picture, bytes of the small."""

    stamp: str
    digest: str
    small: int


class PictureIndex:
    """What was prepared, by source file; kept in `file`, which may be missing or damaged: then it is made again."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._writing = threading.Lock()
        self._ready, worn = _read(file)
        if worn:
            self._write_anew()

    def get(self, source: str) -> Ready | None:
        """What is known of the picture at `source`."""
        return self._ready.get(source)

    def add(self, source: str, ready: Ready) -> None:
        """`source` is ready. From any thread. A cache that cannot be written only makes the next start slower."""
        line = _line([source, *tuple(ready)])
        with self._writing:
            self._ready[source] = ready
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                with self._file.open("ab") as stream:
                    stream.write(line if stream.tell() else _line(FORM) + line)
            except OSError:
                return

    def _write_anew(self) -> None:
        lines = [_line(FORM), *(_line([source, *tuple(ready)]) for source, ready in self._ready.items())]
        try:
            files.write(self._file, b"".join(lines))
        except OSError:
            return


def _line(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def _read(file: Path) -> tuple[dict[str, Ready], bool]:
    """What `file` tells, and whether it wants to be written anew: of another form, torn, or mostly outdated."""
    try:
        content = file.read_bytes()
    except OSError:
        return {}, False
    first, *lines = content.splitlines() or [b""]
    if first + b"\n" != _line(FORM):
        return {}, True
    ready = dict(entry for entry in _entries(lines) if entry)
    return ready, not content.endswith(b"\n") or len(lines) > len(ready) + SLACK


def _entries(lines: list[bytes]) -> list[tuple[str, Ready] | None]:
    """All lines at once where they are whole; else one by one, without the damaged."""
    try:
        return [_entry(value) for value in json.loads(b"[" + b",".join(lines) + b"]")]
    except (ValueError, RecursionError):
        return [_entry(_value(line)) for line in lines]


def _value(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _entry(value: Any) -> tuple[str, Ready] | None:
    try:
        source, stamp, digest, small = value
    except (TypeError, ValueError):
        return None
    if not (isinstance(source, str) and isinstance(stamp, str) and isinstance(small, int) and _is_digest(digest)):
        return None
    return source, Ready(stamp, digest, small)


def _is_digest(text: object) -> bool:
    """The digest becomes a file name, and the index is a file that anything may have written to."""
    return isinstance(text, str) and len(text) == 64 and all(sign in "0123456789abcdef" for sign in text)
