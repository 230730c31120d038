"""A grid of printed-looking cards, the same speed for twelve and for ten thousand.

A `QListView` for what screen readers and item views share; where its cards lie is counted here, from the row alone,
so that nothing has to be laid out beforehand.
"""

from collections.abc import Iterable

from PySide6.QtCore import (
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
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kaartspel.domain.cards import Card, CardRef
from kaartspel.domain.settings import RANGES
from kaartspel.texts import _, language
from kaartspel.ui import theme
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.deck_model import DeckModel
from kaartspel.ui.table.grid import GAP, SIDE, grid
from kaartspel.ui.widgets.card import MARGIN, Look, paint_card, picture_rect

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint


class CardGrid(QListView):
    """Shows a `DeckModel`: where its cards lie, how they look, and which one the keyboard is at."""

    scrolled = Signal()
    """Other cards are visible."""
    painted = Signal()
    """Once: all visible cards were painted with their pictures or placeholders."""

    def __init__(self, model: DeckModel, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self._pictures = pictures
        self._card_size = 180
        self._grid = grid(1, 180, 1.5, 0)
        self._raised: CardRef | None = None
        self._hidden: CardRef | None = None
        self._first: int | None = None
        self._current: CardRef | None = None
        self._told = False
        self._asked: tuple[range, int, str, str] | None = None
        self._ring = True
        self._dress()
        self.setModel(model)
        self._tell = QTimer(self, singleShot=True, interval=0)
        self._tell.timeout.connect(self.painted)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._prefetch)
        pictures.ready.connect(self._show_picture)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)

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

    # --- what is shown

    @property
    def cards(self) -> DeckModel:
        """The cards in their present order."""
        return self._cards

    def target(self, key: int) -> int | None:
        """The row to which `key` leads, None for keys that lead nowhere."""
        return self._grid.step(self.currentIndex().row(), key, self.viewport().height())

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
        return self._grid.first_in(self.verticalOffset())

    def scroll_to_first(self, row: int) -> None:
        """Bring the line of cards with `row` to the top; when nothing was laid out yet, as soon as that is done."""
        if self.isVisible():
            self.verticalScrollBar().setValue(self._grid.scroll_to(row))
        else:
            self._first = row

    def current_card(self) -> Card | None:
        """The card the keyboard is at."""
        index = self.currentIndex()
        return self._cards.card(index.row()) if index.isValid() else None

    def go_to(self, card: CardRef) -> None:
        """Put the keyboard at `card`, in sight; nothing where it is not shown."""
        row = self._cards.row(card)
        if row is not None:
            self.set_current(row)

    def card_at(self, point: QPoint) -> Card | None:
        """The card at that point of the viewport."""
        index = self.indexAt(point)
        return self._cards.card(index.row()) if index.isValid() else None

    def card_rect(self, card: CardRef) -> QRect | None:
        """Where `card` lies on the screen (global pixels), None where it is not in sight."""
        row = self._cards.row(card)
        rect = self._rect(row) if row is not None else QRect()
        if not rect.intersects(self.viewport().rect()):
            return None
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def picture_size(self) -> QSize:
        """The size of a picture on a card of this grid, in pixels."""
        return picture_rect(QRect(QPoint(0, 0), self._grid.card)).size()

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
        self._soon.start()
        self.scrolled.emit()

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards that touch what is to be painted."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour(self, "table"))
        ratio = self.devicePixelRatioF()
        size = self.picture_size()
        focused = self.currentIndex().row() if self.hasFocus() and self._ring else -1
        for row in self._rows_in(event.rect()):
            self._paint(painter, row, size, ratio, focused=row == focused)
        painter.end()
        if not self._told and all(self._complete(row, size, ratio) for row in self._rows_in(self.viewport().rect())):
            self._told = True
            self._tell.start()

    def _complete(self, row: int, size: QSize, ratio: float) -> bool:
        """Whether nothing more will come for that card: its picture is there, or known not to be."""
        card = self._cards.card(row).ref
        return self._pictures.broken(card) or self._pictures.small(card, "", size, ratio) is not None

    def _paint(self, painter: QPainter, row: int, size: QSize, ratio: float, *, focused: bool) -> None:
        card = self._cards.card(row)
        picture = self._pictures.small(card.ref, "", size, ratio) or self._pictures.nearby(card.ref, "")
        title = card.title.said(language()) if picture is None and self._pictures.broken(card.ref) else ""
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
        paint_card(painter, rect, picture, title, QGuiApplication.palette(), look)

    def _show_picture(self, card: CardRef) -> None:
        self._update_card(card)

    def _update_card(self, card: CardRef) -> None:
        row = self._cards.row(card)
        if row is not None:
            self.viewport().update(self._rect(row).adjusted(-2 * MARGIN, -2 * MARGIN, 2 * MARGIN, 2 * MARGIN))

    def _wanted(self, rows: Iterable[int]) -> list[tuple[CardRef, str]]:
        return [(self._cards.card(row).ref, "") for row in rows]

    def _prefetch(self) -> None:
        """The visible cards' pictures first, then a page further, then a page back; once for each line that comes."""
        page = self.viewport().rect()
        visible = self._rows_in(page)
        asked = (visible, self._grid.card.width(), self._cards.deck.id, self._cards.query)
        if asked == self._asked:
            return
        self._asked = asked
        rows = [*visible]
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
        if self._first is None and self.isVisible():
            self._first = self.first_visible()
        QAbstractItemView.resizeEvent(self, event)
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is at a card at once."""
        super().focusInEvent(event)
        self._ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid() and self._cards.rowCount():
            self.set_current(min(self.first_visible(), self._cards.rowCount() - 1))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def show_ring(self, *, shown: bool) -> None:
        """Whether the card the keyboard is at has a ring: not while the mouse is used."""
        self._ring = shown
        card = self.current_card()
        self._update_cards(card.ref if card else None)

    def set_current(self, row: int) -> None:
        """Put the keyboard at the card in that row, in sight."""
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
        self._asked = None
        row = self._cards.row(self._current) if self._current else None
        if row is not None:
            self.selectionModel().setCurrentIndex(self._cards.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.updateGeometries()
        self.viewport().update()
        self._soon.start()
