"""The boards beside each other, with their ribbons. Only what is in sight is painted.

A `QListView` for what screen readers and item views share; the geometry is ours. Its rows are the cards, board by
board, or the answers.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QScroller, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.texts import _
from kaartspel.ui.compare.drawing import NOTHING, Drawing, Spot
from kaartspel.ui.compare.plan import EDGE
from kaartspel.ui.compare.scene import Scene
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tips import tip

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction
Key = Qt.Key
WAYS = {_Move.MoveLeft: (-1, 0), _Move.MoveRight: (1, 0), _Move.MoveUp: (0, -1), _Move.MoveDown: (0, 1)}
SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
AROUND = 16
"""What is kept free above and below a card that is brought in sight, in pixels."""


class SpotModel(QAbstractListModel):
    """The spots of a drawing, the first column first; each is spoken whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.drawing = NOTHING
        self._spoken: Sequence[str] = ()

    def show(self, drawing: Drawing, spoken: Sequence[str]) -> None:
        """These spots; `spoken` is what is said of each."""
        self.beginResetModel()
        self.drawing, self._spoken = drawing, spoken
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many spots there are."""
        return 0 if parent and parent.isValid() else len(self.drawing.spots)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is said of a spot."""
        if index.isValid() and role in SAID:
            spoken = self._spoken[index.row()]
            return tip(spoken) if role == Qt.ItemDataRole.ToolTipRole else spoken
        return None


