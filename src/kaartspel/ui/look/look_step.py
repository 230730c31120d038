"""Look: one card large, pins on what shows something of the motive, and words with each."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent, QScrollPrepareEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QVBoxLayout, QWidget

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import StepKind
from kaartspel.domain.session import Feature, Session
from kaartspel.ui.document import Document, new_id
from kaartspel.ui.look.picture_view import PictureView
from kaartspel.ui.look.strip import Strip
from kaartspel.ui.look.words import LookWords
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.card import MARGIN
from kaartspel.ui.widgets.empty import EmptyStep
from kaartspel.ui.widgets.question import below

EDGE, TOP = 28, 24
SIDE_SHARE = 0.57
"""How much of the width the picture has where the words stand beside it."""
WIDE = 760
"""The least width for that, in pixels at 100 % text."""
OVERLAP = 2 * MARGIN - 18
"""The margins of the picture and of the small cards below lie over each other, to leave 18 pixels."""


class LookStep(QWidget):
    """Picture and small cards at the left, words at the right; below each other where there is little room."""

    def __init__(self, document: Document, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pictures = pictures
        self._card: CardRef | None = None
        self._current = ""
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(self._scroll.focusPolicy().NoFocus)
        self._picture = PictureView(pictures, None, self._scroll.verticalScrollBar())
        self._strip = Strip(pictures)
        self._side = Side(self._picture, self._strip, self)
        self._words = LookWords()
        self._empty = EmptyStep(document, self)
        page = QWidget()
        page.setObjectName("page")
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(self._words, 1)
        self._words.set_margins(EDGE, TOP, EDGE, TOP)
        self._scroll.setWidget(page)
        self._scroll.viewport().installEventFilter(self)
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._connect()
        self._show(document.session)

    def scroll(self) -> int:  # type: ignore[override]  # the step's own; QWidget's moves pixels and is not virtual
        """How far down the words are, in pixels."""
        return self._scroll.verticalScrollBar().value()

    def scroll_to(self, px: int) -> None:
        """Go that far down."""
        self._scroll.verticalScrollBar().setValue(px)

    def _connect(self) -> None:
        self._picture.pin_wanted.connect(self._add)
        self._picture.pin_moved.connect(self._move)
        self._picture.pin_chosen.connect(self._point_at)
        self._picture.pin_pressed.connect(self._open)
        self._picture.pin_removed.connect(self._remove_on_picture)
        self._picture.reshaped.connect(self._arrange_soon)
        self._picture.reshaped.connect(self._show_note)
        self._words.add_wanted.connect(self._add_in_middle)
        self._words.entered.connect(self._choose)
        self._words.named.connect(self._name)
        self._words.told.connect(self._tell)
        self._words.removed.connect(self._remove_in_words)
        self._words.done.connect(self._do)
        self._strip.chosen.connect(self._document.look_at)
        self._document.changed.connect(self._show)
        self._document.place_changed.connect(self._show_place)
        self._document.flushing.connect(self._words.flush)

    # What is shown

    def _show_place(self, place: int) -> None:
        del place
        self._current = ""
        self._show(self._document.session)

    def _show(self, session: Session) -> None:
        laid = dict(session.laid)
        for part in (self._side, self._scroll):
            part.setVisible(bool(laid))
        self._empty.setVisible(not laid)
        if not laid:
            self._card = None
            return
        wanted = self._document.bookmark.place
        place = wanted if wanted in laid else next(iter(laid))
        placement = laid[place]
        if placement.card != self._card:
            self._card, self._current = placement.card, ""
        if self._current not in {feature.id for feature in placement.features}:
            self._current = placement.features[0].id if placement.features else ""
        read_only = self._document.read_only
        step = next((step for step in session.exercise.steps if step.kind is StepKind.LOOK), None)
        self._strip.show_session(session, place)
        name = self._words.show_placement(place, placement, step, self._current, read_only=read_only)
        self._picture.show_placement(placement, name, self._current, read_only=read_only)
        self._arrange()
        self._show_note()

    def _show_note(self) -> None:
        if self._card:
            self._words.show_note(below(self._pictures, self._card, self._picture.photo.picture_rect().size()))

    def _choose(self, feature_id: str) -> None:
        if feature_id != self._current:
            self._current = feature_id
            self._show(self._document.session)

    def _point_at(self, feature_id: str) -> None:
        self._choose(feature_id)
        if self._beside:
            self._reveal(feature_id)

    def _open(self, feature_id: str) -> None:
        self._choose(feature_id)
        self._words.rows[feature_id].name.setFocus()
        self._reveal(feature_id)

    def _reveal(self, feature_id: str) -> None:
        row = self._words.rows[feature_id]
        QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row, 0, 24))

    # What is changed

    def _add(self, x: float, y: float) -> None:
        feature = self._pin(x, y)
        if feature:
            self._open(feature.id)

    def _add_in_middle(self) -> None:
        feature = self._pin(0.5, 0.5)
        if feature:
            self._picture.focus_pin(feature.id)

    def _pin(self, x: float, y: float) -> Feature | None:
        if self._document.read_only:
            return None
        self._document.flush()
        feature = Feature(new_id(), x, y)
        self._current = feature.id
        self._apply("", lambda session, at: sessions.pin(session, at, feature))
        return feature

    def _move(self, feature_id: str, x: float, y: float, by_key: bool) -> None:
        self._document.flush()
        self._change(f"pin-place:{feature_id}" if by_key else "", feature_id, lambda it: it._replace(x=x, y=y))

    def _name(self, feature_id: str, name: str) -> None:
        self._change(f"pin-name:{feature_id}", feature_id, lambda it: it._replace(name=name))

    def _tell(self, feature_id: str, text: str) -> None:
        self._change(f"pin-text:{feature_id}", feature_id, lambda it: it._replace(text=text))

    def _do(self, text: str) -> None:
        self._apply("doing", lambda session, at: sessions.describe(session, at, doing=text))

    def _remove_on_picture(self, feature_id: str) -> None:
        self._picture.focus_pin(self._remove(feature_id))

    def _remove_in_words(self, feature_id: str) -> None:
        row = self._words.rows.get(self._remove(feature_id))
        (row.name if row else self._words.add).setFocus()

    def _remove(self, feature_id: str) -> str:
        """Without that pin; the id of the one that comes in its stead, "" when there is none."""
        self._document.flush()
        ids = list(self._picture.pins)
        at = ids.index(feature_id)
        left = ids[:at] + ids[at + 1 :]
        self._current = left[min(at, len(left) - 1)] if left else ""
        self._apply("", lambda session, place: sessions.unpin(session, place, feature_id))
        return self._current

    def _change(self, field: str, feature_id: str, change: Callable[[Feature], Feature]) -> None:
        def changed(session: Session, at: int) -> Session:
            found = next((it for it in sessions.on(session, at).features if it.id == feature_id), None)
            return sessions.change_pin(session, at, change(found)) if found else session

        self._apply(field, changed)

    def _apply(self, field: str, change: Callable[[Session, int], Session]) -> None:
        session, card = self._document.session, self._card
        at = sessions.where(session, card) if card else None
        if at is not None and not self._document.read_only:
            self._document.apply(change(session, at), f"{field}:{at}:{card}" if field else "")

    # Where things are

    @property
    def _beside(self) -> bool:
        return self.width() >= WIDE * scale()

    def _arrange(self) -> None:
        self._empty.setGeometry(self.rect())
        beside = self._beside
        if beside != (self._side.parent() is self):
            self._move_side(beside=beside)
        if beside:
            most = round((self.width() - 2 * EDGE) * SIDE_SHARE) + MARGIN
            side = self._side.width_for(self.height() - TOP, most)
            self._side.setGeometry(EDGE - MARGIN, TOP - MARGIN, side, self.height() - TOP)
            left = EDGE + side - MARGIN
            self._scroll.setGeometry(left, 0, self.width() - left, self.height())
        else:
            self._scroll.setGeometry(self.rect())
            self._side.setMinimumHeight(self._side.height_for(self.width(), round(self.height() * 0.75)))

    def _move_side(self, *, beside: bool) -> None:
        inset = 0 if beside else EDGE - MARGIN
        self._side.setContentsMargins(inset, inset and TOP - MARGIN, inset, 0)
        self._words.set_margins(EDGE, TOP, EDGE, TOP)
        if beside:
            self._side.setParent(self)
            self._side.setMinimumHeight(0)
            self._side.setVisible(self._card is not None)
        else:
            self._page.insertWidget(0, self._side)

    def _arrange_soon(self) -> None:
        QTimer.singleShot(0, self, self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or below."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text may need the whole width, and has larger pins."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self.isVisible():
            QTimer.singleShot(0, self, lambda: self._show(self._document.session))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A finger scrolls over the words; on the picture it sets and moves pins."""
        if isinstance(event, QScrollPrepareEvent) and self._side.parent() is not self:
            at = self._side.mapFrom(self._scroll.viewport(), event.startPos().toPoint())
            if self._side.rect().contains(at):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


