"""Which sessions of the logbook are wanted, and how they are put in months."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kaartspel.domain.cards import CardRef
from kaartspel.domain.ports import LaidCard, SessionSummary
from kaartspel.domain.words import Words


class SessionFilter(NamedTuple):
    """All that is asked has to be true of a session; what is left empty is not asked.

    `exercise`, `person` and `motive_id` are ids; a motive is also found under wordings that were merged into it. `card`
    and `deck` are about cards on the board, those put aside not counted. `since` and `until` are days, both included:
    those of the board, so of one made earlier the day it was made. `unfinished` is only what can be gone on with.
    """

    exercise: str = ""
    person: str = ""
    motive_id: str = ""
    card: CardRef | None = None
    deck: str = ""
    since: date | None = None
    until: date | None = None
    unfinished: bool = False


EVERYTHING = SessionFilter()


class SessionList(NamedTuple):
    """Sessions in their order: their ids and days, and a line of a list for each, made when it is asked for."""

    ids: Sequence[str] = ()
    days: Sequence[str] = ()
    """As YYYY-MM-DD, which sorts and says its month without more work."""
    summaries: Sequence[SessionSummary] = ()


class Contents(NamedTuple):
    """What stands in the sessions of a logbook, to be chosen from: exercises by id, cards with how often they lie."""

    exercises: tuple[tuple[str, Words], ...] = ()
    cards: tuple[tuple[LaidCard, int], ...] = ()
    first: date | None = None
    last: date | None = None


class Month(NamedTuple):
    """A month (its first day), and the rows of a list that lie in it."""

    start: date
    rows: range


def months(days: Sequence[str]) -> tuple[Month, ...]:
    """Rows whose days (YYYY-MM-DD) follow each other, put together by month."""
    found: list[Month] = []
    start = 0
    for row in range(1, len(days) + 1):
        if row == len(days) or days[row][:7] != days[start][:7]:
            found.append(Month(date.fromisoformat(f"{days[start][:7]}-01"), range(start, row)))
            start = row
    return tuple(found)
