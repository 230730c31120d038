"""Fields to write in. What is typed is handed on after a pause, so that undo works across the whole session.

Their own undo is off: Ctrl+Z reaches the window. Words typed and not handed on yet are never overwritten.
"""

import time
from collections.abc import Sequence
from itertools import takewhile
from operator import eq

from PySide6.QtCore import QEvent, QMimeData, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from kaartspel.ui.tab_order import reveal_part
from kaartspel.ui.widgets.keystrokes import Pause, has_words, is_undo, leaves_to_window, show_menu

SLACK = 2
"""Room beyond the lines, so that rounding never makes the words scroll, in pixels."""
LONGEST_LINE = 100_000


class WritingField(QPlainTextEdit):
    """Plain text of any length. It is as high as its words, between `lines` (fewest, most), and scrolls beyond."""

    written = Signal(str)
    """The words, after a pause, when the field is left, and on `flush`."""

    def __init__(self, lines: tuple[int, int] = (4, 14), role: str = "writing", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = lines
        self._shown = ""
        self._plain: str = ""  # what was shown or handed on, as the field itself gives it back
        self._showing = False
        self._pause = Pause(self)
        self._pause.over.connect(self.flush)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._follow)

    def show_text(self, text: str) -> None:
        """Show `text`, leaving the cursor where it is; typed words that were not handed on stay instead."""
        if text == self._shown or self.toPlainText() != self._plain:
            return
        self._showing = True
        self._replace_what_differs(text)
        self._showing = False
        self._shown, self._plain = text, self.toPlainText()

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._pause.stop()
        text = self.toPlainText()
        if text != self._plain:
            self._shown = self._plain = text
            self.written.emit(text)

    def _replace_what_differs(self, text: str) -> None:
        old = self.toPlainText()
        start = _alike(old, text)
        end = _alike(old[start:][::-1], text[start:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(old[:start]))
        cursor.setPosition(_units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])
        if not old and not self.hasFocus():
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def _changed(self) -> None:
        self._fit()
        if not self._showing:
            self._pause.typed()

    def _fit(self) -> None:
        """Other words or another width: another height, and a scroll bar only where it is not enough."""
        most = max(self._lines[1] * self.fontMetrics().lineSpacing(), self.viewport().height())
        policies = Qt.ScrollBarPolicy
        scrolls = height_of_words(self, most) > most
        self.setVerticalScrollBarPolicy(policies.ScrollBarAsNeeded if scrolls else policies.ScrollBarAlwaysOff)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its words, within its lines."""
        self.ensurePolished()
        line = self.fontMetrics().lineSpacing()
        fewest, most = (count * line for count in self._lines)
        margins = self.contentsMargins()
        words = min(max(height_of_words(self, most), fewest), most) + SLACK
        return QSize(16 * line // 2, words + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        """The same height, and room for a few words."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines, other height."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._fit()
            self._follow()

    def _follow(self) -> None:
        """The page scrolls along with what is written, after it has grown with the field."""
        if self.hasFocus() and not self._showing:
            QTimer.singleShot(0, self, lambda: reveal_part(self.viewport(), self.cursorRect()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: hand on."""
        super().focusOutEvent(event)
        self.flush()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words still being composed are typing too: the pause begins anew."""
        super().inputMethodEvent(event)
        if event.preeditString():
            self._pause.typed()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        return False if leaves_to_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys but those of undo and redo."""
        if is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only: no files, no pictures."""
        return has_words(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped comes as plain words."""
        if has_words(source) and not self.isReadOnly():
            self.insertPlainText(source.text().replace("\0", ""))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu without its own undo."""
        show_menu(self.createStandardContextMenu(), event)


class LineField(QLineEdit):
    """One line of plain text."""

    written = Signal(str)
    """The words, after a pause, when the field is left, and on `flush`."""

    def __init__(self, role: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setMaxLength(LONGEST_LINE)
        self._shown = ""
        self._plain: str = ""
        self._showing = False
        self._pause = Pause(self)
        self._pause.over.connect(self.flush)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self.flush)

    def show_text(self, text: str) -> None:
        """Show `text`, leaving the cursor where it is; typed words that were not handed on stay instead."""
        if text == self._shown or self.text() != self._plain:
            return
        old, at = self.text(), self.cursorPosition()
        beyond_cursor = _units(old[: _alike(old, text)]) > at
        self._showing = True
        self.setText(text)
        self._showing = False
        kept = at if beyond_cursor else max(at + _units(text) - _units(old), 0)
        self.setCursorPosition(kept if self.hasFocus() else 0)
        self._shown, self._plain = text, self.text()

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._pause.stop()
        text = self.text()
        if text != self._plain:
            self._plain = text
            self._shown = " ".join(text.replace("\0", "").splitlines())
            self.written.emit(self._shown)

    def _changed(self) -> None:
        if not self._showing:
            self._pause.typed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: hand on."""
        super().focusOutEvent(event)
        self.flush()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words still being composed are typing too: the pause begins anew."""
        super().inputMethodEvent(event)
        if event.preeditString():
            self._pause.typed()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        return False if leaves_to_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys but those of undo and redo."""
        if is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words may be dropped; files may not."""
        if has_words(event.mimeData()):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu without its own undo."""
        show_menu(self.createStandardContextMenu(), event)


STRAY_SECONDS = 0.5
"""How long after it was left a key may still come to a field that showed a list."""


class MotiveField(LineField):
    """A line that offers motives used before and the exercise's examples."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("motive", parent)
        self._left_at = -STRAY_SECONDS
        self._motives = QStringListModel(self)
        completer = QCompleter(self._motives, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        assert popup is not None
        popup.setObjectName("completions")
        # The keys stay with the field: the list must not make its window the active one.
        popup.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCompleter(completer)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Remember when: a few keys may come late."""
        self._left_at = time.monotonic()
        super().focusOutEvent(event)

    def set_motives(self, motives: Sequence[str]) -> None:
        """Offer these, the first ones first."""
        if list(motives) != self._motives.stringList():
            self._motives.setStringList(list(motives))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow down opens the list without typing, Esc closes it."""
        popup = self.completer().popup()
        elsewhere = QApplication.focusWidget()
        if elsewhere and elsewhere is not self and time.monotonic() - self._left_at < STRAY_SECONDS:
            # Keys pressed while the list of motives went away still come to this field: they belong where Tab led.
            QApplication.sendEvent(elsewhere, event)
        elif event.key() == Qt.Key.Key_Escape and popup and popup.isVisible():
            popup.hide()
        elif event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.completer().setCompletionPrefix(self.text())
            self.completer().complete()
        else:
            super().keyPressEvent(event)


def height_of_words(field: QPlainTextEdit, most: int) -> int:
    """How high the words of `field` stand at its present width, in pixels; counting ends beyond `most`."""
    height, block = 0.0, field.document().firstBlock()
    while block.isValid() and height <= most:
        height += field.blockBoundingRect(block).height()
        block = block.next()
    return round(height)


def _alike(one: str, other: str) -> int:
    """With how many characters both begin."""
    return sum(takewhile(bool, map(eq, one, other)))


def _units(text: str) -> int:
    """The length of `text` as Qt counts it: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
