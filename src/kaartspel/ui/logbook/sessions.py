"""The list of sessions at work: what is asked on the page is put to the library, and the document goes along."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from kaartspel.domain.exercise import Exercise
from kaartspel.domain.ports import LastSession, SessionStore, SessionSummary
from kaartspel.domain.session import Bookmark, begin
from kaartspel.ui.document import Document, new_id, now
from kaartspel.ui.logbook.list_page import ListPage
from kaartspel.ui.writer import Writer


class Sessions(QObject):
    """Opens, begins, bins and puts back sessions."""

    new_wanted = Signal(object)
    """A new session was asked for: the date of a board made earlier, or None for today."""
    entered = Signal()
    """A session was opened or begun: show the exercise."""
    moved_to_bin = Signal(str)
    """This session went to the bin, and can be put back."""
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
        page.open_wanted.connect(self.open)
        page.new_wanted.connect(self.new_wanted)
        page.bin_wanted.connect(self.bin)
        page.back_wanted.connect(self.put_back)
        page.empty_wanted.connect(self.empty)

    def refresh(self) -> None:
        """Read the list anew; what was typed is saved before it."""
        self._document.flush()
        self._writer.ask(_lists, self._show, self.failed.emit)
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
        gone = session_id or self._document.session.id
        self._request += 1  # a session that is still being opened may be the one that goes
        if gone == self._document.session.id:
            if self._document.session.is_empty or self._document.practice:
                return
            self._document.open(self._new())
            if not session_id:
                self.entered.emit()
        elif gone == self._document.waiting:
            self._document.let_wait(self._new())
        self._writer.ask(lambda store: store.bin(gone, now()), lambda _done: self._binned(gone), self.failed.emit)

    def put_back(self, session_id: str) -> None:
        """A session comes back from the bin."""
        self._writer.ask(
            lambda store: store.take_out_of_bin(session_id), lambda _done: self.refresh(), self.failed.emit
        )

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

    def _binned(self, session_id: str) -> None:
        self.refresh()
        self.moved_to_bin.emit(session_id)

    def _show(self, lists: tuple[Sequence[SessionSummary], Sequence[SessionSummary]]) -> None:
        self._page.show_sessions(*lists)


def _lists(store: SessionStore) -> tuple[Sequence[SessionSummary], Sequence[SessionSummary]]:
    return store.sessions(), store.sessions(binned=True)
