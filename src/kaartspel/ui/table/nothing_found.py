"""What is said when no card is found, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.layout import Layout
from kaartspel.texts import _


class NothingFound(QWidget):
    """In the cards' place."""

    all_wanted = Signal()
    """Nothing is looked for any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel()
        self._text.setProperty("role", "prompt")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton()
        self._button.clicked.connect(self.all_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 28, 28, 28)
        column.addStretch(1)
        column.addWidget(self._text)
        column.addSpacing(12)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def say(self, layout: Layout) -> None:
        """No card of those that lie so has what is looked for."""
        if layout.face_down:
            self._text.setText(_("No card that lies face up has this. Cards that lie face down are not searched."))
        elif layout.tags:
            self._text.setText(_("No card that is laid out has all of this."))
        else:
            self._text.setText(_("No card has this word. Clear the search to see all cards."))
        self._button.setText(_("Show all") if layout.tags or layout.face_down else _("Clear the search"))
