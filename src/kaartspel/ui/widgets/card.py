"""A card as a printed photograph: a paper edge, rounded corners, a soft shadow. Drawn here, used everywhere."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
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


def fitting(rect: QRect, aspect_ratio: float, caption: int = 0) -> QRect:
    """The largest card with a picture of that aspect ratio, and a caption, within `rect`; in its middle."""
    width = rect.width()
    if card_height(width, aspect_ratio, caption) > rect.height():
        width = min(width, width_for(rect.height() - caption, aspect_ratio))
    size = QSize(max(width, 1), max(card_height(width, aspect_ratio, caption), 1))
    card = QRect(QPoint(0, 0), size)
    card.moveCenter(rect.center())
    return card


def width_for(height: int, aspect_ratio: float) -> int:
    """How wide a card of that height is, whose picture has that aspect ratio."""
    inset = 2 * edge(round(height * aspect_ratio))
    width = max(round((height - inset) * aspect_ratio) + inset, 1)
    while width > 1 and card_height(width, aspect_ratio) > height:  # rounding, and the edge that follows the width
        width -= 1
    return width


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


def paint_mark(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """The green edge and the tick of a card that is marked among others."""
    paint_choice(painter, rect, palette)
    side = 26.0
    at = QRectF(rect.left() + 9, rect.top() + 9, side, side)
    painter.setPen(QPen(palette.color(theme.ROLES["on_green"]), 1.5))
    painter.setBrush(palette.color(theme.ROLES["green"]))
    painter.drawEllipse(at)
    painter.setPen(QPen(palette.color(theme.ROLES["on_green"]), 2.4))
    tick = [at.topLeft() + QPointF(x * side, y * side) for x, y in ((0.28, 0.52), (0.44, 0.68), (0.73, 0.35))]
    painter.drawPolyline(tick)


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
        from kaartspel.ui.widgets import typeset  # most cards have a picture

        room = QRectF(inside.adjusted(8, 8, -8, -8))
        words = typeset.fitted(
            title, room.width(), room.height(), max(0.09 * inside.width(), 13), bold=False, italic=True
        )
        painter.setPen(palette.color(theme.ROLES["quiet"]))
        painter.setFont(typeset.face(words.size, italic=True))
        room.setTop(room.top() + (room.height() - words.height) / 2)
        typeset.paint_lines(painter, words, room)


class CardButton(QAbstractButton):
    """A card to press. It takes the width it is given and the height that goes with it."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None, *, at_left: bool = False) -> None:
        """An upright card is narrower than the room it gets: it lies in the middle of it, or `at_left`."""
        super().__init__(parent)
        self._pictures = pictures
        self._at_left = at_left
        self.question = ""
        """On the picture, at its foot."""
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
        shape = self._pictures.shape(card, digest)
        if shape != self._aspect_ratio:
            self._aspect_ratio = shape
            self.updateGeometry()
        self._card, self._digest, self._title = card, digest, title
        self.setAccessibleName(f"{title}. {alt}" if alt else title)
        from kaartspel.ui.tips import tip  # the first picture does without

        self.setToolTip(tip(title))
        self.update()

    def picture_rect(self) -> QRect:
        """Where the picture lies in this widget, in pixels."""
        return picture_rect(self._card_rect())

    def picture_size(self, width: int) -> QSize:
        """How large the picture is where this widget has that width, and the height that goes with it."""
        room = QRect(0, 0, width, self.heightForWidth(width)).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        return picture_rect(fitting(room, self._aspect_ratio)).size()

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
        """The height of a card that is `width` wide, its shadow included; an upright one is no higher than wide."""
        room = max(width - 2 * MARGIN, 40)
        return min(card_height(room, self._aspect_ratio), room) + 2 * MARGIN

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
        if self.question:
            from kaartspel.ui.widgets.question import paint_question  # most cards have none

            paint_question(painter, picture_rect(rect), self.question, self.palette())
        if self.isChecked():
            paint_choice(painter, rect, self.palette())
        painter.end()

    def _picture(self, size: QSize) -> QPixmap | None:
        assert self._card is not None
        whole = size.width() > 480 or self._pictures.known.is_word(self._card)
        get = self._pictures.large if whole else self._pictures.small
        found = get(self._card, self._digest, size, self.devicePixelRatioF())
        return found or self._pictures.nearby(self._card, self._digest)

    def _card_rect(self) -> QRect:
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        rect = fitting(room, self._aspect_ratio)
        if self._at_left:
            rect.moveLeft(room.left())
        return rect

    def _ready(self, card: CardRef) -> None:
        if card == self._card:
            self.update()
