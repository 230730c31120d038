"""Who there is in the library, for every view that names a person."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from kaartspel.domain.persons import PersonSummary
from kaartspel.texts import _
from kaartspel.ui.writer import Writer


class Persons(QObject):
    """What was last read; read anew when something about persons or their sessions changed."""

    changed = Signal()

    def __init__(self, writer: Writer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._all: Sequence[PersonSummary] = ()
        writer.opened.connect(self.refresh)

    @property
    def all(self) -> Sequence[PersonSummary]:
        """Everybody: the one whose library it is first."""
        return self._all

    @property
    def me(self) -> str:
        """The id of the one whose library it is, "" while nothing was read."""
        return next((it.person.id for it in self._all if it.person.is_me), "")

    def name_of(self, person_id: str) -> str:
        """The pseudonym, "" for the one whose library it is."""
        return next((it.person.pseudonym for it in self._all if it.person.id == person_id), "")

    def refresh(self) -> None:
        """Read them anew."""
        self._writer.ask(lambda store: store.persons(), self._show, lambda _error: None)

    def _show(self, found: Sequence[PersonSummary]) -> None:
        if found != self._all:
            self._all = found
            self.changed.emit()


def session_of(summary: PersonSummary) -> str:
    """How a session of that person is called."""
    return _("My session") if summary.person.is_me else _("Session of {name}").format(name=summary.person.pseudonym)


def said(summary: PersonSummary) -> str:
    """What a person is called on the screen."""
    return _("Me") if summary.person.is_me else summary.person.pseudonym
