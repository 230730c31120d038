"""Where printing is asked for: one dialog at a time, and what was chosen last is chosen again."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kaartspel.domain.compare import Comparison
from kaartspel.domain.page_parts import Choice
from kaartspel.domain.ports import SessionStore
from kaartspel.domain.session import Session
from kaartspel.texts import _
from kaartspel.ui.paper import documents, press
from kaartspel.ui.paper.dialog import PaperDialog
from kaartspel.ui.paper.documents import Compared
from kaartspel.ui.paper.painting import PaperCards
from kaartspel.ui.paper.press import Subject
from kaartspel.ui.paper.words import file_name
from kaartspel.ui.parts import Parts

Known = TypeVar("Known")


class PaperDesk(QObject):
    """Opens the dialog over the window of `parent`."""

    failed = Signal(object)
    """The library could not say what goes on paper: the exception."""

    def __init__(self, parts: Parts, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._over = parent
        self._choice = Choice()
        self._folder: Path | None = None
        self._dialog: PaperDialog | None = None

    @property
    def dialog(self) -> PaperDialog | None:
        """The dialog that is open."""
        return self._dialog

    def session(self, session: Session) -> None:
        """The session that is open, as it is now."""

        def open_it(names: Mapping[str, str]) -> None:
            subject = press.one(session, names.get(session.person_id, ""))
            self._open(subject, lambda choice: file_name(session, choice))

        self._ask(documents.names_of, open_it)

    def sessions(self, ids: Sequence[str]) -> None:
        """Sessions of the library, in that order."""
        if ids:
            self._open(press.kept(self._parts.writer, tuple(ids)), lambda _choice: _("Logbook"))

    def comparison(self, comparison: Comparison, *, by_card: bool = False) -> None:
        """A comparison, with what was noted on seeing it."""

        def ask(store: SessionStore) -> Compared:
            return Compared(comparison, documents.names_of(store), documents.notes_on(store, comparison), by_card)

        self._ask(ask, lambda compared: self._open(press.comparison(compared), lambda _choice: _("Comparison")))

    def _ask(self, question: Callable[[SessionStore], Known], answer: Callable[[Known], None]) -> None:
        if not self._dialog:
            self._parts.writer.ask(question, answer, self.failed.emit)

    def _open(self, subject: Subject, name: Callable[[Choice], str]) -> None:
        if self._dialog:
            return
        cards = PaperCards(self._parts.library, self._parts.pictures.store)
        dialog = PaperDialog(subject, cards, self._choice, self._folder, name, self._over.window())
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog:
            self._choice, self._folder = dialog.choice, dialog.folder
            dialog.deleteLater()
