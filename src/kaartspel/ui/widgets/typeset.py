"""Words set into a given room: as large as fits, broken between words alone, and never cut."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath

from kaartspel.ui import theme

REFERENCE = 100
"""The size at which words are measured, in pixels: their width grows evenly with it."""
LEADING = 1.16
"""From one line to the next, in sizes."""
MOST_LINES = 4
MOST_WORDS = 9
"""With more words than that, lines are filled from the left instead of being weighed against each other."""
FEWER_LINES = 0.12
"""How much smaller the words may be to save a line, as a share."""


class Setting(NamedTuple):
    """Lines of words at a size in pixels."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """Of all lines, in pixels."""
        return len(self.lines) * self.size * LEADING


def face(size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """The serif of the cards at `size` pixels, which do not grow with the text size: a card is a picture."""
    made = QFont(theme.SERIF)
    made.setPixelSize(max(round(size), 1))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setItalic(italic)
    return made


@lru_cache(maxsize=400)
def fitted(text: str, width: float, height: float, most: float, *, bold: bool = True, italic: bool = False) -> Setting:
    """`text` in lines within `width` × `height` pixels, no larger than `most`: the size that shows it best."""
    metrics = QFontMetricsF(face(REFERENCE, bold=bold, italic=italic))
    words = text.split() or [""]
    best, best_worth = Setting((text,), 1.0), 0.0
    for lines in _ways(words):
        widest = max(metrics.horizontalAdvance(line) for line in lines) or 1.0
        # Whole pixels, a little below: a font is not wider at its size than measured at the reference, within a pixel.
        size = min(most, REFERENCE * (width - 1) / widest, height / (len(lines) * LEADING))
        worth = size * (1 - FEWER_LINES) ** (len(lines) - 1)
        if worth > best_worth:
            best, best_worth = Setting(lines, max(float(int(size)), 1.0)), worth
    return best


@lru_cache(maxsize=400)
def filled(text: str, width: float, size: float, *, italic: bool = False) -> Setting:
    """`text` at `size` pixels in as few lines of `width` pixels as it takes, about equally long.

    A word that is wider than that has a line of its own, and sticks out: see `is_within`.
    """
    metrics = QFontMetricsF(face(size, italic=italic))
    lines = _lines(text, width, metrics)
    narrow, wide = 0.0, width
    while wide - narrow > 1:  # the narrowest that needs no more lines leaves no word alone on the last
        middle = (narrow + wide) / 2
        if len(_lines(text, middle, metrics)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return Setting(tuple(_lines(text, wide, metrics)), size)


def _lines(text: str, width: float, metrics: QFontMetricsF) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def is_within(setting: Setting, width: float, height: float, *, italic: bool = False) -> bool:
    """Whether all lines are."""
    metrics = QFontMetricsF(face(setting.size, italic=italic))
    return setting.height <= height and all(metrics.horizontalAdvance(line) <= width for line in setting.lines)


def paint_lines(painter: QPainter, setting: Setting, room: QRectF, *, outlined: bool = False) -> None:
    """The lines in the painter's pen and font, centred, from the top of `room`.

    `outlined` paints them as shapes: on paper they are then part of the card, and no text that is read or copied.
    """
    step = setting.size * LEADING
    if outlined:
        _fill_lines(painter, setting, room, step)
        return
    for number, line in enumerate(setting.lines):
        band = QRectF(room.left() - room.width(), room.top() + number * step, 3 * room.width(), step)
        painter.drawText(band, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), line)


def _fill_lines(painter: QPainter, setting: Setting, room: QRectF, step: float) -> None:
    metrics = QFontMetricsF(painter.font())
    path = QPainterPath()
    for number, line in enumerate(setting.lines):
        baseline = room.top() + (number + 0.5) * step + (metrics.ascent() - metrics.descent()) / 2
        path.addText(room.center().x() - metrics.horizontalAdvance(line) / 2, baseline, painter.font(), line)
    painter.fillPath(path, painter.pen().color())


def _ways(words: list[str]) -> Iterator[tuple[str, ...]]:
    """All ways to break `words` into few lines."""
    if len(words) > MOST_WORDS:
        words = _joined(words)
    for count in range(1, min(len(words), MOST_LINES) + 1):
        for cuts in combinations(range(1, len(words)), count - 1):
            edges = (0, *cuts, len(words))
            yield tuple(" ".join(words[a:b]) for a, b in pairwise(edges))


def _joined(words: list[str]) -> list[str]:
    """Neighbours put together until few enough are left to weigh."""
    share = -(-len(words) // MOST_WORDS)
    return [" ".join(words[at : at + share]) for at in range(0, len(words), share)]
