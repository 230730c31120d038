"""Putting the days of a list into months."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain.filter import months

days = st.lists(st.dates(date(1990, 1, 1), date(2090, 1, 1)), max_size=40).map(lambda it: sorted(it, reverse=True))


def test_a_month_is_that_of_a_year() -> None:
    found = months(["2026-03-31", "2026-03-01", "2025-03-09", "2024-12-31"])
    assert [(it.start, len(it.rows)) for it in found] == [
        (date(2026, 3, 1), 2),
        (date(2025, 3, 1), 1),
        (date(2024, 12, 1), 1),
    ]
    assert months([]) == ()


@given(days)
def test_every_row_lies_in_its_own_month(its: list[date]) -> None:
    found = months([day.isoformat() for day in its])
    assert [row for month in found for row in month.rows] == [*range(len(its))]
    assert all(its[row].replace(day=1) == month.start for month in found for row in month.rows)
    assert len({month.start for month in found}) == len(found)
