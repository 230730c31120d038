"""The face of a card that is a word: printed by the program, of one family with the photographs."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF

from kaartspel.ui import theme
from kaartspel.ui.widgets.typeset import Setting, face, filled, fitted, is_within, paint_lines

LEAST_MEANING = 12.0
"""The smallest size of a meaning, in pixels at 100 % text: where that does not fit, the word stands alone."""
INSET = 0.035
"""From the edge of the face to its frame, as a share of its shorter side."""


class Composition(NamedTuple):
    """The word, and what it can mean where there is room for that."""

    word: Setting
    meaning: Setting | None
    gap: float
    """Between word, ornament and meaning, in pixels."""

    @property
    def height(self) -> float:
        """Of all together, in pixels."""
        return self.word.height + self.gap + (self.gap + self.meaning.height if self.meaning else self.gap / 3)


def composed(word: str, meaning: str, size: QSizeF, text_scale: float) -> Composition:
    """The face of `size` pixels; `text_scale` is how much larger than usual the person wants to read."""
    side = min(size.width(), size.height() * 1.5)
    width, height = size.width() - 0.15 * side, size.height() - 0.19 * side
    gap = 0.065 * side
    least = LEAST_MEANING * text_scale
    if meaning:
        for share in (0.046, 0.042, 0.038):
            letters = max(float(round(share * side)), least)
            small = filled(meaning, width - 0.06 * side, letters)
            left = height - small.height - 2 * gap
            large = fitted(word, width, max(left, 1.0), 0.125 * side)
            readable = large.size >= 1.35 * letters or large.size >= 0.11 * side
            if left > 0 and readable and is_within(small, width, height):
                return Composition(large, small, gap)
    return Composition(fitted(word, width, height - 1.35 * gap, 0.135 * side), None, gap)


def paint_word(
    painter: QPainter,
    rect: QRectF,
    word: str,
    meaning: str,
    palette: QPalette,
    text_scale: float = 1.0,
    *,
    outlined: bool = False,
) -> None:
    """Draw the face into `rect`: paper, a fine frame, the word, an ornament, and the meaning where it fits.

    `outlined` has the words as shapes (see `typeset.paint_lines`).
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    side = min(rect.width(), rect.height() * 1.5)
    _paint_frame(painter, rect, INSET * side, palette.color(theme.ROLES["line"]))
    made = composed(word, meaning, rect.size(), text_scale)
    top = rect.top() + (rect.height() - made.height) / 2
    painter.setPen(palette.color(theme.ROLES["ink"]))
    painter.setFont(face(made.word.size, bold=True))
    paint_lines(painter, made.word, QRectF(rect.left(), top, rect.width(), made.word.height), outlined=outlined)
    middle = QPointF(rect.center().x(), top + made.word.height + made.gap * 0.72)
    paint_ornament(painter, middle, 0.2 * side, palette.color(theme.ROLES["clay"]))
    if made.meaning:
        painter.setPen(palette.color(theme.ROLES["quiet"]))
        painter.setFont(face(made.meaning.size))
        below = top + made.word.height + 2 * made.gap
        room = QRectF(rect.left(), below, rect.width(), made.meaning.height)
        paint_lines(painter, made.meaning, room, outlined=outlined)


def paint_ornament(painter: QPainter, middle: QPointF, width: float, colour: QColor) -> None:
    """A lozenge between two fine lines."""
    half = max(width * 0.055, 1.6)
    fine = QColor(colour)
    fine.setAlphaF(0.65)
    painter.setPen(QPen(fine, max(width / 90, 0.8)))
    for way in (-1, 1):
        painter.drawLine(middle + QPointF(way * 2.2 * half, 0), middle + QPointF(way * width / 2, 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([middle + QPointF(*by) for by in ((-half, 0), (0, -half), (half, 0), (0, half))]))


def _paint_frame(painter: QPainter, rect: QRectF, inset: float, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, max(inset / 7, 1.0)))
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 3, 3)
