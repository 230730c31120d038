"""`kaartspel session …`."""

import json
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Asked

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Bookmark, Feature, Session
from kaartspel.storage.store import open_store
from sessions import MORNING, described, empty

FIRST, SECOND = "a1" + "0" * 30, "a2" + "0" * 30


@pytest.fixture
def two(keep: Callable[[Session], None], data: Path) -> Path:
    session = sessions.pin(described(FIRST), 0, Feature("p", 0.2, 0.3, "De horizon", "Daar\nwil ik heen."))
    session = sessions.write_outcome(
        session, "Eén regel.\n\nNog een regel, en die is zo lang dat hij wel moet breken. " * 2
    )
    keep(sessions.finish(session, MORNING + timedelta(hours=2)))
    keep(empty(SECOND, at=MORNING + timedelta(days=9)))
    return data


def test_no_library_is_no_session_and_nothing_is_made(ask: Asked, data: Path) -> None:
    assert ask("session", "list").out == "There are no sessions yet.\n"
    told = ask("session", "list", "--json")
    assert (told.code, json.loads(told.out)) == (0, {"sessions": []})
    assert not data.exists()
    shown = ask("session", "show", "a1")
    assert (shown.code, shown.out, shown.err) == (1, "", "There is no session a1 in this library.\n")


def test_the_list(two: Path, ask: Asked) -> None:
    told = ask("session", "list")
    assert told.code == 0
    assert told.out.splitlines()[0] == "a2000000  11 March 2026  Motives  open"
    assert "a1000000  2 March 2026  Motives  in the logbook" in told.out
    assert "Nuttig zijn · Verantwoordelijk" in told.out
    as_json = json.loads(ask("session", "list", "--json").out)
    assert [session["id"] for session in as_json["sessions"]] == [SECOND, FIRST]
    assert as_json["sessions"][1]["cards"][0]["card"] == "photos/sea"


def test_the_list_without_the_bin(two: Path, ask: Asked) -> None:
    store = open_store(two / "kaartspel.db")
    store.bin(SECOND, MORNING)
    store.close()
    assert [session["id"] for session in json.loads(ask("session", "list", "--json").out)["sessions"]] == [FIRST]
    assert ask("session", "show", SECOND, "--json").code == 0


def test_one_session(two: Path, ask: Asked) -> None:
    told = ask("session", "show", "a1")
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[:3] == ["Motives", "───────", f"Session {FIRST}"]
    assert lines[3] == "Begun 2 March 2026, 09:30"
    assert lines[4].startswith("Kept in the logbook 2 March 2026")
    assert "1. Nuttig zijn" in lines
    assert "   Card: The sea (photos/sea)" in lines
    assert any("Pin 1." in line for line in lines)
    assert max(map(len, lines)) <= 78


def test_one_session_as_json(two: Path, ask: Asked) -> None:
    told = json.loads(ask("session", "show", FIRST, "--json").out)
    assert (told["id"], told["places"], len(told["placements"])) == (FIRST, 4, 4)
    assert told["placements"][0]["features"][-1]["text"] == "Daar\nwil ik heen."


def test_dutch(two: Path, ask: Asked) -> None:
    told = ask("session", "show", FIRST, "--lang", "nl").out
    assert told.startswith("Drijfveren\n")
    assert "De zee (photos/sea)" in told


def test_an_id_that_is_not_there_or_not_clear(two: Path, ask: Asked) -> None:
    for asked in ("b", "", FIRST + "0", "%", "a_"):
        told = ask("session", "show", asked)
        assert (told.code, told.out) == (1, "")
        assert told.err.startswith("There is no session")
    told = ask("session", "show", "a")
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("More than one session begins with a: ")


def test_what_steers_a_terminal_is_left_out(keep: Callable[[Session], None], ask: Asked) -> None:
    session = sessions.describe(described(FIRST), 0, motive="rood\x1b[31m", reason="a\x07b\x1b]0;x\x07")
    keep(sessions.write_outcome(session, "\x1b[2J"))
    for words in (("list",), ("show", FIRST)):
        assert "\x1b" not in ask("session", *words).out
    assert json.loads(ask("session", "show", FIRST, "--json").out)["outcome"] == "\x1b[2J"


def test_the_library_can_be_read_while_the_program_is_open(two: Path, ask: Asked) -> None:
    store = open_store(two / "kaartspel.db")
    try:
        store.save(empty("f" * 32, store.me(), MORNING + timedelta(days=30)), Bookmark())
        told = json.loads(ask("session", "list", "--json").out)
    finally:
        store.close()
    assert told["sessions"][0]["id"] == "f" * 32


def test_a_library_that_cannot_be_read_is_told_in_one_sentence(two: Path, ask: Asked) -> None:
    file = two / "kaartspel.db"
    good = file.read_bytes()
    other = sqlite3.connect(two / "other.db")
    other.execute("CREATE TABLE t (a)")
    other.commit()
    other.close()
    for content, word in {
        b"": "is empty",
        b"no database at all " * 100: "is damaged",
        (two / "other.db").read_bytes(): "belongs to another program",
        good[:4096] + bytes(len(good) - 4096): "is damaged",
    }.items():
        file.write_bytes(content)
        for words in (("list",), ("list", "--json"), ("show", FIRST)):
            told = ask("session", *words)
            assert (told.code, told.out) == (1, ""), word
            assert word in told.err
            assert len(told.err.splitlines()) == 1
        assert file.read_bytes() == content
    file.unlink()
    assert "is gone" in ask("session", "list").err
    assert not file.exists()


def test_an_emoji_of_several_stays_one(keep: Callable[[Session], None], ask: Asked) -> None:
    family = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
    keep(sessions.write_outcome(described(FIRST), family))
    assert family in ask("session", "show", FIRST).out
