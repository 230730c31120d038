"""Many sessions at once are the same sessions."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaartspel.domain import motives
from kaartspel.domain.ports import NoSuchSession
from kaartspel.domain.session import Answer, Bookmark, FollowUp, Session
from kaartspel.storage.store import Store, read_store
from sessions import MORNING, any_sessions, empty, kept

HERE = Bookmark()


def test_they_come_in_the_order_they_were_asked_for(store: Store) -> None:
    ids = [f"{number}" * 32 for number in range(3)]
    for number, session_id in enumerate(ids):
        session = kept(session_id, store.me(), MORNING + timedelta(days=number))
        later = FollowUp(f"f{number}", MORNING, "Later.")
        store.save(session._replace(answers=(Answer("q", "Ja."),), follow_ups=(later,)), HERE)
    store.save(empty("e" * 32, store.me()), HERE)
    asked = [ids[2], "e" * 32, ids[0]]
    assert list(store.load_many(asked)) == [store.load(session_id).session for session_id in asked]
    reader = read_store(store._path)
    try:
        assert reader.load_many(asked) == store.load_many(asked)
    finally:
        reader.close()


def test_none_is_none_and_one_that_is_not_there_is_named(store: Store) -> None:
    assert list(store.load_many([])) == []
    store.save(kept("a" * 32, store.me()), HERE)
    with pytest.raises(NoSuchSession, match="nowhere"):
        store.load_many(["a" * 32, "nowhere"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(made=st.lists(any_sessions, min_size=1, max_size=4, unique_by=lambda it: it.id))
def test_any_sessions_are_as_they_are_one_by_one(store: Store, made: list[Session]) -> None:
    for session in made:
        store.save(session._replace(person_id=store.me()), HERE)
    asked = [session.id for session in made]
    assert list(store.load_many(asked)) == [store.load(session_id).session for session_id in asked]


def test_the_names_that_motives_were_given(store: Store) -> None:
    store.save(kept("a" * 32, store.me()), HERE)
    assert store.motive_names() == {}
    motive = next(it for it in store.motive_groups() if it.name == "Zorgen voor")
    store.regroup_motives(lambda all_: motives.rename(all_, motive.id, "Zorg", "e" * 32))
    (session,) = store.load_many(["a" * 32])
    assert store.motive_names() == {session.laid[2][1].motive_id: "Zorg"}
