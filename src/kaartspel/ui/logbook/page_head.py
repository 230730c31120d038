"""The head of a page of the logbook: which exercise, of which day, and all that happened to it as a whole."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QFrame, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.dates import long_date, moment
from kaartspel.ui.logbook.spread import Ornament
from kaartspel.ui.share.keeping import said
from kaartspel.ui.widgets.card import MARGIN
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label


def day_of(session: Session) -> date:
    """The day the board was made."""
    return session.made_on or session.started.date()


def dates_of(session: Session) -> list[str]:
    """When it was begun, kept and reopened, in the order in which that happened."""
    begun = _("Begun on {when}")
    lines = [_("Made on {date}").format(date=long_date(session.made_on))] if session.made_on else []
    if session.made_on:
        begun = _("Entered on {when}")
    return [*lines, begun.format(when=moment(session.started)), *(said(mark) for mark in session.marks)]


class Head(QWidget):
    """The day as a title. It asks before it reopens, and lets the day be corrected while the session is open."""

    reopen_wanted = Signal()
    dated = Signal(object)
    """The day the board was made, or None for the day it was begun."""

    def __init__(self, session: Session, person: str = "") -> None:
        """`person` is whose session it is, "" for one's own."""
        super().__init__()
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.setSpacing(4)
        above = session.exercise.title.said(language())
        column.addWidget(label("label", f"{above} · {person}" if person else above))
        title = label("display", long_date(day_of(session)))
        column.addWidget(title)
        self._dates = label("note", "   ·   ".join(dates_of(session)))
        column.addWidget(self._dates)
        self._compared = label("note")
        self._compared.hide()
        column.addWidget(self._compared)
        self._dating = self._make_dating()
        self._correct = button(_("Correct the day…"), "slim", self._ask_day)
        column.addSpacing(8)
        column.addWidget(self._correct, 0, Qt.AlignmentFlag.AlignLeft)
        self._correct.setVisible(not session.finished and bool(session.board))
        column.addWidget(self._dating)
        self._question = self._make_question()
        column.addWidget(self._question)
        column.addSpacing(10)
        column.addWidget(Ornament())

    def show_compared(self, days: str) -> None:
        """It was written about the sessions of these days, "" for none."""
        self._compared.setText(_("Written about the sessions of {days}").format(days=days) if days else "")
        self._compared.setVisible(bool(days))

    def ask_reopening(self) -> None:
        """Tell what reopening does, and ask."""
        self._question.show()
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_question(self) -> QFrame:
        question = QFrame()
        question.setProperty("role", "panel")
        column = QVBoxLayout(question)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(
            label("note", _("You can change your words again. The date of keeping and the date of reopening stay."))
        )
        self._again = button(_("Reopen now"), "", self.reopen_wanted.emit)
        row = Line(8)
        row.add(self._again)
        row.add(button(_("Leave it as it is"), "quiet", question.hide))
        row.add_stretch()
        column.addWidget(row)
        question.hide()
        return question

    def _make_dating(self) -> Line:
        row = Line(8)
        day = day_of(self._session)
        self._day = QDateEdit(QDate(day.year, day.month, day.day))
        self._day.setCalendarPopup(True)
        self._day.setMaximumDate(QDate.currentDate())
        self._day.setAccessibleName(_("The day the board was made"))
        row.add(self._day)
        row.add(button(_("Set the day"), "primary", self._set_day))
        row.add(button(_("Cancel"), "quiet", self._leave_day))
        row.add_stretch()
        row.hide()
        return row

    def _ask_day(self) -> None:
        self._correct.hide()
        self._dating.show()
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_day(self) -> None:
        self._dating.hide()
        self._correct.show()
        self._correct.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_day(self) -> None:
        chosen = self._day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        self._leave_day()
        self.dated.emit(None if day == self._session.started.date() else day)


def button(text: str, role: str, pressed: Callable[[], object]) -> QPushButton:
    """A button in the look of `role`, which does `pressed`."""
    made = QPushButton(text)
    if role:
        made.setProperty("role", role)
    made.clicked.connect(lambda: pressed())
    return made
