"""The sessions of the logbook as rows, and what is said of each."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kaartspel.domain.filter import Month, SessionList, months
from kaartspel.domain.finding import Hit
from kaartspel.domain.ports import SessionSummary
from kaartspel.texts import _, language, ngettext
from kaartspel.ui.dates import long_date, month_name

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_Role = Qt.ItemDataRole


class ListModel(QAbstractListModel):
    """Rows are sessions, the newest first; a row is put together when it is looked at."""

    def __init__(self, name_of: Callable[[str], str], parent: QObject | None = None) -> None:
        """`name_of` gives the pseudonym of the person of that id, "" for the one whose library it is."""
        super().__init__(parent)
        self._name_of = name_of
        self._list = SessionList()
        self._months: tuple[Month, ...] = ()
        self._hits: dict[str, Sequence[Hit]] = {}
        self._rows: dict[str, int] | None = None
        self._seen: dict[int, SessionSummary] = {}
        self._ranked = False

    @property
    def months(self) -> tuple[Month, ...]:
        """The rows put in months."""
        return self._months

    @property
    def ids(self) -> Sequence[str]:
        """The session of every row."""
        return self._list.ids

    def heading(self, month: int) -> str:
        """What stands over the month of that number."""
        if self._ranked:
            return _("What fits best first")
        return month_name(self._months[month].start)

    def show(self, found: SessionList, *, ranked: bool = False) -> None:
        """These sessions, the newest first; `ranked`: in the order in which they are, in no months."""
        self.beginResetModel()
        self._list = found
        self._ranked = ranked
        self._months = (Month(date.min, range(len(found.ids))),) if ranked and found.ids else months(found.days)
        self._hits = {}
        self._rows = None
        self._seen.clear()
        self.endResetModel()

    def add_hits(self, hits: Mapping[str, Sequence[Hit]]) -> None:
        """What was found in some of them."""
        self._hits.update(hits)
        for session_id in hits:
            row = self.row(session_id)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def row(self, session_id: str) -> int | None:
        """Where that session is, None where it is not shown."""
        if self._rows is None:
            self._rows = {its_id: row for row, its_id in enumerate(self._list.ids)}
        return self._rows.get(session_id)

    def summary(self, row: int) -> SessionSummary:
        """The session in that row."""
        found = self._seen.get(row)
        if found is None:
            if len(self._seen) > 500:
                self._seen.clear()
            found = self._seen[row] = self._list.summaries[row]
        return found

    def hits(self, row: int) -> Sequence[Hit]:
        """What was found in it."""
        return self._hits.get(self._list.ids[row], ())

    def person(self, row: int) -> str:
        """The pseudonym of whose session it is, "" for the one whose library it is."""
        return self._name_of(self.summary(row).person_id)

    def rowCount(self, parent: _Index = _TOP) -> int:
        """How many sessions are shown."""
        return 0 if parent.isValid() else len(self._list.ids)

    def data(self, index: _Index, role: int = int(_Role.DisplayRole)) -> Any:
        """The date of a row, or all that a screen reader says of it."""
        if not (index.isValid() and index.row() < len(self._list.ids)):
            return None
        if role == _Role.DisplayRole:
            return day_of(self.summary(index.row()))
        return self.spoken(index.row()) if role == _Role.AccessibleTextRole else None

    def spoken(self, row: int) -> str:
        """Date, exercise, person, state, motives, cards, and what was found in it."""
        summary = self.summary(row)
        cards = ", ".join(card.title.said(language()) for card in summary.cards)
        found = " … ".join(hit.excerpt.replace("\n", " ") for hit in self.hits(row)[:2])
        said = (
            day_of(summary),
            summary.exercise_title.said(language()),
            self.person(row),
            state_of(summary),
            words_of(summary),
            _("Cards: {cards}").format(cards=cards) if cards else "",
            _("Found: {text}").format(text=found) if found else "",
        )
        return ". ".join(part.rstrip(".") for part in said if part) + "."


def day_of(summary: SessionSummary) -> str:
    """The day of the board."""
    return long_date(summary.made_on or summary.started.date())


def words_of(summary: SessionSummary) -> str:
    """Its motives, or how its words begin."""
    motives = " · ".join(card.motive.strip() for card in summary.cards if card.motive.strip())
    return motives or " ".join(summary.beginning.split())


def state_of(summary: SessionSummary) -> str:
    """What is unfinished about it, "" for one that is kept."""
    if summary.finished:
        return ""
    if not summary.places:
        return _("Unfinished")
    return ngettext(
        "Unfinished: {laid} of {places} card", "Unfinished: {laid} of {places} cards", summary.places
    ).format(laid=len(summary.cards), places=summary.places)
