"""What the demo does with its hands: pointer and key events to the real window, and patience."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.widgets.fields import WritingField

Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 15.0
"""Seconds that anything may take before the demo gives up."""


class DemoStuck(Exception):
    """Something the demo waited for did not happen: what that was."""


def drag(window: MainWindow, card: CardRef, place: int, under_way: Callable[[], None] | None = None) -> None:
    """Press on `card` in the deck, move to `place` of the board, let go; `under_way` is called near the end."""
    choose = deck(window)
    view = choose.deck_view.viewport()
    if choose.deck_view.card_rect(card) is None:
        choose.deck_view.go_to(card)
    rect = choose.deck_view.card_rect(card)
    if rect is None:
        raise DemoStuck(f"{card} is not in the deck")
    start = view.mapFromGlobal(rect.center())
    target = choose.board.places[place]
    end = view.mapFromGlobal(target.mapToGlobal(target.rect().center() + QPoint(28, 18)))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    steps = 24
    for step in range(1, steps + 1):
        if step == steps - 1 and under_way:
            settle()
            under_way()
        _move_held(view, start + (end - start) * step / steps)
        QApplication.processEvents()
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    board = window.parts.document
    until(lambda: any(at == place and laid.card == card for at, laid in board.session.laid), f"{card} lies")
    settle()


def write(widget: QWidget, text: str) -> None:
    """Type `text`, a key event a character; QTest's own typing knows ASCII only."""
    none = Qt.KeyboardModifier.NoModifier
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, none, character))


def _move_held(widget: QWidget, at: QPoint) -> None:
    """Move the pointer to `at` with its button held: QTest's own move tells of no button."""
    local, none, held = QPointF(at), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    there = QPointF(widget.mapToGlobal(at))
    event = QMouseEvent(QEvent.Type.MouseMove, local, there, none, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def deck(window: MainWindow) -> ChooseStep:
    """The step with the deck."""
    return shown(window, ChooseStep)[0]


def shown(window: MainWindow, kind: type[Kind]) -> list[Kind]:
    """The visible widgets of that kind, in reading order."""
    found: list[Kind] = []

    def any_there() -> bool:
        found[:] = [widget for widget in window.findChildren(kind) if widget.isVisible()]
        found.sort(key=lambda widget: widget.mapTo(window, QPoint(0, 0)).toTuple()[::-1])
        return bool(found)

    until(any_there, f"a {kind.__name__} is shown")
    return found


def press(window: MainWindow, name: str) -> None:
    """Click the visible button of that object name."""
    settle()
    button = next(it for it in window.findChildren(QPushButton, name) if it.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def click(widget: QWidget) -> None:
    """Click in the middle of `widget`."""
    QTest.mouseClick(widget.viewport() if isinstance(widget, WritingField) else widget, Qt.MouseButton.LeftButton)


def activate(window: MainWindow) -> None:
    """Without a window system, a list that popped up stays the active window when it is gone."""
    window.activateWindow()
    until(window.isActiveWindow, "the window is active")


def focused() -> QWidget:
    """What has the keys."""
    widget = QApplication.focusWidget()
    if widget is None:
        raise DemoStuck("nothing has the focus")
    return widget


def photographer(window: MainWindow, picture: Path | None) -> Callable[[], None]:
    """What takes the picture, and does nothing for None."""

    def take() -> None:
        if picture:
            window.grab().save(str(picture))

    return take


def settle() -> None:
    """Let flights land and pages be laid out."""
    QTest.qWait(350)


def until(done: Callable[[], bool], what: str) -> None:
    """Wait for it; `DemoStuck` tells `what` was waited for in vain."""
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            raise DemoStuck(what)
        QTest.qWait(10)
