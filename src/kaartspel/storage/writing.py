"""Sessions into the database: only what changed is written, in the transaction of the caller."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from sqlalchemy import BindParameter, Connection, Table, Update, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from kaartspel.domain.exercise import Exercise
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage import motives, search
from kaartspel.storage.assemble import Row, Rows, bookmark_text, rows_of, time_columns, utc_text
from kaartspel.storage.exercise_copy import text_of
from kaartspel.storage.reading import CHILDREN, me
from kaartspel.storage.rows import EXERCISE, PICTURE, PLACEMENT, SESSION

NOT_CONTENT = frozenset({"changed_utc", "changed_offset", "seen_utc", "bookmark", "binned_utc", "binned_offset"})


@lru_cache(maxsize=200)
def _change(table: Table, key: tuple[str, ...], columns: tuple[str, ...]) -> Update:
    """Sets these columns only: SQLite then leaves the indices of all others alone, which halves what is written."""
    values: dict[str, BindParameter[Any]] = {name: bindparam(f"new_{name}") for name in columns}
    return update(table).where(*(table.c[name] == bindparam(f"old_{name}") for name in key)).values(values)


_keep_exercise = insert(EXERCISE).on_conflict_do_nothing()
_keep_picture = insert(PICTURE).on_conflict_do_nothing()
_to_bin = update(SESSION).where(SESSION.c.id == bindparam("session_id"))
_in_bin = select(SESSION.c.id).where(SESSION.c.binned_utc.is_not(None))
_unused_exercises = delete(EXERCISE).where(EXERCISE.c.digest.not_in(select(SESSION.c.exercise_digest)))
_unused_pictures = select(PICTURE.c.digest).where(PICTURE.c.digest.not_in(select(PLACEMENT.c.picture)))


def save(
    connection: Connection,
    session: Session,
    bookmark: Bookmark,
    before: Rows | None,
    at: datetime,
    *,
    on_table: bool = True,
) -> Rows:
    """Write what differs from `before` (None for a session that is new); the rows as they are now.

    A session without a person is of the one whose library this is. What is not `on_table` is not seen by that.
    """
    if not session.person_id:
        session = session._replace(person_id=me(connection))
    rows = rows_of(session, _exercise_digest(connection, session.exercise, before))
    rows = _with_motives(connection, rows, before, at)
    times = time_columns("changed", at)
    if before and _content(before) == _content(rows):
        times = {name: before.session[name] for name in times}
    seen = utc_text(at) if on_table else before.session["seen_utc"] if before else ""
    own = {**rows.session, **times, "seen_utc": seen, "bookmark": bookmark_text(bookmark)}
    rows = rows._replace(session=own)
    _write(connection, SESSION, ("id",), [before.session] if before else [], [own])
    for name, (table, key) in CHILDREN.items():
        old, new = getattr(before, name) if before else (), getattr(rows, name)
        _unwrite(connection, table, key, old, new)
        _write(connection, table, key, old, new)
    search.put(connection, rows, before)
    motives.drop_unused(connection, _motive_ids(before) - _motive_ids(rows))
    return rows


def put_in_bin(connection: Connection, session_id: str, at: datetime | None) -> bool:
    """Into the bin at that time, or out of it; False where there is no such session."""
    columns = time_columns("binned", at)
    return connection.execute(_to_bin.values(columns), {"session_id": session_id}).rowcount == 1


def empty_bin(connection: Connection) -> Sequence[str]:
    """Delete all sessions in the bin, with what only they used, but for pictures; the ids of those sessions."""
    return remove(connection, list(connection.scalars(_in_bin)))


def remove(connection: Connection, session_ids: Sequence[str]) -> Sequence[str]:
    """Delete those sessions, with what only they used, but for pictures; the ids of those that were there."""
    gone = list(connection.scalars(select(SESSION.c.id).where(SESSION.c.id.in_(session_ids))))
    search.drop(connection, gone)
    connection.execute(delete(SESSION).where(SESSION.c.id.in_(gone)))
    motives.forget_unused(connection)
    connection.execute(_unused_exercises)
    return gone


def keep_picture(connection: Connection, digest: str, size: int) -> None:
    """Remember a stored picture of `size` bytes."""
    connection.execute(_keep_picture, {"digest": digest, "source_digest": None, "size": size})


def drop_pictures(connection: Connection, in_hand: set[str]) -> Sequence[str]:
    """Forget the pictures that no session uses, but those `in_hand`; their digests."""
    gone = [digest for digest in connection.scalars(_unused_pictures) if digest not in in_hand]
    connection.execute(delete(PICTURE).where(PICTURE.c.digest.in_(gone)))
    return gone


@lru_cache(maxsize=8)
def _copy(exercise: Exercise) -> tuple[str, str]:
    """An exercise as text, and the digest of that."""
    text = text_of(exercise)
    return text, sha256(text.encode()).hexdigest()


def _exercise_digest(connection: Connection, exercise: Exercise, before: Rows | None) -> str:
    text, digest = _copy(exercise)
    if not before or before.session["exercise_digest"] != digest:
        row = {"digest": digest, "id": exercise.id, "version": exercise.version, "content": text}
        connection.execute(_keep_exercise, row)
    return digest


def _with_motives(connection: Connection, rows: Rows, before: Rows | None, at: datetime) -> Rows:
    """The same rows with the ids of their motives; words that stood there before keep theirs."""
    known = {row["motive"]: row["motive_id"] for row in (before.placements if before else ())}
    new = [row["motive"] for row in rows.placements if row["motive"] not in known]
    ids = motives.ids_of(connection, new, at)

    def motive_id(motive: str) -> str | None:
        return known[motive] if motive in known else ids.get(motives.folded(motive))

    return rows._replace(placements=[{**row, "motive_id": motive_id(row["motive"])} for row in rows.placements])


def _by_key(rows: Sequence[Row], key: tuple[str, ...]) -> dict[tuple[Any, ...], Row]:
    return {tuple(row[name] for name in key): row for row in rows}


def _unwrite(
    connection: Connection, table: Table, key: tuple[str, ...], before: Sequence[Row], rows: Sequence[Row]
) -> None:
    gone = _by_key(before, key).keys() - _by_key(rows, key).keys()
    for values in gone:
        own = (table.c[name] == value for name, value in zip(key, values, strict=True))
        connection.execute(delete(table).where(*own))


def _write(
    connection: Connection, table: Table, key: tuple[str, ...], before: Sequence[Row], rows: Sequence[Row]
) -> None:
    old = _by_key(before, key)
    new: list[Row] = []
    for values, row in _by_key(rows, key).items():
        if values not in old:
            new.append(row)
            continue
        changed = {name: value for name, value in row.items() if value != old[values][name]}
        if changed:
            own = {f"old_{name}": value for name, value in zip(key, values, strict=True)}
            to = {f"new_{name}": value for name, value in changed.items()}
            connection.execute(_change(table, key, tuple(changed)), own | to)
    if new:
        connection.execute(insert(table), new)


def _content(rows: Rows) -> tuple[Any, ...]:
    own = {name: value for name, value in rows.session.items() if name not in NOT_CONTENT}
    return (own, *(list(getattr(rows, name)) for name in CHILDREN))


def _motive_ids(rows: Rows | None) -> set[str]:
    return {row["motive_id"] for row in rows.placements if row["motive_id"]} if rows else set()
