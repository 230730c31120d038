"""Persons."""

from datetime import date

from kaartspel.domain.persons import Person, due, same_name

TODAY = date(2026, 6, 1)


def test_whose_day_has_come() -> None:
    never, later = Person("1", "Anker"), Person("2", "Zee", keep_until=date(2026, 6, 2))
    now, before = Person("3", "Vogel", keep_until=TODAY), Person("4", "Berg", keep_until=date(2026, 1, 1))
    assert due((never, later, now, before), TODAY) == (before, now)
    assert due((), TODAY) == ()


def test_pseudonyms_that_read_the_same() -> None:
    assert same_name("Grote  Beer", " grote beer ")
    assert not same_name("Beer", "Bever")
