"""The list and the library: reads what the page asks for, and what it can be asked for by."""

from PySide6.QtCore import QObject, Signal

from kaartspel.ui.document import now
from kaartspel.ui.logbook.choices import reading
from kaartspel.ui.logbook.list_page import ListPage
from kaartspel.ui.logbook.looking_up import MOST, LookUp
from kaartspel.ui.parts import Parts
from kaartspel.ui.persons import Persons


class ListDesk(QObject):
    """Keeps the page up to date."""

    binned = Signal(object)
    """What is in the bin: a sequence of `SessionSummary`."""
    failed = Signal(object)
    """The library could not do what was asked: the exception."""

    def __init__(self, page: ListPage, parts: Parts, persons: Persons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._parts = parts
        self._persons = persons
        self._look_up = LookUp(parts.writer, self)
        self._look_up.found.connect(self._show)
        self._look_up.hits_found.connect(page.show_hits)
        self._look_up.failed.connect(self.failed)
        page.asked.connect(self.look_up)
        page.bar.choices_wanted.connect(self._offer)
        persons.changed.connect(self._show_persons)
        self._show_persons()

    def refresh(self) -> None:
        """Read anew what is shown, and what is in the bin."""
        self.look_up()
        self._parts.writer.ask(lambda store: store.sessions(binned=True), self.binned.emit, self.failed.emit)

    def look_up(self) -> None:
        """Read what is asked for."""
        bar = self._page.bar
        self._look_up.ask(bar.filter, bar.query, max(self._page.most, MOST), ranked=bar.ranked)

    def _show(self, found: object, more: object) -> None:
        self._page.show_list(found, more=bool(more))  # type: ignore[arg-type]  # a signal's value

    def _show_persons(self) -> None:
        self._page.bar.show_persons(several=len(self._persons.all) > 1)
        self._page.list.viewport().update()

    def _offer(self, name: str) -> None:
        read = reading(name, self._parts.library.decks(), self._persons, now().date())
        self._parts.writer.ask(read, lambda choices: self._page.bar.offer(name, choices), self.failed.emit)
