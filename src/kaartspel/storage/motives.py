"""Motives: what placements with the same words share. The words stay with the placement; this is the group."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, bindparam, delete, exists, insert, select

from kaartspel.storage.assemble import time_columns
from kaartspel.storage.rows import MOTIVE, PLACEMENT, SESSION

_by_words = select(MOTIVE.c.id, MOTIVE.c.folded, MOTIVE.c.merged_into).where(
    MOTIVE.c.folded.in_(bindparam("words", expanding=True))
)
_merged_into = select(MOTIVE.c.merged_into).where(MOTIVE.c.id == bindparam("motive_id"))
_others = MOTIVE.alias()
_without_use = (
    delete(MOTIVE)
    .where(MOTIVE.c.id.in_(bindparam("ids", expanding=True)))
    .where(MOTIVE.c.merged_into.is_(None))
    .where(~exists().where(PLACEMENT.c.motive_id == MOTIVE.c.id))
    .where(~exists().where(_others.c.merged_into == MOTIVE.c.id))
)
_used = (
    select(PLACEMENT.c.motive_id, PLACEMENT.c.motive)
    .join(SESSION, SESSION.c.id == PLACEMENT.c.session_id)
    .where(PLACEMENT.c.motive_id.is_not(None), SESSION.c.binned_utc.is_(None))
    .order_by(SESSION.c.changed_utc.desc(), PLACEMENT.c.number)
)


def folded(motive: str) -> str:
    """The words of `motive` as they are compared: without case, each space between words one."""
    return " ".join(motive.casefold().split())


def ids_of(connection: Connection, motives: Iterable[str], at: datetime) -> dict[str, str]:
    """The id of every motive by its folded words; those that are new are made. Merged ones give what they went into."""
    names = {folded(motive) for motive in motives if motive.strip()}
    if not names:
        return {}
    ids: dict[str, str] = {}
    for motive_id, words, merged_into in connection.execute(_by_words, {"words": list(names)}):
        ids[words] = _followed(connection, merged_into) if merged_into else motive_id
    made = {words: uuid4().hex for words in sorted(names) if words not in ids}
    if made:
        times = time_columns("created", at)
        rows = [
            {"id": motive_id, "name": "", "folded": words, "merged_into": None, **times}
            for words, motive_id in made.items()
        ]
        connection.execute(insert(MOTIVE), rows)
    return ids | made


def drop_unused(connection: Connection, ids: Iterable[str]) -> None:
    """Those of `ids` that no placement carries any more go away: they were the beginnings of words."""
    gone = list(ids)
    if gone:
        connection.execute(_without_use, {"ids": gone})


def used(connection: Connection) -> Sequence[str]:
    """Every motive once, the most recently used first, spelled as it was last."""
    last: dict[str, str] = {}
    for motive_id, motive in connection.execute(_used):
        last.setdefault(motive_id, motive.strip())
    return list(last.values())


def _followed(connection: Connection, motive_id: str) -> str:
    passed = {motive_id}
    while (further := connection.scalar(_merged_into, {"motive_id": motive_id})) and further not in passed:
        passed.add(further)
        motive_id = further
    return motive_id
