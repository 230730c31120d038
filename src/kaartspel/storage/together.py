"""Many sessions at once: one statement a table, however many they are."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, Table, bindparam, select

from kaartspel.domain.ports import NoSuchSession
from kaartspel.domain.session import Session
from kaartspel.storage.assemble import Rows, session_of
from kaartspel.storage.exercise_copy import exercise_of
from kaartspel.storage.reading import CHILDREN
from kaartspel.storage.rows import EXERCISE, PLACEMENT, SESSION

_exercise = lru_cache(maxsize=64)(exercise_of)
_wanted = bindparam("ids", expanding=True)
_sessions = (
    select(
        *(column for column in SESSION.columns if column.name not in {"cards", "bookmark"}),
        EXERCISE.c.content.label("exercise"),
    )
    .join(EXERCISE, EXERCISE.c.digest == SESSION.c.exercise_digest)
    .where(SESSION.c.id.in_(_wanted))
)


def _children(table: Table, key: tuple[str, ...]) -> Select[Any]:
    columns = [column for column in table.columns if not (table is PLACEMENT and column.name == "id")]
    return select(*columns).where(table.c.session_id.in_(_wanted)).order_by(*(table.c[name] for name in key))


STATEMENTS: Mapping[str, Select[Any]] = {
    "session": _sessions,
    **{name: _children(table, key) for name, (table, key) in CHILDREN.items()},
}
"""What is read, by the name in `Rows`; `ids` is the parameter."""


def load(connection: Connection, session_ids: Sequence[str]) -> tuple[Session, ...]:
    """The sessions of those ids, in that order; `NoSuchSession` for the first that is not there."""
    found = {name: connection.execute(it, {"ids": session_ids}).mappings().all() for name, it in STATEMENTS.items()}
    own = {row["id"]: row for row in found.pop("session")}
    below = {name: _by_session(rows) for name, rows in found.items()}
    return tuple(_session(session_id, own, below) for session_id in session_ids)


def _session(
    session_id: str, own: Mapping[str, RowMapping], below: Mapping[str, Mapping[str, Sequence[RowMapping]]]
) -> Session:
    row = own.get(session_id)
    if row is None:
        raise NoSuchSession(session_id)
    rows = Rows(row, **{name: by_session.get(session_id, ()) for name, by_session in below.items()})
    return session_of(rows, _exercise(row["exercise"]))


def _by_session(rows: Iterable[RowMapping]) -> Mapping[str, Sequence[RowMapping]]:
    found: dict[str, list[RowMapping]] = {}
    for row in rows:
        found.setdefault(row["session_id"], []).append(row)
    return found
