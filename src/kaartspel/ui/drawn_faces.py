"""Faces of cards that the program draws itself, words and backs, kept by size like pictures.

Setting words takes about a millisecond, so painting never does it: what is not there yet is drawn when nothing else
waits, a few at a time, and `ready` tells when to paint again.
"""

from collections import OrderedDict
from collections.abc import Callable
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from kaartspel.domain.cards import BACK, CardRef, DeckKind
from kaartspel.texts import language
from kaartspel.ui import theme
from kaartspel.ui.known_cards import KnownCards
from kaartspel.ui.widgets.card_back import paint_back
from kaartspel.ui.widgets.word_face import composed, paint_word

MOST_BYTES = 24 * 1024 * 1024
MOST_WAITING = 200
AT_ONCE = 0.003
"""Seconds that drawing may take between two events."""


class _Face(NamedTuple):
    """A face at one size in device pixels; `card` may be the back of a deck's cards, `whole` is with its meaning."""

    card: CardRef
    width: int
    height: int
    ratio: float
    whole: bool


class DrawnFaces(QObject):
    """All on the screen's own thread: fonts and palette are read while drawing."""

    ready = Signal(object)
    """A face of this `CardRef` came."""

    def __init__(self, known: KnownCards, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._kept: OrderedDict[_Face, QPixmap] = OrderedDict()
        self._latest: dict[CardRef, _Face] = {}
        self._waiting: OrderedDict[_Face, None] = OrderedDict()
        self._bytes = 0
        self._dressed = self._dress()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_some)

    def face(self, card: CardRef, size: QSize, ratio: float, *, whole: bool = False) -> QPixmap | None:
        """The face within `size` (logical pixels) for a screen of `ratio`; None while it isn't drawn.

        With `whole` the meaning of the word stands below it, where the card is large enough.
        """
        self._follow_dress()
        face = _face(card, size, ratio, whole=whole)
        found = self._kept.get(face)
        if found is not None:
            self._kept.move_to_end(face)
        elif face.width > 0 and face.height > 0:
            self._waiting[face] = None
            if len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._soon.start()
        return found

    def now(self, card: CardRef, size: QSize, ratio: float) -> QPixmap:
        """The same, drawn at once."""
        return self.face(card, size, ratio) or self._draw(_face(card, size, ratio, whole=False))

    def nearby(self, card: CardRef) -> QPixmap | None:
        """The face at the size it was last drawn, to be scaled until the right one is there."""
        self._follow_dress()
        face = self._latest.get(card)
        return self._kept.get(face) if face else None

    def shows_meaning(self, card: CardRef, size: QSize) -> bool:
        """Whether the meaning of a word is on the face of that size (logical pixels); small ones have no room."""
        known = self._known.card(card)
        if known is None:
            return False
        word, meaning = known.title.said(language()), known.meaning.said(language())
        return composed(word, meaning, QSizeF(size), theme.scale()).meaning is not None

    def _draw_some(self) -> None:
        end = perf_counter() + AT_ONCE
        while self._waiting and perf_counter() < end:
            face, _ = self._waiting.popitem()  # what was asked for last is looked at now
            if face not in self._kept:
                self._draw(face)
                self.ready.emit(face.card)
        if self._waiting:
            self._soon.start()

    def _draw(self, face: _Face) -> QPixmap:
        pixmap = QPixmap(face.width, face.height)
        pixmap.setDevicePixelRatio(face.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._painting(face)(painter, QRectF(0, 0, face.width / face.ratio, face.height / face.ratio))
        painter.end()
        self._kept[face] = pixmap
        self._latest[face.card] = face
        self._bytes += face.width * face.height * 4
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            gone, _ = self._kept.popitem(last=False)
            self._bytes -= gone.width * gone.height * 4
            if self._latest.get(gone.card) == gone:
                del self._latest[gone.card]
        return pixmap

    def _painting(self, face: _Face) -> Callable[[QPainter, QRectF], None]:
        palette, scale = QGuiApplication.palette(), theme.scale()
        if face.card.card == BACK:
            deck = self._known.deck(face.card.deck)
            kind = deck.kind if deck else DeckKind.PHOTOS
            return lambda painter, rect: paint_back(painter, rect, kind, palette)
        card = self._known.card(face.card)
        word = card.title.said(language()) if card else ""
        meaning = card.meaning.said(language()) if card and face.whole else ""
        return lambda painter, rect: paint_word(painter, rect, word, meaning, palette, scale)

    def _dress(self) -> tuple[int, str, float]:
        return QGuiApplication.palette().cacheKey(), language(), theme.scale()

    def _follow_dress(self) -> None:
        """Another theme, language or text size makes other faces."""
        dress = self._dress()
        if dress != self._dressed:
            self._dressed = dress
            self._kept.clear()
            self._latest.clear()
            self._waiting.clear()
            self._bytes = 0


def _face(card: CardRef, size: QSize, ratio: float, *, whole: bool) -> _Face:
    return _Face(card, round(size.width() * ratio), round(size.height() * ratio), ratio, whole)
