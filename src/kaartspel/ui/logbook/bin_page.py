"""The bin: sessions that were put away, to be put back, or deleted for good after a second word."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.ports import SessionSummary
from kaartspel.texts import _, ngettext
from kaartspel.ui.logbook.bar import Bar
from kaartspel.ui.logbook.session_row import SessionRow
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tab_order import stops
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.page import ReadingPage
from kaartspel.ui.widgets.prose import label

AT_ONCE = 30
"""How many sessions are shown before "Show more" is asked for."""


class BinPage(QWidget):
    """It only asks; the room does."""

    back_wanted = Signal()
    put_back_wanted = Signal(object)
    """These sessions come back: their ids."""
    empty_wanted = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._binned: Sequence[SessionSummary] = ()
        self._limit = AT_ONCE
        self._emptying = False
        self._bar = Bar()
        self._bar.back.clicked.connect(self.back_wanted)
        self._sheet = ReadingPage(_("Bin"))
        self._sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._sheet, 1)
        self._sheet.column.addWidget(self._rows)
        self._sheet.column.addStretch(1)
        self._draw()

    def show_binned(self, binned: Sequence[SessionSummary]) -> None:
        """These are in the bin."""
        if binned != self._binned:
            self._binned = binned
            self._emptying = False
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _put_back(self, session_id: str) -> None:
        self.put_back_wanted.emit((session_id,))

    def _draw(self) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label("title", _("Bin")))
        told = _("What lies here can be put back, with all its words.") if self._binned else _("Nothing is in the bin.")
        column.addWidget(label("prompt", told))
        for summary in self._binned[: self._limit]:
            row = SessionRow(summary, self._pictures)
            row.back_wanted.connect(self._put_back)
            column.addWidget(row)
        if len(self._binned) > self._limit:
            column.addWidget(_button(_("Show more"), self._more), 0, Qt.AlignmentFlag.AlignLeft)
        if self._binned:
            column.addWidget(self._end())
        # The button that was just pressed may live on the old page: it goes when its event is over.
        at = self._focused()
        self._sheet.column.replaceWidget(self._rows, rows)
        rows.show()
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        if at is not None:
            left = stops(rows) or stops(self._bar)
            left[min(at, len(left) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> int | None:
        """At which of its stops the keyboard is, so that it is there again on the page that comes in its stead."""
        now, reached = QApplication.focusWidget(), stops(self._rows)
        return reached.index(now) if now in reached else None

    def _end(self) -> Line:
        row = Line()
        if not self._emptying:
            row.add(_button(_("Empty the bin…"), self._ask_emptying, "quiet"))
            row.add_stretch()
            return row
        question = ngettext(
            "{count} session will be gone for good, with all its words.",
            "{count} sessions will be gone for good, with all their words.",
            len(self._binned),
        ).format(count=len(self._binned))
        row.add(label("body", question), 1)
        row.add(_button(_("Delete for good"), self.empty_wanted.emit))
        self._keep = _button(_("Keep them"), self._stop_emptying, "primary")
        row.add(self._keep)
        return row

    def _more(self) -> None:
        self._limit += 4 * AT_ONCE
        self._draw()

    def _ask_emptying(self) -> None:
        self._emptying = True
        self._draw()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_emptying(self) -> None:
        self._emptying = False
        self._draw()


def _button(text: str, act: Callable[[], object], role: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: act())  # a signal's own emit would be handed `checked`
    return button
