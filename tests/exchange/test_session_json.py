"""Sessions as JSON: the keys are those that are documented, and the values those of the session."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Question, Step, StepKind
from kaartspel.domain.ports import LaidCard, SessionSummary
from kaartspel.domain.session import Answer, FollowUp, Session
from kaartspel.domain.words import Words
from kaartspel.exchange import plain, session_json
from sessions import MORNING, MOTIVES, described

WRITING = Step(
    "write", StepKind.QUESTIONS, Words("Schrijf", "Write"), questions=(Question("q", Words("Wat?", "What?")),)
)
PAGE = Path(__file__).parents[2] / "docs" / "session-json.md"


def documented(page: Path = PAGE) -> dict[str, list[str]]:
    """The keys in each table of the page, by the table's head."""
    tables: dict[str, list[str]] = {}
    keys: list[str] = []
    for line in page.read_text("utf-8").splitlines():
        head = re.match(r"\| key of (?:an?|the) (.+?) \|", line)
        key = re.match(r"\| `(\w+)` \|", line)
        if head:
            keys = tables.setdefault(head[1], [])
        elif key:
            keys.append(key[1])
    return tables


def done() -> Session:
    """A session with one of everything."""
    session = described()
    session = sessions.pin(session, 0, sessions.Feature("p", 0.25, 0.5, "De horizon", "Daar wil ik heen."))
    session = sessions.take_back(session, 3)
    session = sessions.write_outcome(session, "Ik begin klein.")
    session = sessions.date_as(session, date(2026, 2, 28))
    session = sessions.finish(session, MORNING + timedelta(hours=1))
    session = sessions.reopen(session, MORNING + timedelta(days=1))
    session = sessions.finish(session, MORNING + timedelta(days=2))
    return session._replace(
        answers=(Answer("one", "Ja."),),
        follow_ups=(FollowUp("f", MORNING + timedelta(days=3), "Nog iets."),),
        compared=("a" * 32, "b" * 32),
    )


def summary(number: int) -> SessionSummary:
    at = MORNING + timedelta(days=number)
    card = LaidCard(1, CardRef("photos", "sea"), Words("De zee", "The sea"), "", "Zorgen")
    return SessionSummary(
        f"{number:032x}", "motives", Words("Drijfveren", "Motives"), "me", at, at, None, None, None, 4, (card,)
    )


def test_the_documented_keys_are_the_keys() -> None:
    page = documented()
    written = done()._replace(exercise=MOTIVES._replace(steps=(*MOTIVES.steps, WRITING)))
    whole = session_json.whole(written)
    listed = session_json.listed([summary(1)])
    (first,) = listed["sessions"]
    assert list(listed) == ["sessions"]
    there: dict[str, dict[str, Any]] = {
        "session in the list": first,
        "card in the list": first["cards"][0],
        "session": whole,
        "exercise": whole["exercise"],
        "step": whole["exercise"]["steps"][0],
        "question": whole["exercise"]["steps"][-1]["questions"][0],
        "mark": whole["marks"][0],
        "placement": whole["placements"][0],
        "feature": whole["placements"][0]["features"][0],
        "answer": whole["answers"][0],
        "follow-up": whole["follow_ups"][0],
    }
    assert page == {name: list(value) for name, value in there.items()}
    assert ["place", *whole["aside"][0]] == page["placement"]


def test_a_whole_session() -> None:
    session = done()
    told = json.loads(plain.text(session_json.whole(session)))
    assert told["id"] == session.id
    assert told["exercise"]["title"] == {"nl": "Drijfveren", "en": "Motives"}
    assert [step["kind"] for step in told["exercise"]["steps"]] == ["choose", "describe", "look", "share"]
    assert [mark["kind"] for mark in told["marks"]] == ["finished", "reopened", "finished"]
    assert told["started"] == "2026-03-02T09:30:15.123456+01:00"
    assert told["finished"] == "2026-03-04T09:30:15.123456+01:00"
    assert told["reopened"] == ["2026-03-03T09:30:15.123456+01:00"]
    assert told["made_on"] == "2026-02-28"
    assert (told["places"], [placement["place"] for placement in told["placements"]]) == (4, [1, 2, 3])
    assert told["compared"] == ["a" * 32, "b" * 32]
    first = told["placements"][0]
    assert (first["card"], first["title"]["nl"], first["picture"]) == ("photos/sea", "De zee", None)
    assert first["motive"] == session.board[0].motive if session.board[0] else False
    assert first["features"][-1] == {
        "number": len(first["features"]),
        "id": "p",
        "x": 0.25,
        "y": 0.5,
        "name": "De horizon",
        "text": "Daar wil ik heen.",
    }
    assert told["aside"][0]["card"] == "photos/tree"
    assert told["outcome"] == "Ik begin klein."
    assert told["follow_ups"][0]["at"].endswith("+01:00")


def test_the_list_has_the_newest_first() -> None:
    told = session_json.listed([summary(1), summary(3), summary(2)])
    assert [session["id"][-1] for session in told["sessions"]] == ["3", "2", "1"]
    assert told["sessions"][0]["cards"] == [
        {
            "place": 2,
            "card": "photos/sea",
            "title": {"nl": "De zee", "en": "The sea"},
            "picture": None,
            "motive": "Zorgen",
        }
    ]


def test_nothing_is_hidden_in_escapes() -> None:
    assert "“één”" in plain.text({"outcome": "“één”"})
