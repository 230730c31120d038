"""Searching in what was written."""

import contextlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from kaartspel.domain import session as sessions
from kaartspel.domain.finding import Part, terms, written
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage.store import Store, open_store, read_store
from sessions import MORNING, any_sessions, described, empty

ONE, TWO, THREE = (f"{number:032x}" for number in (1, 2, 3))


def keep(store: Store, *kept: Session) -> None:
    for session in kept:
        store.save(session, Bookmark())


def note(session_id: str, text: str, days: int = 0) -> Session:
    return sessions.write_outcome(empty(session_id, "", MORNING + timedelta(days=days)), text)


def test_every_word_by_its_beginning_the_newest_first(store: Store) -> None:
    keep(store, note(ONE, "Een klein vlammetje."), note(TWO, "Vlammen, en financiële zorgen", 1), note(THREE, "Niets"))
    assert store.search("vlam") == [TWO, ONE]
    assert store.search("VLAMM klein") == [ONE]
    assert store.search("financiele") == store.search("FINANCIËLE zorg") == [TWO]
    assert store.search("lammetje") == store.search("") == store.search('"*') == []
    assert store.search("vlam", most=1) == [TWO]


def test_signs_of_the_query_language_are_only_words(store: Store) -> None:
    keep(store, note(ONE, "dit en dat OR iets NEAR NOT"))
    for query in ('"dit', "dit AND dat", "dit OR zeker", "NOT dit", "dit*", "words:dit", "(dit", "dit + dat", "near"):
        assert store.search(query) == ([] if "zeker" in query or "AND" in query or "words" in query else [ONE]), query


def test_all_that_is_written_and_the_titles_of_cards(store: Store) -> None:
    keep(store, described(ONE, store.me()))
    for query in ("nuttig", "groeien", "wacht", "opzij", "vaker", "zee", "lamp"):
        assert store.search(query) == [ONE], query
    assert store.search("nl") == []
    found = store.hits([ONE, TWO], "zee")
    assert [(it.part, it.place) for it in found[ONE]] == [(Part.CARD, 0)]
    assert TWO not in found


def test_words_that_are_written_over_or_in_the_bin_are_not_found(store: Store) -> None:
    keep(store, note(ONE, "eerst dit"), note(ONE, "daarna dat"))
    assert (store.search("eerst"), store.search("daarna")) == ([], [ONE])
    store.bin(ONE, MORNING)
    assert store.search("daarna") == []
    store.take_out_of_bin(ONE)
    assert store.search("daarna") == [ONE]
    store.bin(ONE, MORNING)
    assert store.empty_bin() == 1
    keep(store, note(TWO, "daarna nog iets"))
    assert store.search("daarna") == [TWO]


def test_reading_alone_searches_too(store: Store, path: Path) -> None:
    keep(store, note(ONE, "eerst dit"))
    with contextlib.closing(read_store(path)) as reader:
        assert reader.search("eers") == [ONE]


def test_a_library_of_the_first_shape_can_be_searched_after_it_was_migrated(older: Callable[[str], Path]) -> None:
    path = older("0002")
    with contextlib.closing(dbapi2.connect(path)) as database:
        database.executescript("DROP TABLE search; DROP TABLE searched; UPDATE alembic_version SET version_num='0001'")
    store = open_store(path)
    try:
        assert store.search("nuttig") == [TWO, ONE]
        for query in ("groeien", "wacht", "opzij", "vaker", "lamp"):
            assert store.search(query) == [ONE], query
        assert store.search("rust") == store.search("later zag") == store.search("omdat") == [THREE]
        keep(store, store.load(TWO).session._replace(board=(), outcome="vrolijk"))
        assert (store.search("nuttig"), store.search("vrolijk")) == ([ONE], [TWO])
    finally:
        store.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_sessions, st.data())
def test_every_word_of_any_session_is_found(store: Store, session: Session, data: st.DataObject) -> None:
    session = Session(
        session.id, session.exercise, "", session.started, session.board, None, session.aside, session.outcome
    )
    keep(store, session)
    words = [word for it in written(session) for word in terms(it.text)]
    if words:
        word = data.draw(st.sampled_from(words))
        assert session.id in store.search(word, most=1000), word
        assert session.id in store.hits([session.id], word)
