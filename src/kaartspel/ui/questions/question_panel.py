"""One question with what helps to answer it, and the page to write on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain import session as sessions
from kaartspel.domain.exercise import Question
from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.document import Document
from kaartspel.ui.questions.notebook import NotebookField
from kaartspel.ui.widgets.prose import Prose, label, speak_as

ALONE, AMONG_OTHERS = (5, 5), (4, 16)
"""The fewest and the most lines of a field: alone it takes the height there is, and scrolls beyond."""


class QuestionPanel(QWidget):
    """Reads what is kept, writes what is open."""

    entered = Signal(str)
    """The keys came to the field of the question of that id."""

    def __init__(self, document: Document, question: Question, *, alone: bool, parent: QWidget | None = None) -> None:
        """`alone` it fills the page; else it stands among other questions."""
        super().__init__(parent)
        self._document = document
        self._question = question
        prompt, hint = question.prompt.said(language()), question.hint.said(language())
        asked = label("title" if alone else "heading", prompt)
        helping = label("prompt", hint)
        self._field = NotebookField(ALONE if alone else AMONG_OTHERS)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._words = Prose("written")
        self._nothing = label("note", _("Nothing was written here."))
        speak_as(self._field, " ".join(part for part in (prompt, hint) if part))
        speak_as(self._words, prompt)
        self._field.written.connect(self._write)
        self._field.entered.connect(lambda: self.entered.emit(question.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(asked)
        column.addWidget(helping)
        helping.setVisible(bool(hint))  # not before it has its place: it would be a window of its own
        column.addSpacing(8)
        column.addWidget(self._field, 1)
        column.addWidget(self._words)
        column.addWidget(self._nothing)
        column.addStretch(0)

    @property
    def question(self) -> str:
        """The id of its question."""
        return self._question.id

    @property
    def field(self) -> QWidget:
        """Where the answer is written."""
        return self._field

    def show_session(self, session: Session) -> None:
        """The answer as it is now."""
        text, kept = session.answer(self.question), self._document.read_only
        self._field.setVisible(not kept)
        self._words.setVisible(kept and bool(text.strip()))
        self._nothing.setVisible(kept and not text.strip())
        self._field.setPlaceholderText(_("As much or as little as you like."))
        self._field.show_text(text)
        if kept:
            self._words.show_text(text.strip())

    def flush(self) -> None:
        """Apply what was typed, now."""
        self._field.flush()

    def _write(self, text: str) -> None:
        if not self._document.read_only:
            answered = sessions.answer(self._document.session, self.question, text)
            self._document.apply(answered, f"answer:{self.question}")
