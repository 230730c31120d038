"""A session on paper: its cards with the words beside them, then looking, what is taken along, and what came later."""

from collections.abc import Iterator
from typing import NamedTuple

from kaartspel.domain.compare import day
from kaartspel.domain.exercise import StepKind
from kaartspel.domain.page_parts import FOOT, LABEL, Choice, Look, beside, head, heading, label, said, said_day
from kaartspel.domain.pages import (
    Block,
    Line,
    Page,
    Picture,
    Pin,
    Style,
    Text,
    fitted,
    flow,
    paragraph,
    set_lines,
    with_foot,
)
from kaartspel.domain.session import Feature, Placement, Session

TALLEST = 0.84
"""The most height of a card, as a share of the width it is given: upright cards get narrower."""
MOST_WEIGHED = 9000
"""Signs: a text that is longer goes on from page to page anyway, and is not set smaller to save one."""


class Setting(NamedTuple):
    """How large all is set: the width of the cards, the size of the words, the room between.

    `folded` has the pins on the cards of the board, and what they say beside those as well.
    """

    card: float
    points: float
    gap: float
    folded: bool = False

    @property
    def motive(self) -> Style:
        """Of a motive beside its card."""
        return Style(self.points + 3.5, serif=True, bold=True, leading=1.22)

    @property
    def body(self) -> Style:
        """Of what a person wrote."""
        return Style(self.points, serif=True)

    @property
    def pin(self) -> float:
        """The radius of a number before its words: it is set about as large as they are."""
        return self.points * 0.205

    @property
    def name(self) -> Style:
        """Of a pin's name."""
        return Style(self.points, serif=True, bold=True)


SETTINGS = (
    Setting(66, 11.5, 7.0),
    Setting(66, 11.0, 6.5),
    Setting(62, 10.5, 6.0),
    Setting(58, 10.5, 5.5),
    Setting(55, 10.0, 5.0),
    Setting(52, 10.0, 4.5),
    Setting(48, 9.5, 4.0),
    Setting(60, 10.5, 6.0, folded=True),
    Setting(56, 10.5, 5.5, folded=True),
    Setting(54, 10.0, 5.0, folded=True),
    Setting(50, 10.0, 4.5, folded=True),
    Setting(47, 9.5, 4.0, folded=True),
    Setting(44, 9.0, 3.4, folded=True),
)
"""From roomy to close: the first is taken that needs no more pages than any of them."""
BESIDE = 7.0
"""Between a card and its words."""
PIN_ON_PICTURE = 2.3
"""The radius of a number on a picture."""


def session_pages(session: Session, look: Look, person: str = "", first: int = 0) -> list[Page]:
    """The pages of one session; `person` is what they are called here.

    `first` is the number of the first page where more goes before and after it; 0 numbers them on their own.
    """
    session = chosen(session, look.choice)
    pages = _best(session, look, person)
    left = " · ".join(part for part in (_title(session, look), said_day(day(session), look)) if part)
    foot, page = Line(left), look.labels.page
    numbers = [page(first + at, 0) if first else page(at + 1, len(pages)) for at in range(len(pages))]
    return with_foot(pages, foot, [Line(number) for number in numbers], FOOT, look.sheet)


def chosen(session: Session, choice: Choice) -> Session:
    """The session with only what goes in."""
    if not choice.words:
        session = session._replace(
            board=tuple(it and it._replace(motive="", reason="", doing="") for it in session.board), answers=()
        )
    if not choice.pins:
        session = session._replace(board=tuple(it and it._replace(features=()) for it in session.board))
    return session._replace(
        outcome=session.outcome if choice.outcome else "", follow_ups=session.follow_ups if choice.follow_ups else ()
    )


def _best(session: Session, look: Look, person: str) -> list[Page]:
    """In the roomiest setting that takes no more pages than the closest would."""
    if _length(session) > MOST_WEIGHED:
        return list(flow(_blocks(session, look, person, SETTINGS[2]), look.sheet))
    made: dict[Setting, list[Page]] = {}
    for setting in (SETTINGS[-1], *SETTINGS):
        made[setting] = list(flow(_blocks(session, look, person, setting), look.sheet))
        if len(made[setting]) == 1 and setting is not SETTINGS[-1]:
            break
    fewest = min(map(len, made.values()))
    return next(made[setting] for setting in SETTINGS if len(made.get(setting, ())) == fewest)


