"""Motives: what placements with the same words share. The words stay with the placement; this is the group."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, select, update

from kaartspel.domain.cards import CardRef
from kaartspel.domain.motives import MotiveSummary, Said, Wording, folded, sweep
from kaartspel.domain.ports import LaidCard
from kaartspel.storage.assemble import Row, time_columns
from kaartspel.storage.exercise_copy import words_of
from kaartspel.storage.rows import DAY, MOTIVE, PLACEMENT, SESSION

Change = Callable[[Sequence[Wording]], Sequence[Wording]]
"""From all wordings to those that become different (see `domain/motives`)."""

_by_words = select(MOTIVE.c.folded, MOTIVE.c.id).where(MOTIVE.c.folded.in_(bindparam("words", expanding=True)))
_others = MOTIVE.alias()
_without_use = (
    delete(MOTIVE)
    .where(MOTIVE.c.id.in_(bindparam("ids", expanding=True)))
    .where(MOTIVE.c.merged_into.is_(None))
    .where(~exists().where(PLACEMENT.c.motive_id == MOTIVE.c.id))
    .where(~exists().where(_others.c.merged_into == MOTIVE.c.id))
)
_merged = select(MOTIVE.c.id, MOTIVE.c.merged_into).where(MOTIVE.c.merged_into.is_not(None))
_wordings = select(MOTIVE.c.id, MOTIVE.c.folded, MOTIVE.c.merged_into, MOTIVE.c.name).order_by(
    MOTIVE.c.created_utc, MOTIVE.c.id
)
_named = select(MOTIVE.c.id, MOTIVE.c.name).where(MOTIVE.c.name != "", MOTIVE.c.merged_into.is_(None))
_regroup = (
    update(MOTIVE)
    .where(MOTIVE.c.folded == bindparam("words"))
    .values(merged_into=bindparam("merged"), name=bindparam("called"))
)
_apart = update(MOTIVE).where(MOTIVE.c.id.in_(bindparam("ids", expanding=True))).values(merged_into=None)
_delete = delete(MOTIVE).where(MOTIVE.c.id.in_(bindparam("ids", expanding=True)))
_used = select(PLACEMENT.c.motive_id).where(PLACEMENT.c.motive_id.is_not(None)).distinct()

_standing = func.coalesce(MOTIVE.c.merged_into, MOTIVE.c.id).label("standing")
_carried = PLACEMENT.join(SESSION, SESSION.c.id == PLACEMENT.c.session_id).join(
    MOTIVE, MOTIVE.c.id == PLACEMENT.c.motive_id
)
_laid = PLACEMENT.c.place.is_not(None)
# In a row with one max(), SQLite takes the other columns from the row that has it: the words as they were last written.
_last = (
    select(
        _standing,
        MOTIVE.c.id,
        PLACEMENT.c.motive,
        func.max(SESSION.c.changed_utc).label("changed"),
        PLACEMENT.c.number,
        func.count(SESSION.c.id.distinct()).label("sessions"),
    )
    .select_from(_carried)
    .where(SESSION.c.binned_utc.is_(None))
    .group_by(MOTIVE.c.id)
)
_spans = (
    select(
        _standing,
        func.count(SESSION.c.id.distinct()).label("sessions"),
        func.min(DAY).label("first"),
        func.max(DAY).label("last"),
    )
    .select_from(_carried)
    .where(SESSION.c.binned_utc.is_(None), _laid)
    .group_by(_standing)
)
_cards = (
    select(
        _standing,
        PLACEMENT.c.deck,
        PLACEMENT.c.card,
        PLACEMENT.c.title,
        PLACEMENT.c.picture,
        PLACEMENT.c.place,
        PLACEMENT.c.motive,
        func.max(SESSION.c.changed_utc).label("changed"),
        func.count().label("times"),
    )
    .select_from(_carried)
    .where(SESSION.c.binned_utc.is_(None), _laid)
    .group_by(_standing, PLACEMENT.c.deck, PLACEMENT.c.card)
)


def ids_of(connection: Connection, motives: Iterable[str], at: datetime) -> dict[str, str]:
    """The id of every wording by its folded words; those that are new are made."""
    words = sorted({folded(motive) for motive in motives} - {""})
    if not words:
        return {}
    ids: dict[str, str] = {row.folded: row.id for row in connection.execute(_by_words, {"words": words})}
    made = {it: uuid4().hex for it in words if it not in ids}
    if made:
        connection.execute(insert(MOTIVE), [_row(Wording(motive_id, it), at) for it, motive_id in made.items()])
    return ids | made


def drop_unused(connection: Connection, ids: Iterable[str]) -> None:
    """Those of `ids` that no placement carries any more go away: they were the beginnings of words."""
    gone = list(ids)
    if gone:
        connection.execute(_without_use, {"ids": gone})


def standing(connection: Connection) -> Mapping[str, str]:
    """The motive of every wording that was merged into another, by id; any other stands for itself."""
    return {row.id: row.merged_into for row in connection.execute(_merged)}


def used(connection: Connection) -> Sequence[str]:
    """Every motive once, the most recently used first: its name, and its wordings as they were last written."""
    called = names(connection)
    found: dict[str, None] = {}
    for row in sorted(connection.execute(_last).all(), key=_recent, reverse=True):
        name, text = called.get(row.standing, ""), row.motive.strip()
        found |= dict.fromkeys([name, *([text] if folded(name) != folded(text) else [])] if name else [text])
    return list(found)


def summaries(connection: Connection) -> Sequence[MotiveSummary]:
    """Every motive that some session outside the bin carries, those in most sessions first, then the latest."""
    called = names(connection)
    said: dict[str, list[Said]] = {}
    for row in sorted(connection.execute(_last.where(_laid)).all(), key=_recent, reverse=True):
        said.setdefault(row.standing, []).append(Said(row.id, row.motive.strip(), row.sessions))
    cards: dict[str, list[Any]] = {}
    for row in connection.execute(_cards):
        cards.setdefault(row.standing, []).append(row)
    found = [
        MotiveSummary(
            id=row.standing,
            name=called.get(row.standing) or said[row.standing][0].text,
            named=row.standing in called,
            said=tuple(said[row.standing]),
            sessions=row.sessions,
            first=date.fromisoformat(row.first),
            last=date.fromisoformat(row.last),
            cards=tuple(_laid_card(card) for card in sorted(cards[row.standing], key=_often, reverse=True)),
        )
        for row in connection.execute(_spans)
    ]
    return sorted(found, key=lambda it: (-it.sessions, -it.last.toordinal(), folded(it.name)))


def regroup(connection: Connection, change: Change, at: datetime) -> Sequence[Wording]:
    """Do `change`; the wordings it touched as they were before, which is the change back.

    A wording that was not there yet comes back as one that stands for itself, and goes when nothing carries it. Nothing
    is changed, and nothing comes back, where the change does not fit the groups as they are by now.
    """
    wordings = _all(connection)
    there = {it.words: it for it in wordings}
    changed = change(wordings)
    # One that went and was written anew since has another id.
    ids = {it.id: there.get(it.words, it).id for it in changed}
    wanted = [it._replace(id=ids[it.id], motive=ids.get(it.motive, it.motive)) for it in changed]
    after = there | {it.words: it for it in wanted}
    standing_ids = {it.id for it in after.values() if not it.motive}
    if any(it.motive and it.motive not in standing_ids for it in after.values()):
        return ()
    new = [it for it in wanted if it.words not in there]
    if new:
        connection.execute(insert(MOTIVE), [_row(it, at) for it in new])
    _write(connection, wanted)
    drop_unused(connection, ids.values())
    return tuple(there.get(it.words, it._replace(motive="", name="")) for it in wanted)


def forget_unused(connection: Connection) -> None:
    """Nothing is left of words that no placement carries any more; for when sessions are deleted for good."""
    wordings = _all(connection)
    changed, gone = sweep(wordings, set(connection.scalars(_used)))
    _write(connection, changed)
    connection.execute(_apart, {"ids": gone})
    connection.execute(_delete, {"ids": gone})


def _write(connection: Connection, changed: Sequence[Wording]) -> None:
    for it in changed:
        connection.execute(_regroup, {"words": it.words, "merged": it.motive or None, "called": it.name})


def _all(connection: Connection) -> tuple[Wording, ...]:
    rows = connection.execute(_wordings)
    return tuple(Wording(row.id, row.folded, row.merged_into or "", row.name) for row in rows)


def names(connection: Connection) -> Mapping[str, str]:
    """The names that were given to motives, by id."""
    return {row.id: row.name for row in connection.execute(_named)}


def _row(wording: Wording, at: datetime) -> Row:
    times = time_columns("created", at)
    return {"id": wording.id, "name": "", "folded": wording.words, "merged_into": None, **times}


def _recent(row: Any) -> tuple[str, int]:
    return row.changed, -row.number


def _often(row: Any) -> tuple[int, str]:
    return row.times, row.changed


def _laid_card(row: Any) -> LaidCard:
    return LaidCard(row.place, CardRef(row.deck, row.card), words_of(json.loads(row.title)), row.picture, row.motive)
