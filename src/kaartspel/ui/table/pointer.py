"""Mouse, touch and pen read alike, and the grip that tells a tap from a drag."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

LONG_PRESS_MILLISECONDS = 380
TOUCH_FACTOR = 1.6
"""How much farther a finger must go than a mouse before a drag begins."""


class Phase(Enum):
    """What a pointer does."""

    PRESS = auto()
    DOUBLE = auto()
    MOVE = auto()
    RELEASE = auto()
    CANCEL = auto()


class Pointer(NamedTuple):
    """One thing a pointer does, `at` a point of the screen; `fingers` is 0 for mouse and pen."""

    phase: Phase
    at: QPointF
    fingers: int = 0
    spread: float = 0.0


_Type = QEvent.Type
_MOUSE = {
    _Type.MouseButtonPress: Phase.PRESS,
    _Type.MouseButtonDblClick: Phase.DOUBLE,
    _Type.MouseMove: Phase.MOVE,
    _Type.MouseButtonRelease: Phase.RELEASE,
}
_PEN = {_Type.TabletPress: Phase.PRESS, _Type.TabletMove: Phase.MOVE, _Type.TabletRelease: Phase.RELEASE}
_TOUCH = {
    _Type.TouchBegin: Phase.PRESS,
    _Type.TouchUpdate: Phase.MOVE,
    _Type.TouchEnd: Phase.RELEASE,
    _Type.TouchCancel: Phase.CANCEL,
}


def read(event: QEvent) -> Pointer | None:
    """What the pointer does in `event`; None for other events and other buttons than the first."""
    if isinstance(event, QTouchEvent):
        return _touch(event)
    if isinstance(event, QTabletEvent) and event.type() in _PEN:
        return Pointer(_PEN[event.type()], event.globalPosition())
    if isinstance(event, QMouseEvent) and event.type() in _MOUSE:
        return _mouse(event)
    return None


def _mouse(event: QMouseEvent) -> Pointer | None:
    moves = event.type() == _Type.MouseMove
    first = event.buttons() & Qt.MouseButton.LeftButton if moves else event.button() == Qt.MouseButton.LeftButton
    if not first:
        return None
    finger = event.deviceType() == QInputDevice.DeviceType.TouchScreen
    return Pointer(_MOUSE[event.type()], event.globalPosition(), 1 if finger else 0)


def _touch(event: QTouchEvent) -> Pointer | None:
    points = event.points()
    if not points:
        return Pointer(Phase.CANCEL, QPointF(), 1)
    first = points[0].globalPosition()
    apart = (points[1].globalPosition() - first) if len(points) > 1 else QPointF()
    return Pointer(_TOUCH[event.type()], first, len(points), (apart.x() ** 2 + apart.y() ** 2) ** 0.5)


class Hold(NamedTuple):
    """What a widget lets a grip do, each with a point of the screen.

    `lift` begins a drag and tells whether there was something to lift; `follow`, `drop` and `cancel` go on with it.
    `tap` is a press and release on one spot, `double` a second one soon after; `pinch` gets the factor two fingers
    went apart by.
    """

    tap: Callable[[QPointF], None]
    lift: Callable[[QPointF], bool]
    follow: Callable[[QPointF], None]
    drop: Callable[[QPointF], None]
    cancel: Callable[[], None]
    double: Callable[[QPointF], None] | None = None
    pinch: Callable[[float], None] | None = None


class _State(Enum):
    IDLE = auto()
    PRESSED = auto()
    DRAGGING = auto()
    SCROLLING = auto()
    PINCHING = auto()
    SPENT = auto()


class Grip(QObject):
    """Holds on to what the first button, a finger or a pen does on `widget`; the widget itself sees none of it.

    Where there is something to scroll, an upward or downward swipe of a finger scrolls, and a sideways one or a long
    press lifts.
    """

    def __init__(self, widget: QWidget, hold: Hold, scroll_bar: QScrollBar | None = None) -> None:
        super().__init__(widget)
        self._hold = hold
        self._bar = scroll_bar
        self._state = _State.IDLE
        self._start = QPointF()
        self._finger = False
        self._scroll_start = 0
        self._spread = 0.0
        self._tapped = QPointF()
        self._since_tap = QElapsedTimer()
        self._long = QTimer(self, singleShot=True, interval=LONG_PRESS_MILLISECONDS)
        self._long.timeout.connect(self._long_press)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def let_go(self) -> None:
        """The drag was ended otherwise (Esc): what the pointer still does is not seen until its next press."""
        self._long.stop()
        self._state = _State.SPENT

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events of the pointer."""
        pointer = read(event)
        if pointer is None:
            return super().eventFilter(watched, event)
        steps = {
            Phase.PRESS: self._press,
            Phase.DOUBLE: self._double,
            Phase.MOVE: self._move,
            Phase.RELEASE: self._release,
            Phase.CANCEL: self._cancel,
        }
        steps[pointer.phase](pointer)
        event.accept()
        return True

    def _press(self, pointer: Pointer) -> None:
        self._state = _State.PRESSED
        self._start = pointer.at
        self._finger = pointer.fingers > 0
        self._scroll_start = self._bar.value() if self._bar else 0
        self._spread = 0.0
        if self._finger:
            self._long.start()

    def _double(self, pointer: Pointer) -> None:
        self._state = _State.SPENT
        (self._hold.double or self._hold.tap)(pointer.at)

    def _move(self, pointer: Pointer) -> None:
        if pointer.fingers > 1:
            self._pinch(pointer)
        elif self._state is _State.DRAGGING:
            self._hold.follow(pointer.at)
        elif self._state is _State.SCROLLING and self._bar:
            self._bar.setValue(self._scroll_start - round(pointer.at.y() - self._start.y()))
        elif self._state is _State.PRESSED:
            self._begin(pointer)

    def _begin(self, pointer: Pointer) -> None:
        way = pointer.at - self._start
        if way.manhattanLength() < QApplication.startDragDistance() * (TOUCH_FACTOR if self._finger else 1):
            return
        self._long.stop()
        scrolls = self._bar is not None and self._bar.maximum() > self._bar.minimum()
        if self._finger and scrolls and abs(way.y()) > abs(way.x()):
            self._state = _State.SCROLLING
            self._move(pointer)
        else:
            self._lift()
            if self._state is _State.DRAGGING:
                self._hold.follow(pointer.at)

    def _lift(self) -> None:
        self._state = _State.DRAGGING if self._hold.lift(self._start) else _State.SPENT

    def _long_press(self) -> None:
        if self._state is _State.PRESSED:
            self._lift()

    def _pinch(self, pointer: Pointer) -> None:
        self._long.stop()
        if self._state is _State.DRAGGING:
            self._hold.cancel()
        if self._state is _State.PINCHING and self._spread and pointer.spread and self._hold.pinch:
            self._hold.pinch(pointer.spread / self._spread)
        self._state = _State.PINCHING
        self._spread = pointer.spread

    def _release(self, pointer: Pointer) -> None:
        self._long.stop()
        state, self._state = self._state, _State.IDLE
        if state is _State.DRAGGING:
            self._hold.drop(pointer.at)
        elif state is _State.PRESSED:
            (self._hold.double or self._hold.tap if self._is_second_tap(pointer.at) else self._hold.tap)(pointer.at)

    def _is_second_tap(self, at: QPointF) -> bool:
        """Whether a finger taps there for the second time; a mouse tells that itself."""
        soon = self._since_tap.isValid() and not self._since_tap.hasExpired(QApplication.doubleClickInterval())
        near = (at - self._tapped).manhattanLength() < TOUCH_FACTOR * QApplication.startDragDistance()
        second = self._finger and soon and near
        self._tapped = at
        if second:
            self._since_tap.invalidate()
        else:
            self._since_tap.start()
        return second

    def _cancel(self, pointer: Pointer) -> None:
        del pointer
        self._long.stop()
        if self._state is _State.DRAGGING:
            self._hold.cancel()
        self._state = _State.IDLE
