"""Boards beside each other: which motive and which card goes on, comes, moves, goes and returns.

Nothing is weighed: it is only told what is the same and what is not. Sessions are put in time; "before" is always the
board of the same person before it, since a motive that somebody else did not have is not new.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import groupby, pairwise
from typing import NamedTuple

from kaartspel.domain.cards import CardRef
from kaartspel.domain.motives import folded
from kaartspel.domain.session import Placement, Session
from kaartspel.domain.words import NO_WORDS, Words

FEWEST, MOST = 2, 50


_Spot = tuple[int, int, Placement]
"""Board, place, and what lies there."""


class Happening(StrEnum):
    """What a motive or card does on a board, seen from the person's board before it."""

    FIRST = "first"
    """There is no board before."""
    NEW = "new"
    BACK = "back"
    """On an earlier board, but not on the one before."""
    SAME = "same"
    """On the same place."""
    MOVED = "moved"


class Stand(NamedTuple):
    """One placement on one board: `board` counts from 0 in time, `place` from 0."""

    board: int
    place: int
    placement: Placement
    happening: Happening
    otherwise: bool
    """The motive has another card than before, or the card another motive."""


class Link(NamedTuple):
    """From one stand of a thread to the next, by their index in it; `over` boards lie between on which it is not."""

    start: int
    end: int
    over: int


class Thread(NamedTuple):
    """One motive or one card through time."""

    key: str
    stands: tuple[Stand, ...]
    links: tuple[Link, ...]

    @property
    def boards(self) -> tuple[int, ...]:
        """The boards it is on, each once."""
        return tuple(dict.fromkeys(stand.board for stand in self.stands))


class Reply(NamedTuple):
    """What was written to a question in one session; `session` counts as `Stand.board` does."""

    session: int
    text: str


class QuestionThread(NamedTuple):
    """One question of one exercise through time; the prompt is that of the last session that asked it."""

    exercise: str
    question: str
    prompt: Words
    replies: tuple[Reply, ...]


class Comparison(NamedTuple):
    """Sessions in time, and what runs through them.

    `gone_motives` and `gone_cards` have, per board, the keys that the person's board before it had and it has not.
    `names` are what motives were called by name, as (key, name); others are called as they were written.
    """

    sessions: tuple[Session, ...]
    motives: tuple[Thread, ...]
    cards: tuple[Thread, ...]
    questions: tuple[QuestionThread, ...]
    gone_motives: tuple[tuple[str, ...], ...]
    gone_cards: tuple[tuple[str, ...], ...]
    names: tuple[tuple[str, str], ...] = ()


class Count(NamedTuple):
    """How often a thread is there: the sessions it is in, and the first and last day of them."""

    key: str
    sessions: tuple[str, ...]
    first: date
    last: date


def compare(sessions: Sequence[Session]) -> Comparison:
    """What runs through `sessions`; the order in which they are given makes no difference.

    `ValueError` where there are fewer than two or more than fifty, or one twice.
    """
    if not FEWEST <= len(sessions) <= MOST or len({session.id for session in sessions}) < len(sessions):
        raise ValueError(len(sessions))
    in_time = tuple(sorted(sessions, key=_when))
    motive_keys = _motive_keys(in_time)
    before = _boards_before(in_time)
    motives = _threads(in_time, before, lambda it: motive_keys.get(id(it), ""), lambda it: str(it.card))
    cards = _threads(in_time, before, lambda it: str(it.card), lambda it: motive_keys.get(id(it), ""))
    return Comparison(in_time, motives, cards, _questions(in_time), _gone(motives, before), _gone(cards, before))


def day(session: Session) -> date:
    """The day of the board: that on which it was made on paper, else that on which it was begun."""
    return session.made_on or session.started.date()


def counts(comparison: Comparison, threads: Sequence[Thread]) -> tuple[Count, ...]:
    """In how many sessions each of `threads` is, those in most sessions first, then those that came first."""
    found: list[Count] = []
    for thread in threads:
        sessions = [comparison.sessions[board] for board in thread.boards]
        found.append(Count(thread.key, tuple(it.id for it in sessions), day(sessions[0]), day(sessions[-1])))
    return tuple(sorted(found, key=lambda count: (-len(count.sessions), count.first, count.key)))


def card_of(thread: Thread) -> CardRef:
    """The card that a thread of `cards` is about."""
    return thread.stands[0].placement.card


def _when(session: Session) -> tuple[date, datetime, str]:
    started = session.started if session.started.tzinfo else session.started.replace(tzinfo=UTC)
    return day(session), started, session.id


