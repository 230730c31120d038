"""A card as a printed photograph: a paper edge, rounded corners, a soft shadow. Drawn here, used everywhere."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.ui import theme
from kaartspel.ui.pictures import CORNER, Pictures
from kaartspel.ui.widgets.shadow import LIFTED, RADIUS, RAISED, RESTING, Depth, paint_sheet

MARGIN = 12
"""Room around a card for its shadow and its ring, in pixels."""
FADED = 0.42
"""How much is seen of a card in the deck that lies on the board."""


class Look(NamedTuple):
    """How a card lies: `laid` on the board (faded in the deck), `focused` (green ring), `raised` (lifted, waiting for
    a place), `flying` (under the pointer). `caption` is the height below the picture that is kept free for words."""

    laid: bool = False
    focused: bool = False
    raised: bool = False
    flying: bool = False
    caption: int = 0


PLAIN = Look()


def edge(width: int) -> int:
    """How wide the paper edge of a card of that width is, in pixels."""
    return min(max(round(width * 0.036), 5), 16)


def card_height(width: int, aspect_ratio: float, caption: int = 0) -> int:
    """How high a card of that width is, whose picture has that aspect ratio."""
    return round((width - 2 * edge(width)) / aspect_ratio) + 2 * edge(width) + caption


def picture_rect(rect: QRect, caption: int = 0) -> QRect:
    """Where the picture lies on a card that fills `rect`."""
    inset = edge(rect.width())
    return rect.adjusted(inset, inset, -inset, -inset - caption)


def paint_card(
    painter: QPainter, rect: QRect, picture: QPixmap | None, title: str, palette: QPalette, look: Look = PLAIN
) -> None:
    """Draw a card that fills `rect`; its shadow and ring reach `MARGIN` beyond (more when it flies).

    `picture` comes from `Pictures`; where it is None the title is written instead, "" leaves the card bare.
    """
    role = theme.ROLES
    opacity = painter.opacity()
    if look.laid:
        painter.setOpacity(opacity * FADED)
    paint_sheet(painter, rect, palette.color(role["paper"]), palette.color(role["shadow"]), _depth(look))
    inside = picture_rect(rect, look.caption)
    if picture is None or picture.isNull():
        _paint_placeholder(painter, inside, title, palette)
    else:
        _paint_picture(painter, inside, picture)
    painter.setOpacity(opacity)
    if look.focused or look.raised:
        paint_ring(painter, rect, palette)


def paint_ring(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """The green ring of what has the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(theme.ROLES["green"]), 3))
    painter.drawRoundedRect(QRectF(rect).adjusted(-3.5, -3.5, 3.5, 3.5), RADIUS + 3, RADIUS + 3)


def paint_choice(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """The green edge of the one card that is chosen among others."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(theme.ROLES["green"]), 2.5))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)


def _depth(look: Look) -> Depth:
    if look.flying:
        return LIFTED
    return RAISED if look.raised else RESTING


def _paint_picture(painter: QPainter, inside: QRect, picture: QPixmap) -> None:
    size = picture.deviceIndependentSize().toSize()
    fitting = size.scaled(inside.size(), Qt.AspectRatioMode.KeepAspectRatio)
    corner = inside.topLeft() + QPoint((inside.width() - size.width()) // 2, (inside.height() - size.height()) // 2)
    if abs(fitting.width() - size.width()) <= 2 and abs(fitting.height() - size.height()) <= 2:
        painter.drawPixmap(corner, picture)
        return
    target = QRect(QPoint(0, 0), fitting)
    target.moveCenter(inside.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(target, picture)


def _paint_placeholder(painter: QPainter, inside: QRect, title: str, palette: QPalette) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(theme.ROLES["side"]))
    painter.drawRoundedRect(QRectF(inside), CORNER, CORNER)
    if title:
        painter.setPen(palette.color(theme.ROLES["quiet"]))
        painter.setFont(theme.font(15 if inside.width() < 260 else 21, theme.SERIF, italic=True))
        painter.drawText(inside.adjusted(8, 8, -8, -8), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, title)


class CardButton(QAbstractButton):
    """A card to press. It takes the width it is given and the height that goes with it."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._card: CardRef | None = None
        self._digest = ""
        self._title = ""
        self._aspect_ratio = 1.5
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pictures.ready.connect(self._ready)

    @property
    def card(self) -> CardRef | None:
        """The card it shows."""
        return self._card

    def show_card(self, card: CardRef, digest: str, title: str, alt: str) -> None:
        """Show `card` with the picture of `digest` ("" for the one its deck has now); title and alt are spoken."""
        self._card, self._digest, self._title = card, digest, title
        self.setAccessibleName(f"{title}. {alt}" if alt else title)
        self.setToolTip(title)
        self.update()

    def picture_rect(self) -> QRect:
        """Where the picture lies in this widget, in pixels."""
        return picture_rect(self._card_rect())

    def sizeHint(self) -> QSize:
        """A card of middling size."""
        return QSize(260, self.heightForWidth(260))

    def minimumSizeHint(self) -> QSize:
        """The smallest card that can be told apart."""
        return QSize(96, self.heightForWidth(96))

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of a card that is `width` wide, its shadow included."""
        return card_height(max(width - 2 * MARGIN, 40), self._aspect_ratio) + 2 * MARGIN

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card with what is there of its picture."""
        del event
        if self._card is None:
            return
        rect = self._card_rect()
        picture = self._picture(picture_rect(rect).size())
        title = self._title if picture is None and self._pictures.broken(self._card, self._digest) else ""
        painter = QPainter(self)
        paint_card(painter, rect, picture, title, self.palette(), Look(focused=self.hasFocus()))
        if self.isChecked():
            paint_choice(painter, rect, self.palette())
        painter.end()

    def _picture(self, size: QSize) -> QPixmap | None:
        assert self._card is not None
        get = self._pictures.large if size.width() > 480 else self._pictures.small
        found = get(self._card, self._digest, size, self.devicePixelRatioF())
        return found or self._pictures.nearby(self._card, self._digest)

    def _card_rect(self) -> QRect:
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        width = room.width()
        if card_height(width, self._aspect_ratio) > room.height():
            inset = 2 * edge(width)
            width = min(width, round((room.height() - inset) * self._aspect_ratio) + inset)
        rect = QRect(0, 0, max(width, 1), max(card_height(width, self._aspect_ratio), 1))
        rect.moveCenter(room.center())
        return rect

    def _ready(self, card: CardRef) -> None:
        if card == self._card:
            self.update()
