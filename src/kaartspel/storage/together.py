"""Many sessions at once: one statement a table, however many they are.

The rows are taken as the driver hands them, by their order: sessions are then there sooner than SQLAlchemy alone would
have made rows of its own of them. That they are the same sessions as those read one by one is tested.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Executable, Select, bindparam, select

from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Exercise
from kaartspel.domain.ports import NoSuchSession
from kaartspel.domain.session import Answer, Feature, FollowUp, Mark, MarkKind, Placement, Session
from kaartspel.storage.assemble import day, moment, words
from kaartspel.storage.exercise_copy import exercise_of
from kaartspel.storage.motives import standing
from kaartspel.storage.rows import ANSWER, EXERCISE, FEATURE, FOLLOW_UP, MARK, PLACEMENT, SESSION

Found = dict[str, list[tuple[Any, ...]]]
"""Rows by the id of their session, which is the first thing in them."""

_ids: BindParameter[Any] = bindparam("ids", expanding=True)
_MARKS = {str(kind): kind for kind in MarkKind}


def _below(name: str, session_id: ColumnElement[str], order: str, columns: str) -> Select[Any]:
    table = TABLES[name]
    wanted = (table.c[column] for column in columns.split())
    keys = (table.c[column] for column in order.split())
    return select(session_id, *wanted).where(session_id.in_(_ids)).order_by(session_id, *keys)


TABLES = {
    "placements": PLACEMENT,
    "features": FEATURE,
    "marks": MARK,
    "answers": ANSWER,
    "follow_ups": FOLLOW_UP,
}
STATEMENTS: Mapping[str, Select[Any]] = {
    "sessions": select(
        *(
            SESSION.c[name]
            for name in (
                *("id", "exercise_digest", "person_id", "started_utc", "started_offset", "made_on"),
                *("outcome", "places", "compared"),
            )
        )
    ).where(SESSION.c.id.in_(_ids)),
    "placements": _below(
        "placements",
        PLACEMENT.c.session_id,
        "number",
        "number place deck card title alt picture motive reason doing motive_id",
    ),
    "features": _below("features", FEATURE.c.session_id, "placement number", "placement id x y name text"),
    "marks": _below("marks", MARK.c.session_id, "number", "kind at_utc at_offset"),
    "answers": _below("answers", ANSWER.c.session_id, "number", "question text"),
    "follow_ups": _below("follow_ups", FOLLOW_UP.c.session_id, "number", "id at_utc at_offset text"),
}
"""What is read; `ids` is the parameter."""

_copies = select(EXERCISE.c.digest, EXERCISE.c.content).where(EXERCISE.c.digest.in_(_ids))
_exercise = lru_cache(maxsize=64)(exercise_of)


def load(connection: Connection, session_ids: Sequence[str]) -> tuple[Session, ...]:
    """The sessions of those ids, in that order; `NoSuchSession` for the first that is not there."""
    own = {row[0]: row for row in _rows(connection, STATEMENTS["sessions"], session_ids)}
    for session_id in session_ids:
        if session_id not in own:
            raise NoSuchSession(session_id)
    copies = _rows(connection, _copies, list({row[1] for row in own.values()}))
    exercises = {digest: _exercise(content) for digest, content in copies}
    found = {name: _by_session(_rows(connection, STATEMENTS[name], session_ids)) for name in TABLES}
    merged = standing(connection)
    return tuple(_session(own[session_id], exercises, found, merged) for session_id in session_ids)


def _rows(connection: Connection, statement: Executable, ids: Sequence[str]) -> Sequence[tuple[Any, ...]]:
    cursor = connection.execute(statement, {"ids": ids}).cursor
    return cursor.fetchall() if cursor else ()


def _by_session(rows: Sequence[tuple[Any, ...]]) -> Found:
    found: Found = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found


def _session(
    row: tuple[Any, ...], exercises: Mapping[str, Exercise], found: Mapping[str, Found], merged: Mapping[str, str]
) -> Session:
    session_id, digest, person_id, started, offset, made_on, outcome, places, compared = row
    placements, features, marks, answers, follow_ups = (found[name].get(session_id, ()) for name in TABLES)
    pins: dict[int, list[Feature]] = {}
    for feature in features:
        pins.setdefault(feature[1], []).append(Feature(*feature[2:]))
    board: list[Placement | None] = [None] * places
    aside: list[Placement] = []
    for laid in placements:
        _, number, place, deck, card, title, alt, picture, motive, reason, doing, motive_id = laid
        pinned, ref = tuple(pins.get(number, ())), CardRef(deck, card)
        stands = merged.get(motive_id, motive_id or "")
        placement = Placement(ref, words(title), words(alt), picture, motive, reason, doing, pinned, stands)
        if place is None:
            aside.append(placement)
        else:
            board[place] = placement
    return Session(
        session_id,
        exercises[digest],
        person_id,
        moment(started, offset),
        tuple(board),
        day(made_on),
        tuple(aside),
        outcome,
        tuple(Answer(*answer[1:]) for answer in answers),
        tuple(FollowUp(its_id, moment(at, zone), text) for _, its_id, at, zone, text in follow_ups),
        tuple(Mark(_MARKS[kind], moment(at, zone)) for _, kind, at, zone in marks),
        tuple(json.loads(compared)) if compared != "[]" else (),
    )
