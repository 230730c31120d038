"""Later thoughts below a session: each with its date, and a field for one of today."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain.session import FollowUp, Session
from kaartspel.texts import _
from kaartspel.ui.dates import clock, later, long_date
from kaartspel.ui.logbook.spread import Column, Rule, Setting, Spread
from kaartspel.ui.widgets.card import MARGIN
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.passage import Passage
from kaartspel.ui.widgets.prose import label, speak_as


class FollowUps(QWidget):
    """What is there stands still; only what was added on this visit can be undone."""

    add_wanted = Signal(str)
    undo_wanted = Signal()
    drafted = Signal(str)
    """The words in the field, which are no follow-up yet."""

    def __init__(self, draft: str) -> None:
        super().__init__()
        self._shown: tuple[FollowUp, ...] = ()
        self._rows: list[Spread] = []
        self._setting: Setting | None = None
        self._drafts = [draft]
        self._at = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._heading = label("heading", _("Follow-ups"))
        self._heading.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._column.addWidget(Rule())
        self._column.addWidget(self._heading)
        self._field = _Field()
        self._writing = self._make_writing()
        self._column.addWidget(self._writing)
        self._field.show_text(draft)
        self._field.written.connect(self._draft)
        self._field.textChanged.connect(self._allow)
        self._allow()

    @property
    def field(self) -> WritingField:
        """Where one of today is written."""
        return self._field

    @property
    def writing(self) -> QWidget:
        """The field with what is asked and its button."""
        return self._writing

    def show_session(self, session: Session, *, undoable: bool) -> None:
        """The follow-ups of `session`; one can be added when it is kept, and the last be undone when `undoable`."""
        taken = self._shown[len(session.follow_ups) :]
        for number, row in enumerate(self._rows):
            if session.follow_ups[number : number + 1] != self._shown[number : number + 1]:
                row.hide()
                row.deleteLater()
        keep = [n for n, it in enumerate(self._shown) if session.follow_ups[n : n + 1] == (it,)]
        self._rows = [self._rows[number] for number in keep]
        for it in session.follow_ups[len(self._rows) :]:
            row = _row(it, session)
            self._column.insertWidget(2 + len(self._rows), row)
            self._rows.append(row)
            if self._setting:
                row.arrange(self._setting)
        if taken and not self._field.toPlainText():
            self._put(taken[-1].text)  # undone: the words can be changed, and added again
        self._shown = session.follow_ups
        kept = session.finished is not None
        self._undo.setVisible(undoable)
        self._writing.setVisible(kept)
        self.setVisible(kept or bool(self._shown))

    def arrange(self, set_as: Setting) -> None:
        """Stand in that setting."""
        self._setting = set_as
        for row in (*self._rows, self._writing):
            row.arrange(set_as)

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._field.flush()

    def step(self, by: int) -> bool:
        """Go back to the words that stood in the field before (-1), or forth (1); False where there are none."""
        self.flush()
        if not self._field.hasFocus() or not 0 <= self._at + by < len(self._drafts):
            return False
        self._at += by
        self._field.show_text(self._drafts[self._at])
        self.drafted.emit(self._drafts[self._at])
        return True

    def _put(self, text: str) -> None:
        self._field.show_text(text)
        self._drafts, self._at = [text], 0
        self.drafted.emit(text)

    def _draft(self, text: str) -> None:
        self._drafts[self._at + 1 :] = [text]
        self._at = len(self._drafts) - 1
        self.drafted.emit(text)

    def _allow(self) -> None:
        self._add.setEnabled(bool(self._field.toPlainText().strip()))

    def _make_writing(self) -> Spread:
        asked = label("prompt", _("What do you see now, reading this back?"))
        named = _("New follow-up")
        self._field.setAccessibleName(f"{named}: {asked.text()}")
        self._field.finished.connect(self._add_now)
        self._add = QPushButton(_("Add follow-up"))
        self._add.setObjectName("add_follow_up")
        self._add.setToolTip(QKeySequence("Ctrl+Enter").toString(QKeySequence.SequenceFormat.NativeText))
        self._add.clicked.connect(self._add_now)
        self._undo = QPushButton(_("Undo"))
        self._undo.setProperty("role", "quiet")
        self._undo.setAccessibleName(_("Undo: take the last follow-up back"))
        self._undo.clicked.connect(self.undo_wanted)
        note = label("note", _("It gets today's date. Once you have left this page it stays as it is."))
        row = Line(12)
        row.add(self._add)
        row.add(self._undo)
        row.add_stretch()
        right = Column(self._field, note, row)
        return Spread(Column(asked, left=True), right)

    def _add_now(self) -> None:
        self.flush()
        text = self._field.toPlainText().strip()
        if text:
            self._put("")
            self.add_wanted.emit(text)
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)


class _Field(WritingField):
    """Ctrl+Enter ends the writing."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__((3, 24))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All other keys write."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.flush()
            self.finished.emit()
        else:
            super().keyPressEvent(event)


def _row(it: FollowUp, session: Session) -> Spread:
    day = it.at.date()
    made = session.made_on or session.started.date()
    words = Passage()
    words.show_text(it.text.strip())
    speak_as(words, _("Follow-up of {day}").format(day=long_date(day)))
    date = label("subheading", long_date(day))
    since = label("note", f"{clock(it.at)} · {later(made, day)}")
    left = Column(date, since, left=True)
    left.column.setSpacing(2)
    return Spread(left, Column(words))
