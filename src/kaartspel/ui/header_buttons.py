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
"""Of an icon, in pixels at 100 % text."""


class IconButton(QPushButton):
    """A button of a line icon alone; its name is spoken, and told with its key when the pointer rests on it."""

    def __init__(self, icon_name: str, name: str, key: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setProperty("role", "quiet")
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours, larger text larger icons."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        size = round(SIZE * max(theme.scale(), 1))
        self.setIconSize(QSize(size, size))
        self.setIcon(icon(self._icon_name, theme.colour(self, "ink"), size, self.devicePixelRatioF()))


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
