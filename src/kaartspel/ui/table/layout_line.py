"""Between the toolbar and the cards: what is not shown or seen of the deck now, and the way back."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox, QWidget

from kaartspel.domain.layout import Layout
from kaartspel.texts import _, ngettext
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.mnemonic import without_mnemonic

AROUND_NUMBER = 30
"""What the field has around its number, in pixels."""


class Wishes(NamedTuple):
    """What can be asked for here."""

    drop_tag: Callable[[str], object]
    turn_all: Callable[[], object]
    draw: Callable[[int], object]
    ask_draw: Callable[[], object]
    lay_out_all: Callable[[], object]
    lay_out_marked: Callable[[], object]
    cancel: Callable[[], object]


class _Words(QLabel):
    """In one line where there is room, else wrapped."""

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, self.heightForWidth(1 << 16))


class LayoutLine(QWidget):
    """Chips for what is in force, or the one question that is asked; gone when there is nothing to say."""

    def __init__(self, wishes: Wishes, home: QWidget, parent: QWidget | None = None) -> None:
        """`home` gets the keyboard when the button that had it is gone."""
        super().__init__(parent)
        self._wishes = wishes
        self._home = home
        self._spin: QSpinBox | None = None
        self._flow = Flow(self)
        self._flow.setContentsMargins(28, 0, 28, 8)
        self.hide()

    @property
    def words(self) -> str:
        """All that is read in it."""
        return " ".join(part.text() for part in self._parts() if isinstance(part, QLabel | QPushButton))

    def buttons(self) -> list[QPushButton]:
        """Its buttons, as they are read."""
        return [part for part in self._parts() if isinstance(part, QPushButton)]

    @property
    def spin(self) -> QSpinBox | None:
        """How many cards to draw, while that is asked."""
        return self._spin

    def show_layout(self, layout: Layout, laid_out: int, all_cards: int, turned: int) -> None:
        """What of the deck is shown: `laid_out` of `all_cards`, of which `turned` are seen."""
        wishes = self._wishes
        self._clear()
        for tag in layout.tags:
            chip = self._button(f"{without_mnemonic(tag)} ✕", lambda it=tag: wishes.drop_tag(it), "chip")
            chip.setAccessibleName(_("Without the tag {tag}").format(tag=tag))
        if layout.part:
            text = ngettext("{some} of {count} card laid out", "{some} of {count} cards laid out", all_cards)
            self._label(text.format(some=laid_out, count=all_cards))
            if layout.drawn:
                self._button(_("Draw again"), lambda: wishes.draw(len(layout.picked)))
            self._button(_("Lay out all"), wishes.lay_out_all)
        if layout.face_down:
            self._label(_("Face down, {turned} of {count} turned").format(turned=turned, count=laid_out))
            if turned < laid_out:
                self._button(_("Turn all"), wishes.turn_all)
        self._done()

    def ask_draw(self, count: int, most: int) -> None:
        """How many cards at random?"""
        self._clear()
        label = self._label(_("How many cards, at random?"))
        self._spin = QSpinBox()
        self._spin.setRange(1, max(most, 1))
        self._spin.setValue(count)
        self._spin.setAccessibleName(label.text())
        self._spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._spin.setMinimumWidth(self._spin.fontMetrics().horizontalAdvance(f"{most}0") + AROUND_NUMBER)
        fewer = self._button("−", self._spin.stepDown, "small")
        fewer.setAccessibleName(_("One card fewer"))
        self._flow.addWidget(self._spin)
        more = self._button("+", self._spin.stepUp, "small")
        more.setAccessibleName(_("One card more"))
        draw = self._button(_("Draw"), self._draw, "primary")
        draw.setAccessibleName(_("Draw cards at random"))
        self._spin.lineEdit().returnPressed.connect(self._draw)
        self._button(_("Cancel"), self._wishes.cancel, "quiet")
        self._done()
        self._spin.setFocus(Qt.FocusReason.OtherFocusReason)
        self._spin.selectAll()

    def ask_marks(self, marked: int) -> None:
        """Which cards? `marked` are so far."""
        self._clear()
        count = ngettext("{count} chosen", "{count} chosen", marked).format(count=marked)
        self._label(_("Click the cards to lay out, or press Space."))
        self._label(count, "count")
        done = self._button(_("Lay these out"), self._wishes.lay_out_marked, "primary")
        done.setEnabled(marked > 0)
        self._button(_("Cancel"), self._wishes.cancel, "quiet")
        self._done()

    def _draw(self) -> None:
        if self._spin:
            self._wishes.draw(self._spin.value())

    def _parts(self) -> list[QWidget]:
        items = [self._flow.itemAt(at) for at in range(self._flow.count())]
        return [widget for item in items if item and (widget := item.widget())]

    def _clear(self) -> None:
        parts = self._parts()
        now = QApplication.focusWidget()
        self._at = next((at for at, part in enumerate(parts) if part is now or (now and part.isAncestorOf(now))), None)
        self._spin = None
        while self._flow.count():
            self._flow.takeAt(0)
        for part in parts:
            part.hide()
            part.deleteLater()

    def _done(self) -> None:
        parts = self._parts()
        self.setVisible(bool(parts))
        for part in parts:
            part.show()
        if self._at is not None:
            left = [part for part in parts[self._at :] if isinstance(part, QPushButton) and part.isEnabled()]
            (left[0] if left else self._home).setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _label(self, text: str, role: str = "label") -> QLabel:
        label = _Words(text, self)
        label.setWordWrap(True)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._flow.addWidget(label)
        return label

    def _button(self, text: str, act: Callable[[], object], role: str = "slim") -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", role)
        button.clicked.connect(lambda: act())
        self._flow.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """In sight before the cards below are laid out anew."""
        super().showEvent(event)
        self.updateGeometry()
