"""Sessions in and out through the window: the menu, a drop, a second start, and what is asked and told."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, close

from kaartspel import app, paths, transfer
from kaartspel.domain import session as sessions
from kaartspel.domain.session import Bookmark, FollowUp, Session
from kaartspel.storage.store import open_store, read_store
from kaartspel.ui.exchange.arrival import Arrival
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.neighbour import path_in
from kaartspel.ui.widgets.fields import WritingField
from sessions import MORNING, described, kept

THERE = "7" * 32


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A session file from another library."""
    return made(tmp_path, kept(THERE, at=MORNING - timedelta(days=30)))


def made(tmp_path: Path, session: Session, name: str = "from elsewhere.kaartsessie") -> Path:
    store = open_store(tmp_path / "elsewhere" / "kaartspel.db")
    try:
        store.save(session._replace(person_id=store.me()), Bookmark())
        return transfer.write(store, [session.id], "kaartsessie", tmp_path / name)[0]
    finally:
        store.close()


@pytest.fixture
def library(folders: paths.Paths) -> Callable[[], list[Session]]:
    """What is in the library."""

    def read() -> list[Session]:
        reader = read_store(folders.library)
        try:
            return [reader.load(it.id).session for it in reader.sessions()]
        finally:
            reader.close()

    return read


