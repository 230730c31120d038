"""Scrolling at its least: one opaque picture as large as the view, drawn anew for every step.

python -m bench.floors.blit STEPS   prints {"frames": [ms, …]}
"""

import json
import sys
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame

from bench.frames import STEP, Paints, frame

SIZE = (1900, 1000)
ROUND = 10 * STEP


class View(QAbstractScrollArea):
    """As large as the deck's view, with a scroll bar that moves as its does."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setRange(0, 1_000 * STEP)
        self._picture = QPixmap(SIZE[0], SIZE[1] + ROUND)
        self._picture.fill(QColor(136, 153, 170))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dx, dy
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, -(self.verticalScrollBar().value() % ROUND), self._picture)
        painter.end()


def main(steps: int) -> None:
    application = QApplication(sys.argv[:1])
    view = View()
    view.resize(*SIZE)
    view.show()
    paints, bar = Paints(view.viewport()), view.verticalScrollBar()
    frame(application, paints, view.viewport().update, perf_counter())
    frames = [
        frame(application, paints, lambda: bar.setValue(bar.value() + STEP), perf_counter()) for _ in range(steps)
    ]
    print(json.dumps({"frames": frames}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
