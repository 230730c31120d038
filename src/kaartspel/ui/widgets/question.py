"""What is read with a card: its question, and what its word can mean; on the card where it fits, else below it."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap

from kaartspel.domain.cards import CardRef
from kaartspel.ui import theme
from kaartspel.ui.pictures import CORNER, Pictures
from kaartspel.ui.widgets.typeset import Setting, face, filled, is_within, paint_lines

LEAST = 13.0
"""The smallest size of a question on a picture, in pixels at 100 % text."""
SHARE, MOST = 0.042, 0.4
"""Of its size in the picture's width, and how much of the picture's height it may cover."""
PADDING = 0.7
"""Around the words, in sizes."""


def on_picture(pictures: Pictures, card: CardRef, size: QSize) -> str:
    """The question that stands on a picture of `size` pixels, "" where it has none there or no room for it."""
    known = pictures.known
    question = known.question(card) if known.question_is_on_picture(card) else ""
    return question if question and _set(question, size) else ""


def below(pictures: Pictures, card: CardRef, size: QSize) -> str:
    """What is read below a card whose picture has `size` pixels, "" where all is on the card or there is nothing."""
    known = pictures.known
    meaning = "" if pictures.shows_meaning(card, size) else known.meaning(card)
    question = "" if on_picture(pictures, card, size) else known.question(card)
    return "\n".join(part for part in (meaning, question) if part)


def paint_question(painter: QPainter, picture: QRect, question: str, palette: QPalette) -> None:
    """Draw `question` at the foot of the picture in `picture`, on a strip of paper that lets it through a little."""
    colours = palette.color(theme.ROLES["paper"]).rgb(), palette.color(theme.ROLES["ink"]).rgb()
    strip = _strip(question, picture.size().toTuple(), theme.scale(), painter.device().devicePixelRatio(), *colours)
    if strip:
        height = strip.deviceIndependentSize().height()
        painter.drawPixmap(picture.left(), round(picture.bottom() + 1 - height), strip)


@lru_cache(maxsize=24)
def _strip(question: str, size: tuple[int, int], scale: float, ratio: float, paper: int, ink: int) -> QPixmap | None:
    words = _fitted(question, *size, scale)
    if words is None:
        return None
    padding = PADDING * words.size
    height = ceil(words.height + 2 * padding)
    strip = QPixmap(round(size[0] * ratio), round(height * ratio))
    strip.setDevicePixelRatio(ratio)
    strip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QColor.fromRgb(paper)
    ground.setAlphaF(0.9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    # The upper corners lie outside.
    painter.drawRoundedRect(QRectF(0, -2 * CORNER, size[0], height + 2 * CORNER), CORNER, CORNER)
    painter.setPen(QColor.fromRgb(ink))
    painter.setFont(face(words.size))
    paint_lines(painter, words, QRectF(0, padding, size[0], words.height))
    painter.end()
    return strip


def _set(question: str, size: QSize) -> Setting | None:
    return _fitted(question, size.width(), size.height(), theme.scale())


def _fitted(question: str, width: int, height: int, scale: float) -> Setting | None:
    size = float(round(max(SHARE * width, LEAST * scale)))
    room = width - 2 * PADDING * size
    if room <= 0:
        return None
    words = filled(question, room, size)
    return words if is_within(words, room, MOST * height - 2 * PADDING * size) else None
