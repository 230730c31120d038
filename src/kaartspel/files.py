"""Small files: read within bounds, written whole or not at all, and what was made of them remembered."""

import json
import os
import stat
import threading
from pathlib import Path
from typing import Any

from kaartspel import __version__
from kaartspel.domain.ports import FileError, FileProblem

MOST_BYTES = 1 << 20
"""The largest manifest, exercise or settings file that is read: 1 MiB."""


def read(file: Path, error: type[FileError], most: int = MOST_BYTES) -> bytes:
    """The bytes of `file`; raises `error` where it is no ordinary file, cannot be read, or has more than `most`."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise error(FileProblem.UNREADABLE, file)
        with file.open("rb") as stream:
            content = stream.read(most + 1)
    except (OSError, ValueError) as why:
        raise error(FileProblem.UNREADABLE, file) from why
    if len(content) > most:
        raise error(FileProblem.TOO_LARGE, file, allowed=f"{most >> 20} MB")
    return content


def write(file: Path, content: bytes, *, lasting: bool = False) -> None:
    """`file` gets `content`, whole or not at all; its folder is made. `lasting` waits for the disk. OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        with part.open("wb") as stream:
            stream.write(content)
            if lasting:
                stream.flush()
                os.fsync(stream.fileno())
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def stamp(file: Path) -> str:
    """What tells one state of `file` from another without opening it, "" where there is none."""
    try:
        now = file.stat()
    except (OSError, ValueError):
        return ""
    return f"{now.st_mtime_ns}-{now.st_ctime_ns}-{now.st_size}"


def table(content: str) -> dict[str, Any]:
    """The TOML written in `content`; ValueError or RecursionError where it is none.

    Plain lines, as in themes and in settings that the program wrote, are read here: loading the TOML reader takes 4 ms
    of the start. Where one line is anything else, that reader reads all of it.
    """
    found: dict[str, Any] = {}
    into = found
    for line in content.split("\n"):
        name, equals, value = line.partition(" = ")
        if not line or (line.startswith("#") and line.isprintable()):
            continue
        if equals and _is_plain(name) and name not in into and (known := _plain(value)) is not None:
            into[name] = known
        elif line[0] == "[" and line[-1] == "]" and _is_plain(line[1:-1]) and line[1:-1] not in found:
            into = found[line[1:-1]] = {}
        else:
            import tomllib

            return tomllib.loads(content)
    return found


def _is_plain(name: str) -> bool:
    return name.isascii() and name.replace("_", "a").isalpha()


def _plain(value: str) -> str | int | None:
    """A text without escapes, a small number or a truth; None for all others."""
    if value in ("true", "false"):
        return value == "true"
    if value.isascii() and value.isdecimal():
        return int(value) if len(value) < 9 and (value == "0" or value[0] != "0") else None
    text = value[1:-1]
    plain = len(value) > 1 and value[0] == value[-1] == '"' and text.isprintable() and not set(text) & {'"', "\\"}
    return text if plain else None


def recall(memory: Path, form: int) -> dict[str, Any]:
    """What `remember` wrote to `memory` in this `form` of it; nothing where that is gone, damaged or of another form.

    Parsing TOML strictly costs a third of a start; what came out of it is kept here by file and stamp.
    """
    try:
        found: Any = json.loads(memory.read_bytes())
        return dict(found["known"]) if found["of"] == [__version__, form] else {}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}


def remember(memory: Path, form: int, known: dict[str, Any]) -> None:
    """Keep `known` (plain values) in `memory`. Where that cannot be written, the next start is only slower."""
    content = json.dumps({"of": [__version__, form], "known": known}, ensure_ascii=False, separators=(",", ":"))
    try:
        write(memory, content.encode("utf-8", "replace"))
    except OSError:
        return
