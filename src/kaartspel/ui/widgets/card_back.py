"""The back of a card whose deck has no picture for it: a calm pattern in a frame, another for each kind of deck."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen

from kaartspel.domain.cards import DeckKind
from kaartspel.ui import theme
from kaartspel.ui.widgets.word_face import paint_ornament

RADIUS = 5


class _Back(NamedTuple):
    """The role of the colour its ground is made from, how light that is (0…1), and the pattern on it."""

    role: str
    lightness: float
    pattern: Callable[[QPainterPath, QRectF, float], None]


def paint_back(painter: QPainter, rect: QRectF, kind: DeckKind, palette: QPalette) -> None:
    """Draw the back of a card of that kind of deck into `rect`."""
    back = BACKS[kind]
    colour = palette.color(theme.ROLES[back.role])
    ground = QColor.fromHslF(max(colour.hslHueF(), 0.0), min(colour.hslSaturationF(), 0.5), back.lightness)
    ink = QColor.fromHslF(max(colour.hslHueF(), 0.0), min(colour.hslSaturationF(), 0.4), 0.86)
    side = min(rect.width(), rect.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    inset = side * 0.075
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.save()
    painter.setClipRect(inner)
    path = QPainterPath()
    back.pattern(path, inner, side / 7)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_faint(ink, 0.30), max(side / 150, 0.9)))
    painter.drawPath(path)
    painter.restore()
    _paint_frames(painter, inner, ink, side)
    _paint_medallion(painter, rect.center(), ground, ink, side)


def _paint_frames(painter: QPainter, inner: QRectF, ink: QColor, side: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_faint(ink, 0.62), max(side / 110, 1.0)))
    painter.drawRoundedRect(inner, 2, 2)


def _paint_medallion(painter: QPainter, middle: QPointF, ground: QColor, ink: QColor, side: float) -> None:
    painter.setBrush(ground)
    painter.setPen(QPen(_faint(ink, 0.62), max(side / 110, 1.0)))
    painter.drawEllipse(middle, side * 0.155, side * 0.155)
    paint_ornament(painter, middle, side * 0.2, _faint(ink, 0.85))


def _waves(path: QPainterPath, room: QRectF, step: float) -> None:
    """Scales like waves: half rings, row over row."""
    rows = int(room.height() / (step / 2)) + 3
    columns = int(room.width() / (2 * step)) + 3
    left, top = room.center().x() - columns * step, room.bottom() - rows * step / 2 + step
    for row in range(rows):
        for column in range(columns):
            x, y = left + (2 * column + row % 2) * step, top + row * step / 2
            for share in (1.0, 0.68, 0.36):
                ring = QRectF(x - share * step, y - share * step, 2 * share * step, 2 * share * step)
                # Only what the row in front leaves in sight.
                reach = 180 if share < 0.5 else 120
                path.arcMoveTo(ring, 90 - reach / 2)
                path.arcTo(ring, 90 - reach / 2, reach)


def _petals(path: QPainterPath, room: QRectF, step: float) -> None:
    """Rings that cross in petals."""
    columns, rows = int(room.width() / step) + 3, int(room.height() / step) + 3
    left, top = room.center().x() - columns // 2 * step, room.center().y() - rows // 2 * step
    for row in range(rows):
        for column in range(columns):
            path.addEllipse(QPointF(left + column * step, top + row * step), step * 0.707, step * 0.707)


def _lattice(path: QPainterPath, room: QRectF, step: float) -> None:
    """Slanting double lines."""
    reach = room.width() + room.height()
    count = int(reach / step) + 2
    middle = room.center()
    for number in range(-count, count + 1):
        for by in (-step / 14, step / 14):
            x = middle.x() + number * step + by
            path.moveTo(x - reach, middle.y() - reach)
            path.lineTo(x + reach, middle.y() + reach)
            path.moveTo(x + reach, middle.y() - reach)
            path.lineTo(x - reach, middle.y() + reach)


def _faint(colour: QColor, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made


BACKS = {
    DeckKind.PHOTOS: _Back("green", 0.22, _waves),
    DeckKind.REFLECTION: _Back("clay", 0.34, _petals),
    DeckKind.WORDS: _Back("quiet", 0.30, _lattice),
}
