"""The demo does what a person does: what it wrote is in the library, and its pictures are there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from tests.ui.paper.reading import read

from kaartspel.domain.compare import day
from kaartspel.storage.store import read_store
from kaartspel.ui.demo import ANSWERS, FOLLOW_UP, OUTCOME, SCRIPTS
from kaartspel.ui.demo_year import YEAR

PICTURES = {"choose", "enlarged", "describe", "look", "share", "page", "questions", "compare", "logbook"}


def run(out: Path, *words: str) -> None:
    command = [sys.executable, "-m", "kaartspel", "demo", "--out", str(out), *words]
    subprocess.run(command, check=True, timeout=120)


@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("en", "dark")])
def test_the_whole_exercise_is_in_the_library_and_in_pictures(tmp_path: Path, language: str, theme: str) -> None:
    run(tmp_path, "--size", "1280x720", "--lang", language, "--theme", theme)
    session = json.loads((tmp_path / "session.json").read_text("utf-8"))
    scripts = SCRIPTS[language]
    for placement, script in zip(session["placements"], scripts, strict=True):
        assert placement["card"] == f"photos/{script.card}"
        assert (placement["motive"], placement["reason"]) == (script.motive, script.reason)
        assert placement["doing"] == script.doing
        assert [(pin["name"], pin["text"]) for pin in placement["features"]] == [pin[2:] for pin in script.pins]
        for pin, (x, y, _name, _text) in zip(placement["features"], script.pins, strict=True):
            assert (pin["x"], pin["y"]) == pytest.approx((x, y), abs=0.01)
    assert session["outcome"] == OUTCOME[language]
    assert session["finished"]
    assert [it["text"] for it in session["follow_ups"]] == [FOLLOW_UP[language]]
    assert {picture.stem for picture in tmp_path.glob("*.png")} == PICTURES
    for picture in tmp_path.glob("*.png"):
        with Image.open(picture) as shown:
            assert shown.size == (1280, 720)
    for name in ("session", "compare"):
        on_paper = read(tmp_path / f"{name}.pdf")
        assert scripts[0].motive in on_paper.text
        assert on_paper.pictures


@pytest.mark.parametrize("name", ["describe", "questions", "logbook"])
def test_one_picture_alone(tmp_path: Path, name: str) -> None:
    run(tmp_path, "--only", name)
    assert [picture.stem for picture in tmp_path.glob("*.png")] == [name]


def test_the_answers_are_in_the_library(tmp_path: Path) -> None:
    run(tmp_path, "--only", "questions", "--lang", "nl")
    session = json.loads((tmp_path / "session.json").read_text("utf-8"))
    assert session["exercise"]["id"] == "frame"
    assert [answer["text"] for answer in session["answers"]] == list(ANSWERS["nl"])


def test_the_boards_of_a_year_are_in_the_library_with_their_days(tmp_path: Path) -> None:
    run(tmp_path, "--only", "compare", "--lang", "nl")
    store = read_store(tmp_path / "demo-library" / "kaartspel.db")
    try:
        boards = sorted((store.load(it.id).session for it in store.sessions()), key=day)
    finally:
        store.close()
    assert [[it.motive for _place, it in board.laid] for board in boards] == [
        [it.motive for it in cards] for cards in YEAR["nl"]
    ]
    assert [(day(boards[-1]) - day(board)).days for board in boards] == [253, 78, 0]
    assert all(board.finished for board in boards)


def test_a_folder_of_somebody_else_is_never_removed(tmp_path: Path) -> None:
    theirs = tmp_path / "demo-library" / "thesis.txt"
    theirs.parent.mkdir()
    theirs.write_text("years of work", "utf-8")
    command = [sys.executable, "-m", "kaartspel", "demo", "--out", str(tmp_path), "--lang", "en"]
    done = subprocess.run(command, check=False, timeout=120, capture_output=True, text=True)
    assert done.returncode == 1
    assert "left as it is" in done.stderr
    assert theirs.read_text("utf-8") == "years of work"


def test_the_demo_can_be_run_again(tmp_path: Path) -> None:
    for _ in range(2):
        run(tmp_path, "--only", "choose")
    assert (tmp_path / "choose.png").is_file()
