"""Persons in the library, and their real names apart."""

from datetime import date, timedelta
from pathlib import Path

from kaartspel.domain.persons import Person, PersonSummary
from kaartspel.domain.session import Bookmark
from kaartspel.exchange import session_json
from kaartspel.storage.store import Store, open_store
from sessions import MORNING, described

HERE = Bookmark()
ONE, TWO = "1" * 32, "2" * 32
BIRD = Person("b" * 32, "Vogel", note="Tweede gesprek in mei.", keep_until=date(2027, 1, 31))


def test_a_new_library_knows_me_alone(store: Store) -> None:
    assert store.persons() == [PersonSummary(Person(store.me(), "", is_me=True))]


def test_persons_come_by_their_pseudonym_after_me(store: Store) -> None:
    for number, name in enumerate(("vogel", "Anker", "Zee")):
        store.keep_person(Person(f"{number:032x}", name))
    assert [it.person.pseudonym for it in store.persons()] == ["", "Anker", "vogel", "Zee"]


def test_people_are_the_same_persons_without_their_sessions(store: Store) -> None:
    store.keep_person(BIRD)
    store.save(described(ONE, BIRD.id), HERE)
    assert {*store.people()} == {it.person for it in store.persons()} == {BIRD, Person(store.me(), "", is_me=True)}


def test_all_about_a_person_is_kept_and_can_be_changed(store: Store, path: Path) -> None:
    store.keep_person(BIRD)
    assert store.persons()[1].person == BIRD
    changed = BIRD._replace(pseudonym="Merel", note="", keep_until=None)
    store.keep_person(changed)
    me = store.persons()[0].person._replace(note="Van mijzelf.", keep_until=date(2030, 1, 1))
    store.keep_person(me)
    store.close()
    again = open_store(path)
    try:
        assert [it.person for it in again.persons()] == [me, changed]
        assert again.me() == me.id
    finally:
        again.close()


def test_their_sessions_are_counted_by_day(store: Store) -> None:
    store.keep_person(BIRD)
    store.save(described(ONE, BIRD.id), HERE)
    store.save(described(TWO, BIRD.id, MORNING + timedelta(days=30)), HERE)
    (_me, bird) = store.persons()
    assert (bird.sessions, bird.binned) == (2, 0)
    assert (bird.first, bird.last) == (MORNING.date(), MORNING.date() + timedelta(days=30))
    store.bin(TWO, MORNING)
    (_me, bird) = store.persons()
    assert (bird.sessions, bird.binned, bird.last) == (1, 1, MORNING.date())


def test_a_person_with_sessions_stays_also_when_those_are_in_the_bin(store: Store) -> None:
    store.keep_person(BIRD)
    store.keep_real_name(BIRD.id, "Jan Jansen")
    store.save(described(ONE, BIRD.id), HERE)
    assert not store.remove_person(BIRD.id)
    store.bin(ONE, MORNING)
    assert not store.remove_person(BIRD.id)
    assert not store.remove_person(store.me())
    store.empty_bin()
    assert store.remove_person(BIRD.id)
    assert not store.remove_person(BIRD.id)
    assert len(store.persons()) == 1
    assert store._raw.execute("SELECT count(*) FROM real_name").fetchone() == (0,)


def test_a_session_can_become_somebody_elses(store: Store) -> None:
    store.keep_person(BIRD)
    session = described(ONE, store.me())
    store.save(session, HERE)
    store.save(session._replace(person_id=BIRD.id), HERE)
    assert store.load(ONE).session.person_id == BIRD.id
    assert [it.sessions for it in store.persons()] == [0, 1]


def test_a_real_name_stands_apart(store: Store) -> None:
    store.keep_person(BIRD)
    store.save(described(ONE, BIRD.id), HERE)
    assert store.real_name(BIRD.id) == ""
    store.keep_real_name(BIRD.id, "  Jan Jansen ")
    assert store.real_name(BIRD.id) == "Jan Jansen"
    told = (
        store.persons(),
        store.sessions(),
        store.motive_groups(),
        store.load(ONE),
        session_json.whole(store.load(ONE).session),
    )
    assert "Jansen" not in repr(told)
    assert store.search("jansen") == []
    store.keep_real_name(BIRD.id, "Jan de Wit")
    assert store.real_name(BIRD.id) == "Jan de Wit"
    store.keep_real_name(BIRD.id, " ")
    assert store.real_name(BIRD.id) == ""
    assert store._raw.execute("SELECT count(*) FROM real_name").fetchone() == (0,)
