"""All cards of a deck, small, on one sheet; and its back."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kaartspel.domain.cards import BACK, CardRef, Deck
from kaartspel.texts import _, language
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, card_height, paint_card, picture_rect, width_for

FLAT, HIGH = 118, 112
"""The width of a small card that lies flat, and the height of one that stands upright, in pixels."""
GAP = 14
BACK_HIGH = 190
"""The most height of the back, in pixels."""


class CardSheet(QWidget):
    """As high as its cards need at its width. Only those in sight are painted and asked for."""

    def __init__(self, deck: Deck, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._pictures = pictures
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

    def _picture(self, card: CardRef, size: QSize) -> QPixmap | None:
        found = self._pictures.small(card, "", size, self.devicePixelRatioF())
        return found or self._pictures.nearby(card, "")

    def _columns(self, width: int) -> int:
        return max((width - 2 * MARGIN + GAP) // (self._card.width() + GAP), 1)

    def _ready(self, card: CardRef) -> None:
        if card.deck == self._deck.id:
            self.update()


class BackView(QWidget):
    """The back of the deck's cards, in front of another, as two of a pile."""

    def __init__(self, deck: Deck, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = deck
        self._pictures = pictures
        width = min(230, width_for(BACK_HIGH, deck.aspect_ratio))
        self._card = QSize(width, card_height(width, deck.aspect_ratio))
        self.setFixedSize(self._card + QSize(2 * MARGIN + 24, 2 * MARGIN + 28))
        self.setAccessibleName(_("The back of the cards"))
        pictures.ready.connect(self._ready)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two cards, the lower one a little turned."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRect(QPoint(0, 0), self._card)
        rect.moveCenter(self.rect().center())
        back = self._pictures.back(self._deck, picture_rect(rect).size(), self.devicePixelRatioF())
        painter.translate(self.rect().center())
        painter.rotate(-4)
        painter.translate(-self.rect().center())
        paint_card(painter, rect, back, "", self.palette())
        painter.resetTransform()
        paint_card(painter, rect.translated(5, 4), back, "", self.palette())
        painter.end()

    def _ready(self, card: CardRef) -> None:
        if card.deck == self._deck.id and card.card == BACK:
            self.update()
