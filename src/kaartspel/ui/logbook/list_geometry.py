"""Where the rows of the logbook lie: counted from the months alone, the same work for ten sessions and ten thousand."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics

from kaartspel.domain.filter import Month
from kaartspel.ui import theme
from kaartspel.ui.widgets.card import card_height

SIDE, TOP = 28, 6
"""Beside the rows, and above the first month, in pixels."""
WIDEST = 1480
"""Of a row at 100 % text, in pixels."""
CARD, GAP, MOST_CARDS = 92, 10, 4
"""How wide a small card that lies flat is, what is between two, and how many are shown."""
TICK = 22
"""Of the little box for choosing, in pixels at 100 % text."""
DAY, WORDS = 190, 170
"""Of the date, and the least of the words, in pixels at 100 % text."""
PADDING = 14
LEAST_CARD = 48


class RowParts(NamedTuple):
    """What lies where in a row, seen from its corner."""

    size: QSize
    tick: QRect
    day: QRect
    cards: QRect
    words: QRect
    found: QRect
    """Where what was found stands; empty while nothing is searched for."""
    card: QSize


class Geometry(NamedTuple):
    """Months with their headings, and rows of one height below each."""

    width: int
    left: int
    heading: int
    """The height of a month's heading."""
    parts: RowParts
    months: tuple[Month, ...]
    starts: tuple[int, ...]
    """The first row of each month."""

    @property
    def rows(self) -> int:
        """How many there are."""
        return self.months[-1].rows.stop if self.months else 0

    @property
    def height(self) -> int:
        """All of it, in pixels."""
        return TOP + len(self.months) * self.heading + self.rows * self.parts.size.height() + 2 * SIDE

    def month_of(self, row: int) -> int:
        """The number of the month in which `row` lies."""
        return bisect_right(self.starts, row) - 1

    def rect(self, row: int) -> QRect:
        """Where `row` lies, unscrolled."""
        top = TOP + (self.month_of(row) + 1) * self.heading + row * self.parts.size.height()
        return QRect(QPoint(self.left, top), self.parts.size)

    def heading_rect(self, month: int) -> QRect:
        """Where the heading of that month lies, unscrolled."""
        above = TOP + month * self.heading + self.starts[month] * self.parts.size.height()
        return QRect(self.left, above, self.parts.size.width(), self.heading)

    def rows_in(self, top: int, bottom: int) -> range:
        """The rows that touch what is between `top` and `bottom`, unscrolled."""
        if not self.months:
            return range(0)
        return range(self._row_at(top), min(self._row_at(bottom) + 1, self.rows))

    def _row_at(self, y: int) -> int:
        """The row at `y`, or the next one below it."""
        low, high = 0, self.rows - 1
        while low < high:
            middle = (low + high) // 2
            if self.rect(middle).bottom() < y:
                low = middle + 1
            else:
                high = middle
        return low

    def step(self, row: int, key: int, page: int) -> int | None:
        """The row to which `key` leads from `row` (-1: from none) in a window `page` pixels high; None: nowhere."""
        many = max(page // self.parts.size.height() - 1, 1)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -many, Qt.Key.Key_PageDown: many}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.rows - 1}
        if not self.rows or (key not in steps and key not in ends):
            return None
        if key in ends or row < 0:
            return ends.get(Qt.Key(key), 0)
        return min(max(row + steps[Qt.Key(key)], 0), self.rows - 1)


def geometry(width: int, months: Sequence[Month], *, searching: bool) -> Geometry:
    """The rows of `months` in a view `width` pixels wide; `searching`: with room for what was found."""
    room = min(width - 2 * SIDE, round(WIDEST * max(theme.scale(), 1)))
    left = SIDE
    heading = QFontMetrics(theme.font(21, theme.SERIF, bold=True)).lineSpacing() + 26
    parts = row_parts(room, searching=searching)
    return Geometry(width, left, heading, parts, tuple(months), tuple(month.rows.start for month in months))


def row_parts(room: int, *, searching: bool) -> RowParts:
    """A row `room` pixels wide: date, cards and words side by side, below each other where it is narrow."""
    scale = theme.scale()
    tick, day = round(TICK * scale), round(DAY * scale)
    serif, small = QFontMetrics(theme.font(17, theme.SERIF)), QFontMetrics(theme.font(13))
    hit = 2 * QFontMetrics(theme.font(15, theme.SERIF)).lineSpacing() + 10 if searching else 0
    beside = PADDING + tick + PADDING
    across = MOST_CARDS * (CARD + GAP) - GAP
    if room - beside - day - across - 2 * 24 - PADDING >= WORDS * scale:
        return _wide(room, beside, tick, day, across, hit)
    inside = room - beside - PADDING
    card = min(CARD, max((inside + GAP) // MOST_CARDS - GAP, LEAST_CARD))
    high = card_height(card, 1.5)
    lines = serif.lineSpacing() + small.lineSpacing() + 4
    words = 2 * serif.lineSpacing()
    top = PADDING
    height = 2 * PADDING + lines + 10 + high + 8 + words + hit
    return RowParts(
        QSize(room, height),
        QRect(PADDING, top, tick, tick),
        QRect(beside, top, inside, lines),
        QRect(beside, top + lines + 10, MOST_CARDS * (card + GAP) - GAP, high),
        QRect(beside, top + lines + 18 + high, inside, words),
        QRect(beside, top + lines + 18 + high + words + 4, inside, max(hit - 4, 0)),
        QSize(card, high),
    )


def _wide(room: int, beside: int, tick: int, day: int, across: int, hit: int) -> RowParts:
    serif, small = QFontMetrics(theme.font(17, theme.SERIF)), QFontMetrics(theme.font(13))
    high = card_height(CARD, 1.5)
    inside = max(high, 2 * serif.lineSpacing() + 4, serif.lineSpacing() + 2 * small.lineSpacing() + 6)
    cards = beside + day + 24
    left = cards + across + 24
    return RowParts(
        QSize(room, inside + hit + 2 * PADDING),
        QRect(PADDING, PADDING + (inside - tick) // 2, tick, tick),
        QRect(beside, PADDING, day, inside),
        QRect(cards, PADDING + (inside - high) // 2, across, high),
        QRect(left, PADDING, room - left - PADDING, inside),
        QRect(cards + 4, PADDING + inside + 8, room - cards - 4 - PADDING, max(hit - 8, 0)),
        QSize(CARD, high),
    )
