"""Whose session a new one is, and whether it is kept or only practice."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QWidget

from kaartspel.domain.persons import PersonSummary
from kaartspel.texts import _
from kaartspel.ui.persons import said, session_of
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label


class Circumstances(Line):
    """A list of persons, where there are others; and a choice of two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._of = label("label", _("Whose session"))
        self._of.setWordWrap(False)
        self._person = ""
        self._persons = QPushButton()
        self._menu = QMenu(self._persons)
        self._persons.setMenu(self._menu)
        self._group = QButtonGroup(self)
        self._kept = self._choice(_("Keep it in the logbook"))
        self._practice = self._choice(_("Practice: nothing is kept"))
        self.add(self._of)
        self.add(self._persons)
        self.add_stretch()
        self.add(self._kept)
        self.add(self._practice)
        self._group.buttonToggled.connect(self._show)

    @property
    def person(self) -> str:
        """The id of the person, "" for the one whose library it is."""
        return "" if self.practice else self._person

    @property
    def practice(self) -> bool:
        """Whether nothing is to be kept."""
        return self._practice.isChecked()

    def begin(self, persons: Sequence[PersonSummary], person: str = "", *, practice: bool = False) -> None:
        """Offer these, with that person (an id) and that choice to begin with."""
        self._menu.clear()
        for it in persons:
            action = self._menu.addAction(said(it).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, it=it: self._choose(it))
        chosen = next((it for it in persons if it.person.id == person), persons[0] if persons else None)
        if chosen:
            self._choose(chosen)
        (self._practice if practice else self._kept).setChecked(True)
        self._show()

    def dated(self, of_earlier: bool) -> None:
        """A board made earlier is entered to be kept."""
        self._kept.setVisible(not of_earlier)
        self._practice.setVisible(not of_earlier)
        if of_earlier:
            self._kept.setChecked(True)

    def _choice(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "choice")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.addButton(button)
        return button

    def _choose(self, summary: PersonSummary) -> None:
        self._person = "" if summary.person.is_me else summary.person.id
        self._persons.setText(f"{said(summary)} ▾")
        self._persons.setAccessibleName(session_of(summary))

    def _show(self) -> None:
        for part in (self._of, self._persons):
            part.setVisible(len(self._menu.actions()) > 1 and not self.practice)
