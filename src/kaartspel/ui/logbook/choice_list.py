"""A list that opens below its button, to take one thing from."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScroller, QVBoxLayout, QWidget

from kaartspel.ui import theme
from kaartspel.ui.tips import tip

WIDTH, HIGHEST = 300, 420
"""In pixels at 100 % text."""
VALUE = int(Qt.ItemDataRole.UserRole)


class Choice(NamedTuple):
    """What can be taken, what it is called, and what else is told of it."""

    value: object
    text: str
    note: str = ""
    """Behind it in the list, quietly."""


class ChoiceList(QFrame):
    """Click, Enter or Space takes a row; typing goes to one; Esc closes."""

    chosen = Signal(object)
    """The value of the row that was taken."""

    def __init__(self, name: str, choices: Sequence[Choice], now: object, parent: QWidget) -> None:
        """`name` is spoken; `now` is the value that counts at present."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self._list = _List(self)
        self._list.setAccessibleName(name)
        self._list.taken.connect(self._take)
        QScroller.grabGesture(self._list.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._choices = choices
        for choice in choices:
            item = QListWidgetItem(" · ".join(part for part in (choice.text, choice.note) if part))
            item.setToolTip(tip(choice.text))
            self._list.addItem(item)
        values = [choice.value for choice in choices]
        self._list.setCurrentRow(values.index(now) if now in values else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self._list)

    @property
    def texts(self) -> list[str]:
        """What can be taken, as it is written."""
        return [choice.text for choice in self._choices]

    def open_below(self, button: QWidget) -> None:
        """Open under `button`, within the screen."""
        grown = max(theme.scale(), 1)
        rows = self._list.count() * max(self._list.sizeHintForRow(0), 1) + 20
        self.resize(round(WIDTH * grown), min(round(HIGHEST * grown), rows, button.window().height() - 60))
        corner = button.mapToGlobal(QPoint(0, button.height() + 4))
        screen = button.screen().availableGeometry()
        corner.setY(max(min(corner.y(), screen.bottom() - self.height()), screen.top()))
        corner.setX(max(min(corner.x(), screen.right() - self.width()), screen.left()))
        self.move(corner)
        self.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)
        self._list.scrollToItem(self._list.currentItem())

    def _take(self, row: int) -> None:
        self.close()
        self.chosen.emit(self._choices[row].value)


class _List(QListWidget):
    taken = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(self._click)

    def _click(self, item: QListWidgetItem) -> None:
        self.taken.emit(self.row(item))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentRow() >= 0:
            self.taken.emit(self.currentRow())
        else:
            super().keyPressEvent(event)
