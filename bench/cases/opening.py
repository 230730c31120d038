"""The program's start as it is, with a timer of 16 ms in its event loop from the whole window until it can save.

python -m bench.cases.opening DATA   prints "ready", "whole" when the whole window is painted, "open" when the library
                                     is open and able to save, and then {"gaps": [ms …]}: from one tick of the timer
                                     to the next, for as long as the program still has something of the start to do
"""

import gc
import json
import sys
import threading
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
AFTERWARDS = 10
"""For how many ticks what the window does when it hears of it counts too."""
PATIENCE = 0.8
"""Seconds; by then PySide6's own modules have been brought in, which counts for as long as it takes."""


def main(data: Path) -> None:
    application = app.make_application()
    window = app.open_window(application, paths.find(data), app.Options(ready=lambda: print("ready", flush=True)))
    ticks: list[tuple[float, bool]] = []
    since: list[float] = []  # when the library was open
    timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)

    def tick() -> None:
        now = perf_counter()
        calm = bool(since) and now - since[0] > AFTERWARDS * TICK / 1000
        describing = any(thread.name == "signatures" for thread in threading.enumerate())
        ticks.append((now, not calm or describing))
        if calm and now - since[0] > PATIENCE:
            application.quit()

    timer.timeout.connect(tick)
    window.cards_painted.connect(timer.start)
    window.cards_painted.connect(lambda: print("whole", flush=True))

    def opened() -> None:
        print("open", flush=True)
        since.append(perf_counter())

    window.parts.writer.opened.connect(opened)
    application.exec()
    window.parts.pictures.close()
    window.parts.writer.close()
    gaps = [(later - earlier) * 1000 for (earlier, begun), (later, goes_on) in pairwise(ticks) if begun or goes_on]
    print(json.dumps({"gaps": gaps}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
