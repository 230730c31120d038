"""Line icons, drawn from short paths on a grid of 24, in whatever colour the theme has where they stand."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

GRID = 24.0

ICONS = {
    "exercise": "R 3.5 5 7 13 2 R 13.5 6 7 13 2",
    "logbook": "M 5 4 L 17 4 L 19 6 L 19 20 L 7 20 L 5 18 Z M 9 9 L 15 9 M 9 13 L 15 13",
    "compare": "M 4 6.5 L 6 6.5 Q 10 6.5 12 12 Q 14 17.5 18 17.5 L 20 17.5 M 4 17.5 L 6 17.5 Q 10 17.5 12 12 "
    "Q 14 6.5 18 6.5 L 20 6.5",
    "columns": "R 3.5 5 17 14 2 M 9.2 5 L 9.2 19 M 14.8 5 L 14.8 19",
    "guide": "E 12 12 8.5 M 9.6 9.6 Q 9.8 7 12.2 7 Q 14.6 7.2 14.5 9.4 Q 14.4 11 12.6 11.8 Q 12 12.2 12 13.6 "
    "M 12 16.4 L 12 16.6",
    "settings": "E 12 12 3 M 12 3.5 L 12 6 M 12 18 L 12 20.5 M 3.5 12 L 6 12 M 18 12 L 20.5 12 "
    "M 6 6 L 7.8 7.8 M 16.2 16.2 L 18 18 M 6 18 L 7.8 16.2 M 16.2 7.8 L 18 6",
    "undo": "M 9 5 L 4.5 9.5 L 9 14 M 4.5 9.5 L 14 9.5 Q 19.5 9.5 19.5 14.5 Q 19.5 19 14 19 L 11 19",
    "redo": "M 15 5 L 19.5 9.5 L 15 14 M 19.5 9.5 L 10 9.5 Q 4.5 9.5 4.5 14.5 Q 4.5 19 10 19 L 13 19",
    "more": "E 5 12 1 E 12 12 1 E 19 12 1",
}
"""Name → M(ove) L(ine) Q(uadratic curve) Z (close) E(llipse: centre, radius) R(ectangle: corner, size, rounding)."""

_ARGUMENTS = {"M": 2, "L": 2, "Q": 4, "Z": 0, "E": 3, "R": 5}


def path(name: str) -> QPainterPath:
    """The icon's lines on its grid of 24 × 24."""
    made, words = QPainterPath(), iter(ICONS[name].split())
    for word in words:
        n = [float(next(words)) for _ in range(_ARGUMENTS[word])]
        match word:
            case "M":
                made.moveTo(*n)
            case "L":
                made.lineTo(*n)
            case "Q":
                made.quadTo(*n)
            case "E":
                made.addEllipse(QPointF(n[0], n[1]), n[2], n[2])
            case "R":
                made.addRoundedRect(QRectF(*n[:4]), n[4], n[4])
            case _:
                made.closeSubpath()
    return made


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw icon `name` into `rect`, in lines of `colour`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    pen = QPen(colour, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path(name), pen)
    painter.restore()


def icon(name: str, colour: QColor, size: int, ratio: float) -> QIcon:
    """Icon `name` of `size` logical pixels at device pixel ratio `ratio`."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return QIcon(pixmap)
