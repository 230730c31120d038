"""The page of a notebook: a field to write in, ruled as far down as it is high."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kaartspel.ui.theme import colour
from kaartspel.ui.widgets.fields import WritingField

FAINT = 0.18
"""How much of quiet ink a rule has."""


class NotebookField(WritingField):
    """Words above rules, which follow the words: a line of emoji is higher than others."""

    entered = Signal()
    """The keys came to it."""

    def __init__(self, lines: tuple[int, int], parent: QWidget | None = None) -> None:
        """`lines`: the fewest and the most it shows."""
        super().__init__(lines, "notebook", parent)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell it."""
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rules, and the words over them."""
        painter = QPainter(self.viewport())
        ink = QColor(colour(self, "quiet"))
        ink.setAlphaF(FAINT)
        painter.setPen(ink)
        across = self.viewport().width()
        painter.drawLines([QLineF(0, y, across, y) for y in self.rules()])
        painter.end()
        super().paintEvent(event)

    def rules(self) -> Iterator[float]:
        """Where the rules stand, from above: below every line in sight, and on to the end of the page."""
        y, end = self.contentOffset().y(), self.viewport().height()
        block = self.firstVisibleBlock()
        while block.isValid() and y <= end:
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
            layout = block.layout()
            for number in range(layout.lineCount()):
                y = (top + QPointF(0, layout.lineAt(number).rect().bottom())).y()
                yield round(y) - 0.5
            block = block.next()
        line = self.fontMetrics().lineSpacing()
        while (y := y + line) <= end:
            yield round(y) - 0.5
