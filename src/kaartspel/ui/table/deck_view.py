"""The deck on the table, with all that keys, wheel and fingers do to it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from kaartspel.domain.cards import Card, CardRef
from kaartspel.texts import language
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.card_grid import CardGrid
from kaartspel.ui.table.deck_model import DeckModel
from kaartspel.ui.table.magnifier import Magnifier
from kaartspel.ui.widgets.card import picture_rect


class DeckView(CardGrid):
    """What a person wants with a card is told by signals; the view changes nothing itself."""

    lay_wanted = Signal(object, int)
    """This `Card` is to lie on that place; -1 is the first free one."""
    take_back_wanted = Signal(object)
    """The `CardRef` is to come back from the board."""
    enlarge_wanted = Signal(object)
    """The `CardRef` is to be shown large."""
    put_down_wanted = Signal()
    """Esc: whatever is lifted goes back, and marking ends."""
    turn_wanted = Signal(object)
    """The `CardRef`, which lies face down, is to be turned."""
    mark_wanted = Signal(object)
    """The `CardRef` is to be marked, or not any more."""
    marks_ready = Signal()
    """Enter: the marked cards are to be laid out."""
    card_size_changed = Signal(int)
    """The card size was changed by wheel or fingers, in pixels."""

    def __init__(self, model: DeckModel, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(model, pictures, parent)
        self._magnifier = Magnifier(self.viewport())
        self._magnifier.clicked.connect(lambda: self.enlarge_wanted.emit(self._magnifier.card))
        self.scrolled.connect(self._magnifier.hide)
        model.modelReset.connect(self._magnifier.hide)

    @property
    def magnifier(self) -> Magnifier:
        """The small button on the card under the mouse."""
        return self._magnifier

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl the cards grow and shrink."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.grow(1.1 ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            QAbstractScrollArea.wheelEvent(self, event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touch pad grow and shrink the cards."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.grow(1 + event.value())
            return True
        if event.type() == QEvent.Type.Leave and not self._magnifier.underMouse():
            self._magnifier.hide()
        return super().viewportEvent(event)

    def grow(self, factor: float) -> None:
        """Cards `factor` times as wide."""
        self.set_card_size(round(self.card_size * factor))
        self.card_size_changed.emit(self.card_size)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The magnifying glass shows on the card under the pointer."""
        card = self.card_at(event.position().toPoint())
        if card is None or self.marking or self.cards.lies_face_down(card.ref):
            self._magnifier.hide()
        else:
            row = self.cards.row(card.ref)
            assert row is not None
            self._magnifier.show_on(
                card.ref, card.title.said(language()), picture_rect(self.visualRect(self.cards.index(row, 0)))
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from card to card; see `KEYS` in `actions` for the rest. Letters do nothing."""
        self.show_ring(shown=True)
        target = self.target(event.key())
        if target is not None:
            self.set_current(target)
        elif not self._act(event.key()):
            event.ignore()

    def _act(self, key: int) -> bool:
        card = self.current_card()
        if key == Qt.Key.Key_Escape:
            self.put_down_wanted.emit()
            return True
        if card is None:
            return False
        if self.marking:
            return self._mark(key, card.ref)
        if self.cards.lies_face_down(card.ref) and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turn_wanted.emit(card.ref)
            return True
        return self._take(key, card)

    def _take(self, key: int, card: Card) -> bool:
        if key == Qt.Key.Key_Space:
            self.enlarge_wanted.emit(card.ref)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.lay_wanted.emit(card, -1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.lay_wanted.emit(card, key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_back_wanted.emit(card.ref)
        else:
            return False
        return True

    def _mark(self, key: int, card: CardRef) -> bool:
        if key == Qt.Key.Key_Space:
            self.mark_wanted.emit(card)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.marks_ready.emit()
        else:
            return False
        return True
