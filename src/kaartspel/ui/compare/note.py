"""What the person sees in a comparison: a field, kept in the logbook as an entry that remembers what was compared."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kaartspel.domain import session as sessions
from kaartspel.domain.compare import Comparison
from kaartspel.domain.ports import LastSession, NoSuchSession, SessionStore
from kaartspel.domain.session import Bookmark, Session
from kaartspel.texts import _
from kaartspel.ui.dates import moment
from kaartspel.ui.document import Document, new_id, now
from kaartspel.ui.parts import Parts
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.widgets.prose import label


class Note(QWidget):
    """Begins an entry with the first word, which is saved like every word; a button keeps it."""

    hand_changed = Signal()
    """There is another entry that is written in, or none."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._compared: tuple[str, ...] = ()
        self._person = ""
        self._entry: Document | None = None
        self._field = WritingField((2, 5))
        caption = label("label", _("What do you see, looking at this?"))
        caption.setBuddy(self._field)
        self._field.setAccessibleName(caption.text())
        self._field.written.connect(self._write)
        self._field.textChanged.connect(self._offer)
        self._keep = QPushButton(_("Keep in logbook"))
        self._keep.setProperty("role", "primary")
        self._keep.clicked.connect(self._keep_now)
        self._told = label("note")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 16)
        column.setSpacing(6)
        for part in (caption, self._field, self._keep, self._told):
            column.addWidget(part)
        self._offer()

    def show_comparison(self, comparison: Comparison) -> None:
        """Words from here on are about this; those about another comparison stay in the entry that was begun."""
        compared = tuple(session.id for session in comparison.sessions)
        persons = {session.person_id for session in comparison.sessions}
        if compared != self._compared:
            self.flush()
            self._compared = compared
            self._person = persons.pop() if len(persons) == 1 else ""
            self._begin_anew()
            self._told.setVisible(False)

    @property
    def entry(self) -> Document | None:
        """What was begun, None before the first word."""
        return self._entry

    def flush(self) -> None:
        """Have what was typed applied now."""
        self._field.flush()

    def refresh(self) -> None:
        """Read what was begun anew: in the logbook it can be gone on with, kept, or removed meanwhile."""
        self.flush()
        entry = self._entry
        if entry and not entry.session.is_empty:
            held = entry.session
            self._parts.writer.ask(
                lambda store: _in_logbook(store, held.id),
                lambda last: self._came(last, held),
                lambda _unread: None,
            )

    def _came(self, last: LastSession | None, held: Session) -> None:
        self.flush()
        entry = self._entry
        if entry is None or entry.session != held:
            return  # what was written since is newer than the answer
        if last is None or last.session.finished:
            self._begin_anew()
        elif last.session.answers != held.answers:
            entry.open(last)

    def _begin_anew(self) -> None:
        if self._entry:
            self._entry.deleteLater()
        self._entry = None
        self._field.show_text("")
        self._offer()
        self.hand_changed.emit()

    def _write(self, text: str) -> None:
        exercise = self._parts.entry
        if self._entry is None and not text.strip():
            return
        if self._entry is None:
            session = sessions.begin(exercise, new_id(), self._person, now())._replace(compared=self._compared)
            parts = self._parts
            self._entry = Document(parts.writer, parts.library, LastSession(session, Bookmark()), self, on_table=False)
            self._entry.changed.connect(self._show)
            self.hand_changed.emit()
        question = exercise.questions[0].id
        self._entry.apply(sessions.answer(self._entry.session, question, text), "note")

    def _keep_now(self) -> None:
        self.flush()
        if self._entry:
            self._entry.keep()
            self._told.setText(_("Kept in the logbook on {when}").format(when=moment(now())))
            self._told.setVisible(True)
            self._begin_anew()
            self._field.setFocus()

    def _show(self, entry: Session) -> None:
        self._field.show_text("\n".join(it.text for it in entry.answers))
        self.hand_changed.emit()

    def _offer(self) -> None:
        """The button is there as soon as there is something to keep."""
        something = bool(self._field.toPlainText().strip())
        self._keep.setVisible(something)
        if something:
            self._told.setVisible(False)


def _in_logbook(store: SessionStore, session_id: str) -> LastSession | None:
    """On the storage thread: that session, None where it is gone or in the bin."""
    if any(it.id == session_id for it in store.sessions(binned=True)):
        return None
    try:
        return store.load(session_id)
    except NoSuchSession:
        return None
