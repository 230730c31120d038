"""Persons. Real names stand in a table of their own, and only the two functions for them read or write it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, func, select
from sqlalchemy.dialects.sqlite import insert

from kaartspel.domain.persons import Person, PersonSummary
from kaartspel.storage.assemble import clean, time_columns
from kaartspel.storage.rows import DAY, PERSON, REAL_NAME, SESSION

_kept = SESSION.c.binned_utc.is_(None)
_everyone = (
    select(
        PERSON,
        func.count(SESSION.c.id).filter(_kept).label("sessions"),
        func.count(SESSION.c.id).filter(~_kept).label("binned"),
        func.min(DAY).filter(_kept).label("first"),
        func.max(DAY).filter(_kept).label("last"),
    )
    .outerjoin(SESSION, SESSION.c.person_id == PERSON.c.id)
    .group_by(PERSON.c.id)
)
_alone = select(PERSON.c.id, PERSON.c.pseudonym, PERSON.c.is_me, PERSON.c.note, PERSON.c.keep_until)
_new = insert(PERSON)
_keep = _new.on_conflict_do_update(
    index_elements=["id"], set_={name: _new.excluded[name] for name in ("pseudonym", "note", "keep_until")}
)
_remove = (
    delete(PERSON)
    .where(PERSON.c.id == bindparam("person"), ~PERSON.c.is_me)
    .where(~exists().where(SESSION.c.person_id == PERSON.c.id))
)
_real_name = select(REAL_NAME.c.name).where(REAL_NAME.c.person_id == bindparam("person"))
_no_real_name = delete(REAL_NAME).where(REAL_NAME.c.person_id == bindparam("person"))


def everyone(connection: Connection) -> Sequence[PersonSummary]:
    """All persons: the one whose library it is first, then by pseudonym."""
    found = [_summary(row) for row in connection.execute(_everyone)]
    return sorted(found, key=lambda it: (not it.person.is_me, it.person.pseudonym.casefold(), it.person.id))


def people(connection: Connection) -> Sequence[Person]:
    """All persons, without what is known of their sessions, which takes reading those."""
    return [_person(row) for row in connection.execute(_alone)]


def keep(connection: Connection, person: Person, at: datetime) -> None:
    """Write pseudonym, note and day of a person, who is new where the id is."""
    row = {
        "id": person.id,
        "is_me": False,
        "pseudonym": clean(person.pseudonym),
        **time_columns("created", at),
        "note": clean(person.note),
        "keep_until": person.keep_until.isoformat() if person.keep_until else None,
    }
    connection.execute(_keep, row)


def remove(connection: Connection, person_id: str) -> bool:
    """The person goes, and the real name with them; False where there are sessions, also in the bin, and for "me"."""
    return connection.execute(_remove, {"person": person_id}).rowcount == 1


def real_name(connection: Connection, person_id: str) -> str:
    """What the person is really called, "" where that is not known."""
    return connection.scalar(_real_name, {"person": person_id}) or ""


def keep_real_name(connection: Connection, person_id: str, name: str) -> None:
    """Write what the person is really called; "" leaves nothing."""
    connection.execute(_no_real_name, {"person": person_id})
    if name.strip():
        connection.execute(insert(REAL_NAME), {"person_id": person_id, "name": clean(name.strip())})


def _summary(row: Any) -> PersonSummary:
    return PersonSummary(_person(row), row.sessions, row.binned, _day(row.first), _day(row.last))


def _person(row: Any) -> Person:
    return Person(row.id, row.pseudonym, row.is_me, row.note, _day(row.keep_until))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
