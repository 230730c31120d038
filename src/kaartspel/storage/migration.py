"""A library of an older version becomes one of this version: a copy first, then all or nothing.

Imported only where the stored revision is not the head: Alembic is slow to load.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlcipher3 import dbapi2

from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.storage.connection import connect
from kaartspel.storage.copies import make_copy
from kaartspel.storage.engine import engine_on
from kaartspel.storage.errors import translated
from kaartspel.storage.folder import Folder
from kaartspel.storage.revision import HEAD
from kaartspel.storage.rows import DAY_INDEX

SCRIPTS = Path(__file__).with_name("migrations")


def migrate(path: Path, key: bytes | None = None, *, head: str = HEAD, scripts: Path = SCRIPTS) -> Path:
    """Bring the library at `path` to `head` by the revisions in `scripts`; the verified copy made before.

    Raises `StorageError`; the library is then as it was.
    """
    raw = connect(path, key)
    try:
        copy = make_copy(raw, Folder(path).copies, key)
        with translated(path):
            # Not possible inside the transaction; with it on, changing a parent table would delete its children.
            raw.execute("PRAGMA foreign_keys=OFF")
            _upgrade(raw, path, head, scripts)
    finally:
        raw.close()
    return copy


def _upgrade(raw: dbapi2.Connection, path: Path, head: str, scripts: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    with engine_on(raw).connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        # Alembic knows no index of an expression, and would lose it where it makes a table anew.
        connection.exec_driver_sql("DROP INDEX IF EXISTS ix_session_day")
        command.upgrade(config, head)
        connection.exec_driver_sql(DAY_INDEX)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise StorageError(StorageProblem.DAMAGED, path, f"{len(broken)} rows point nowhere")
        connection.commit()
