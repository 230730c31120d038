"""The program as a person uses it: a real window, the pointer and keys moved from outside, a kill in the middle."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import pytest
from tests.real import desktop as hand
from tests.real.desktop import Desktop, until

KAARTSPEL = which("kaartspel", path=str(Path(sys.executable).parent)) or "kaartspel"
TITLE = "Kaartspel"
Spots = dict[str, list[list[int]]]

IN_BETWEEN = """
import sys
from pathlib import Path
from kaartspel import app, paths

def painted():
    print("painted", window_is_whole(), flush=True)
    sys.stdin.readline()

def window_is_whole():
    return "kaartspel.ui.furniture" in sys.modules

application = app.make_application(fonts=False)
window = app.open_window(application, paths.find(Path(sys.argv[1])), app.Options("en", "light", painted))

from PySide6.QtCore import QTimer
from kaartspel.ui.guide.guide_page import GuidePage
from kaartspel.ui.widgets.rail import RailButton

def look():
    if any(page.isVisible() for page in window.findChildren(GuidePage)):
        print("guide", flush=True)
        timer.stop()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
window.closing.connect(application.quit)
guide = next(it for it in window.findChildren(RailButton) if it.text() == "Guide")
QTimer.singleShot(0, lambda: print(*guide.mapTo(window, guide.rect().center()).toTuple(), flush=True))
application.exec()
"""
"""Waits with its first picture for a line; tells whether all is there by then, where Guide is, and that it is shown."""


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Desktop]:
    if why := hand.missing():
        pytest.skip(why)
    with hand.desktop(tmp_path / "home") as made:
        if why := hand.why_qt_cannot(made):
            pytest.skip(f"Qt cannot show a window in X: {why}")
        yield made


@contextmanager
def started(shown: Desktop, data: Path) -> Iterator[subprocess.Popen[str]]:
    """The program, its window painted; killed at the end of the block where it still runs."""
    command = [KAARTSPEL, "--data", str(data), "--lang", "en", "--theme", "light", "--ready-line"]
    with subprocess.Popen(command, env=shown.environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def spots(folder: Path, width: int, height: int) -> dict[str, list]:
    """Where cards, places, steps and fields are in a window of that size."""
    script = Path(__file__).parent / "places_in_window.py"
    command = [sys.executable, str(script), str(folder), str(width), str(height)]
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=unseen, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    return json.loads(done.stdout.splitlines()[-1])


def ask(data: Path, *words: str) -> dict:
    """What `kaartspel session … --json` says of the library, also while the program has it open."""
    command = [KAARTSPEL, "--data", str(data), "session", *words, "--json"]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=30).stdout)


def on_the_board(data: Path) -> list[dict]:
    sessions = ask(data, "list")["sessions"]
    return ask(data, "show", sessions[0]["id"])["placements"] if sessions else []


def placed(box: tuple[int, int, int, int], spot: list[int]) -> tuple[int, int]:
    """A spot of the window on the screen."""
    return box[0] + spot[0], box[1] + spot[1]


def until_kept(data: Path, part: str, words: str) -> list[dict]:
    """The board as it is in the library, as soon as `part` of its first card is `words`."""

    def found() -> list[dict]:
        board = on_the_board(data)
        return board if board[0][part] == words else []

    return until(found, f"{part} {words!r} in the library")


def test_four_cards_words_a_kill_and_on_it_goes(shown: Desktop, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with started(shown, data) as process:
        box = until(lambda: hand.window(shown, TITLE), "the window")
        there = spots(tmp_path / "elsewhere", *box[2:])
        for place in range(4):
            hand.drag(shown, placed(box, there["cards"][place]), placed(box, there["places"][place]))
            until(lambda wanted=place + 1: len(on_the_board(data)) == wanted, f"card {place + 1} in the library")
        hand.watch(shown, lambda: hand.click(shown, placed(box, there["describe"])))
        hand.watch(shown, lambda: hand.click(shown, placed(box, there["motive"])))
        hand.type_words(shown, "making room")
        until_kept(data, "motive", "making room")
        hand.watch(shown, lambda: hand.click(shown, placed(box, there["reason"])))
        hand.type_words(shown, "because it stays light")
        until_kept(data, "reason", "because it stays light")
        hand.type_words(shown, " and more")
        acknowledged = until_kept(data, "reason", "because it stays light and more")
        hand.type_words(shown, " never sa")
        process.kill()

    assert acknowledged[0]["motive"] == "making room"
    assert [laid["place"] for laid in acknowledged] == [1, 2, 3, 4]
    assert len({laid["card"] for laid in acknowledged}) == 4
    assert on_the_board(data) == acknowledged

    with started(shown, data) as process:
        again = until(lambda: hand.window(shown, TITLE), "the window again")
        assert again[2:] == box[2:]
        # Only in the step it was in is there a field to write in.
        hand.watch(shown, lambda: hand.click(shown, placed(again, there["reason"])))
        hand.press(shown, "End", control=True)
        hand.type_words(shown, " again")
        until_kept(data, "reason", "because it stays light and more again")
        hand.press(shown, "q", control=True)
        assert process.wait(20) == 0


@pytest.mark.parametrize("by_key", [False, True], ids=["click", "key"])
def test_what_is_done_at_the_first_picture_reaches_the_whole_window(
    shown: Desktop, tmp_path: Path, *, by_key: bool
) -> None:
    command = [sys.executable, "-c", IN_BETWEEN, str(tmp_path / "data")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=shown.environment, **pipes) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("\n")
        process.stdin.flush()
        at = next(line for line in process.stdout if "painted" not in line)
        until((tmp_path / "data" / "cache" / "first_picture.json").exists, "where the deck lay to be written")
        process.kill()
    with subprocess.Popen(command, env=shown.environment, **pipes) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "painted False\n"
        box = until(lambda: hand.window(shown, TITLE), "the window")
        if by_key:
            until(lambda: hand.active(shown), "the window to have the keys")
            hand.press(shown, "F1")
        else:
            hand.click(shown, placed(box, [int(part) for part in at.split()]))
        process.stdin.write("\n")
        process.stdin.flush()
        assert "guide\n" in (process.stdout.readline(), process.stdout.readline())
        process.kill()
