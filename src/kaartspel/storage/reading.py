"""Sessions from the database, through SQLAlchemy."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, select

from kaartspel.domain.exercise import Exercise
from kaartspel.domain.ports import LastSession, NoSuchSession, SessionSummary
from kaartspel.storage import motives
from kaartspel.storage.assemble import Rows, bookmark_of, session_of, summary_of
from kaartspel.storage.exercise_copy import exercise_of
from kaartspel.storage.rows import ANSWER, EXERCISE, FEATURE, FOLLOW_UP, MARK, PERSON, PLACEMENT, SESSION

CHILDREN: dict[str, tuple[Table, tuple[str, ...]]] = {
    "placements": (PLACEMENT, ("session_id", "number")),
    "features": (FEATURE, ("session_id", "placement", "number")),
    "marks": (MARK, ("session_id", "number")),
    "answers": (ANSWER, ("session_id", "number")),
    "follow_ups": (FOLLOW_UP, ("session_id", "number")),
}
"""The tables below a session, by their name in `Rows`, and what a row is known by."""

_session = select(SESSION).where(SESSION.c.id == bindparam("id"))


def _children(table: Table, key: tuple[str, ...]) -> Select[Any]:
    columns = [column for column in table.columns if not (table is PLACEMENT and column.name == "id")]
    return select(*columns).where(table.c.session_id == bindparam("id")).order_by(*(table.c[name] for name in key))


_below = {name: _children(table, key) for name, (table, key) in CHILDREN.items()}
_list = select(*(column for column in SESSION.columns if column.name not in {"outcome", "bookmark"})).order_by(
    SESSION.c.changed_utc.desc(), SESSION.c.id
)
_kept = _list.where(SESSION.c.binned_utc.is_(None))
_binned = _list.where(SESSION.c.binned_utc.is_not(None))
_copies = select(EXERCISE.c.digest, EXERCISE.c.content)
_copy = select(EXERCISE.c.content).where(EXERCISE.c.digest == bindparam("digest"))
_me = select(PERSON.c.id).where(PERSON.c.is_me)


def read_rows(connection: Connection, session_id: str) -> Rows | None:
    """The rows of a session, or None where there is no such session."""
    session = connection.execute(_session, {"id": session_id}).mappings().first()
    if session is None:
        return None
    below = {
        name: [dict(row) for row in connection.execute(statement, {"id": session_id}).mappings()]
        for name, statement in _below.items()
    }
    return Rows(dict(session), **below)


def load(connection: Connection, session_id: str) -> tuple[LastSession, Rows]:
    """A session with its bookmark, and its rows; `NoSuchSession`."""
    rows = read_rows(connection, session_id)
    if rows is None:
        raise NoSuchSession(session_id)
    text = str(connection.scalar(_copy, {"digest": rows.session["exercise_digest"]}))
    session = session_of(rows, exercise_of(text), motives.standing(connection))
    return LastSession(session, bookmark_of(rows.session["bookmark"])), rows


def summaries(connection: Connection, *, binned: bool) -> Sequence[SessionSummary]:
    """All sessions outside the bin, or all in it, the last changed first."""
    exercises: dict[str, Exercise] = {row.digest: exercise_of(row.content) for row in connection.execute(_copies)}
    found: list[SessionSummary] = []
    for line in connection.execute(_binned if binned else _kept).mappings():
        row = dict(line)
        exercise = exercises[row["exercise_digest"]]
        found.append(summary_of(row, exercise.id, exercise.title))
    return found


def me(connection: Connection) -> str:
    """The id of the person whose library this is."""
    return str(connection.execute(_me).scalar_one())
