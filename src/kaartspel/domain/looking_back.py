"""Boards of long ago to look at again: of about a month, a season, half a year, a year ago, and of years before."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kaartspel.domain.session import Session

SLACK = {1: 10, 3: 20, 6: 40}
"""How many days off the day a board may be, by months ago."""
SLACK_OF_YEARS = 45
MOST_YEARS = 60


class Span(NamedTuple):
    """So many months ago: the day that was, and how many days off it a board may be."""

    months: int
    day: date
    slack: int


class Waiting(NamedTuple):
    """A time to look back at: boards made on these days are waiting to be looked at again, both included."""

    since: date
    until: date


def spans(today: date, first: date) -> Iterator[Span]:
    """The times to look back at, the nearest first, for a logbook whose first session is of `first`."""
    for months in (*SLACK, *range(12, 12 * MOST_YEARS, 12)):
        span = Span(months, before(today, months), SLACK.get(months, SLACK_OF_YEARS))
        if span.day + timedelta(span.slack) < first:
            return
        yield span


def before(day: date, months: int) -> date:
    """The same day so many months ago, or the last of that month; the first day there is where there is none."""
    count = day.year * 12 + day.month - 1 - months
    year, month = divmod(count, 12)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def near(days: Sequence[str], span: Span) -> Sequence[int]:
    """The rows of `days` (YYYY-MM-DD) that are about that long ago, the nearest first."""
    found = [(abs((date.fromisoformat(day) - span.day).days), row) for row, day in enumerate(days)]
    return [row for off, row in sorted(found) if off <= span.slack]


def waiting(today: date, days: int) -> Waiting:
    """Which boards wait to be looked at again `days` days after they were made: for a week, or a tenth of that time."""
    return Waiting(today - timedelta(days + max(7, days // 10)), today - timedelta(days))


def looked_back(session: Session, days: int) -> bool:
    """Whether something was added to the session when it was `days` days old, or later."""
    due = (session.made_on or session.started.date()) + timedelta(days)
    return any(it.at.date() >= due for it in session.follow_ups)
