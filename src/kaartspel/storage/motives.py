"""Motives: what placements with the same words share. The words stay with the placement; this is the group."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from uuid import uuid4

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from kaartspel.domain.motives import MotiveSummary, Said, Wording, folded, sweep
from kaartspel.storage.assemble import Row, card_of, time_columns
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

# A session's row repeats its board, so that nothing has to be read from the long rows of placements.
_boards = (
    select(SESSION.c.cards, DAY)
    .where(SESSION.c.binned_utc.is_(None))
    .order_by(SESSION.c.changed_utc.desc(), SESSION.c.id)
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
    last: dict[str, tuple[str, str]] = {}
    for _board, _day, _card, text, it in _carried(connection):
        last.setdefault(it.id, (it.stands_for, text))
    found: dict[str, None] = {}
    for motive, text in last.values():
        name = called.get(motive, "")
        found |= dict.fromkeys([name, *([text] if folded(name) != folded(text) else [])] if name else [text])
    return list(found)


def summaries(connection: Connection) -> Sequence[MotiveSummary]:
    """Every motive that some session outside the bin carries, those in most sessions first, then the latest."""
    called = names(connection)
    found: dict[str, _Gathered] = {}
    for board, day, card, text, it in _carried(connection):
        gathered = found.setdefault(it.stands_for, _Gathered(day))
        gathered.add(board, day, card, text, it)
    told = [_told(motive, gathered, called.get(motive, "")) for motive, gathered in found.items()]
    return sorted(told, key=lambda it: (-it.sessions, -it.last.toordinal(), folded(it.name)))


class _Gathered:
    """What is known of a motive after so many boards, of which the last changed come first."""

    def __init__(self, day: str) -> None:
        self.boards = 0
        self.first = self.last = day
        self.said: dict[str, tuple[str, int, int]] = {}
        self.cards: dict[str, tuple[Row, int]] = {}
        self._board = -1

    def add(self, board: int, day: str, card: Row, text: str, wording: Wording) -> None:
        """One card more that carries it."""
        self.boards += board != self._board
        self._board = board
        self.first, self.last = min(self.first, day), max(self.last, day)
        last, boards, at = self.said.get(wording.id, (text, 0, -1))
        self.said[wording.id] = last, boards + (board != at), board
        shown, times = self.cards.get(card["card"], (card, 0))
        self.cards[card["card"]] = shown, times + 1


def _carried(connection: Connection) -> Iterator[tuple[int, str, Row, str, Wording]]:
    """Every card with a motive on a board outside the bin, the last changed first.

    The number of the board, its day, the card, its motive as it is written there, and the wording that this is.
    """
    wordings = {it.words: it for it in _all(connection)}
    known: dict[str, Wording | None] = {"": None}
    for board, (cards, day) in enumerate(connection.execute(_boards)):
        for card in json.loads(cards):
            text = card["motive"]
            if text not in known:
                known[text] = wordings.get(folded(text))
            wording = known[text]
            if wording:
                yield board, day, card, text.strip(), wording


def _told(motive: str, gathered: _Gathered, name: str) -> MotiveSummary:
    said = tuple(Said(wording, text, boards) for wording, (text, boards, _at) in gathered.said.items())
    cards = sorted(gathered.cards.values(), key=lambda it: -it[1])
    return MotiveSummary(
        id=motive,
        name=name or said[0].text,
        named=bool(name),
        said=said,
        sessions=gathered.boards,
        first=date.fromisoformat(gathered.first),
        last=date.fromisoformat(gathered.last),
        cards=tuple(card_of(card) for card, _times in cards),
    )


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
