"""The buttons at the right of the header: undo, redo, and the menu."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.actions import menu
from kaartspel.ui.widgets.icon import icon

SIZE = 20
"""Of an icon, in pixels."""


class IconButton(QPushButton):
    """A button of a line icon alone; its name is spoken, and told with its key when the pointer rests on it."""

    def __init__(self, icon_name: str, name: str, key: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setProperty("role", "quiet")
        self.setIconSize(QSize(SIZE, SIZE))
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icon(self._icon_name, theme.colour(self, "ink"), SIZE, self.devicePixelRatioF()))


def header_buttons(actions: Mapping[str, QAction]) -> tuple[QPushButton, ...]:
    """Undo, redo and "more", doing what `actions` do."""
    more = IconButton("more", _("More"))
    more.setMenu(menu("session", actions, more))
    return _for_action(actions["undo"], "undo"), _for_action(actions["redo"], "redo"), more


def _for_action(action: QAction, icon_name: str) -> IconButton:
    button = IconButton(icon_name, action.text(), action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button
