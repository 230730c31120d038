"""A session as it is read: everything written is there, in order."""

from datetime import date

from hypothesis import given

from kaartspel.domain import session as sessions
from kaartspel.domain.readable import Kind, Phrases, blocks, day_of
from kaartspel.domain.session import Answer, Feature, FollowUp, Session
from sessions import MORNING, any_sessions, described, kept

PHRASES = Phrases(
    "nl",
    lambda day: day.isoformat(),
    lambda at: at.isoformat(),
    *("Logboek", "Kaart: {title}", "(geen)", "Waarom", "Speld {number}", "Doen", "Opzij", "Meegenomen", "Later {when}"),
    *("Begonnen {when}", "Van {when}", "Bewaard {when}", "Heropend {when}"),
)


def test_a_whole_session() -> None:
    session = sessions.date_as(sessions.take_back(described(), 3), date(2026, 1, 5))
    session = sessions.pin(session, 0, Feature("p", 0.5, 0.5))
    session = sessions.reopen(sessions.finish(session, MORNING), MORNING)
    session = session._replace(answers=(Answer("q", "Ja."),), follow_ups=(FollowUp("f", MORNING, "Nog iets."),))
    found = list(blocks(session, PHRASES))
    later = f"Later {MORNING.isoformat()}"
    assert found[0].text == "Drijfveren · 2026-01-05"
    assert found[1].text.splitlines()[1:3] == ["Van 2026-01-05", f"Bewaard {MORNING.isoformat()}"]
    assert [it.text for it in found if it.kind is Kind.CARD] == [
        "1. Nuttig zijn",
        "2. Verantwoordelijk",
        "3. Zorgen voor",
        "Verder komen",
    ]
    assert [it.text for it in found if it.kind is Kind.PART] == [
        "Opzij",
        "q",
        "Meegenomen",
        later,
    ]
    first = [it for it in found if it.kind is Kind.SAID][:4]
    assert [it.label for it in first] == ["Waarom", "Speld 1", "Speld 2", "Doen"]
    assert (first[1].text, first[2].text) == ("het licht: Het komt van opzij.", "")


def test_what_is_not_there_is_not_spoken_of() -> None:
    session = sessions.take_back(sessions.describe(described(), 0, motive=" ", reason="", doing=" "), 1)
    found = list(blocks(session._replace(outcome="", aside=()), PHRASES))
    assert found[2].text == "1. (geen)"
    assert Kind.PART not in {it.kind for it in found}
    assert day_of(kept()) == MORNING.date()


@given(any_sessions)
def test_nothing_written_is_left_out(session: Session) -> None:
    said = "\n".join(it.text for it in blocks(session, PHRASES))
    for _, placement in session.laid:
        assert placement.reason.strip() in said
    for answer in session.answers:
        assert answer.text in said
