"""The logbook in the window of the program, 1440 × 900 pixels, on the library in DATA.

python -m bench.cases.logbook DATA first    prints {"first": ms}: from asking for the room, which is made then, to the
                                            end of the paint in which every visible session has its pictures
python -m bench.cases.logbook DATA scroll   prints {"frames": [ms …]}: scrolled by 40 pixels a frame, all of it read
"""

import json
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from bench.frames import PACE, STEP, Paints, frame, idle_until
from kaartspel import app, paths
from kaartspel.ui.logbook.list_view import ListView
from kaartspel.ui.main_window import MainWindow

SIZE = (1440, 900)
FRAMES = 500
REST = 1.0


def begin(data: Path) -> tuple[QApplication, MainWindow]:
    application = app.make_application()
    window = app.open_window(application, paths.find(data), app.Options("nl", "light"), SIZE)
    opened: list[bool] = []
    window.parts.writer.opened.connect(lambda: opened.append(True))
    while not (opened and window.painted and window.parts.writer.idle):
        application.processEvents()
    idle_until(application, perf_counter() + REST)  # what the start leaves for later
    return application, window


def first(application: QApplication, window: MainWindow) -> float:
    started = perf_counter()
    done: list[float] = []
    window.show_room("logbook")
    view = listed(window)
    view.tell_again()
    view.painted.connect(lambda: done.append((perf_counter() - started) * 1000))
    while not done:
        application.processEvents()
    return done[0]


def scroll(application: QApplication, window: MainWindow) -> list[float]:
    first(application, window)
    view = listed(window)
    idle_until(application, perf_counter() + REST)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)  # where no row was looked at before
    idle_until(application, perf_counter() + REST)
    paints = Paints(view.viewport())
    frames: list[float] = []
    due = perf_counter() + PACE
    for _ in range(FRAMES):
        idle_until(application, due)
        frames.append(frame(application, paints, lambda: bar.setValue(bar.value() + STEP), due))
        due = max(due + PACE, perf_counter())
    return frames


def listed(window: MainWindow) -> ListView:
    return window.rooms.logbook.list.list


def main(data: Path, what: str) -> None:
    application, window = begin(data)
    if what == "first":
        found: dict[str, object] = {"first": first(application, window)}
    else:
        found = {"frames": scroll(application, window)}
    window.parts.pictures.close()
    window.parts.writer.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
