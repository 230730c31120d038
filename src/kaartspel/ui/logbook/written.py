"""What was written in a session otherwise than with a card: what was asked at the left, the words at the right."""

from PySide6.QtWidgets import QWidget

from kaartspel.domain.exercise import Question
from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.logbook.spread import Column, Spread
from kaartspel.ui.parts import ENTRY
from kaartspel.ui.widgets.passage import Passage
from kaartspel.ui.widgets.prose import label, speak_as


def written(session: Session) -> list[Spread]:
    """The answers in their order, then the outcome; what was not written takes no room."""
    prompts = {it.id: it.prompt.said(language()) for it in session.exercise.questions}
    entry = session.exercise.id == ENTRY
    parts = [
        _beside(prompts.get(it.question, it.question), it.text, silent=entry)
        for it in session.answers
        if it.text.strip()
    ]
    if session.outcome.strip():
        parts.append(_beside(_("What you take along"), session.outcome))
    return parts


def asking(question: Question, field: QWidget) -> Spread:
    """The question of an entry beside the field for it."""
    prompt = label("prompt", question.prompt.said(language()))
    hint = label("note", question.hint.said(language()))
    return Spread(Column(prompt, hint, left=True), Column(field))


def nothing() -> Spread:
    """Says that there is nothing yet."""
    return Spread(Column(left=True), Column(label("prompt", _("Nothing was written or laid yet."))))


def question_of(session: Session) -> Question:
    """The one question of an entry."""
    return session.exercise.questions[0]


def _beside(asked: str, text: str, *, silent: bool = False) -> Spread:
    """`silent`: what was asked is only spoken."""
    words = Passage()
    words.show_text(text.strip())
    speak_as(words, asked)
    return Spread(Column(*(() if silent else (label("prompt", asked),)), left=True), Column(words))
