"""The ways a program is ended from outside: a signal of the system closes the window as a person would."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class SignalsToClose(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into a call on the screen's thread."""

    def __init__(self, close: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close = close
        self._reading, self._writing = socket.socketpair()
        self._reading.setblocking(False)
        self._writing.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _noted)

    def stop(self) -> None:
        """Signals end the program at once again."""
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    def _woken(self) -> None:
        self._reading.recv(64)
        self._close()


def _noted(number: int, frame: FrameType | None) -> None:
    """The wakeup descriptor tells the screen's thread; nothing to do here."""
