"""A disk that fills up while a person types: told, every word kept, saved as soon as there is room."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TYPING = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from kaartspel import app, paths
from kaartspel.storage.store import read_store
from tests.real.typist import describing

data = Path(sys.argv[1])
application = app.make_application()
window = app.open_window(application, paths.find(data), app.Options("en"))
motive, reason = describing(window)
writer = window.parts.writer

def until(true, what):
    for _ in range(400):
        if true():
            return
        QTest.qWait(25)
    sys.exit(f"waited in vain: {what}")

def stored():
    reader = read_store(data / "kaartspel.db")
    try:
        return reader.load(window.parts.document.session.id).session.laid[0][1].reason
    finally:
        reader.close()

said = []
writer.saved.connect(said.append)
reason.setFocus()
QTest.keyClicks(reason, "before")
until(lambda: said and writer.idle and stored() == "before", "the first save")

rest = data / "rest"
with rest.open("wb", buffering=0) as filling:
    try:
        while filling.write(bytes(4096)):
            pass
    except OSError:
        pass
words = " and then there was no room " * 400
reason.insertPlainText(words)
until(lambda: window.banner.isVisible() and "full" in window.banner.text, "the banner")
assert reason.toPlainText() == "before" + words
assert stored() == "before"

rest.unlink()
window.banner.acted.emit()
until(lambda: not window.banner.isVisible(), "the banner to go")
assert stored() == "before" + words
window.close()
window.parts.pictures.close()
assert writer.close()
print("kept")
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can make a small file system")
    mounted = subprocess.run(command, capture_output=True, text=True, check=False)
    if mounted.returncode:
        pytest.skip(f"a small file system cannot be made here: {mounted.stderr.strip()}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_words_typed_on_a_full_disk_are_kept_and_saved_when_there_is_room(small_disk: Path) -> None:
    root = Path(__file__).parents[2]
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    command = [sys.executable, "-c", TYPING, str(small_disk / "data")]
    done = subprocess.run(command, env=unseen, capture_output=True, text=True, check=False, timeout=90)
    assert done.stdout.endswith("kept\n"), done.stderr


@pytest.mark.parametrize("room", [4096, 60_000, 120_000])
def test_a_pdf_is_whole_or_not_there(small_disk: Path, tmp_path: Path, room: int) -> None:
    from tests.sessions import described

    from kaartspel.domain.session import Bookmark
    from kaartspel.storage.store import open_store

    store = open_store(tmp_path / "data" / "kaartspel.db")
    session = described()
    store.save(session._replace(person_id=store.me()), Bookmark())
    store.close()
    rest = small_disk / "rest"
    left = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    rest.write_bytes(bytes(max(left - room, 0)))
    old = small_disk / "board.pdf"
    old.write_text("kept")
    command = [sys.executable, "-m", "kaartspel", "--data", str(tmp_path / "data"), "--lang", "en"]
    command += ["session", "export", session.id, "--to", "pdf", "--out", str(old)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=90)
    content = old.read_bytes()
    if done.returncode:
        assert content == b"kept"
        assert "cannot be written" in done.stderr
    else:
        assert content.rstrip().endswith(b"%%EOF")
    assert sorted(it.name for it in small_disk.iterdir()) == ["board.pdf", "rest"]
    if room == 4096:
        assert done.returncode == 1
