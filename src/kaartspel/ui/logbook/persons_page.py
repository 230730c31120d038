"""Persons: whose sessions are in the logbook."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kaartspel.domain.persons import Person, PersonSummary, same_name
from kaartspel.domain.ports import SessionStore
from kaartspel.texts import _
from kaartspel.ui.document import Document, new_id
from kaartspel.ui.logbook.person_row import PersonRow
from kaartspel.ui.logbook.reversals import Change, Reversals
from kaartspel.ui.logbook.subpage import SubPage
from kaartspel.ui.persons import Persons, said
from kaartspel.ui.widgets.fields import LineField
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label
from kaartspel.ui.writer import Writer


class PersonsPage(SubPage):
    """Everybody in a row of their own, and a field for one more."""

    sessions_wanted = Signal(str)
    """The sessions of the person of that id."""
    session_wanted = Signal(str)
    """A new session of the person of that id."""

    def __init__(self, persons: Persons, document: Document, writer: Writer, parent: QWidget | None = None) -> None:
        self._writer = writer
        self._changes = Reversals(writer)
        super().__init__(_("Persons"), self._changes, parent)
        self._changes.setParent(self)
        self._persons = persons
        self._document = document
        self._rows: dict[str, PersonRow] = {}
        self.column.addWidget(
            label("prompt", _("Whose sessions are in this logbook. Use a pseudonym for anybody else."))
        )
        self.column.addSpacing(8)
        self.column.addWidget(self._make_adding())
        self._refusal = label("note")
        self._refusal.hide()
        self.column.addWidget(self._refusal)
        self._top = self.column.count()
        self.column.addStretch(1)
        self._changes.done.connect(persons.refresh)
        persons.changed.connect(self._show)
        self._show()

    @property
    def changes(self) -> Reversals:
        """What was done here."""
        return self._changes

    def open_on(self, person_id: str) -> None:
        """With all about that person in sight."""
        if row := self._rows.get(person_id):
            row.open(opened=True)

    def flush(self) -> None:
        """Have what was typed applied now."""
        for row in self._rows.values():
            row.flush()

    def _make_adding(self) -> Line:
        row = Line()
        self._new = LineField()
        self._new.setPlaceholderText(_("Pseudonym"))
        self._new.setAccessibleName(_("Pseudonym of a new person"))
        self._new.returnPressed.connect(self._add)
        add = QPushButton(_("Add person"))
        add.setProperty("role", "primary")
        add.clicked.connect(self._add)
        row.add(self._new, 1)
        row.add(add)
        return row

    def _show(self) -> None:
        found = {it.person.id: it for it in self._persons.all}
        for gone in self._rows.keys() - found.keys():
            row = self._rows.pop(gone)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, (person_id, summary) in enumerate(found.items()):
            row = self._rows.get(person_id) or self._make_row(person_id)
            self.column.removeWidget(row)
            self.column.insertWidget(self._top + at, row)
            row.show()
            row.show_person(summary, date.today())  # noqa: DTZ011  the day it is here
        if len(found) < 2 and self.isVisible():
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_row(self, person_id: str) -> PersonRow:
        row = PersonRow(self._writer)
        row.changed.connect(self._change)
        row.named.connect(self._name)
        row.remove_wanted.connect(self._remove)
        row.sessions_wanted.connect(self.sessions_wanted)
        row.session_wanted.connect(self.session_wanted)
        self._rows[person_id] = row
        return row

    def _add(self) -> None:
        name = " ".join(self._new.text().split())
        if name and self._is_free(name):
            self._new.clear()
            self._changes.do(_add(Person(new_id(), name)), _("{name} was added.").format(name=name))

    def _is_free(self, name: str, person_id: str = "") -> bool:
        """Whether nobody else is called so; it says so where somebody is."""
        taken = next((it for it in self._persons.all if it.person.id != person_id and same_name(said(it), name)), None)
        told = _("There is somebody called {name} already.").format(name=said(taken)) if taken else ""
        self._refusal.setText(told)
        self._refusal.setVisible(bool(told))
        return taken is None

    def _change(self, before: Person, after: Person) -> None:
        if after.pseudonym != before.pseudonym:
            if not after.pseudonym or not self._is_free(after.pseudonym, after.id):
                self._rows[before.id].show_person(self._summary(before.id), date.today(), anew=True)  # noqa: DTZ011
                return
            told = _("{old} is now called {name}.").format(old=before.pseudonym, name=after.pseudonym)
        elif after.keep_until != before.keep_until:
            told = _("The day for {name} was changed.").format(name=after.pseudonym)
        else:
            told = _("The note on {name} was changed.").format(name=after.pseudonym)
        self._changes.do(_keep(after, before), told)

    def _name(self, person: Person, name: str) -> None:
        self._changes.do(
            _name(person.id, name), _("The real name of {name} was changed.").format(name=person.pseudonym)
        )

    def _remove(self, person: Person) -> None:
        if not self._document.concerns(person.id):
            self._changes.do(_remove(person), _("{name} was removed.").format(name=person.pseudonym))
            return
        self._refusal.setText(_("The session on the table is of {name}.").format(name=person.pseudonym))
        self._refusal.show()

    def _summary(self, person_id: str) -> PersonSummary:
        return next(it for it in self._persons.all if it.person.id == person_id)


def _add(person: Person, real_name: str = "") -> Change:
    """Write one who is not there; the way back is to remove them."""

    def change(store: SessionStore) -> Change:
        store.keep_person(person)
        if real_name:
            store.keep_real_name(person.id, real_name)
        return _remove(person)

    return change


def _keep(after: Person, before: Person) -> Change:
    """Write what is other in `after` than in `before`: the rest may have been changed since the row was filled."""
    other = {name: it for name, it in after._asdict().items() if it != getattr(before, name)}

    def change(store: SessionStore) -> Change | None:
        there = next((it.person for it in store.persons() if it.person.id == after.id), None)
        if there is None:
            return None
        store.keep_person(there._replace(**other))
        return _keep(before, after)

    return change


def _remove(person: Person) -> Change:
    """Remove `person`; nothing happens where there are sessions."""

    def change(store: SessionStore) -> Change | None:
        real_name = store.real_name(person.id)
        return _add(person, real_name) if store.remove_person(person.id) else None

    return change


def _name(person_id: str, name: str) -> Change:
    def change(store: SessionStore) -> Change | None:
        before = store.real_name(person_id)
        store.keep_real_name(person_id, name)
        return _name(person_id, before) if before != name.strip() else None

    return change
