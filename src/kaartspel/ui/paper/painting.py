"""Paints the boxes of `domain.pages`: on a PDF, on a printer, on the picture of a page."""

from collections import OrderedDict
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPalette, QPen

from kaartspel.domain.cards import CardRef
from kaartspel.domain.pages import Box, Page, Panel, Picture, Pin, Ribbon, Style, Text
from kaartspel.domain.ports import DeckLibrary, PictureStore
from kaartspel.texts import language
from kaartspel.ui import theme
from kaartspel.ui.known_cards import KnownCards
from kaartspel.ui.paper import type as type_
from kaartspel.ui.paper.type import UNITS
from kaartspel.ui.widgets.word_face import paint_word

DOTS = 300 / 25.4
"""Dots of a picture in a millimetre: what a printer shows, and no more."""
MOST_PICTURES = 24
"""How many are kept at hand: the same card on the next board is in the PDF once."""
CORNER = 1.1
USUAL_SHAPE = 1.5
FACE = 400.0
"""A card that is set by the program is this many pixels wide on the screen it is made for."""
PIN_TYPE, PIN_TYPE_NARROW = 4.65, 3.8
"""Points of a pin's number in a millimetre of its radius, with one figure and with more."""
MISSING = Style(11, serif=True, role="quiet")


class _Kept(NamedTuple):
    file: Path
    width: int
    height: int


class PaperCards:
    """The cards as they are printed: pictures at 300 dots an inch, words set by the program. For one thread."""

    def __init__(self, library: DeckLibrary, store: PictureStore | None) -> None:
        self._library = library
        self._store = store
        self._known = KnownCards(library)
        self._files: dict[tuple[CardRef, str], Path | None] = {}
        self._kept: OrderedDict[_Kept, QImage] = OrderedDict()

    def shape(self, card: CardRef, digest: str = "") -> float:
        """Width ÷ height of the card: of its picture where that can be read, else of its deck's cards."""
        file = None if self._is_set(card, digest) else self._file(card, digest)
        size = QImageReader(str(file)).size() if file else QSize()
        if size.isValid() and size.height():
            return size.width() / size.height()
        deck = self._known.deck(card.deck)
        return deck.aspect_ratio if deck else USUAL_SHAPE

    def word(self, card: CardRef, digest: str) -> tuple[str, str] | None:
        """The word on a card that the program sets, and what it can mean; None for other cards."""
        known = self._known.card(card)
        if not known or not self._is_set(card, digest):
            return None
        return known.title.said(language()), known.meaning.said(language())

    def picture(self, card: CardRef, digest: str, width: float, height: float, dots: float) -> QImage | None:
        """The picture for so many millimetres at `dots` a millimetre, never larger than it is; None without one."""
        file = self._file(card, digest)
        if file is None:
            return None
        wanted = _Kept(file, max(round(width * dots), 1), max(round(height * dots), 1))
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
        else:
            self._kept[wanted] = _read(wanted)
            if len(self._kept) > MOST_PICTURES:
                self._kept.popitem(last=False)
        image = self._kept[wanted]
        return None if image.isNull() else image

    def _is_set(self, card: CardRef, digest: str) -> bool:
        return not digest and self._known.is_word(card)

    def _file(self, card: CardRef, digest: str) -> Path | None:
        """The picture the card was laid with, where it still is."""
        wanted = card, digest
        if wanted not in self._files:
            self._files[wanted] = self._find(card, digest)
        return self._files[wanted]

    def _find(self, card: CardRef, digest: str) -> Path | None:
        stored = self._store.stored(digest) if self._store and digest else None
        if stored:
            return stored
        if self._known.card(card) and (self._library.picture(card) or self._library.prepare(card)):
            now = self._library.digest(card)
            return self._library.picture(card) if not digest or now == digest else None
        return None


