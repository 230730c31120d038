"""What the window needs before anything heavy is loaded: the session to go on with.

By the raw driver only, and nothing is written.
"""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from kaartspel.domain.ports import LastSession, StorageError, StorageProblem
from kaartspel.storage.assemble import Row, Rows, bookmark_of, session_of
from kaartspel.storage.connection import connect, revision_of
from kaartspel.storage.errors import readable
from kaartspel.storage.exercise_copy import exercise_of
from kaartspel.storage.folder import Folder
from kaartspel.storage.revision import HEAD

LAST = """
    SELECT session.*, exercise_copy.content FROM session JOIN exercise_copy ON digest = exercise_digest
    WHERE finished_utc IS NULL AND binned_utc IS NULL ORDER BY seen_utc DESC LIMIT 1
"""
MERGED = "SELECT id, merged_into FROM motive WHERE merged_into IS NOT NULL"


def last_session(path: Path, key: bytes | None = None) -> LastSession | None:
    """The unfinished session last worked at, and its bookmark.

    None where there is none, where no library was ever made, and where the library has to be migrated first.
    Raises `StorageError` as `connect` does; a folder that cannot be written is no reason not to read.
    """
    if not path.exists():
        if Folder(path).had_library:
            raise StorageError(StorageProblem.MISSING, path)
        return None
    with closing(connect(path, key, read_only=True)) as connection, readable(path):
        return _last(connection) if revision_of(connection, path) == HEAD else None


def _last(connection: dbapi2.Connection) -> LastSession | None:
    connection.execute("BEGIN")
    found = _rows(connection, LAST)
    if not found:
        return None
    own = found[0]

    def below(table: str, order: str = "number") -> list[Row]:
        return _rows(connection, f"SELECT * FROM {table} WHERE session_id = ? ORDER BY {order}", own["id"])  # noqa: S608  names from below

    rows = Rows(
        own,
        placements=below("placement"),
        features=below("feature", "placement, number"),
        marks=below("mark"),
        answers=below("answer"),
        follow_ups=below("follow_up"),
    )
    motives = {row["id"]: row["merged_into"] for row in _rows(connection, MERGED)}
    return LastSession(session_of(rows, exercise_of(own["content"]), motives), bookmark_of(own["bookmark"]))


def _rows(connection: dbapi2.Connection, statement: str, *values: str) -> list[Row]:
    cursor = connection.execute(statement, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
