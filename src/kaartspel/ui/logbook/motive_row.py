"""One motive: its cards, its name, when it came, how it was put, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.motives import MotiveSummary, Said
from kaartspel.texts import _, ngettext
from kaartspel.ui.dates import long_date
from kaartspel.ui.logbook.session_row import CardStrip
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.fields import LineField
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label

MOST_CARDS = 4
WORDS = 340
"""The width the words want, in pixels at 100 % text; they take what the cards leave."""


class MotiveRow(QFrame):
    """A panel; it only asks."""

    sessions_wanted = Signal(str)
    chosen = Signal(str, bool)
    """The motive of that id is, or is no longer, one of those to put together."""
    renamed = Signal(object, str)
    """The `MotiveSummary`, and what it is to be called; "" for what was last written."""
    taken_out = Signal(object, object)
    """The `MotiveSummary`, and the `Said` that is to be a motive of its own."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._pictures = pictures
        self._motive: MotiveSummary | None = None
        self._strip: CardStrip | None = None
        self._renaming: QWidget | None = None
        self._name = label("subheading")
        self._facts = label("note")
        self._said = QWidget()
        self._flow = Flow(self._said, 6)
        self._flow.setContentsMargins(0, 4, 0, 0)
        words = _Words()
        self._words = QVBoxLayout(words)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(3)
        for part in (self._name, self._facts, self._said):
            self._words.addWidget(part)
        self._sessions = _button(_("Sessions"), self._want_sessions)
        self._rename = _button(_("Rename"), self._ask_name)
        self._choice = QPushButton(_("Put together…"))
        self._choice.setProperty("role", "slim")
        self._choice.setCheckable(True)
        self._choice.toggled.connect(self._choose)
        buttons = Line(8)
        for button in (self._sessions, self._rename, self._choice):
            buttons.add(button)
        buttons.add_stretch()
        self._row = Line(16)
        self._row.add(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 12, 14)
        column.addWidget(self._row)
        self._words.addStretch(1)
        self._words.addSpacing(6)
        self._words.addWidget(buttons)

    def show_motive(self, motive: MotiveSummary, *, chosen: bool) -> None:
        """What is known by now."""
        before, self._motive = self._motive, motive
        self._choice.blockSignals(True)
        self._choice.setChecked(chosen)
        self._choice.blockSignals(False)
        if motive == before:
            return
        self._name.setText(motive.name)
        self._facts.setText(_facts(motive))
        if not before or before.cards != motive.cards:
            self._show_cards(motive)
        self._show_wordings(motive)
        for button, spoken in (
            (self._sessions, _("Sessions with {motive}")),
            (self._rename, _("Rename {motive}")),
            (self._choice, _("Put {motive} together with another motive")),
        ):
            button.setAccessibleName(spoken.format(motive=motive.name))

    def _show_cards(self, motive: MotiveSummary) -> None:
        if self._strip:
            self._strip.hide()
            self._strip.deleteLater()
        self._strip = CardStrip(self._pictures, motive.cards[:MOST_CARDS], self)
        self._row.add(self._strip)

    def _show_wordings(self, motive: MotiveSummary) -> None:
        while item := self._flow.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        several = len(motive.said) > 1
        for said in motive.said if several or motive.named else ():
            if several:
                chip = _button(f"{said.text}  ×", lambda it=said: self._take_out(it))
                chip.setProperty("role", "chip")
                chip.setAccessibleName(_("Take {wording} out, as a motive of its own").format(wording=said.text))
                chip.setToolTip(_("Take out, as a motive of its own"))
            else:
                chip = label("caption", said.text)
                chip.setWordWrap(False)
            self._flow.addWidget(chip)
        self._said.setVisible(self._flow.count() > 0)

    def _ask_name(self) -> None:
        if self._renaming or not self._motive:
            return
        field = LineField("motive")
        field.setText(self._motive.name)
        field.setAccessibleName(_("What {motive} is called").format(motive=self._motive.name))
        field.selectAll()
        row = _Naming(8)
        row.add(field, 1)
        row.add(_button(_("Call it so"), lambda: self._name_it(field.text()), "primary"))
        if self._motive.named:
            row.add(_button(_("As last written"), lambda: self._name_it("")))
        row.add(_button(_("Cancel"), self._leave_name, "quiet"))
        field.returnPressed.connect(lambda: self._name_it(field.text()))
        self._renaming = row
        self._words.insertWidget(self._words.indexOf(self._name), row)
        self._name.hide()
        row.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_it(self, name: str) -> None:
        self._leave_name()
        name = " ".join(name.split())
        if self._motive and name != self._motive.name:
            self.renamed.emit(self._motive, name)

    def _leave_name(self) -> None:
        if self._renaming:
            self._words.removeWidget(self._renaming)
            self._renaming.hide()
            self._renaming.deleteLater()
            self._renaming = None
            self._name.show()
            self._rename.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, chosen: bool) -> None:
        if self._motive:
            self.chosen.emit(self._motive.id, chosen)

    def _take_out(self, said: Said) -> None:
        if self._motive:
            self.taken_out.emit(self._motive, said)

    def _want_sessions(self) -> None:
        if self._motive:
            self.sessions_wanted.emit(self._motive.id)


class _Words(QWidget):
    """The words beside the cards."""

    def sizeHint(self) -> QSize:
        """Not as wide as all of them in one line: they wrap."""
        return QSize(round(WORDS * scale()), super().sizeHint().height())


class _Naming(Line):
    """The field for a name, and its buttons."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The Enter that closed it ends here: it would press the button that has the keys by now."""
        closed = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self.isVisible()
        if not closed:
            super().keyPressEvent(event)


def _facts(motive: MotiveSummary) -> str:
    count = ngettext("{n} session", "{n} sessions", motive.sessions).format(n=motive.sessions)
    first, last = long_date(motive.first), long_date(motive.last)
    cards = len(motive.cards)
    with_cards = ngettext("with {n} card", "with {n} different cards", cards).format(n=cards)
    span = first if first == last else f"{first} – {last}"
    return f"{count} · {span} · {with_cards}"


def _button(text: str, act: Callable[[], object], role: str = "slim") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: act())
    return button
