"""Which boards of long ago come back."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain import session as sessions
from kaartspel.domain.looking_back import Span, before, looked_back, near, spans, waiting
from kaartspel.domain.session import FollowUp
from sessions import MORNING, kept

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (TODAY, 1, date(2026, 10, 24)),
        (TODAY, 12, date(2025, 11, 24)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 3, date(2025, 10, 15)),
        (date(1, 5, 1), 6, date.min),
    ],
)
def test_the_same_day_months_ago(day: date, months: int, then: date) -> None:
    assert before(day, months) == then


def test_a_young_logbook_looks_back_at_what_it_has() -> None:
    assert list(spans(TODAY, TODAY)) == []
    assert [span.months for span in spans(TODAY, date(2026, 11, 3))] == [1]
    assert [span.months for span in spans(TODAY, date(2024, 1, 1))] == [1, 3, 6, 12, 24, 36]
    assert len(list(spans(TODAY, date.min))) == 3 + 59


@given(st.lists(st.dates(date(2020, 1, 1), TODAY), max_size=40))
def test_what_is_near_is_within_its_time_and_the_nearest_comes_first(days: list[date]) -> None:
    for span in spans(TODAY, date(2020, 1, 1)):
        rows = near([day.isoformat() for day in days], span)
        off = [abs((days[row] - span.day).days) for row in rows]
        assert off == sorted(off)
        assert set(rows) == {row for row, day in enumerate(days) if abs((day - span.day).days) <= span.slack}


def test_a_board_comes_back_once() -> None:
    """Times do not reach into each other."""
    found = list(spans(TODAY, date(2000, 1, 1)))
    for later, earlier in pairwise(found):
        assert later.day - timedelta(later.slack) > earlier.day + timedelta(earlier.slack)


@pytest.mark.parametrize(("days", "long"), [(7, 7), (30, 7), (90, 9), (365, 36)])
def test_a_board_waits_a_while(days: int, long: int) -> None:
    since, until = waiting(TODAY, days)
    assert until == TODAY - timedelta(days)
    assert (until - since).days == long


def test_who_wrote_then_or_later_has_looked_back() -> None:
    session = kept()
    assert not looked_back(session, 30)
    early = sessions.follow_up(session, FollowUp("1", MORNING + timedelta(days=29), "Nog vers."))
    assert not looked_back(early, 30)
    assert looked_back(sessions.follow_up(early, FollowUp("2", MORNING + timedelta(days=30), "Nu.")), 30)
    dated = early._replace(made_on=MORNING.date() - timedelta(days=2))
    assert looked_back(dated, 30)


def test_a_span_is_plain() -> None:
    assert next(spans(TODAY, date.min)) == Span(1, date(2026, 10, 24), 10)
