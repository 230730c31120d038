"""Scrolling at its least: one opaque picture as large as the view, drawn anew for every step.

python -m bench.floors.blit STEPS   prints {"frames": [ms, …]}
"""

import json
import sys
from time import perf_counter

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from bench.frames import STEP, frame

SIZE = (1900, 1000)


class View(QWidget):
    painted = 0

    def __init__(self) -> None:
        super().__init__()
        self.offset = 0
        self._picture = QPixmap(SIZE[0], SIZE[1] + 10 * STEP)
        self._picture.fill(QColor(136, 153, 170))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, -self.offset, self._picture)
        painter.end()
        self.painted += 1

    def scroll_on(self) -> None:
        self.offset = (self.offset + STEP) % (10 * STEP)
        self.update()


def main(steps: int) -> None:
    application = QApplication(sys.argv[:1])
    view = View()
    view.resize(*SIZE)
    view.show()
    frame(application, lambda: view.painted, lambda: None, perf_counter())
    frames = [frame(application, lambda: view.painted, view.scroll_on, perf_counter()) for _ in range(steps)]
    print(json.dumps({"frames": frames}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
