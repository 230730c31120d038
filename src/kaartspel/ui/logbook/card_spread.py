"""A card with its pins at the left, and all that was written with it at the right."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import Feature, Placement
from kaartspel.texts import _, language
from kaartspel.ui.logbook.spread import Column, Spread
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets import pin
from kaartspel.ui.widgets.card import MARGIN, CardButton
from kaartspel.ui.widgets.passage import Passage
from kaartspel.ui.widgets.prose import Prose, label, speak_as
from kaartspel.ui.widgets.question import below, on_picture

HIGHEST = 380
"""Of a card, in pixels."""


class PinnedCard(CardButton):
    """A card to press, with the pins of the person on its picture."""

    resized = Signal()

    def __init__(self, pictures: Pictures) -> None:
        super().__init__(pictures, at_left=True)
        self._features: tuple[Feature, ...] = ()
        self._current = ""

    def show_pins(self, features: tuple[Feature, ...]) -> None:
        """These pins."""
        self._features = features
        self.update()

    def point_at(self, feature_id: str) -> None:
        """Fill the pin of that id; "" for none."""
        self._current = feature_id
        self.update()

    def heightForWidth(self, width: int) -> int:
        """That of a card; an upright one is not much higher than one that lies flat, and leaves room beside it."""
        return min(super().heightForWidth(width), HIGHEST + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room on the card, or less."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pins over the card."""
        super().paintEvent(event)
        if self._features:
            painter = QPainter(self)
            picture = QRectF(self.picture_rect())
            pin.paint_pins(painter, picture, self._features, self, current=self._current, small=True)
            painter.end()


class CardSpread(Spread):
    """The card on `place` with its words; what was not written takes no room."""

    enlarge_wanted = Signal(int)

    def __init__(self, pictures: Pictures, place: int, placement: Placement, *, kept: bool) -> None:
        """`kept`: nothing can be written any more, so nothing is missing."""
        left, words = QWidget(), Column()
        super().__init__(left, words)
        self.place = place
        self.card = PinnedCard(pictures)
        said = language()
        title = placement.title.said(said)
        named = _("Card {number}: {title}").format(number=place + 1, title=title)
        self._fill_left(left, pictures, placement, named)
        self.card.clicked.connect(lambda: self.enlarge_wanted.emit(place))
        for number, part in enumerate(self._words(placement, named, kept=kept)):
            words.column.insertWidget(number, part)

    def _fill_left(self, left: QWidget, pictures: Pictures, placement: Placement, named: str) -> None:
        title, alt = placement.title.said(language()), placement.alt.said(language())
        self.card.show_card(placement.card, placement.picture, title, alt)
        self.card.show_pins(placement.features)
        pins = [pin.spoken(number, it) for number, it in enumerate(placement.features, 1)]
        self.card.setAccessibleName(pictures.known.spoken(placement.card, named, alt))
        self.card.setAccessibleDescription(". ".join(pins))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.card)
        if title and not pictures.known.is_word(placement.card):
            caption = label("caption", title)
            caption.setContentsMargins(MARGIN, 0, MARGIN, 0)
            column.addWidget(caption)
        self._note = label("aside")
        self._note.setContentsMargins(MARGIN, 6, MARGIN, 0)
        self._note.hide()
        column.addWidget(self._note)
        self.card.resized.connect(lambda: self._ask(pictures, placement.card))

    def _ask(self, pictures: Pictures, card: CardRef) -> None:
        """The card's question, or what its word can mean: on the card where it fits, else below it."""
        size = self.card.picture_rect().size()
        self.card.question = on_picture(pictures, card, size)
        text = below(pictures, card, size)
        if text != self._note.text():
            self._note.setText(text)
            self._note.setVisible(bool(text))

    def _words(self, placement: Placement, named: str, *, kept: bool) -> list[QWidget]:
        parts: list[QWidget] = []
        if placement.motive.strip():
            motive = Prose("heading")
            motive.show_text(placement.motive.strip())
            speak_as(motive, f"{_('Motive, in a few words')} {named}")
            parts.append(motive)
        elif not kept:
            parts.append(label("prompt", _("No motive yet")))
        if placement.reason.strip():
            parts.append(_passage(placement.reason, f"{_('Why this card?')} {named}"))
        for number, feature in enumerate(placement.features, 1):
            row = PinRow(number, feature)
            row.pointed_at.connect(self.card.point_at)
            parts.append(row)
        if placement.doing.strip():
            asked = label("aside", _("What do you see yourself do?"))
            asked.setContentsMargins(0, 8, 0, 0)
            parts += [asked, _passage(placement.doing, f"{asked.text()} {named}")]
        return parts


class PinRow(QWidget):
    """A pin's number, what it points at, and what that has to do with the motive."""

    pointed_at = Signal(str)
    """The pointer came upon the words of the pin of this id, or left them ("")."""

    def __init__(self, number: int, feature: Feature) -> None:
        super().__init__()
        self._id = feature.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setContentsMargins(0, 1, 0, 0)
        words.setSpacing(1)
        row.addWidget(_Number(number), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if feature.name.strip():
            name = Prose("pin")
            name.show_text(feature.name.strip())
            speak_as(name, pin.spoken(number, feature))
            words.addWidget(name)
        if feature.text.strip():
            words.addWidget(_passage(feature.text, pin.spoken(number, feature)))
        words.addStretch()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Its pin on the picture is filled."""
        super().enterEvent(event)
        self.pointed_at.emit(self._id)

    def leaveEvent(self, event: QEvent) -> None:
        """No longer."""
        super().leaveEvent(event)
        self.pointed_at.emit("")


class _Number(QWidget):
    """The pin as it stands on the picture."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as on the picture."""
        side = pin.side_of(small=True)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pin.paint_pin(painter, QRectF(self.rect()), self._number, self, size=13)
        painter.end()


def _passage(text: str, name: str) -> Passage:
    made = Passage()
    made.show_text(text.strip())
    speak_as(made, name)
    return made
