"""The words of one pin: its number and name, a sentence, and the way to remove it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.session import Feature
from kaartspel.texts import _
from kaartspel.ui.tips import tip
from kaartspel.ui.widgets.fields import LineField, WritingField
from kaartspel.ui.widgets.prose import label, speak_as


class FeatureRow(QFrame):
    """Frame, name, sentence. It tells what was written; its pin is known by `feature_id`."""

    entered = Signal(str)
    """The focus came into the words of the pin of this id."""
    named = Signal(str, str)
    """The id, and the new name."""
    told = Signal(str, str)
    """The id, and the new sentence."""
    removed = Signal(str)

    def __init__(self, feature_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "feature")
        self.setProperty("current", False)
        self._id = feature_id
        self._number = label("number")
        self._number.setWordWrap(False)
        self.name = LineField("feature_name")
        self.text = WritingField((1, 12), "feature_text")
        self.remove = QPushButton("×")
        self.remove.setProperty("role", "remove")
        self.name.written.connect(self._name_written)
        self.text.written.connect(self._text_written)
        self.name.returnPressed.connect(self.text.setFocus)
        self.remove.clicked.connect(lambda: self.removed.emit(feature_id))
        top = QHBoxLayout()
        top.setSpacing(5)
        top.addWidget(self._number)
        top.addWidget(self.name, 1)
        top.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 5, 7, 9)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.text)
        self.setTabOrder(self.name, self.text)
        self.setTabOrder(self.text, self.remove)
        for part in (self.name, self.text, self.remove):
            part.installEventFilter(self)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Name, sentence, and only then the way to remove them."""
        return self.name, self.text, self.remove

    def show_feature(self, number: int, feature: Feature, card: str, *, current: bool, read_only: bool) -> None:
        """The words as they are now; `card` is spoken along."""
        called = _("Pin {number}: {name}").format(number=number, name=feature.name)
        if not feature.name:
            called = _("Pin {number}").format(number=number)
        self._number.setText(f"{number} ·")
        speak_as(self.name, _("Name of pin {number}. {card}").format(number=number, card=card))
        speak_as(self.text, _("What you recognise. {pin}. {card}").format(pin=called, card=card))
        speak_as(self.remove, _("Remove {pin}").format(pin=called))
        self.remove.setToolTip(tip(self.remove.accessibleName()))
        self.name.setPlaceholderText("" if read_only else _("What do you notice?"))
        self.text.setPlaceholderText("" if read_only else _("What do you recognise in it?"))
        self.name.setReadOnly(read_only)
        self.text.setReadOnly(read_only)
        self.remove.setVisible(not read_only)
        self.text.setVisible(bool(feature.text) or not read_only)
        self.name.show_text(feature.name)
        self.text.show_text(feature.text)
        self._mark(current=current)

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self.name.flush()
        self.text.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the focus comes in."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self._id)
        return super().eventFilter(watched, event)

    def _mark(self, *, current: bool) -> None:
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def _name_written(self, text: str) -> None:
        self.named.emit(self._id, text)

    def _text_written(self, text: str) -> None:
        self.told.emit(self._id, text)