def _length(session: Session) -> int:
    words = [session.outcome, *(it.text for it in (*session.answers, *session.follow_ups))]
    for _place, it in session.laid:
        words += (it.motive, it.reason, it.doing, *(f"{feature.name}{feature.text}" for feature in it.features))
    return sum(map(len, words))


def _blocks(session: Session, look: Look, person: str, setting: Setting) -> Iterator[Block]:
    yield from head(_title(session, look), _under_title(session, look, person), look)
    for place, placement in session.laid:
        yield from _card(session, place, placement, look, setting)
    yield from _answers(session, look, setting)
    yield from _looking(session, look, setting)
    yield from _outcome(session, look, setting)
    yield from _follow_ups(session, look, setting)


def _title(session: Session, look: Look) -> str:
    return session.exercise.title.said(look.labels.language)


def _under_title(session: Session, look: Look, person: str) -> str:
    choice = look.choice
    parts = [said_day(day(session), look)]
    if choice.anonymous:
        parts.append(look.labels.anonymous)
    elif choice.person:
        parts.append(person)
    return " · ".join(part for part in parts if part)


def _place_label(session: Session, place: int, look: Look) -> str:
    """What the exercise calls this place, "" where it has no word for it."""
    labels = next((step.labels for step in session.exercise.steps if step.kind is StepKind.CHOOSE), ())
    return labels[place].said(look.labels.language) if place < len(labels) else ""


def _card(session: Session, place: int, placement: Placement, look: Look, setting: Setting) -> Iterator[Block]:
    """The card, and beside it what was written with it."""
    picture = picture_of(placement, setting.card, look)
    x = look.sheet.left + setting.card + BESIDE
    width = look.sheet.room - setting.card - BESIDE
    title, motive = _card_title(placement, look), placement.motive.strip()
    above = " · ".join(part for part in (_place_label(session, place, look), title if motive else "") if part)
    pieces = [_stay(above, LABEL, x, width, look)] if above else []
    style = setting.motive if motive else setting.motive._replace(bold=False, role="quiet")
    pieces.append(_stay(motive or title, style, x, width, look))
    if placement.reason.strip():
        lines = list(look.measure(placement.reason.strip(), setting.body, width))
        pieces.append(list(paragraph(lines, setting.body, x, width, 0.9)))
    else:
        pieces[-1][-1] = pieces[-1][-1]._replace(together=False)
    pins: list[Pin] = []
    if setting.folded and (placement.features or placement.doing.strip()):
        pins = _pins(placement, picture)
        if placement.features:
            pieces.append(_stay(_looking_title(session, look), LABEL, x, width, look, 1.8))
        pieces += _said_of(placement, x, width, look, setting)
    first = next(number for number, _placement in session.laid) == place
    yield from beside((picture, *pins), picture.height, pieces, 0.0 if first else setting.gap)


def _card_title(placement: Placement, look: Look) -> str:
    return placement.title.said(look.labels.language) or placement.card.card


def _pins(placement: Placement, picture: Picture) -> list[Pin]:
    """The numbers on the picture."""
    return [
        Pin(picture.x + it.x * picture.width, it.y * picture.height, PIN_ON_PICTURE, number)
        for number, it in enumerate(placement.features, 1)
    ]


def picture_of(placement: Placement, width: float, look: Look) -> Picture:
    """The card at the left edge, as wide as that, or narrower where it is upright."""
    wide, high = fitted(look.shape(placement.card, placement.picture), width, width * TALLEST)
    title = _card_title(placement, look)
    return Picture(look.sheet.left, 0.0, wide, high, placement.card, placement.picture, title)


def _stay(text: str, style: Style, x: float, width: float, look: Look, gap: float = 0.0) -> list[Block]:
    """Lines that stay together, and with what comes under them."""
    lines = list(look.measure(text, style, width))
    return [Block(len(lines) * style.height, set_lines(lines, style, x, 0.0, width), gap, together=True)]


