"""How far a piece of slow work is, and a way to stop it; shown only when it takes long."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from kaartspel.texts import _
from kaartspel.ui.widgets.prose import label

PATIENCE_MS = 500
WIDTH = 420


class Waiting(QDialog):
    """Call `end` when the work has ended."""

    stop_wanted = Signal()

    def __init__(self, text: str, most: int, parent: QWidget) -> None:
        """`most` is how much there is to do, 0 where that is not known."""
        super().__init__(parent)
        self.setWindowTitle("Kaartspel")
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self._most = most
        self._text = text
        self._said = label("body", text)
        self._bar = QProgressBar()
        self._bar.setRange(0, most)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(text)
        stop = QPushButton(_("Stop"))
        stop.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addWidget(self._bar)
        column.addLayout(row)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.open)
        self._patience.start()

    def show_count(self, count: int) -> None:
        """So much is done."""
        if self._most:
            self._bar.setValue(min(count, self._most))
        else:
            self._said.setText(f"{self._text} {count}")

    def end(self) -> None:
        """The work has ended."""
        self._patience.stop()
        super().reject()
        self.deleteLater()

    def reject(self) -> None:
        """By the button or by Esc: stop."""
        self.stop_wanted.emit()
        super().reject()
