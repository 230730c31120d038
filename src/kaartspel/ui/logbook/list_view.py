"""The list of the logbook: rows by month, as quick with ten thousand sessions as with ten."""

from collections.abc import Iterable, Sequence
from time import perf_counter

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.ui import theme
from kaartspel.ui.logbook.list_model import ListModel
from kaartspel.ui.logbook.row_painter import (
    Look,
    Type,
    card_sizes,
    paint_cards,
    paint_found,
    paint_row,
    type_of,
)
from kaartspel.ui.logbook.rows_view import RowsView
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import picture_rect

_Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_Key = Qt.Key
FIRST_MS = 60.0
"""How long decoding pictures may hold up the first picture of the list."""


class ListView(RowsView):
    """What a person wants with a session is told by signals; the view changes nothing but what is chosen."""

    opened = Signal(int)
    """The session in that row is to be opened."""
    bin_wanted = Signal()
    """Delete: what is chosen, or the session the keyboard is at, is to go to the bin."""
    chosen_changed = Signal()
    painted = Signal()
    """Once after `tell_again`: all visible rows were painted with their pictures or placeholders."""

    def __init__(self, model: ListModel, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._pictures = pictures
        self._pointed = -1
        self._pressed = -1
        self._anchor = -1
        self._ring = True
        self._told = True
        self._near = range(0)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._prefetch)
        self.scrolled.connect(self._soon.start)
        pictures.ready.connect(self._show_picture)

    # --- what is shown and chosen

    def settle(self, *, searching: bool) -> None:
        """Other rows are there; `searching`: with room for what was found."""
        self._searching = searching
        self._near = range(0)
        self._pointed = self._anchor = -1
        self.updateGeometries()
        self.load_visible()
        self.viewport().update()
        self._soon.start()

    def tell_again(self) -> None:
        """`painted` tells once more, after the next whole picture."""
        self._told = False

    @property
    def chosen(self) -> tuple[str, ...]:
        """The sessions that are chosen, as they stand in the list."""
        ranges = [self.selectionModel().selection().at(at) for at in range(self.selectionModel().selection().count())]
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        return tuple(self._rows.ids[row] for row in rows)

    def choose(self, session_ids: Sequence[str]) -> None:
        """These sessions are chosen, and no others."""
        selection = QItemSelection()
        for row in (self._rows.row(its_id) for its_id in session_ids):
            if row is not None:
                selection.select(self._rows.index(row, 0), self._rows.index(row, 0))
        self.selectionModel().select(selection, _Flag.ClearAndSelect)

    def go_to(self, session_id: str) -> None:
        """Put the keyboard at that session, in sight; nothing where it is not shown."""
        row = self._rows.row(session_id)
        if row is not None:
            self._be_at(row)

    @property
    def current(self) -> str:
        """The session the keyboard is at, "" for none."""
        return self._rows.ids[self.currentIndex().row()] if self.currentIndex().isValid() else ""

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the months and rows that touch what is to be painted."""
        painter = QPainter(self.viewport())
        clip = event.rect()
        painter.fillRect(clip, theme.colour(self, "table"))
        kind = type_of(QGuiApplication.palette(), self.devicePixelRatioF())
        top = self.verticalOffset()
        rows = self._geometry.rows_in(clip.top() + top, clip.bottom() + top)
        for row in rows:
            self._paint_row(painter, row, kind)
        self._paint_headings(painter, rows, clip, kind)
        painter.end()
        if not self._told and self._rows.rowCount() and self._complete():
            self._told = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _complete(self) -> bool:
        """Whether nothing more will come for what is in sight: pictures are there, or known not to be."""
        ratio = self.devicePixelRatioF()
        return all(
            self._pictures.broken(card, digest) or self._pictures.small(card, digest, size, ratio) is not None
            for card, digest, size in self._wanted(self.visible_rows)
        )

    def _paint_row(self, painter: QPainter, row: int, kind: Type) -> None:
        rect, parts = self.row_rect(row), self._geometry.parts
        summary = self._rows.summary(row)
        here = self.currentIndex().row() == row and self.hasFocus() and self._ring
        chosen = self.selectionModel().isSelected(self._rows.index(row, 0))
        look = Look(chosen=chosen, focused=here, pointed=row == self._pointed)
        paint_row(painter, rect, parts, summary, self._rows.person(row), look, kind)
        if parts.found.height():
            paint_found(painter, parts.found.translated(rect.topLeft()), self._rows.hits(row), kind)
        place = parts.cards.translated(rect.topLeft())
        paint_cards(painter, place, summary.cards, self._pictures, parts, kind)

    def _paint_headings(self, painter: QPainter, rows: range, clip: QRect, kind: Type) -> None:
        if not self._rows.months:
            return
        font = theme.font(21, theme.SERIF, bold=True)
        painter.setFont(font)
        painter.setPen(kind.colour("ink"))
        last = self._geometry.month_of(rows.stop - 1) if rows else 0
        first = self._geometry.month_of(rows.start) if rows else 0
        for number in range(first, min(last + 2, len(self._rows.months))):
            rect = self._geometry.heading_rect(number).translated(0, -self.verticalOffset())
            if rect.intersects(clip):
                below = int(Qt.AlignmentFlag.AlignBottom)
                painter.drawText(rect.adjusted(2, 0, 0, -8), below, self._rows.heading(number))

    def _show_picture(self, card: CardRef) -> None:
        for row in self.visible_rows:
            if any(it.card == card for it in self._rows.summary(row).cards):
                self.viewport().update(self.row_rect(row))

    def load_visible(self) -> None:
        """Decode what is about to be painted first, if it is ready to be decoded."""
        end = perf_counter() + FIRST_MS / 1000
        for card, digest, size in self._wanted(self.visible_rows):
            left = (end - perf_counter()) * 1000
            if left > 0:
                self._pictures.load_now([(card, digest)], size, self.devicePixelRatioF(), left)

    def _prefetch(self) -> None:
        """The pictures of a page further and a page back."""
        top, page = self.verticalOffset(), self.viewport().height()
        near, before = self._geometry.rows_in(max(top - page, 0), top + 2 * page), self._near
        self._near = near
        for card, digest, size in self._wanted(row for row in near if row not in before):
            self._pictures.prefetch([(card, digest)], size, self.devicePixelRatioF())

    def _wanted(self, rows: Iterable[int]) -> list[tuple[CardRef, str, QSize]]:
        box = self._geometry.parts.card
        wanted: dict[tuple[CardRef, str], QSize] = {}
        for row in rows:
            cards = self._rows.summary(row).cards
            for card, size in zip(cards, card_sizes(cards, self._pictures, box), strict=False):
                wanted[card.card, card.picture] = picture_rect(QRect(QPoint(0, 0), size)).size()
        return [(card, digest, size) for (card, digest), size in wanted.items()]

    # --- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first visible row stays in sight."""
        first = self.visible_rows.start if self._rows.rowCount() else -1
        before = self.row_rect(first).top() if first >= 0 else 0
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        if first >= 0 and self.verticalOffset():
            self.verticalScrollBar().setValue(self._geometry.rect(first).top() - before)
        self._soon.start()

    def dataChanged(self, top: _Index, bottom: _Index, roles: Iterable[int] = ()) -> None:
        """What was found in a row came in."""
        del roles
        for row in range(top.row(), bottom.row() + 1):
            self.viewport().update(self.row_rect(row))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Others are chosen."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.chosen_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed is remembered: it counts where it is let go."""
        self._pressed = self.indexAt(event.position().toPoint()).row()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens; on the box, or with Ctrl, it chooses; with Shift it chooses up to here."""
        point = event.position().toPoint()
        row, pressed, self._pressed = self.indexAt(point).row(), self._pressed, -1
        if row < 0 or row != pressed or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._show_ring(shown=False)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose_to(row)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._on_tick(row, point):
            self._toggle(row)
        else:
            self._be_at(row)
            self.opened.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are two clicks."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer shows that it can be opened."""
        row = self.indexAt(event.position().toPoint()).row()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor)
        self._point_at(row)

    def leaveEvent(self, event: object) -> None:
        """Nothing is under the pointer."""
        del event
        self._point_at(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels."""
        QAbstractScrollArea.wheelEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from row to row, with Shift they choose; see `KEYS` in `actions` for the rest."""
        self._show_ring(shown=True)
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        here = self.currentIndex().row()
        to = self._geometry.step(here, key, self.viewport().height())
        if to is not None and shift:
            self._choose_to(to)
        elif to is not None:
            self._anchor = -1
            self._be_at(to)
        elif key == _Key.Key_Escape and self.chosen:
            self.clearSelection()
        elif key == _Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.selectAll()
        elif here < 0 or not self._act(key, here):
            event.ignore()

    def _act(self, key: int, row: int) -> bool:
        if key in (_Key.Key_Return, _Key.Key_Enter):
            self.opened.emit(row)
        elif key == _Key.Key_Space:
            self._toggle(row)
        elif key in (_Key.Key_Delete, _Key.Key_Backspace):
            self.bin_wanted.emit()
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is at a row at once."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            first = self.visible_rows.start
            self.selectionModel().setCurrentIndex(self._rows.index(first, 0), _Flag.NoUpdate)
        QAbstractItemView.focusInEvent(self, event)
        self._show_ring(shown=event.reason() is not Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        QAbstractItemView.focusOutEvent(self, event)
        self.viewport().update()

    # --- choosing

    def _on_tick(self, row: int, point: QPoint) -> bool:
        rect = self.row_rect(row)
        return point.x() < rect.left() + self._geometry.parts.day.left() - 4

    def _toggle(self, row: int) -> None:
        self._anchor = row
        self.selectionModel().setCurrentIndex(self._rows.index(row, 0), _Flag.NoUpdate)
        self.selectionModel().select(self._rows.index(row, 0), _Flag.Toggle)

    def _choose_to(self, row: int) -> None:
        """From the row where choosing began up to `row`."""
        if self._anchor < 0:
            self._anchor = max(self.currentIndex().row(), 0)
        first, last = sorted((self._anchor, row))
        stretch = QItemSelection(self._rows.index(first, 0), self._rows.index(last, 0))
        self._be_at(row)
        self.selectionModel().select(stretch, _Flag.ClearAndSelect)

    def _be_at(self, row: int) -> None:
        before = self.currentIndex().row()
        self.selectionModel().setCurrentIndex(self._rows.index(row, 0), _Flag.NoUpdate)
        self.scrollTo(self.currentIndex())
        for each in (before, row):
            if each >= 0:
                self.viewport().update(self.row_rect(each))

    def _point_at(self, row: int) -> None:
        before, self._pointed = self._pointed, row
        for each in {before, row} - {-1} if before != row else ():
            if each < self._geometry.rows:
                self.viewport().update(self.row_rect(each))

    def _show_ring(self, *, shown: bool) -> None:
        self._ring = shown
        if self.currentIndex().isValid():
            self.viewport().update(self.row_rect(self.currentIndex().row()))
