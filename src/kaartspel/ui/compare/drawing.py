"""What a comparison looks like, before anything is painted: columns in time, spots on them, ribbons between them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kaartspel.domain.compare import Comparison, Happening, Stand, Thread, day
from kaartspel.domain.session import Placement, Session
from kaartspel.texts import N_, _, language
from kaartspel.ui.compare.following import Follow, card_name, gone, motive_name, prompt, question_key, threads
from kaartspel.ui.dates import long_date


class Column(NamedTuple):
    """One session: its day, and below that what tells it from the others."""

    session: int
    day: str
    note: str


class Spot(NamedTuple):
    """A card, or what was written to a question, at its place. `key` is its thread, "" for a card without a motive.

    `chips` are short words on it; `hue` numbers the colour of its ribbon, None where it has none.
    """

    column: int
    row: int
    key: str
    name: str
    placement: Placement | None = None
    text: str = ""
    chips: tuple[str, ...] = ()
    gone: bool = False
    """The person's next board has it no more."""
    hue: int | None = None


class Ribbon(NamedTuple):
    """From one spot to another, each (column, row); `otherwise` where the card, or the motive, is another there."""

    key: str
    start: tuple[int, int]
    end: tuple[int, int]
    hue: int
    otherwise: bool


class Drawing(NamedTuple):
    """All there is to paint. `prompts` stand above the rows of questions."""

    follow: Follow
    columns: tuple[Column, ...]
    rows: int
    spots: tuple[Spot, ...]
    ribbons: tuple[Ribbon, ...] = ()
    prompts: tuple[str, ...] = ()


NOTHING = Drawing(Follow.MOTIVE, (), 0, ())

CHIPS = {Happening.NEW: N_("new"), Happening.BACK: N_("back")}
OTHERWISE = {Follow.MOTIVE: N_("other card"), Follow.CARD: N_("other motive")}


def drawing(comparison: Comparison, follow: Follow, people: Mapping[str, str]) -> Drawing:
    """How `comparison` looks when `follow` is followed; `people` are names by the person's id."""
    if follow is Follow.QUESTION:
        return _of_questions(comparison, people)
    return _of_boards(comparison, follow, people)


def _of_boards(comparison: Comparison, follow: Follow, people: Mapping[str, str]) -> Drawing:
    with_cards = [at for at, session in enumerate(comparison.sessions) if session.laid]
    columns = {at: column for column, at in enumerate(with_cards)}
    followed = threads(comparison, follow)
    hues = _hues(followed)
    lost = _lost(comparison, gone(comparison, follow))
    stands = {(it.board, it.place): (thread, it) for thread in followed for it in thread.stands}
    spots: list[Spot] = []
    for at in with_cards:
        for place, placement in comparison.sessions[at].laid:
            spot = Spot(columns[at], place, "", motive_name(placement) or card_name(placement), placement)
            thread, stand = stands.get((at, place), (None, None))
            if thread and stand:
                key, hue = thread.key, hues.get(thread.key)
                spot = spot._replace(key=key, chips=_chips(stand, follow), gone=(at, key) in lost, hue=hue)
            spots.append(spot)
    ribbons = tuple(ribbon for thread in followed for ribbon in _ribbons(thread, columns, hues))
    rows = max((len(comparison.sessions[at].board) for at in with_cards), default=0)
    return Drawing(follow, _columns(comparison, with_cards, people), rows, tuple(spots), ribbons)


def _of_questions(comparison: Comparison, people: Mapping[str, str]) -> Drawing:
    answered = sorted({reply.session for thread in comparison.questions for reply in thread.replies})
    columns = {at: column for column, at in enumerate(answered)}
    prompts = tuple(prompt(thread) for thread in comparison.questions)
    spots = [
        Spot(columns[reply.session], row, question_key(thread), prompts[row], text=reply.text.strip())
        for row, thread in enumerate(comparison.questions)
        for reply in thread.replies
    ]
    spots.sort(key=lambda spot: (spot.column, spot.row))
    return Drawing(Follow.QUESTION, _columns(comparison, answered, people), len(prompts), tuple(spots), prompts=prompts)


def _columns(comparison: Comparison, shown: Sequence[int], people: Mapping[str, str]) -> tuple[Column, ...]:
    sessions = [comparison.sessions[at] for at in shown]
    exercises = len({session.exercise.id for session in sessions}) > 1
    persons = len({session.person_id for session in sessions}) > 1
    return tuple(
        Column(at, long_date(day(session)), _note(session, people, exercises=exercises, persons=persons))
        for at, session in zip(shown, sessions, strict=True)
    )


def _note(session: Session, people: Mapping[str, str], *, exercises: bool, persons: bool) -> str:
    parts = (
        people.get(session.person_id, "") if persons else "",
        session.exercise.title.said(language()) if exercises else "",
        "" if session.finished else _("open"),
    )
    return " · ".join(part for part in parts if part)


def _hues(followed: Sequence[Thread]) -> dict[str, int]:
    """A number for every thread that is on more than one board, in reading order."""
    ribboned = sorted((it for it in followed if it.links), key=lambda it: (it.stands[0].board, it.stands[0].place))
    return {thread.key: number for number, thread in enumerate(ribboned)}


def _lost(comparison: Comparison, keys: Sequence[Sequence[str]]) -> set[tuple[int, str]]:
    """The boards (by number) after which the person's next board has a thread no more, with its key."""
    last: dict[str, int] = {}
    found: set[tuple[int, str]] = set()
    for board, session in enumerate(comparison.sessions):
        if session.laid:
            if session.person_id in last:
                found |= {(last[session.person_id], key) for key in keys[board]}
            last[session.person_id] = board
    return found


def _chips(stand: Stand, follow: Follow) -> tuple[str, ...]:
    happening = CHIPS.get(stand.happening)
    words = (happening, OTHERWISE[follow] if stand.otherwise else None)
    return tuple(_(word) for word in words if word)


def _ribbons(thread: Thread, columns: Mapping[int, int], hues: Mapping[str, int]) -> Iterator[Ribbon]:
    for link in thread.links:
        start, end = thread.stands[link.start], thread.stands[link.end]
        yield Ribbon(
            thread.key,
            (columns[start.board], start.place),
            (columns[end.board], end.place),
            hues[thread.key],
            end.otherwise,
        )