@pytest.fixture(autouse=True)
def _no_dialog_is_left(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in qapp.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.reject()


def drop(window: MainWindow, path: Path, kind: str = "file") -> bool:
    """Drop a file on the middle of the window; whether it was welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))] if kind == "file" else [QUrl("https://example.org/x.kaartsessie")])
    at = window.rect().center()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(at), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, keys))
    return enter.isAccepted()


def asked(window: MainWindow, qtbot: QtBot) -> Arrival:
    """The question that a file brings."""
    qtbot.waitUntil(lambda: any(it.isVisible() for it in window.findChildren(Arrival)), timeout=10000)
    return next(it for it in window.findChildren(Arrival) if it.isVisible())


def press(dialog: QDialog, text: str) -> None:
    button = next(it for it in dialog.findChildren(QPushButton) if it.text() == text and it.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(window: MainWindow, qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: window.banner.isVisible() and words in window.banner.text, timeout=10000)


def test_a_session_file_dropped_on_the_window_comes_in(
    start: Start, qtbot: QtBot, file: Path, library: Callable[[], list[Session]]
) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops())
    assert drop(window, file)
    dialog = asked(window, qtbot)
    assert library() == []
    press(dialog, "Bring in")
    told(window, qtbot, "1 session comes in.")
    (session,) = library()
    assert (session.id, session.person_id) == (THERE, window.rooms.persons.me)
    assert drop(window, file)
    assert not [
        it for it in asked(window, qtbot).findChildren(QPushButton) if it.text() == "Bring in" and it.isVisible()
    ]


def test_what_is_left_does_not_come_in(
    start: Start, qtbot: QtBot, file: Path, library: Callable[[], list[Session]]
) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops())
    drop(window, file)
    press(asked(window, qtbot), "Leave it")
    assert library() == []


def test_other_things_are_not_welcome(start: Start, qtbot: QtBot, file: Path, tmp_path: Path) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops())
    assert not drop(window, tmp_path / "letter.txt")
    assert not drop(window, file, "address")


def test_a_field_for_words_leaves_a_file_to_the_window(start: Start, qtbot: QtBot, file: Path) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops())
    window.parts.document.apply(described(window.parts.document.session.id)._replace(person_id=""))
    window.parts.document.go("describe")
    qtbot.waitUntil(lambda: any(it.isVisible() for it in window.findChildren(WritingField)))
    field = next(it for it in window.findChildren(WritingField) if it.isVisible())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(field.viewport(), enter)
    assert enter.isAccepted()
    assert not field.canInsertFromMimeData(data)


def test_it_can_be_of_somebody_new(
    start: Start, qtbot: QtBot, file: Path, library: Callable[[], list[Session]]
) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops())
    drop(window, file)
    dialog = asked(window, qtbot)
    choice = dialog.findChild(QComboBox)
    field = dialog.findChild(QLineEdit)
    assert choice
    assert field
    QTest.keyClick(choice, Qt.Key.Key_End)
    assert field.isVisible()
    assert not next(it for it in dialog.findChildren(QPushButton) if it.text() == "Bring in").isEnabled()
    QTest.keyClicks(field, "Reiger")
    press(dialog, "Bring in")
    told(window, qtbot, "comes in")
    qtbot.waitUntil(lambda: [it.person.pseudonym for it in window.rooms.persons.all] == ["", "Reiger"])
    assert library()[0].person_id == window.rooms.persons.all[1].person.id


def test_a_bad_file_gets_its_sentence(
    start: Start, qtbot: QtBot, file: Path, tmp_path: Path, library: Callable[[], list[Session]]
) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops())
    bad = tmp_path / "bad.kaartsessie"
    bad.write_bytes(file.read_bytes()[:-30])
    drop(window, bad)
    told(window, qtbot, "is damaged or was changed. Nothing came in.")
    assert library() == []


def test_a_file_as_argument(qapp: QApplication, qtbot: QtBot, folders: paths.Paths, file: Path) -> None:
    window = app.open_window(qapp, folders, app.Options("en", "light", file=file), (1280, 720))
    try:
        press(asked(window, qtbot), "Bring in")
        told(window, qtbot, "1 session comes in.")
    finally:
        close(window)
        window.deleteLater()


def test_a_second_start_hands_its_file_over(start: Start, qtbot: QtBot, folders: paths.Paths, file: Path) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops())
    command = [sys.executable, "-m", "kaartspel", "--data", str(folders.data), file.name]
    with subprocess.Popen(command, cwd=file.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as second:
        press(asked(window, qtbot), "Leave it")
        assert second.communicate(timeout=30) == (b"", b"")
    assert second.returncode == 0


def test_what_a_second_start_says_is_a_path_or_nothing() -> None:
    assert path_in(b"file " + b"/tmp/a b".hex().encode()) == Path("/tmp/a b")
    for said in (b"show", b"", b"file ", b"file zz", b"file 00", b"file \xff", b"open /tmp/x"):
        assert path_in(said) is None


def test_the_session_on_the_table_is_replaced_by_a_newer_one(
    start: Start, qtbot: QtBot, tmp_path: Path, folders: paths.Paths
) -> None:
    window = start()
    store_file = made(tmp_path, described(THERE))
    qtbot.waitUntil(lambda: window.acceptDrops())
    drop(window, store_file)
    press(asked(window, qtbot), "Bring in")
    told(window, qtbot, "comes in")
    window.sessions.open(THERE)
    qtbot.waitUntil(lambda: window.parts.document.session.id == THERE)
    store = open_store(tmp_path / "elsewhere" / "kaartspel.db")
    store.save(sessions.follow_up(store.load(THERE).session, FollowUp("n", MORNING, "Later.")), Bookmark())
    newer = transfer.write(store, [THERE], "kaartsessie", tmp_path / "newer.kaartsessie")[0]
    store.close()
    drop(window, newer)
    press(asked(window, qtbot), "Bring in")
    qtbot.waitUntil(lambda: len(window.parts.document.session.follow_ups) == 1)


def chosen(window: MainWindow, qtbot: QtBot, path: Path, filter_begins: str = "") -> None:
    """Choose that file in the dialog that asks for one."""
    qtbot.waitUntil(lambda: any(it.isVisible() for it in window.findChildren(QFileDialog)))
    dialog = next(it for it in window.findChildren(QFileDialog) if it.isVisible())
    if filter_begins:
        name = next(it for it in dialog.nameFilters() if it.startswith(filter_begins))
        dialog.selectNameFilter(name)
        dialog.filterSelected.emit(name)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()


@pytest.mark.parametrize(("kind", "ending"), [("Session file", ".kaartsessie"), ("Markdown", ".md"), ("JSON", ".json")])
def test_the_session_on_the_table_goes_out_and_comes_in_elsewhere(
    start: Start, qtbot: QtBot, tmp_path: Path, kind: str, ending: str
) -> None:
    window = start()
    window.parts.document.apply(described(window.parts.document.session.id)._replace(person_id=""))
    window.exchange_wanted.emit("export", (window.rooms.session_in_sight.id,))
    chosen(window, qtbot, tmp_path / "mine", kind)
    told(window, qtbot, "Saved: ")
    assert (tmp_path / f"mine{ending}").stat().st_size > 500


def test_the_whole_logbook_goes_out_and_in_by_the_menu(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    window = start()
    window.parts.document.apply(described(window.parts.document.session.id)._replace(person_id=""))
    window.exchange_wanted.emit("logbook", ())
    chosen(window, qtbot, tmp_path / "all")
    told(window, qtbot, "Saved: ")
    window.exchange_wanted.emit("import", ())
    chosen(window, qtbot, tmp_path / "all.zip")
    dialog = asked(window, qtbot)
    assert "There is nothing new in it" in [it.text() for it in dialog.findChildren(QLabel)]
    press(dialog, "Close")


def action(window: MainWindow) -> QAction:
    found = window.findChild(QAction, "remove_example")
    assert found
    return found


def test_the_empty_logbook_offers_a_year_that_goes_away_again_as_a_whole(
    start: Start, qtbot: QtBot, library: Callable[[], list[Session]]
) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops() and not action(window).isVisible(), timeout=10000)
    window.show_room("logbook")
    qtbot.waitUntil(lambda: window.rooms.logbook.list.empty.isVisible())
    offer = next(it for it in window.findChildren(QPushButton) if it.text() == "Look around in an example year")
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    told(window, qtbot, "sessions come in")
    qtbot.waitUntil(lambda: action(window).isVisible())
    assert len(library()) >= 8
    action(window).trigger()
    told(window, qtbot, "in the bin")
    qtbot.waitUntil(lambda: not action(window).isVisible())
    assert library() == []


def test_sessions_chosen_in_the_logbook_go_out_as_one_file(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    window = start()
    window.parts.document.apply(described(window.parts.document.session.id)._replace(person_id=""))
    window.show_room("logbook")
    page = window.rooms.logbook.list
    qtbot.waitUntil(lambda: len(page.model.ids) == 1)
    page.list.choose((window.parts.document.session.id,))
    button = next(it for it in page.findChildren(QPushButton) if it.text() == "Save as…" and it.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    chosen(window, qtbot, tmp_path / "chosen", "Session file")
    told(window, qtbot, "Saved: ")
    assert (tmp_path / "chosen.kaartsessie").exists()
