"""What is written while looking: the motive, the pins one by one, and what the person sees themself do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain.exercise import Step
from kaartspel.domain.session import Placement
from kaartspel.texts import _, language
from kaartspel.ui.look.feature_row import FeatureRow
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.widgets.prose import Prose, label, speak_as


class LookWords(QWidget):
    """All words with one card. It tells what was written, and changes nothing itself."""

    entered = Signal(str)
    """The focus came into the words of the pin of this id."""
    named = Signal(str, str)
    told = Signal(str, str)
    removed = Signal(str)
    add_wanted = Signal()
    done = Signal(str)
    """What the person sees themself do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, FeatureRow] = {}
        self._heading = Prose("heading")
        self._note = label("body")
        self._prompt = label("prompt")
        self._hint = label("note")
        self.add = QPushButton(_("Add a pin"))
        self.add.setProperty("role", "quiet")
        self.add.clicked.connect(self.add_wanted)
        self._doing_label = label("label", _("What do you see yourself do?"))
        self.doing = WritingField((4, 16))
        self.doing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._doing_label.setBuddy(self.doing)
        self.doing.written.connect(self.done)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for part, space in ((self._heading, 8), (self._note, 0), (self._prompt, 10), (self._hint, 12)):
            self._column.addWidget(part)
            self._column.addSpacing(space)
        self._note.setContentsMargins(0, 0, 0, 10)
        self._note.hide()
        self._column.addLayout(self._list)
        self._column.addSpacing(6)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addSpacing(14)
        self._column.addWidget(self._doing_label)
        self._column.addSpacing(6)
        self._column.addWidget(self.doing, 1)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Room around the words, in pixels."""
        self._column.setContentsMargins(left, top, right, bottom)

    def show_placement(
        self, place: int, placement: Placement, step: Step | None, current: str, *, read_only: bool
    ) -> str:
        """The words of the card on `place`, with the prompt of `step`; returns how the card is spoken."""
        title = placement.title.said(language())
        card = _("Card {number}: {title}").format(number=place + 1, title=title)
        self._heading.show_text(placement.motive or card)
        speak_as(self._heading, card)
        self._prompt.setText(step.prompt.said(language()) if step else "")
        self._hint.setText(step.hint.said(language()) if step else "")
        self._hint.setVisible(bool(self._hint.text()) and not placement.features and not read_only)
        self.add.setVisible(not read_only)
        self._show_rows(placement, card, current, read_only=read_only)
        speak_as(self.doing, f"{self._doing_label.text()} {card}")
        self.doing.setReadOnly(read_only)
        self.doing.show_text(placement.doing)
        return card

    def show_note(self, text: str) -> None:
        """The card's question, or what its word can mean, where that is not on the card itself."""
        if text != self._note.text():
            self._note.setText(text)
        self._note.setVisible(bool(text))

    @property
    def rows(self) -> dict[str, FeatureRow]:
        """The words of each pin by the id of its feature."""
        return self._rows

    def flush(self) -> None:
        """Hand on what was typed, now."""
        for row in list(self._rows.values()):
            row.flush()
        self.doing.flush()

    def _show_rows(self, placement: Placement, card: str, current: str, *, read_only: bool) -> None:
        ids = {feature.id for feature in placement.features}
        for gone in [key for key in self._rows if key not in ids]:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        before: QWidget | None = None
        for number, feature in enumerate(placement.features, 1):
            row = self._rows.get(feature.id) or self._new_row(feature.id)
            if self._list.indexOf(row) != number - 1:
                self._list.insertWidget(number - 1, row)
            row.show_feature(number, feature, card, current=feature.id == current, read_only=read_only)
            if before:
                QWidget.setTabOrder(before, row.name)
            before = row.remove
        if before:
            QWidget.setTabOrder(before, self.add)
        QWidget.setTabOrder(self.add, self.doing)

    def _new_row(self, feature_id: str) -> FeatureRow:
        row = FeatureRow(feature_id, self)
        row.entered.connect(self.entered)
        row.named.connect(self.named)
        row.told.connect(self.told)
        row.removed.connect(self.removed)
        self._rows[feature_id] = row
        row.show()
        return row
