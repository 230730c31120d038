"""One session as a row of the logbook, painted."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from kaartspel.domain.finding import Hit
from kaartspel.domain.ports import LaidCard, SessionSummary
from kaartspel.phrases import PARTS
from kaartspel.texts import _, language
from kaartspel.ui import theme
from kaartspel.ui.logbook.list_geometry import GAP, MOST_CARDS, RowParts
from kaartspel.ui.logbook.list_model import day_of, state_of, words_of
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import card_height, paint_card, picture_rect, width_for

RADIUS = 14
WASH = 70
"""How strong the mark on a word that was found is, of 255."""


class Look(NamedTuple):
    """How a row lies: `chosen` by its box, `focused` by the keyboard, `pointed` at by the mouse."""

    chosen: bool = False
    focused: bool = False
    pointed: bool = False


class Type(NamedTuple):
    """The fonts and colours of a row, looked up once for all rows of a paint."""

    day: QFont
    small: QFont
    small_bold: QFont
    words: QFont
    found: QFont
    palette: QPalette
    ratio: float
    """Pixels of the device to one of the screen."""

    def colour(self, role: str) -> QColor:
        """The colour of `role` (see `theme.ROLES`)."""
        return self.palette.color(theme.ROLES[role])


def type_of(palette: QPalette, ratio: float) -> Type:
    """Fonts in the present size, colours of `palette`."""
    return Type(
        theme.font(17, theme.SERIF, bold=True),
        theme.font(13),
        theme.font(13, bold=True),
        theme.font(17, theme.SERIF),
        theme.font(15, theme.SERIF),
        palette,
        ratio,
    )


def paint_row(
    painter: QPainter, rect: QRect, parts: RowParts, summary: SessionSummary, person: str, look: Look, kind: Type
) -> None:
    """All but the cards and what was found, in `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.chosen or look.pointed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(kind.colour("green_wash" if look.chosen else "side"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), RADIUS, RADIUS)
    else:
        painter.setPen(QPen(kind.colour("line"), 1))
        left = rect.left() + parts.day.left()
        painter.drawLine(left, rect.bottom(), rect.right(), rect.bottom())
    if look.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(kind.colour("green"), 2))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 2, -1, -2), RADIUS, RADIUS)
    _paint_tick(painter, parts.tick.translated(rect.topLeft()), look, kind)
    _paint_day(painter, parts.day.translated(rect.topLeft()), summary, person, kind)
    # Where no card lies, the words have its room too.
    words = parts.words if summary.cards else parts.words.united(parts.cards)
    _paint_words(painter, words.translated(rect.topLeft()), summary, kind)


def _paint_tick(painter: QPainter, box: QRect, look: Look, kind: Type) -> None:
    painter.setPen(QPen(kind.colour("green" if look.chosen else "quiet"), 1.5))
    painter.setBrush(kind.colour("green" if look.chosen else "paper"))
    inside = QRectF(box).adjusted(2, 2, -2, -2)
    painter.drawRoundedRect(inside, 5, 5)
    if look.chosen:
        pen = QPen(kind.colour("on_green"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        width, height = inside.width(), inside.height()
        ends = ((0.24, 0.53), (0.43, 0.72), (0.77, 0.3))
        painter.drawPolyline([inside.topLeft() + QPointF(x * width, y * height) for x, y in ends])


def _paint_day(painter: QPainter, rect: QRect, summary: SessionSummary, person: str, kind: Type) -> None:
    title = summary.exercise_title.said(language())
    state = state_of(summary)
    about = " · ".join(part for part in (title, person) if part)
    beside = rect.width() > 3 * rect.height()  # narrow rows have all of it in two lines
    lines: list[tuple[str, QFont, str]] = [(day_of(summary), kind.day, "ink")]
    if beside:
        lines.append((" · ".join(part for part in (about, state) if part), kind.small, "quiet"))
    else:
        lines.append((about, kind.small, "quiet"))
        if state:
            lines.append((state, kind.small_bold, "clay_text"))
    metrics = [QFontMetrics(font) for _text, font, _role in lines]
    top = rect.top() + (rect.height() - sum(it.lineSpacing() for it in metrics) - 2 * (len(lines) - 1)) // 2
    for (text, font, role), measure in zip(lines, metrics, strict=True):
        painter.setFont(font)
        painter.setPen(kind.colour(role))
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.left(), top + measure.ascent(), shown)
        top += measure.lineSpacing() + 2


def _paint_words(painter: QPainter, rect: QRect, summary: SessionSummary, kind: Type) -> None:
    text = words_of(summary)
    painter.setPen(kind.colour("ink"))
    if not text:
        text = _("No words yet")
        painter.setPen(kind.colour("quiet"))
    layout = laid_out(text, kind.words, rect.width())
    high = sum(layout.lineAt(line).height() for line in range(layout.lineCount()))
    layout.draw(painter, QPointF(rect.left(), rect.top() + max(rect.height() - high, 0) / 2))


def paint_found(painter: QPainter, rect: QRect, hits: Sequence[Hit], kind: Type) -> None:
    """The first text in which something was found, its words marked, and how many more there are."""
    if not hits:
        return
    first, more = hits[0], len(hits) - 1
    head = f"{_(PARTS[first.part])}: "
    tail = f"  +{more}" if more else ""
    wash = kind.colour("clay")
    wash.setAlpha(WASH)
    marks = [(len(head) + start, end - start) for start, end in first.marks]
    text = head + first.excerpt.replace("\n", " ") + tail
    layout = laid_out(text, kind.found, rect.width(), marks, wash, (len(head), kind.colour("quiet")))
    painter.setPen(kind.colour("ink"))
    layout.draw(painter, QPointF(rect.topLeft()))


def laid_out(
    text: str,
    font: QFont,
    width: int,
    marks: Sequence[tuple[int, int]] = (),
    wash: QColor | None = None,
    quiet: tuple[int, QColor] | None = None,
    *,
    cut: bool = False,
) -> QTextLayout:
    """`text` in at most two lines, the second shortened where it is longer.

    `marks` are stretches (start, length) on a ground of `wash`; the first signs, as many as `quiet` says, have its
    colour. `cut`: it was shortened already.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    formats: list[QTextLayout.FormatRange] = []
    if quiet:
        formats.append(_format(0, quiet[0], foreground=quiet[1]))
    if wash:
        formats += [_format(start, length, background=wash) for start, length in marks]
    layout.setFormats(formats)
    layout.beginLayout()
    top = 0.0
    for number in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        if number == 1 and not cut and line.textStart() + line.textLength() < len(text):
            layout.endLayout()
            begun, rest = text[: line.textStart()], text[line.textStart() :]
            short = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width - 2)
            return laid_out(begun + short, font, width, marks, wash, quiet, cut=True)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _format(
    start: int, length: int, foreground: QColor | None = None, background: QColor | None = None
) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length  # type: ignore[attr-defined]  # PySide6 does not declare them
    look = QTextCharFormat()
    if foreground:
        look.setForeground(foreground)
    if background:
        look.setBackground(background)
    made.format = look  # type: ignore[attr-defined]
    return made


def card_sizes(cards: Sequence[LaidCard], pictures: Pictures, card: QSize) -> list[QSize]:
    """How large each of the first cards lies within `card`."""
    return [_small(pictures.shape(it.card, it.picture), card) for it in cards[:MOST_CARDS]]


def paint_cards(
    painter: QPainter,
    rect: QRect,
    cards: Sequence[LaidCard],
    pictures: Pictures,
    parts: RowParts,
    kind: Type,
) -> None:
    """The first cards, and how many more there are."""
    left = rect.left()
    for card, size in zip(cards, card_sizes(cards, pictures, parts.card), strict=False):
        place = QRect(QPoint(left, rect.top() + (rect.height() - size.height()) // 2), size)
        left += parts.card.width() + GAP
        picture = pictures.small(card.card, card.picture, picture_rect(place).size(), kind.ratio)
        broken = picture is None and pictures.broken(card.card, card.picture)
        title = card.title.said(language()) if broken else ""
        paint_card(painter, place, picture, title, kind.palette)
    if len(cards) > MOST_CARDS:
        painter.setFont(kind.small)
        painter.setPen(kind.colour("quiet"))
        painter.drawText(QPoint(left - GAP + 4, rect.bottom() - 4), f"+{len(cards) - MOST_CARDS}")


def _small(aspect_ratio: float, card: QSize) -> QSize:
    width = min(card.width(), width_for(card.height(), aspect_ratio))
    return QSize(width, card_height(width, aspect_ratio))
