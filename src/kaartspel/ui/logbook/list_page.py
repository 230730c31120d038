"""Unfinished sessions first, then the ones that were kept, then the bin."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain.ports import SessionSummary
from kaartspel.texts import _, ngettext
from kaartspel.ui.logbook.session_row import SessionRow
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tab_order import stops
from kaartspel.ui.widgets.line import Line

AT_ONCE = 30
"""How many sessions of a group are shown before "Show more" is asked for."""


class ListPage(QScrollArea):
    """What can be gone on with. It only asks; the window does."""

    open_wanted = Signal(str)
    """This unfinished session is gone on with."""
    read_wanted = Signal(str)
    """This session is opened as a page."""
    entry_wanted = Signal()
    """A free entry, without cards."""
    bin_wanted = Signal(str)
    back_wanted = Signal(str)
    empty_wanted = Signal()
    new_wanted = Signal(object)
    """A new session: the date of a board made earlier, or None for today."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._shown: tuple[Sequence[SessionSummary], Sequence[SessionSummary]] = ((), ())
        self._known = False
        self._limit = AT_ONCE
        self._dating = False
        self._emptying = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Logbook"))
        self._draw()
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_sessions(self, sessions: Sequence[SessionSummary], binned: Sequence[SessionSummary]) -> None:
        """Show these, the newest first."""
        self._shown = (sessions, binned)
        self._known = True
        self._emptying = False
        self._draw()

    def ask_date(self) -> None:
        """Offer to enter the date of a board made earlier."""
        self._dating = True
        self._draw()
        self._date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        page.setMaximumWidth(1100)
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 24, 28, 32)
        column.setSpacing(12)
        column.addWidget(self._top())
        sessions, binned = self._shown
        open_ones = [each for each in sessions if not each.finished]
        kept = [each for each in sessions if each.finished]
        if not sessions and self._known:
            column.addWidget(_label(_("Here you will find what you began and what you kept."), "prompt"))
        self._group(column, _("Going on"), open_ones)
        self._group(column, _("Kept in the logbook"), kept)
        if binned:
            self._group(column, _("In the bin"), binned)
            column.addWidget(self._bin_end(len(binned)))
        column.addStretch(1)  # the rows keep their own height
        # The button that was just pressed may live on the old page: it goes when its event is over.
        at = self._focused()
        old = self.takeWidget()
        if old:
            old.deleteLater()
        self.setWidget(page)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if at is not None:
            left = stops(page)
            left[min(at, len(left) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused(self) -> int | None:
        """At which of its stops the keyboard is, so that it is there again on the page that comes in its stead."""
        page, now = self.widget(), QApplication.focusWidget()
        reached = stops(page) if page else []
        return reached.index(now) if now in reached else None

    def _top(self) -> Line:
        row = Line()
        row.add(_label(_("Logbook"), "heading"), 1)
        if self._dating:
            row.add(_label(_("Made on"), "label"))
            self._date = QDateEdit(QDate.currentDate())
            self._date.setCalendarPopup(True)
            self._date.setMaximumDate(QDate.currentDate())
            self._date.setAccessibleName(_("The day the board was made"))
            row.add(self._date)
            row.add(_button(_("Begin"), self._begin_dated, "primary"))
            row.add(_button(_("Cancel"), self._stop_dating, "quiet"))
        else:
            row.add(_button(_("Enter a board made earlier…"), self.ask_date))
            row.add(_button(_("New entry"), self.entry_wanted.emit))
            row.add(_button(_("New session"), lambda: self.new_wanted.emit(None), "primary"))
        return row

    def _group(self, column: QVBoxLayout, title: str, sessions: Sequence[SessionSummary]) -> None:
        if not sessions:
            return
        column.addSpacing(8)
        column.addWidget(_label(title, "subheading"))
        for summary in sessions[: self._limit]:
            row = SessionRow(summary, self._pictures)
            row.open_wanted.connect(self.open_wanted)
            row.read_wanted.connect(self.read_wanted)
            row.bin_wanted.connect(self.bin_wanted)
            row.back_wanted.connect(self.back_wanted)
            column.addWidget(row)
        if len(sessions) > self._limit:
            column.addWidget(_button(_("Show more"), self._more), alignment=Qt.AlignmentFlag.AlignLeft)

    def _bin_end(self, count: int) -> Line:
        row = Line()
        if not self._emptying:
            row.add(_button(_("Empty the bin…"), self._ask_emptying, "quiet"))
            row.add_stretch()
            return row
        question = ngettext(
            "{count} session will be gone for good, with all its words.",
            "{count} sessions will be gone for good, with all their words.",
            count,
        ).format(count=count)
        row.add(_label(question, "body"), 1)
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

    def _stop_dating(self) -> None:
        self._dating = False
        self._draw()

    def _begin_dated(self) -> None:
        chosen = self._date.date()
        self._stop_dating()
        self.new_wanted.emit(date(chosen.year(), chosen.month(), chosen.day()))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(role in {"body", "prompt"})
    return label


def _button(text: str, act: Callable[[], object], role: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: act())  # a signal's own emit would be handed `checked`
    return button
