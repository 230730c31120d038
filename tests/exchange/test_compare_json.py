"""A comparison as JSON: the keys are those that are documented, and the values those of the comparison."""

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

from kaartspel.domain import session as sessions
from kaartspel.domain.compare import compare
from kaartspel.domain.session import Answer
from kaartspel.exchange import compare_json, plain
from sessions import MORNING, described

PAGE = Path(__file__).parents[2] / "docs" / "compare-json.md"


def documented() -> dict[str, list[str]]:
    """The keys in each table of the page, by the table's head."""
    tables: dict[str, list[str]] = {}
    keys: list[str] = []
    for line in PAGE.read_text("utf-8").splitlines():
        head = re.match(r"\| key of an? (.+?) \|", line)
        key = re.match(r"\| `(\w+)` \|", line)
        if head:
            keys = tables.setdefault(head[1], [])
        elif key:
            keys.append(key[1])
    return tables


def year() -> dict[str, Any]:
    first = described("a")._replace(answers=(Answer("one", "Ja."),))
    second = sessions.take_back(described("b", at=MORNING + timedelta(days=90)), 3)
    return json.loads(plain.text(compare_json.whole(compare([second, first]))))


def test_the_documented_keys_are_the_keys() -> None:
    told = year()
    motive, card, question = told["motives"][0], told["cards"][0], told["questions"][0]
    there = {
        "comparison": told,
        "session": told["sessions"][0],
        "motive": motive,
        "card": card,
        "stand": motive["stands"][0],
        "link": motive["links"][0],
        "question": question,
        "reply": question["replies"][0],
    }
    assert documented() == {name: list(value) for name, value in there.items()}


def test_a_motive_with_a_name_bears_it() -> None:
    found = compare([described("a"), described("b")])._replace(names=(("nuttig zijn", "Nut"),))
    motives = compare_json.whole(found)["motives"]
    assert {it["motive"]: it["name"] for it in motives}["Nuttig zijn"] == "Nut"


def test_the_values() -> None:
    told = year()
    assert [it["id"] for it in told["sessions"]] == ["a", "b"]
    assert [it["day"] for it in told["sessions"]] == ["2026-03-02", "2026-05-31"]
    assert (told["sessions"][1]["gone_motives"], told["sessions"][1]["gone_cards"]) == (
        ["verder komen"],
        ["photos/tree"],
    )
    motive = next(it for it in told["motives"] if it["key"] == "nuttig zijn")
    assert (motive["motive"], motive["sessions"]) == ("Nuttig zijn", ["a", "b"])
    assert (motive["first"], motive["last"]) == ("2026-03-02", "2026-05-31")
    assert [(it["session"], it["place"], it["card"], it["happening"], it["otherwise"]) for it in motive["stands"]] == [
        ("a", 1, "photos/sea", "first", False),
        ("b", 1, "photos/sea", "same", False),
    ]
    assert motive["name"] is None
    assert motive["links"] == [{"from": 1, "to": 2, "over": 0}]
    sea = next(it for it in told["cards"] if it["card"] == "photos/sea")
    assert sea["title"] == {"nl": "De zee", "en": "The sea"}
    assert told["questions"][0]["replies"] == [{"session": "a", "text": "Ja."}]
