"""The program's start as it is, with a timer of 16 ms in its event loop from the whole window until it can save.

python -m bench.cases.opening DATA   prints "ready", "whole" when the whole window is painted, "open" when the library
                                     is open and able to save, and then {"gaps": [ms …]}: from one tick of the timer
                                     to the next
"""

import gc
import json
import sys
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from kaartspel import paths
from kaartspel.ui import qt

# As the command does it: see `cli`.
gc.disable()
qt.import_plainly()

from PySide6.QtCore import Qt, QTimer  # noqa: E402

from kaartspel import app  # noqa: E402

TICK = 16


def main(data: Path) -> None:
    application = app.make_application()
    window = app.open_window(application, paths.find(data), app.Options(ready=lambda: print("ready", flush=True)))
    ticks: list[float] = []
    timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    window.cards_painted.connect(timer.start)
    window.cards_painted.connect(lambda: print("whole", flush=True))

    def opened() -> None:
        print("open", flush=True)
        QTimer.singleShot(10 * TICK, application.quit)  # what the window does when it hears of it counts too

    window.parts.writer.opened.connect(opened)
    application.exec()
    window.parts.pictures.close()
    window.parts.writer.close()
    gaps = [(later - earlier) * 1000 for earlier, later in pairwise(ticks)]
    print(json.dumps({"gaps": gaps}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
