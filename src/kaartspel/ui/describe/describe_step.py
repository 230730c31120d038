"""Describe: the cards and their words, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QScroller, QVBoxLayout, QWidget

from kaartspel.domain.session import Session
from kaartspel.texts import language
from kaartspel.ui.describe.panel import Panel
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.empty import EmptyStep

PANEL_WIDTH = 470
"""The least width of a panel in two columns, in pixels at 100 % text."""
HIGHEST = 560
"""The most height of a panel, in pixels at 100 % text."""
EDGE, TOP, GAP = 28, 24, 20


class DescribeStep(QScrollArea):
    """A panel for every card on the board; two columns where they fit."""

    enlarge_wanted = Signal(int)
    """The place of the card that was pressed."""

    def __init__(self, document: Document, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pictures = pictures
        self._panels: list[Panel] = []
        self._motives: tuple[str, ...] = ()
        self._columns = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        page = QWidget()
        page.setObjectName("page")
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._empty = EmptyStep(document)
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE, TOP, EDGE, TOP)
        column.setSpacing(0)
        column.addLayout(self._grid, 100)
        column.addWidget(self._empty, 100)
        column.addStretch(1)
        self.setWidget(page)
        # A finger scrolls the page, over fields and cards as well.
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        document.changed.connect(self._show)
        document.flushing.connect(self._flush)
        self._show(document.session)

    @property
    def read_only(self) -> bool:
        """Whether the session is kept, and nothing can be written."""
        return self._document.read_only

    def focus_empty(self) -> bool:
        """Bring the keys to the first motive that is not written yet; False where all are."""
        return any(panel.focus_motive() for panel in self._panels)

    def set_motives(self, motives: Sequence[str]) -> None:
        """Motives used before, the most recent first; the exercise's examples come after them."""
        self._motives = tuple(motives)
        self._offer_motives()

    def scroll(self) -> int:  # type: ignore[override]  # the step's own; QWidget's moves pixels and is not virtual
        """How far down the page is, in pixels."""
        return self.verticalScrollBar().value()

    def scroll_to(self, px: int) -> None:
        """Go that far down."""
        self.verticalScrollBar().setValue(px)

    def _show(self, session: Session) -> None:
        laid = session.laid
        self._empty.setVisible(not laid)
        if [panel.key for panel in self._panels] != [(place, it.card) for place, it in laid]:
            self._make_panels(session)
        for panel, (_place, placement) in zip(self._panels, laid, strict=True):
            panel.show_placement(placement, read_only=self._document.read_only)

    def _make_panels(self, session: Session) -> None:
        for panel in self._panels:
            self._grid.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        self._panels = [
            Panel(self._document, self._pictures, place, placement.card, self.widget())
            for place, placement in session.laid
        ]
        for panel in self._panels:
            panel.enlarge_wanted.connect(self.enlarge_wanted)
        self._columns = 0
        self._arrange()
        self._offer_motives()

    def _arrange(self) -> None:
        room = self.width() - 2 * EDGE
        columns = 2 if len(self._panels) > 1 and room >= 2 * PANEL_WIDTH * scale() + GAP else 1
        for panel in self._panels:
            panel.setMaximumHeight(round(HIGHEST * scale()))
        if columns == self._columns:
            return
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        for number, panel in enumerate(self._panels):
            self._grid.addWidget(panel, number // columns, number % columns)
            panel.show()
            self._grid.setRowStretch(number // columns, 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for before, after in zip(self._panels, self._panels[1:], strict=False):
            QWidget.setTabOrder(before.last, after.first)
        self._columns = columns

    def _offer_motives(self) -> None:
        examples = [words.said(language()) for words in self._document.session.exercise.examples]
        offered = list(dict.fromkeys((*self._motives, *examples)))
        for panel in self._panels:
            panel.set_motives(offered)

    def _flush(self) -> None:
        for panel in self._panels:
            panel.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One or two columns."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text may leave room for one column only."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self.widget():
            self._arrange()
