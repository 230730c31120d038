"""Where printing is asked for: one dialog at a time, and what was chosen last is chosen again."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kaartspel.domain.page_parts import Choice
from kaartspel.domain.session import Session
from kaartspel.texts import _
from kaartspel.ui.paper import press
from kaartspel.ui.paper.dialog import PaperDialog
from kaartspel.ui.paper.documents import Compared
from kaartspel.ui.paper.painting import PaperCards
from kaartspel.ui.paper.press import Subject
from kaartspel.ui.paper.words import file_name
from kaartspel.ui.parts import Parts


class PaperDesk(QObject):
    """Opens the dialog over the window of `parent`."""

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

    def session(self, session: Session, person: str = "") -> None:
        """The session that is open, of `person` ("" for oneself)."""
        self._open(press.one(session, person), lambda choice: file_name(session, choice))

    def sessions(self, ids: Sequence[str]) -> None:
        """Sessions of the library, in that order."""
        if ids:
            self._open(press.kept(self._parts.writer, tuple(ids)), lambda _choice: _("Logbook"))

    def comparison(self, compared: Compared) -> None:
        """A comparison."""
        self._open(press.comparison(compared), lambda _choice: _("Comparison"))

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
