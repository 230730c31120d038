"""A grid of printed-looking cards, the same speed for twelve and for ten thousand."""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

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
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from kaartspel.domain.cards import BACK, Card, CardRef, back_of
from kaartspel.domain.settings import RANGES
from kaartspel.texts import language
from kaartspel.ui import theme
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.deck_model import DeckModel
from kaartspel.ui.table.grid_view import GridView
from kaartspel.ui.widgets.card import MARGIN, Look, paint_card, paint_mark, picture_rect

if TYPE_CHECKING:
    from kaartspel.ui.table.flips import Flips

_Index = QModelIndex | QPersistentModelIndex


class CardGrid(GridView):
    """Shows a `DeckModel`: where its cards lie, how they look, and which one the keyboard is at."""

    painted = Signal()
    """Once: all visible cards were painted with their pictures or placeholders."""

    def __init__(self, model: DeckModel, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._pictures = pictures
        self._raised: CardRef | None = None
        self._hidden: CardRef | None = None
        self._flips: Flips | None = None
        self._marked: Collection[CardRef] | None = None
        self._first: int | None = None
        self._current: CardRef | None = None
        self._told = False
        self._asked: tuple[range, int, str, str] | None = None
        self._ring = True
        self._tell = QTimer(self, singleShot=True, interval=0)
        self._tell.timeout.connect(self.painted)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._prefetch)
        self.scrolled.connect(self._soon.start)
        pictures.ready.connect(self._show_picture)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)

    # --- what is shown

    @property
    def complete(self) -> bool:
        """Whether all visible cards were painted with their pictures or placeholders; `painted` tells so once."""
        return self._told

    def tell_again(self) -> None:
        """`painted` tells once more, after the next picture."""
        self._tell.stop()
        self._told = False

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

    def turn(self, cards: Sequence[CardRef]) -> None:
        """These cards turn over on their spot, from their backs to what they are now."""
        if self._flips is None:
            from kaartspel.ui.table.flips import Flips  # not before a card is turned

            self._flips = Flips(self)
            self._flips.moved.connect(self._update_cards)
        self._flips.begin([card for card in cards if self.card_rect(card)])

    @property
    def marking(self) -> bool:
        """Whether cards are being marked."""
        return self._marked is not None

    def mark_cards(self, marked: Collection[CardRef] | None) -> None:
        """These cards are marked to be laid out, None: nothing is being marked."""
        self._marked = marked
        self.viewport().update()

    def _update_cards(self, *cards: CardRef | None) -> None:
        for card in cards:
            if card:
                self._update_card(card)

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
        if self._cards.lies_face_down(card):
            return True
        return self._pictures.broken(card) or self._pictures.small(card, "", size, ratio) is not None

    def _paint(self, painter: QPainter, row: int, size: QSize, ratio: float, *, focused: bool) -> None:
        card = self._cards.card(row)
        rect = self._rect(row)
        turned, back = self._flips.pose(card.ref) if self._flips else (1.0, False)
        back = back or self._cards.lies_face_down(card.ref)
        if back:
            picture, title = self._pictures.back(self._cards.deck, size, ratio), ""
        else:
            picture = self._pictures.small(card.ref, "", size, ratio) or self._pictures.nearby(card.ref, "")
            title = card.title.said(language()) if picture is None and self._pictures.broken(card.ref) else ""
        raised = card.ref == self._raised
        look = Look(
            laid=card.ref == self._hidden or (self._cards.place(card.ref) is not None and not raised),
            focused=focused,
            raised=raised,
        )
        if raised:
            rect.translate(0, -4)
        # The stylesheet makes this view see-through, and with that its own palette's paper.
        palette = QGuiApplication.palette()
        if turned < 1:
            painter.save()
            painter.translate(rect.center().x(), 0)
            painter.scale(max(turned, 0.01), 1)
            painter.translate(-rect.center().x(), 0)
        paint_card(painter, rect, picture, title, palette, look)
        if turned < 1:
            painter.restore()
        if self._marked is not None and card.ref in self._marked:
            paint_mark(painter, rect, palette)

    def _show_picture(self, card: CardRef) -> None:
        if card.card == BACK:
            self.viewport().update()
        else:
            self._update_card(card)

    def _update_card(self, card: CardRef) -> None:
        row = self._cards.row(card)
        if row is not None:
            self.viewport().update(self._rect(row).adjusted(-2 * MARGIN, -2 * MARGIN, 2 * MARGIN, 2 * MARGIN))

    def _wanted(self, rows: Iterable[int]) -> list[tuple[CardRef, str]]:
        back = [(back_of(self._cards.deck.id), "")] if self._cards.layout.face_down and self._cards.deck.back else []
        return [*back, *((self._cards.card(row).ref, "") for row in rows)]

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
        rows = self._rows_in(self.viewport().rect())
        wanted = self._wanted(row for row in rows if not self._cards.lies_face_down(self._cards.card(row).ref))
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
        # Qt itself would put it at the very first card, however far was scrolled.
        if not self.currentIndex().isValid() and self._cards.rowCount():
            first = self.first_visible() if self._first is None else self._first
            self._be_at(min(first, self._cards.rowCount() - 1))
        super().focusInEvent(event)
        self._ring = event.reason() is not Qt.FocusReason.MouseFocusReason
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
        self._be_at(row)
        self.scrollTo(self.currentIndex())
        for card in (before, self.current_card()):
            if card:
                self._update_card(card.ref)

    def _be_at(self, row: int) -> None:
        """Put the keyboard at the card in that row, and do not scroll, now or when the view is shown."""
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(self._cards.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setAutoScroll(True)

    def _remember(self) -> None:
        card = self.current_card()
        self._current = card.ref if card else None

    def _recall(self) -> None:
        self._asked = None
        row = self._cards.row(self._current) if self._current else None
        if row is not None:
            self._be_at(row)
        self.updateGeometries()
        self.viewport().update()
        self._soon.start()
