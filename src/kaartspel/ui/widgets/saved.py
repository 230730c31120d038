"""The quiet word that tells that everything is on disk, and the banner for when it is not."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kaartspel.texts import _
from kaartspel.ui.dates import clock


class SavedLabel(QLabel):
    """Says "Saved · 14:32", only after it is so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self.hide()

    def show_saved(self, at: datetime) -> None:
        """Everything so far has been on disk since `at`."""
        self._say(_("Saved · {time}").format(time=clock(at)))

    def show_waiting(self) -> None:
        """What was last done is not on disk yet."""
        self._say(_("Not saved yet"))

    def show_practice(self) -> None:
        """What is done is not kept at all."""
        self._say(_("Practice · not kept"))

    def _say(self, text: str) -> None:
        self.setText(text)
        self.show()


class Banner(QFrame):
    """A line above everything, for what failed: what happened, what is kept, what to do."""

    acted = Signal()
    """The person pressed the first button."""
    acted_otherwise = Signal()
    """The person pressed the second button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 10, 28, 10)
        row.setSpacing(16)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._first, self._second = QPushButton(self), QPushButton(self)
        row.addWidget(self._text, 1)
        row.addWidget(self._first)
        row.addWidget(self._second)
        self._first.clicked.connect(self.acted)
        self._second.clicked.connect(self.acted_otherwise)
        self.hide()

    def say(self, text: str, first: str = "", second: str = "") -> None:
        """Show `text`, with a button or two."""
        new = text != self._text.text() or self.isHidden()
        self._text.setText(text)
        for button, words in ((self._first, first), (self._second, second)):
            button.setText(words)
            button.setVisible(bool(words))
        self.show()
        if new:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not at the start: nothing failed yet

            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @property
    def text(self) -> str:
        """What it says now, "" when it is hidden."""
        return "" if self.isHidden() else self._text.text()
