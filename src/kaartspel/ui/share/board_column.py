"""A card over its words, as on a page to read."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import Feature, Placement
from kaartspel.texts import _, language
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, CardButton
from kaartspel.ui.widgets.prose import Prose, label, speak_as
from kaartspel.ui.widgets.question import below, on_picture

INSET = MARGIN + 4


class BoardColumn(QWidget):
    """The card on `place`, what is read with it, its motive, reason and pins, and what the person sees themself do."""

    enlarge_wanted = Signal(int)

    def __init__(self, pictures: Pictures, place: int, card: CardRef, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = (place, card)
        """The place and the card this column is for."""
        self._card = CardButton(pictures, at_left=True)
        self._pictures = pictures
        self._card.clicked.connect(lambda: self.enlarge_wanted.emit(place))
        self._motive = Prose("heading")
        self._note = label("aside")
        self._no_motive = label("prompt", _("No motive yet"))
        self._reason = Prose("body")
        self._features = Prose("small")
        self._doing_label = label("label", _("What do you see yourself do?"))
        self._doing = Prose("small")
        words = QVBoxLayout()
        words.setContentsMargins(INSET, 2, INSET, 0)
        words.setSpacing(6)
        for part in (
            self._note,
            self._motive,
            self._no_motive,
            self._reason,
            self._features,
            self._doing_label,
            self._doing,
        ):
            words.addWidget(part)
        words.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._card)
        column.addLayout(words)

    def show_placement(self, placement: Placement) -> None:
        """The card and its words as they are now; what was not written takes no room."""
        title, alt = placement.title.said(language()), placement.alt.said(language())
        named = _("Card {number}: {title}").format(number=self.key[0] + 1, title=title)
        self._card.show_card(placement.card, placement.picture, title, alt)
        speak_as(self._card, self._pictures.known.spoken(placement.card, named, alt))
        features = "\n".join(written(number, it) for number, it in enumerate(placement.features, 1))
        for part, text in (
            (self._motive, placement.motive.strip()),
            (self._reason, placement.reason.strip()),
            (self._features, features),
            (self._doing, placement.doing.strip()),
        ):
            part.show_text(text)
            part.setVisible(bool(text))
        self._show_note()
        for part, name in (
            (self._motive, _("Motive, in a few words")),
            (self._reason, _("Why this card?")),
            (self._features, _("Pins")),
            (self._doing, self._doing_label.text()),
        ):
            speak_as(part, f"{name} {named}")
        self._no_motive.setVisible(not placement.motive.strip())
        self._doing_label.setVisible(bool(placement.doing.strip()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands on the card depends on its size."""
        super().resizeEvent(event)
        self._show_note()

    def changeEvent(self, event: QEvent) -> None:
        """And on the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show_note()

    def _show_note(self) -> None:
        """The card's question, or what its word can mean: on the card where it fits, else below it."""
        card, size = self.key[1], self._card.picture_size(self.width())
        self._card.question = on_picture(self._pictures, card, size)
        text = below(self._pictures, card, size)
        self._note.setText(text)
        self._note.setVisible(bool(text))


def written(number: int, feature: Feature) -> str:
    """A pin as a line: "1 · the low sun: I keep looking"."""
    name, text = feature.name.strip(), feature.text.strip()
    return f"{number} · {name}: {text}" if name and text else f"{number} · {name or text}"
