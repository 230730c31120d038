"""`kaartspel compare …`."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Asked

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Answer, Session
from sessions import MORNING, described

ONE, TWO, THREE = "a1" + "0" * 30, "a2" + "0" * 30, "b3" + "0" * 30


@pytest.fixture
def three(keep: Callable[[Session], None]) -> None:
    """Four cards; half a year later the first two have changed places; then one is gone and one means something new."""
    first = described(ONE)
    second = sessions.move(described(TWO, at=MORNING + timedelta(days=180)), 0, 1)
    third = sessions.take_back(described(THREE, at=MORNING + timedelta(days=300)), 3)
    third = sessions.describe(third, 2, motive="Rust")
    for session in (third, first, second):
        keep(sessions.finish(session, session.started))


@pytest.mark.usefixtures("three")
def test_what_changed_is_said_in_words(ask: Asked) -> None:
    told = ask("compare", "b3", "a1", "a2")
    assert (told.code, told.err) == (0, "")
    lines = [line.strip() for line in told.out.splitlines()]
    days = [line for line in lines if line.startswith(("a1000000", "a2000000", "b3000000"))]
    assert [line.split("  ")[1] for line in days] == ["2 March 2026", "29 August 2026", "27 December 2026"]
    text = " ".join(lines)
    assert "On another place: “Verantwoordelijk” (from 2 to 1), “Nuttig zijn” (from 1 to 2)." in text
    assert "New: “Rust”." in text
    assert "No longer there: “Zorgen voor”, “Verder komen”." in text
    assert "With another motive: “The lamp” (Rust, before that Zorgen voor)." in text
    assert "Nuttig zijn: 3 boards, 2 March 2026 to 27 December 2026" in text
    assert max(map(len, told.out.splitlines())) <= 78


@pytest.mark.usefixtures("three")
def test_in_dutch(ask: Asked) -> None:
    told = ask("compare", "a1", "a2", "--lang", "nl").out
    assert "De zee" in told
    assert "Op een andere plek" in told
    assert "another" not in told


@pytest.mark.usefixtures("three")
def test_as_json(ask: Asked) -> None:
    told = json.loads(ask("compare", "a2", "a1", "b3", "--json").out)
    assert [it["id"] for it in told["sessions"]] == [ONE, TWO, THREE]
    motive = next(it for it in told["motives"] if it["motive"] == "Nuttig zijn")
    assert [(it["place"], it["happening"]) for it in motive["stands"]] == [(1, "first"), (2, "moved"), (1, "moved")]
    assert told["sessions"][2]["gone_cards"] == ["photos/tree"]


@pytest.mark.usefixtures("three")
def test_wrong_numbers_and_ids_are_one_sentence(ask: Asked) -> None:
    for words, code, said in (
        (("a1",), 2, "A comparison takes 2 to 50 sessions.\n"),
        (("a1", "a10"), 2, "One of these sessions is named twice. A session is not compared with itself.\n"),
        (("a", "b3"), 1, f"More than one session begins with a: {TWO}, {ONE}.\n"),
        (("a1", "c"), 1, "There is no session c in this library.\n"),
    ):
        told = ask("compare", *words)
        assert (told.code, told.out) == (code, ""), words
        assert told.err == said
    assert ask("compare").code == 2


def test_without_a_library_nothing_is_made(ask: Asked, data: Path) -> None:
    assert ask("compare", "a1", "a2").err == "There is no session a1 in this library.\n"
    assert not data.exists()


def test_answers_are_compared_question_by_question(keep: Callable[[Session], None], ask: Asked) -> None:
    for session_id, text in ((ONE, "Ja."), (TWO, "Nee, toch niet.")):
        keep(described(session_id)._replace(answers=(Answer("people", text),)))
    told = ask("compare", ONE, TWO).out
    assert told.index("people") < told.index("Ja.") < told.index("Nee, toch niet.")


def test_a_pdf(keep: Callable[[Session], None], ask: Asked, tmp_path: Path) -> None:
    keep(described(ONE))
    keep(described(TWO, at=MORNING + timedelta(days=90)))
    told = ask("compare", ONE, TWO, "--pdf", str(tmp_path / "two.pdf"))
    assert told.code == 0, told.err
    assert (tmp_path / "two.pdf").read_bytes().startswith(b"%PDF")


def test_it_does_without_qt() -> None:
    asked = "import sys, kaartspel.cli.compare; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
