"""Share: the whole board as one page, the logbook, and keeping it there."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QScroller, QVBoxLayout, QWidget

from kaartspel.domain.session import Session
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.share.board_column import BoardColumn
from kaartspel.ui.share.keeping import Keeping
from kaartspel.ui.share.outcome import Outcome
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.answers import Answers
from kaartspel.ui.widgets.card import MARGIN
from kaartspel.ui.widgets.empty import EmptyStep
from kaartspel.ui.widgets.page import WIDTH

EDGE, TOP = 28, 24
GAP = 24
MOST_COLUMNS = 4
COLUMN_WIDTH, WIDEST = 200, 520
"""The least and the most width of a card with its words, in pixels at 100 % text."""
KEEPING_WIDTH = 230
"""The least width of the buttons beside the logbook, in pixels at 100 % text."""


class ShareStep(QScrollArea):
    """Up to four cards in a row, each over its words; below them answers, the logbook field and what can be done."""

    new_wanted = Signal()
    """A new session was asked for, after keeping."""
    enlarge_wanted = Signal(int)
    """The place of the card that was pressed."""

    def __init__(self, document: Document, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pictures = pictures
        self._columns: list[BoardColumn] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._answers = Answers()
        self._outcome = Outcome(document)
        self._keeping = Keeping(document)
        self._keeping.new_wanted.connect(self.new_wanted)
        self._empty = EmptyStep(document)
        self._lay_out()
        # A finger scrolls the page, over fields and cards as well.
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        document.changed.connect(self._show)
        document.flushing.connect(self._outcome.flush)
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
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP - 2 * MARGIN)
        self._grid.setVerticalSpacing(GAP)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._below.setSpacing(GAP)
        self._below.addWidget(self._outcome, 3)
        self._below.addWidget(self._keeping, 1)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(EDGE - MARGIN, TOP - MARGIN, EDGE - MARGIN, TOP)
        self._column.setSpacing(20)
        self._column.addLayout(self._grid)
        self._answers.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._column.addWidget(self._answers)
        self._column.addLayout(self._below, 1)
        self._column.addWidget(self._empty, 1)
        self.setWidget(page)

    def _show(self, session: Session) -> None:
        if not self.isVisible():
            return  # shown when it comes into sight: long words are not laid out for nobody
        laid = session.laid
        keys = [(place, placement.card) for place, placement in laid]
        if keys != [column.key for column in self._columns]:
            self._make_columns(session)
        for column, (_place, placement) in zip(self._columns, laid, strict=True):
            column.show_placement(placement)
        kept = self._document.read_only
        something = bool(laid or session.marks)
        self._empty.setVisible(not something)
        self._answers.setVisible(something and bool(session.answers))
        self._answers.show_session(session)
        self._outcome.setVisible(something and bool(session.outcome or not kept))
        self._outcome.show_session(session)
        self._keeping.setVisible(something)
        self._keeping.show_session(session)

    def _make_columns(self, session: Session) -> None:
        for column in self._columns:
            self._grid.removeWidget(column)
            column.hide()
            column.deleteLater()
        self._columns = [
            BoardColumn(self._pictures, place, placement.card, self.widget()) for place, placement in session.laid
        ]
        for column in self._columns:
            column.enlarge_wanted.connect(self.enlarge_wanted)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - 2 * EDGE
        grown = scale()
        count = max(len(self._columns), 1)
        most = min(MOST_COLUMNS, count, max(1, int((room + GAP) // (COLUMN_WIDTH * grown + GAP))))
        across = -(-count // -(-count // most))  # rows as even as can be
        spare = room - across * round(WIDEST * grown) - (across - 1) * GAP
        self._grid.setContentsMargins(0, 0, max(spare, 0), 0)
        for number, column in enumerate(self._columns):
            self._grid.addWidget(column, number // across, number % across, Qt.AlignmentFlag.AlignTop)
            column.show()
        for number in range(MOST_COLUMNS):
            self._grid.setColumnStretch(number, 1 if number < across else 0)
        beside = room >= (3 * KEEPING_WIDTH) * grown
        directions = QBoxLayout.Direction
        self._below.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._below.setStretchFactor(self._keeping, 1 if beside else 0)
        self._answers.setMaximumWidth(round(WIDTH * grown))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed meanwhile."""
        super().showEvent(event)
        self._show(self._document.session)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards in a row as fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text leaves room for fewer in a row."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._columns:
            self._arrange()
