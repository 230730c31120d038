"""Content files: TOML read strictly into msgspec structs, every problem named by file, key and what is allowed."""

import re
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from kaartspel import files
from kaartspel.domain.ports import FileError, FileProblem
from kaartspel.domain.words import Words

MOST_DOTS = 128
"""Dots in a line. The standard library reads dotted keys in quadratic time: 32,000 of them take 20 seconds."""

Slug = Annotated[str, Meta(pattern=r"\A[a-z0-9][a-z0-9_-]{0,63}\Z")]
"""An id that is safe in file names, addresses and `deck/card`."""
SLUG_ALLOWED = "a-z 0-9 - _, ≤ 64"
Short = Annotated[str, Meta(max_length=200)]
Long = Annotated[str, Meta(max_length=4000)]

_INVISIBLE = dict.fromkeys((*range(32), 127, *range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_KEPT = {9: " ", 10: "\n", 13: None}
_KINDS = {
    "str": "text",
    "int": "whole number",
    "float": "number",
    "bool": "true, false",
    "array": "list",
    "object": "table",
}
_EXPECTED = re.compile(r"Expected `(\w+)(?: \| null)?`(?: of length)?(?: ([<>]=?) (\S+))?")
_FIELD = re.compile(r"Object (missing required|contains unknown) field `(.*)`\Z", re.DOTALL)
_AT = re.compile(r" - at `\$\.?(.*)`\Z", re.DOTALL)
_LINE = re.compile(r"at line (\d+)")


class Table(msgspec.Struct, forbid_unknown_fields=True, frozen=True, gc=False):
    """A table of a content file; a key that is not named in it is refused."""


class ShortWords(Table, frozen=True):
    """One line of text in one or both languages."""

    nl: Short = ""
    en: Short = ""


class LongWords(Table, frozen=True):
    """A text in one or both languages."""

    nl: Long = ""
    en: Long = ""


TableType = TypeVar("TableType", bound=Table)


def read(file: Path, kind: type[TableType], error: type[FileError]) -> TableType:
    """The content of the TOML file as `kind`; everything that is not so raises `error`."""
    content = files.read(file, error).removeprefix(b"\xef\xbb\xbf")
    for number, written in enumerate(content.splitlines(), start=1):
        if written.count(b".") > MOST_DOTS:
            raise error(FileProblem.SYNTAX, file, allowed=str(number))
    try:
        return msgspec.toml.decode(content.decode(), type=kind)
    except msgspec.ValidationError as why:
        raise _named(str(why), file, error) from None
    except UnicodeDecodeError as why:
        raise error(FileProblem.SYNTAX, file, allowed=str(content.count(b"\n", 0, why.start) + 1)) from None
    except (ValueError, RecursionError) as why:
        at = _LINE.search(str(why))
        ends = str(len(content.splitlines())) if "at end of document" in str(why) else ""
        raise error(FileProblem.SYNTAX, file, allowed=at[1] if at else ends) from None


def words(text: ShortWords | LongWords) -> Words:
    """The text without what cannot be seen (control characters, turned reading order) and without outer space."""
    return Words(clean(text.nl), clean(text.en))


def clean(text: str) -> str:
    """`text` without what cannot be seen; line ends stay."""
    return text.translate(_INVISIBLE | _KEPT).strip()


def line(text: ShortWords) -> Words:
    """The text as one line."""
    said = words(text)
    return Words(" ".join(said.nl.split()), " ".join(said.en.split()))


def _named(message: str, file: Path, error: type[FileError]) -> FileError:
    at = _AT.search(message)
    key = _from_one(at[1]) if at else ""
    said = message[: at.start()] if at else message
    field = _FIELD.match(said)
    if field:
        kind = FileProblem.KEY_MISSING if field[1].startswith("missing") else FileProblem.KEY_UNKNOWN
        return error(kind, file, f"{key}.{clean(field[2])[:80]}".lstrip("."))
    return error(FileProblem.VALUE, file, key, _allowed(said))


def _from_one(path: str) -> str:
    """`step[0].id` → `step[1].id`: people count from one."""
    return re.sub(r"\[(\d+)\]", lambda found: f"[{int(found[1]) + 1}]", path)


def _allowed(message: str) -> str:
    if "matching regex" in message:
        return SLUG_ALLOWED
    expected = _EXPECTED.match(message)
    if not expected:
        return ""
    kind = _KINDS.get(expected[1], expected[1])
    sign = {"<=": "≤", ">=": "≥"}.get(expected[2] or "", expected[2] or "")
    return f"{kind}, {sign} {expected[3]}" if sign else kind
