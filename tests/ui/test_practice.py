"""Practice: everything works, it is plainly marked, and nothing of it is left."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, close
from tests.ui.person import CTRL, Key, Typist
from tests.ui.test_window import lay, press, visible

from kaartspel import paths
from kaartspel.domain import session as sessions
from kaartspel.domain.session import Feature
from kaartspel.storage.store import read_store
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.practice import PracticeLine
from kaartspel.ui.widgets.fields import MotiveField, WritingField
from kaartspel.ui.widgets.saved import SavedLabel

TOLD = "Nothing you do here is kept."
ASKED = "This practice is kept nowhere. When you end it, it is gone."


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def practise(window: MainWindow) -> None:
    """As by the menu: practice is chosen already, the first exercise is pressed."""
    window._actions["practice"].trigger()
    page = window.rooms._begin_page
    assert page
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    assert window.parts.document.practice


def line(window: MainWindow) -> str:
    """What the line above everything says."""
    found = visible(window, PracticeLine)
    return found[0]._text.text() if found else ""


def test_nothing_of_a_practice_is_left(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    lay(window, "sea", "chess")
    close(window)
    close(start())
    remembered = folders.cache / "first_picture.json"
    before = files(folders.data), files(folders.settings.parent), remembered.read_bytes()
    window = start()
    mine = window.parts.document.session
    practise(window)
    assert line(window) == TOLD
    lay(window, "candle", "bridge", "sea")
    document = window.parts.document
    document.apply(sessions.pin(document.session, 0, Feature("f" * 32, 0.5, 0.5, "vlam", "warm")))
    document.go("describe")
    qtbot.waitUntil(lambda: len(visible(window, MotiveField)) == 3)
    QTest.keyClicks(visible(window, MotiveField)[0], "Warmth that goes nowhere")
    document.flush()
    assert {label.text() for label in visible(window, SavedLabel)} == {"Practice · not kept"}
    document.go("share")
    QTest.keyClicks(visible(window, WritingField)[-1], "Only to try it")
    assert not [it for it in visible(window, QPushButton) if it.text() == "Keep in logbook"]
    assert not window._actions["bin"].isEnabled()
    window.show_room("logbook")
    assert line(window) == TOLD
    press(window, "End practice")
    assert line(window) == ASKED
    press(window, "End it, let it go")
    assert not document.practice
    assert document.session == mine
    assert not line(window)
    close(window)
    assert (files(folders.data), files(folders.settings.parent), remembered.read_bytes()) == before


def test_what_was_on_the_table_comes_back_with_its_past(start: Start) -> None:
    window = start()
    lay(window, "sea", "chess")
    document = window.parts.document
    mine = document.session
    practise(window)
    assert document.session.id != mine.id
    lay(window, "candle")
    press(window, "End practice")
    press(window, "Go on practising")
    assert line(window) == TOLD
    assert [it.card.card for _, it in document.session.laid] == ["candle"]
    press(window, "End practice")
    press(window, "End it, let it go")
    assert document.session == mine
    document.undo()
    assert [it.card.card for _, it in document.session.laid] == ["sea"]


def test_a_practice_in_which_nothing_was_done_is_ended_without_a_question(start: Start) -> None:
    window = start()
    practise(window)
    press(window, "End practice")
    assert not window.parts.document.practice


def test_closing_asks_and_only_then_lets_it_go(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    typist = Typist(window, qtbot)
    practise(window)
    lay(window, "candle")
    window.close()
    assert window.isVisible()
    assert line(window) == ASKED
    qtbot.waitUntil(lambda: (QApplication.focusWidget() or window).parent() is not None)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPushButton))
    typist.key(Key.Key_Escape)
    assert line(window) == TOLD
    window.close()
    press(window, "End it, let it go")
    qtbot.waitUntil(lambda: not window.isVisible())
    close(window)
    reader = read_store(folders.library)
    assert not reader.sessions()
    reader.close()


def test_the_system_closes_it_without_a_question(start: Start, folders: paths.Paths) -> None:
    window = start()
    practise(window)
    lay(window, "candle")
    window.close_unasked()
    close(window)
    reader = read_store(folders.library)
    assert not reader.sessions()
    reader.close()


def test_another_session_asks_first_and_working_on_answers_no(start: Start, qtbot: QtBot) -> None:
    window = start()
    practise(window)
    lay(window, "candle")
    practice = window.parts.document.session
    window.sessions.begin()
    assert line(window) == ASKED
    lay(window, "candle", "sea")
    assert line(window) == TOLD
    assert window.parts.document.session.id == practice.id
    window.sessions.begin()
    press(window, "End it, let it go")
    assert not window.parts.document.practice
    assert window.parts.document.session.id != practice.id


def test_a_second_practice_in_another_language_is_marked_as_well(start: Start, qtbot: QtBot) -> None:
    window = start()
    mine = window.parts.document.session
    practise(window)
    window.set_settings(window.settings._replace(language="nl"))
    qtbot.waitUntil(lambda: line(window) == "Niets van wat je hier doet wordt bewaard.")
    window.sessions.begin(practice=True)
    assert window.parts.document.practice
    close(window)
    assert window.parts.document.session == mine


def test_what_waits_may_go_to_the_bin_meanwhile(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    lay(window, "sea")
    mine = window.parts.document.session
    practise(window)
    with qtbot.waitSignal(window.sessions.moved_to_bin):
        window.sessions.bin(mine.id)
    press(window, "End practice")
    assert window.parts.document.session.is_empty
    assert window.parts.document.session.id != mine.id
    close(window)
    reader = read_store(folders.library)
    assert [it.id for it in reader.sessions(binned=True)] == [mine.id]
    reader.close()


def test_undo_and_redo_in_a_practice(start: Start, qtbot: QtBot) -> None:
    window = start()
    typist = Typist(window, qtbot)
    practise(window)
    lay(window, "candle")
    typist.key(Key.Key_Z, CTRL)
    assert not window.parts.document.session.laid
    typist.key(Key.Key_Y, CTRL)
    assert window.parts.document.session.laid
    window.parts.document.end_practice()
