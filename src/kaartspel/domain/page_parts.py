"""What pages of every kind are made of: what goes in, the title, headings, texts, and text beside a card."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kaartspel.domain.pages import A4, Block, Box, Measure, Panel, Shape, Sheet, Style, paragraph, set_lines

TITLE = Style(25, serif=True, bold=True, leading=1.16)
HEADING = Style(14, serif=True, bold=True, role="green", leading=1.25)
LABEL = Style(8.5, role="quiet", leading=1.35)
FOOT = Style(8, role="quiet")
FEW_LINES = 3
"""What is left of a text beside a card stays with it, up to so many lines."""


class Choice(NamedTuple):
    """What goes in. `anonymous` leaves out the person, and of dates all but the year; words are never changed."""

    words: bool = True
    pins: bool = True
    outcome: bool = True
    follow_ups: bool = True
    dates: bool = True
    person: bool = True
    anonymous: bool = False


class Labels(NamedTuple):
    """What the page says of its own, in the language in use."""

    language: str
    looking: str
    doing: str
    outcome: str
    follow_ups: str
    anonymous: str
    long_day: Callable[[date], str]
    page: Callable[[int, int], str]
    """The number of a page, and how many there are (0 where that is not known)."""


class Look(NamedTuple):
    """What a page is made with."""

    choice: Choice
    labels: Labels
    measure: Measure
    shape: Shape
    sheet: Sheet = A4


def said_day(day: date, look: Look) -> str:
    """A day as it may stand on the page: in full, only its year, or not at all."""
    if not look.choice.dates:
        return ""
    return str(day.year) if look.choice.anonymous else look.labels.long_day(day)


def head(title: str, under: str, look: Look) -> Iterator[Block]:
    """The title of a page, a line under it, and a rule."""
    sheet, measure = look.sheet, look.measure
    lines = list(measure(title, TITLE, sheet.room))
    boxes: list[Box] = [*set_lines(lines, TITLE, sheet.left, 0.0, sheet.room)]
    down = len(lines) * TITLE.height
    if under:
        small = list(measure(under, LABEL._replace(points=9.5), sheet.room))
        boxes += set_lines(small, LABEL._replace(points=9.5), sheet.left, down + 0.6, sheet.room)
        down += 0.6 + len(small) * LABEL._replace(points=9.5).height
    boxes.append(Panel(sheet.left, down + 3.0, sheet.room, 0.25, "line"))
    yield Block(down + 8.5, tuple(boxes), together=True)


def heading(text: str, look: Look, gap: float) -> Iterator[Block]:
    """A heading, which stays with what comes under it."""
    lines = list(look.measure(text, HEADING, look.sheet.room))
    boxes = set_lines(lines, HEADING, look.sheet.left, 0.0, look.sheet.room)
    yield Block(len(lines) * HEADING.height + 2.2, boxes, gap, together=True)


def said(text: str, style: Style, look: Look, gap: float = 0.0) -> Iterator[Block]:
    """A text over the whole width."""
    lines = list(look.measure(text.strip(), style, look.sheet.room))
    yield from paragraph(lines, style, look.sheet.left, look.sheet.room, gap)


def label(text: str, look: Look, gap: float) -> Iterator[Block]:
    """A small line over a text, which stays with it."""
    lines = list(look.measure(text, LABEL, look.sheet.room))
    boxes = set_lines(lines, LABEL, look.sheet.left, 0.0, look.sheet.room)
    yield Block(len(lines) * LABEL.height + 0.4, boxes, gap, together=True)


def beside(boxes: Sequence[Box], height: float, pieces: Sequence[Sequence[Block]], gap: float) -> Iterator[Block]:
    """What stands at the left, as one with the text at the right that comes beside it; the rest goes on below.

    Where only a few lines would be left, they stay as well.
    """
    text = [block for piece in pieces for block in piece]
    all_boxes, down, taken = list(boxes), 0.0, 0
    while taken < len(text) and (down < height or text[taken - 1].together or len(text) - taken <= FEW_LINES):
        block = text[taken]
        down += block.gap if taken else 0.0
        all_boxes += (box._replace(y=box.y + down) for box in block.boxes)
        down += block.height
        taken += 1
    yield Block(max(height, down), tuple(all_boxes), gap)
    yield from text[taken:]
