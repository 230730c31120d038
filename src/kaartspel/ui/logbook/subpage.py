"""A page of the logbook that is no session: a way back at the top, below it a column to read and to work in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kaartspel.texts import _
from kaartspel.ui.logbook.bar import Bar
from kaartspel.ui.logbook.reversals import Reversals
from kaartspel.ui.widgets.page import WIDTH, ReadingPage
from kaartspel.ui.widgets.prose import label


class SubPage(QWidget):
    """What is on it goes into `column`. What was changed last is told at the top, and can be taken back there."""

    back_wanted = Signal()

    def __init__(self, name: str, reversals: Reversals, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        """`name` is spoken, and stands over the page; `width` is that of the column, in pixels at 100 % text."""
        super().__init__(parent)
        self._reversals = reversals
        self._sheet = ReadingPage(name, width=width)
        self._sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = self._sheet.column
        self.column.setSpacing(12)
        self.column.addWidget(label("title", name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_bar())
        column.addWidget(self._sheet, 1)
        reversals.done.connect(self._tell)

    @property
    def can_undo(self) -> bool:
        """Whether something was changed here."""
        return self._reversals.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back here."""
        return self._reversals.can_redo

    def undo(self) -> None:
        """Take back what was changed last."""
        self.flush()
        self._reversals.undo()

    def redo(self) -> None:
        """Change again what was taken back last."""
        self.flush()
        self._reversals.redo()

    def flush(self) -> None:
        """Have what was typed applied now."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _make_bar(self) -> QWidget:
        self._told = QFrame()
        self._told.setProperty("role", "notice")
        line = QHBoxLayout(self._told)
        line.setContentsMargins(14, 4, 6, 4)
        line.setSpacing(10)
        self._sentence = label("note")
        self._sentence.setWordWrap(False)
        self._back = QPushButton(_("Undo"))
        self._back.setProperty("role", "slim")
        self._back.clicked.connect(self.undo)
        line.addWidget(self._sentence)
        line.addWidget(self._back)
        self._told.hide()
        bar = Bar(self._told)
        bar.back.clicked.connect(lambda: self.back_wanted.emit())
        return bar

    def _tell(self) -> None:
        last = self._reversals.last
        room = self._sentence.fontMetrics()
        self._sentence.setText(room.elidedText(last, Qt.TextElideMode.ElideRight, room.averageCharWidth() * 60))
        self._back.setAccessibleName(_("Undo: {change}").format(change=last))
        self._told.setVisible(bool(last))
