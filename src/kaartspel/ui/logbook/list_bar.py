"""What stands above the list: whose day to be kept until has come, and the ways to the other pages."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.persons import due
from kaartspel.domain.ports import SessionSummary
from kaartspel.texts import _, ngettext
from kaartspel.ui.dates import long_date
from kaartspel.ui.persons import Persons
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label


class ListBar(QWidget):
    """A quiet line. Nothing is deleted by it, nor by itself."""

    wanted = Signal(str)
    """The page of that name."""
    person_wanted = Signal(str)
    """All about the person of that id."""

    def __init__(self, persons: Persons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._persons = persons
        self._person = ""
        self._reminder = label("note")
        self._look = _button(_("Look"), "slim", lambda: self.person_wanted.emit(self._person))
        row = Line(10)
        title = label("title", _("Logbook"))
        title.setWordWrap(False)
        row.add(title)
        row.add_stretch()
        row.add(_button(_("Earlier boards"), "quiet", lambda: self.wanted.emit("earlier")))
        row.add(_button(_("Motives"), "quiet", lambda: self.wanted.emit("motives")))
        row.add(_button(_("Persons"), "quiet", lambda: self.wanted.emit("persons")))
        self._bin = _button("", "quiet", lambda: self.wanted.emit("bin"))
        self._bin.hide()
        row.add(self._bin)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 10, 16, 10)
        column.addWidget(row)
        self._reminding = Line(10)
        self._reminder.setWordWrap(False)
        self._reminding.add(self._reminder)
        self._reminding.add(self._look)
        self._reminding.add_stretch()
        column.addWidget(self._reminding)
        persons.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Another day may have come since."""
        super().showEvent(event)
        self._show()

    def show_binned(self, binned: Sequence[SessionSummary]) -> None:
        """What is in the bin; there is no way to an empty one."""
        self._bin.setVisible(bool(binned))
        self._bin.setText(_("Bin ({count})").format(count=len(binned)))

    def _show(self) -> None:
        passed = due((it.person for it in self._persons.all), date.today())  # noqa: DTZ011  the day it is here
        self._person = passed[0].id if passed else ""
        told = ""
        if passed and passed[0].keep_until:
            more = len(passed) - 1
            told = _("You wanted to keep {name} until {day}.").format(
                name=passed[0].pseudonym, day=long_date(passed[0].keep_until)
            )
            if more:
                other = ngettext("So it is with {n} other person.", "So it is with {n} other persons.", more)
                told += " " + other.format(n=more)
        self._reminder.setText(told)
        self._look.setAccessibleName(f"{_('Look')}: {told}")
        self._reminding.setVisible(bool(told))


def _button(text: str, role: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: act())
    return button
