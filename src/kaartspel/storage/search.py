"""The search index: one document a session, of all words written in it, folded by `domain/finding`."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, select, text
from sqlalchemy.dialects.sqlite import insert

from kaartspel.domain.finding import words
from kaartspel.storage.assemble import Rows
from kaartspel.storage.rows import SEARCHED

_number = select(SEARCHED.c.number).where(SEARCHED.c.session_id == bindparam("id"))
_numbered = insert(SEARCHED).returning(SEARCHED.c.number)
_put = text("INSERT OR REPLACE INTO search (rowid, words) VALUES (:number, :words)")
_take = text("DELETE FROM search WHERE rowid = :number")
_newest = text(
    "SELECT session.id FROM search JOIN searched ON searched.number = search.rowid"
    " JOIN session ON session.id = searched.session_id"
    " WHERE search MATCH :query AND session.binned_utc IS NULL ORDER BY search.rowid DESC LIMIT :most"
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


def found(connection: Connection, wanted: Sequence[str], most: int) -> Sequence[str]:
    """The ids of at most `most` sessions in which every one of the folded `wanted` begins a word, the newest first."""
    if not wanted:
        return []
    query = " ".join(f'"{term}"*' for term in wanted)
    return list(connection.scalars(_newest, {"query": query, "most": most}))


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
