"""A step of open questions: one at a time on a page of its own, or all below each other."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.exercise import Question, Step
from kaartspel.domain.session import Session
from kaartspel.domain.settings import Questions
from kaartspel.texts import _, language
from kaartspel.ui.document import Document
from kaartspel.ui.questions.question_bar import QuestionBar
from kaartspel.ui.questions.question_panel import QuestionPanel
from kaartspel.ui.tab_order import reveal
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.page import ReadingPage
from kaartspel.ui.widgets.prose import label

BETWEEN = 34
"""Between two questions on one page, in pixels."""
_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class QuestionsStep(ReadingPage):
    """What is written is applied after a pause; what was undone elsewhere is shown where it stands."""

    turned = Signal()
    """Another question is asked, or they stand otherwise: the way on may be another."""
    arranged = Signal(object)
    """The person wants them so from here on: a `Questions`."""

    def __init__(self, document: Document, step: Step, arrangement: Questions, parent: QWidget | None = None) -> None:
        super().__init__(step.title.said(language()), parent)
        self._document = document
        self._questions: dict[str, Question] = {question.id: question for question in step.questions}
        self._arrangement = arrangement
        self._panels: dict[str, QuestionPanel] = {}
        self._shown: Session | None = None
        marked = document.bookmark.question
        self._current = marked if marked in self._questions else step.questions[0].id
        self.column.setSpacing(0)
        self._bar = QuestionBar(step.questions, language())
        self._bar.chosen.connect(self.go)
        self._other = QPushButton()
        self._other.setProperty("role", "slim")
        self._other.clicked.connect(self._arrange_otherwise)
        top = self._top()
        self.column.addWidget(top)
        top.setVisible(len(self._questions) > 1)
        self._intro = _intro(step)
        self.column.addWidget(self._intro)
        self.column.setContentsMargins(28, 28, 28, 28)
        self._below: QWidget | None = None
        self._lay_out()
        document.changed.connect(self._show)
        document.flushing.connect(self._flush)

    def scroll(self) -> int:  # type: ignore[override]  # the step's own; QWidget's moves pixels and is not virtual
        """How far down the page is, in pixels."""
        return self.verticalScrollBar().value()

    def scroll_to(self, px: int) -> None:
        """Go that far down."""
        self.verticalScrollBar().setValue(px)

    @property
    def one_at_a_time(self) -> bool:
        """Whether there is another page for every question."""
        return self._arrangement is Questions.ONE and len(self._questions) > 1

    @property
    def current(self) -> str:
        """The id of the question that is written to."""
        return self._current

    def neighbour(self, by: int) -> str:
        """The id of the question before (-1) or after (1), "" where there is none or all are on the page."""
        order = list(self._questions)
        at = order.index(self._current) + by
        return order[at] if self.one_at_a_time and 0 <= at < len(order) else ""

    def go(self, question: str) -> None:
        """To the field of that question."""
        self._flush()
        self._turn_to(question)
        self.focus_field()

    def focus_field(self) -> None:
        """Bring the keys to where the answer is written, or, where all is kept, to the page."""
        if self._document.read_only:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self._panel(self._current))
        else:
            panel = self._panel(self._current)
            panel.field.setFocus(Qt.FocusReason.OtherFocusReason)
            # A page that was just made has no height yet. The question comes into sight too, where there is room.
            QTimer.singleShot(0, panel, lambda: (reveal(panel), reveal(panel.field)))

    def arrange(self, arrangement: Questions) -> None:
        """One at a time, or all on one page."""
        if arrangement is not self._arrangement:
            self._flush()
            self._arrangement = arrangement
            self._lay_out()
            self.turned.emit()

    def add_below(self, part: QWidget) -> None:
        """`part` stands under the questions."""
        self._below = part
        self.column.addSpacing(18)
        self.column.addWidget(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Page Down or Page Up: to the next question, or the one before."""
        by = _TURNS.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.AltModifier else None
        if by is None:
            super().keyPressEvent(event)
            return
        order = list(self._questions)
        at = order.index(self._current) + by
        if 0 <= at < len(order):
            self.go(order[at])

    def _top(self) -> QWidget:
        top = Line(16)
        top.add(self._bar, 1)
        top.add(self._other)
        top.setContentsMargins(0, 0, 0, 20)
        return top

    def _lay_out(self) -> None:
        """All panels anew, in the arrangement in force."""
        for panel in self._panels.values():
            self.column.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        self._panels.clear()
        alone = len(self._questions) == 1 or self.one_at_a_time
        self._other.setText(_("All on one page") if self.one_at_a_time else _("One question at a time"))
        for question in (self._current,) if alone else self._questions:
            self._panel(question)
        self._show(self._document.session)
        self._turn_to(self._current)

    def _panel(self, question: str) -> QuestionPanel:
        """The panel of that question, made when it is first asked for."""
        if question not in self._panels:
            alone = len(self._questions) == 1 or self.one_at_a_time
            panel = QuestionPanel(self._document, self._questions[question], alone=alone)
            panel.entered.connect(self._turn_to)
            panel.setContentsMargins(0, 0, 0, 0 if alone else BETWEEN)
            self._panels[question] = panel
            self.column.insertWidget(self.column.count() - (2 if self._below else 0), panel, 1 if alone else 0)
            panel.show_session(self._document.session)
        return self._panels[question]

    def _turn_to(self, question: str) -> None:
        """That question is the one that is written to."""
        panel = self._panel(question)
        if self.one_at_a_time:
            for other in self._panels.values():
                other.setVisible(other is panel)
            self._intro.setVisible(bool(self._intro.children()) and question == next(iter(self._questions)))
        self._bar.show_question(question)
        turned, self._current = question != self._current, question
        if self.isVisible():
            self._document.mark(question=question)
        if turned:
            self.turned.emit()

    def _show(self, session: Session) -> None:
        before, self._shown = self._shown, session
        self._be_read(kept=self._document.read_only)
        for question in self._questions:
            self._bar.show_answered(question, answered=bool(session.answer(question).strip()))
        for panel in self._panels.values():
            panel.show_session(session)
        changed = [it for it in self._questions if before and session.answer(it) != before.answer(it)]
        if changed and self._current not in changed:  # undone, or done again
            self.go(changed[0]) if self.isVisible() else self._turn_to(changed[0])

    def _be_read(self, *, kept: bool) -> None:
        """What is kept is read like a page of the guide: the keys scroll it."""
        role = "reading" if kept else ""
        if role != self.property("role"):
            self.setProperty("role", role)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if kept else Qt.FocusPolicy.NoFocus)
            self.style().unpolish(self)
            self.style().polish(self)

    def _arrange_otherwise(self) -> None:
        self.arrange(Questions.PAGE if self.one_at_a_time else Questions.ONE)
        self.arranged.emit(self._arrangement)
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _flush(self) -> None:
        for panel in self._panels.values():
            panel.flush()


def _intro(step: Step) -> QWidget:
    """What the step as a whole asks."""
    intro = QWidget()
    column = QVBoxLayout(intro)
    column.setContentsMargins(0, 0, 0, 20)
    column.setSpacing(4)
    for words in (step.prompt, step.hint):
        if words:
            column.addWidget(label("prompt", words.said(language())))
    return intro
