"""Session files and archives of a whole logbook: read strictly, and more than once; docs/session-file.md tells them.

Nothing in a file is trusted: `check` looks at everything before the library hears of it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Annotated

from msgspec import Meta

from kaartspel.domain.merging import Copy
from kaartspel.domain.package import ME, Head, MotiveGroup, Package, PackageKind, Passed, unconcerned
from kaartspel.domain.persons import Person
from kaartspel.domain.ports import ExchangeError, ExchangeProblem
from kaartspel.exchange.session_json import FORMAT
from kaartspel.exchange.session_read import MOST_BYTES, Name, Part, Time, copy_of, part_of
from kaartspel.exchange.zipped import Zipped, is_zip, refusing

HEAD = "kaartspel.json"
MOST_HEAD = 16 << 20
MOST_PICTURE = 32 << 20
MOST_SESSIONS = 1_000_000
_ONE, _MANY = re.compile(r"sessions/[0-9a-f]{32}\.json"), re.compile(r"sessions/[0-9]{4,6}\.jsonl")
_PICTURE = re.compile(r"pictures/([0-9a-f]{64})(\.jpg|\.png|\.webp)")
_TO_READ = re.compile(r"index\.html|logbook/[0-9]{4}-[0-9]{2}\.html")
_NAMES = re.compile("|".join(it.pattern for it in (re.compile(re.escape(HEAD)), _ONE, _MANY, _PICTURE, _TO_READ)))

IsPicture = Callable[[bytes, str], bool]
"""Whether these bytes are a whole picture of the kind that this ending says, and nothing besides."""


class PersonPart(Part, frozen=True):
    """A person, without the real name."""

    id: Name
    pseudonym: str
    note: str
    keep_until: date | None


class GroupPart(Part, frozen=True):
    """Motives that are one."""

    name: str
    words: Annotated[list[str], Meta(min_length=1, max_length=10_000)]


class HeadPart(Part, frozen=True):
    """What the file says of itself."""

    format: Annotated[int, Meta(ge=1, le=FORMAT)]
    kind: PackageKind
    library: Name
    made: Time
    sessions: Annotated[int, Meta(ge=0, le=MOST_SESSIONS)]
    persons: list[PersonPart]
    motives: list[GroupPart]


class ZipPackage:
    """A session file or an archive; implements the port `Package`."""

    def __init__(self, file: Path, is_picture: IsPicture) -> None:
        self._file = file
        self._is_picture = is_picture
        self._looked_at: set[str] = set()
        self._zip = Zipped(file)
        try:
            self._head = self._read_head()
            self._zip.vet(_NAMES)
            self._pictures = self._find_pictures()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    @property
    def head(self) -> Head:
        """What it says of itself."""
        return self._head

    def copies(self) -> Iterator[Copy]:
        """Its sessions, one at a time."""
        persons = {ME, *(person.id for person in self._head.persons)}
        seen: set[str] = set()
        for content in self._contents():
            copy = copy_of(content, self._file)
            if copy.session.id in seen:
                raise self._damaged(f"{copy.session.id} is there twice")
            if self._head.kind is PackageKind.LOGBOOK and copy.session.person_id not in persons:
                raise self._damaged(f"nobody is {copy.session.person_id}")
            seen.add(copy.session.id)
            yield copy
        if len(seen) != self._head.sessions:
            raise self._damaged(f"{len(seen)} sessions, not {self._head.sessions}")

    def pictures(self) -> Sequence[str]:
        """The SHA-256 (hex) of every picture in it."""
        return tuple(self._pictures)

    def picture(self, digest: str) -> tuple[bytes, str]:
        """The picture of that content, looked at before it is handed on, and the ending of its kind."""
        name = self._pictures[digest]
        suffix = Path(name).suffix
        content = self._zip.read(name, MOST_PICTURE)
        wrong = ExchangeError(ExchangeProblem.PICTURE, self._file, name)
        if sha256(content).hexdigest() != digest:
            raise wrong
        if digest not in self._looked_at:
            if not self._is_picture(content, suffix):
                raise wrong
            self._looked_at.add(digest)
        return content, suffix

    def _read_head(self) -> Head:
        if HEAD not in self._zip.names:
            raise ExchangeError(ExchangeProblem.FOREIGN, self._file)
        part = part_of(self._zip.read(HEAD, MOST_HEAD), HeadPart, self._file)
        persons = tuple(
            Person(person.id, person.pseudonym, note=person.note, keep_until=person.keep_until)
            for person in part.persons
        )
        ids = [ME, *(person.id for person in persons)]
        words = [word for group in part.motives for word in group.words]
        if len(set(ids)) < len(ids) or len(set(words)) < len(words):
            raise self._damaged("a person or a motive is there twice")
        groups = tuple(MotiveGroup(group.name, tuple(group.words)) for group in part.motives)
        return Head(part.kind, part.library, part.made, part.sessions, persons, groups)

    def _find_pictures(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in self._zip.names:
            picture = _PICTURE.fullmatch(name)
            if picture and picture[1] in found:
                raise self._damaged(f"{picture[1]} is there twice")
            if picture:
                found[picture[1]] = name
        return found

    def _contents(self) -> Iterator[bytes]:
        for name in self._zip.names:
            if _ONE.fullmatch(name):
                yield self._zip.read(name, MOST_BYTES)
            elif _MANY.fullmatch(name):
                yield from self._zip.lines(name, MOST_BYTES)

    def _damaged(self, detail: str) -> ExchangeError:
        return ExchangeError(ExchangeProblem.DAMAGED, self._file, detail)


class OnePackage:
    """One session as `session show --json` prints it, without pictures; implements the port `Package`."""

    def __init__(self, file: Path) -> None:
        self._copy = copy_of(_content(file), file)
        self._file = file

    def close(self) -> None:
        """Nothing is held."""

    @property
    def head(self) -> Head:
        """What there is to say of it."""
        return Head(PackageKind.SESSIONS, "", None, 1)

    def copies(self) -> Iterator[Copy]:
        """The session."""
        yield self._copy

    def pictures(self) -> Sequence[str]:
        """None."""
        return ()

    def picture(self, digest: str) -> tuple[bytes, str]:
        """There is none: `ExchangeError`."""
        raise ExchangeError(ExchangeProblem.PICTURE, self._file, digest)


AnyPackage = ZipPackage | OnePackage


def open_package(file: Path, is_picture: IsPicture) -> AnyPackage:
    """The session file, archive or JSON of one session in `file`, to be closed; `ExchangeError`."""
    return ZipPackage(file, is_picture) if is_zip(file) else OnePackage(file)


def check(package: Package, passed: Passed = unconcerned) -> None:
    """Look at every session and every picture of `package`; `ExchangeError` where one is not as it should be."""
    done = 0
    for done, _copy in enumerate(package.copies(), start=1):
        passed(done)
    for digest in package.pictures():
        package.picture(digest)
        done += 1
        passed(done)


def _content(file: Path) -> bytes:
    with refusing(file), file.open("rb") as stream:
        content = stream.read(MOST_BYTES + 1)
    if content.lstrip()[:1] != b"{":
        raise ExchangeError(ExchangeProblem.FOREIGN, file)
    if len(content) > MOST_BYTES:
        raise ExchangeError(ExchangeProblem.TOO_LARGE, file)
    return content
