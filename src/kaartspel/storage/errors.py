"""The one place where what SQLite and the system say becomes a `StorageError`."""

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from kaartspel.domain.ports import StorageError, StorageProblem

BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 5, 6, 8, 10, 11, 13, 14, 26

BY_CODE = {
    BUSY: StorageProblem.IN_USE,
    LOCKED: StorageProblem.IN_USE,
    READONLY: StorageProblem.READ_ONLY,
    CORRUPT: StorageProblem.DAMAGED,
    FULL: StorageProblem.FULL,
    NOTADB: StorageProblem.DAMAGED,
}
BY_ERRNO = {
    errno.ENOSPC: StorageProblem.FULL,
    errno.EDQUOT: StorageProblem.FULL,
    errno.EFBIG: StorageProblem.FULL,
    errno.EROFS: StorageProblem.READ_ONLY,
    errno.EACCES: StorageProblem.READ_ONLY,
    errno.EPERM: StorageProblem.READ_ONLY,
}
HARDLY_ANY = 1 << 20
"""Bytes; with less than this free, a write that failed is taken for a full disk."""


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Errors of the driver, of SQLAlchemy and of the system in this block become a `StorageError` about `path`."""
    try:
        yield
    except StorageError:
        raise
    except Exception as error:
        # SQLAlchemy's own errors carry the driver's; it is not imported here, since the first read does without it.
        problem = _problem(getattr(error, "orig", error), path)
        if problem is None:
            raise
        raise StorageError(problem, path, str(error)) from error


@contextmanager
def readable(path: Path) -> Generator[None]:
    """As `translated`; and stored values that make no sense mean that the library is damaged."""
    try:
        with translated(path):
            yield
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StorageError(StorageProblem.DAMAGED, path, repr(error)) from error


def _problem(error: object, path: Path) -> StorageProblem | None:
    if isinstance(error, OSError):
        return BY_ERRNO.get(error.errno or 0, StorageProblem.OTHER)
    if not isinstance(error, dbapi2.Error):
        return None
    code = int(getattr(error, "sqlite_errorcode", 0))
    if code & 0xFF == CANTOPEN and not os.access(path.parent, os.W_OK):
        return StorageProblem.READ_ONLY
    if code & 0xFF in (CANTOPEN, IOERR) and _hardly_any_room(path.parent):
        return StorageProblem.FULL
    return BY_CODE.get(code & 0xFF, StorageProblem.OTHER)


def _hardly_any_room(folder: Path) -> bool:
    import shutil  # seldom needed, and slow to load

    return shutil.disk_usage(folder).free < HARDLY_ANY
