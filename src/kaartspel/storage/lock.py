"""One program at a time: an operating system's lock beside the database, gone when its program is."""

from pathlib import Path

from filelock import FileLock, Timeout

from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.storage.errors import translated


def take(path: Path, library: Path) -> FileLock:
    """The lock on the file `path`, held until `release()`; `StorageError` IN_USE when another program has `library`."""
    with translated(path.parent):
        # Any thread may let go of it; two openings in one program are two programs here.
        lock = FileLock(path, timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise StorageError(StorageProblem.IN_USE, library) from error
    return lock
