"""The card that is carried: under the pointer, slightly turned, and in short flights to where it comes to lie."""

from collections.abc import Callable
from math import ceil, cos, radians, sin
from typing import NamedTuple

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from kaartspel.domain.cards import Card, CardRef
from kaartspel.ui.widgets.card import Look, card_height, paint_card
from kaartspel.ui.widgets.shadow import LIFTED

TILT = -4.0
FLIGHT_MILLISECONDS = 190
DECK, OUTSIDE = -1, -2
"""Where a card can be let go, beside the places 0, 1, 2…"""


class Lifted(NamedTuple):
    """A card in the hand: `place` is where it lay on the board, `source` the deck's card where it comes from there.

    With `face_down` only its back is seen until it lies.
    """

    card: CardRef
    digest: str
    title: str
    place: int | None = None
    source: Card | None = None
    face_down: bool = False


class FlyingCard(QWidget):
    """Drawn from one picture made beforehand. It lies over everything in the window and never catches the pointer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._pixmap = QPixmap()
        self._width = 1
        self._scale = 1.0
        self._tilt = TILT
        self._offset = QPointF()
        self._done: Callable[[], None] | None = None
        self._from = (QPointF(), 1.0, 0.0)
        self._to = (QPointF(), 1.0, 0.0)
        self._flight = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FLIGHT_MILLISECONDS)
        self._flight.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._flight.valueChanged.connect(self._fly_on)
        self._flight.finished.connect(self.land)
        self.hide()

    def take(self, width: int, aspect_ratio: float, picture: QPixmap | None, title: str) -> None:
        """Become the card with that picture (title where there is none), `width` pixels wide."""
        self.land()
        self._width = width
        size = QSize(width, card_height(width, aspect_ratio))
        margin = LIFTED.margin
        ratio = self.devicePixelRatioF()
        self._pixmap = QPixmap((size + QSize(2 * margin, 2 * margin)) * ratio)
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._pixmap)
        rect = QRect(QPoint(margin, margin), size)
        paint_card(painter, rect, picture, title, self.palette(), Look(flying=True))
        painter.end()

    def hold(self, at: QPointF, rect: QRect) -> None:
        """Be held where the pointer took it: at `at`, while the card filled `rect` (global pixels)."""
        self._offset = (at - QPointF(rect.center())) * (self._width / max(rect.width(), 1))

    def follow(self, at: QPointF) -> None:
        """Hang under the pointer at `at` (global pixels)."""
        self._place(self._local(at - self._offset), 1.0, TILT)
        self.raise_()
        self.show()

    def fly(self, start: QRect | None, end: QRect, moving: bool, done: Callable[[], None]) -> None:
        """Go from `start` (None: from where it is) to `end` (global pixels), then vanish and call `done`."""
        self._done = done
        if not moving:
            self.land()
            return
        here = QPointF(self.geometry().center())
        self._from = self._pose(start, 0.0) if start else (here, self._scale, self._tilt)
        self._to = self._pose(end, 0.0)
        self._fly_on(0.0)
        self.raise_()
        self.show()
        self._flight.start()

    def vanish(self) -> None:
        """The table it flew over is gone."""
        self._done = None
        self.land()
        self.deleteLater()

    def land(self) -> None:
        """End any flight now."""
        self._flight.stop()
        self.hide()
        done, self._done = self._done, None
        if done:
            done()

    def _pose(self, rect: QRect, tilt: float) -> tuple[QPointF, float, float]:
        return self._local(QPointF(rect.center())), rect.width() / self._width, tilt

    def _local(self, at: QPointF) -> QPointF:
        parent = self.parentWidget()
        return QPointF(parent.mapFromGlobal(at)) if parent else at

    def _fly_on(self, share: float) -> None:
        (a, scale_a, tilt_a), (b, scale_b, tilt_b) = self._from, self._to
        self._place(a + (b - a) * share, scale_a + (scale_b - scale_a) * share, tilt_a + (tilt_b - tilt_a) * share)

    def _place(self, centre: QPointF, scale: float, tilt: float) -> None:
        self._scale, self._tilt = scale, tilt
        size = self._pixmap.deviceIndependentSize() * scale
        turn = radians(abs(tilt))
        width = ceil(size.width() * cos(turn) + size.height() * sin(turn)) + 2
        height = ceil(size.height() * cos(turn) + size.width() * sin(turn)) + 2
        self.setGeometry(round(centre.x() - width / 2), round(centre.y() - height / 2), width, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, turned and scaled about its middle."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(self._tilt)
        painter.scale(self._scale, self._scale)
        size = self._pixmap.deviceIndependentSize()
        painter.drawPixmap(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size).topLeft(), self._pixmap)
        painter.end()


class Drag(QObject):
    """One card at a time in the hand. Where it hangs over and where it is let go are told by signals."""

    hovering = Signal(int)
    """The card hangs over this place, or `DECK` or `OUTSIDE`."""
    dropped = Signal(object, int)
    """The `Lifted` card was let go there."""
    cancelled = Signal(object)
    """The `Lifted` card goes back (Esc)."""

    def __init__(self, flying: FlyingCard, spot: Callable[[QPoint], int]) -> None:
        super().__init__(flying)
        self._flying = flying
        self._spot = spot
        self._lifted: Lifted | None = None
        self._keyboard: QWidget | None = None

    @property
    def lifted(self) -> Lifted | None:
        """The card under the pointer."""
        return self._lifted

    def begin(self, lifted: Lifted) -> None:
        """`lifted` (for which the flying card was made) hangs under the pointer from here on."""
        self._lifted = lifted
        self._keyboard = QApplication.focusWidget() or self._flying.window()
        self._keyboard.installEventFilter(self)

    def follow(self, at: QPointF) -> None:
        """The pointer is at `at` (global pixels)."""
        if self._lifted:
            self._flying.follow(at)
            self.hovering.emit(self._spot(at.toPoint()))

    def drop(self, at: QPointF) -> None:
        """The pointer lets go at `at`."""
        lifted = self._end()
        if lifted:
            self.dropped.emit(lifted, self._spot(at.toPoint()))

    def cancel(self) -> None:
        """The card goes back to where it was."""
        lifted = self._end()
        if lifted:
            self.cancelled.emit(lifted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a card hangs under the pointer, Esc puts it back and other keys wait."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            if event.key() == Qt.Key.Key_Escape and event.type() == QEvent.Type.KeyPress:
                self.cancel()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _end(self) -> Lifted | None:
        lifted, self._lifted = self._lifted, None
        if self._keyboard:
            self._keyboard.removeEventFilter(self)
            self._keyboard = None
        return lifted
