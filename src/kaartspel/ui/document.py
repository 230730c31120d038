"""The open session: change it, tell every view, hand it to the writer."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kaartspel.domain import history
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import Card
from kaartspel.domain.exercise import Step
from kaartspel.domain.history import History, Moment
from kaartspel.domain.ports import DeckLibrary, LastSession
from kaartspel.domain.session import Bookmark, Placement, Session
from kaartspel.ui.writer import Writer


def new_id() -> str:
    """A fresh id: UUID4 as 32 hex digits."""
    from uuid import uuid4  # not at the start: a session to go on with has its id

    return uuid4().hex


def now() -> datetime:
    """The present time with the offset of this place."""
    return datetime.now(UTC).astimezone()


class Document(QObject):
    """One session, open. Every view listens to `changed` and draws what it is handed.

    One of them is on the table, and is what the program goes on with; a page of the logbook has one of its own.
    """

    changed = Signal(object)
    """The session as it is now."""
    opened = Signal(object)
    """Another session was opened; `changed` follows."""
    step_changed = Signal(object)
    """The `Step` the person went to."""
    place_changed = Signal(int)
    """The place that is looked at, in the steps that show one card."""
    leaving = Signal(object)
    """A practice with something in it is about to be gone: what to call to go on with what was asked."""
    flushing = Signal()
    """Whoever holds typed words that are not applied yet applies them now."""

    def __init__(
        self,
        writer: Writer,
        library: DeckLibrary,
        last: LastSession,
        parent: QObject | None = None,
        *,
        on_table: bool = True,
    ) -> None:
        super().__init__(parent)
        self._on_table = on_table
        self._writer = writer
        self._library = library
        self._history = History(Moment(last.session))
        self._bookmark = last.bookmark
        self._touched = not last.session.is_empty
        # What lay on the table before the practice, which is never stored; None when this is no practice.
        self._before: tuple[History, Bookmark, bool] | None = None

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self._history.present.session

    @property
    def bookmark(self) -> Bookmark:
        """Where the person is in it."""
        return self._bookmark

    @property
    def step(self) -> Step:
        """The step the person is in."""
        return self.session.exercise.step(self._bookmark.step)

    @property
    def practice(self) -> bool:
        """Whether this is only practice: nothing of it is stored anywhere."""
        return self._before is not None

    @property
    def read_only(self) -> bool:
        """Whether the session is finished."""
        return self.session.finished is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is a past."""
        return bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a future."""
        return bool(self._history.future)

    def open(self, last: LastSession) -> None:
        """Go on with another session; what was typed in this one is written first. A practice asks before it goes."""
        self.leave_practice(lambda: self._open(History(Moment(last.session)), last.bookmark))

    def practise(self, last: LastSession) -> None:
        """Try something that is never stored: no session, no bookmark, no picture. What was on the table waits."""
        self.flush()

        def begin() -> None:
            self._before = self._history, self._bookmark, self._touched
            self._open(History(Moment(last.session)), last.bookmark)

        self.leave_practice(begin)

    def leave_practice(self, then: Callable[[], object]) -> None:
        """Do `then` when no practice is in the way; one with something in it is asked about first (`leaving`)."""
        self.flush()
        if self.practice and not self.session.is_empty:
            self.leaving.emit(then)
        else:
            self.end_practice()
            then()

    @property
    def waiting(self) -> str:
        """The id of the session that comes back on the table after a practice, "" where this is none."""
        return self._before[0].present.session.id if self._before else ""

    def let_wait(self, last: LastSession) -> None:
        """That session is what comes back on the table after the practice."""
        if self._before:
            self._before = History(Moment(last.session)), last.bookmark, not last.session.is_empty

    def end_practice(self) -> None:
        """The practice, if this is one, is gone, and what was on the table before is there again."""
        if self._before:
            (history, bookmark, touched), self._before = self._before, None
            self._open(history, bookmark, touched=touched)

    def _open(self, of: History, bookmark: Bookmark, *, touched: bool = False) -> None:
        self._history, self._bookmark = of, bookmark
        self._touched = touched or not self.session.is_empty
        self.opened.emit(self.session)
        self.changed.emit(self.session)
        self.step_changed.emit(self.step)
        self.place_changed.emit(self._bookmark.place)

    def give_to(self, person_id: str) -> None:
        """It is the session of that person from here on; before anything was done in it, there is nothing to undo."""
        self.flush()
        given = sessions.give_to(self.session, person_id)
        if self._touched:
            self.apply(given)
        else:
            self._history = History(Moment(given))
            self.changed.emit(given)

    def concerns(self, person_id: str) -> bool:
        """Whether this is a session of that person, or undo or redo can make it one."""
        moments = (self._history.present, *self._history.past, *self._history.future)
        return any(moment.session.person_id == person_id for moment in moments)

    def apply(self, session: Session, field: str = "") -> None:
        """`session` is how it is from here on; `field` names the text field that was typed in."""
        moment = Moment(session, self.step.id, field, time.monotonic())
        changed = history.record(self._history, moment)
        if changed is not self._history:
            self._show(changed)

    def lay(self, card: Card, place: int) -> None:
        """`card` of a deck comes to lie on `place`; what lay there makes way (see `domain.session.place`)."""
        laid = Placement(card.ref, card.title, card.alt, self._library.digest(card.ref))
        self.apply(sessions.place(self.session, place, laid))

    def keep(self) -> None:
        """Finish the session: it is kept in the logbook, read-only. Undo does not reach behind this."""
        self.flush()
        self._restart(sessions.finish(self.session, now()))

    def reopen(self) -> None:
        """Open a finished session to change it again; the date of that stays."""
        self._restart(sessions.reopen(self.session, now()))

    def seal(self) -> None:
        """What was done so far cannot be undone any more."""
        if self.can_undo or self.can_redo:
            self._history = History(Moment(self.session))
            self.changed.emit(self.session)

    def undo(self) -> None:
        """Become the session before the last change, and go to the step where that was made."""
        self.flush()
        undone = self._history.present.step
        self._show(history.undo(self._history))
        self.go(undone or self.step.id)

    def redo(self) -> None:
        """Become the session after the next change again, and go to the step where that was made."""
        self.flush()
        self._show(history.redo(self._history))
        self.go(self._history.present.step or self.step.id)

    def go(self, step: str) -> None:
        """Visit the step of that id."""
        if step != self.step.id or not self._bookmark.step:
            self.flush()
            self.mark(step=step)
            self.step_changed.emit(self.step)

    def look_at(self, place: int) -> None:
        """Turn to the card on `place`."""
        if place != self._bookmark.place:
            self.flush()
            self.mark(place=place)
            self.place_changed.emit(place)

    def mark(self, **where: Any) -> None:
        """Remember where the person is (fields of `Bookmark`); no change to the session, nothing to undo."""
        marked = self._bookmark._replace(**where)
        if marked != self._bookmark:
            self._bookmark = marked
            self._save()

    def flush(self) -> None:
        """Have all typed words applied now."""
        self.flushing.emit()

    def _show(self, changed: History) -> None:
        if changed is self._history:
            return
        self._history = changed
        self._touched = True
        self._save()
        self.changed.emit(self.session)

    def _restart(self, session: Session) -> None:
        """`session` without a past: what was kept, or reopened with its date, is not undone by a key."""
        if session is not self.session:
            self._history = History(Moment(session))
            self._touched = True
            self._save()
            self.changed.emit(session)

    def _save(self) -> None:
        # A session in which nothing was ever done leaves no trace in the library.
        if self._touched and not self.practice:
            self._writer.save(self.session, self._bookmark, self._pictures(), on_table=self._on_table)

    def _pictures(self) -> tuple[tuple[str, Path], ...]:
        """The pictures of the cards on the board, by content, for the library's store."""
        files = ((it.picture, self._library.picture(it.card)) for _, it in self.session.laid if it.picture)
        return tuple((digest, file) for digest, file in files if file)
