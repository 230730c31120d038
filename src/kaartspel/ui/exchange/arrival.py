"""What a file would bring, and whose it is: asked before anything comes in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain.merging import Verdict
from kaartspel.domain.package import Coming, Head, PackageKind, Plan, Whose
from kaartspel.domain.persons import PersonSummary
from kaartspel.phrases import brought
from kaartspel.texts import N_, _, language
from kaartspel.ui.dates import long_date
from kaartspel.ui.persons import said
from kaartspel.ui.widgets.prose import label

WIDTH = 560
MOST_LISTED = 200
VERDICTS = {
    Verdict.NEW: N_("comes in"),
    Verdict.NEWER: N_("takes the place of yours"),
    Verdict.BOTH: N_("both are kept"),
    Verdict.OLDER: N_("older than yours"),
    Verdict.SAME: N_("is here already"),
}


class Arrival(QDialog):
    """Accepted when it is to come in; `whose` then tells whose it is."""

    def __init__(
        self, head: Head, plan: Plan, persons: Sequence[PersonSummary], name: str, parent: QWidget | None = None
    ) -> None:
        """`name` is that of the file."""
        super().__init__(parent)
        self.setWindowTitle(_("Bring in"))
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self._persons = QComboBox()
        self._pseudonym = QLineEdit()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label("heading", _heading(head, plan)))
        column.addWidget(label("note", name))
        column.addWidget(label("body", "\n".join(brought(plan)) or _("There are no sessions in it.")))
        column.addWidget(_framed(_listed(plan)), 1)
        if plan.brings:
            self._ask_whose(column, head, persons)
        column.addLayout(self._buttons(bool(plan.brings or plan.persons)))

    @property
    def whose(self) -> Whose:
        """Whose it is."""
        person: str | None = self._persons.currentData()
        return Whose(pseudonym=self._pseudonym.text().strip()) if person is None else Whose(person_id=person)

    def _ask_whose(self, column: QVBoxLayout, head: Head, persons: Sequence[PersonSummary]) -> None:
        whole = head.kind is PackageKind.LOGBOOK
        asked = label("label", _("Whose logbook is it?") if whole else _("Whose sessions are they?"))
        asked.setBuddy(self._persons)
        self._persons.setAccessibleName(asked.text())
        for person in persons:
            self._persons.addItem(said(person), person.person.id)
        self._persons.addItem(_("Somebody new…"), None)
        self._pseudonym.setPlaceholderText(_("Pseudonym"))
        self._pseudonym.setAccessibleName(_("Pseudonym"))
        self._pseudonym.setMaxLength(200)
        self._pseudonym.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._persons)
        row.addWidget(self._pseudonym, 1)
        row.addStretch()
        column.addWidget(asked)
        column.addLayout(row)
        self._persons.currentIndexChanged.connect(self._asked_otherwise)
        self._pseudonym.textChanged.connect(self._update)

    def _buttons(self, something: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch()
        leave = QPushButton(_("Leave it") if something else _("Close"))
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        self._take = QPushButton(_("Bring in"))
        self._take.setProperty("role", "primary")
        self._take.setDefault(True)
        self._take.clicked.connect(self.accept)
        self._take.setVisible(something)
        row.addWidget(self._take)
        return row

    def _asked_otherwise(self) -> None:
        new = self._persons.currentData() is None
        self._pseudonym.setVisible(new)
        if new:
            self._pseudonym.setFocus(Qt.FocusReason.OtherFocusReason)
        self._update()

    def _update(self) -> None:
        self._take.setEnabled(self._persons.currentData() is not None or bool(self._pseudonym.text().strip()))


def _heading(head: Head, plan: Plan) -> str:
    if not plan.brings and not plan.persons:
        return _("There is nothing new in it")
    return _("Bring in this logbook?") if head.kind is PackageKind.LOGBOOK else _("Bring in these sessions?")


def _framed(shown: QListWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "popup")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(4, 4, 4, 4)
    inside.addWidget(shown)
    return frame


def _listed(plan: Plan) -> QListWidget:
    """What comes in, a line a session: first what changes something."""
    order = list(VERDICTS)
    found = sorted(plan.comings, key=lambda coming: order.index(coming.verdict))
    shown = QListWidget()
    shown.setAccessibleName(_("What is in it"))
    shown.setWordWrap(True)
    shown.setMinimumHeight(180)
    shown.setSelectionMode(QListWidget.SelectionMode.NoSelection)
    for coming in found[:MOST_LISTED]:
        shown.addItem(QListWidgetItem(_line(coming)))
    return shown


def _line(coming: Coming) -> str:
    first = " · ".join((long_date(coming.day), coming.title.said(language()), _(VERDICTS[coming.verdict])))
    motives = " · ".join(" ".join(it.split()) for it in coming.motives)
    return f"{first}\n{motives}" if motives else first
