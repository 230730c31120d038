"""Where the cards of a deck lie, counted from the row alone: nothing has to be laid out beforehand."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt

from kaartspel.ui.widgets.card import MARGIN, card_height

GAP = 19
SIDE = 28
TOP = 14
"""Between cards, beside them, and above the first, in pixels."""


class Grid(NamedTuple):
    """`cards` cards of size `card` in `columns` that fill `room` pixels evenly."""

    room: int
    columns: int
    card: QSize
    cards: int

    @property
    def pitch(self) -> int:
        """From one line of cards to the next, in pixels."""
        return self.card.height() + GAP

    @property
    def height(self) -> int:
        """All lines with the space above and below, in pixels."""
        return TOP + -(-self.cards // self.columns) * self.pitch - GAP + SIDE

    def rect(self, row: int) -> QRect:
        """Where the card of that row lies, unscrolled."""
        line, column = divmod(row, self.columns)
        x = SIDE + round(column * (self.room + GAP) / self.columns)
        return QRect(QPoint(x, TOP + line * self.pitch), self.card)

    def rows_in(self, rect: QRect) -> range:
        """The rows whose cards, with their shadows, touch `rect`, unscrolled."""
        first = max((rect.top() - TOP - MARGIN - self.card.height()) // self.pitch, 0)
        last = (rect.bottom() - TOP + MARGIN) // self.pitch
        return range(first * self.columns, min((last + 1) * self.columns, self.cards))

    def first_in(self, top: int) -> int:
        """The first row of the topmost line of which more than half is below `top`."""
        return max((top - TOP + self.pitch // 2) // self.pitch, 0) * self.columns

    def scroll_to(self, row: int) -> int:
        """How far to scroll to have the line of `row` at the top, in pixels."""
        line = row // self.columns
        return TOP + line * self.pitch - GAP if line else 0

    def step(self, row: int, key: int, page_height: int) -> int | None:
        """The row to which `key` leads from `row` (-1: from none); None for keys that lead nowhere."""
        last = self.cards - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        page = max(page_height // self.pitch, 1) * self.columns
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Down: self.columns,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        if last < 0 or not (key in steps or key in ends):
            return None
        if key in ends or row < 0:
            return ends.get(Qt.Key(key), 0)
        to = row + steps[Qt.Key(key)]
        pages = key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        into_last_line = key == Qt.Key.Key_Down and row // self.columns < last // self.columns
        if pages or into_last_line:
            return min(max(to, 0), last)
        return to if 0 <= to <= last else row


def grid(room: int, least: int, aspect_ratio: float, count: int) -> Grid:
    """Cards at least `least` wide in as many columns as `room` (both in pixels) has space for."""
    columns = max((room + GAP) // (least + GAP), 1)
    width = max((room - (columns - 1) * GAP) // columns, 60)
    return Grid(room, columns, QSize(width, card_height(width, aspect_ratio)), count)
