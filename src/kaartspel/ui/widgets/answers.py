"""The questions of an exercise with what was written to them, to read."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaartspel.domain.exercise import Question
from kaartspel.domain.session import Session
from kaartspel.domain.words import Words
from kaartspel.texts import _, language
from kaartspel.ui.widgets.prose import Prose, label, speak_as


class Answers(QWidget):
    """One below the other, in the order of the exercise; what was not answered takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, tuple[QWidget, Prose]] = {}
        self._nothing = label("note", _("No question has an answer yet."))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)

    def show_session(self, session: Session) -> None:
        """The answers as they are now."""
        questions = {question.id: question for question in asked(session)}
        if list(questions) != list(self._shown):
            self._make(questions)
        for question, (around, words) in self._shown.items():
            text = session.answer(question).strip()
            words.show_text(text)
            around.setVisible(bool(text))
        self._nothing.setVisible(not any(session.answer(question).strip() for question in self._shown))

    def _make(self, questions: dict[str, Question]) -> None:
        for around, _words in self._shown.values():
            self._column.removeWidget(around)
            around.hide()
            around.deleteLater()
        self._shown.clear()
        for question in questions.values():
            around, words, said = QWidget(), Prose("body"), question.prompt.said(language())
            speak_as(words, said)
            column = QVBoxLayout(around)
            column.setContentsMargins(0, 0, 0, 22)
            column.setSpacing(4)
            column.addWidget(label("subheading", said))
            column.addWidget(words)
            self._column.addWidget(around)
            self._shown[question.id] = (around, words)


def asked(session: Session) -> tuple[Question, ...]:
    """All questions of the exercise, then those that have an answer and are not asked any more, under their id."""
    known = session.exercise.questions
    ids = {question.id for question in known}
    return (*known, *(Question(it.question, Words(it.question)) for it in session.answers if it.question not in ids))
