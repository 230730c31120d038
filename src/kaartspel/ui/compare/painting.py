"""Cards, sheets of words, ribbons and days of a comparison, painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
    QTransform,
)

from kaartspel.ui import theme
from kaartspel.ui.pictures import CORNER
from kaartspel.ui.widgets.card import edge
from kaartspel.ui.widgets.shadow import RESTING, paint_sheet

UNDER = 10
"""How far a ribbon begins below a card, in pixels."""
CHIP_INSET = 9
STRONG, USUAL, LESS, FAINT = 0.78, 0.5, 0.36, 0.16
"""How much of a ribbon is seen: of the one looked at, of all, of the others while one is in focus or pointed at."""


def inner(rect: QRect, caption: int) -> QRect:
    """Where the picture lies on a card."""
    inset = edge(rect.width())
    return rect.adjusted(inset, inset, -inset, -caption)


def picture_size(inside: QSize, shape: float, *, word: bool) -> QSize:
    """The size at which a picture of that shape fills `inside`; an upright one lies in it whole."""
    if word:
        return inside
    if shape < 1.15:
        return QSize(max(round(inside.height() * shape), 1), inside.height())
    if inside.width() / shape >= inside.height():
        return QSize(inside.width(), max(round(inside.width() / shape), 1))
    return QSize(max(round(inside.height() * shape), 1), inside.height())


def paint_paper(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """A sheet of paper with its shadow."""
    paint_sheet(painter, rect, palette.color(theme.ROLES["paper"]), palette.color(theme.ROLES["shadow"]), RESTING)


def paint_picture(painter: QPainter, inside: QRect, picture: QPixmap | None, palette: QPalette) -> None:
    """The middle of `picture` in `inside`, with round corners; bare ground while there is none."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(theme.ROLES["side"]))
    field = QRectF(inside)
    if picture is None or picture.isNull():
        painter.drawRoundedRect(field, CORNER, CORNER)
        return
    ratio = picture.devicePixelRatio()
    width, height = picture.width() / ratio, picture.height() / ratio
    if width < inside.width() - 2 and height <= inside.height() + 2:
        painter.drawRoundedRect(field, CORNER, CORNER)
        field = QRectF(inside.x() + (inside.width() - width) / 2, inside.y(), width, inside.height())
    grown = max(field.width() / width, field.height() / height)
    corner = field.center() - QPointF(width * grown / 2, height * grown / 2)
    plain = QPixmap(picture)
    plain.setDevicePixelRatio(1)
    brush = QBrush(plain)
    brush.setTransform(QTransform.fromTranslate(corner.x(), corner.y()).scale(grown / ratio, grown / ratio))
    painter.setBrush(brush)
    painter.drawRoundedRect(field, CORNER, CORNER)


def paint_caption(painter: QPainter, room: QRect, text: str, palette: QPalette, *, quiet: bool) -> None:
    """The motive below a picture; the card's title, quiet, where there is none."""
    font = theme.font(15, bold=not quiet, italic=quiet)
    painter.setFont(font)
    painter.setPen(palette.color(theme.ROLES["quiet" if quiet else "ink"]))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def caption_width(text: str, *, quiet: bool) -> int:
    """How wide a caption is when nothing is left out of it."""
    return QFontMetrics(theme.font(15, bold=not quiet, italic=quiet)).horizontalAdvance(text)


def chip_size(text: str) -> QSize:
    """How large a chip with that word is."""
    metrics = QFontMetrics(theme.font(13))
    return QSize(metrics.horizontalAdvance(text) + 2 * CHIP_INSET, metrics.height() + 4)


def paint_chip(painter: QPainter, rect: QRect, text: str, palette: QPalette) -> None:
    """A short word in a pill."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(theme.ROLES["banner"]))
    painter.drawRoundedRect(QRectF(rect), rect.height() / 2, rect.height() / 2)
    painter.setFont(theme.font(13))
    painter.setPen(palette.color(theme.ROLES["clay_text"]))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def paint_day(painter: QPainter, room: QRect, day: str, note: str, palette: QPalette) -> None:
    """The day of a column, and below it what tells it from the others."""
    metrics = QFontMetrics(theme.font(17, theme.SERIF, bold=True))
    painter.setFont(theme.font(17, theme.SERIF, bold=True))
    painter.setPen(palette.color(theme.ROLES["ink"]))
    line = QRect(room.left(), room.top(), room.width(), metrics.height())
    painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), day)
    if note:
        painter.setFont(theme.font(13))
        painter.setPen(palette.color(theme.ROLES["quiet"]))
        small = QFontMetrics(theme.font(13))
        shown = small.elidedText(note, Qt.TextElideMode.ElideRight, room.width())
        below = QRect(room.left(), line.bottom() + 1, room.width(), small.height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), shown)


def paint_words(painter: QPainter, room: QRect, text: str, palette: QPalette) -> None:
    """As many lines of `text` as fit in `room`, the last one shortened."""
    font = theme.font(15, theme.SERIF)
    metrics = QFontMetrics(font)
    step = round(metrics.lineSpacing() * 1.08)
    most = max(room.height() // step, 1)
    layout = QTextLayout(" ".join(text[:2000].split()), font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    painter.setFont(font)
    painter.setPen(palette.color(theme.ROLES["ink"]))
    layout.beginLayout()
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        part = layout.text()[line.textStart() :]
        last = number == most - 1
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room.width()) if last else part
        if not last:
            shown = part[: line.textLength()]
        band = QRect(room.left(), room.top() + number * step, room.width(), step)
        painter.drawText(band, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown.rstrip())
    layout.endLayout()


def ribbon_path(start: QPointF, end: QPointF, lanes: list[tuple[float, float, float]]) -> QPainterPath:
    """From `start` to `end`; `lanes` are (left, right, y) of the columns it passes on its way."""
    path = QPainterPath(start)
    at = start
    for left, right, y in lanes:
        _bend(path, at, QPointF(left, y))
        path.lineTo(right, y)
        at = QPointF(right, y)
    _bend(path, at, end)
    return path


def _bend(path: QPainterPath, at: QPointF, to: QPointF) -> None:
    # A steep way bends later, so that the ribbon keeps its width in the middle.
    reach = (to.x() - at.x()) * 0.5
    path.cubicTo(QPointF(at.x() + reach, at.y()), QPointF(to.x() - reach, to.y()), to)


def paint_ribbon(painter: QPainter, path: QPainterPath, colour: QColor, width: float, seen: float) -> None:
    """A band along `path`."""
    shade = QColor(colour)
    shade.setAlphaF(seen)
    pen = QPen(shade, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path, pen)


def paint_knot(painter: QPainter, at: QPointF, colour: QColor, palette: QPalette) -> None:
    """Where a ribbon comes to another card, or a card to another motive."""
    painter.setPen(QPen(colour, 3))
    painter.setBrush(palette.color(theme.ROLES["paper"]))
    painter.drawEllipse(at, 6.5, 6.5)


def paint_end(painter: QPainter, start: QPointF, length: float, width: float, colour: QColor, seen: float) -> None:
    """A ribbon that fades away: it goes on nowhere."""
    fading = QLinearGradient(start, start + QPointF(length, 0))
    for share, part in ((0.0, seen), (1.0, 0.0)):
        shade = QColor(colour)
        shade.setAlphaF(part)
        fading.setColorAt(share, shade)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fading))
    painter.drawRect(QRectF(start.x(), start.y() - width / 2, length, width))


def paint_empty(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """A place on which no card lies."""
    pen = QPen(palette.color(theme.ROLES["line"]), 1.5, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 10, 10)
