"""The library, open: the `SessionStore` and `PictureStore` of the domain's ports."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from filelock import BaseFileLock
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from kaartspel.domain.filter import EVERYTHING, Contents, SessionFilter, SessionList
from kaartspel.domain.finding import Hit, hits, terms
from kaartspel.domain.merging import Copy
from kaartspel.domain.motives import MotiveSummary, Wording
from kaartspel.domain.package import Head, Package, Passed, Plan, Whose, unconcerned
from kaartspel.domain.persons import Person, PersonSummary
from kaartspel.domain.ports import LastSession, NoSuchSession, SessionSummary, StorageError, StorageProblem
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage import (
    incoming,
    listing,
    lock,
    motives,
    outgoing,
    persons,
    pictures,
    reading,
    search,
    together,
    writing,
)
from kaartspel.storage.assemble import Rows, known_time
from kaartspel.storage.connection import check_pages, connect, revision_of
from kaartspel.storage.creation import create
from kaartspel.storage.engine import engine_on
from kaartspel.storage.errors import readable, translated
from kaartspel.storage.folder import Folder, is_network, write_marker
from kaartspel.storage.revision import HEAD

Clock = Callable[[], datetime]


def local_now() -> datetime:
    """The time now, with the offset of this place."""
    return datetime.now().astimezone()


class Reader:
    """A library open for reading; used by one thread at a time."""

    def __init__(self, path: Path, connection: dbapi2.Connection) -> None:
        self._path = path
        self._folder = Folder(path)
        self._raw = connection
        self._engine = engine_on(connection)

    def load(self, session_id: str) -> LastSession:
        """The whole session; `NoSuchSession`."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            found, _ = reading.load(connection, session_id)
            return found

    def load_many(self, session_ids: Sequence[str]) -> Sequence[Session]:
        """Those whole sessions, in that order; `NoSuchSession` where one of them is not there."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return together.load(connection, session_ids)

    def sessions(self, *, binned: bool = False) -> Sequence[SessionSummary]:
        """All sessions (or all in the bin), the last changed first."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return reading.summaries(connection, binned=binned)

    def listed(self, wanted: SessionFilter = EVERYTHING, most: int | None = None) -> SessionList:
        """The sessions outside the bin that are `wanted`, the newest first, and of those at most `most`."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return listing.listed(connection, wanted, most)

    def named(self, session_ids: Sequence[str]) -> SessionList:
        """The sessions of those ids that are there, the newest first."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return listing.named(connection, session_ids)

    def contents(self) -> Contents:
        """What the sessions outside the bin can be chosen by."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return listing.contents(connection)

    def search(
        self, query: str, most: int = 50, wanted: SessionFilter = EVERYTHING, *, ranked: bool = False
    ) -> Sequence[str]:
        """The ids of at most `most` sessions with every word of `query` (or words that begin so), the newest first.

        Only those that are `wanted`; with `ranked` those first in which the words stand most.
        """
        with readable(self._path), self._transaction("BEGIN") as connection:
            return search.found(connection, terms(query), most, wanted, ranked=ranked)

    def hits(self, session_ids: Sequence[str], query: str) -> Mapping[str, Sequence[Hit]]:
        """Where the words of `query` stand in each of those sessions; one that is gone has no entry."""
        wanted = terms(query)
        found: dict[str, Sequence[Hit]] = {}
        with readable(self._path), self._transaction("BEGIN") as connection:
            for session_id in session_ids:
                with suppress(NoSuchSession):
                    found[session_id] = hits(reading.load(connection, session_id)[0].session, wanted)
        return found

    def motives(self) -> Sequence[str]:
        """Motives used before, the most recent first, each once."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return motives.used(connection)

    def copies(self, session_ids: Sequence[str]) -> Sequence[Copy]:
        """Those sessions, each with where it was changed when, for a file that goes out; `NoSuchSession`."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return outgoing.copies(connection, session_ids)

    @contextmanager
    def logbook(self) -> Generator[tuple[Head, Iterator[Copy]]]:
        """The whole logbook as it is at one moment, the first begun first, a few sessions in memory at a time."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            yield outgoing.head(connection, local_now()), outgoing.everything(connection)

    def motive_names(self) -> Mapping[str, str]:
        """What motives are called by whoever gave them a name, by id."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return motives.names(connection)

    def motive_groups(self) -> Sequence[MotiveSummary]:
        """Every motive that some session carries, with where it was, those in most sessions first."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return motives.summaries(connection)

    def persons(self) -> Sequence[PersonSummary]:
        """All persons: the one whose library this is first, then by pseudonym."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return persons.everyone(connection)

    def people(self) -> Sequence[Person]:
        """All persons by themselves, in whatever order."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return persons.people(connection)

    def real_name(self, person_id: str) -> str:
        """What the person is really called, "" where that is not known."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return persons.real_name(connection, person_id)

    def plan(self, package: Package, passed: Passed = unconcerned) -> Plan:
        """What `package` would bring; nothing is changed. Raises what the package raises too."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return incoming.plan(connection, self._folder.pictures, package, passed)

    def me(self) -> str:
        """The id of the person whose library this is."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            return reading.me(connection)

    def stored(self, digest: str) -> Path | None:
        """The picture of that content, or None."""
        return pictures.stored(self._folder.pictures, digest)

    def close(self) -> None:
        """Let go of the library."""
        self._engine.dispose()
        with translated(self._path):
            self._raw.close()

    @contextmanager
    def _transaction(self, begin: str) -> Generator[Connection]:
        with self._engine.connect() as connection:
            connection.exec_driver_sql(begin)
            yield connection
            connection.commit()


class Store(Reader):
    """A library open for reading and writing, under its lock."""

    def __init__(self, path: Path, connection: dbapi2.Connection, held: BaseFileLock, now: Clock) -> None:
        super().__init__(path, connection)
        self._lock = held
        self._now = now
        self._file = _identity(path)
        # What the last session's rows are on disk, so that a save writes only what changed.
        self._last: tuple[str, Rows] | None = None
        # Pictures that may still be wanted whatever the database says: those of sessions worked at since the opening,
        # by session id (undo may bring them back), and those kept since the opening (their session is saved later).
        self._in_hand: dict[str, set[str]] = {}
        self._kept: set[str] = set()

    def load(self, session_id: str) -> LastSession:
        """The whole session; `NoSuchSession`."""
        with readable(self._path), self._transaction("BEGIN") as connection:
            found, rows = reading.load(connection, session_id)
        self._last = (session_id, rows)
        self._hold(session_id, rows)
        return found

    def save(self, session: Session, bookmark: Bookmark, *, on_table: bool = True) -> None:
        """Write both in one transaction; on disk when it returns.

        What is not `on_table` is not what the program goes on with at its next start.
        """
        with self._writing() as connection:
            if self._last and self._last[0] == session.id:
                before = self._last[1]
            else:
                before = reading.read_rows(connection, session.id)
            at = _after(before, self._now())
            rows = writing.save(connection, session, bookmark, before, at, on_table=on_table)
        self._last = (session.id, rows)
        self._hold(session.id, rows)

    def keep_picture(self, digest: str, source: Path) -> None:
        """Copy `source` (a JPEG, PNG or WebP) into the store under `digest`, its SHA-256 (hex), unless it is there."""
        if digest in self._kept:
            return
        self._check_file()
        size = pictures.keep(self._folder.pictures, digest, source)
        with self._writing() as connection:
            writing.keep_picture(connection, digest, size)
        self._kept.add(digest)

    def bin(self, session_id: str, at: datetime) -> None:
        """Out of the lists, into the bin; `NoSuchSession`."""
        self._put_in_bin(session_id, at)

    def take_out_of_bin(self, session_id: str) -> None:
        """Back into the lists; `NoSuchSession`."""
        self._put_in_bin(session_id, None)

    def empty_bin(self) -> int:
        """Delete what is in the bin, and pictures that nothing uses; how many sessions that were."""
        return self._delete(lambda connection: writing.empty_bin(connection))

    def remove(self, session_ids: Sequence[str]) -> int:
        """Delete those sessions for good, and pictures that nothing uses any more; how many were there."""
        return self._delete(lambda connection: writing.remove(connection, session_ids))

    def take_in(self, package: Package, whose: Whose, passed: Passed = unconcerned) -> Plan:
        """Bring `package` in, all or nothing; what was brought. `NoSuchPerson`, and what the package raises."""
        made: list[str] = []
        try:
            with self._writing() as connection:
                told = incoming.take_in(connection, self._folder.pictures, package, whose, self._now(), passed, made)
        except BaseException:
            pictures.take_away(self._folder.pictures, made)
            raise
        finally:
            self._last = None
        return told

    def _delete(self, delete: Callable[[Connection], Sequence[str]]) -> int:
        with self._writing() as connection:
            sessions = delete(connection)
            in_hand = {session: held for session, held in self._in_hand.items() if session not in sessions}
            unused = writing.drop_pictures(connection, self._kept.union(*in_hand.values()))
        self._last = None
        self._in_hand = in_hand
        for digest in unused:
            pictures.remove(self._folder.pictures, digest)
        # What was deleted is overwritten in the database, and stands in the log until that is emptied.
        with translated(self._path):
            self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return len(sessions)

    def regroup_motives(self, change: Callable[[Sequence[Wording]], Sequence[Wording]]) -> Sequence[Wording]:
        """Change the groups of motives (see `domain/motives`); what was touched as it was, which is the change back."""
        with self._writing() as connection:
            before = motives.regroup(connection, change, self._now())
        self._last = None
        return before

    def keep_person(self, person: Person) -> None:
        """Write pseudonym, note and day of a person, who is new where the id is."""
        with self._writing() as connection:
            persons.keep(connection, person, self._now())

    def remove_person(self, person_id: str) -> bool:
        """The person goes, with the real name; False where there are sessions, also in the bin, and for "me"."""
        with self._writing() as connection:
            return persons.remove(connection, person_id)

    def keep_real_name(self, person_id: str, name: str) -> None:
        """Write what the person is really called; "" leaves nothing."""
        with self._writing() as connection:
            persons.keep_real_name(connection, person_id, name)

    def close(self) -> None:
        """Let go of the library and its lock."""
        try:
            super().close()
        finally:
            self._lock.release()

    def _put_in_bin(self, session_id: str, at: datetime | None) -> None:
        with self._writing() as connection:
            if not writing.put_in_bin(connection, session_id, at):
                raise NoSuchSession(session_id)

    def _hold(self, session_id: str, rows: Rows) -> None:
        self._in_hand.setdefault(session_id, set()).update(row["picture"] for row in rows.placements)

    def _check_file(self) -> None:
        """A file swapped under a running program gets damaged by the next write."""
        if _identity(self._path) != self._file:
            raise StorageError(StorageProblem.MOVED, self._path)

    @contextmanager
    def _writing(self) -> Generator[Connection]:
        with translated(self._path):
            self._check_file()
            with self._transaction("BEGIN IMMEDIATE") as connection:
                yield connection


def open_store(path: Path, key: bytes | None = None, *, now: Clock = local_now) -> Store:
    """The library at `path`, its database file; a new one where there never was one. Migrated when it is older.

    Takes the lock and reads the whole file to see whether it is damaged: slow, for a thread. Raises `StorageError`.
    """
    folder = Folder(path)
    if not path.exists() and folder.had_library:
        raise StorageError(StorageProblem.MISSING, path)
    with translated(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    if is_network(path.parent):
        raise StorageError(StorageProblem.NETWORK, path)
    with ExitStack() as undo:
        held = lock.take(folder.lock, path)
        undo.callback(held.release)
        if not path.exists():
            create(path, now(), key)
        store = Store(path, undo.enter_context(closing(_opened(path, key))), held, now)
        _mark(store, folder, now())
        undo.pop_all()
        return store


def read_store(path: Path, key: bytes | None = None) -> Reader:
    """The library at `path` for reading only, also while the program has it open. Makes nothing.

    Raises `StorageError`; MISSING also where there never was a library, OTHER when it has to be migrated first.
    """
    with ExitStack() as undo:
        connection = undo.enter_context(closing(connect(path, key, read_only=True)))
        with translated(path):
            revision = revision_of(connection, path)
        if revision != HEAD:
            raise StorageError(StorageProblem.OTHER, path, f"revision {revision} has to be migrated")
        undo.pop_all()
        return Reader(path, connection)


def _opened(path: Path, key: bytes | None) -> dbapi2.Connection:
    with ExitStack() as undo:
        connection = undo.enter_context(closing(connect(path, key)))
        check_pages(connection, path)
        with translated(path):
            revision = revision_of(connection, path)
        if revision == HEAD:
            undo.pop_all()
            return connection
    from kaartspel.storage.migration import migrate

    migrate(path, key)
    return connect(path, key)


def _mark(store: Store, folder: Folder, at: datetime) -> None:
    """Leave the marker, also where it went missing."""
    if not folder.marker.exists():
        with translated(folder.marker):
            write_marker(folder, store.me(), at.isoformat(timespec="seconds"))


def _after(before: Rows | None, now: datetime) -> datetime:
    """`now`, or a moment after the session was last changed where the clock was set back: later is never earlier."""
    changed = known_time(before.session, "changed") if before else now
    return now if not before or now > changed else changed + timedelta(microseconds=1)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino
