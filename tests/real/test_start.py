"""What is loaded when the cards are painted; a second start; a library that another program holds."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import pytest
from tests.real.desktop import until

from kaartspel import app, paths
from kaartspel.decks.library import FolderDecks
from kaartspel.exercises.folder import FolderExercises

KAARTSPEL = which("kaartspel", path=str(Path(sys.executable).parent)) or "kaartspel"
UNSEEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

LOADED = """
import json, os, sys
from kaartspel import cli

class Said:
    def write(self, text):
        if text == "ready":
            os.write(1, json.dumps(sorted(sys.modules)).encode())
            os._exit(0)
    def flush(self): pass

sys.stdout = Said()
cli.main(["--data", sys.argv[1], "--ready-line"])
"""
"""Goes the whole way of the command, and tells what is loaded when it says that the cards are painted."""

OURS = """
app cli cli.window decks decks.index decks.known decks.library domain domain.cards domain.exercise domain.history
domain.layout domain.plain domain.ports domain.session domain.settings domain.words exercises exercises.folder files
paths settings settings.file storage storage.assemble storage.connection storage.errors storage.exercise_copy
storage.first_read storage.folder storage.pictures storage.revision texts ui ui.document ui.first_picture
ui.known_cards ui.main_window ui.motion ui.neighbour ui.parts ui.pictures ui.qt ui.table ui.table.card_grid
ui.table.deck_model ui.table.deck_view ui.table.grid ui.table.grid_view ui.table.magnifier ui.theme ui.widgets
ui.widgets.card ui.widgets.shadow ui.window_size ui.writer
"""
"""All of the program that may be loaded when the cards are painted. Every name more makes the start longer."""
QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}
NEVER = {"argparse", "dataclasses", "gettext", "inspect", "locale", "logging", "tomllib"}
"""Parts of the standard library that the start does without: each takes milliseconds."""
HEAVY = {"sqlalchemy", "alembic", "PIL", "msgspec", "filelock", "PySide6.QtQuick", "PySide6.QtQml", "PySide6.QtNetwork"}

TROUBLE = """
import os, sys
from pathlib import Path
from kaartspel import app, paths

application = app.make_application()
window = app.open_window(application, paths.find(Path(sys.argv[1])), app.Options("en"))

def tell():
    os.write(1, f"{window.trouble.isVisible()} {window.trouble.text}".encode())
    os._exit(0)

window.parts.writer.refused.connect(tell)
application.exec()
"""

HOLDING = """
import sys
from pathlib import Path
from kaartspel.storage.store import open_store

store = open_store(Path(sys.argv[1]) / "kaartspel.db")
print("held", flush=True)
sys.stdin.read()
store.close()
"""


@contextmanager
def program(*command: str) -> Iterator[subprocess.Popen[str]]:
    """A program that is ended with the block, and its first line, which it has said by now."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=UNSEEN, **pipes) as process:
        try:
            assert process.stdout
            assert process.stdout.readline()
            yield process
        finally:
            process.terminate()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with every small picture made, and decks and exercises read before."""
    where = paths.find(tmp_path / "data")
    decks = FolderDecks(where.shipped, where.decks, where.cache)
    for deck in decks.decks():
        for card in deck.cards:
            decks.prepare(card.ref)
    FolderExercises(app.EXERCISES, where.exercises, where.cache / "exercises.json").exercises()
    return where.data


def started_once(data: Path) -> None:
    """A start leaves behind where the deck lay; one that follows paints it there first."""
    with program(KAARTSPEL, "--data", str(data), "--ready-line"):
        until((data / "cache" / "first_picture.json").exists, "where the deck lay to be written")


def loaded_at_first(data: Path) -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED, str(data)], env=UNSEEN, stdout=subprocess.PIPE, check=True)
    return set(json.loads(done.stdout))


def test_only_what_is_needed_is_loaded_when_the_cards_are_painted(data: Path) -> None:
    started_once(data)
    loaded = loaded_at_first(data)
    ours = {name.removeprefix("kaartspel.") for name in loaded if name.startswith("kaartspel.")}
    assert ours == set(OURS.split())
    assert {name for name in loaded if name.startswith("PySide6.")} == QT
    assert loaded & (NEVER | HEAVY) == set()
    assert "sqlcipher3" in loaded


def test_nothing_heavy_is_loaded_at_the_very_first_start(data: Path) -> None:
    loaded = loaded_at_first(data)
    assert loaded & HEAVY == set()
    assert "kaartspel.ui.furniture" in loaded


def test_a_second_start_shows_the_first_and_ends(data: Path) -> None:
    command = [KAARTSPEL, "--data", str(data)]
    with program(*command, "--ready-line"):
        second = subprocess.run(command, env=UNSEEN, capture_output=True, text=True, check=False, timeout=60)
        assert second.returncode == 0
        assert second.stdout == ""


def test_a_library_held_by_another_program_is_told_calmly(data: Path) -> None:
    data.mkdir(exist_ok=True)
    with program(sys.executable, "-c", HOLDING, str(data)):
        done = subprocess.run(
            [sys.executable, "-c", TROUBLE, str(data)],
            env=UNSEEN,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    assert done.stdout.startswith("True Kaartspel is already open")
