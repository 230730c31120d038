"""What the rooms promise each other: protocols, and typed errors without sentences (`texts` finds those)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from kaartspel.domain.cards import CardRef, Deck
from kaartspel.domain.exercise import Exercise
from kaartspel.domain.session import Bookmark, Session
from kaartspel.domain.words import Words

if TYPE_CHECKING:
    # Only named here: the start does not wait for it.
    from kaartspel.domain.filter import Contents, SessionFilter, SessionList
    from kaartspel.domain.finding import Hit
    from kaartspel.domain.motives import MotiveSummary, Wording
    from kaartspel.domain.package import Package, Passed, Plan, Whose
    from kaartspel.domain.persons import Person, PersonSummary


class StorageProblem(StrEnum):
    """Why a library cannot be opened, read or written."""

    MISSING = "missing"
    """There was a library here, and its database is gone."""
    EMPTY = "empty"
    """The database has zero bytes."""
    FOREIGN = "foreign"
    """The file is a database of another program, or no database."""
    NEWER = "newer"
    """Made by a newer version of the program."""
    DAMAGED = "damaged"
    IN_USE = "in use"
    """Another program has it open for writing."""
    READ_ONLY = "read-only"
    FULL = "full"
    """The disk is full."""
    MOVED = "moved"
    """The file under the running program is no longer the one that was opened."""
    NETWORK = "network"
    """The folder is on a network file system, on which databases get damaged."""
    OTHER = "other"


class StorageError(Exception):
    """The library said no. `path` is the database or folder; `detail` is the driver's own word, for the log only."""

    def __init__(self, problem: StorageProblem, path: Path, detail: str = "") -> None:
        super().__init__(problem, path, detail)
        self.problem = problem
        self.path = path
        self.detail = detail


class NoSuchSession(Exception):
    """No session has that id."""


class FileProblem(StrEnum):
    """Why a file of content or settings cannot be used."""

    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"
    SYNTAX = "syntax"
    """No valid TOML; `key` is empty, `allowed` tells the line where it is known."""
    KEY_MISSING = "key missing"
    KEY_UNKNOWN = "key unknown"
    VALUE = "value"
    """The value of `key` is not of the kind that `allowed` describes."""
    TOO_LARGE = "too large"
    DOUBLE = "double"
    """The id at `key` stands there twice."""


class FileError(Exception):
    """A file from outside is not what it should be: which file, at which key, and what is allowed there."""

    def __init__(self, problem: FileProblem, file: Path, key: str = "", allowed: str = "") -> None:
        super().__init__(problem, file, key, allowed)
        self.problem = problem
        self.file = file
        self.key = key
        self.allowed = allowed


class DeckError(FileError):
    """A deck's manifest, or a picture of it, cannot be used; `key` tells that of a back, or the folder of all decks."""


BACK_KEY, DECKS_KEY = "deck.back", "decks"


class ExerciseError(FileError):
    """An exercise file cannot be used."""


class SettingsError(FileError):
    """The settings file cannot be used; defaults stand in."""


class ExchangeProblem(StrEnum):
    """Why a file that comes from another library cannot be read, or one for it not be written."""

    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"
    FOREIGN = "foreign"
    """It is no file of Kaartspel."""
    NEWER = "newer"
    """Made by a newer version of the program."""
    DAMAGED = "damaged"
    """Something in it is not as the program writes it."""
    PICTURE = "picture"
    """A picture in it is not what its name says, or no picture that the program takes."""
    TOO_LARGE = "too large"


class ExchangeError(Exception):
    """A file that goes out or comes in cannot be used: which, and why; `detail` is for the log only."""

    def __init__(self, problem: ExchangeProblem, file: Path, detail: str = "") -> None:
        super().__init__(problem, file, detail)
        self.problem = problem
        self.file = file
        self.detail = detail


class LaidCard(NamedTuple):
    """A card of a session in a list: enough to draw it small."""

    place: int
    card: CardRef
    title: Words
    picture: str
    motive: str


class SessionSummary(NamedTuple):
    """A session in a list. `beginning` is how its words begin where no card lies on its board, as far as was asked."""

    id: str
    exercise: str
    exercise_title: Words
    person_id: str
    started: datetime
    changed: datetime
    finished: datetime | None
    made_on: date | None
    binned: datetime | None
    places: int
    cards: tuple[LaidCard, ...]
    beginning: str = ""
    compared: tuple[str, ...] = ()
    """The ids of the sessions that it is about."""


class LastSession(NamedTuple):
    """The session to go on with, and where."""

    session: Session
    bookmark: Bookmark


