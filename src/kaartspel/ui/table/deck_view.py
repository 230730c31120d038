"""The deck on the table: a grid of printed-looking cards, the same speed for twelve and for ten thousand.

A `QListView` for what screen readers and item views share; where its cards lie is counted here, from the row alone,
so that nothing has to be laid out beforehand.
"""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
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
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QListView, QWidget

from kaartspel.domain.cards import Card, CardRef
from kaartspel.domain.settings import RANGES
from kaartspel.texts import _, language
from kaartspel.ui import theme
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.deck_model import CARD, DeckModel
from kaartspel.ui.table.magnifier import Magnifier
from kaartspel.ui.widgets.card import MARGIN, Look, card_height, paint_card, picture_rect

GAP = 19
SIDE = 28
TOP = 14
_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class DeckView(QListView):
    """Shows a `DeckModel`. What a person wants with a card is told by signals; the view changes nothing itself."""

    lay_wanted = Signal(object, int)
    """This `Card` is to lie on that place; -1 is the first free one."""
    take_back_wanted = Signal(object)
    """The `CardRef` is to come back from the board."""
    enlarge_wanted = Signal(object)
    """The `CardRef` is to be shown large."""
    put_down_wanted = Signal()
    """Esc: whatever is lifted goes back."""
    card_size_changed = Signal(int)
    """The card size was changed by wheel or fingers, in pixels."""
    scrolled = Signal()
    """Other cards are visible."""
    painted = Signal()
    """Once: all visible cards were painted with their pictures or placeholders."""

    def __init__(self, model: DeckModel, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self._pictures = pictures
        self._card_size = 180
        self._columns = 1
        self._card = QSize(180, 124)
        self._raised: CardRef | None = None
        self._hidden: CardRef | None = None
        self._first: int | None = None
        self._current: CardRef | None = None
        self._told = False
        self._dress()
        self.setModel(model)
        self._magnifier = Magnifier(self.viewport())
        self._magnifier.clicked.connect(lambda: self.enlarge_wanted.emit(self._magnifier.card))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._prefetch)
        pictures.ready.connect(self._show_picture)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)

    def _dress(self) -> None:
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

    # --- what is shown

    @property
    def card_size(self) -> int:
        """The width a card is to have at least, in pixels; columns fill the width evenly."""
        return self._card_size

    def set_card_size(self, pixels: int) -> None:
        """Cards at least this wide; the first visible card stays in sight."""
        low, high = RANGES["card_size"]
        pixels = min(max(pixels, low), high)
        if pixels != self._card_size:
            first = self.first_visible()
            self._card_size = pixels
            self.updateGeometries()
            self.scroll_to_first(first)
            self.viewport().update()
            self._soon.start()

    def first_visible(self) -> int:
        """The row of the first card of which more than half is in sight."""
        top = self.verticalScrollBar().value() - TOP + self._pitch() // 2
        return max(top // self._pitch(), 0) * self._columns

    def scroll_to_first(self, row: int) -> None:
        """Bring the row of cards with `row` to the top; when nothing was laid out yet, as soon as that is done."""
        if self.viewport().height() < 50 or not self.isVisible():
            self._first = row
            return
        line = row // self._columns
        self.verticalScrollBar().setValue(TOP + line * self._pitch() - GAP if line else 0)

    def current_card(self) -> Card | None:
        """The card the keyboard is at."""
        index = self.currentIndex()
        return index.data(CARD) if index.isValid() else None

    def go_to(self, card: CardRef) -> None:
        """Put the keyboard at `card`, in sight; nothing where it is not shown."""
        row = self._cards.row(card)
        if row is not None:
            self._set_current(row)

    def card_at(self, point: QPoint) -> Card | None:
        """The card at that point of the viewport."""
        index = self.indexAt(point)
        return index.data(CARD) if index.isValid() else None

    def card_rect(self, card: CardRef) -> QRect | None:
        """Where `card` lies on the screen (global pixels), None where it is not in sight."""
        row = self._cards.row(card)
        rect = self._rect(row) if row is not None else QRect()
        if not rect.intersects(self.viewport().rect()):
            return None
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def picture_size(self) -> QSize:
        """The size of a picture on a card of this grid, in pixels."""
        return picture_rect(QRect(QPoint(0, 0), self._card)).size()

    def raise_card(self, card: CardRef | None) -> None:
        """`card` is lifted and waits for a place; None: nothing is."""
        before, self._raised = self._raised, card
        self._update_cards(before, card)

    def hide_card(self, card: CardRef | None) -> None:
        """`card` is under the pointer or in flight: it looks laid."""
        before, self._hidden = self._hidden, card
        self._update_cards(before, card)

    def _update_cards(self, *cards: CardRef | None) -> None:
        for card in cards:
            if card:
                self._update_card(card)

    # --- where cards lie

    def _room(self) -> int:
        """The width for cards; the scroll bar comes and goes in the margin, so cards never jump for it."""
        return self.width() - 2 * SIDE

    def _pitch(self) -> int:
        return self._card.height() + GAP

    def _rect(self, row: int) -> QRect:
        line, column = divmod(row, self._columns)
        step = (self._room() + GAP) / self._columns
        x = SIDE + round(column * step)
        y = TOP + line * self._pitch() - self.verticalScrollBar().value()
        return QRect(QPoint(x, y), self._card)

    def _rows_in(self, rect: QRect) -> range:
        """The rows whose cards, with shadow, touch `rect` of the viewport."""
        scroll = self.verticalScrollBar().value() - TOP
        first = max((rect.top() + scroll - MARGIN - self._card.height()) // self._pitch(), 0)
        last = (rect.bottom() + scroll + MARGIN) // self._pitch()
        return range(first * self._columns, min((last + 1) * self._columns, self._cards.rowCount()))

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
        room = self._room()
        self._columns = max((room + GAP) // (self._card_size + GAP), 1)
        width = max((room - (self._columns - 1) * GAP) // self._columns, 60)
        self._card = QSize(width, card_height(width, self._cards.deck.aspect_ratio))
        lines = -(-self._cards.rowCount() // self._columns)
        full = TOP + lines * self._pitch() - GAP + SIDE
        bar = self.verticalScrollBar()
        bar.setRange(0, max(full - self.viewport().height(), 0))
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
        self._magnifier.hide()
        self.viewport().scroll(dx, dy)
        self._soon.start()
        self.scrolled.emit()

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards that touch what is to be painted."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour(self, "table"))
        ratio = self.devicePixelRatioF()
        size = self.picture_size()
        focused = self.currentIndex().row() if self.hasFocus() else -1
        complete = True
        for row in self._rows_in(event.rect()):
            complete &= self._paint(painter, row, size, ratio, focused=row == focused)
        painter.end()
        if complete and not self._told and event.rect().contains(self.viewport().rect()):
            self._told = True
            QTimer.singleShot(0, self.painted.emit)

    def _paint(self, painter: QPainter, row: int, size: QSize, ratio: float, *, focused: bool) -> bool:
        card = self._cards.card(row)
        picture = self._pictures.small(card.ref, "", size, ratio)
        broken = picture is None and self._pictures.broken(card.ref)
        shown = picture or self._pictures.nearby(card.ref, "")
        rect = self._rect(row)
        raised = card.ref == self._raised
        look = Look(
            laid=card.ref == self._hidden or (self._cards.place(card.ref) is not None and not raised),
            focused=focused,
            raised=raised,
        )
        if raised:
            rect.translate(0, -4)
        # The stylesheet makes this view see-through, and with that its own palette's paper.
        title = card.title.said(language()) if broken else ""
        paint_card(painter, rect, shown, title, QGuiApplication.palette(), look)
        return picture is not None or broken

    def _show_picture(self, card: CardRef) -> None:
        self._update_card(card)

    def _update_card(self, card: CardRef) -> None:
        row = self._cards.row(card)
        if row is not None:
            self.viewport().update(self._rect(row).adjusted(-2 * MARGIN, -2 * MARGIN, 2 * MARGIN, 2 * MARGIN))

    def _wanted(self, rows: Iterable[int]) -> list[tuple[CardRef, str]]:
        return [(self._cards.card(row).ref, "") for row in rows]

    def _prefetch(self) -> None:
        """The visible cards' pictures first, then a page further, then a page back."""
        page = self.viewport().rect()
        rows = [*self._rows_in(page)]
        rows += self._rows_in(page.translated(0, page.height()))
        rows += self._rows_in(page.translated(0, -page.height()))
        self._pictures.prefetch(self._wanted(dict.fromkeys(rows)), self.picture_size(), self.devicePixelRatioF())

    def load_visible(self) -> None:
        """Decode what is about to be painted first, if it is ready to be decoded."""
        wanted = self._wanted(self._rows_in(self.viewport().rect()))
        self._pictures.load_now(wanted, self.picture_size(), self.devicePixelRatioF())

    # --- events

    def showEvent(self, event: QShowEvent) -> None:
        """The first paint shows pictures, at the scroll place of last time."""
        super().showEvent(event)
        self._settle()
        self.load_visible()
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first visible card stays in sight."""
        first = self.first_visible() if self._first is None and self.isVisible() else self._first
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        if first is not None:
            self._first = first
        self._settle()
        self._soon.start()

    def _settle(self) -> None:
        if self._first is not None and self.isVisible():
            first, self._first = self._first, None
            self.updateGeometries()
            self.scroll_to_first(first)

    def dataChanged(self, top: _Index, bottom: _Index, roles: Iterable[int] = ()) -> None:
        """A card was laid or taken back."""
        del roles
        for row in range(top.row(), bottom.row() + 1):
            self._update_card(self._cards.card(row).ref)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl the cards grow and shrink."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.grow(1.1 ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            QAbstractScrollArea.wheelEvent(self, event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touch pad grow and shrink the cards."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.grow(1 + event.value())
            return True
        if event.type() == QEvent.Type.Leave and not self._magnifier.underMouse():
            self._magnifier.hide()
        return super().viewportEvent(event)

    def grow(self, factor: float) -> None:
        """Cards `factor` times as wide."""
        self.set_card_size(round(self._card_size * factor))
        self.card_size_changed.emit(self._card_size)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The magnifying glass shows on the card under the pointer."""
        card = self.card_at(event.position().toPoint())
        if card is None:
            self._magnifier.hide()
        else:
            row = self._cards.row(card.ref)
            assert row is not None
            self._magnifier.show_on(card.ref, card.title.said(language()), picture_rect(self._rect(row)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is at a card at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._cards.rowCount():
            self._set_current(min(self.first_visible(), self._cards.rowCount() - 1))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from card to card; see `KEYS` in `actions` for the rest. Letters do nothing."""
        target = self._target(event.key())
        if target is not None:
            self._set_current(target)
        elif not self._act(event.key()):
            event.ignore()

    def _target(self, key: int) -> int | None:
        """The row a key leads to, None for other keys."""
        last = self._cards.rowCount() - 1
        row = self.currentIndex().row()
        page = max(self.viewport().height() // self._pitch(), 1) * self._columns
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if last < 0 or not (key in steps or key in ends):
            return None
        if key in ends or row < 0:
            return ends.get(Qt.Key(key), 0)
        to = row + steps[Qt.Key(key)]
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return min(max(to, 0), last)
        if key == Qt.Key.Key_Down and to > last and row // self._columns < last // self._columns:
            return last
        return to if 0 <= to <= last else row

    def _act(self, key: int) -> bool:
        card = self.current_card()
        if key == Qt.Key.Key_Escape:
            self.put_down_wanted.emit()
        elif card is None:
            return False
        elif key == Qt.Key.Key_Space:
            self.enlarge_wanted.emit(card.ref)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.lay_wanted.emit(card, -1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.lay_wanted.emit(card, key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_back_wanted.emit(card.ref)
        else:
            return False
        return True

    def _set_current(self, row: int) -> None:
        before = self.current_card()
        index = self._cards.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)
        for card in (before, self.current_card()):
            if card:
                self._update_card(card.ref)

    def _remember(self) -> None:
        card = self.current_card()
        self._current = card.ref if card else None

    def _recall(self) -> None:
        row = self._cards.row(self._current) if self._current else None
        if row is not None:
            self.selectionModel().setCurrentIndex(self._cards.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.updateGeometries()
        self.viewport().update()
        self._magnifier.hide()
        self._soon.start()
