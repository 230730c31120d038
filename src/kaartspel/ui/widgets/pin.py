"""A pin: a round button with its number, drawn here for every picture that bears pins."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QAbstractButton, QWidget

from kaartspel.domain.session import Feature
from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.table.pointer import Grip, Hold
from kaartspel.ui.tips import tip
from kaartspel.ui.widgets.prose import speak_as

AROUND = 6
"""Room around the circle for its shadow and its ring, in pixels."""
STEP, LARGE_STEP = 0.01, 0.05
"""How far an arrow key moves a pin, and with Shift, as a share of the picture."""

_Key = Qt.Key
ARROWS = {_Key.Key_Left: (-1, 0), _Key.Key_Right: (1, 0), _Key.Key_Up: (0, -1), _Key.Key_Down: (0, 1)}


def arrow(event: QKeyEvent) -> tuple[float, float] | None:
    """How far this key moves something on a picture, as shares of it; None for other keys."""
    way = ARROWS.get(Qt.Key(event.key()))
    step = LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
    return (way[0] * step, way[1] * step) if way else None


def spoken(number: int, feature: Feature) -> str:
    """What a screen reader says of a pin: its number, its name and where it is."""
    where = _("{across} % from left, {down} % from top").format(
        across=round(feature.x * 100), down=round(feature.y * 100)
    )
    if feature.name:
        return _("Pin {number}: {name}, {where}").format(number=number, name=feature.name, where=where)
    return _("Pin {number}, {where}").format(number=number, where=where)


def paint_pin(
    painter: QPainter, circle: QRectF, number: int, widget: QWidget, *, current: bool = False, size: int = 15
) -> None:
    """The circle of a pin with its number in that type size, on `widget`; filled when it is the current one."""
    ground, ink = ("clay_text", "on_green") if current else ("paper", "clay_text")
    painter.setPen(Qt.PenStyle.NoPen if current else QPen(theme.colour(widget, "clay"), 2))
    painter.setBrush(theme.colour(widget, ground))
    painter.drawEllipse(circle if current else circle.adjusted(1, 1, -1, -1))
    painter.setPen(theme.colour(widget, ink))
    painter.setFont(theme.font(size, bold=True))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_pins(
    painter: QPainter,
    picture: QRectF,
    features: Sequence[Feature],
    widget: QWidget,
    *,
    current: str = "",
    small: bool = False,
) -> None:
    """All pins of a picture that lies in `picture`, to be looked at; that of the id `current` is filled, and on top."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = side_of(small=small)
    for number, feature in sorted(enumerate(features, 1), key=lambda pin: pin[1].id == current):
        middle = picture.topLeft() + QPointF(feature.x * picture.width(), feature.y * picture.height())
        circle = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        _paint_shadow(painter, circle, widget)
        paint_pin(painter, circle, number, widget, current=feature.id == current, size=13 if small else 15)


def side_of(*, small: bool) -> int:
    """How wide a pin is, in pixels: never smaller than a finger needs, but for one that is only looked at."""
    return round(14 + 10 * theme.scale()) if small else round(20 + 14 * theme.scale())


def _paint_shadow(painter: QPainter, circle: QRectF, widget: QWidget) -> None:
    middle, radius = circle.center() + QPointF(0, 2), circle.width() / 2 + 4
    shade = QRadialGradient(middle, radius)
    dark, clear = theme.colour(widget, "shadow"), theme.colour(widget, "shadow")
    dark.setAlphaF(0.42)
    clear.setAlphaF(0)
    shade.setColorAt(0.8, dark)
    shade.setColorAt(1, clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(middle, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class PinButton(QAbstractButton):
    """A pin on a picture. It is pressed, dragged, moved by arrow keys and removed by Delete; it only tells so."""

    chosen = Signal()
    """It was pointed at; `clicked` comes by key, and asks for its words."""
    dragged = Signal(QPointF)
    """Its middle should follow to this point of the screen."""
    dropped = Signal()
    taken_back = Signal()
    """The drag was broken off."""
    nudged = Signal(float, float)
    """An arrow key: so far across and down, as shares of the picture."""
    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = 0
        self._current = False
        self._movable = True
        self._grab = QPointF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._grip = Grip(self, Hold(self._tap, self._lift, self._follow, self._drop, self.taken_back.emit))

    def show_feature(self, number: int, feature: Feature, *, current: bool, movable: bool) -> None:
        """The pin as it is now; the current one is filled."""
        self._number, self._current, self._movable = number, current, movable
        speak_as(self, spoken(number, feature))
        self.setToolTip(tip(feature.name))
        self.resize(self.sizeHint())
        self.update()

    def put(self, middle: QPointF) -> None:
        """Stand with the middle there, in pixels of the parent."""
        self.move(round(middle.x() - self.width() / 2), round(middle.y() - self.height() / 2))

    def sizeHint(self) -> QSize:
        """The circle, never smaller than a finger needs, and room for its shadow."""
        side = side_of(small=False) + 2 * AROUND
        return QSize(side, side)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Gone to by key: it is the one that is meant."""
        super().focusInEvent(event)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Delete removes, Enter and Space press."""
        way = arrow(event)
        if way and self._movable:
            self.nudged.emit(*way)
        elif event.key() in (_Key.Key_Delete, _Key.Key_Backspace) and self._movable:
            self.removed.emit()
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A circle with a soft shadow; filled when it is the current one, ringed when it has the focus."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(AROUND, AROUND, -AROUND, -AROUND)
        _paint_shadow(painter, circle, self)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour(self, "paper"), 5))
            painter.drawEllipse(circle.adjusted(-1, -1, 1, 1))
            painter.setPen(QPen(theme.colour(self, "green"), 3))
            painter.drawEllipse(circle.adjusted(-3, -3, 3, 3))
        paint_pin(painter, circle, self._number, self, current=self._current)
        painter.end()

    def _tap(self, at: QPointF) -> None:
        del at
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit()

    def _lift(self, at: QPointF) -> bool:
        self._grab = at - self.mapToGlobal(QRectF(self.rect()).center())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        return self._movable

    def _follow(self, at: QPointF) -> None:
        self.dragged.emit(at - self._grab)

    def _drop(self, at: QPointF) -> None:
        self._follow(at)
        self.dropped.emit()
