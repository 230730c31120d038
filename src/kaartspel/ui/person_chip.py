"""Whose session is on the table, where that is not plain; and the way to make it somebody else's."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from kaartspel.texts import _
from kaartspel.ui.document import Document
from kaartspel.ui.persons import Persons, said


class PersonChip(QPushButton):
    """The name of the person; pressed, it shows the others. Out of sight while there is nobody else."""

    persons_wanted = Signal()
    """The page with all persons."""

    def __init__(self, document: Document, persons: Persons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self._document = document
        self._persons = persons
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        document.changed.connect(self._show)
        persons.changed.connect(self._show)
        self._show()

    def _show(self, _session: object = None) -> None:
        session = self._document.session
        name = self._persons.name_of(session.person_id)
        others = len(self._persons.all) > 1
        self.setVisible(bool(name) or (others and not self._document.read_only and not self._document.practice))
        self.setText(name or _("Me"))
        self.setEnabled(not self._document.read_only)
        self.setAccessibleName(_("Session of {name}").format(name=name) if name else _("My session"))

    def _fill(self) -> None:
        self._menu.clear()
        now = self._document.session.person_id or self._persons.me
        for summary in self._persons.all:
            person = summary.person
            action = self._menu.addAction(said(summary).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(person.id == now)
            action.triggered.connect(lambda _checked=False, it=person.id: self._document.give_to(it))
        self._menu.addSeparator()
        self._menu.addAction(_("Persons…")).triggered.connect(lambda: self.persons_wanted.emit())
