"""What a comparison shows, as statements to be put into words: board by board, each thing told once.

A statement is about one board; before that is always the board of the same person before it.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from kaartspel.domain.compare import Comparison, Happening, Stand, Thread


class Telling(StrEnum):
    """What is said of some threads on one board, in the order in which it is said."""

    FIRST = "first"
    NEW = "new"
    BACK = "back"
    SAME = "same"
    MOVED = "moved"
    OTHERWISE = "otherwise"
    """With another card, or for another motive, than before."""
    SHARED = "shared"
    """On a board of another person as well."""
    GONE = "gone"


class Subject(NamedTuple):
    """One thread that a statement is about: how it stands, and how it stood before, where it did.

    What is gone has no `now`; what is on a first board or new has no `before`.
    """

    key: str
    now: Stand | None
    before: Stand | None


class Statement(NamedTuple):
    """Something that holds for all `subjects` on `board`, which counts from 0 in time."""

    board: int
    telling: Telling
    subjects: tuple[Subject, ...]


def statements(
    comparison: Comparison, threads: Sequence[Thread], gone: Sequence[Sequence[str]]
) -> tuple[Statement, ...]:
    """All that `threads` do, the first board first; `gone` are the keys that are there no more, a board each.

    Every stand is in one statement that tells what it does, in a second one where it is otherwise than before, and in
    one more where another person has it too.
    """
    found: dict[tuple[int, Telling], list[Subject]] = {}
    last: dict[tuple[str, str], Sequence[Stand]] = {}
    for thread in threads:
        persons = {comparison.sessions[board].person_id for board in thread.boards}
        for board, group in groupby(thread.stands, _board):
            here, whose = list(group), (comparison.sessions[board].person_id, thread.key)
            for stand in here:
                before = _nearest(last.get(whose, ()), stand)
                subject = Subject(thread.key, stand, before)
                found.setdefault((board, _TELLING[stand.happening]), []).append(subject)
                more = ((Telling.OTHERWISE, stand.otherwise), (Telling.SHARED, len(persons) > 1))
                for telling in (telling for telling, holds in more if holds):
                    found.setdefault((board, telling), []).append(subject)
            last[whose] = here
    by_key = {thread.key: thread for thread in threads}
    for board, keys in enumerate(gone):
        for key in keys:
            person = comparison.sessions[board].person_id
            subject = Subject(key, None, _last(comparison, by_key[key], person, board))
            found.setdefault((board, Telling.GONE), []).append(subject)
    order = list(Telling)
    told = sorted(found, key=lambda it: (it[0], order.index(it[1])))
    return tuple(Statement(board, telling, _by_place(found[board, telling])) for board, telling in told)


_TELLING: Mapping[Happening, Telling] = {happening: Telling(happening.value) for happening in Happening}


def _board(stand: Stand) -> int:
    return stand.board


def _nearest(earlier: Sequence[Stand], stand: Stand) -> Stand | None:
    return min(earlier, key=lambda it: (abs(it.place - stand.place), it.place)) if earlier else None


def _last(comparison: Comparison, thread: Thread, person: str, board: int) -> Stand:
    """How the thread stood on the person's last board with it before `board`."""
    return [it for it in thread.stands if it.board < board and comparison.sessions[it.board].person_id == person][-1]


def _by_place(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    return tuple(sorted(subjects, key=lambda it: (it.now or it.before or _NOWHERE)[1]))


_NOWHERE = (0, 0)
