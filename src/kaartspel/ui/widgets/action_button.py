"""A button for something that its window can do, wherever in the window it stands."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget


class ActionButton(QPushButton):
    """Does the window's action of that name (see `ui/actions.py`)."""

    def __init__(self, action: str, text: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._action = action
        if role:
            self.setProperty("role", role)
        self.clicked.connect(self._do)

    def _do(self) -> None:
        action = self.window().findChild(QAction, self._action)
        if action:
            action.trigger()
