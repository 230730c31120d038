"""The questions of a step as numbers in a row: which one is written to, which have an answer, a way to each."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaartspel.domain.exercise import Question
from kaartspel.texts import _
from kaartspel.ui.theme import colour, font, scale
from kaartspel.ui.tips import tip
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.rail import WayButton

SIZE = 30
"""Of a number with the room around it, in pixels at 100 % text."""


class QuestionNumber(WayButton):
    """A number in a circle, green where something is written."""

    def __init__(self, number: int, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(str(number), parent)
        self._answered = False
        self.setAccessibleName(_("Question {number}: {prompt}").format(number=number, prompt=prompt))
        self.setToolTip(tip(prompt))

    def show_answered(self, *, answered: bool) -> None:
        """Whether something is written to it."""
        self._answered = answered
        self._describe(_("has an answer") if answered else "")

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        size = round(SIZE * scale())
        return QSize(size, size)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """A green circle where the person is, a pale one where something is written, a rim where nothing is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        ground, ink = ("green_wash", "green") if self._answered else ("table", "quiet")
        if self.here:
            ground, ink = "green", "on_green"
        rim = "green" if self.here or self._answered else "quiet" if self.underMouse() else "line"
        painter.setPen(QPen(colour(self, rim), 1))
        painter.setBrush(colour(self, ground))
        painter.drawEllipse(circle)
        if self.hasFocus():
            painter.setPen(QPen(colour(self, "ink" if self.here else "green"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(colour(self, ink))
        painter.setFont(font(13, bold=self.here or self._answered))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class QuestionBar(QWidget):
    """All numbers, in lines where they do not fit in one."""

    chosen = Signal(str)
    """The id of the question that was asked for."""

    def __init__(self, questions: Sequence[Question], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Questions"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = Flow(self, 4)
        row.setContentsMargins(0, 0, 0, 0)
        self._numbers: dict[str, QuestionNumber] = {}
        for number, question in enumerate(questions, 1):
            button = QuestionNumber(number, question.prompt.said(language), self)
            button.clicked.connect(lambda _checked=False, chosen=question.id: self.chosen.emit(chosen))
            self._numbers[question.id] = button
            row.addWidget(button)

    def show_question(self, question: str) -> None:
        """Mark the one that is written to."""
        for each, button in self._numbers.items():
            button.show_here(here=each == question)

    def show_answered(self, question: str, *, answered: bool) -> None:
        """Whether something is written to that one."""
        self._numbers[question].show_answered(answered=answered)
