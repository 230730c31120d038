"""The logbook field: what the person takes along."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Session
from kaartspel.texts import _
from kaartspel.ui.document import Document
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.widgets.prose import Prose, label


class Outcome(QWidget):
    """To write while the session is open, to read when it is kept."""

    def __init__(self, document: Document, lines: tuple[int, int] = (4, 24), parent: QWidget | None = None) -> None:
        """`lines`: the fewest and the most of the field."""
        super().__init__(parent)
        self._document = document
        self._field = WritingField(lines)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._field.written.connect(self._write)
        self._kept_words = Prose("body")
        caption = label("label", _("Logbook: what do you take along from this?"))
        caption.setBuddy(self._field)
        self._field.setAccessibleName(caption.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(caption)
        column.addWidget(self._field, 1)
        column.addWidget(self._kept_words)
        column.addStretch(0)

    def show_session(self, session: Session) -> None:
        """The words as they are now."""
        kept = self._document.read_only
        self._field.setVisible(not kept)
        self._kept_words.setVisible(kept)
        self._field.show_text(session.outcome)
        self._kept_words.show_text(session.outcome)

    def flush(self) -> None:
        """Apply what was typed, now."""
        self._field.flush()

    def _write(self, text: str) -> None:
        if not self._document.read_only:
            self._document.apply(sessions.write_outcome(self._document.session, text), "outcome")
