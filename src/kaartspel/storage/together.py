"""Many sessions at once: one statement a table, however many they are.

SQLAlchemy writes the statements, once; from then on the driver is asked by itself, in the caller's transaction, and its
rows are taken by their order: for a few sessions what SQLAlchemy does around a statement takes longer than reading
them. That they are the same sessions as those read one by one is tested.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any, Protocol, TypeVar

from sqlalchemy import ClauseElement, ColumnElement, Connection, Select, String, bindparam, column, func, select
from sqlalchemy.dialects import sqlite

from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Exercise
from kaartspel.domain.ports import NoSuchSession
from kaartspel.domain.session import Answer, Feature, FollowUp, Mark, MarkKind, Placement, Session
from kaartspel.domain.words import Words
from kaartspel.storage.assemble import day, moment, words
from kaartspel.storage.exercise_copy import exercise_of
from kaartspel.storage.motives import standing
from kaartspel.storage.rows import ANSWER, EXERCISE, FEATURE, FOLLOW_UP, MARK, PLACEMENT, SESSION

T = TypeVar("T")
Found = dict[str, list[tuple[Any, ...]]]
"""Rows by the id of their session, which is the first thing in them."""

_ids = select(func.json_each(bindparam("ids")).table_valued(column("value", String)).c.value)
"""However many there are, they are one parameter, so that the statements stay the same."""
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
"""What is read; `ids` is the parameter, a list as JSON."""

_copies = select(EXERCISE.c.digest, EXERCISE.c.content).where(EXERCISE.c.digest.in_(_ids))
_known: dict[str, Exercise] = {}
"""Exercises by the digest of their copy, which never means another one: there are few, and each is read once."""


_its_session: Callable[[tuple[Any, ...]], str] = itemgetter(0)


class _Make(Protocol):
    def __call__(self, kind: type[T], values: Sequence[Any], /) -> T: ...


_new: _Make = vars(tuple)["__new__"]
"""Makes a named tuple of all its values at once, in a third of the time of its own call."""


def load(connection: Connection, session_ids: Sequence[str]) -> tuple[Session, ...]:
    """The sessions of those ids, in that order; `NoSuchSession` for the first that is not there."""
    own = {row[0]: row for row in _rows(connection, STATEMENTS["sessions"], session_ids)}
    for session_id in session_ids:
        if session_id not in own:
            raise NoSuchSession(session_id)
    new = {row[1] for row in own.values()} - _known.keys()
    for digest, content in _rows(connection, _copies, list(new)) if new else ():
        _known[digest] = exercise_of(content)
    found = {name: _by_session(_rows(connection, STATEMENTS[name], session_ids)) for name in TABLES}
    merged = standing(connection)
    return tuple(_session(own[session_id], found, merged) for session_id in session_ids)


def _rows(connection: Connection, statement: ClauseElement, ids: Sequence[str]) -> Sequence[tuple[Any, ...]]:
    cursor = connection.connection.cursor()
    cursor.execute(_written(statement), [json.dumps(ids)])
    return cursor.fetchall()


@cache
def _written(statement: ClauseElement) -> str:
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="qmark")))


def _by_session(rows: Sequence[tuple[Any, ...]]) -> Found:
    return {session_id: list(its) for session_id, its in groupby(rows, _its_session)}


def _session(row: tuple[Any, ...], found: Mapping[str, Found], merged: Mapping[str, str]) -> Session:
    session_id, digest, person_id, started, offset, made_on, outcome, places, compared = row
    pins: dict[int, list[Feature]] = {}
    for feature in found["features"].get(session_id, ()):
        pins.setdefault(feature[1], []).append(_new(Feature, feature[2:]))
    board: list[Placement | None] = [None] * places
    aside: list[Placement] = []
    for laid in found["placements"].get(session_id, ()):
        _, number, place, deck, card, title, alt, picture, motive, reason, doing, motive_id = laid
        ref, titled, told = _card(deck, card, title, alt)
        pinned = tuple(pins[number]) if number in pins else ()
        stands = merged.get(motive_id, motive_id or "")
        placement = _new(Placement, (ref, titled, told, picture, motive, reason, doing, pinned, stands))
        if place is None:
            aside.append(placement)
        else:
            board[place] = placement
    its = (
        session_id,
        _known[digest],
        person_id,
        moment(started, offset),
        tuple(board),
        day(made_on),
        tuple(aside),
        outcome,
        tuple([_new(Answer, answer[1:]) for answer in found["answers"].get(session_id, ())]),
        tuple([FollowUp(it[1], moment(it[2], it[3]), it[4]) for it in found["follow_ups"].get(session_id, ())]),
        tuple([_new(Mark, (_MARKS[it[1]], moment(it[2], it[3]))) for it in found["marks"].get(session_id, ())]),
        tuple(json.loads(compared)) if compared != "[]" else (),
    )
    return _new(Session, its)


@lru_cache(maxsize=4096)
def _card(deck: str, card: str, title: str, alt: str) -> tuple[CardRef, Words, Words]:
    """A card as the placement repeats it: the same ones are laid again and again."""
    return CardRef(deck, card), words(title), words(alt)
