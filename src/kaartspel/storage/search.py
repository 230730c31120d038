"""The search index: one document a session, of all words written in it, folded by `domain/finding`."""

import json
from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import REAL, Connection, Integer, Select, bindparam, column, delete, select, table, text
from sqlalchemy.dialects.sqlite import insert

from kaartspel.domain.filter import EVERYTHING, SessionFilter
from kaartspel.domain.finding import words
from kaartspel.storage.assemble import Rows
from kaartspel.storage.listing import conditions
from kaartspel.storage.rows import SEARCHED, SESSION

_number = select(SEARCHED.c.number).where(SEARCHED.c.session_id == bindparam("id"))
_numbered = insert(SEARCHED).returning(SEARCHED.c.number)
_put = text("INSERT OR REPLACE INTO search (rowid, words) VALUES (:number, :words)")
_take = text("DELETE FROM search WHERE rowid = :number")
_index = table("search", column("rowid", Integer), column("rank", REAL))
_found = (
    select(SESSION.c.id)
    .select_from(_index)
    .join(SEARCHED, SEARCHED.c.number == _index.c.rowid)
    .join(SESSION, SESSION.c.id == SEARCHED.c.session_id)
    .where(text("search MATCH :query"))
    .limit(bindparam("most"))
)


def put(connection: Connection, rows: Rows, before: Rows | None) -> None:
    """The words of a session as they are now; nothing is written where they are as `before`."""
    now = document(rows)
    if before and document(before) == now:
        return
    number = connection.scalar(_number, {"id": rows.session["id"]})
    if number is None:
        number = connection.scalar(_numbered, {"session_id": rows.session["id"]})
    connection.execute(_put, {"number": number, "words": now})


def drop(connection: Connection, session_ids: Sequence[str]) -> None:
    """Those sessions are found no more; call it while they are still there."""
    numbers = list(connection.scalars(select(SEARCHED.c.number).where(SEARCHED.c.session_id.in_(session_ids))))
    for number in numbers:
        connection.execute(_take, {"number": number})
    connection.execute(delete(SEARCHED).where(SEARCHED.c.number.in_(numbers)))


def found(
    connection: Connection, wanted: Sequence[str], most: int, among: SessionFilter = EVERYTHING, *, ranked: bool = False
) -> Sequence[str]:
    """The ids of at most `most` sessions in which every one of the folded `wanted` begins a word, the newest first.

    `ranked`: instead those first in which the words stand most, for how long the texts are.
    """
    if not wanted:
        return []
    query = " ".join(f'"{term}"*' for term in wanted)
    return list(connection.scalars(_finding(among, ranked=ranked), {"query": query, "most": most}))


@lru_cache(maxsize=8)
def _finding(among: SessionFilter, *, ranked: bool) -> Select[str]:
    """Kept, since the same is asked at every key."""
    order = _index.c.rank if ranked else _index.c.rowid.desc()
    return _found.where(*conditions(among)).order_by(order)


def document(rows: Rows) -> str:
    """All words of the session of `rows`."""
    texts = [
        *(title for row in rows.placements for title in json.loads(row["title"]).values()),
        *(row[name] for row in rows.placements for name in ("motive", "reason", "doing")),
        *(row[name] for row in rows.features for name in ("name", "text")),
        rows.session["outcome"],
        *(row["text"] for row in (*rows.answers, *rows.follow_ups)),
    ]
    return " ".join(words("\n".join(texts)))
