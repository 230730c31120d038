"""One card of the board beside its words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import Placement, Session
from kaartspel.texts import _, language
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, CardButton
from kaartspel.ui.widgets.fields import MotiveField, WritingField
from kaartspel.ui.widgets.prose import label, speak_as
from kaartspel.ui.widgets.question import below, on_picture

INSET = 20
"""Between the panel's edge and what is in it, in pixels."""


class Panel(QFrame):
    """The card that lies on `place`, its motive and its reason."""

    enlarge_wanted = Signal(int)

    def __init__(
        self, document: Document, pictures: Pictures, place: int, card: CardRef, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._document = document
        self.key = (place, card)
        """The place and the card this panel is for."""
        self._pictures = pictures
        self._card = CardButton(pictures)
        self._note = label("note")
        self._note.hide()
        self._motive = MotiveField()
        self._reason = WritingField((3, 14))
        self._reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._card.clicked.connect(lambda: self.enlarge_wanted.emit(place))
        self._motive.written.connect(self._write_motive)
        self._reason.written.connect(self._write_reason)
        self._motive.returnPressed.connect(self._reason.setFocus)
        self._lay_out()

    def focus_motive(self) -> bool:
        """Bring the keys to the motive where none is written yet; False where one is."""
        if not self._motive.text():
            self._motive.setFocus()
        return not self._motive.text()

    @property
    def first(self) -> QWidget:
        """What Tab comes to first."""
        return self._card

    @property
    def last(self) -> QWidget:
        """What Tab comes to last."""
        return self._reason

    def show_placement(self, placement: Placement, *, read_only: bool) -> None:
        """The card with its words as they are now."""
        title, alt = placement.title.said(language()), placement.alt.said(language())
        number = self.key[0] + 1
        named = _("Card {number}: {title}").format(number=number, title=title)
        self._card.show_card(placement.card, placement.picture, title, alt)
        speak_as(self._card, self._pictures.known.spoken(placement.card, named, alt))
        speak_as(self._motive, f"{self._motive_label.text()}. {named}")
        speak_as(self._reason, f"{self._reason_label.text()} {named}")
        self._motive.setReadOnly(read_only)
        self._reason.setReadOnly(read_only)
        self._show_example()
        self._show_note()
        self._reason.setPlaceholderText(
            "" if read_only else _("Describe as precisely as you can what you see and why you chose it.")
        )
        self._motive.show_text(placement.motive)
        self._reason.show_text(placement.reason)

    def set_motives(self, motives: Sequence[str]) -> None:
        """What the motive field offers."""
        self._motive.set_motives(motives)

    def flush(self) -> None:
        """Apply what was typed, now."""
        self._motive.flush()
        self._reason.flush()

    def _lay_out(self) -> None:
        self._motive_label = _label_of(self._motive, _("Motive, in a few words"))
        self._reason_label = _label_of(self._reason, _("Why this card?"))
        words = QVBoxLayout()
        words.setContentsMargins(0, MARGIN - 2, 0, 0)
        words.setSpacing(6)
        words.addWidget(self._motive_label)
        words.addWidget(self._motive)
        words.addSpacing(10)
        words.addWidget(self._reason_label)
        words.addWidget(self._reason, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET - MARGIN, INSET - MARGIN, INSET, INSET)
        row.setSpacing(INSET - MARGIN)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._card)
        left.addWidget(self._note)
        left.addStretch(1)
        self._note.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.addLayout(left, 5)
        row.addLayout(words, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """An example that fits the field; a question on the card, or below it."""
        super().resizeEvent(event)
        self._show_example()
        self._show_note()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text leaves less room on the card."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show_note()

    def _show_note(self) -> None:
        card, size = self.key[1], self._card.picture_rect().size()
        self._card.question = on_picture(self._pictures, card, size)
        self._note.setText(below(self._pictures, card, size))
        self._note.setVisible(bool(self._note.text()))

    def _show_example(self) -> None:
        examples = [words.said(language()) for words in self._document.session.exercise.examples]
        start = self.key[0] % max(len(examples), 1)
        said = [example[:1].lower() + example[1:] for example in (*examples[start:], *examples[:start])]
        texts = (*(_("For example: {motive}").format(motive=it) for it in said), *(f"{it}…" for it in said))
        room = self._motive.width() - 30
        fitting = (text for text in texts if self._motive.fontMetrics().horizontalAdvance(text) <= room)
        self._motive.setPlaceholderText("" if self._motive.isReadOnly() else next(fitting, ""))

    def _write_motive(self, text: str) -> None:
        self._apply("motive", lambda session, at: sessions.describe(session, at, motive=text))

    def _write_reason(self, text: str) -> None:
        self._apply("reason", lambda session, at: sessions.describe(session, at, reason=text))

    def _apply(self, field: str, change: Callable[[Session, int], Session]) -> None:
        place, card = self.key
        now = sessions.where(self._document.session, card)
        if now is not None and not self._document.read_only:
            self._document.apply(change(self._document.session, now), f"{field}:{place}:{card}")


def _label_of(field: QWidget, text: str) -> QLabel:
    made = label("label", text)
    made.setBuddy(field)
    return made
