"""Sessions come in from elsewhere, and go out: what the library makes of them."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from kaartspel.domain import session as sessions
from kaartspel.domain.example import examples_in, session_ids
from kaartspel.domain.merging import Copy, Verdict
from kaartspel.domain.package import Head, MotiveGroup, PackageKind, Whose
from kaartspel.domain.persons import Person
from kaartspel.domain.ports import ExchangeError, ExchangeProblem, StorageError
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage import incoming, pictures
from kaartspel.storage.folder import Folder
from kaartspel.storage.incoming import NoSuchPerson
from kaartspel.storage.store import Store, open_store
from sessions import MORNING, described, kept, laid

ONE, TWO = "1" * 32, "2" * 32
PICTURE = b"as if it were a picture"
DIGEST = hashlib.sha256(PICTURE).hexdigest()
THERE = "d" * 32


class InMemory:
    """A package that was never a file."""

    def __init__(self, *found: Session, head: Head | None = None, content: bytes = PICTURE, broken: int = -1) -> None:
        self._copies = [Copy(session, MORNING, ((THERE, MORNING),)) for session in found]
        self._head = head or Head(PackageKind.SESSIONS, THERE, MORNING, len(found))
        self._content = content
        self._broken = broken

    @property
    def head(self) -> Head:
        return self._head

    def copies(self) -> Iterator[Copy]:
        for number, copy in enumerate(self._copies):
            if number == self._broken:
                raise ExchangeError(ExchangeProblem.DAMAGED, Path("x"))
            yield copy

    def pictures(self) -> Sequence[str]:
        return (DIGEST,)

    def picture(self, digest: str) -> tuple[bytes, str]:
        return self._content, ".jpg"


def logbook(*persons: Person, motives: tuple[MotiveGroup, ...] = ()) -> Head:
    return Head(PackageKind.LOGBOOK, THERE, MORNING, 0, persons, motives)


def pictured(session_id: str = ONE) -> Session:
    session = kept(session_id)
    return session._replace(board=(laid(0, DIGEST), *session.board[1:]))


def files(folder: Path) -> dict[str, bytes]:
    """Everything in it, less the log in which SQLite prepares what is not kept."""
    found = (it for it in folder.rglob("*") if not it.name.endswith(("-wal", "-shm")))
    return {str(it): it.read_bytes() if it.is_file() else b"" for it in found}


def test_a_session_comes_in_once_with_its_picture(store: Store) -> None:
    package = InMemory(pictured(), kept(TWO))
    plan = store.plan(package)
    told = store.take_in(package, Whose())
    assert plan == told
    assert (told.counts, told.pictures, told.brings) == ({Verdict.NEW: 2}, 1, 2)
    assert [(it.kept_as, it.day) for it in told.comings] == [(ONE, MORNING.date()), (TWO, MORNING.date())]
    found = store.load(ONE).session
    assert (found.person_id, found.laid[0][1].picture) == (store.me(), DIGEST)
    stored = store.stored(DIGEST)
    assert stored
    assert stored.read_bytes() == PICTURE
    assert store.copies([ONE])[0].versions == ((THERE, MORNING),)
    assert [it.changed for it in store.sessions()] == [MORNING, MORNING]
    again = store.take_in(package, Whose())
    assert (again.counts, again.pictures) == ({Verdict.SAME: 2}, 0)
    assert store.take_in(InMemory(pictured("3" * 32)), Whose()).pictures == 0


def test_what_came_in_is_not_what_one_goes_on_with(store: Store, path: Path) -> None:
    from kaartspel.storage.first_read import last_session

    store.save(described(TWO, store.me()), Bookmark())
    store.take_in(InMemory(described(ONE)), Whose())
    last = last_session(path)
    assert last
    assert last.session.id == TWO


def test_a_change_here_is_a_version_of_its_own_also_where_the_clock_was_set_back(path: Path) -> None:
    moments = iter([MORNING, *(MORNING - timedelta(days=number) for number in range(20))])
    with_clock = open_store(path, now=lambda: next(moments))
    try:
        with_clock.take_in(InMemory(described(ONE)), Whose())
        found = with_clock.load(ONE)
        with_clock.save(sessions.write_outcome(found.session, "Hier."), found.bookmark)
        (copy,) = with_clock.copies([ONE])
        assert copy.changed == MORNING + timedelta(microseconds=1)
        assert dict(copy.versions) == {THERE: MORNING, with_clock.me(): copy.changed}
        assert with_clock.plan(InMemory(described(ONE))).counts == {Verdict.OLDER: 1}
    finally:
        with_clock.close()


def test_a_conflict_keeps_both_once(store: Store) -> None:
    store.save(sessions.write_outcome(described(ONE, store.me()), "Hier."), Bookmark())
    package = InMemory(described(ONE))
    told = store.take_in(package, Whose(pseudonym="Reiger"))
    assert told.counts == {Verdict.BOTH: 1}
    kept_as = told.comings[0].kept_as
    assert kept_as != ONE
    both = store.load(ONE).session, store.load(kept_as).session
    assert [it.outcome for it in both] == ["Hier.", described(ONE).outcome]
    assert {it.person_id for it in both} == {store.me()}
    assert store.take_in(package, Whose()).counts == {Verdict.SAME: 1}
    assert len(store.sessions()) == 2
    assert dict(store.copies([kept_as])[0].versions).keys() == {store.me()}


def test_a_newer_one_takes_the_place_and_keeps_the_bookmark(store: Store) -> None:
    store.take_in(InMemory(described(ONE)), Whose())
    store.save(store.load(ONE).session, Bookmark("look", 2))
    newer = Copy(sessions.write_outcome(described(ONE), "Daar."), MORNING, ((THERE, MORNING + timedelta(hours=1)),))
    package = InMemory()
    package._copies = [newer]
    assert store.take_in(package, Whose()).counts == {Verdict.NEWER: 1}
    last = store.load(ONE)
    assert (last.session.outcome, last.bookmark) == ("Daar.", Bookmark("look", 2))


def test_whose_it_is(store: Store) -> None:
    store.take_in(InMemory(kept(ONE)), Whose(pseudonym=" Witte  reiger "))
    heron = store.persons()[1].person
    assert heron.pseudonym == "Witte reiger"
    store.take_in(InMemory(kept(TWO)), Whose(pseudonym="witte REIGER"))
    store.take_in(InMemory(kept("3" * 32)), Whose(person_id=heron.id))
    assert [it.sessions for it in store.persons()] == [0, 3]
    with pytest.raises(NoSuchPerson):
        store.take_in(InMemory(kept("4" * 32)), Whose(person_id="nobody"))
    assert len(store.sessions()) == 3


def test_persons_of_a_logbook_come_along(store: Store) -> None:
    there = Person("c" * 32, "Kiekendief", note="dinsdag", keep_until=date(2027, 1, 1))
    head = logbook(there, Person("e" * 32, "Ekster"))
    package = InMemory(kept(ONE, there.id), kept(TWO), head=head)
    assert store.plan(package).persons == 2
    assert store.take_in(package, Whose()).persons == 2
    assert store.take_in(package, Whose()).persons == 0
    assert [(it.person.pseudonym, it.sessions) for it in store.persons()] == [("", 1), ("Ekster", 0), ("Kiekendief", 1)]
    with store.logbook() as (out, copies):
        assert set(out.persons) == set(head.persons)
        assert [copy.session.id for copy in copies] == [ONE, TWO]
        assert out.sessions == 2
    assert out.library == store.me()


def test_groups_of_motives_come_along_as_far_as_they_are_not_sorted_here(store: Store) -> None:
    groups = (MotiveGroup("Zorg", ("verantwoordelijk", "zorgen voor")), MotiveGroup("", ("nuttig zijn", "van nut")))
    store.take_in(InMemory(kept(ONE), head=logbook(motives=groups)), Whose())
    with store.logbook() as (out, _copies):
        assert out.motives == tuple(sorted(groups, key=lambda it: it.words))
    more = (MotiveGroup("Anders", ("verder komen", "zorgen voor", "groeien")),)
    store.take_in(InMemory(head=logbook(motives=more)), Whose())
    with store.logbook() as (out, _copies):
        assert MotiveGroup("Zorg", ("verantwoordelijk", "zorgen voor")) in out.motives or any(
            {"verantwoordelijk", "zorgen voor"} <= set(group.words) for group in out.motives
        )


def test_out_of_the_bin_again(store: Store) -> None:
    package = InMemory(kept(ONE))
    store.take_in(package, Whose())
    store.bin(ONE, MORNING)
    assert store.take_in(package, Whose()).counts == {Verdict.NEW: 1}
    assert [it.id for it in store.sessions()] == [ONE]


@pytest.mark.parametrize(
    "bad",
    [
        lambda: InMemory(pictured(), kept(TWO), broken=1),
        lambda: InMemory(pictured(), content=b"another"),
    ],
)
def test_all_or_nothing(store: Store, path: Path, bad: Callable[[], InMemory]) -> None:
    store.save(described("a" * 32, store.me()), Bookmark())
    before = files(path.parent)
    with pytest.raises((ExchangeError, StorageError)):
        store.take_in(bad(), Whose(pseudonym="Reiger"))
    assert files(path.parent) == before
    assert len(store.persons()) == 1
    assert store.load("a" * 32).session.outcome


def test_pictures_of_others_stay_where_some_are_taken_away(store: Store, path: Path) -> None:
    folder = Folder(path).pictures
    content = [f"picture {number}".encode() for number in range(2)]
    digests = [hashlib.sha256(it).hexdigest() for it in content]
    for digest, it in zip(digests, content, strict=True):
        pictures.put(folder, digest, ".png", it)
    pictures.take_away(folder, digests[:1])
    assert (store.stored(digests[0]), bool(store.stored(digests[1]))) == (None, True)
    for suffix, it in ((".svg", content[0]), (".jpg", b"another")):
        with pytest.raises(StorageError):
            pictures.put(folder, digests[0], suffix, it)


def test_only_the_first_of_many_are_told(store: Store) -> None:
    count = incoming.MOST_TOLD + 1
    many = [sessions.begin(described().exercise, f"{number:032x}", "me", MORNING) for number in range(count)]
    plan = store.plan(InMemory(*many))
    assert (plan.counts, len(plan.comings)) == ({Verdict.NEW: count}, incoming.MOST_TOLD)


def test_sessions_are_removed_with_what_only_they_used(store: Store) -> None:
    store.take_in(InMemory(pictured(), kept(TWO)), Whose())
    assert store.remove([ONE, "9" * 32]) == 1
    assert [it.id for it in store.sessions()] == [TWO]
    assert store.stored(DIGEST) is None
    assert store.search("groeien") == [TWO]


def test_the_example_is_known_by_its_ids(store: Store) -> None:
    first, second = session_ids()[:2]
    store.take_in(InMemory(kept(first), kept(second), kept(ONE)), Whose())
    assert set(examples_in(store)) == {first, second}
    store.bin(first, MORNING)
    assert examples_in(store) == [second]
    assert store.remove(session_ids()) == 2
    assert [it.id for it in store.sessions()] == [ONE]
