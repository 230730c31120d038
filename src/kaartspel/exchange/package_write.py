"""Session files and archives of a whole logbook, written: streaming, whole or not at all."""

import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from html import escape
from itertools import groupby
from pathlib import Path
from typing import IO, NamedTuple

from kaartspel.domain.merging import Copy
from kaartspel.domain.package import Head, PackageKind, Passed, unconcerned
from kaartspel.domain.ports import ExchangeError, ExchangeProblem
from kaartspel.domain.readable import Phrases, day_of
from kaartspel.domain.session import Session
from kaartspel.exchange import page_html, session_json
from kaartspel.exchange.package_file import HEAD
from kaartspel.exchange.plain import Plain, text

PIECE = 1 << 18
MOST_IN_ONE = 32 << 20
"""About how many bytes of sessions go into one entry of an archive."""

FIRST = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can tell."""

Stored = Callable[[str], Path | None]
"""The library's picture of that digest, or None."""


class Told(NamedTuple):
    """What went out."""

    sessions: int
    pictures: int


def write_sessions(
    file: Path,
    copies: Iterable[Copy],
    count: int,
    me: str,
    made: datetime,
    stored: Stored,
    passed: Passed = unconcerned,
) -> Told:
    """A session file with `count` sessions and their pictures; `me` is the id of the library's person.

    `ExchangeError`. Whatever `passed` raises ends it, and leaves nothing.
    """
    head = Head(PackageKind.SESSIONS, me, made, count)
    pictures: dict[str, None] = {}
    with _zip(file) as archive:
        _put(archive, HEAD, text(_head(head)).encode(), made)
        for number, copy in enumerate(copies, start=1):
            content = text(session_json.copied(copy, me)).encode()
            _put(archive, f"sessions/{copy.session.id}.json", content, made)
            pictures.update(dict.fromkeys(_pictures([copy.session])))
            passed(number)
        return Told(count, _put_pictures(archive, pictures, stored, made))


def write_logbook(
    file: Path,
    head: Head,
    copies: Iterator[Copy],
    phrases: Phrases,
    stored: Stored,
    passed: Passed = unconcerned,
    most: int = MOST_IN_ONE,
) -> Told:
    """An archive of a whole logbook: all sessions, their pictures, and pages to read them; `ExchangeError`.

    Only a few sessions are in memory at a time, and about `most` bytes of them go into one entry. Whatever `passed`
    raises ends it, and leaves nothing.
    """
    made = head.made or datetime.now().astimezone()
    # The pages wait beside the file: nothing of what a person wrote goes where the file does not.
    with _zip(file) as archive, tempfile.TemporaryDirectory(dir=file.parent, prefix=".kaartspel-") as folder:
        _put(archive, HEAD, text(_head(head)).encode(), made)
        pages = _Pages(Path(folder), phrases, stored)
        pictures: dict[str, None] = {}
        for number, part in enumerate(_parts(copies, head.library, most), start=1):
            with archive.open(_entry(f"sessions/{number:04}.jsonl", made), "w") as stream:
                for copy, line in part:
                    stream.write(line)
                    pages.add(copy.session)
                    pictures.update(dict.fromkeys(_pictures([copy.session])))
                    passed(pages.count)
        for name, page in pages.whole():
            _copy(archive, name, page, made)
        return Told(pages.count, _put_pictures(archive, pictures, stored, made))


class _Pages:
    """The pages to read, one a month, written to a folder as the sessions pass by."""

    def __init__(self, folder: Path, phrases: Phrases, stored: Stored) -> None:
        self._folder = folder
        self._phrases = phrases
        self._stored = stored
        self._months: dict[str, int] = {}
        self.count = 0

    def add(self, session: Session) -> None:
        """One more session."""
        day = day_of(session)
        month = f"{day.year:04}-{day.month:02}"
        with (self._folder / month).open("a", encoding="utf-8") as page:
            page.write(page_html.article(session, self._phrases, self._picture))
        self._months[month] = self._months.get(month, 0) + 1
        self.count += 1

    def whole(self) -> Iterator[tuple[str, Path]]:
        """The pages, each by its name in the archive."""
        said = self._phrases
        index = self._folder / "index"
        with index.open("w", encoding="utf-8") as page:
            page.write(page_html.head(said.logbook, said.language))
            for year, months in groupby(sorted(self._months, reverse=True), key=lambda month: month[:4]):
                page.write(f"<h2>{year}</h2>\n<ul>\n")
                for month in months:
                    link = f'<a href="logbook/{month}.html">{escape(self._name(month))}</a>'
                    page.write(f"<li>{link} · {self._months[month]}</li>\n")
                page.write("</ul>\n")
            page.write(page_html.foot())
        yield "index.html", index
        for month in sorted(self._months):
            whole = self._folder / f"{month}.html"
            with whole.open("wb") as page, (self._folder / month).open("rb") as articles:
                page.write(page_html.head(self._name(month), said.language).encode())
                while piece := articles.read(PIECE):
                    page.write(piece)
                page.write(page_html.foot().encode())
            yield f"logbook/{month}.html", whole

    def _name(self, month: str) -> str:
        """The month in words, which is what a day of it says but for the day."""
        year, number = map(int, month.split("-"))
        return self._phrases.day(date(year, number, 1)).partition(" ")[2]

    def _picture(self, digest: str) -> str:
        file = self._stored(digest)
        return f"../pictures/{digest}{file.suffix}" if file else ""


def _parts(copies: Iterator[Copy], me: str, most: int) -> Iterator[Iterator[tuple[Copy, bytes]]]:
    """The sessions as lines, so many together as fit into one entry."""
    left = True

    def part() -> Iterator[tuple[Copy, bytes]]:
        nonlocal left
        written = 0
        for copy in copies:
            line = _line(session_json.copied(copy, me))
            written += len(line)
            yield copy, line
            if written > most:
                return
        left = False

    while left:
        yield part()


def _line(value: Plain) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _head(head: Head) -> Plain:
    return {
        "format": session_json.FORMAT,
        "kind": str(head.kind),
        "library": head.library,
        "made": head.made.isoformat() if head.made else None,
        "sessions": head.sessions,
        "persons": [
            {
                "id": person.id,
                "pseudonym": person.pseudonym,
                "note": person.note,
                "keep_until": person.keep_until.isoformat() if person.keep_until else None,
            }
            for person in head.persons
        ],
        "motives": [{"name": group.name, "words": list(group.words)} for group in head.motives],
    }


@contextmanager
def _zip(file: Path) -> Generator[zipfile.ZipFile]:
    """A zip file that gets its name when it is whole and on disk."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            with zipfile.ZipFile(stream, "w") as archive:
                yield archive
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
    except (OSError, ValueError) as why:
        raise ExchangeError(ExchangeProblem.UNWRITABLE, file, str(why)) from why
    finally:
        part.unlink(missing_ok=True)


def _entry(name: str, made: datetime, *, packed: bool = True) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, made.timetuple()[:6] if 1980 <= made.year < 2100 else FIRST)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.external_attr = 0o100600 << 16
    return entry


def _put(archive: zipfile.ZipFile, name: str, content: bytes, made: datetime) -> None:
    archive.writestr(_entry(name, made), content)


def _put_pictures(archive: zipfile.ZipFile, digests: Iterable[str], stored: Stored, made: datetime) -> int:
    count = 0
    for digest in digests:
        file = stored(digest)
        if file:
            _copy(archive, f"pictures/{digest}{file.suffix}", file, made, packed=False)
            count += 1
    return count


def _copy(archive: zipfile.ZipFile, name: str, file: Path, made: datetime, *, packed: bool = True) -> None:
    entry = _entry(name, made, packed=packed)
    entry.file_size = file.stat().st_size
    with file.open("rb") as source, archive.open(entry, "w") as target:
        _pour(source, target)


def _pour(source: IO[bytes], target: IO[bytes]) -> None:
    while piece := source.read(PIECE):
        target.write(piece)


def _pictures(sessions: Iterable[Session]) -> dict[str, None]:
    """The pictures on the boards and beside them, each once, in their order."""
    return {
        placement.picture: None
        for session in sessions
        for placement in (*(it for _, it in session.laid), *session.aside)
        if placement.picture
    }
