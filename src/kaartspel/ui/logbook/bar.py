"""What stands at the top of every page of the logbook: the way back, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kaartspel.texts import _


class Bar(QWidget):
    """`row` takes what stands at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 10, 28, 10)
        self.row.setSpacing(10)
        self.back = QPushButton("← " + _("Logbook"))
        self.back.setProperty("role", "quiet")
        self.back.setAccessibleName(_("Back to the logbook"))
        self.row.addWidget(self.back)
