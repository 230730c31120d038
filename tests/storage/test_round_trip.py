"""Everything a session has comes back from the library."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from kaartspel.domain.layout import Layout
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage.assemble import bookmark_of
from kaartspel.storage.exercise_copy import exercise_of, text_of
from kaartspel.storage.first_read import last_session
from kaartspel.storage.store import Store, open_store, read_store
from sessions import any_sessions, bookmarks, described, exercises, kept

anew = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)


def without_motive_ids(session: Session) -> Session:
    """The session as it was before the library found which words share a motive."""
    return session._replace(
        board=tuple(it and it._replace(motive_id="") for it in session.board),
        aside=tuple(it._replace(motive_id="") for it in session.aside),
    )


@anew
@given(session=any_sessions, then=any_sessions, bookmark=bookmarks)
def test_any_session_comes_back(store: Store, path: Path, session: Session, then: Session, bookmark: Bookmark) -> None:
    mine = session._replace(person_id=store.me())
    changed = then._replace(person_id=store.me(), id=mine.id)
    for state in (mine, changed, mine, changed):
        store.save(state, bookmark)
        found = store.load(mine.id)
        assert without_motive_ids(found.session) == state
        assert found.bookmark == bookmark
        assert found.session.started.utcoffset() == state.started.utcoffset()
    first = last_session(path)
    assert (
        (first == store.load(mine.id)) if changed.finished is None else (first is None or first.session.id != mine.id)
    )
    reading = read_store(path)
    assert reading.load(mine.id) == store.load(mine.id)
    reading.close()


@given(exercise=exercises)
def test_any_exercise_comes_back(exercise) -> None:
    text = text_of(exercise)
    assert exercise_of(text) == exercise
    assert text_of(exercise_of(text)) == text


def test_an_exercise_of_later_is_read_as_far_as_it_is_known() -> None:
    text = json.dumps(
        {
            "id": "a",
            "version": "9",
            "title": {"fr": "x"},
            "new": 1,
            "steps": [
                {
                    "id": "s",
                    "kind": "questions",
                    "title": {"en": "S"},
                    "questions": [{"id": "q", "prompt": {"nl": "Q"}}],
                }
            ],
        }
    )
    exercise = exercise_of(text)
    assert exercise.steps[0].questions[0].prompt.nl == "Q"
    assert not exercise.title


def test_it_is_there_after_closing(path: Path) -> None:
    store = open_store(path)
    session = kept(person_id=store.me())
    lay = Layout("photos", 7, 40, part=True, drawn=True, picked=("sea", "candle"), face_down=True, turned=("sea",))
    bookmark = Bookmark("share", 2, "photos", (Layout("words", tags=("zorg",)), lay), (("look", 120),))
    store.save(session, bookmark)
    store.close()
    again = open_store(path)
    found = again.load(session.id)
    assert without_motive_ids(found.session) == session
    assert found.bookmark == bookmark
    assert again.me() == session.person_id
    again.close()


def test_a_bookmark_of_before_there_were_layouts_is_read() -> None:
    old = {"step": "look", "place": 1, "deck": "photos", "shuffle": 7, "scroll": 40, "scrolls": [["look", 120]]}
    assert bookmark_of(json.dumps(old)) == Bookmark("look", 1, "photos", (Layout("photos", 7, 40),), (("look", 120),))
    assert bookmark_of(json.dumps(old | {"deck": ""})).layouts == ()


def test_a_bookmark_of_later_is_read_as_far_as_it_is_known() -> None:
    late = {"step": "", "place": 0, "deck": "a", "layouts": [{"deck": "a", "shuffle": 3, "new": 1}], "scrolls": []}
    assert bookmark_of(json.dumps(late)) == Bookmark(deck="a", layouts=(Layout("a", 3),))


def test_half_a_character_does_not_cost_the_rest(store: Store) -> None:
    session = described(person_id=store.me())._replace(outcome="before \ud83d after")
    store.save(session, Bookmark())
    assert store.load(session.id).session.outcome == "before ? after"
