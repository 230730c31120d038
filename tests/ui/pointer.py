"""A person's mouse, finger and pen, as real events to the real widgets."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

STEPS = 6


def way(start: QPoint, end: QPoint) -> list[QPoint]:
    """Points of the screen from `start` to `end`."""
    return [start + (end - start) * step / STEPS for step in range(1, STEPS + 1)]


def hold(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press the mouse at `start` (global pixels) on `widget` and move to `end`, keeping it pressed."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=widget.mapFromGlobal(start))
    for point in way(start, end):
        _mouse(widget, QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton)


def hover(widget: QWidget, at: QPoint) -> None:
    """Move the mouse to `at` (global pixels) without pressing."""
    local = QPointF(widget.mapFromGlobal(at))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, local, QPointF(at), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def let_go(widget: QWidget, at: QPoint) -> None:
    """Release the mouse at `at` (global pixels); the events still go to the widget that was pressed."""
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=widget.mapFromGlobal(at))


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Drag with the mouse from `start` on `widget` to `end` (global pixels)."""
    hold(widget, start, end)
    let_go(widget, end)


def swipe(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """The same with a finger."""
    device = screen()
    QTest.touchEvent(widget, device).press(0, widget.mapFromGlobal(start), widget).commit()
    for point in way(start, end):
        QTest.touchEvent(widget, device).move(0, widget.mapFromGlobal(point), widget).commit()
    QTest.touchEvent(widget, device).release(0, widget.mapFromGlobal(end), widget).commit()


def touch(widget: QWidget, at: QPoint) -> None:
    """Put a finger down and leave it there."""
    QTest.touchEvent(widget, screen()).press(0, widget.mapFromGlobal(at), widget).commit()


def slide(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Move a finger that is down, and take it away."""
    for point in way(start, end):
        QTest.touchEvent(widget, screen()).move(0, widget.mapFromGlobal(point), widget).commit()
    QTest.touchEvent(widget, screen()).release(0, widget.mapFromGlobal(end), widget).commit()


def pinch(widget: QWidget, centre: QPoint, start: int, end: int) -> None:
    """Two fingers, `start` pixels apart, go to `end` pixels apart."""
    device = screen()
    middle = widget.mapFromGlobal(centre)

    def half(apart: int) -> QPoint:
        return QPoint(apart // 2, 0)

    down = QTest.touchEvent(widget, device)
    down.press(0, middle - half(start), widget).press(1, middle + half(start), widget).commit()
    for apart in range(start, end, (end - start) // STEPS):
        moved = QTest.touchEvent(widget, device)
        moved.move(0, middle - half(apart), widget).move(1, middle + half(apart), widget).commit()
    up = QTest.touchEvent(widget, device)
    up.release(0, middle - half(end), widget).release(1, middle + half(end), widget).commit()


def draw(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """The same as `drag` with a pen."""
    _pen(widget, QEvent.Type.TabletPress, start)
    for point in way(start, end):
        _pen(widget, QEvent.Type.TabletMove, point)
    _pen(widget, QEvent.Type.TabletRelease, end)


def _mouse(widget: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton) -> None:
    # QTest.mouseMove tells no pressed button, so that a drag would end at its first move.
    event = QMouseEvent(
        kind,
        QPointF(widget.mapFromGlobal(at)),
        QPointF(at),
        button,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def _pen(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    up = kind == QEvent.Type.TabletRelease
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else Qt.MouseButton.LeftButton
    event = QTabletEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        QPointF(widget.mapFromGlobal(at)),
        QPointF(at),
        0.0 if up else 0.5,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        button,
        Qt.MouseButton.NoButton if up else Qt.MouseButton.LeftButton,
    )
    QApplication.sendEvent(widget, event)


_made: list[QPointingDevice] = []


def screen() -> QPointingDevice:
    """The one touch screen."""
    if not _made:
        _made.append(QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen))
    return _made[0]
