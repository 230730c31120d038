"""Fields to write in: when words are handed on, and what never happens to them."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QClipboard, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kaartspel.ui.widgets.fields import LineField, MotiveField, WritingField
from kaartspel.ui.widgets.keystrokes import LONGEST_MS

Field = WritingField | LineField


class Page:
    """Two fields in a window that counts how often it was asked to undo or redo."""

    def __init__(self, qtbot: QtBot, kind: type[Field]) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field, self.other = kind(), kind()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.other)
        self.asked: list[str] = []
        for keys in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"):
            action = QAction(self.window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, keys=keys: self.asked.append(keys))
            self.window.addAction(action)
        self.written: list[str] = []
        self.field.written.connect(self.written.append)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.field.setFocus()

    @property
    def text(self) -> str:
        return self.field.toPlainText() if isinstance(self.field, QPlainTextEdit) else self.field.text()


@pytest.fixture(params=[WritingField, LineField, MotiveField])
def page(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Page]:
    made = Page(qtbot, request.param)
    yield made
    made.window.hide()


def test_words_are_handed_on_after_a_pause_all_at_once(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.field, "zorgen")
    assert page.written == []
    qtbot.waitUntil(lambda: bool(page.written))
    assert page.written == ["zorgen"]


def test_who_goes_on_typing_is_handed_on_every_two_seconds(qtbot: QtBot, page: Page) -> None:
    began = time.monotonic()
    while not page.written and time.monotonic() - began < 3 * LONGEST_MS / 1000:
        qtbot.keyClicks(page.field, "a")
        qtbot.wait(100)  # as a person types; never a pause
    assert page.written
    assert page.written[0].strip("a") == ""


def test_words_are_handed_on_when_the_field_is_left(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.field, "thuis")
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.written == ["thuis"]
    assert page.other.hasFocus()


def test_words_are_handed_on_when_asked_and_not_twice(qtbot: QtBot, page: Page) -> None:
    qtbot.keyClicks(page.field, "nu")
    page.field.flush()
    page.field.flush()
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.written == ["nu"]


def test_showing_words_hands_nothing_on(qtbot: QtBot, page: Page) -> None:
    page.field.show_text("eerder")
    page.field.flush()
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.text == "eerder"
    assert page.written == []


def test_typed_words_are_not_overwritten(qtbot: QtBot, page: Page) -> None:
    page.field.show_text("eerder")
    qtbot.keyClick(page.field, Qt.Key.Key_End)
    qtbot.keyClicks(page.field, " en later")
    page.field.show_text("iets anders")
    assert page.text == "eerder en later"
    page.field.flush()
    assert page.written == ["eerder en later"]
    page.field.show_text("iets anders")
    assert page.text == "iets anders"


def test_the_same_words_leave_the_cursor_and_the_selection(qtbot: QtBot, page: Page) -> None:
    page.field.show_text("vier kaarten")
    qtbot.keyClick(page.field, Qt.Key.Key_Home)
    for _ in range(4):
        qtbot.keyClick(page.field, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    page.field.show_text("vier kaarten")
    qtbot.keyClicks(page.field, "5")
    assert page.text == "5 kaarten"


@pytest.mark.parametrize(
    ("key", "keys"), [(Qt.Key.Key_Z, "Ctrl+Z"), (Qt.Key.Key_Y, "Ctrl+Y"), (Qt.Key.Key_Z, "Ctrl+Shift+Z")]
)
def test_undo_and_redo_reach_the_window(qtbot: QtBot, page: Page, key: Qt.Key, keys: str) -> None:
    qtbot.keyClicks(page.field, "woorden")
    modifiers = Qt.KeyboardModifier.ControlModifier
    if "Shift" in keys:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.field, key, modifiers)
    assert page.asked == [keys]
    assert page.text == "woorden"


def test_without_a_window_that_undoes_nothing_is_lost(qtbot: QtBot, page: Page) -> None:
    for action in page.window.actions():
        page.window.removeAction(action)
    qtbot.keyClicks(page.field, "woorden")
    qtbot.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.text == "woorden"


def test_the_menu_of_a_field_has_no_undo_of_its_own(qtbot: QtBot, page: Page) -> None:
    page.field.show_text("woorden")
    target = page.field.viewport() if isinstance(page.field, QPlainTextEdit) else page.field
    from PySide6.QtGui import QContextMenuEvent

    QApplication.sendEvent(
        target, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), target.mapToGlobal(QPoint(5, 5)))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.objectName() for action in menu.actions()]
    assert names[0] == "edit-cut"
    assert "edit-undo" not in names
    menu.close()


def test_a_pasted_page_comes_as_plain_words(qtbot: QtBot, page: Page, request: pytest.FixtureRequest) -> None:
    rich = QMimeData()
    rich.setHtml("<h1>Groot</h1><img src='file:///etc/hostname'>")
    rich.setText("Groot")
    QApplication.clipboard().setMimeData(rich, QClipboard.Mode.Clipboard)
    request.addfinalizer(QApplication.clipboard().clear)  # Qt would let go of it after Python has ended, and crash
    qtbot.keyClick(page.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.text == "Groot"
    if isinstance(page.field, QPlainTextEdit):
        assert not page.field.document().firstBlock().charFormat().fontPointSize()


def test_words_being_composed_are_left_alone(qtbot: QtBot, page: Page) -> None:
    page.field.show_text("eerder ")
    qtbot.keyClick(page.field, Qt.Key.Key_End)
    QApplication.sendEvent(page.field, QInputMethodEvent("ni", []))
    page.field.flush()
    page.field.show_text("eerder ")
    done = QInputMethodEvent()
    done.setCommitString("你")
    QApplication.sendEvent(page.field, done)
    assert page.text == "eerder 你"
    page.field.flush()
    assert page.written == ["eerder 你"]


def test_a_file_is_not_taken(qtbot: QtBot) -> None:
    field = WritingField()
    qtbot.addWidget(field)
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile("/etc/hostname")])
    file.setText("/etc/hostname")
    assert not field.canInsertFromMimeData(file)
    field.insertFromMimeData(file)
    assert field.toPlainText() == ""


def test_other_words_keep_the_cursor_where_the_person_was(qtbot: QtBot) -> None:
    page = Page(qtbot, WritingField)
    page.field.show_text("Eén 🕯 kaars.\nTwee regels.")
    qtbot.keyClick(page.field, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        qtbot.keyClick(page.field, Qt.Key.Key_Right)
    page.field.show_text("Eén 🕯 kaars brandt.\nTwee regels. En drie.")
    qtbot.keyClicks(page.field, "!")
    assert page.text == "Eén! 🕯 kaars brandt.\nTwee regels. En drie."


@pytest.mark.parametrize("kind", [WritingField, LineField])
def test_after_undo_and_redo_the_cursor_is_where_the_change_was(qtbot: QtBot, kind: type[Field]) -> None:
    page = Page(qtbot, kind)
    qtbot.keyClicks(page.field, "een twee")
    page.field.flush()
    page.field.show_text("een")
    page.field.show_text("een twee")
    qtbot.keyClicks(page.field, " drie")
    assert page.text == "een twee drie"


def test_odd_words_shown_are_not_written_back_changed(qtbot: QtBot) -> None:
    page = Page(qtbot, WritingField)
    page.field.show_text("vaste\u00a0spatie\r\nen een regel")
    page.field.flush()
    page.field.show_text("vaste\u00a0spatie\r\nen een regel")
    assert page.written == []


def test_a_line_stays_one_line(qtbot: QtBot) -> None:
    page = Page(qtbot, LineField)
    QApplication.clipboard().setText("eerste\nregel")
    qtbot.keyClick(page.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.field.flush()
    assert page.written == ["eerste regel"]


def test_very_long_words_are_shown_and_changed_quickly(qtbot: QtBot) -> None:
    page = Page(qtbot, WritingField)
    long = "Ik loop een eind en kijk. " * 4000
    page.field.show_text(long)
    began = time.monotonic()
    qtbot.keyClicks(page.field, "Ook ik. ")
    page.field.flush()
    page.field.show_text(long)
    assert time.monotonic() - began < 5
    assert page.written == [long + "Ook ik. "]
    assert page.text == long


def test_a_field_grows_with_its_words_and_then_scrolls(qtbot: QtBot) -> None:
    page = Page(qtbot, WritingField)
    heights = []
    for lines in (1, 8, 14, 40):
        page.field.show_text("\n".join("regel" for _ in range(lines)))
        heights.append(page.field.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_motives_are_offered_wherever_their_words_stand(qtbot: QtBot) -> None:
    page = Page(qtbot, MotiveField)
    assert isinstance(page.field, MotiveField)
    page.field.set_motives(["Nuttig zijn", "Zorgen voor anderen", "Vooruitkomen"])
    qtbot.keyClicks(page.field, "ANDER")
    popup = page.field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().rowCount() == 1
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.text == "Zorgen voor anderen")
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.written[-1] == "Zorgen voor anderen"


def test_arrow_down_shows_all_motives(qtbot: QtBot) -> None:
    page = Page(qtbot, MotiveField)
    assert isinstance(page.field, MotiveField)
    page.field.set_motives(["Nuttig zijn", "Vooruitkomen"])
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    popup = page.field.completer().popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == 2
    popup.hide()


def test_esc_closes_the_list_and_keeps_the_words(qtbot: QtBot) -> None:
    page = Page(qtbot, MotiveField)
    assert isinstance(page.field, MotiveField)
    page.field.set_motives(["Nuttig zijn"])
    qtbot.keyClicks(page.field, "nut")
    popup = page.field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.written == ["nut"]
    assert page.other.hasFocus()
