"""The sessions of the logbook as a list: its order, and every way to choose among them."""

import contextlib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite
from sqlcipher3 import dbapi2

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.filter import EVERYTHING, SessionFilter
from kaartspel.domain.motives import merge
from kaartspel.domain.ports import SessionSummary
from kaartspel.domain.session import Answer, Bookmark, Session
from kaartspel.storage import listing
from kaartspel.storage.store import Store, open_store, read_store
from sessions import MORNING, WRITTEN, any_sessions, described, empty, kept, with_cards

ONE, TWO, THREE, FOUR = (f"{number:032x}" for number in (1, 2, 3, 4))


def keep(store: Store, *wanted: Session) -> None:
    for session in wanted:
        store.save(session._replace(person_id=store.me()), Bookmark())


def ids(store: Store, wanted: SessionFilter = EVERYTHING, most: int | None = None) -> list[str]:
    found = store.listed(wanted, most)
    assert [it.id for it in found.summaries] == list(found.ids)
    assert [day_of(it) for it in found.summaries] == list(found.days)
    return list(found.ids)


def day_of(it: SessionSummary) -> str:
    return (it.made_on or it.started.date()).isoformat()


def test_the_newest_first_by_the_day_of_the_board(store: Store) -> None:
    earlier = sessions.date_as(described(THREE, "", MORNING + timedelta(days=9)), date(2019, 5, 4))
    keep(store, described(ONE), kept(TWO, "", MORNING + timedelta(hours=1)), earlier)
    assert ids(store) == [TWO, ONE, THREE]
    assert ids(store, most=2) == [TWO, ONE]
    assert sorted(store.listed().summaries) == sorted(store.sessions())
    assert store.named([THREE, FOUR, TWO]).ids == [TWO, THREE]
    assert [it.id for it in store.listed().summaries[1:]] == [ONE, THREE]
    store.bin(TWO, MORNING)
    assert ids(store) == [ONE, THREE]


def test_the_day_is_that_of_the_place_where_it_was_begun(store: Store) -> None:
    late = MORNING.replace(hour=0, minute=10)
    keep(store, empty(ONE, "", late))
    assert store.listed().days == ["2026-03-02"]
    assert ids(store, SessionFilter(since=date(2026, 3, 2), until=date(2026, 3, 2))) == [ONE]
    assert ids(store, SessionFilter(until=date(2026, 3, 1))) == ids(store, SessionFilter(since=date(2026, 3, 3))) == []


def test_each_way_to_choose(store: Store) -> None:
    frame = sessions.begin(WRITTEN, THREE, "", MORNING)
    frame = frame._replace(answers=(Answer("people", ""), Answer("own-way", "Ik luister eerst.")))
    keep(store, kept(ONE), with_cards(TWO, cards=1), frame)
    assert ids(store, SessionFilter(exercise="frame")) == [THREE]
    assert ids(store, SessionFilter(person=store.me())) == [ONE, TWO, THREE]
    assert ids(store, SessionFilter(person="nobody")) == []
    assert ids(store, SessionFilter(card=CardRef("photos", "path"))) == [ONE]
    assert ids(store, SessionFilter(deck="photos")) == [ONE, TWO]
    assert ids(store, SessionFilter(unfinished=True)) == [TWO, THREE]
    assert ids(store, SessionFilter(unfinished=True, deck="photos", until=date(2030, 1, 1))) == [TWO]
    assert store.listed(SessionFilter(exercise="frame")).summaries[0].beginning == "Ik luister eerst."
    assert store.listed(SessionFilter(deck="photos")).summaries[0].beginning == ""


def test_a_card_that_was_put_aside_is_not_on_the_board(store: Store) -> None:
    keep(store, sessions.take_back(described(ONE), 1))
    assert ids(store, SessionFilter(card=CardRef("photos", "path"))) == []
    assert ids(store, SessionFilter(card=CardRef("photos", "sea"))) == [ONE]


def test_a_motive_is_found_under_all_its_wordings(store: Store) -> None:
    one = sessions.describe(with_cards(ONE, cards=1), 0, motive="Zorgen")
    two = sessions.describe(with_cards(TWO, cards=1), 0, motive="Er zijn voor een ander")
    keep(store, one, two)
    motive_of = {it.name: it.id for it in store.motive_groups()}
    assert ids(store, SessionFilter(motive_id=motive_of["Zorgen"])) == [ONE]
    both = [motive_of["Zorgen"], motive_of["Er zijn voor een ander"]]
    store.regroup_motives(lambda wordings: merge(wordings, both, "Zorgen"))
    assert ids(store, SessionFilter(motive_id=motive_of["Zorgen"])) == [ONE, TWO]


