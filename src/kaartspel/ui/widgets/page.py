"""A page to read: one column of a readable width in the middle, which scrolls."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QVBoxLayout, QWidget

from kaartspel.ui.theme import scale

WIDTH = 760
"""Of the column, in pixels at 100 % text."""


class ReadingPage(QScrollArea):
    """What is on it goes into `column`; a finger scrolls it, and it grows wider with the text."""

    def __init__(self, name: str, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        """`name` is spoken; `width` is that of the column, in pixels at 100 % text."""
        super().__init__(parent)
        self._width = width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self._page = QWidget()
        self._page.setObjectName("page")
        self._widen()
        self.column = QVBoxLayout(self._page)
        self.column.setContentsMargins(28, 28, 28, 40)
        self.setWidget(self._page)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, wider column."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.widget():
            self._widen()

    def _widen(self) -> None:
        self._page.setMaximumWidth(round(self._width * scale()))
