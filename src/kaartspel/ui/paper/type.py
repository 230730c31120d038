"""Type for paper: how wide words are, and lines as they are painted. Safe on any one thread at a time."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from kaartspel.domain.pages import POINT, Line, Style, Text
from kaartspel.ui import theme

UNITS = 40
"""Painted units in a millimetre: a PDF of 1016 dots an inch."""
MOST_AT_ONCE = 3000
"""Signs of a paragraph that are set in one go."""
LEAST_WIDTH = 4.0
"""Millimetres: no line is narrower."""
_BOUNDARY = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_UNSEEN = dict.fromkeys(range(32), " ") | {127: " ", 9: "    "}


@lru_cache(maxsize=64)
def font(style: Style) -> QFont:
    """The font of that style, a unit a pixel. Two letters are never one sign: what is copied can be found again."""
    made = QFont(theme.SERIF if style.serif else theme.SANS)
    made.setPixelSize(max(round(style.points * POINT * UNITS), 1))
    made.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
    made.setItalic(style.italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig", "dlig"):
        made.setFeature(QFont.Tag(feature), 0)
    return made


def measure(text: str, style: Style, width: float) -> Iterator[Line]:
    """`text` in lines of at most `width` millimetres (see `domain.pages.Measure`)."""
    for written in text.splitlines() or [""]:
        part = written.translate(_UNSEEN).rstrip()
        yield from _lines(part, style, max(width, LEAST_WIDTH) * UNITS) if part else [Line("")]


def paint(painter: QPainter, text: Text, ink: QColor, wash: QColor) -> None:
    """The line in its place, in the colour `ink`; what is marked stands on `wash`."""
    line, style = text.line, text.style
    if not line.text:
        return
    layout = _layout(line.text, style, rtl=line.rtl)
    layout.beginLayout()
    set_line = layout.createLine()
    set_line.setLineWidth(1e6)
    layout.endLayout()
    spare = text.width * UNITS - set_line.naturalTextWidth()
    left = text.x * UNITS + (spare / 2 if text.middle else spare if text.end or line.rtl else 0.0)
    metrics = _metrics(style)
    top = text.y * UNITS + (style.height * UNITS - metrics.ascent() - metrics.descent()) / 2
    for start, end in line.marks:
        a, b = sorted(_x(set_line.cursorToX(sum(map(_halves, line.text[:at])))) for at in (start, end))
        painter.fillRect(QRectF(left + a, top, b - a, metrics.ascent() + metrics.descent()), wash)
    painter.setPen(ink)
    layout.draw(painter, QPointF(left, top + metrics.ascent() - set_line.ascent()))


def is_rtl(text: str) -> bool:
    """Whether the text is read from right to left: its first sign with a direction says so."""
    ways = (unicodedata.bidirectional(sign) for sign in text)
    return next((way in ("R", "AL") for way in ways if way in ("L", "R", "AL")), False)


@lru_cache(maxsize=64)
def _metrics(style: Style) -> QFontMetricsF:
    return QFontMetricsF(font(style))


def _lines(text: str, style: Style, width: float) -> Iterator[Line]:
    """The lines of one paragraph; a long one is set a few thousand signs at a time."""
    rtl = is_rtl(text)
    while text:
        now = text[:MOST_AT_ONCE]
        spans = _broken(now, style, width, rtl=rtl)
        if len(now) < len(text) and len(spans) > 1:  # its last line is set again with what follows
            now = now[: spans.pop()[0]]
        for start, length in spans:
            yield Line(now[start : start + length].strip(" "), rtl)
        text = text[len(now) :]


def _broken(text: str, style: Style, width: float, *, rtl: bool) -> list[tuple[int, int]]:
    layout = _layout(text, style, rtl=rtl)
    layout.beginLayout()
    spans: list[tuple[int, int]] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        spans.append((line.textStart(), line.textLength()))
    layout.endLayout()
    # Qt counts in UTF-16: signs beyond it, such as emoji, are two there and one here.
    return spans if text.isascii() or max(text) <= "\uffff" else _in_signs(text, spans)


def _in_signs(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    at = [number for number, sign in enumerate(text) for _half in range(_halves(sign))] + [len(text)]
    return [(at[start], at[start + length] - at[start]) for start, length in spans]


def _halves(sign: str) -> int:
    return 2 if sign > "\uffff" else 1


def _layout(text: str, style: Style, *, rtl: bool) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(_BOUNDARY)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    # Where a line begins is reckoned here; Qt would push those from right to left to the end of the line's width.
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout = QTextLayout(text, font(style))
    layout.setTextOption(option)
    return layout


def _x(found: Any) -> float:
    """Where a cursor stands: PySide gives it alone or with the place it was moved to, and declares neither."""
    return float(cast("tuple[float, int]", found)[0] if isinstance(found, tuple) else found)
