"""Where the cards of a grid lie: counted from the row alone, so that nothing has to be laid out beforehand.

A `QListView` for what screen readers and item views share; the geometry is ours.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kaartspel.texts import _
from kaartspel.ui.table.deck_model import DeckModel
from kaartspel.ui.table.grid import GAP, SIDE, grid

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class GridView(QListView):
    """Lines of cards of one shape that fill the width evenly."""

    scrolled = Signal()
    """Other cards are visible."""

    def __init__(self, model: DeckModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self._card_size = 180
        self._grid = grid(1, 180, 1.5, 0)
        self._dress()
        self.setModel(model)

    def _dress(self) -> None:
        # A viewport made by Qt itself would have PySide look through all its widget classes for what it is: 10 ms.
        self.setViewport(QWidget())
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        # The view fills what it paints, so that scrolling moves pixels and paints only what comes in.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(_("Deck"))

    def _rect(self, row: int) -> QRect:
        return self._grid.rect(row).translated(0, -self.verticalOffset())

    def _rows_in(self, rect: QRect) -> range:
        """The rows whose cards, with shadow, touch `rect` of the viewport."""
        return self._grid.rows_in(rect.translated(0, self.verticalOffset()))

    def visualRect(self, index: _Index) -> QRect:
        """Where the card of `index` lies in the viewport."""
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card at `point` of the viewport; none in the gaps."""
        for row in self._rows_in(QRect(point, QSize(1, 1))):
            if self._rect(row).contains(point):
                return self._cards.index(row, 0)
        return QModelIndex()

    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Bring the card of `index` in sight, with its shadow."""
        del hint
        rect = self.visualRect(index).adjusted(0, -GAP, 0, GAP)
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height())

    def doItemsLayout(self) -> None:
        """Nothing to lay out: only the scroll bar's range."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Columns and card size for this width, and the scroll bar's range."""
        # The scroll bar comes and goes in the margin: the cards' room does not depend on it.
        room = self.width() - 2 * SIDE
        self._grid = grid(room, self._card_size, self._cards.deck.aspect_ratio, self._cards.rowCount())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._grid.height - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(48)

    def horizontalOffset(self) -> int:
        """Always 0."""
        return 0

    def verticalOffset(self) -> int:
        """Pixels scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:
        """No card hides."""
        del index
        return False

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Nothing is selected here."""
        del selection
        return QRegion()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already."""
        self.viewport().scroll(dx, dy)
        self.scrolled.emit()
