"""Finding what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain import session as sessions
from kaartspel.domain.finding import Part, folded, hits, marks, terms, written
from kaartspel.domain.session import Session
from sessions import any_sessions, described, texts


def test_the_words_of_a_query() -> None:
    assert terms("  Zorg  vóór zorg, (Één) ") == ("zorg", "voor", "een")
    assert terms('"*" - _') == ()
    assert len(terms(" ".join(f"woord{number}" for number in range(50)))) == 12


def test_where_they_stand() -> None:
    found = hits(described(), terms("licht opz"))
    assert {(it.part, it.place) for it in found} == {(Part.REASON, 2), *((Part.PIN, place) for place in range(4))}
    pin = next(it for it in found if it.part is Part.PIN)
    assert [pin.excerpt[start:end] for start, end in pin.marks] == ["licht", "opzij"]
    assert hits(described(), terms("nergens")) == ()


def test_a_word_is_found_by_its_beginning_and_marked_whole() -> None:
    text = "Financiële zorgen, en geen bezorgdheid."
    assert [text[start:end] for start, end in marks(text, terms("financie zorg"))] == ["Financiële", "zorgen"]


@pytest.mark.parametrize("lead", ["", "kort ervoor ", "Een heel lang begin van een tekst die nergens heen gaat " * 20])
def test_as_much_as_is_shown(lead: str) -> None:
    session = sessions.write_outcome(described(), f"{lead}vlammetje {'en nog veel meer ' * 40}".strip())
    (hit,) = hits(session, ("vlammetje",))
    assert len(hit.excerpt) < 200
    assert [hit.excerpt[start:end] for start, end in hit.marks] == ["vlammetje"]
    assert hit.excerpt.startswith("… ") is (len(lead) > 50)
    assert hit.excerpt.endswith(" …")


def test_one_endless_word() -> None:
    session = sessions.write_outcome(described(), "a" * 500)
    (hit,) = [it for it in hits(session, ("aaa",)) if it.part is Part.OUTCOME]
    assert hit.excerpt == "a" * 500
    session = sessions.write_outcome(described(), "x" * 80 + " vlam" + "b" * 300)
    (hit,) = [it for it in hits(session, ("vlam",)) if it.part is Part.OUTCOME]
    assert hit.excerpt == "… vlam" + "b" * 300


@given(any_sessions, texts)
def test_every_mark_begins_as_asked(session: Session, query: str) -> None:
    wanted = terms(query)
    for hit in hits(session, wanted):
        for start, end in hit.marks:
            assert folded(hit.excerpt[start:end]).startswith(wanted)


@given(any_sessions, st.data())
def test_every_word_written_is_found(session: Session, data: st.DataObject) -> None:
    words = [word for it in written(session) for word in terms(it.text)]
    if words:
        assert hits(session, (data.draw(st.sampled_from(words)),))