def _answers(session: Session, look: Look, setting: Setting) -> Iterator[Block]:
    """The questions that were answered, in the order of the exercise; those it does not have any more at the end."""
    prompts = {it.id: it.prompt.said(look.labels.language) for step in session.exercise.steps for it in step.questions}
    known = [answer for question in prompts for answer in session.answers if answer.question == question]
    others = [answer for answer in session.answers if answer.question not in prompts]
    written = [answer for answer in (*known, *others) if answer.text.strip()]
    for at, answer in enumerate(written):
        prompt = prompts.get(answer.question) or answer.question
        style = setting.name._replace(points=setting.points + 1.0, leading=1.25)
        lines = list(look.measure(prompt, style, look.sheet.room))
        boxes = set_lines(lines, style, look.sheet.left, 0.0, look.sheet.room)
        gap = setting.gap if at or session.laid else 0.0
        yield Block(len(lines) * style.height + 0.9, boxes, gap, together=True)
        yield from said(answer.text, setting.body, look)


def _looking(session: Session, look: Look, setting: Setting) -> Iterator[Block]:
    """Each picture that has pins with their numbers on it, and beside it what they and the person say."""
    seen = [it for _place, it in session.laid if it.doing.strip() or it.features]
    if setting.folded or not seen:
        return
    yield from heading(_looking_title(session, look), look, setting.gap + 2.0)
    for at, placement in enumerate(seen):
        picture = picture_of(placement, setting.card, look)
        x = look.sheet.left + setting.card + BESIDE
        width = look.sheet.room - setting.card - BESIDE
        name = placement.motive.strip() or _card_title(placement, look)
        pieces = [_stay(name, LABEL._replace(bold=True), x, width, look)]
        pieces += _said_of(placement, x, width, look, setting)
        boxes = (picture, *_pins(placement, picture))
        yield from beside(boxes, picture.height, pieces, setting.gap if at else 0.0)


def _looking_title(session: Session, look: Look) -> str:
    title = next((step.title for step in session.exercise.steps if step.kind is StepKind.LOOK), None)
    return (title and title.said(look.labels.language)) or look.labels.looking


def _said_of(placement: Placement, x: float, width: float, look: Look, setting: Setting) -> list[list[Block]]:
    """What each pin says, and what the person sees themself do."""
    pieces: list[list[Block]] = []
    for number, feature in enumerate(placement.features, 1):
        pieces.append(_pin(number, feature, x, width, look, setting, 0.9))
    if placement.doing.strip():
        pieces.append(_stay(look.labels.doing, LABEL, x, width, look, 1.8))
        lines = list(look.measure(placement.doing.strip(), setting.body, width))
        pieces.append(list(paragraph(lines, setting.body, x, width)))
    return pieces


def _pin(
    number: int, feature: Feature, x: float, width: float, look: Look, setting: Setting, gap: float
) -> list[Block]:
    """The number of a pin, its name, and under it what it says."""
    inset = 2 * setting.pin + 1.6
    name, text = feature.name.strip(), feature.text.strip()
    named = list(look.measure(name, setting.name, width - inset)) if name else []
    lines = list(look.measure(text, setting.body, width - inset)) if text else []
    blocks = [
        Block(style.height, (Text(x + inset, 0.0, width - inset, line, style),), together=True)
        for style, group in ((setting.name, named), (setting.body, lines))
        for line in group
    ] or [Block(setting.body.height, ())]
    first = blocks[0]
    mark = Pin(x + setting.pin, first.height / 2, setting.pin, number, read=True)
    blocks[0] = first._replace(boxes=(mark, *first.boxes), gap=gap)
    # A few lines stay together; a long text may go on on the next page.
    return [
        block._replace(together=at < len(blocks) - 1 and (at < len(named) + 1 or at >= len(blocks) - 3))
        for at, block in enumerate(blocks)
    ]


def _outcome(session: Session, look: Look, setting: Setting) -> Iterator[Block]:
    if session.outcome.strip():
        yield from heading(look.labels.outcome, look, setting.gap + 2.0)
        yield from said(session.outcome, setting.body, look)


def _follow_ups(session: Session, look: Look, setting: Setting) -> Iterator[Block]:
    written = [it for it in session.follow_ups if it.text.strip()]
    if not written:
        return
    yield from heading(look.labels.follow_ups, look, setting.gap + 2.0)
    for at, it in enumerate(written):
        gap = setting.gap * 0.6 if at else 0.0
        when = said_day(it.at.date(), look)
        if when:
            yield from label(when, look, gap)
        yield from said(it.text, setting.body, look, 0.0 if when else gap)