def test_a_session_without_cards_shows_how_its_words_begin(store: Store) -> None:
    keep(store, sessions.write_outcome(empty(ONE), "Vandaag " * 100), empty(TWO))
    assert [len(it.beginning) for it in store.listed().summaries] == [240, 0]


def test_what_there_is_to_choose_by(store: Store) -> None:
    assert store.contents() == ((), (), None, None)
    keep(store, kept(ONE), with_cards(TWO, cards=1, at=MORNING + timedelta(days=400)), with_cards(THREE, cards=2))
    store.bin(THREE, MORNING)
    found = store.contents()
    assert [(name, title.nl) for name, title in found.exercises] == [("motives", "Drijfveren")]
    assert {(it.card.card, it.title.nl): times for it, times in found.cards} == {
        ("sea", "De zee"): 2,
        ("path", "Het pad"): 1,
        ("lamp", "De lamp"): 1,
        ("tree", "De boom"): 1,
    }
    assert (found.first, found.last) == (date(2026, 3, 2), date(2027, 4, 6))


def test_searching_among_what_is_chosen_and_by_how_often(store: Store) -> None:
    often = sessions.write_outcome(empty(ONE), "licht licht licht")
    once = sessions.write_outcome(empty(TWO), "een licht, en veel meer woorden over iets anders dan dat")
    keep(store, often, sessions.finish(once, MORNING))
    assert store.search("licht") == [TWO, ONE]
    assert store.search("licht", ranked=True) == [ONE, TWO]
    assert store.search("licht", wanted=SessionFilter(unfinished=True)) == [ONE]


def test_a_line_that_makes_no_sense_is_shown_without_cards(store: Store, path: Path) -> None:
    keep(store, described(ONE), described(TWO))
    store.close()
    with contextlib.closing(dbapi2.connect(path)) as raw:
        raw.execute("UPDATE session SET cards = '[{\"place\": 1}]' WHERE id = ?", (ONE,))
        raw.execute("UPDATE session SET cards = '[' WHERE id = ?", (TWO,))
        raw.commit()
    reader = read_store(path)
    found = reader.listed()
    assert [(it.id, it.cards) for it in found.summaries] == [(ONE, ()), (TWO, ())]
    reader.close()


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=12, deadline=None)
@given(
    st.lists(any_sessions, max_size=4, unique_by=lambda it: it.id),
    st.builds(
        lambda *it: SessionFilter(unfinished=it[0], since=it[1], until=it[2]),
        st.booleans(),
        st.none() | st.dates(),
        st.none() | st.dates(),
    ),
    st.sampled_from(["", "photos", "mine"]),
)
def test_the_list_is_what_a_person_would_pick(
    tmp_path_factory: pytest.TempPathFactory, some: list[Session], wanted: SessionFilter, deck: str
) -> None:
    wanted = wanted._replace(deck=deck)
    store = open_store(tmp_path_factory.mktemp("picked") / "kaartspel.db")
    try:
        keep(store, *some)
        picked = [it for it in some if shows(wanted, it)]
        newest = sorted(sorted(picked, key=lambda it: it.id), key=lambda it: (day(it), it.started), reverse=True)
        assert ids(store, wanted) == [it.id for it in newest]
    finally:
        store.close()


def day(session: Session) -> date:
    return session.made_on or session.started.date()


def shows(wanted: SessionFilter, session: Session) -> bool:
    return (
        (not wanted.unfinished or session.finished is None)
        and (wanted.since is None or wanted.since <= day(session))
        and (wanted.until is None or day(session) <= wanted.until)
        and (not wanted.deck or any(laid.card.deck == wanted.deck for _, laid in session.laid))
    )


def test_the_newest_are_found_by_the_index(path: Path, store: Store) -> None:
    keep(store, described(ONE))
    statement = str(listing.statement(EVERYTHING, 60).compile(dialect=sqlite.dialect()))
    with contextlib.closing(dbapi2.connect(path)) as raw:
        plan = [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}", (60,) * statement.count("?"))]
    assert "SCAN session USING INDEX ix_session_day" in plan
