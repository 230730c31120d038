"""What a page of the logbook scrolls in."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget

SETTLING_MS = 300
"""How long a page may take to find its height, in milliseconds."""


class Sheet(QScrollArea):
    """What scrolls: with keys while it has the focus, and with a finger."""

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._revealed: tuple[QWidget, int] | None = None
        self.verticalScrollBar().rangeChanged.connect(self._grown)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines."""
        super().resizeEvent(event)
        self.resized.emit()

    def reveal(self, widget: QWidget, below: int) -> None:
        """Scroll until `widget` is in sight with `below` pixels under it, also while the page is being laid out."""
        self._revealed = widget, below
        self.ensureWidgetVisible(widget, 0, below)
        QTimer.singleShot(SETTLING_MS, self, self._let_go)

    def takeWidget(self) -> QWidget:
        """The page, which goes with all that is on it."""
        self._let_go()
        return super().takeWidget()

    def _let_go(self) -> None:
        self._revealed = None

    def _grown(self) -> None:
        if self._revealed:
            widget, below = self._revealed
            self.ensureWidgetVisible(widget, 0, below)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A frame tells who goes by keys where they are; a page that was opened stands without."""
        super().focusInEvent(event)
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        role = "reading" if by_tab else "page"
        if role != self.property("role"):
            self.setProperty("role", role)
            self.style().polish(self)
