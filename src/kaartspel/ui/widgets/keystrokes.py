"""What all fields to write in do with keys: wait for a pause, leave undo to the window, take in words alone."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

PAUSE_MS = 400
"""How long a person has stopped typing when their words are handed on, in milliseconds."""
LONGEST_MS = 2000
"""How long after the first key words are handed on at the latest, in milliseconds."""
_UNDO = frozenset(("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"))


class Pause(QObject):
    """Waits for a pause in typing: `over` comes 400 ms after the last key, at most 2 s after the first."""

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._quiet = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._quiet.timeout.connect(self.over)
        self._longest.timeout.connect(self.over)

    def typed(self) -> None:
        """A key was pressed."""
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()

    def stop(self) -> None:
        """The words were handed on."""
        self._quiet.stop()
        self._longest.stop()


def is_undo(event: QKeyEvent) -> bool:
    """Whether this key asks for undo or redo on any system."""
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return True
    return QKeySequence(event.keyCombination()).toString() in _UNDO


def leaves_to_window(event: QEvent) -> bool:
    """Whether `event` asks if a text field wants a key of undo or redo for itself: it does not."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo(event):
        event.ignore()
        return True
    return False


def has_words(source: QMimeData) -> bool:
    """Whether there is text in `source`, and no file."""
    return source.hasText() and not any(url.isLocalFile() for url in source.urls())


def show_menu(menu: QMenu, event: QContextMenuEvent) -> None:
    """Show a text field's menu where it was asked for, without undo and redo."""
    actions = menu.actions()
    kept = [action for action in actions if action.objectName() not in ("edit-undo", "edit-redo")]
    if kept != actions and kept and kept[0].isSeparator():
        kept = kept[1:]
    for action in actions:
        if action not in kept:
            menu.removeAction(action)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())
