"""One card as large as the window allows, with its title and question, and the way on to its neighbours."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import Feature
from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, Look, fitting, paint_card, picture_rect
from kaartspel.ui.widgets.question import below, on_picture, paint_question


class Shown(NamedTuple):
    """What is shown of a card; `place` is where it lies on the board, None for the deck. `features` are its pins."""

    card: CardRef
    digest: str
    title: str
    alt: str
    place: int | None = None
    features: tuple[Feature, ...] = ()


class Photo(QWidget):
    """The card itself."""

    resized = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._shown: Shown | None = None
        self._aspect_ratio = 1.5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        pictures.ready.connect(self._ready)

    def show_card(self, shown: Shown) -> None:
        """Show that card."""
        self._shown, self._aspect_ratio = shown, self._pictures.shape(shown.card, shown.digest)
        self.setAccessibleName(shown.title)
        self.setAccessibleDescription(shown.alt)
        self.update()

    def _ready(self, card: CardRef) -> None:
        if self._shown and card == self._shown.card:
            self.update()

    def card_rect(self) -> QRect:
        """Where the card lies, in pixels of this widget."""
        room = self.rect().adjusted(2 * MARGIN, MARGIN, -2 * MARGIN, -2 * MARGIN)
        return fitting(room, self._aspect_ratio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room on the card, or less."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it with what is there of its picture."""
        del event
        if not self._shown:
            return
        it = self._shown
        rect = self.card_rect()
        size = picture_rect(rect).size()
        picture = self._pictures.large(it.card, it.digest, size, self.devicePixelRatioF())
        title = it.title if picture is None and self._pictures.broken(it.card, it.digest) else ""
        painter = QPainter(self)
        look = Look(raised=False)
        paint_card(painter, rect, picture or self._pictures.nearby(it.card, it.digest), title, self.palette(), look)
        question = on_picture(self._pictures, it.card, size)
        if question:
            paint_question(painter, picture_rect(rect), question, self.palette())
        if it.features:
            from kaartspel.ui.widgets.pin import paint_pins  # cards of the deck have none

            paint_pins(painter, QRectF(picture_rect(rect)), it.features, self)
        painter.end()


class Enlarged(QWidget):
    """Lies over the whole window until it is closed; Tab stays within it."""

    closed = Signal(object)
    """The `Shown` card that was looked at last."""
    lay_wanted = Signal(object, int)
    """The `CardRef` is to lie on that place."""

    def __init__(self, pictures: Pictures, window: QWidget) -> None:
        super().__init__(window)
        self._pictures = pictures
        self._cards: Sequence[Shown] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._photo = Photo(pictures, self)
        self._title = _label("title")
        self._question = _label("prompt")
        self._previous = _button("←", _("Previous card"))
        self._following = _button("→", _("Next card"))
        self._close = _button("✕", _("Close"))
        self._lay_on = _label("note")
        self._lay_on.setWordWrap(False)
        self._lay_on.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._lay_on.setText(_("Lay on place"))
        self._places = QHBoxLayout()
        self._place_buttons: list[QPushButton] = []
        self._previous.clicked.connect(lambda: self.step(-1))
        self._following.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.leave)
        self._photo.resized.connect(lambda: self._show_words() if self._cards else None)
        self._question.hide()
        self._build()
        window.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(self._close)
        middle = QHBoxLayout()
        middle.addWidget(self._previous)
        middle.addWidget(self._photo, 1)
        middle.addWidget(self._following)
        self._places.setSpacing(8)
        bottom = QHBoxLayout()
        bottom.setSpacing(12)
        bottom.addStretch(1)
        bottom.addWidget(self._lay_on)
        bottom.addLayout(self._places)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addWidget(self._title)
        column.addWidget(self._question)
        column.addSpacing(8)
        column.addLayout(bottom)

    @property
    def shown(self) -> Shown | None:
        """The card that is shown, None while this is closed."""
        return self._cards[self._at] if self._cards and self.isVisible() else None

    @property
    def photo(self) -> Photo:
        """The card itself."""
        return self._photo

    def open(self, cards: Sequence[Shown], at: int, places: int) -> None:
        """Show card `at` of `cards`, with a button for each of `places` places (0 where nothing can be laid)."""
        self._cards, self._at = cards, at
        for button in self._place_buttons:
            self._places.removeWidget(button)
            button.deleteLater()
        self._place_buttons = [self._place_button(place) for place in range(places)]
        self._lay_on.setVisible(places > 0)
        parent = self.parentWidget()
        if parent:
            self.setGeometry(parent.rect())
        self._show()
        self.raise_()
        self.show()
        self.setFocus()

    def step(self, by: int) -> None:
        """To the next card, or the one before."""
        if 0 <= self._at + by < len(self._cards):
            self._at += by
            self._show()

    def leave(self) -> None:
        """Close; the deck gets the keyboard back."""
        shown = self.shown
        if shown:
            self.hide()
            self.closed.emit(shown)

    def _show(self) -> None:
        shown = self._cards[self._at]
        self._photo.show_card(shown)
        self._title.setText(shown.title)
        self._title.setHidden(self._pictures.known.is_word(shown.card))
        self._show_words()
        self._previous.setEnabled(self._at > 0)
        self._following.setEnabled(self._at + 1 < len(self._cards))
        said = self._pictures.known.spoken(shown.card, shown.title, shown.alt)
        self.setAccessibleName(". ".join((said.rstrip("."), *_pins(shown.features))) if shown.features else said)
        for place, button in enumerate(self._place_buttons):
            button.setEnabled(place != shown.place)

    def _show_words(self) -> None:
        """The question, or what the word can mean, where it is not on the card itself; and what the pins point at."""
        shown = self._cards[self._at]
        size = picture_rect(self._photo.card_rect()).size()
        named = (f"{number} {it.name.strip()}" for number, it in enumerate(shown.features, 1) if it.name.strip())
        text = "\n".join(part for part in (below(self._pictures, shown.card, size), "   ".join(named)) if part)
        if text != self._question.text():
            self._question.setText(text)
            self._question.setVisible(bool(text))

    def _place_button(self, place: int) -> QPushButton:
        button = QPushButton(str(place + 1))
        button.setAccessibleName(_("Lay on place {number}").format(number=place + 1))
        button.clicked.connect(lambda: self._lay(place))
        self._places.addWidget(button)
        return button

    def _lay(self, place: int) -> None:
        shown = self.shown
        if shown and place < len(self._place_buttons) and place != shown.place:
            self.leave()
            self.lay_wanted.emit(shown.card, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows to the neighbours, digits lay, Esc and Space close."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.step(-1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.step(1)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
            self.leave()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._lay(key - Qt.Key.Key_1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        point = self._photo.mapFrom(self, event.position().toPoint())
        if not self._photo.card_rect().contains(point):
            self.leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round among the buttons here."""
        round_trip: list[QWidget] = [self, self._previous, self._following, *self._place_buttons, self._close]
        usable = [widget for widget in round_trip if widget.isEnabled()]
        now = next((i for i, widget in enumerate(usable) if widget.hasFocus()), 0)
        usable[(now + (1 if forward else -1)) % len(usable)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bare table."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour(self, "table"))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window."""
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self.resize(event.size())
        return super().eventFilter(watched, event)


def _pins(features: tuple[Feature, ...]) -> list[str]:
    from kaartspel.ui.widgets.pin import spoken  # cards of the deck have none

    return [spoken(number, feature) for number, feature in enumerate(features, 1)]


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    return label


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "arrow")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
