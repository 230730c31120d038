"""`kaartspel search …`."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Asked

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Session
from kaartspel.storage.store import open_store
from sessions import MORNING, described, empty

FIRST, SECOND = "a1" + "0" * 30, "a2" + "0" * 30
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def two(keep: Callable[[Session], None], data: Path) -> Path:
    keep(described(FIRST))
    keep(
        sessions.write_outcome(
            empty(SECOND, at=MORNING + timedelta(days=9)), "Het licht, het licht; en financiële rust."
        )
    )
    return data


def test_words_are_found_by_their_beginnings_the_newest_first(two: Path, ask: Asked) -> None:
    told = ask("search", "LICH")
    assert told.code == 0
    found = told.out.split("\n\n")
    head, text = found[0].splitlines()
    assert head == "a2000000  11 March 2026  Motives"
    assert text.strip() == "Logbook: Het *licht*, het *licht*; en financiële rust."
    assert found[1].startswith("a1000000  2 March 2026  Motives\n")
    assert "          Feature: het *licht* Het komt van opzij." in found[1]
    assert "          and 2 texts more" in found[1]
    assert ask("search", "financiele", "licht").out.count("Motives") == 1
    assert ask("search", "--most", "1", "licht").out.count("Motives") == 1


def test_nothing_found_is_no_failure(two: Path, ask: Asked) -> None:
    told = ask("search", "olifant")
    assert (told.code, told.err) == (0, "")
    assert told.out == "No session has these words. A word is found by its beginning.\n"
    assert json.loads(ask("search", "olifant", "--json").out) == {"query": "olifant", "sessions": []}


def test_no_library_is_nothing_found_and_nothing_is_made(ask: Asked, data: Path) -> None:
    assert json.loads(ask("search", "licht", "--json").out)["sessions"] == []
    assert not data.exists()


def test_as_json(two: Path, ask: Asked) -> None:
    told = json.loads(ask("search", "licht", "--json").out)
    assert [it["id"] for it in told["sessions"]] == [SECOND, FIRST]
    (hit,) = told["sessions"][0]["hits"]
    assert {"part": hit["part"], "place": hit["place"]} == {"part": "outcome", "place": None}
    assert [hit["text"][start:end] for start, end in hit["marks"]] == ["licht", "licht"]
    assert told["sessions"][1]["hits"][0]["place"] == 1
    ranked = json.loads(ask("search", "licht", "--ranked", "--json").out)
    assert {it["id"] for it in ranked["sessions"]} == {FIRST, SECOND}
    written = re.findall(r"^\| `([a-z_]+)` \|", (DOCS / "search-json.md").read_text("utf-8"), re.MULTILINE)
    assert written == list(hit)


def test_what_is_in_the_bin_is_not_found(two: Path, ask: Asked) -> None:
    store = open_store(two / "kaartspel.db")
    store.bin(SECOND, MORNING)
    store.close()
    assert [it["id"] for it in json.loads(ask("search", "licht", "--json").out)["sessions"]] == [FIRST]


@pytest.mark.parametrize("words", [("…",), ("--most", "0", "licht"), ()])
def test_wrong_words_are_told(two: Path, ask: Asked, words: tuple[str, ...]) -> None:
    told = ask("search", *words)
    assert (told.code, told.out) == (2, "")
    assert told.err
