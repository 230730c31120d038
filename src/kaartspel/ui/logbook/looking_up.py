"""The list at work: what is asked for on the page is put to the library, and an answer that comes too late is dropped.

While somebody types, one question is under way at a time; when its answer comes, the newest words are asked for.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kaartspel.domain.filter import SessionFilter, SessionList
from kaartspel.domain.ports import SessionStore
from kaartspel.ui.writer import Writer

FIRST = 60
"""How many sessions are read for the first picture of the list; all others follow it."""
MOST = 50
"""How many sessions a search shows before more are asked for."""
REST_MS = 150
"""How long after the first sessions all others are read, in milliseconds."""
AT_ONCE = 10
"""Of how many sessions is shown at a time where the words stand in them."""


class LookUp(QObject):
    """Reads lists, and tells what came of it."""

    found = Signal(object, bool)
    """A `SessionList` to show, and whether there is more than that."""
    hits_found = Signal(object)
    """Where the words stand in some of the sessions: id → hits."""
    failed = Signal(object)

    def __init__(self, writer: Writer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._number = 0
        self._busy = False
        self._again: Callable[[], None] | None = None
        self._shown = False

    def ask(self, wanted: SessionFilter, query: str, most: int, *, ranked: bool) -> None:
        """Read the list that is `wanted`, of those with the words of `query` at most so many."""
        self._number += 1
        mine = self._number
        if self._busy:
            self._again = lambda: self._ask(wanted, query, most, mine, ranked=ranked)
        else:
            self._ask(wanted, query, most, mine, ranked=ranked)

    def _ask(self, wanted: SessionFilter, query: str, most: int, mine: int, *, ranked: bool) -> None:
        self._busy = True
        if query:
            read = _searching(wanted, query, most, ranked=ranked)
        else:
            read = _listing(wanted, None if self._shown else FIRST)
        self._writer.ask(read, lambda it: self._answer(it, wanted, query, mine), self._fail)

    def _answer(self, it: tuple[SessionList, bool], wanted: SessionFilter, query: str, mine: int) -> None:
        self._busy = False
        again, self._again = self._again, None
        if again:
            again()
            return
        listed, more = it
        self._shown = True
        self.found.emit(listed, more and bool(query))
        if query:
            self._ask_hits(list(listed.ids), query, mine)
        elif more:
            # The first rows are painted before the rest is read: the two would hold each other up.
            QTimer.singleShot(REST_MS, self, lambda: self._ask_all(wanted, mine))

    def _ask_all(self, wanted: SessionFilter, mine: int) -> None:
        if mine == self._number and not self._busy:
            self._ask(wanted, "", 0, mine, ranked=False)

    def _ask_hits(self, ids: Sequence[str], query: str, mine: int) -> None:
        """Where the words stand, some sessions at a time: the first ones are in sight."""
        now, later = ids[:AT_ONCE], ids[AT_ONCE:]

        def take(hits: object) -> None:
            if mine == self._number:
                self.hits_found.emit(hits)
                if later:
                    self._ask_hits(later, query, mine)

        if now:
            self._writer.ask(lambda store: store.hits(now, query), take, self._fail)

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._again = None
        self.failed.emit(error)


def _listing(wanted: SessionFilter, most: int | None) -> Callable[[SessionStore], tuple[SessionList, bool]]:
    def read(store: SessionStore) -> tuple[SessionList, bool]:
        found = store.listed(wanted, most)
        return found, most is not None and len(found.ids) == most

    return read


def _searching(
    wanted: SessionFilter, query: str, most: int, *, ranked: bool
) -> Callable[[SessionStore], tuple[SessionList, bool]]:
    def read(store: SessionStore) -> tuple[SessionList, bool]:
        ids = store.search(query, most + 1, wanted, ranked=ranked)
        found = store.named(ids[:most])
        return (_in_order(found, ids[:most]) if ranked else found), len(ids) > most

    return read


def _in_order(found: SessionList, ids: Sequence[str]) -> SessionList:
    """`found` as `ids` has them, not by their days."""
    row = {its_id: at for at, its_id in enumerate(found.ids)}
    rows = [row[its_id] for its_id in ids if its_id in row]
    ids, days, summaries = found
    return SessionList([ids[at] for at in rows], [days[at] for at in rows], [summaries[at] for at in rows])
