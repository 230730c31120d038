"""Share, for an exercise without cards: the answers to read, and beside them the logbook and keeping it there."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QScroller, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain.exercise import Step
from kaartspel.domain.session import Session
from kaartspel.texts import language
from kaartspel.ui.document import Document
from kaartspel.ui.share.keeping import Keeping
from kaartspel.ui.share.outcome import Outcome
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.answers import Answers
from kaartspel.ui.widgets.prose import label

EDGE, TOP, GAP = 28, 28, 56
READING, WRITING, LEAST = 640, 420, 340
"""The most width of the answers and of the logbook beside them, and the least of either, in pixels at 100 % text."""


class WrittenStep(QScrollArea):
    """The logbook stays in sight while the answers are read; where the window is narrow it comes below them."""

    new_wanted = Signal()
    """A new session was asked for, after keeping."""

    def __init__(self, document: Document, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._answers = Answers()
        self._asked = [
            label(role, words.said(language()))
            for role, words in (("subheading", step.prompt), ("prompt", step.hint))
            if words
        ]
        self._outcome = Outcome(document, (7, 18))
        self._keeping = Keeping(document)
        self._keeping.new_wanted.connect(self.new_wanted)
        self._lay_out()
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        document.changed.connect(self._show)
        document.flushing.connect(self._outcome.flush)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        self._show(document.session)

    def scroll(self) -> int:  # type: ignore[override]  # the step's own; QWidget's moves pixels and is not virtual
        """How far down the page is, in pixels."""
        return self.verticalScrollBar().value()

    def scroll_to(self, px: int) -> None:
        """Go that far down."""
        self.verticalScrollBar().setValue(px)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        self._answers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        left = QVBoxLayout()
        left.addWidget(self._answers)
        left.addStretch(1)
        self._beside = QWidget()
        writing = QVBoxLayout(self._beside)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(8)
        for words in self._asked:
            writing.addWidget(words)
        writing.addSpacing(8)
        writing.addWidget(self._outcome)
        writing.addSpacing(8)
        writing.addWidget(self._keeping)
        self._right = QVBoxLayout()
        self._right.addWidget(self._beside)
        self._right.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._row.setContentsMargins(EDGE, TOP, EDGE, TOP)
        self._row.setSpacing(GAP)
        self._row.addLayout(left, READING)
        self._row.addLayout(self._right, WRITING)
        self.setWidget(page)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _show(self, session: Session) -> None:
        if not self.isVisible():
            return  # shown when it comes into sight: long words are not laid out for nobody
        kept = self._document.read_only
        self._answers.show_session(session)
        for words in self._asked:
            words.setVisible(not kept)
        self._outcome.setVisible(bool(session.outcome) or not kept)
        self._outcome.show_session(session)
        self._keeping.show_session(session)

    def _arrange(self) -> None:
        page = self.widget()
        if page is None:
            return
        grown, edges = scale(), 2 * EDGE
        beside = self.viewport().width() >= round(2 * LEAST * grown) + GAP + edges
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        across = READING + WRITING if beside else READING
        page.setMaximumWidth(round(across * grown) + (GAP if beside else 0) + edges)
        self._follow()

    def _follow(self) -> None:
        """The logbook stands as far down as is read, where it stands beside the answers."""
        beside = self._row.direction() is QBoxLayout.Direction.LeftToRight
        page = self.widget()
        room = (page.height() if page else 0) - 2 * TOP - self._beside.sizeHint().height()
        self._right.setContentsMargins(0, max(min(self.scroll(), room), 0) if beside else 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed meanwhile."""
        super().showEvent(event)
        self._show(self._document.session)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or below."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._arrange()
