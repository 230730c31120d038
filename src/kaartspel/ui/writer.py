"""The storage thread: everything that touches the library happens on it, in order, and never on the screen's thread.

Saves are of whole states, so a newer one of the same session takes the place of one that still waits. A save that
fails is kept and tried again until it succeeds or a newer one comes; nothing is dropped. Results come back as signals
and callbacks on the screen's thread.
"""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from kaartspel.domain.ports import SessionStore, StorageError, StorageProblem
from kaartspel.domain.session import Bookmark, Session

T = TypeVar("T")
RETRY_SECONDS = (1.0, 2.0, 4.0, 8.0)


class _Save(NamedTuple):
    session: Session
    bookmark: Bookmark
    pictures: tuple[tuple[str, Path], ...]
    on_table: bool


class _Ask(NamedTuple):
    question: Callable[[SessionStore], Any]
    answer: Callable[[Any], None]
    failed: Callable[[Exception], None] | None


class Writer(QObject):
    """Owns the thread and its queue. `open_store` is called on the thread, and imports what is slow there."""

    opened = Signal()
    """The library is open and able to save."""
    refused = Signal(object)
    """The library could not be opened: the `StorageError`."""
    saved = Signal(object)
    """Everything so far is on disk: the time of it (aware datetime)."""
    failed = Signal(object)
    """A save did not succeed and will be tried again: the `StorageError`."""
    _deliver = Signal(object, object)

    def __init__(self, open_store: Callable[[], SessionStore], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self._queue: deque[_Save | _Ask] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._busy = False
        self._retry_now = False
        self._ended = False
        self._thread: threading.Thread | None = None
        self._deliver.connect(self._call)

    def start(self) -> None:
        """Open the library on the thread; after a refusal this tries once more."""
        if self._thread and self._thread.is_alive():
            if not self._ended:
                return
            self._thread.join()  # it has said that it was refused, and is about to end
        self._ended = False
        self._thread = threading.Thread(target=self._run, name="storage", daemon=True)
        self._thread.start()

    def save(
        self,
        session: Session,
        bookmark: Bookmark,
        pictures: tuple[tuple[str, Path], ...] = (),
        *,
        on_table: bool = True,
    ) -> None:
        """Write this state; of a session still waiting to be written only the newest state is.

        `pictures` are (digest, file) of the cards it shows, kept in the library's store after the words are.
        The program goes on with what is `on_table` at its next start.
        """
        with self._wake:
            last = self._queue[-1] if self._queue else None
            if isinstance(last, _Save) and last.session.id == session.id:
                self._queue.pop()
            self._queue.append(_Save(session, bookmark, pictures, on_table))
            self._wake.notify()

    def ask(
        self,
        question: Callable[[SessionStore], T],
        answer: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Put `question` to the store, after all that was asked before; `answer` gets what it returns."""
        with self._wake:
            self._queue.append(_Ask(question, answer, failed))
            self._wake.notify()

    def retry(self) -> None:
        """Try a save that failed now, without waiting."""
        with self._wake:
            self._retry_now = True
            self._wake.notify()

    @property
    def idle(self) -> bool:
        """Whether nothing waits and nothing is being written."""
        with self._wake:
            return not self._queue and not self._busy

    def close(self, seconds: float = 10.0) -> bool:
        """Write what waits, let go of the library and end the thread; False if that was not done in `seconds`."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        if self._thread:
            self._thread.join(seconds)
            return not self._thread.is_alive() and not self._queue
        return not self._queue

    def _call(self, answer: Callable[[Any], None], result: object) -> None:
        answer(result)

    def _run(self) -> None:
        try:
            store = self._open_store()
        except Exception as error:  # noqa: BLE001  whatever it is, the window says so and can try again
            self._ended = True
            self.refused.emit(_as_storage_error(error))
            return
        self.opened.emit()
        try:
            self._work(store)
        finally:
            store.close()

    def _work(self, store: SessionStore) -> None:
        going_on = True
        while going_on:
            with self._wake:
                while not self._queue and not self._closing:
                    self._wake.wait()
                if not self._queue:
                    return
                job = self._queue.popleft()
                self._busy = True
            try:
                if isinstance(job, _Save):
                    going_on = self._save(store, job)
                else:
                    self._ask(store, job)
            finally:
                with self._wake:
                    self._busy = False

    def _save(self, store: SessionStore, job: _Save) -> bool:
        """Write until it is written; False when the program closes and it cannot be."""
        attempt = 0
        while True:
            try:
                store.save(job.session, job.bookmark, on_table=job.on_table)
            except Exception as error:  # noqa: BLE001  whatever it is, the words are kept and tried again
                self.failed.emit(_as_storage_error(error))
            else:
                _keep(store, job.pictures)
                self.saved.emit(datetime.now().astimezone())
                return True
            with self._wake:
                if self._closing and not self._retry_now:
                    self._queue.appendleft(job)
                    return False
                self._wake.wait_for(
                    lambda: self._retry_now or self._closing, RETRY_SECONDS[min(attempt, len(RETRY_SECONDS) - 1)]
                )
                self._retry_now = False
                job = self._newest(job)
            attempt += 1

    def _newest(self, job: _Save) -> _Save:
        """A newer state of the same session that waits at the front of the queue, or `job`."""
        while self._queue and isinstance(self._queue[0], _Save) and self._queue[0].session.id == job.session.id:
            job = self._queue.popleft()  # type: ignore[assignment]  # just seen to be a save
        return job

    def _ask(self, store: SessionStore, job: _Ask) -> None:
        try:
            result = job.question(store)
        except Exception as error:  # noqa: BLE001  whatever went wrong belongs to the one who asked
            if job.failed:
                self._deliver.emit(job.failed, error)
            else:
                self.failed.emit(_as_storage_error(error))
        else:
            self._deliver.emit(job.answer, result)


def _keep(store: SessionStore, pictures: tuple[tuple[str, Path], ...]) -> None:
    """Copy the pictures into the library's store, once the words are safe.

    A picture that cannot be copied now is tried again with the next save: no word waits for it.
    """
    for digest, picture in pictures:
        with suppress(StorageError):
            store.keep_picture(digest, picture)


def _as_storage_error(error: Exception) -> StorageError:
    if isinstance(error, StorageError):
        return error
    return StorageError(StorageProblem.OTHER, Path("kaartspel.db"), repr(error))
