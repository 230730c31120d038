"""What goes from library to library in one file, and what is asked and told when it comes in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from kaartspel.domain.merging import Copy, Verdict
from kaartspel.domain.persons import Person
from kaartspel.domain.words import Words

if TYPE_CHECKING:
    from kaartspel.domain.ports import SessionStore

ME = "me"
"""In a file: the person whose library it came from."""

Passed = Callable[[int], None]
"""Is told how many sessions are done, now and then; stops everything by raising `Cancelled`."""


def unconcerned(done: int) -> None:
    """For who need not be told."""
    del done


class Cancelled(Exception):
    """The person does not want it any more; nothing was changed."""


class PackageKind(StrEnum):
    """What a file carries."""

    SESSIONS = "sessions"
    """One session or a few, of whom is asked when it comes in."""
    LOGBOOK = "logbook"
    """A whole logbook, with its persons and groups of motives."""


class MotiveGroup(NamedTuple):
    """Motives that are one: their folded words, and the name that was given to them, if any."""

    name: str
    words: tuple[str, ...]


class Head(NamedTuple):
    """What a package says of itself; its persons are those other than "me", without their real names."""

    kind: PackageKind
    library: str
    made: datetime | None
    sessions: int
    persons: tuple[Person, ...] = ()
    motives: tuple[MotiveGroup, ...] = ()


class Package(Protocol):
    """A file that was opened and can be read more than once; everything raises `ExchangeError`."""

    @property
    def head(self) -> Head:
        """What it says of itself."""
        ...

    def copies(self) -> Iterator[Copy]:
        """Its sessions, one at a time; `person_id` is `ME` or the id of a person of the head."""
        ...

    def pictures(self) -> Sequence[str]:
        """The SHA-256 (hex) of every picture in it."""
        ...

    def picture(self, digest: str) -> tuple[bytes, str]:
        """The picture of that content, and the ending of its kind (".jpg", ".png", ".webp")."""
        ...


class OpenPackage(Package, Protocol):
    """A package, to be closed."""

    def close(self) -> None:
        """Let go of the file."""
        ...


class Exchange(NamedTuple):
    """Files out and in; everything may be slow, goes on any thread, and raises `ExchangeError` or `StorageError`."""

    open: Callable[[Path, Passed], OpenPackage]
    """The package in a file, all of it looked at."""
    plan: Callable[[OpenPackage, Passed], "Plan"]
    """What it would bring."""
    write: Callable[[Sequence[str], str, Path, Passed], Sequence[Path]]
    """Sessions by id, in one form, to a file or folder; what was written."""
    write_logbook: Callable[[Path, Passed], Path]
    """The whole logbook as one archive."""
    name_for_logbook: Callable[[], str]
    bring_example: Callable[["SessionStore"], "Plan"]
    """The example year comes in, on the storage thread."""


class Whose(NamedTuple):
    """Whose the sessions are that come in: a person of the library by id, a new one by pseudonym, or (both "") me."""

    person_id: str = ""
    pseudonym: str = ""


class Coming(NamedTuple):
    """One session that comes in, and what becomes of it; `kept_as` is its id in the library."""

    verdict: Verdict
    id: str
    kept_as: str
    day: date
    title: Words
    motives: tuple[str, ...]


class Plan(NamedTuple):
    """What a package brings, before it comes in or after; `comings` are the first of many."""

    counts: Mapping[Verdict, int]
    comings: tuple[Coming, ...]
    pictures: int
    """Pictures that the library does not have yet."""
    persons: int
    """Persons that the library does not have yet."""

    @property
    def brings(self) -> int:
        """How many sessions are added or replaced."""
        return sum(self.counts.get(verdict, 0) for verdict in (Verdict.NEW, Verdict.NEWER, Verdict.BOTH))
