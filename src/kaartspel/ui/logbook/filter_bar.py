"""What the list of the logbook is chosen by: words that were written, and what the sessions are about."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.filter import EVERYTHING, SessionFilter
from kaartspel.texts import N_, _
from kaartspel.ui.logbook.choice_list import Choice, ChoiceList
from kaartspel.ui.theme import scale
from kaartspel.ui.tips import tip
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label

LONGEST = 26
"""How many signs of what was chosen stand on its button."""
LISTED = {
    "exercise": N_("Exercise"),
    "person": N_("Person"),
    "motive_id": N_("Motive"),
    "card": N_("Card"),
    "deck": N_("Deck"),
    "period": N_("Period"),
}
"""The fields of a filter that are taken from a list, and the period, which is two of them."""


class Period(NamedTuple):
    """From the first day to the last, both included; None is open."""

    since: date | None = None
    until: date | None = None


FREELY = "freely"
"""Stands in the list of periods for two days of one's own."""


class WordField(QLineEdit):
    """Esc clears it, and leaves it when it is empty; the arrow down and Enter go to what was found."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Search in what was written"))
        self.setPlaceholderText(_("Search in what was written"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter and the arrow down; the rest is text."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Holds what is asked for; it asks for the choices of a list when that is opened. `words` stands by itself."""

    changed = Signal()
    """Something else is asked for."""
    choices_wanted = Signal(str)
    """A name of `LISTED`: answered by `offer`."""
    left = Signal()
    """The keyboard wants to be at the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = EVERYTHING
        self._texts: dict[str, str] = {}
        self._open: ChoiceList | None = None
        self.words = WordField()
        self.words.textChanged.connect(self._words_changed)
        self.words.left.connect(self.left)
        self._ranked = _switch(_("What fits best first"), self._switched)
        self._unfinished = _switch(_("Unfinished"), self._switched)
        self._clear = QPushButton(_("Show all"))
        self._clear.setProperty("role", "quiet")
        self._clear.clicked.connect(self.clear)
        self._count = label("note")
        self._count.setWordWrap(False)
        self._count.setContentsMargins(6, 10, 6, 10)
        self._buttons = {name: self._button(name) for name in LISTED}
        self._days = self._make_days()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QWidget()
        flow = Flow(row, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        for part in (*self._buttons.values(), self._unfinished, self._ranked, self._clear, self._count):
            flow.addWidget(part)
        column.addWidget(row)
        column.addWidget(self._days)
        self._days.hide()
        self._show()

    @property
    def filter(self) -> SessionFilter:
        """What sessions are to be like."""
        return self._filter

    @property
    def query(self) -> str:
        """The words that are searched for, "" for none."""
        return " ".join(self.words.text().split())

    @property
    def ranked(self) -> bool:
        """Whether what fits best comes first, instead of what is newest."""
        return self._ranked.isChecked() and bool(self.query)

    def show_count(self, text: str) -> None:
        """How many sessions are shown, at the end."""
        self._count.setText(text)
        self.words.setAccessibleDescription(text)

    def show_persons(self, *, several: bool) -> None:
        """Whether there is more than one person to choose from."""
        self._buttons["person"].setVisible(several or bool(self._filter.person))

    def ask(self, wanted: SessionFilter, texts: dict[str, str]) -> None:
        """Ask for just this; `texts` say what each field of it means, by its name in `LISTED`."""
        self._filter = wanted
        self._texts = dict(texts)
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self._unfinished.setChecked(wanted.unfinished)
        self._days.hide()
        self._change()

    def clear(self) -> None:
        """Ask for nothing: everything is shown."""
        self.ask(EVERYTHING, {})
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, name: str, choices: Sequence[Choice]) -> None:
        """Open the list of that name with these choices, the first of which asks for nothing."""
        now: object = getattr(self._filter, name, None)
        if name == "period":
            now = Period(self._filter.since, self._filter.until)
        button = self._buttons[name]
        self._open = ChoiceList(_(LISTED[name]), choices, now, self)
        self._open.chosen.connect(partial(self._take, name, choices))
        self._open.open_below(button)

    def _take(self, name: str, choices: Sequence[Choice], value: object) -> None:
        self._buttons[name].setFocus(Qt.FocusReason.PopupFocusReason)
        text = next(choice.text for choice in choices if choice.value == value)
        if name == "period" and value == FREELY:
            self._days.show()
            self._since.setFocus(Qt.FocusReason.OtherFocusReason)
            self._days_changed()
            return
        if isinstance(value, Period):
            self._days.hide()
            self._filter = self._filter._replace(since=value.since, until=value.until)
        else:
            self._filter = self._filter._replace(**{name: value})
        self._texts[name] = text
        self._change()

    def _words_changed(self) -> None:
        self._change()

    def _switched(self) -> None:
        self._filter = self._filter._replace(unfinished=self._unfinished.isChecked())
        self._change()

    def _days_changed(self) -> None:
        since, until = (_date(it) for it in (self._since, self._until))
        self._filter = self._filter._replace(since=since, until=until)
        self._texts["period"] = _("{since} to {until}").format(since=self._since.text(), until=self._until.text())
        self._change()

    def _change(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for name, button in self._buttons.items():
            asked = bool(self._filter.since or self._filter.until) if name == "period" else getattr(self._filter, name)
            value = self._texts.get(name, "") if asked else ""
            short = value if len(value) <= LONGEST else value[: LONGEST - 1].rstrip() + "…"
            title = _(LISTED[name])
            button.setText(f"{title}: {short}" if value else f"{title} ▾")
            spoken = _("{what}: {value}").format(what=title, value=value or _("all"))
            button.setAccessibleName(spoken)
            button.setToolTip(tip(value) if value != short else "")
            _mark(button, chosen=bool(asked))
        self._ranked.setVisible(bool(self.query))
        self._clear.setVisible(self._filter != EVERYTHING or bool(self.query))

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "choice")
        button.clicked.connect(lambda: self.choices_wanted.emit(name))
        return button

    def _make_days(self) -> Line:
        row = Line(10)
        today = QDate.currentDate()
        self._since, self._until = QDateEdit(today.addYears(-1)), QDateEdit(today)
        for field, text in ((self._since, _("From")), (self._until, _("To"))):
            field.setCalendarPopup(True)
            field.setAccessibleName(text)
            field.setMinimumWidth(round(130 * scale()))
            field.dateChanged.connect(self._days_changed)
            caption = label("label", text)
            caption.setWordWrap(False)
            row.add(caption)
            row.add(field)
        row.add_stretch()
        return row


def _mark(button: QPushButton, *, chosen: bool) -> None:
    """Show whether something is chosen behind it; it is no switch, and is not spoken as one."""
    if button.property("chosen") != chosen:
        button.setProperty("chosen", chosen)
        button.style().unpolish(button)
        button.style().polish(button)


def _switch(text: str, act: object) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "choice")
    button.setCheckable(True)
    button.clicked.connect(act)
    return button


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
