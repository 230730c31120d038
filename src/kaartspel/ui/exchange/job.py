"""Slow work beside the window: it tells how far it is, and can be stopped."""

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from kaartspel.domain.package import Cancelled, Passed

TELLING_SECONDS = 0.05


class Job(QObject):
    """One piece of work. One of `done`, `failed` and `cancelled` comes once, on the screen's thread."""

    moved = Signal(int)
    """How much is done."""
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    """It was stopped before it was done; nothing came of it."""
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()
        self._told = 0.0
        self._ended.connect(self._end)

    def start(self, work: Callable[[Passed], Any]) -> None:
        """Have `work` done on a thread of its own; it gets what it is to call now and then."""
        threading.Thread(target=self._run, args=(work,), name="exchange", daemon=True).start()

    def stop(self) -> None:
        """It is not wanted any more."""
        self._stopped.set()

    @property
    def stopped(self) -> bool:
        """Whether it is not wanted any more."""
        return self._stopped.is_set()

    def passed(self, count: int) -> None:
        """So much is done; on any thread. `Cancelled` when it was stopped."""
        if self._stopped.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told > TELLING_SECONDS:
            self._told = now
            self.moved.emit(count)

    def finish(self, result: object) -> None:
        """It came to this; for work that is done on another thread than its own."""
        self._ended.emit(result, None)

    def refuse(self, error: object) -> None:
        """It could not be done."""
        self._ended.emit(None, error)

    def _run(self, work: Callable[[Passed], Any]) -> None:
        try:
            result = work(self.passed)
        except Exception as error:  # noqa: BLE001  whatever went wrong belongs to the one who asked
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    def _end(self, result: object, error: object) -> None:
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)
