"""Persons: whose sessions they are."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple


class Person(NamedTuple):
    """Somebody under a pseudonym; the one whose library it is has none, and is told by `is_me`.

    `note` is for the person who keeps the library; on the day `keep_until` they are reminded, and nothing else happens.
    A real name is no part of this: it is asked for by itself, and goes nowhere.
    """

    id: str
    pseudonym: str
    is_me: bool = False
    note: str = ""
    keep_until: date | None = None


class PersonSummary(NamedTuple):
    """A person in a list: how many sessions there are outside the bin and in it, and the days of the first and last."""

    person: Person
    sessions: int = 0
    binned: int = 0
    first: date | None = None
    last: date | None = None


def due(persons: Iterable[Person], today: date) -> tuple[Person, ...]:
    """Whose day to be kept until has come, the longest ago first."""
    days = [(person.keep_until, person) for person in persons if person.keep_until and person.keep_until <= today]
    return tuple(person for _day, person in sorted(days, key=lambda it: (it[0], it[1].pseudonym, it[1].id)))


def same_name(one: str, other: str) -> bool:
    """Whether two pseudonyms read the same."""
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
