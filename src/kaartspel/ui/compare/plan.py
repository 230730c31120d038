"""Where columns, cards and ribbons lie: counted from the size of the view, all of it in pixels."""

from typing import NamedTuple

from PySide6.QtCore import QRect

from kaartspel.ui.widgets.card import edge

EDGE, FOOT = 28, 26
"""Left and right of everything, and below it."""
GAP = 22
"""Between two cards of a board."""
NARROWEST, WIDEST = 168, 300
"""A card, at 100 % text."""
BETWEEN = 0.56
"""Between two boards, in widths of a card."""
LEAST_BETWEEN, MOST_BETWEEN = 76, 250
FLATTEST, HIGHEST = 2.2, 1.5
"""The shape of a picture, width ÷ height."""
SHEET = 116
"""The height of a sheet with words, at 100 % text."""


class Plan(NamedTuple):
    """The measures: `head` is above the first row, `line` above every row of questions, `caption` below a picture."""

    columns: int
    rows: int
    width: int
    height: int
    between: int
    head: int
    line: int
    caption: int
    gap: int

    def rect(self, column: int, row: int) -> QRect:
        """The card at that place."""
        pitch = self.height + self.gap + self.line
        return QRect(self.left(column), self.head + row * pitch + self.line, self.width, self.height)

    def left(self, column: int) -> int:
        """Where a column begins."""
        return EDGE + column * (self.width + self.between)

    def column_at(self, x: int) -> int:
        """The column at or left of `x`."""
        return min(max((x - EDGE) // (self.width + self.between), 0), max(self.columns - 1, 0))

    def lane(self, row: float) -> float:
        """The middle of the gap above `row`, between two rows."""
        return self.head + row * (self.height + self.gap + self.line) - self.gap / 2

    @property
    def whole_width(self) -> int:
        """Of all columns, with the edges."""
        return self.left(self.columns - 1) + self.width + EDGE if self.columns else 0

    @property
    def whole_height(self) -> int:
        """Of all rows, with head and foot."""
        return self.head + self.rows * (self.height + self.gap + self.line) - self.gap + FOOT if self.rows else 0


def plan(width: int, height: int, columns: int, rows: int, scale: float, *, notes: bool, questions: bool) -> Plan:
    """The plan for a view of `width` × `height`; `scale` is how much larger than usual text is.

    `notes` stand below the days; `questions` are sheets with words instead of cards.
    """
    head = round((64 + (20 if notes else 0)) * scale)
    least, most = round(NARROWEST * scale), round(WIDEST * max(scale, 1))
    room = width - 2 * EDGE
    card = round(room / (columns + BETWEEN * (columns - 1))) if columns else most
    if questions:
        card = min(max(round((room - 20 * (columns - 1)) / max(columns, 1)), round(1.5 * least)), round(1.5 * most))
        return Plan(columns, rows, card, round(SHEET * scale), 20, head, round(38 * scale), 0, GAP)
    caption = round(36 * scale)
    high = (height - head - FOOT - (rows - 1) * GAP) // max(rows, 1) - caption
    if card < least:  # the boards do not fit beside each other: cards as large as the rows allow, and one scrolls
        while card < 1.2 * least and _picture(card + 1, HIGHEST) <= high:
            card += 1
    card = min(max(card, least), most)
    while card > least and _picture(card, FLATTEST) > high:
        card -= 1
    picture = min(max(high, _picture(card, FLATTEST)), _picture(card, HIGHEST))
    spare = (room - columns * card) // (columns - 1) if columns > 1 else 0
    between = min(max(spare, round(LEAST_BETWEEN * scale)), round(MOST_BETWEEN * scale))
    return Plan(columns, rows, card, picture + caption, between, head, 0, caption, GAP)


def _picture(card: int, shape: float) -> int:
    """How high a picture of that shape is on a card of that width, with the edge around it."""
    return round((card - 2 * edge(card)) / shape) + 2 * edge(card) - edge(card) // 2
