"""One person: a line in the list, and all about them when it is opened."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QFrame, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.persons import Person, PersonSummary
from kaartspel.texts import _, language, ngettext
from kaartspel.ui.dates import long_date
from kaartspel.ui.persons import said
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.fields import LineField, WritingField
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label
from kaartspel.ui.writer import Writer

NAMES = 220
"""The least width of a name beside the buttons, in pixels at 100 % text."""


class PersonRow(QFrame):
    """A panel; what is changed in it is handed on at once."""

    changed = Signal(object, object)
    """The `Person` as it was, and as it is to be."""
    named = Signal(object, str)
    """The person, and what they are really called."""
    remove_wanted = Signal(object)
    sessions_wanted = Signal(str)
    session_wanted = Signal(str)

    def __init__(self, writer: Writer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._writer = writer
        self._summary = PersonSummary(Person("", ""))
        self._form: _Form | None = None
        self._name = label("subheading")
        self._facts = label("note")
        self._note = label("aside")
        self._reminder = label("note")
        words = QWidget()
        words.setMinimumWidth(round(NAMES * scale()))
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(3)
        for part in (self._name, self._facts, self._reminder, self._note):
            lines.addWidget(part)
        buttons = Line(8)
        self._sessions = _button(_("Sessions"), self._want_sessions)
        self._begin = _button(_("New session"), self._want_session)
        self._more = _button(_("Change"), self._turn)
        for button in (self._begin, self._sessions, self._more):
            buttons.add(button)
        row = Line(16)
        row.add(words, 1)
        row.add(buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 16, 16)
        self._column.setSpacing(14)
        self._column.addWidget(row)

    @property
    def person(self) -> Person:
        """Who it is."""
        return self._summary.person

    def show_person(self, summary: PersonSummary, today: date, *, anew: bool = False) -> None:
        """What is known by now; `anew` also where words in a field say otherwise."""
        self._summary = summary
        person, name = summary.person, said(summary)
        self._name.setText(name)
        self._facts.setText(_facts(summary))
        day = long_date(person.keep_until) if person.keep_until else ""
        past = person.keep_until is not None and person.keep_until <= today
        self._reminder.setText(
            (_("Was to be kept until {day}") if past else _("To be kept until {day}")).format(day=day) if day else ""
        )
        self._reminder.setVisible(bool(day))
        self._note.setText(person.note.strip().split("\n", 1)[0])
        self._note.setVisible(bool(self._note.text()) and not self._form)
        self._sessions.setVisible(bool(summary.sessions))
        self._more.setVisible(not person.is_me)
        mine = person.is_me
        for button, spoken in (
            (self._sessions, _("My sessions") if mine else _("Sessions of {name}")),
            (self._begin, _("New session of my own") if mine else _("New session of {name}")),
            (self._more, _("Change {name}")),
        ):
            button.setAccessibleName(spoken.format(name=name))
        if self._form:
            self._form.show_person(summary, anew=anew)

    def open(self, *, opened: bool) -> None:
        """Show all about the person, or the line alone."""
        if opened == bool(self._form) or self.person.is_me:
            return
        if self._form:
            self._form.flush()
            self._column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._form = _Form(self._writer)
            self._form.changed.connect(self.changed)
            self._form.named.connect(self._named)
            self._form.remove_wanted.connect(lambda: self.remove_wanted.emit(self.person))
            self._form.show_person(self._summary)
            self._column.addWidget(self._form)
            self._form.show()
            self._form.begin()
        self._more.setText(_("Done") if self._form else _("Change"))
        self._note.setVisible(bool(self._note.text()) and not self._form)

    def flush(self) -> None:
        """Hand on what was typed, now."""
        if self._form:
            self._form.flush()

    def _turn(self) -> None:
        self.open(opened=self._form is None)

    def _named(self, name: str) -> None:
        self.named.emit(self.person, name)

    def _want_sessions(self) -> None:
        self.sessions_wanted.emit(self.person.id)

    def _want_session(self) -> None:
        self.session_wanted.emit(self.person.id)


class _Form(QWidget):
    """The fields about one person."""

    changed = Signal(object, object)
    named = Signal(str)
    remove_wanted = Signal()

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer
        self._person = Person("", "")
        self._pseudonym = LineField()
        self._pseudonym.written.connect(self._rename)
        self._note = WritingField((2, 10))
        self._note.setPlaceholderText(_("For yourself. It stays in this library."))
        self._note.written.connect(self._write_note)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 4, 0)
        self._column.setSpacing(6)
        self._field(_("Pseudonym"), self._pseudonym)
        self._field(_("Note"), self._note)
        self._field(_("Keep until"), self._make_day())
        self._field(_("Real name"), self._make_real_name())
        self._cannot = label("note")
        self._remove = _button(_("Remove this person"), self.remove_wanted.emit)
        self._column.addSpacing(6)
        self._column.addWidget(self._cannot)
        self._column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        """To the first field."""
        self._pseudonym.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_person(self, summary: PersonSummary, *, anew: bool = False) -> None:
        """What is known by now."""
        person, self._person = summary.person, summary.person
        if anew:
            self._pseudonym.setText(person.pseudonym)
        self._pseudonym.show_text(person.pseudonym)
        self._note.show_text(person.note)
        self._show_day(person.keep_until)
        sessions = summary.sessions + summary.binned
        self._remove.setVisible(not sessions)
        self._cannot.setVisible(bool(sessions))
        told = ngettext(
            "While there is {n} session, this person cannot be removed.",
            "While there are {n} sessions, this person cannot be removed.",
            sessions,
        ).format(n=sessions)
        binned = ngettext("{n} of them is in the bin.", "{n} of them are in the bin.", summary.binned)
        self._cannot.setText(f"{told} {binned.format(n=summary.binned)}" if summary.binned else told)

    def flush(self) -> None:
        """Hand on what was typed, now."""
        for field in (self._pseudonym, self._note, self._real_name):
            field.flush()

    def _field(self, name: str, field: QWidget) -> None:
        made = label("label", name)
        if isinstance(field, LineField | WritingField):
            made.setBuddy(field)
            field.setAccessibleName(name)
        self._column.addSpacing(4)
        self._column.addWidget(made)
        self._column.addWidget(field)

    def _make_day(self) -> Line:
        row = Line(8)
        self._set_day = _button(_("Set a day…"), self._begin_day)
        self._day = QDateEdit()
        self._day.setCalendarPopup(True)
        self._day.setLocale(QLocale(language()))
        self._day.setDisplayFormat("d MMMM yyyy")
        self._day.setAccessibleName(_("Keep until"))
        self._day.dateChanged.connect(self._keep_until)
        self._no_day = _button(_("No day"), lambda: self._change(keep_until=None), "quiet")
        for part in (self._set_day, self._day, self._no_day):
            row.add(part)
        row.add(label("note", _("You are reminded on that day. Nothing is deleted by itself.")), 1)
        return row

    def _show_day(self, day: date | None) -> None:
        self._set_day.setVisible(day is None)
        self._day.setVisible(day is not None)
        self._no_day.setVisible(day is not None)
        if day:
            with QSignalBlocker(self._day):
                self._day.setDate(QDate(day.year, day.month, day.day))

    def _begin_day(self) -> None:
        self._keep_until(QDate.currentDate().addYears(1))

    def _make_real_name(self) -> Line:
        row = Line(8)
        self._look = _button(_("Show or enter…"), self._ask)
        self._real_name = LineField()
        self._real_name.setAccessibleName(_("Real name"))
        self._real_name.written.connect(self.named)
        self._real_name.hide()
        row.add(self._look)
        row.add(self._real_name, 1)
        row.add(label("note", _("Kept apart: never in a list, a search or a file that goes out.")), 1)
        return row

    def _ask(self) -> None:
        person = self._person.id
        self._writer.ask(lambda store: store.real_name(person), self._show_real_name)

    def _show_real_name(self, name: str) -> None:
        self._look.hide()
        self._real_name.show()
        self._real_name.show_text(name)
        self._real_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, text: str) -> None:
        self._change(pseudonym=" ".join(text.split()))

    def _write_note(self, text: str) -> None:
        self._change(note=text)

    def _keep_until(self, day: QDate) -> None:
        self._change(keep_until=_day(day))

    def _change(self, **fields: object) -> None:
        before = self._person
        after = before._replace(**fields)  # type: ignore[arg-type]  # fields of a person, from above
        if after != before:
            self._person = after  # what is changed next goes on from here, before the library has answered
            self.changed.emit(before, after)


def _facts(summary: PersonSummary) -> str:
    if not summary.first or not summary.last:
        return _("No sessions yet")
    count = ngettext("{n} session", "{n} sessions", summary.sessions).format(n=summary.sessions)
    first, last = long_date(summary.first), long_date(summary.last)
    return f"{count} · {first}" if first == last else f"{count} · {first} – {last}"


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _button(text: str, act: Callable[[], object], role: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: act())
    return button
