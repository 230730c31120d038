"""Where cards are searched by word, with how many there are at its end."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kaartspel.texts import _
from kaartspel.ui import theme

AROUND_WORDS = 34
"""What a field has around its words, in pixels."""


class SearchField(QLineEdit):
    """Esc clears it, and leaves it when it is empty; the arrow down goes to the cards."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = ""
        self._count_width = 0
        self.setAccessibleName(_("Search cards"))
        self._offer()
        self.textChanged.connect(lambda: self._offer())

    @property
    def count_text(self) -> str:
        """How many cards there are, or are found, as it is shown."""
        return self._count

    def show_count(self, text: str) -> None:
        """`text` stands at its end."""
        if text != self._count:
            self._count = text
            self.setAccessibleDescription(text)
            self._measure()

    def wanted_width(self) -> int:
        """What it needs for its whole invitation, in pixels."""
        return self._width_of(_("Search by word or feeling"))

    def least_width(self) -> int:
        """What it needs for its short invitation, in pixels."""
        return self._width_of(_("Search cards"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """An invitation that fits."""
        super().resizeEvent(event)
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text takes more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the count at its end."""
        super().paintEvent(event)
        if not self.textMargins().right():
            return
        painter = QPainter(self)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour(self, "quiet"))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -12, 0), int(end), self._count)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and the arrow down; the rest is text."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        from PySide6.QtGui import QFontMetrics

        self._count_width = QFontMetrics(theme.font(13)).horizontalAdvance(self._count) + 10 if self._count else 0
        self._offer()
        self.update()

    def _width_of(self, invitation: str) -> int:
        return self.fontMetrics().horizontalAdvance(invitation) + AROUND_WORDS + self._count_width

    def _offer(self) -> None:
        # In a narrow field the words go before the count; the shortest invitation makes room for it.
        needed = max(self._width_of(_("Search")), self._width_of(self.text()))
        shown = min(needed, self.least_width()) <= self.width()
        self.setTextMargins(0, 0, self._count_width if shown else 0, 0)
        invitations = (_("Search by word or feeling"), _("Search cards"), _("Search"))
        fitting = (it for it in invitations if self._width_of(it) - self._count_width <= self._room())
        self.setPlaceholderText(next(fitting, invitations[-1]))

    def _room(self) -> int:
        return self.width() - self.textMargins().right()
