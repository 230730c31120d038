"""Paper: boxes in millimetres, and how blocks are set under each other and broken over pages.

All measures are millimetres from the left top of the page, sizes of type are points. How wide words are is not known
here: a function is handed in that breaks a text into lines.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from kaartspel.domain.cards import CardRef

POINT = 25.4 / 72
"""Millimetres."""
FEWEST_LINES = 2
"""Of a paragraph never fewer lines stand alone at the foot or the top of a page."""


class Style(NamedTuple):
    """How a line of type looks; `role` names a colour of the theme, `leading` is from line to line, in sizes."""

    points: float
    serif: bool = False
    bold: bool = False
    italic: bool = False
    role: str = "ink"
    leading: float = 1.36

    @property
    def height(self) -> float:
        """Of one line."""
        return self.points * POINT * self.leading


class Line(NamedTuple):
    """One line of a text; `rtl` where its paragraph is read from right to left, `marks` are marked (start, end)."""

    text: str
    rtl: bool = False
    marks: tuple[tuple[int, int], ...] = ()


Measure = Callable[[str, Style, float], Iterable[Line]]
"""Breaks a text in a style into lines of at most so many millimetres; a blank line is one without text."""
Shape = Callable[[CardRef, str], float]
"""Width ÷ height of a card, whose picture has that digest."""


class Text(NamedTuple):
    """A line of type; `y` is the top of its band, `middle` sets it in the middle of `width`, `end` at its end."""

    x: float
    y: float
    width: float
    line: Line
    style: Style
    middle: bool = False
    end: bool = False


class Picture(NamedTuple):
    """A card; `title` stands in the place of a picture that is gone."""

    x: float
    y: float
    width: float
    height: float
    card: CardRef
    digest: str = ""
    title: str = ""


class Pin(NamedTuple):
    """A round number, by its middle; `read` where it is part of the text, and not of a picture."""

    x: float
    y: float
    radius: float
    number: int
    read: bool = False


class Panel(NamedTuple):
    """A filled rectangle in the colour `role`, with a fine edge in `edge` where that is named."""

    x: float
    y: float
    width: float
    height: float
    role: str
    edge: str = ""
    radius: float = 0.0


class Ribbon(NamedTuple):
    """A curved band from (`x`, `y`) to so far `across` and `down`; `colour` counts from 0."""

    x: float
    y: float
    across: float
    down: float
    thick: float
    colour: int


Box = Text | Picture | Pin | Panel | Ribbon


class Page(NamedTuple):
    """One page; its boxes are painted and read in this order."""

    width: float
    height: float
    boxes: tuple[Box, ...]


class Sheet(NamedTuple):
    """The paper and the room around what is printed on it."""

    width: float = 210.0
    height: float = 297.0
    left: float = 18.0
    right: float = 18.0
    top: float = 16.0
    bottom: float = 19.0
    foot: float = 11.0
    """From the lower edge to the middle of the running foot."""

    @property
    def room(self) -> float:
        """How wide what is printed may be."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """How much goes under each other on a page."""
        return self.height - self.top - self.bottom


A4 = Sheet()


class Block(NamedTuple):
    """What is never cut: boxes with `y` from its own top. `gap` is the room above it, not at the top of a page.

    `together` keeps it on the page of the block after it.
    """

    height: float
    boxes: tuple[Box, ...]
    gap: float = 0.0
    together: bool = False


def set_lines(lines: Sequence[Line], style: Style, x: float, y: float, width: float) -> tuple[Text, ...]:
    """The lines under each other from `y`."""
    return tuple(Text(x, y + at * style.height, width, line, style) for at, line in enumerate(lines))


def paragraph(lines: Sequence[Line], style: Style, x: float, width: float, gap: float = 0.0) -> Iterator[Block]:
    """A block for each line, so that a long text goes on from page to page, never with one line alone."""
    last = len(lines) - 1
    for at, line in enumerate(lines):
        first_of_all = at < FEWEST_LINES - 1
        before_last = last - FEWEST_LINES < at < last
        box = Text(x, 0.0, width, line, style)
        yield Block(style.height, (box,), gap if at == 0 else 0.0, together=at < last and (first_of_all or before_last))


def flow(blocks: Iterable[Block], sheet: Sheet = A4) -> Iterator[Page]:
    """The blocks in order on as many pages as it takes; one that is higher than a page has a page of its own."""
    boxes: list[Box] = []
    down = 0.0
    for chain in _chains(blocks):
        height = sum(block.gap + block.height for block in chain) - (0.0 if boxes else chain[0].gap)
        if boxes and down + height > sheet.depth:
            yield Page(sheet.width, sheet.height, tuple(boxes))
            boxes, down = [], 0.0
        for block in chain:
            gap = block.gap if boxes else 0.0
            if boxes and down + gap + block.height > sheet.depth:  # a chain that is longer than a page
                yield Page(sheet.width, sheet.height, tuple(boxes))
                boxes, down, gap = [], 0.0, 0.0
            down += gap
            boxes += (box._replace(y=box.y + sheet.top + down) for box in block.boxes)
            down += block.height
    if boxes:
        yield Page(sheet.width, sheet.height, tuple(boxes))


def with_foot(
    pages: Sequence[Page], left: Line, numbers: Sequence[Line], style: Style, sheet: Sheet = A4
) -> list[Page]:
    """The pages with a running foot: `left`, and at the right the number of each page."""
    y = sheet.height - sheet.foot - style.height / 2
    return [
        page._replace(
            boxes=(
                *page.boxes,
                Text(sheet.left, y, sheet.room * 0.8, left, style),
                Text(sheet.left + sheet.room * 0.8, y, sheet.room * 0.2, number, style, end=True),
            )
        )
        for page, number in zip(pages, numbers, strict=True)
    ]


def fitted(shape: float, width: float, height: float) -> tuple[float, float]:
    """The largest (width, height) of that shape within the box."""
    return (width, width / shape) if width / shape <= height else (height * shape, height)


def _chains(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.together:
            yield chain
            chain = []
    if chain:
        yield chain