class Side(QWidget):
    """The picture, as large as fits, and the small cards just below it."""

    def __init__(self, picture: PictureView, strip: Strip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._strip = picture, strip
        picture.setParent(self)
        strip.setParent(self)
        picture.reshaped.connect(self.arrange)

    def height_for(self, width: int, most: int) -> int:
        """How high it wants to be at that width, the picture being `most` pixels high at most."""
        margins = self.contentsMargins()
        width -= margins.left() + margins.right()
        picture = min(self._picture.height_for(width), most)
        return margins.top() + picture - OVERLAP + self._strip.height_for(width)

    def width_for(self, height: int, most: int) -> int:
        """How wide it wants to be at that height, no more than `most`: a picture that high has its own width."""
        picture = self._picture.width_for(height - self._strip.height_for(most) + OVERLAP)
        return min(max(picture, self._strip.row_width()), most)

    def arrange(self) -> None:
        """Divide the room."""
        room = self.contentsRect()
        strip = self._strip.height_for(room.width())
        height = min(self._picture.height_for(room.width()), room.height() - strip + OVERLAP)
        self._picture.setGeometry(room.x(), room.y(), room.width(), height)
        self._strip.setGeometry(room.x(), room.y() + height - OVERLAP, room.width(), strip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the room anew."""
        super().resizeEvent(event)
        self.arrange()
