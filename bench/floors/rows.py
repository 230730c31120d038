"""The same rows by the raw driver: the rows of a session already in LIBRARY, written anew one card at a time.

python -m bench.floors.rows LIBRARY SESSIONS   prints {"saves": [ms …]}: four a session
"""

import json
import sys
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import uuid4

from sqlcipher3 import dbapi2

from kaartspel.domain.finding import words
from kaartspel.storage.connection import PRAGMAS

Row = dict[str, Any]


def rows(connection: dbapi2.Connection, statement: str, *values: object) -> list[Row]:
    cursor = connection.execute(statement, values)
    return [dict(zip((column[0] for column in cursor.description), row, strict=True)) for row in cursor]


def upsert(table: str, row: Row, key: tuple[str, ...]) -> str:
    kept = ", ".join(f"{name} = excluded.{name}" for name in row if name not in key)
    names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
    return f"INSERT INTO {table} ({names}) VALUES ({values}) ON CONFLICT ({', '.join(key)}) DO UPDATE SET {kept}"


def main(library: Path, count: int) -> None:
    with closing(dbapi2.connect(str(library), isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        (own,) = rows(connection, "SELECT * FROM session WHERE finished_utc IS NULL LIMIT 1")
        cards = rows(connection, "SELECT * FROM placement WHERE session_id = ? ORDER BY number", own["id"])
        for card in cards:
            del card["id"]
        write_session = upsert("session", own, ("id",))
        write_card = upsert("placement", cards[0], ("session_id", "number"))
        found = [
            " ".join(words(" ".join(f"{it['title']} {it['motive']} {it['reason']}" for it in cards[:number])))
            for number in range(1, len(cards) + 1)
        ]
        saves: list[float] = []
        for _ in range(count):
            session = {**own, "id": uuid4().hex}
            connection.execute(write_session, session)
            number = connection.execute("INSERT INTO searched (session_id) VALUES (?)", [session["id"]]).lastrowid
            for card, document in zip(cards, found, strict=True):
                started = perf_counter()
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(write_session, session)
                connection.execute(write_card, {**card, "session_id": session["id"]})
                connection.execute("INSERT OR REPLACE INTO search (rowid, words) VALUES (?, ?)", [number, document])
                connection.execute("COMMIT")
                saves.append((perf_counter() - started) * 1000)
    print(json.dumps({"saves": saves}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
