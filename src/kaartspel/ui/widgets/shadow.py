"""Soft shadows and printed edges, rendered once and drawn as pictures: an effect would cost ten times as much."""

from functools import lru_cache
from math import ceil, exp
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

RADIUS = 10


class Depth(NamedTuple):
    """How high something lies: `blur` and `drop` in pixels, `strength` 0…1; a second, tight shadow is in `contact`."""

    blur: int
    drop: int
    strength: float
    contact: float

    @property
    def margin(self) -> int:
        """How far the shadow reaches beyond the thing, at most, in pixels."""
        return self.blur + self.drop


RESTING = Depth(8, 3, 0.15, 0.16)
RAISED = Depth(16, 8, 0.24, 0.16)
LIFTED = Depth(30, 18, 0.34, 0.10)


def paint_sheet(painter: QPainter, rect: QRect, paper: QColor, shade: QColor, depth: Depth) -> None:
    """A sheet of `paper` with rounded corners in `rect`, lying `depth` high on what is below."""
    ratio = painter.device().devicePixelRatio()
    if rect.width() > 640 or rect.height() > 640:
        _paint_sheet(painter, rect, paper, shade, depth, ratio)
        return
    margin = depth.margin
    painter.drawPixmap(
        rect.x() - margin, rect.y() - margin, _sheet(rect.size().toTuple(), paper.rgb(), shade.rgb(), depth, ratio)
    )


@lru_cache(maxsize=32)
def _sheet(size: tuple[int, int], paper: int, shade: int, depth: Depth, ratio: float) -> QPixmap:
    margin = depth.margin
    pixmap = _blank(QSize(size[0] + 2 * margin, size[1] + 2 * margin), ratio)
    painter = QPainter(pixmap)
    _paint_sheet(painter, QRect(margin, margin, *size), QColor.fromRgb(paper), QColor.fromRgb(shade), depth, ratio)
    painter.end()
    return pixmap


def _paint_sheet(painter: QPainter, rect: QRect, paper: QColor, shade: QColor, depth: Depth, ratio: float) -> None:
    _paint_shadow(painter, rect.translated(0, depth.drop), _shadow(depth.blur, depth.strength, shade.rgb(), ratio))
    _paint_shadow(painter, rect.translated(0, 1), _shadow(2, depth.contact, shade.rgb(), ratio))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paper)
    painter.drawRoundedRect(QRectF(rect), RADIUS, RADIUS)


def _paint_shadow(painter: QPainter, rect: QRect, patch: QPixmap) -> None:
    """Nine pieces of `patch`: corners as they are, the rest stretched."""
    ratio = patch.devicePixelRatio()
    side = patch.width() / ratio
    corner = (side - 1) / 2
    reach = (corner - RADIUS) / 2  # half of the blur lies outside the sheet
    outer = QRectF(rect).adjusted(-reach, -reach, reach, reach)
    xs = (outer.left(), outer.left() + corner, outer.right() - corner, outer.right())
    ys = (outer.top(), outer.top() + corner, outer.bottom() - corner, outer.bottom())
    cuts = (0.0, corner, side - corner, side)
    for i in range(3):
        for j in range(3):
            target = QRectF(xs[i], ys[j], xs[i + 1] - xs[i], ys[j + 1] - ys[j])
            source = QRectF(
                cuts[i] * ratio, cuts[j] * ratio, (cuts[i + 1] - cuts[i]) * ratio, (cuts[j + 1] - cuts[j]) * ratio
            )
            painter.drawPixmap(target, patch, source)


@lru_cache(maxsize=16)
def _shadow(blur: int, strength: float, shade: int, ratio: float) -> QPixmap:
    """A small square shadow to cut in nine: rings of rounded squares, weighed like a blur, one on the other."""
    corner = 2 * blur + RADIUS
    pixmap = _blank(QSize(2 * corner + 1, 2 * corner + 1), ratio)
    steps = range(-blur, blur + 1)
    weights = [exp(-((2.2 * step / blur) ** 2) / 2) for step in steps]
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    full = QRectF(0, 0, 2 * corner + 1, 2 * corner + 1)
    for step, weight in zip(steps, weights, strict=True):
        inset = blur - step
        painter.setBrush(QColor.fromRgbF(0, 0, 0, weight / sum(weights)))
        radius = RADIUS + max(step, 1 - RADIUS)
        painter.drawRoundedRect(full.adjusted(inset, inset, -inset, -inset), radius, radius)
    tint = QColor.fromRgb(shade)
    tint.setAlphaF(strength)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(full, tint)
    painter.end()
    return pixmap


def _blank(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
