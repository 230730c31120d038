"""A card over its words, as on a page to read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import Feature, Placement
from kaartspel.texts import _, language
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, CardButton
from kaartspel.ui.widgets.prose import Prose, label, speak_as

INSET = MARGIN + 4


class BoardColumn(QWidget):
    """The card on `place`: its motive, its reason, its pins, and what the person sees themself do."""

    enlarge_wanted = Signal(int)

    def __init__(self, pictures: Pictures, place: int, card: CardRef, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = (place, card)
        """The place and the card this column is for."""
        self._card = CardButton(pictures, at_left=True)
        self._known = pictures.known
        self._card.clicked.connect(lambda: self.enlarge_wanted.emit(place))
        self._motive = Prose("heading")
        self._no_motive = label("prompt", _("No motive yet"))
        self._reason = Prose("body")
        self._features = Prose("small")
        self._doing_label = label("label", _("What do you see yourself do?"))
        self._doing = Prose("small")
        words = QVBoxLayout()
        words.setContentsMargins(INSET, 2, INSET, 0)
        words.setSpacing(6)
        for part in (self._motive, self._no_motive, self._reason, self._features, self._doing_label, self._doing):
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
        speak_as(self._card, self._known.spoken(placement.card, named, alt))
        features = "\n".join(written(number, it) for number, it in enumerate(placement.features, 1))
        for part, text in (
            (self._motive, placement.motive.strip()),
            (self._reason, placement.reason.strip()),
            (self._features, features),
            (self._doing, placement.doing.strip()),
        ):
            part.show_text(text)
            part.setVisible(bool(text))
        for part, name in (
            (self._motive, _("Motive, in a few words")),
            (self._reason, _("Why this card?")),
            (self._features, _("Pins")),
            (self._doing, self._doing_label.text()),
        ):
            speak_as(part, f"{name} {named}")
        self._no_motive.setVisible(not placement.motive.strip())
        self._doing_label.setVisible(bool(placement.doing.strip()))


def written(number: int, feature: Feature) -> str:
    """A pin as a line: "1 · the low sun: I keep looking"."""
    name, text = feature.name.strip(), feature.text.strip()
    return f"{number} · {name}: {text}" if name and text else f"{number} · {name or text}"
