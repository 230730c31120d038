"""The bare window: imports PySide6, shows an empty window, says "ready" after its first paint, and stays."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Window(QLabel):
    told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.told:
            self.told = True
            QTimer.singleShot(0, lambda: print("ready", flush=True))


application = QApplication(sys.argv[:1])
window = Window("floor")
window.resize(1440, 900)
window.show()
application.exec()
