"""The sessions of the logbook as lines of a list: thousands at once, each put together only when it is looked at."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, overload

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Executable,
    Select,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
)

from kaartspel.domain.cards import CardRef
from kaartspel.domain.filter import EVERYTHING, Contents, SessionFilter, SessionList
from kaartspel.domain.ports import LaidCard, SessionSummary
from kaartspel.storage.assemble import day, summary_of, words
from kaartspel.storage.exercise_copy import exercise_of
from kaartspel.storage.rows import ANSWER, DAY, EXERCISE, MOTIVE, PLACEMENT, SESSION

BEGINNING = 240
"""How much of the words is read of a session without cards, in signs."""
NOT_LISTED = frozenset({"outcome", "bookmark", "seen_utc"})
_answer = (
    select(func.substr(ANSWER.c.text, 1, BEGINNING))
    .where(ANSWER.c.session_id == SESSION.c.id, ANSWER.c.text != "")
    .order_by(ANSWER.c.number)
    .limit(1)
    .scalar_subquery()
)
_beginning = case((SESSION.c.cards == "[]", func.coalesce(_answer, func.substr(SESSION.c.outcome, 1, BEGINNING))))
_columns = (
    *(column for column in SESSION.columns if column.name not in NOT_LISTED),
    _beginning.label("beginning"),
)
NAMES = tuple(column.name for column in _columns)
NEWEST = (DAY.desc(), SESSION.c.started_utc.desc(), SESSION.c.id)
_ids: BindParameter[Any] = bindparam("ids", expanding=True)
_by_id = select(SESSION.c.id, DAY.label("day"), *_columns).where(SESSION.c.id.in_(_ids))
_copies = select(EXERCISE.c.digest, EXERCISE.c.content)
_exercise = lru_cache(maxsize=64)(exercise_of)
_kept = SESSION.c.binned_utc.is_(None)
_cards = (
    select(
        PLACEMENT.c.deck,
        PLACEMENT.c.card,
        PLACEMENT.c.title,
        PLACEMENT.c.picture,
        func.max(PLACEMENT.c.id),
        func.count(PLACEMENT.c.session_id.distinct()),
    )
    .where(PLACEMENT.c.place.is_not(None))
    .where(exists().where(SESSION.c.id == PLACEMENT.c.session_id, _kept))
    .group_by(PLACEMENT.c.deck, PLACEMENT.c.card)
)
_exercises = select(EXERCISE.c.content).where(exists().where(SESSION.c.exercise_digest == EXERCISE.c.digest, _kept))
_span = select(func.min(DAY), func.max(DAY)).where(_kept)


class Summaries(Sequence[SessionSummary]):
    """A line for each row, made when it is asked for; of a row that makes no sense, one without cards."""

    def __init__(self, rows: Sequence[tuple[Any, ...]], copies: dict[str, str]) -> None:
        """`rows` have the columns of `NAMES` behind id and day; `copies` are the exercises as text, by digest."""
        self._rows = rows
        self._copies = copies

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> SessionSummary: ...
    @overload
    def __getitem__(self, at: slice) -> "Summaries": ...
    def __getitem__(self, at: int | slice) -> "SessionSummary | Summaries":
        if isinstance(at, slice):
            return Summaries(self._rows[at], self._copies)
        row = dict(zip(NAMES, self._rows[at][2:], strict=True))
        exercise = _exercise(self._copies[row["exercise_digest"]])
        try:
            return summary_of(row, exercise.id, exercise.title)
        except (ValueError, LookupError, TypeError):
            return summary_of(row | {"cards": "[]"}, exercise.id, exercise.title)


def statement(wanted: SessionFilter, most: int | None = None) -> Select[Any]:
    """What reads the sessions that are `wanted`, at most that many: id, day, and the columns of `NAMES`."""
    found = select(SESSION.c.id, DAY.label("day"), *_columns).where(*conditions(wanted))
    if most is None:
        return found.order_by(*NEWEST)
    # The order is found in the narrow columns alone: a whole row is read for those that are shown.
    first = select(SESSION.c.id).where(*conditions(wanted)).order_by(*NEWEST).limit(most)
    return select(SESSION.c.id, DAY.label("day"), *_columns).where(SESSION.c.id.in_(first)).order_by(*NEWEST)


def conditions(wanted: SessionFilter) -> Sequence[ColumnElement[bool]]:
    """What has to be true of a session's row."""
    asked: list[tuple[object, ColumnElement[bool]]] = [
        (True, _kept),
        (
            wanted.exercise,
            SESSION.c.exercise_digest.in_(select(EXERCISE.c.digest).where(EXERCISE.c.id == wanted.exercise)),
        ),
        (wanted.person, SESSION.c.person_id == wanted.person),
        (wanted.motive_id, _has(PLACEMENT.c.motive_id.in_(_wordings(wanted.motive_id)))),
        (wanted.deck, _has(PLACEMENT.c.deck == wanted.deck)),
        (wanted.unfinished, SESSION.c.finished_utc.is_(None)),
    ]
    if wanted.card:
        asked.append((True, _has(PLACEMENT.c.deck == wanted.card.deck, PLACEMENT.c.card == wanted.card.card)))
    if wanted.since:
        asked.append((True, wanted.since.isoformat() <= DAY))
    if wanted.until:
        asked.append((True, wanted.until.isoformat() >= DAY))
    return [condition for is_asked, condition in asked if is_asked]


def listed(connection: Connection, wanted: SessionFilter = EVERYTHING, most: int | None = None) -> SessionList:
    """Those sessions, the newest first; of at most `most` the newest."""
    return _list(connection, _rows(connection, statement(wanted, most)))


def named(connection: Connection, session_ids: Sequence[str]) -> SessionList:
    """The sessions of those ids that are there, the newest first."""
    rows = _rows(connection, _by_id.order_by(*NEWEST), {"ids": list(session_ids)})
    return _list(connection, rows)


def contents(connection: Connection) -> Contents:
    """What stands in all sessions outside the bin."""
    exercises = {it.id: it.title for it in map(_exercise, connection.scalars(_exercises))}
    cards = [
        (LaidCard(0, CardRef(deck, card), words(title), picture, ""), times)
        for deck, card, title, picture, _last, times in _rows(connection, _cards)
    ]
    ((first, last),) = _rows(connection, _span)
    return Contents(tuple(exercises.items()), tuple(cards), day(first), day(last))


def _list(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> SessionList:
    copies = dict(_rows(connection, _copies))
    return SessionList([row[0] for row in rows], [row[1] for row in rows], Summaries(rows, copies))


def _rows(
    connection: Connection, wanted: Executable, values: dict[str, Any] | None = None
) -> Sequence[tuple[Any, ...]]:
    """As the driver hands them: SQLAlchemy would make ten thousand rows of its own of them."""
    cursor = connection.execute(wanted, values).cursor
    return cursor.fetchall() if cursor else []


def _has(*about: ColumnElement[bool]) -> ColumnElement[bool]:
    """A card on the board of which this is true; found once for all sessions, whatever index SQLite would go by."""
    return SESSION.c.id.in_(select(PLACEMENT.c.session_id).where(PLACEMENT.c.place.is_not(None), *about))


def _wordings(motive_id: str) -> Select[Any]:
    return select(MOTIVE.c.id).where(or_(MOTIVE.c.id == motive_id, MOTIVE.c.merged_into == motive_id))
