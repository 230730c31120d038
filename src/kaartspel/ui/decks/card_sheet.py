"""All cards of a deck, small, on one sheet; and its back."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaartspel.domain.cards import BACK, CardRef, Deck
from kaartspel.texts import _, language
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, card_height, paint_card, picture_rect, width_for

FLAT, HIGH = 118, 112
"""The width of a small card that lies flat, and the height of one that stands upright, in pixels."""
GAP = 14
AT_ONCE = 60
"""So many cards are about what a page shows."""
BACK_HIGH = 190
"""The most height of the back, in pixels."""
STEP = 5
"""From one card of the pile to the next, in pixels."""


class CardSheet(QWidget):
    """As high as its cards need at its width. Only those in sight are painted and asked for."""

    def __init__(self, deck: Deck, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._pictures = pictures
        self._numbers = {card.ref: number for number, card in enumerate(deck.cards)}
        width = min(FLAT, width_for(HIGH, deck.aspect_ratio))
        self._card = QSize(width, card_height(width, deck.aspect_ratio))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        titles = ", ".join(card.title.said(language()) for card in deck.cards)
        self.setAccessibleName(_("All cards: {titles}").format(titles=titles))
        pictures.ready.connect(self._ready)

    def sizeHint(self) -> QSize:
        """A few in a row."""
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        """One below the other."""
        return QSize(self._card.width() + 2 * MARGIN, 0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all rows, with room for shadows."""
        rows = -(-len(self._deck.cards) // self._columns(width))
        return max(rows * (self._card.height() + GAP) - GAP, 0) + 2 * MARGIN

    def card_rect(self, number: int) -> QRect:
        """Where the card of that number lies, in pixels."""
        columns = self._columns(self.width())
        row, column = divmod(number, columns)
        # The cards fill the width evenly.
        room = self.width() - 2 * MARGIN - self._card.width()
        x = MARGIN + (round(column * room / (columns - 1)) if columns > 1 else 0)
        return QRect(QPoint(x, MARGIN + row * (self._card.height() + GAP)), self._card)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards that touch what is to be painted."""
        painter = QPainter(self)
        columns = self._columns(self.width())
        pitch = self._card.height() + GAP
        first = max((event.rect().top() - 2 * MARGIN) // pitch, 0) * columns
        last = ((event.rect().bottom() + MARGIN) // pitch + 1) * columns
        for number, card in enumerate(self._deck.cards[first:last], first):
            rect = self.card_rect(number)
            picture = self._picture(card.ref, picture_rect(rect).size())
            title = card.title.said(language()) if picture is None and self._pictures.broken(card.ref) else ""
            paint_card(painter, rect, picture, title, self.palette())
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """What is ready to be drawn is seen at once."""
        super().showEvent(event)
        size = picture_rect(QRect(QPoint(0, 0), self._card)).size()
        first = [(card.ref, "") for card in self._deck.cards[:AT_ONCE]]
        self._pictures.load_now(first, size, self.devicePixelRatioF())

    def _picture(self, card: CardRef, size: QSize) -> QPixmap | None:
        found = self._pictures.small(card, "", size, self.devicePixelRatioF())
        return found or self._pictures.nearby(card, "")

    def _columns(self, width: int) -> int:
        return max((width - 2 * MARGIN + GAP) // (self._card.width() + GAP), 1)

    def _ready(self, card: CardRef) -> None:
        number = self._numbers.get(card)
        if number is not None:
            self.update(self.card_rect(number).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))


class BackView(QWidget):
    """The back of the deck's cards, on a small pile of them."""

    def __init__(self, deck: Deck, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._pictures = pictures
        width = min(230, width_for(BACK_HIGH, deck.aspect_ratio))
        self._card = QSize(width, card_height(width, deck.aspect_ratio))
        self.setFixedSize(self._card + QSize(2 * MARGIN + 2 * STEP, 2 * MARGIN + 2 * STEP))
        self.setAccessibleName(_("The back of the cards"))
        pictures.ready.connect(self._ready)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Three cards, each a little higher than the one below."""
        del event
        painter = QPainter(self)
        size = picture_rect(QRect(QPoint(0, 0), self._card)).size()
        back = self._pictures.back(self._deck, size, self.devicePixelRatioF())
        for number in (2, 1, 0):
            corner = QPoint(MARGIN + number * STEP, MARGIN + number * STEP)
            paint_card(painter, QRect(corner, self._card), back, "", self.palette())
        painter.end()

    def _ready(self, card: CardRef) -> None:
        if card.deck == self._deck.id and card.card == BACK:
            self.update()
