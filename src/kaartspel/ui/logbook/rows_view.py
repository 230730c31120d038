"""Where the rows of the list lie in its view: counted from the months, so that nothing is laid out beforehand.

A `QListView` for what screen readers and item views share; the geometry is ours.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QScroller, QWidget

from kaartspel.texts import _
from kaartspel.ui.logbook.list_geometry import geometry
from kaartspel.ui.logbook.list_model import ListModel

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class RowsView(QListView):
    """Rows below the headings of their months."""

    scrolled = Signal()
    """Other rows are visible."""

    def __init__(self, model: ListModel, parent: QWidget | None = None) -> None:
        self._geometry = geometry(800, (), searching=False)
        self._searching = False
        self._rows = model
        super().__init__(parent)
        self._dress()
        self.setModel(model)

    def _dress(self) -> None:
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        # The view fills what it paints, so that scrolling moves pixels and paints only what comes in.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(_("Sessions"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def row_rect(self, row: int) -> QRect:
        """Where that row lies in the viewport."""
        return self._geometry.rect(row).translated(0, -self.verticalOffset())

    def tick_rect(self, row: int) -> QRect:
        """Where its box for choosing lies in the viewport."""
        return self._geometry.parts.tick.translated(self.row_rect(row).topLeft())

    @property
    def visible_rows(self) -> range:
        """The rows that are in sight, also in part."""
        top = self.verticalOffset()
        return self._geometry.rows_in(top, top + self.viewport().height() - 1)

    def visualRect(self, index: _Index) -> QRect:
        """Where the row of `index` lies in the viewport."""
        return self.row_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at `point` of the viewport; none on the headings and beside the rows."""
        y = point.y() + self.verticalOffset()
        for row in self._geometry.rows_in(y, y):
            if self.row_rect(row).contains(point):
                return self._rows.index(row, 0)
        return QModelIndex()

    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Bring the row of `index` in sight, with the heading above it."""
        del hint
        if not index.isValid():
            return
        rect = self.visualRect(index).adjusted(0, -self._geometry.heading, 0, 12)
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + min(rect.bottom() - self.viewport().height(), rect.top()))

    def doItemsLayout(self) -> None:
        """Nothing to lay out: only the scroll bar's range."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Rows for this width and text size, and the scroll bar's range."""
        self._geometry = geometry(self.viewport().width(), self._rows.months, searching=self._searching)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(self._geometry.height - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(48)

    def horizontalOffset(self) -> int:
        """Always 0."""
        return 0

    def verticalOffset(self) -> int:
        """Pixels scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:
        """No row hides."""
        del index
        return False

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """All that is in sight: chosen rows look different as a whole."""
        del selection
        return QRegion(self.viewport().rect())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted already."""
        del dx
        self.viewport().scroll(0, dy)
        self.scrolled.emit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its narrowest rows."""
        return QSize(320, 160)
