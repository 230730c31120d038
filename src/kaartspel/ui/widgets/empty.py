"""What stands in a step for which a card must lie on the board first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.exercise import StepKind
from kaartspel.texts import _
from kaartspel.ui.document import Document
from kaartspel.ui.widgets.prose import label


class EmptyStep(QWidget):
    """A line that tells what comes first, and a button that goes there."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        line = label("prompt", _("No card lies on the board yet. Choose one, and its words find their place here."))
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        button = QPushButton(_("Choose a card"))
        button.setProperty("role", "primary")
        button.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setSpacing(20)
        column.addStretch(2)
        column.addWidget(line)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _go(self) -> None:
        steps = self._document.session.exercise.steps
        choose = next((step for step in steps if step.kind is StepKind.CHOOSE), steps[0])
        self._document.go(choose.id)