def paint_page(painter: QPainter, page: Page, cards: PaperCards, dots: float = DOTS) -> None:
    """All of `page`; the painter's units are `UNITS` a millimetre from its left top, pictures have `dots` a mm."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for box in page.boxes:
        _paint(painter, box, cards, dots)


def image_of(page: Page, cards: PaperCards, width: int) -> QImage:
    """The page as a picture of so many pixels wide, on white."""
    dots = width / page.width
    image = QImage(width, round(page.height * dots), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(dots / UNITS, dots / UNITS)
    paint_page(painter, page, cards, dots)
    painter.end()
    return image


def _paint(painter: QPainter, box: Box, cards: PaperCards, dots: float) -> None:
    if isinstance(box, Text):
        type_.paint(painter, box, _colour(box.style.role), _wash())
    elif isinstance(box, Picture):
        _paint_card(painter, box, cards, dots)
    elif isinstance(box, Pin):
        _paint_pin(painter, box)
    elif isinstance(box, Panel):
        _paint_panel(painter, box)
    else:
        _paint_ribbon(painter, box)


def _paint_card(painter: QPainter, box: Picture, cards: PaperCards, dots: float) -> None:
    rect = _rect(box.x, box.y, box.width, box.height)
    edge = QPainterPath()
    edge.addRoundedRect(rect, CORNER * UNITS, CORNER * UNITS)
    word = cards.word(box.card, box.digest)
    image = None if word else cards.picture(box.card, box.digest, box.width, box.height, dots)
    if word:
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / FACE, rect.width() / FACE)
        paint_word(painter, QRectF(0, 0, FACE, FACE * box.height / box.width), *word, _palette(), outlined=True)
        painter.restore()
    elif image:
        painter.save()
        painter.setClipPath(edge)
        painter.drawImage(rect, image)
        painter.restore()
    else:
        painter.fillPath(edge, _colour("panel"))
        _paint_title(painter, box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_colour("line"), 0.2 * UNITS))
    painter.drawPath(edge)


def _paint_title(painter: QPainter, box: Picture) -> None:
    """The name of a card whose picture is gone, in its middle, drawn: as text it stands beside the card."""
    style = MISSING._replace(points=min(MISSING.points, box.width / 5))
    lines = list(type_.measure(box.title, style, box.width - 4))[: int(box.height / style.height)]
    top = box.y + (box.height - len(lines) * style.height) / 2
    for at, line in enumerate(lines):
        path = QPainterPath()
        path.addText(0, 0, type_.font(style), line.text)
        middle = QPointF(box.x + box.width / 2, top + (at + 0.5) * style.height) * UNITS
        path.translate(middle - path.boundingRect().center())
        painter.fillPath(path, _colour(style.role))


def _paint_pin(painter: QPainter, box: Pin) -> None:
    """A pin on a picture is part of it: its number is drawn, so that it doesn't come between the words."""
    middle = QPointF(box.x * UNITS, box.y * UNITS)
    radius = box.radius * UNITS
    painter.setPen(Qt.PenStyle.NoPen if box.read else QPen(QColor("white"), 0.32 * UNITS))
    painter.setBrush(_colour("clay_text"))
    painter.drawEllipse(middle, radius, radius)
    style = Style(box.radius * (PIN_TYPE if box.number < 10 else PIN_TYPE_NARROW), bold=True)
    number = str(box.number)
    if box.read:
        band = Text(box.x - 5, box.y - style.height / 2, 10, type_.Line(number), style, middle=True)
        type_.paint(painter, band, QColor("white"), _wash())
        return
    path = QPainterPath()
    path.addText(0, 0, type_.font(style), number)
    path.translate(middle - path.boundingRect().center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawPath(path)


def _paint_panel(painter: QPainter, box: Panel) -> None:
    painter.setPen(QPen(_colour(box.edge), 0.2 * UNITS) if box.edge else Qt.PenStyle.NoPen)
    painter.setBrush(_colour(box.role))
    rect = _rect(box.x, box.y, box.width, box.height)
    painter.drawRoundedRect(rect, box.radius * UNITS, box.radius * UNITS)


def _paint_ribbon(painter: QPainter, box: Ribbon) -> None:
    start = QPointF(box.x * UNITS, box.y * UNITS)
    end = start + QPointF(box.across * UNITS, box.down * UNITS)
    path = QPainterPath(start)
    half = QPointF(box.across * UNITS / 2, 0)
    path.cubicTo(start + half, end - half, end)
    shade = theme.ribbon(box.colour, "light")
    shade.setAlphaF(0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(shade, box.thick * UNITS, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawPath(path)


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * UNITS, y * UNITS, width * UNITS, height * UNITS)


def _colour(role: str) -> QColor:
    """Paper is light, whatever the screen is."""
    return QColor(theme.colours("light")[role])


def _wash() -> QColor:
    return _colour("banner")


def _palette() -> QPalette:
    return theme.palette("light")


def _read(wanted: _Kept) -> QImage:
    reader = QImageReader(str(wanted.file))
    size = reader.size()
    if size.isValid() and size.width() > wanted.width:
        reader.setScaledSize(QSize(wanted.width, wanted.height))
    image = reader.read()
    # Without a channel for what shines through, the PDF holds it as a JPEG.
    return image if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)
