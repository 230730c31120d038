"""The line that tells all the time that this is practice, and asks before it is gone."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kaartspel.texts import _
from kaartspel.ui.document import Document
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label


class PracticeLine(QFrame):
    """Above every room while the session on the table is practice."""

    ended = Signal()
    """The person ended the practice, and is where they were before."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "practice")
        self._document = document
        self._then: Callable[[], object] | None = None
        self._title = label("subheading", _("Practice"))
        self._title.setWordWrap(False)
        self._text = label("plain")
        self._end = _button(_("End practice"), self._ask_end)
        self._go = _button(_("End it, let it go"), self._go_on)
        self._stay = _button(_("Go on practising"), self._leave_it, "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 28, 8)
        words, buttons, line = Line(14), Line(10), Line(14)
        words.add(self._title)
        words.add(self._text, 1)
        for button in (self._end, self._go, self._stay):
            buttons.add(button)
        buttons.add_stretch()
        line.add(words, 1)
        line.add(buttons)
        row.addWidget(line)
        document.opened.connect(self._show)
        document.leaving.connect(self._ask)
        document.changed.connect(self._worked_on)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes on practising."""
        if event.key() == Qt.Key.Key_Escape and self._then:
            self._leave_it()
        else:
            super().keyPressEvent(event)

    def _show(self, _session: object = None) -> None:
        asking = self._then is not None and self._document.practice
        told = _("Nothing you do here is kept.")
        asked = _("This practice is kept nowhere. When you end it, it is gone.")
        self._text.setText(asked if asking else told)
        self.setAccessibleName(f"{self._title.text()}. {self._text.text()}")
        self._end.setVisible(not asking)
        self._go.setVisible(asking)
        self._stay.setVisible(asking)
        self.setVisible(self._document.practice)

    def _ask_end(self) -> None:
        self._document.leave_practice(self.ended.emit)

    def _ask(self, then: Callable[[], object]) -> None:
        self._then = then
        self._show()
        # The keys come here after the room that was asked for has taken them.
        QTimer.singleShot(0, self, self._take_keys)

    def _take_keys(self) -> None:
        if self._then:
            self._stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def _worked_on(self, _session: object) -> None:
        """Who goes on working no longer wants to end it."""
        if self._then:
            self._then = None
            self._show()

    def _leave_it(self) -> None:
        self._then = None
        self._show()
        self._end.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        then, self._then = self._then, None
        self._document.end_practice()
        if then:
            then()


def _button(text: str, act: Callable[[], object], role: str = "slim") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: act())
    return button
