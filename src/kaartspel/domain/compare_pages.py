"""A comparison on paper: boards as columns in time with ribbons between them, and below it what was written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kaartspel.domain.compare import Comparison, Stand, Thread, day
from kaartspel.domain.page_parts import FOOT, LABEL, Look, beside, head, heading, said, said_day
from kaartspel.domain.pages import (
    Block,
    Box,
    Line,
    Page,
    Panel,
    Picture,
    Ribbon,
    Style,
    fitted,
    flow,
    paragraph,
    set_lines,
    with_foot,
)
from kaartspel.domain.session import Session
from kaartspel.domain.wording import marks, recurring

MOST_COLUMNS = 4
WIDEST = 54.0
GAPS = {1: 0.0, 2: 34.0, 3: 18.0, 4: 12.0}
"""Between so many columns, at least."""
INSET, CAPTION, BETWEEN = 1.2, 1.4, 4.2
"""Round the picture of a tile, over its words, and between two tiles."""
HIGHEST_GRID = 214.0
"""The most height of a board, under the title of the page."""
MOTIVE = Style(8.6, bold=True, leading=1.25)
BODY = Style(10.5, serif=True)
NAME = BODY._replace(bold=True)
SMALL = Style(7.6, role="clay_text", leading=1.3)
QUIET = Style(7.6, role="quiet", leading=1.3)
DATE = Style(11.5, serif=True, bold=True, leading=1.2)
MOST_CAPTION = 2
"""Lines of a motive below its card."""
RIBBON = 4.4
CARD_BESIDE = 34.0
"""The width of a card beside what was written with it."""


class CompareLabels(NamedTuple):
    """What the pages of a comparison say beside `session_pages.Labels`."""

    title: str
    board: Callable[[int], str]
    """The name of a board without a date, counted from 1."""
    happening: Callable[[Stand], str]
    """What a motive or card does on this board, "" where that is nothing new."""
    gone: Callable[[str], str]
    """That these motives or cards were on the board before."""
    summary: Callable[[Thread], str]
    """On how many boards a motive or card is."""
    told: str
    """Over what is said of each board."""
    once: str
    seen: str
    """Over what was noted on seeing the comparison."""


class Told(NamedTuple):
    """A comparison with what is told about it: names of persons by id, and what was noted, by its day."""

    comparison: Comparison
    labels: CompareLabels
    names: Mapping[str, str] = {}
    notes: Sequence[tuple[date, str]] = ()
    sentences: Sequence[tuple[int, str]] = ()
    """What is new, gone and moved on a board, in words."""
    by_card: bool = False

    @property
    def threads(self) -> tuple[Thread, ...]:
        """What the ribbons follow."""
        return self.comparison.cards if self.by_card else self.comparison.motives

    @property
    def gone(self) -> tuple[tuple[str, ...], ...]:
        """Per board the keys of threads that its board before had."""
        return self.comparison.gone_cards if self.by_card else self.comparison.gone_motives


def compare_pages(told: Told, look: Look) -> list[Page]:
    """All of the comparison, on as many pages as it takes."""
    pages = list(flow(_blocks(told, look), look.sheet))
    left = " · ".join(part for part in (told.labels.title, _period(told, look)) if part)
    numbers = [Line(look.labels.page(at + 1, len(pages))) for at in range(len(pages))]
    return with_foot(pages, Line(left), numbers, FOOT, look.sheet)


def _blocks(told: Told, look: Look) -> Iterator[Block]:
    yield from head(told.labels.title, _under_title(told, look), look)
    boards = [at for at, session in enumerate(told.comparison.sessions) if session.laid]
    for at, group in enumerate(_groups(boards)):
        yield _grid(told, group, look, 0.0 if at == 0 else 8.0)
    if look.choice.words:
        sentences = [(_when(told, board, look), text) for board, text in told.sentences]
        yield from _dated(told.labels.told, sentences, look)
        yield from _threads(told, look)
        yield from _questions(told, look)
    if look.choice.outcome:
        texts = [(at, it.outcome.strip()) for at, it in enumerate(told.comparison.sessions) if it.outcome.strip()]
        yield from _through_time(look.labels.outcome, texts, told, look)
    notes = [(said_day(on, look), text) for on, text in told.notes if text.strip()]
    yield from _dated(told.labels.seen, notes, look)


def _groups(boards: Sequence[int]) -> Iterator[Sequence[int]]:
    """The boards that stand beside each other; each row begins with the last board of the row before it."""
    for start in range(0, max(len(boards) - 1, 1), MOST_COLUMNS - 1):
        if boards:
            yield boards[start : start + MOST_COLUMNS]


def _under_title(told: Told, look: Look) -> str:
    sessions = told.comparison.sessions
    titles = dict.fromkeys(session.exercise.title.said(look.labels.language) for session in sessions)
    parts = [*titles, _period(told, look)]
    if look.choice.anonymous:
        parts.append(look.labels.anonymous)
    elif look.choice.person:
        parts += dict.fromkeys(told.names.get(session.person_id, "") for session in sessions)
    return " · ".join(part for part in parts if part)


def _period(told: Told, look: Look) -> str:
    sessions = told.comparison.sessions
    return " – ".join(dict.fromkeys(filter(None, (said_day(day(it), look) for it in (sessions[0], sessions[-1])))))


def _when(told: Told, board: int, look: Look) -> str:
    """The name of a board: its day, or its number where that does not tell it from others."""
    said = said_day(day(told.comparison.sessions[board]), look)
    if look.choice.anonymous or not said:
        return " · ".join(part for part in (told.labels.board(board + 1), said) if part)
    return said


def _who(told: Told, session: Session, look: Look) -> str:
    """Whose board it is, where boards of several persons stand beside each other."""
    several = len({it.person_id for it in told.comparison.sessions}) > 1
    named = several and look.choice.person and not look.choice.anonymous
    return told.names.get(session.person_id, "") if named else ""


class _Columns(NamedTuple):
    """Where the columns of a row of boards stand, and how high a place is; `top` is below the dates."""

    xs: Sequence[float]
    width: float
    picture: float
    step: float
    top: float

    @property
    def tile(self) -> float:
        """How high a tile is."""
        return self.step - BETWEEN


def _columns(told: Told, boards: Sequence[int], look: Look) -> _Columns:
    room, count = look.sheet.room, len(boards)
    width = min((room - (count - 1) * GAPS[count]) / count, WIDEST)
    apart = (room - width) / (count - 1) if count > 1 else 0.0
    apart = min(apart, width + 56.0)
    places = max(len(told.comparison.sessions[board].board) for board in boards)
    words = CAPTION + MOST_CAPTION * MOTIVE.height + SMALL.height + INSET
    several = any(_who(told, told.comparison.sessions[board], look) for board in boards)
    top = DATE.height + (LABEL.height if several else 0.0) + 2.6
    step = min(INSET + (width - 2 * INSET) / 1.5 + words + BETWEEN, (HIGHEST_GRID - top) / places)
    picture = max(step - BETWEEN - words - INSET, 6.0)
    return _Columns([look.sheet.left + at * apart for at in range(count)], width, picture, step, top)


def _grid(told: Told, boards: Sequence[int], look: Look, gap: float) -> Block:
    """Boards beside each other, with the ribbons that run between them below everything."""
    columns = _columns(told, boards, look)
    boxes: list[Box] = [*_ribbons(told, boards, columns)]
    depth = 0.0
    for x, board in zip(columns.xs, boards, strict=True):
        made, height = _column(told, board, x, columns, look)
        boxes += made
        depth = max(depth, height)
    return Block(depth, tuple(boxes), gap)


def _column(told: Told, board: int, x: float, columns: _Columns, look: Look) -> tuple[list[Box], float]:
    session = told.comparison.sessions[board]
    boxes: list[Box] = [*set_lines([Line(_when(told, board, look))], DATE, x, 0.0, columns.width)]
    who = _who(told, session, look)
    if who:
        boxes += set_lines([Line(who)], LABEL, x, DATE.height, columns.width)
    stands = {stand.place: stand for thread in told.threads for stand in thread.stands if stand.board == board}
    for place, placement in session.laid:
        y = columns.top + place * columns.step
        happened = told.labels.happening(stands[place]) if place in stands else ""
        boxes.append(Panel(x, y, columns.width, columns.tile, "paper", "line", 1.6))
        shape = look.shape(placement.card, placement.picture)
        width, height = fitted(shape, columns.width - 2 * INSET, columns.picture)
        title = placement.title.said(look.labels.language) or placement.card.card
        left = x + (columns.width - width) / 2
        boxes.append(Picture(left, y + INSET, width, height, placement.card, placement.picture, title))
        words = placement.motive.strip() if look.choice.words else ""
        inner, room = x + INSET + 0.6, columns.width - 2 * INSET - 1.2
        lines = _few(words or title, look, MOTIVE, room)
        style = MOTIVE if words else MOTIVE._replace(bold=False, role="quiet")
        below = y + INSET + columns.picture + CAPTION
        boxes += set_lines(lines, style, inner, below, room)
        if happened:
            boxes += set_lines([Line(happened)], SMALL, inner, below + len(lines) * MOTIVE.height, room)
    depth = columns.top + len(session.board) * columns.step - BETWEEN
    gone = [_name(told, key, board, look) for key in told.gone[board]] if told.gone[board] else []
    if gone and (look.choice.words or told.by_card):
        lines = list(look.measure(told.labels.gone(", ".join(gone)), QUIET, columns.width))
        boxes += set_lines(lines, QUIET, x, depth + 2.0, columns.width)
        depth += 2.0 + len(lines) * QUIET.height
    return boxes, depth


def _few(text: str, look: Look, style: Style, width: float) -> list[Line]:
    """The first lines; where more was written, that is seen."""
    lines = list(look.measure(text, style, width))
    if len(lines) <= MOST_CAPTION:
        return lines
    return [*lines[: MOST_CAPTION - 1], lines[MOST_CAPTION - 1]._replace(text=f"{lines[MOST_CAPTION - 1].text} …")]


def _ribbons(told: Told, boards: Sequence[int], columns: _Columns) -> Iterator[Ribbon]:
    at = dict(zip(boards, columns.xs, strict=True))
    running = sorted((it for it in told.threads if it.links), key=lambda it: (it.stands[0].board, it.stands[0].place))
    for colour, thread in enumerate(running):
        for link in thread.links:
            start, end = thread.stands[link.start], thread.stands[link.end]
            if start.board in at and end.board in at:
                x = at[start.board] + columns.width
                down = (end.place - start.place) * columns.step
                y = columns.top + start.place * columns.step + INSET + columns.picture / 2
                yield Ribbon(x, y, at[end.board] - x, down, RIBBON, colour)


def _name(told: Told, key: str, board: int, look: Look) -> str:
    """What a thread is called: the last of its words up to that board, or its card."""
    thread = next(it for it in told.threads if it.key == key)
    known = [stand for stand in thread.stands if stand.board <= board] or thread.stands
    return _called(known[-1], told, look)


def _called(stand: Stand, told: Told, look: Look) -> str:
    it = stand.placement
    title = it.title.said(look.labels.language) or it.card.card
    return title if told.by_card else it.motive.strip()


def _threads(told: Told, look: Look) -> Iterator[Block]:
    """What was written with a motive or card that comes back, one under the other; the others are named."""
    for thread in told.threads:
        if len(thread.boards) > 1:
            yield from heading(_called(thread.stands[-1], told, look), look, 9.0)
            lines = list(look.measure(told.labels.summary(thread), LABEL, look.sheet.room))
            boxes = set_lines(lines, LABEL, look.sheet.left, 0.0, look.sheet.room)
            yield Block(len(lines) * LABEL.height + 1.6, boxes, together=True)
            words = recurring([stand.placement.reason for stand in thread.stands])
            for at, stand in enumerate(thread.stands):
                yield from _stand(stand, words, told, look, 4.0 if at else 0.0)
    once = [
        f"{_called(thread.stands[0], told, look)} ({_when(told, thread.boards[0], look)})"
        for thread in told.threads
        if len(thread.boards) == 1
    ]
    if once:
        yield from heading(told.labels.once, look, 9.0)
        yield from said(" · ".join(once), BODY, look)


def _stand(stand: Stand, words: frozenset[str], told: Told, look: Look, gap: float) -> Iterator[Block]:
    """One card of a thread with what was written with it then."""
    it, body = stand.placement, BODY
    width, height = fitted(look.shape(it.card, it.picture), CARD_BESIDE, CARD_BESIDE)
    title = it.title.said(look.labels.language) or it.card.card
    picture = Picture(look.sheet.left, 0.0, width, height, it.card, it.picture, title)
    x = look.sheet.left + CARD_BESIDE + 6.0
    room = look.sheet.width - look.sheet.right - x
    over = " · ".join(part for part in (_when(told, stand.board, look), told.labels.happening(stand)) if part)
    pieces = [list(paragraph(list(look.measure(over, LABEL, room)), LABEL, x, room))]
    if told.by_card and it.motive.strip():
        name = NAME
        pieces.append(list(paragraph(list(look.measure(it.motive.strip(), name, room)), name, x, room)))
    if it.reason.strip():
        pieces.append(list(paragraph(_marked(it.reason.strip(), words, body, room, look), body, x, room, 0.4)))
    yield from beside((picture,), height, pieces, gap)


def _marked(text: str, words: frozenset[str], style: Style, width: float, look: Look) -> list[Line]:
    lines = look.measure(text, style, width)
    return [line._replace(marks=marks(line.text, words)) if words else line for line in lines]


def _questions(told: Told, look: Look) -> Iterator[Block]:
    for thread in told.comparison.questions:
        title = thread.prompt.said(look.labels.language) or thread.question
        texts = [(reply.session, reply.text.strip()) for reply in thread.replies]
        yield from _through_time(title, texts, told, look)


def _through_time(title: str, texts: Sequence[tuple[int, str]], told: Told, look: Look) -> Iterator[Block]:
    words = recurring([text for _board, text in texts])
    yield from _dated(title, [(_when(told, board, look), text) for board, text in texts], look, words)


def _dated(
    title: str, texts: Sequence[tuple[str, str]], look: Look, words: frozenset[str] = frozenset()
) -> Iterator[Block]:
    """Texts under each other, each below its day."""
    if not texts:
        return
    body, sheet = BODY, look.sheet
    yield from heading(title, look, 9.0)
    for at, (when, text) in enumerate(texts):
        gap = 3.4 if at else 0.0
        if when:
            lines = [Line(when)]
            boxes = set_lines(lines, LABEL, sheet.left, 0.0, sheet.room)
            yield Block(LABEL.height + 0.4, boxes, gap, together=True)
        lines = _marked(text, words, body, sheet.room, look)
        yield from paragraph(lines, body, sheet.left, sheet.room, 0.0 if when else gap)
