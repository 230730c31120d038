"""The line above the exercise: its title, its steps, and the window's buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from kaartspel.domain.exercise import Step, StepKind
from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.dates import long_date
from kaartspel.ui.document import Document
from kaartspel.ui.theme import colour
from kaartspel.ui.tips import tip
from kaartspel.ui.widgets.rail import StepBar


class Title(QLabel):
    """A line of text, shortened where it has less room than it needs; it is spoken and told whole."""

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(6 * self.fontMetrics().averageCharWidth(), super().minimumSizeHint().height())

    def show_title(self, text: str) -> None:
        """Show `text`."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tip(text))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """As much as fits."""
        painter = QPainter(self)
        painter.setPen(colour(self, "ink"))
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


class ExerciseHeader(QWidget):
    """The exercise's title, the steps, the date of a board made earlier, and the window's buttons."""

    def __init__(self, document: Document, buttons: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._title = Title()
        self._title.setProperty("role", "title")
        self._date = QLabel()
        self._date.setProperty("role", "chip")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(28, 12, 28, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._right = QWidget(self)
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addStretch()
        right.addWidget(self._date)
        for button in buttons:
            right.addWidget(button)
        self._steps: StepBar | None = None
        self._lines = 0
        document.changed.connect(self._show_session)
        self.show_exercise(document.session)

    def show_exercise(self, session: Session) -> None:
        """The title and steps of the session's exercise."""
        self._title.show_title(session.exercise.title.said(language()))
        if self._steps:
            self._grid.removeWidget(self._steps)
            self._steps.hide()
            self._steps.deleteLater()
        self._steps = StepBar(session.exercise.steps, language(), self)
        self._steps.chosen.connect(self._document.go)
        self._steps.setVisible(len(session.exercise.steps) > 1)
        self._lines = 0
        self._arrange()
        self._show_session(session)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines allow."""
        return QSize(240, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The steps beside the title, or below it."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Larger text may need another line."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        if self._steps is None:
            return
        beside = max(self._title.sizeHint().width(), self._right.sizeHint().width())
        lines = 1 if 2 * beside + self._steps.sizeHint().width() + 80 <= self.width() or not self.isVisible() else 2
        if lines == self._lines:
            return
        self._lines = lines
        for part in (self._title, self._steps, self._right):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._right, 0, 2)
        middle = Qt.AlignmentFlag.AlignHCenter
        if lines == 1:
            self._grid.addWidget(self._steps, 0, 1, middle)
        else:
            self._grid.addWidget(self._steps, 1, 0, 1, 3, middle)
        # In one line the steps stand in the middle; else the title takes what room there is.
        for column, share in enumerate((1, 0, 1) if lines == 1 else (1, 0, 0)):
            self._grid.setColumnStretch(column, share)

    def show_step(self, step: Step) -> None:
        """Mark the step the person is in."""
        if self._steps:
            self._steps.show_step(step.id)

    def may_visit(self, step: Step) -> bool:
        """Steps can be visited in any order; those about cards once one lies."""
        session = self._document.session
        return step.kind in WITHOUT_CARDS or not session.board or bool(session.laid)

    def _show_session(self, session: Session) -> None:
        made_on = session.made_on
        self._date.setVisible(made_on is not None)
        if made_on:
            self._date.setText(_("Made on {date}").format(date=long_date(made_on)))
        for step in session.exercise.steps:
            if self._steps:
                self._steps.show_done(step.id, done=DONE[step.kind](session, step))
                self._steps.allow(step.id, allowed=self.may_visit(step))


def _words(session: Session, _step: Step) -> bool:
    return any(placement.motive or placement.reason for _place, placement in session.laid)


def _pins(session: Session, _step: Step) -> bool:
    return any(placement.features or placement.doing for _place, placement in session.laid)


def _answers(session: Session, step: Step) -> bool:
    return any(session.answer(question.id) for question in step.questions)


DONE: dict[StepKind, Callable[[Session, Step], bool]] = {
    StepKind.CHOOSE: lambda session, _step: bool(session.laid) and len(session.laid) == len(session.board),
    StepKind.DESCRIBE: _words,
    StepKind.LOOK: _pins,
    StepKind.QUESTIONS: _answers,
    StepKind.SHARE: lambda session, _step: session.finished is not None,
}
"""When a step gets its tick."""
WITHOUT_CARDS = frozenset({StepKind.CHOOSE, StepKind.QUESTIONS})
"""Steps that can be visited while no card lies."""
