"""A connection by the raw driver: one way in for every library, plain or protected. Imports nothing heavy."""

import sys
from contextlib import ExitStack, closing
from pathlib import Path

from sqlcipher3 import dbapi2

from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.storage.errors import translated
from kaartspel.storage.folder import Folder, is_network
from kaartspel.storage.revision import KNOWN

APPLICATION_ID = 0x4B53504C
"""Written in the database's header: "KSPL"."""

MAGIC = b"SQLite format 3\0"
PRAGMAS = (
    "foreign_keys=ON",
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "busy_timeout=5000",
)
READING_PRAGMAS = ("foreign_keys=ON", "trusted_schema=OFF", "busy_timeout=5000", "query_only=ON")


def connect(path: Path, key: bytes | None = None, *, read_only: bool = False) -> dbapi2.Connection:
    """The library at `path`, in autocommit mode; `key` is the raw key of a protected one (32 bytes).

    Nothing is ever created. Raises `StorageError` for a file that is missing, empty, foreign, damaged, newer, on a
    network file system, or that cannot be written (unless `read_only`).
    """
    with translated(path):
        _examine(path, key)
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?{_mode(path, read_only)}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        with ExitStack() as undo:
            undo.enter_context(closing(connection))
            if key is not None:
                connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            _check(connection, path)
            for pragma in READING_PRAGMAS if read_only else PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            if sys.platform == "darwin":  # pragma: no cover - only macOS has an fsync that does not reach the disk
                connection.execute("PRAGMA fullfsync=ON")
            undo.pop_all()
    return connection


def revision_of(connection: dbapi2.Connection, path: Path) -> str:
    """The revision of the library's shape; `StorageError` when it has none."""
    rows = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if len(rows) != 1:
        raise StorageError(StorageProblem.DAMAGED, path, f"{len(rows)} revisions")
    return str(rows[0][0])


def check_pages(connection: dbapi2.Connection, path: Path) -> None:
    """`StorageError` when a page of the database is damaged; reads the whole file."""
    with translated(path):
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise StorageError(StorageProblem.DAMAGED, path, str(found))


def _examine(path: Path, key: bytes | None) -> None:
    """Look at the file before SQLite opens it, since opening another program's database may change it."""
    if not path.exists():
        raise StorageError(StorageProblem.MISSING, path)
    if is_network(path.parent):
        raise StorageError(StorageProblem.NETWORK, path)
    with path.open("rb") as file:
        header = file.read(100)
    if not header:
        raise StorageError(StorageProblem.EMPTY, path)
    if key is not None:
        return
    if not header.startswith(MAGIC):
        known = Folder(path).marker.exists()
        raise StorageError(StorageProblem.DAMAGED if known else StorageProblem.FOREIGN, path, "no database")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StorageError(StorageProblem.FOREIGN, path, "another application_id")


def _check(connection: dbapi2.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StorageError(StorageProblem.FOREIGN, path, "another application_id")
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").fetchone():
        raise StorageError(StorageProblem.DAMAGED, path, "no revision")
    revision = revision_of(connection, path)
    if revision not in KNOWN:
        raise StorageError(StorageProblem.NEWER, path, revision)


def _mode(path: Path, read_only: bool) -> str:
    """Without a write-ahead log nobody is writing, and the file can be read without leaving anything beside it.

    (With a plain `mode=ro` SQLite would make the log and its index, and leave them there.)
    """
    if not read_only:
        return "mode=rw"
    log = Folder(path).write_ahead_log
    return "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
