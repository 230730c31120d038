"""Single frames: from a change, or from when it was due, to the end of the paint it causes."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

STEP = 40
"""Pixels scrolled a frame."""
PACE = 1 / 60
"""Seconds from one frame to the next where frames come at the pace of a screen."""
LONGEST = 2.0


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def __call__(self) -> int:
        return self.count

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def frame(application: QApplication, painted: Callable[[], int], change: Callable[[], object], due: float) -> float:
    """Milliseconds from `due` (perf_counter) until `change` was made and painted, and all that waited was done."""
    before = painted()
    change()
    while painted() == before and perf_counter() < due + LONGEST:
        application.processEvents()
    return (perf_counter() - due) * 1000


def idle_until(application: QApplication, moment: float) -> None:
    """Do what comes in until `moment` (perf_counter)."""
    left = round((moment - perf_counter()) * 1000) - 1
    if left > 0:
        waiting = QEventLoop()
        timer = QTimer(singleShot=True, interval=left, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(waiting.quit)
        timer.start()
        waiting.exec()
    while perf_counter() < moment:
        application.processEvents()
