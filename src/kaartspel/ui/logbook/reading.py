"""Sessions opened from the logbook, one at a time: that on the table as it is there, any other by itself."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from kaartspel.domain.exercise import Exercise
from kaartspel.domain.filter import SessionFilter, SessionList
from kaartspel.domain.ports import DeckLibrary, LastSession, SessionStore
from kaartspel.domain.session import Bookmark, Session, begin
from kaartspel.ui.document import Document, new_id, now
from kaartspel.ui.logbook.session_page import Around, SessionPage
from kaartspel.ui.writer import Writer

MOST_ON_A_DAY = 20
"""How many sessions are gone through for the board before."""


class Reading(QObject):
    """Fills the page. A session is in one document only: the table's, or one of the page's own."""

    opened = Signal()
    """The page is filled, and wants to be seen."""
    left = Signal()
    """There is nothing on the page any more."""
    failed = Signal(object)
    """The library could not do what was asked: the exception."""

    def __init__(
        self,
        page: SessionPage,
        table: Document,
        writer: Writer,
        library: DeckLibrary,
        name_of: Callable[[str], str] = lambda _person: "",
        parent: QObject | None = None,
    ) -> None:
        """`name_of` tells whose session it is from the id of the person, "" for one's own."""
        super().__init__(parent)
        self._page = page
        self._table = table
        self._writer = writer
        self._library = library
        self._name_of = name_of
        self._request = 0
        self._own: Document | None = None
        table.opened.connect(self._table_changed)
        writer.saved.connect(page.show_saved)
        writer.failed.connect(page.show_waiting)

    def open(self, session_id: str, *, looking_back: bool = False) -> None:
        """Show the session of that id; `looking_back`: with the field for a follow-up ready."""
        self.flush()
        self._table.flush()
        self._request += 1
        mine = self._request
        if session_id == self._table.session.id:
            self._show(self._table, looking_back=looking_back)
            return
        self._writer.ask(
            lambda store: store.load(session_id),
            lambda last: self._loaded(last, mine, looking_back=looking_back),
            self.failed.emit,
        )

    def look_back(self, session_id: str) -> None:
        """Show the session of that id with the field for a follow-up ready."""
        self.open(session_id, looking_back=True)

    def begin_entry(self, exercise: Exercise, person_id: str = "") -> None:
        """A free entry, by that exercise: it is written on the page, and in the library from its first word."""
        self._request += 1
        session = begin(exercise, new_id(), person_id, now())
        self._show(self._new_document(LastSession(session, Bookmark())))
        self._page.write_entry()

    def refresh(self) -> None:
        """Read what is shown anew: it may have changed meanwhile."""
        document = self._page.document
        if document is not None and document is not self._table and not document.session.is_empty:
            self._request += 1
            mine = self._request
            document.flush()
            held = document.session
            self._writer.ask(
                lambda store: store.load(held.id),
                lambda last: self._refreshed(last, held, mine),
                lambda _gone: self.close() if mine == self._request else None,
            )

    def close(self) -> None:
        """Back to where one came from; what was written is kept."""
        self._request += 1
        self._page.leave()
        self._drop()
        self.left.emit()

    def flush(self) -> None:
        """Have what was typed on the page applied now."""
        if self._page.document:
            self._page.document.flush()

    def _loaded(self, last: LastSession, request: int, *, looking_back: bool = False) -> None:
        if request != self._request:
            return  # something else was asked for meanwhile
        on_table = last.session.id == self._table.session.id
        self._show(self._table if on_table else self._new_document(last), looking_back=looking_back)

    def _refreshed(self, last: LastSession, held: Session, request: int) -> None:
        self.flush()
        document = self._page.document
        # What was written since is newer than the answer, which may have waited for a full disk.
        untouched = document is not None and document.session == held
        if document and request == self._request and untouched and _own(last.session) != _own(held):
            last = last._replace(bookmark=document.bookmark)  # a thought not added yet is typed here
            self._page.open(self._new_document(last), self._name_of(last.session.person_id))
            self._look_around(last.session)

    def _show(self, document: Document, *, looking_back: bool = False) -> None:
        self._page.open(document, self._name_of(document.session.person_id))
        if document is self._table:
            self._drop()
        self._look_around(document.session)
        self.opened.emit()
        if looking_back:
            self._page.write_follow_up()

    def _look_around(self, session: Session) -> None:
        self._writer.ask(lambda store: around(store, session), self._page.show_around, lambda _error: None)

    def _new_document(self, last: LastSession) -> Document:
        self._page.leave()
        self._drop()
        self._own = Document(self._writer, self._library, last, self, on_table=False)
        return self._own

    def _drop(self) -> None:
        if self._own:
            self._own.deleteLater()
            self._own = None

    def _table_changed(self) -> None:
        """Another session came on the table: what was shown of it is no longer there, and may be shown there now."""
        document = self._page.document
        if document is self._table or (document and document.session.id == self._table.session.id):
            self.close()


def _own(session: Session) -> Session:
    """The session without what the library adds to it when it is saved."""
    board = tuple(placement and placement._replace(motive_id="") for placement in session.board)
    aside = tuple(placement._replace(motive_id="") for placement in session.aside)
    return session._replace(person_id="", board=board, aside=aside)


def around(store: SessionStore, session: Session) -> Around:
    """What was compared where it was written about that, else the board before of the same person and exercise."""
    if session.compared:
        found = store.named(session.compared)
        days = sorted(map(date.fromisoformat, found.days))
        return Around(session.id, tuple(reversed(found.ids)), tuple(days), compared=True)
    day = session.made_on or session.started.date()
    mine = SessionFilter(exercise=session.exercise.id, person=session.person_id or store.me(), until=day)
    earlier = store.listed(mine, MOST_ON_A_DAY) if session.laid else SessionList()
    for at, summary in enumerate(earlier.summaries):
        before = date.fromisoformat(earlier.days[at])
        if summary.cards and (before, summary.started) < (day, session.started):
            return Around(session.id, (summary.id, session.id), (before,))
    return Around(session.id)
