"""The list of sessions at work: what is asked on the page is put to the library, and the document goes along."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from kaartspel.domain.exercise import Exercise
from kaartspel.domain.ports import LastSession, SessionStore
from kaartspel.domain.session import Bookmark, begin
from kaartspel.ui.document import Document, new_id, now
from kaartspel.ui.logbook.list_page import ListPage
from kaartspel.ui.writer import Writer

MOTIVES_MS = 500
"""How long after lists are read anew the motives are, which are only wanted when somebody writes, in milliseconds."""


class Sessions(QObject):
    """Opens, begins, bins and puts back sessions."""

    new_wanted = Signal(object)
    """A new session was asked for: the date of a board made earlier, or None for today."""
    entered = Signal()
    """A session was opened or begun: show the exercise."""
    moved_to_bin = Signal(object)
    """These sessions went to the bin, and can be put back: their ids."""
    changed = Signal()
    """What is in the library may be different: read lists anew."""
    motives_known = Signal(object)
    """Motives used before, the most recent first."""
    failed = Signal(object)
    """The library could not do what was asked: the exception."""

    def __init__(
        self, page: ListPage, document: Document, writer: Writer, exercise: Exercise, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._document = document
        self._request = 0
        self._writer = writer
        self._exercise = exercise
        self._motives_soon = QTimer(self, singleShot=True, interval=MOTIVES_MS)
        self._motives_soon.timeout.connect(self._ask_motives)
        page.open_wanted.connect(self.open)
        page.new_wanted.connect(self.new_wanted)
        page.bin_wanted.connect(self.bin_all)

    def refresh(self) -> None:
        """Read the list anew; what was typed is saved before it."""
        self._document.flush()
        self.changed.emit()
        self._motives_soon.start()

    def _ask_motives(self) -> None:
        self._writer.ask(lambda store: store.motives(), self.motives_known.emit)

    def ask_date(self) -> None:
        """Offer to enter the date of a board made earlier."""
        self._page.ask_date()

    def begin(
        self,
        made_on: date | None = None,
        exercise: Exercise | None = None,
        person_id: str = "",
        *,
        practice: bool = False,
    ) -> None:
        """A new session, made on `made_on` or today; it is in the library from the first change.

        It is of `exercise`, or of the one to begin with, and of that person; `practice` is never in the library.
        """
        self._request += 1
        new = self._new(made_on, exercise, person_id)
        if practice:
            self._document.practise(new)
        else:
            self._document.open(new)
        self.entered.emit()

    def open(self, session_id: str) -> None:
        """Go on with, or read, a session of the library."""
        self._document.flush()
        if session_id == self._document.session.id:
            self.entered.emit()
            return
        self._request += 1
        mine = self._request
        self._writer.ask(lambda store: store.load(session_id), lambda last: self._opened(last, mine), self.failed.emit)

    def bin(self, session_id: str = "") -> None:
        """A session (the open one when none is named) goes to the bin; a new one takes the place of the open one."""
        self._document.flush()
        here = self._document.session
        if session_id or not (here.is_empty or self._document.practice):
            self.bin_all((session_id or here.id,))
            if not session_id:
                self.entered.emit()

    def bin_all(self, session_ids: tuple[str, ...]) -> None:
        """These sessions go to the bin; where the open one is among them, a new one takes its place."""
        self._document.flush()
        self._request += 1  # a session that is still being opened may be one that goes
        empty = self._document.session.is_empty
        gone = tuple(it for it in session_ids if not (empty and it == self._document.session.id))
        if self._document.session.id in gone:
            self._document.open(self._new())
        if self._document.waiting in gone:
            self._document.let_wait(self._new())
        self._writer.ask(lambda store: _bin(store, gone), lambda _done: self._binned(gone), self.failed.emit)

    def put_back(self, session_ids: tuple[str, ...]) -> None:
        """Sessions come back from the bin."""
        self._writer.ask(lambda store: _take_out(store, session_ids), lambda _done: self.refresh(), self.failed.emit)

    def empty(self) -> None:
        """What is in the bin is deleted for good."""
        self._writer.ask(lambda store: store.empty_bin(), lambda _count: self.refresh(), self.failed.emit)

    def _new(self, made_on: date | None = None, exercise: Exercise | None = None, person_id: str = "") -> LastSession:
        session = begin(exercise or self._exercise, new_id(), person_id, now(), made_on)
        return LastSession(session, Bookmark(deck=self._document.bookmark.deck))

    def _opened(self, last: LastSession, request: int) -> None:
        # An answer that comes late, or twice, must not put an older state over what was written since.
        if request == self._request and last.session.id != self._document.session.id:
            self._document.open(last)
            self.entered.emit()

    def _binned(self, session_ids: tuple[str, ...]) -> None:
        self.refresh()
        if session_ids:
            self.moved_to_bin.emit(session_ids)


def _bin(store: SessionStore, session_ids: tuple[str, ...]) -> None:
    for session_id in session_ids:
        store.bin(session_id, now())


def _take_out(store: SessionStore, session_ids: tuple[str, ...]) -> None:
    for session_id in session_ids:
        store.take_out_of_bin(session_id)
