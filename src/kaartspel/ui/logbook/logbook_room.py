"""The logbook: the list of sessions, and the pages that are opened from it, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kaartspel.ui.document import now
from kaartspel.ui.logbook.earlier_page import EarlierPage, earlier
from kaartspel.ui.logbook.invitation import Invitation, invited
from kaartspel.ui.logbook.list_bar import ListBar
from kaartspel.ui.logbook.list_page import ListPage
from kaartspel.ui.logbook.motives_page import MotivesPage
from kaartspel.ui.logbook.persons_page import PersonsPage
from kaartspel.ui.logbook.reading import Reading
from kaartspel.ui.logbook.session_page import SessionPage
from kaartspel.ui.logbook.sessions import Sessions
from kaartspel.ui.logbook.subpage import SubPage
from kaartspel.ui.parts import Parts
from kaartspel.ui.persons import Persons
from kaartspel.ui.widgets.action_button import ActionButton


class LogbookRoom(QStackedWidget):
    """Shows the list until a page is asked for; a page is known by its name."""

    new_wanted = Signal(str)
    """A new session of the person of that id."""
    refused = Signal(object)
    """The library could not do what was asked: the exception."""
    changed = Signal()
    """Something was done that can be undone, or was undone."""

    def __init__(
        self,
        parts: Parts,
        persons: Persons,
        look_back: Callable[[], int] = lambda: 0,
        parent: QWidget | None = None,
    ) -> None:
        """`look_back` tells after how many days one is invited to look at a board again, 0 for never."""
        super().__init__(parent)
        self._parts = parts
        self._persons = persons
        self._pages: dict[str, QWidget] = {}
        page = ListPage(parts.pictures)
        self._look_back = look_back
        self._invitation = Invitation(parts.pictures)
        bar = ListBar(persons)
        bar.wanted.connect(self.open_page)
        bar.person_wanted.connect(self.show_persons)
        self.add_page("list", _below(bar, self._invitation, page))
        self._sessions = Sessions(page, parts.document, parts.writer, parts.exercise, self)
        self._page = SessionPage(parts.pictures)
        self._page.add_button(ActionButton("print", _("Print or PDF…")))
        self.add_page("session", self._page)
        self._reading = Reading(self._page, parts.document, parts.writer, parts.library, persons.name_of, self)
        self._before = "list"
        self._reading.opened.connect(self._show_session)
        self._reading.left.connect(self._left)
        self._page.back_wanted.connect(self._reading.close)
        self._page.go_on_wanted.connect(self._go_on)
        page.read_wanted.connect(self._reading.open)
        page.entry_wanted.connect(lambda: self._reading.begin_entry(parts.entry))
        self._invitation.accepted.connect(self._reading.look_back)

    @property
    def sessions(self) -> Sessions:
        """What begins, opens, bins and puts back."""
        return self._sessions

    @property
    def reading(self) -> Reading:
        """What opens sessions as pages, and begins free entries."""
        return self._reading

    @property
    def page(self) -> SessionPage | None:
        """The session that is read, None while something else is in sight."""
        return self._page if self.currentWidget() is self._page else None

    def add_page(self, name: str, page: QWidget) -> None:
        """`page` can be shown from here on."""
        self._pages[name] = page
        self.addWidget(page)

    def show_page(self, name: str) -> None:
        """Turn to that page; "list" is the way back."""
        self.setCurrentWidget(self._pages[name])

    @property
    def in_hand(self) -> SessionPage | SubPage | None:
        """The page that undo and redo are about, None for those where they are about the session on the table."""
        page = self.currentWidget()
        return page if isinstance(page, SessionPage | SubPage) else None

    def open_page(self, name: str) -> None:
        """Turn to "persons", "motives" or "earlier", made when it is first asked for."""
        {"persons": self.show_persons, "motives": self.show_motives, "earlier": self.show_earlier}[name]()

    def show_persons(self, person_id: str = "") -> None:
        """Turn to the page with all persons, with all about one of them in sight."""
        page = self._pages.get("persons")
        if not isinstance(page, PersonsPage):
            page = PersonsPage(self._persons, self._parts.document, self._parts.writer)
            page.session_wanted.connect(self.new_wanted)
            page.changes.failed.connect(self.refused)
            page.changes.done.connect(self.changed)
            page.back_wanted.connect(self._back_to_list)
            self.add_page("persons", page)
        self._persons.refresh()
        self.show_page("persons")
        page.open_on(person_id)

    def show_motives(self) -> None:
        """Turn to the page with all motives."""
        page = self._pages.get("motives")
        if not isinstance(page, MotivesPage):
            page = MotivesPage(self._parts.pictures, self._parts.writer)
            page.failed.connect(self.refused)
            page.changes.done.connect(self.changed)
            page.back_wanted.connect(self._back_to_list)
            self.add_page("motives", page)
        page.refresh()
        self.show_page("motives")

    def show_earlier(self) -> None:
        """Turn to the page with boards of long ago."""
        page = self._pages.get("earlier")
        if not isinstance(page, EarlierPage):
            page = EarlierPage(self._parts.pictures)
            page.read_wanted.connect(self._reading.open)
            page.back_wanted.connect(self._back_to_list)
            self.add_page("earlier", page)
        today = now().date()
        self._parts.writer.ask(lambda store: earlier(store, today), page.show_boards, self.refused.emit)
        self.show_page("earlier")

    def flush(self) -> None:
        """Have what was typed on any page applied now."""
        self._reading.flush()
        for page in self._pages.values():
            if isinstance(page, SubPage):
                page.flush()

    def refresh(self) -> None:
        """Read anew what is in sight."""
        self._sessions.refresh()
        self._reading.refresh()
        self._invite()

    def _invite(self) -> None:
        days, today = self._look_back(), now().date()
        if days:
            self._parts.writer.ask(
                lambda store: invited(store, today, days), self._invitation.show_board, lambda _error: None
            )
        else:
            self._invitation.show_board(None)

    def _back_to_list(self) -> None:
        self.show_page("list")
        self._sessions.refresh()

    def _go_on(self, session_id: str) -> None:
        self._reading.close()
        self._sessions.open(session_id)

    def _left(self) -> None:
        if self.page:
            self.show_page(self._before)
            self._sessions.refresh()
            self._invite()

    def _show_session(self) -> None:
        if not self.page:
            shown = self.currentWidget()
            self._before = next((name for name, page in self._pages.items() if page is shown), "list")
            self.show_page("session")


def _below(bar: ListBar, invitation: Invitation, page: QWidget) -> QWidget:
    """`page` with the bar and the invitation above it."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    around = QVBoxLayout()
    around.setContentsMargins(28, 16, 28, 0)
    around.addWidget(invitation)
    column.addWidget(bar)
    column.addLayout(around)
    column.addWidget(page, 1)
    return both
