"""A person at the program with a keyboard: keys go where the window has its focus, never to a widget of choice."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kaartspel.ui.main_window import MainWindow

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
MOST_TABS = 60


def focus() -> QWidget:
    """What has the keyboard; there is always something."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    assert widget.isVisible(), f"{spoken(widget)!r} has the focus and is hidden"
    return widget


def spoken(widget: QWidget) -> str:
    """The name a screen reader says of `widget`."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


class Typist:
    """Ten fingers on a window."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window = window
        self.bot = bot

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key as the system would hand it to the window: menus, shortcuts and the focus see it in turn."""
        for _ in range(times):
            focus()
            QTest.keyClick(self._window(), key, modifiers)

    def type(self, text: str) -> None:
        """Type words where the focus is."""
        for character in text:
            focus()
            QTest.keyClick(self._window(), character)

    def _window(self) -> QWindow:
        """Where the system hands keys to: an open menu or list, else the window."""
        popup = QApplication.activePopupWidget()
        return (popup or self.window).windowHandle()

    def tab_to(self, name: str, *, back: bool = False) -> QWidget:
        """Press Tab until something is reached that is spoken with `name`."""
        passed = []
        for _ in range(MOST_TABS):
            self.key(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else NONE)
            passed.append(spoken(focus()))
            if name in passed[-1]:
                return focus()
        raise AssertionError(f"{name!r} is not reached by Tab, only {passed}")

    def until(self, done: Callable[[], bool]) -> None:
        """Wait for it."""
        self.bot.waitUntil(done)