def _motive_keys(sessions: Sequence[Session]) -> Mapping[int, str]:
    """The motive of each placement (by identity): its group's id, else its words.

    Words without a group join the group that carries the same words elsewhere, the first in time.
    """
    groups: dict[str, str] = {}
    for session in sessions:
        for _place, it in session.laid:
            if it.motive_id and folded(it.motive):
                groups.setdefault(folded(it.motive), it.motive_id)
    return {
        id(it): it.motive_id or groups.get(folded(it.motive), folded(it.motive))
        for session in sessions
        for _place, it in session.laid
        if folded(it.motive)
    }


def _boards_before(sessions: Sequence[Session]) -> tuple[int | None, ...]:
    """For each session the person's one before it that has cards; None for their first. Written ones don't count."""
    last: dict[str, int] = {}
    before: list[int | None] = []
    for at, session in enumerate(sessions):
        before.append(last.get(session.person_id))
        if session.laid:
            last[session.person_id] = at
    return tuple(before)


def _threads(
    sessions: Sequence[Session],
    before: Sequence[int | None],
    key: Callable[[Placement], str],
    other: Callable[[Placement], str],
) -> tuple[Thread, ...]:
    places: dict[str, list[_Spot]] = {}
    for board, session in enumerate(sessions):
        for place, placement in session.laid:
            if key(placement):
                places.setdefault(key(placement), []).append((board, place, placement))
    return tuple(_thread(found, places[found], before, sessions, other) for found in places)


def _thread(
    key: str,
    places: Sequence[_Spot],
    before: Sequence[int | None],
    sessions: Sequence[Session],
    other: Callable[[Placement], str],
) -> Thread:
    stands: list[Stand] = []
    last: dict[str, tuple[int, Sequence[_Spot]]] = {}
    for board, group in groupby(places, _board_of):
        here, person = list(group), sessions[board].person_id
        at, earlier = last.get(person, (None, ()))
        others = {other(it) for _board, _place, it in earlier}
        for _board, place, placement in here:
            happening = Happening.FIRST if before[board] is None else _happening(at, before[board], earlier, place)
            otherwise = bool(earlier) and other(placement) not in others
            stands.append(Stand(board, place, placement, happening, otherwise))
        last[person] = board, here
    return Thread(key, tuple(stands), _links(stands))


def _board_of(spot: _Spot) -> int:
    return spot[0]


def _happening(at: int | None, before: int | None, earlier: Sequence[_Spot], place: int) -> Happening:
    """`at` is the person's last board with it, `earlier` its places there; `before` is their board before this."""
    if at is None:
        return Happening.NEW
    if at != before:
        return Happening.BACK
    return Happening.SAME if any(place == there for _board, there, _placement in earlier) else Happening.MOVED


def _links(stands: Sequence[Stand]) -> tuple[Link, ...]:
    """Each stand to those on the next board of its thread: on as many as stand there, the nearest place first."""
    by_board: dict[int, list[int]] = {}
    for index, stand in enumerate(stands):
        by_board.setdefault(stand.board, []).append(index)
    boards = list(by_board)
    links: list[Link] = []
    for board, following in pairwise(boards):
        starts, ends = by_board[board], by_board[following]
        if len(starts) == len(ends) == 1:
            links.append(Link(starts[0], ends[0], following - board - 1))
            continue
        pairs = {_nearest(stands, start, ends) for start in starts} | {
            (_nearest(stands, end, starts)[1], end) for end in ends
        }
        links += [Link(start, end, following - board - 1) for start, end in sorted(pairs)]
    return tuple(links)


def _nearest(stands: Sequence[Stand], one: int, others: Sequence[int]) -> tuple[int, int]:
    return one, min(others, key=lambda other: (abs(stands[other].place - stands[one].place), other))


def _gone(threads: Sequence[Thread], before: Sequence[int | None]) -> tuple[tuple[str, ...], ...]:
    on: list[list[str]] = [[] for _ in before]
    for thread in threads:
        for board in thread.boards:
            on[board].append(thread.key)
    return tuple(
        tuple(key for key in on[last] if key not in on[board]) if last is not None and on[board] else ()
        for board, last in enumerate(before)
    )


def _questions(sessions: Sequence[Session]) -> tuple[QuestionThread, ...]:
    found: dict[tuple[str, str], tuple[Words, list[Reply]]] = {}
    for at, session in enumerate(sessions):
        prompts = {question.id: question.prompt for step in session.exercise.steps for question in step.questions}
        for answer in session.answers:
            if answer.text.strip():
                key = session.exercise.id, answer.question
                before = found.get(key, (NO_WORDS, list[Reply]()))
                found[key] = prompts.get(answer.question, before[0]), [*before[1], Reply(at, answer.text)]
    return tuple(
        QuestionThread(exercise, question, prompt, tuple(replies))
        for (exercise, question), (prompt, replies) in found.items()
    )