class BoardsView(QListView):
    """Columns in time. A click or Enter on a card asks for the texts of its thread."""

    thread_wanted = Signal(str)
    """The key of the thread on whose card, or ribbon, was clicked."""
    left = Signal()
    """Esc: no thread is in focus any more."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spots = SpotModel(self)
        self._scene = Scene(pictures)
        self._at: dict[tuple[int, int], int] = {}
        self._pressed: QPoint | None = None
        self.setViewport(QWidget())
        self.setModel(self._spots)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(_("Boards in time"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        pictures.ready.connect(self._ready)

    def show_drawing(self, drawing: Drawing, spoken: Sequence[str]) -> None:
        """Show `drawing`, from its beginning; `spoken` is what a screen reader says of each spot."""
        here = self._spot()
        self._at = {(spot.column, spot.row): number for number, spot in enumerate(drawing.spots)}
        self._scene.drawing = drawing
        self._scene.focus_key = self._scene.pointed = ""
        self._spots.show(drawing, spoken)
        self.updateGeometries()
        kept = self._at.get((here.column, here.row)) if here else None
        if drawing.spots:
            self.setCurrentIndex(self._spots.index(kept or 0, 0))
        self.viewport().update()

    def focus_thread(self, key: str) -> None:
        """Let this thread stand out among the others, "" for none; the current card becomes one of it."""
        self._scene.focus_key = key
        here = self._spot()
        if key and not (here and here.key == key):
            number = next((n for n, spot in enumerate(self._drawing.spots) if spot.key == key), None)
            if number is not None:
                self.setCurrentIndex(self._spots.index(number, 0))
        self.viewport().update()

    def spot_rect(self, column: int, row: int) -> QRect:
        """Where that card is seen now, in pixels of the screen."""
        rect = self._scene.plan.rect(column, row).translated(-self._offset)
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def ribbon_middle(self, key: str) -> QPoint | None:
        """Where the first ribbon of a thread is seen now, in pixels of the screen; None where it has none."""
        for ribbon in self._drawing.ribbons:
            if ribbon.key == key:
                at = self._scene.path(ribbon).pointAtPercent(0.5).toPoint()
                return self.viewport().mapToGlobal(at - self._offset)
        return None

    # What item views ask

    def visualRect(self, index: _Index) -> QRect:
        """Where the card of `index` lies in the viewport."""
        if not index.isValid() or index.row() >= len(self._drawing.spots):
            return QRect()
        spot = self._drawing.spots[index.row()]
        rect = self._scene.plan.rect(spot.column, spot.row)
        return rect.translated(-self._offset)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card at `point` of the viewport."""
        there = point + self._offset
        if point.y() < self._scene.plan.head:
            return QModelIndex()
        column = self._scene.plan.column_at(there.x())
        for row in range(self._drawing.rows):
            number = self._at.get((column, row))
            if number is not None and self._scene.plan.rect(column, row).contains(there):
                return self._spots.index(number, 0)
        return QModelIndex()

    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """Bring the card of `index` in sight, below the days."""
        del hint
        rect = self.visualRect(index).adjusted(-EDGE, -AROUND, EDGE, AROUND)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if rect.left() < 0:
            across.setValue(across.value() + rect.left())
        elif rect.right() > self.viewport().width():
            across.setValue(across.value() + rect.right() + 1 - self.viewport().width())
        if rect.top() < self._scene.plan.head - AROUND:
            down.setValue(down.value() + rect.top() - self._scene.plan.head + AROUND)
        elif rect.bottom() > self.viewport().height():
            down.setValue(down.value() + rect.bottom() + 1 - self.viewport().height())

    def doItemsLayout(self) -> None:
        """Nothing to lay out: only the range of the scroll bars."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """The measures for this size, and the range of the scroll bars."""
        view = self.viewport()
        self._scene.measure(view.width(), view.height())
        for bar, whole, room in (
            (self.horizontalScrollBar(), self._scene.plan.whole_width, view.width()),
            (self.verticalScrollBar(), self._scene.plan.whole_height, view.height()),
        ):
            bar.setRange(0, max(whole - room, 0))
            bar.setPageStep(room)
            bar.setSingleStep(48)

    def horizontalOffset(self) -> int:
        """Pixels scrolled."""
        return self.horizontalScrollBar().value()

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

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002  Qt's signature
        """The days stay where they are: all is painted anew."""
        self.viewport().update()

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From card to card: along the board, and to the boards before and after it."""
        del modifiers
        here = self._spot()
        if here is None:
            return QModelIndex()
        column, row = here.column, here.row
        if action in WAYS:
            column, row = column + WAYS[action][0], row + WAYS[action][1]
        elif action in (_Move.MoveHome, _Move.MoveEnd):
            column = 0 if action == _Move.MoveHome else len(self._drawing.columns) - 1
        elif action in (_Move.MovePageUp, _Move.MovePageDown):
            row = 0 if action == _Move.MovePageUp else self._drawing.rows
        number = self._nearest(column, row, here)
        return self.currentIndex() if number is None else self._spots.index(number, 0)

    def _nearest(self, column: int, row: int, here: Spot) -> int | None:
        """The spot of `column` whose row is nearest to `row`; within a column the next one that way."""
        rows = [it for it in range(self._drawing.rows) if (column, it) in self._at]
        if column == here.column and row != here.row:
            rows = [it for it in rows if (it > here.row) is (row > here.row)]
        return self._at[column, min(rows, key=lambda it: abs(it - row))] if rows else None

    # What a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the texts; Esc lets go of them, and after that is the window's."""
        if event.key() in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            here = self._spot()
            if here and here.key:
                self.thread_wanted.emit(here.key)
        elif event.key() == Key.Key_Escape and self._scene.focus_key:
            self.left.emit()
        elif event.key() in (Key.Key_Escape, Key.Key_Tab, Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The card that is pressed becomes the current one."""
        self._pressed = event.position().toPoint()
        index = self.indexAt(self._pressed)
        if index.isValid():
            self.setCurrentIndex(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a card or a ribbon opens its texts; one beside them lets go; scrolling with a finger is none."""
        at = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        near = pressed is not None and (at - pressed).manhattanLength() < QApplication.startDragDistance()
        if event.button() is Qt.MouseButton.LeftButton and near:
            key = self._key_at(at)
            if key:
                self.thread_wanted.emit(key)
            elif self._scene.focus_key and not self.indexAt(at).isValid():
                self.left.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is pointed at stands out."""
        self._point_at(self._key_at(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Nothing is pointed at when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point_at("")
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Where nothing scrolls up or down, the wheel goes through time."""
        delta = event.angleDelta()
        if not delta.x() and not self.verticalScrollBar().maximum():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - delta.y())
            event.accept()
        else:
            super().wheelEvent(event)

    def _key_at(self, point: QPoint) -> str:
        index = self.indexAt(point)
        if index.isValid():
            return self._drawing.spots[index.row()].key
        if point.y() < self._scene.plan.head:
            return ""
        return self._scene.ribbon_at(QPointF(point + self._offset))

    def _point_at(self, key: str) -> None:
        if key != self._scene.pointed:
            self._scene.pointed = key
            shape = Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    @property
    def _drawing(self) -> Drawing:
        return self._spots.drawing

    @property
    def _offset(self) -> QPoint:
        """How far it is scrolled."""
        return QPoint(self.horizontalOffset(), self.verticalOffset())

    def _spot(self) -> Spot | None:
        at = self.currentIndex().row()
        return self._drawing.spots[at] if 0 <= at < len(self._drawing.spots) else None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """What is in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self._offset)
        seen = self.viewport().rect().translated(self._offset)
        # A stylesheet writes colours of its own into the palettes of widgets: the application's are the theme's.
        current = self._spot() if self.hasFocus() else None
        self._scene.paint(painter, seen, QApplication.palette(), current)
        painter.end()

    def _ready(self, card: CardRef) -> None:
        if any(spot.placement and spot.placement.card == card for spot in self._drawing.spots):
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """The ring moves along, and what has it comes in sight."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
        self.viewport().update()
