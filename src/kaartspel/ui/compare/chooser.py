"""Which sessions are compared: a list with a box to tick for each."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListView, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.compare import FEWEST, MOST
from kaartspel.domain.ports import SessionSummary
from kaartspel.texts import _, language, ngettext
from kaartspel.ui.dates import long_date
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.prose import label

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


def usual(mine: Iterable[SessionSummary], everybodys: Iterable[SessionSummary]) -> tuple[str, ...]:
    """What is compared when nobody chose, both given the newest first: all my kept boards, else the two newest.

    At most fifty; no more of them are looked at than it takes.
    """
    kept = tuple(islice((it.id for it in mine if it.cards and it.finished), MOST))
    return kept if len(kept) >= FEWEST else tuple(islice((it.id for it in everybodys if it.cards), FEWEST))


def newest(sessions: Sequence[SessionSummary]) -> list[SessionSummary]:
    """In the order of the days they were made, the last one first."""
    return sorted(sessions, key=lambda it: (it.made_on or it.started.date(), it.started, it.id), reverse=True)


class SessionModel(QAbstractListModel):
    """Sessions with a tick, those of one person or of all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: Sequence[SessionSummary] = ()
        self._shown: Sequence[SessionSummary] = ()
        self._people: Mapping[str, str] = {}
        self.ticked: dict[str, None] = {}

    def show(self, sessions: Sequence[SessionSummary], people: Mapping[str, str], ticked: Sequence[str]) -> None:
        """All there are, and which of them are chosen."""
        self._all, self._people = newest(sessions), people
        self.ticked = dict.fromkeys(ticked)
        self.only("")

    def only(self, person: str) -> None:
        """Show those of that person, of everybody for ""."""
        self.beginResetModel()
        self._shown = [it for it in self._all if person in ("", it.person_id)]
        self.endResetModel()

    def tick(self, wanted: bool) -> None:
        """All that are shown, or none of them."""
        for it in self._shown:
            if wanted:
                self.ticked[it.id] = None
            else:
                self.ticked.pop(it.id, None)
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0), [_Role.CheckStateRole])

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many are shown."""
        return 0 if parent and parent.isValid() else len(self._shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Each can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """What the session is, and whether it is chosen."""
        it = self._shown[index.row()]
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if it.id in self.ticked else Qt.CheckState.Unchecked
        if role == _Role.DisplayRole:
            head = (long_date(it.made_on or it.started.date()), it.exercise_title.said(language()))
            person = self._people.get(it.person_id, "") if len(self._people) > 1 else ""
            motives = ", ".join(" ".join(card.motive.split()) for card in it.cards if card.motive.strip())
            return " · ".join(part for part in (*head, person, motives) if part)
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Tick it, or not any more."""
        if role != _Role.CheckStateRole:
            return False
        session_id = self._shown[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.ticked[session_id] = None
        else:
            self.ticked.pop(session_id, None)
        self.dataChanged.emit(index, index, [role])
        return True


class Chooser(QWidget):
    """The list, a choice of person above it, and the way back below."""

    chosen = Signal(object)
    """The ids of the sessions to compare."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions = SessionModel(self)
        self._person = QComboBox()
        self._person.setAccessibleName(_("Whose sessions"))
        self._person.activated.connect(self._only)
        self._list = self._make_list()
        self._how_many = label("note")
        self._go = _button(_("Compare"), "primary", self._choose)
        top, below = QWidget(), QWidget()
        line = Flow(top, 10)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (
            self._person,
            _button(_("Tick all"), "slim", lambda: self._sessions.tick(True)),
            _button(_("Tick none"), "slim", lambda: self._sessions.tick(False)),
        ):
            line.addWidget(part)
        line = Flow(below, 10)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (self._go, _button(_("Leave it as it was"), "quiet", self.left.emit)):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(label("heading", _("Which sessions do you want beside each other?")))
        for part in (top, self._list, self._how_many, below):
            column.addWidget(part, 1 if part is self._list else 0)
        self._sessions.dataChanged.connect(lambda: self._count())
        self._count()

    def show_sessions(
        self, sessions: Sequence[SessionSummary], people: Mapping[str, str], ticked: Sequence[str]
    ) -> None:
        """All sessions there are; those in `ticked` are chosen now."""
        there = {it.id for it in sessions}
        self._sessions.show(sessions, people, [it for it in ticked if it in there])
        self._person.clear()
        self._person.addItem(_("Everybody"), "")
        for person, name in people.items():
            self._person.addItem(name, person)
        self._person.setVisible(len(people) > 1)
        self._count()
        if sessions:
            self._list.setCurrentIndex(self._sessions.index(0, 0))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, higher lines."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._list.doItemsLayout()

    def _make_list(self) -> QListView:
        made = QListView()
        made.setProperty("role", "ticked")
        made.setModel(self._sessions)
        made.setUniformItemSizes(True)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTabKeyNavigation(False)
        made.setAccessibleName(_("Sessions"))
        return made

    def _count(self) -> None:
        count = len(self._sessions.ticked)
        said = ngettext("{count} session chosen", "{count} sessions chosen", count).format(count=count)
        if count < FEWEST:
            said = f"{said}. " + _("A comparison needs two.")
        elif count > MOST:
            said = f"{said}. " + _("At most {most} fit beside each other.").format(most=MOST)
        self._how_many.setText(said)
        self._go.setEnabled(FEWEST <= count <= MOST)

    def _only(self) -> None:
        self._sessions.only(self._person.currentData())

    def _choose(self) -> None:
        self.chosen.emit(tuple(self._sessions.ticked))


def _button(text: str, role: str, act: Any) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("role", role)
    made.clicked.connect(lambda: act())
    return made
