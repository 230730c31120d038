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

from kaartspel import app, paths
from kaartspel.decks.library import FolderDecks
from kaartspel.exercises.folder import FolderExercises

KAARTSPEL = which("kaartspel", path=str(Path(sys.executable).parent)) or "kaartspel"
UNSEEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

LOADED = """
import json, os, sys
from pathlib import Path
from kaartspel import paths
from kaartspel.ui import qt
qt.import_plainly()
from kaartspel import app

def tell():
    os.write(1, json.dumps(sorted(sys.modules)).encode())
    os._exit(0)

application = app.make_application()
window = app.open_window(application, paths.find(Path(sys.argv[1])), app.Options())
window.cards_painted.connect(tell)
application.exec()
"""

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


def test_nothing_heavy_is_loaded_when_the_cards_are_painted(data: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LOADED, str(data)], env=UNSEEN, stdout=subprocess.PIPE, check=True)
    loaded = {name.split(".")[0] for name in json.loads(done.stdout)} | set(json.loads(done.stdout))
    heavy = {"sqlalchemy", "alembic", "PIL", "msgspec", "PySide6.QtQuick", "PySide6.QtQml", "PySide6.QtPrintSupport"}
    assert loaded & heavy == set()
    assert "sqlcipher3" in loaded


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