class SessionStore(Protocol):
    """The library, open for reading and writing, used from one thread. Everything raises `StorageError`."""

    def save(self, session: Session, bookmark: Bookmark, *, on_table: bool = True) -> None:
        """Write both in one transaction; on disk when it returns.

        What is not `on_table` is not what the program goes on with at its next start.
        """
        ...

    def load(self, session_id: str) -> LastSession:
        """The whole session; `NoSuchSession`."""
        ...

    def load_many(self, session_ids: Sequence[str]) -> Sequence[Session]:
        """Those whole sessions, in that order; `NoSuchSession` where one of them is not there."""
        ...

    def sessions(self, *, binned: bool = False) -> Sequence[SessionSummary]:
        """All sessions (or all in the bin), the newest first."""
        ...

    def listed(self, wanted: "SessionFilter" = ..., most: int | None = None) -> "SessionList":
        """The sessions outside the bin that are `wanted`, the newest first, and of those at most `most`."""
        ...

    def named(self, session_ids: Sequence[str]) -> "SessionList":
        """The sessions of those ids that are there, the newest first."""
        ...

    def contents(self) -> "Contents":
        """What the sessions outside the bin can be chosen by."""
        ...

    def search(
        self, query: str, most: int = 50, wanted: "SessionFilter" = ..., *, ranked: bool = False
    ) -> Sequence[str]:
        """The ids of at most `most` sessions with every word of `query` (or words that begin so), the newest first.

        Only those that are `wanted`; with `ranked` those first in which the words stand most.
        """
        ...

    def hits(self, session_ids: Sequence[str], query: str) -> Mapping[str, "Sequence[Hit]"]:
        """Where the words of `query` stand in each of those sessions; one that is gone has no entry."""
        ...

    def motives(self) -> Sequence[str]:
        """Motives used before, the most recent first, each once."""
        ...

    def motive_names(self) -> Mapping[str, str]:
        """What motives are called by whoever gave them a name, by id."""
        ...

    def motive_groups(self) -> "Sequence[MotiveSummary]":
        """Every motive that some session carries, with where it was, those in most sessions first."""
        ...

    def regroup_motives(self, change: "Callable[[Sequence[Wording]], Sequence[Wording]]") -> "Sequence[Wording]":
        """Change the groups of motives (see `domain/motives`); what was touched as it was, which is the change back."""
        ...

    def me(self) -> str:
        """The id of the person whose library this is."""
        ...

    def persons(self) -> "Sequence[PersonSummary]":
        """All persons: the one whose library this is first, then by pseudonym."""
        ...

    def people(self) -> "Sequence[Person]":
        """All persons by themselves, in whatever order: quick, however many sessions there are."""
        ...

    def keep_person(self, person: "Person") -> None:
        """Write pseudonym, note and day of a person, who is new where the id is."""
        ...

    def remove_person(self, person_id: str) -> bool:
        """The person goes, with the real name; False where there are sessions, also in the bin, and for "me"."""
        ...

    def real_name(self, person_id: str) -> str:
        """What the person is really called, "" where that is not known."""
        ...

    def keep_real_name(self, person_id: str, name: str) -> None:
        """Write what the person is really called; "" leaves nothing."""
        ...

    def keep_picture(self, digest: str, source: Path) -> None:
        """Copy `source` into the store under `digest`, its SHA-256 (hex), unless it is there."""
        ...

    def take_in(self, package: "Package", whose: "Whose", passed: "Passed" = ...) -> "Plan":
        """Bring `package` in, all or nothing; what was brought. Raises what the package raises too."""
        ...

    def remove(self, session_ids: Sequence[str]) -> int:
        """Delete those sessions for good; how many were there."""
        ...

    def bin(self, session_id: str, at: datetime) -> None:
        """Out of the lists, into the bin; `NoSuchSession`."""
        ...

    def take_out_of_bin(self, session_id: str) -> None:
        """Back into the lists; `NoSuchSession`."""
        ...

    def empty_bin(self) -> int:
        """Delete what is in the bin; how many sessions that were."""
        ...

    def close(self) -> None:
        """Let go of the library and its lock."""
        ...


class DeckLibrary(Protocol):
    """All decks that could be read, and their pictures as files that are safe to show."""

    def decks(self) -> Sequence[Deck]:
        """Every deck, shipped ones first."""
        ...

    def problems(self) -> Sequence[FileError]:
        """What could not be read, to be named in a message."""
        ...

    def thumbnail(self, card: CardRef) -> Path | None:
        """The small picture (longest side 480 pixels, JPEG) if it is ready; never works, never waits."""
        ...

    def prepare(self, card: CardRef) -> bool:
        """Make the small picture; False where the card has no picture that can be read. Slow: call it on a thread."""
        ...

    def picture(self, card: CardRef) -> Path | None:
        """The large picture, safe to show, once `prepare` was done; None where there is none."""
        ...

    def digest(self, card: CardRef) -> str:
        """SHA-256 (hex) of the bytes of `picture(card)`, "" where there is none; never waits."""
        ...


class PictureStore(Protocol):
    """Pictures kept by content in the library, for sessions."""

    def stored(self, digest: str) -> Path | None:
        """The file of that content, or None."""
        ...


class Exercises(Protocol):
    """All exercise files that could be read."""

    def exercises(self) -> Sequence[Exercise]:
        """Every exercise, shipped ones first."""
        ...

    def problems(self) -> Sequence[FileError]:
        """What could not be read."""
        ...
