"""`kaartspel session export --to pdf` and `kaartspel compare --pdf`."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Asked
from tests.ui.paper.reading import read

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Session
from sessions import MORNING, described

FIRST, SECOND = "a1" + "0" * 30, "a2" + "0" * 30


@pytest.fixture
def two(keep: Callable[[Session], None]) -> None:
    keep(described(FIRST))
    keep(sessions.move(described(SECOND, at=MORNING + timedelta(days=100)), 0, 1))


@pytest.mark.usefixtures("two")
def test_one_session_becomes_a_pdf(ask: Asked, tmp_path: Path) -> None:
    out = tmp_path / "board.pdf"
    told = ask("session", "export", "a1", "--to", "pdf", "--out", str(out))
    assert (told.code, told.out, told.err) == (0, f"{out}\n", "")
    found = read(out)
    assert "2 March 2026" in found.text
    assert "Het komt van opzij." in found.text


@pytest.mark.usefixtures("two")
def test_what_is_left_out_is_not_in_it(ask: Asked, tmp_path: Path) -> None:
    out = tmp_path / "board.pdf"
    asked = ("session", "export", "a1", "--to", "pdf", "--out", str(out), "--anonymous", "--without", "pins")
    assert ask(*asked, "--without", "outcome").code == 0
    found = read(out)
    assert "March" not in found.text
    assert "Het komt van opzij." not in found.text
    assert "vraag vaker" not in found.text
    assert "Nuttig zijn" in found.text


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("left_out", [("--anonymous",), ("--without", "person")])
@pytest.mark.parametrize(
    "form", [("a1", "--to", "md"), ("a1", "--to", "json"), ("a1", "--to", "kaartsessie"), ("--all",)]
)
def test_what_cannot_be_left_out_is_refused_and_not_written(
    ask: Asked, tmp_path: Path, form: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    out = tmp_path / "out"
    told = ask("session", "export", *form, *left_out, "--out", str(out))
    assert (told.code, told.out) == (2, "")
    assert told.err == "Only a PDF can be without a part or without the person: add --to pdf. Nothing was written.\n"
    assert not out.exists()


@pytest.mark.usefixtures("two")
def test_many_sessions_become_one_pdf_or_a_folder_of_them(ask: Asked, tmp_path: Path) -> None:
    assert ask("session", "export", "a1", "a2", "--to", "pdf", "--out", str(tmp_path / "all.pdf")).code == 0
    found = read(tmp_path / "all.pdf")
    assert len(found.texts) >= 2
    folder = tmp_path / "folder"
    folder.mkdir()
    told = ask("session", "export", "--all", "--to", "pdf", "--out", str(folder))
    assert told.code == 0
    assert sorted(it.name for it in folder.iterdir()) == ["2026-03-02 Motives.pdf", "2026-06-10 Motives.pdf"]
    assert len(told.out.splitlines()) == 2


@pytest.mark.usefixtures("two")
def test_a_place_that_cannot_be_written_is_told_in_a_sentence(ask: Asked, tmp_path: Path) -> None:
    told = ask("session", "export", "a1", "--to", "pdf", "--out", str(tmp_path / "nowhere" / "a.pdf"))
    assert told.code == 1
    assert "nowhere" in told.err
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.usefixtures("two")
def test_two_sessions_are_compared_on_paper(ask: Asked, tmp_path: Path) -> None:
    out = tmp_path / "both.pdf"
    told = ask("compare", "a1", "a2", "--pdf", str(out))
    assert (told.code, told.err) == (0, "")
    assert "10 June 2026" in read(out).text
