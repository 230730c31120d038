"""One card large, with the pins of the person on its picture."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import Feature, Placement
from kaartspel.texts import _, language
from kaartspel.ui import theme
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.pointer import Grip, Hold
from kaartspel.ui.widgets.card import MARGIN, PLAIN, Look, card_height, fitting, paint_card, picture_rect, width_for
from kaartspel.ui.widgets.pin import PinButton, arrow
from kaartspel.ui.widgets.question import on_picture, paint_question

USUAL_RATIO = 1.5
MIDDLE = QPointF(0.5, 0.5)


class Photo(QAbstractButton):
    """The card. A press on its picture, or Enter, tells where; keys move a crosshair.

    Where is told in shares of the picture, 0…1.
    """

    spot = Signal(QPointF)
    """Here a pin is wanted."""
    reshaped = Signal()
    """The picture lies elsewhere now, or turned out to have another shape."""

    def __init__(self, pictures: Pictures, parent: QWidget, scroll_bar: QScrollBar | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._card: CardRef | None = None
        self._digest = ""
        self._title = ""
        self._open = True
        self._ratio = USUAL_RATIO
        self._cross = QPointF(MIDDLE)
        self._by_keys = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.clicked.connect(lambda: self._ask(self._cross))
        self._grip = Grip(self, Hold(self._tap, _never, _nothing, _nothing, lambda: None), scroll_bar)
        pictures.ready.connect(self._ready)

    def show_card(self, placement: Placement, name: str, *, read_only: bool) -> None:
        """Show the card of `placement`, spoken as `name`; nothing can be pinned when it is read-only."""
        if placement.card != self._card:
            self._ratio, self._cross = self._pictures.shape(placement.card, placement.picture), QPointF(MIDDLE)
        self._card, self._digest, self._open = placement.card, placement.picture, not read_only
        self._title = placement.title.said(language())
        self.setAccessibleName(_("Picture of {card}").format(card=name))
        known = self._pictures.known
        self.setAccessibleDescription(known.spoken(placement.card, "", placement.alt.said(language())))
        self.setCursor(Qt.CursorShape.ArrowCursor if read_only else Qt.CursorShape.CrossCursor)
        self._find_shape()
        self.update()

    @property
    def ratio(self) -> float:
        """Width ÷ height of the picture."""
        return self._ratio

    def picture_rect(self) -> QRect:
        """Where the picture lies, in pixels."""
        return picture_rect(self._card_rect())

    def point(self, share: QPointF) -> QPointF:
        """Where that share of the picture lies, in pixels."""
        room = QRectF(self.picture_rect())
        return QPointF(room.x() + share.x() * room.width(), room.y() + share.y() * room.height())

    def share(self, point: QPointF) -> QPointF:
        """Which share of the picture that point is; beyond 0…1 outside of it."""
        room = QRectF(self.picture_rect())
        return QPointF((point.x() - room.x()) / room.width(), (point.y() - room.y()) / room.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the crosshair; Insert, + and Enter set a pin there."""
        way = arrow(event)
        if way and self._open:
            self._by_keys = True
            self._cross = within(self._cross + QPointF(*way))
            self.update()
        elif event.key() in (Qt.Key.Key_Insert, Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() == "+":
            self._ask(self._cross)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The crosshair shows when the focus comes by key."""
        self._by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture lies elsewhere."""
        super().resizeEvent(event)
        self.reshaped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, or a quiet placeholder with its title."""
        del event
        if self._card is None:
            return
        painter = QPainter(self)
        picture = self._picture()
        title = self._title if picture is None and self._pictures.broken(self._card, self._digest) else ""
        look = Look(focused=True) if self.hasFocus() else PLAIN
        paint_card(painter, self._card_rect(), picture, title, self.palette(), look)
        question = on_picture(self._pictures, self._card, self.picture_rect().size())
        if question:
            paint_question(painter, self.picture_rect(), question, self.palette())
        if self.hasFocus() and self._by_keys and self._open:
            self._paint_cross(painter)
        painter.end()

    def _paint_cross(self, painter: QPainter) -> None:
        at, reach = self.point(self._cross), 16 * theme.scale()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for role, width in (("paper", 6.0), ("clay_text", 2.5)):
            painter.setPen(
                QPen(QBrush(theme.colour(self, role)), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            painter.drawLine(at - QPointF(reach, 0), at + QPointF(reach, 0))
            painter.drawLine(at - QPointF(0, reach), at + QPointF(0, reach))

    def _picture(self) -> QPixmap | None:
        assert self._card is not None
        found = self._pictures.large(self._card, self._digest, self.picture_rect().size(), self.devicePixelRatioF())
        return found or self._pictures.nearby(self._card, self._digest)

    def _card_rect(self) -> QRect:
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        card = fitting(QRect(room.topLeft(), room.size().expandedTo(QSize(60, 60))), self._ratio)
        card.moveTopLeft(room.topLeft())
        return card

    def _find_shape(self) -> None:
        if self._card is None or not self.isVisible():
            return
        size = self.picture_rect().size()
        picture = self._pictures.large(self._card, self._digest, size, self.devicePixelRatioF())
        if picture is not None and not picture.isNull():
            ratio = picture.width() / picture.height()
            # A scaled picture is a whole number of pixels high: only another shape counts, not its rounding.
            if abs(ratio / self._ratio - 1) > 0.01:
                self._ratio = ratio
                self.reshaped.emit()

    def _ready(self, card: CardRef) -> None:
        if card == self._card:
            self._find_shape()
            self.update()

    def _tap(self, at: QPointF) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        share = self.share(self.mapFromGlobal(at))
        if share == within(share):
            self._ask(share)

    def _ask(self, share: QPointF) -> None:
        if self._open:
            self._cross = QPointF(share)
            self.spot.emit(share)


class PictureView(QWidget):
    """The photo and its pins, which stand right at any size. It tells what is wanted, and changes nothing itself."""

    pin_wanted = Signal(float, float)
    """A new pin at these shares of the picture."""
    pin_chosen = Signal(str)
    """The pin of that id was pointed at."""
    pin_pressed = Signal(str)
    """The words of that pin are wanted."""
    pin_removed = Signal(str)
    pin_moved = Signal(str, float, float, bool)
    """The pin of that id to these shares; whether by key, in a row of small steps."""
    reshaped = Signal()
    """The picture has another shape than was thought."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None, scroll_bar: QScrollBar | None = None) -> None:
        super().__init__(parent)
        self.photo = Photo(pictures, self, scroll_bar)
        self._features: tuple[Feature, ...] = ()
        self._pins: dict[str, PinButton] = {}
        self._drag: tuple[str, QPointF] | None = None
        self.photo.spot.connect(self._want_pin)
        self.photo.reshaped.connect(self._put_pins)
        self.photo.reshaped.connect(self.reshaped)

    @property
    def pins(self) -> Mapping[str, PinButton]:
        """The pins by the id of their feature."""
        return self._pins

    def show_placement(self, placement: Placement, name: str, current: str, *, read_only: bool) -> None:
        """The card, spoken as `name`, with its pins; that of id `current` is filled."""
        self._features = placement.features
        self.photo.show_card(placement, name, read_only=read_only)
        ids = {feature.id for feature in self._features}
        for gone in [key for key in self._pins if key not in ids]:
            pin = self._pins.pop(gone)
            pin.hide()
            pin.deleteLater()
        before: QWidget = self.photo
        for number, feature in enumerate(self._features, 1):
            pin = self._pins.get(feature.id) or self._new_pin(feature.id)
            pin.show_feature(number, feature, current=feature.id == current, movable=not read_only)
            QWidget.setTabOrder(before, pin)
            before = pin
        self._put_pins()
        if current in self._pins:
            self._pins[current].raise_()

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The picture, then its pins by number."""
        return self.photo, *(self._pins[feature.id] for feature in self._features)

    def height_for(self, width: int) -> int:
        """How high the card is at that width."""
        return card_height(max(width - 2 * MARGIN, 60), self.photo.ratio) + 2 * MARGIN

    def width_for(self, height: int) -> int:
        """How wide the card is at that height."""
        return width_for(max(height - 2 * MARGIN, 60), self.photo.ratio) + 2 * MARGIN

    def focus_pin(self, feature_id: str) -> None:
        """The focus to that pin, or to the picture when it is gone."""
        self._pins.get(feature_id, self.photo).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The photo fills it."""
        self.photo.setGeometry(QRect(QPoint(0, 0), event.size()))

    def _new_pin(self, feature_id: str) -> PinButton:
        pin = PinButton(self)
        pin.clicked.connect(lambda: self.pin_pressed.emit(feature_id))
        pin.chosen.connect(lambda: self.pin_chosen.emit(feature_id))
        pin.removed.connect(lambda: self.pin_removed.emit(feature_id))
        pin.nudged.connect(partial(self._nudge, feature_id))
        pin.dragged.connect(partial(self._follow, feature_id))
        pin.dropped.connect(self._drop)
        pin.taken_back.connect(self._take_back)
        self._pins[feature_id] = pin
        pin.show()
        return pin

    def _put_pins(self) -> None:
        for feature in self._features:
            share = QPointF(feature.x, feature.y)
            if self._drag and self._drag[0] == feature.id:
                share = self._drag[1]
            self._pins[feature.id].put(self.photo.point(share))

    def _want_pin(self, share: QPointF) -> None:
        self.pin_wanted.emit(share.x(), share.y())

    def _nudge(self, feature_id: str, across: float, down: float) -> None:
        feature = next(each for each in self._features if each.id == feature_id)
        to = within(QPointF(feature.x, feature.y) + QPointF(across, down))
        self.pin_moved.emit(feature_id, to.x(), to.y(), True)

    def _follow(self, feature_id: str, at: QPointF) -> None:
        self._pins[feature_id].raise_()
        self._drag = feature_id, within(self.photo.share(self.photo.mapFromGlobal(at)))
        self._put_pins()

    def _drop(self) -> None:
        drag, self._drag = self._drag, None
        if drag:
            self.pin_moved.emit(drag[0], drag[1].x(), drag[1].y(), False)

    def _take_back(self) -> None:
        self._drag = None
        self._put_pins()


def within(share: QPointF) -> QPointF:
    """The nearest point on the picture."""
    return QPointF(min(max(share.x(), 0.0), 1.0), min(max(share.y(), 0.0), 1.0))


def _never(at: QPointF) -> bool:
    del at
    return False


def _nothing(at: QPointF) -> None:
    del at
