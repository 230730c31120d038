"""Copies of the whole library: made online, verified, and only then given their name."""

import os
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from kaartspel.storage.connection import check_pages, connect
from kaartspel.storage.errors import translated
from kaartspel.storage.folder import sync

KEPT = 3


def make_copy(library: dbapi2.Connection, folder: Path, key: bytes | None = None) -> Path:
    """Copy `library` into `folder`, under a name with the time in UTC; the file, verified and on disk.

    The oldest copies beyond three go away. Raises `StorageError`; no half copy is left.
    """
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
        copy = folder / f"kaartspel-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}.db"
        part = copy.with_suffix(".part")
        try:
            _fill(library, part, key)
            check = connect(part, key, read_only=True)
            try:
                check_pages(check, part)
            finally:
                check.close()
            part.replace(copy)
        finally:
            part.unlink(missing_ok=True)
        for old in sorted(folder.glob("kaartspel-*.db"))[:-KEPT]:
            old.unlink()
        sync(folder)
    return copy


def _fill(library: dbapi2.Connection, part: Path, key: bytes | None) -> None:
    target = dbapi2.connect(part, isolation_level=None)
    try:
        if key is not None:
            target.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        library.backup(target)
        # One file that stands alone, without a write-ahead log beside it.
        target.execute("PRAGMA journal_mode=DELETE")
    finally:
        target.close()
    with part.open("rb+") as file:
        os.fsync(file.fileno())
