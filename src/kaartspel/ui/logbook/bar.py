"""What stands at the top of a page of the logbook: the way back, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kaartspel.texts import _
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.line import Line


class Bar(QWidget):
    """The way back, and what is told beside it, at the left; buttons at the right, or below where there is no room."""

    def __init__(self, *told: QWidget) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = QPushButton("← " + _("Logbook"))
        self.back.setProperty("role", "quiet")
        self.back.setAccessibleName(_("Back to the logbook"))
        left, right = QWidget(), QWidget()
        beside = QHBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(10)
        for part in (self.back, *told):
            beside.addWidget(part)
        beside.addStretch(1)
        self._buttons = Flow(right, 10)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        line = Line(10)
        line.add(left, 1)
        line.add(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 28, 10)
        column.addWidget(line)

    def add_button(self, made: QPushButton) -> None:
        """One more thing that can be done."""
        self._buttons.addWidget(made)
