"""The logbook: the list of sessions, and the pages that are opened from it, one at a time."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kaartspel.domain.filter import SessionFilter
from kaartspel.texts import _
from kaartspel.ui.document import now
from kaartspel.ui.logbook.bin_page import BinPage
from kaartspel.ui.logbook.earlier_page import EarlierPage, earlier
from kaartspel.ui.logbook.invitation import Invitation, invited
from kaartspel.ui.logbook.list_bar import ListBar
from kaartspel.ui.logbook.list_desk import ListDesk
from kaartspel.ui.logbook.list_page import ListPage
from kaartspel.ui.logbook.motives_page import MotivesPage
from kaartspel.ui.logbook.persons_page import PersonsPage
from kaartspel.ui.logbook.reading import Reading
from kaartspel.ui.logbook.session_page import SessionPage
from kaartspel.ui.logbook.sessions import Sessions
from kaartspel.ui.logbook.subpage import SubPage
from kaartspel.ui.parts import Parts
from kaartspel.ui.persons import Persons, said
from kaartspel.ui.widgets.action_button import ActionButton


class LogbookRoom(QStackedWidget):
    """Shows the list until a page is asked for; a page is known by its name."""

    new_wanted = Signal(str)
    """A new session of the person of that id."""
    compare_wanted = Signal(object)
    """Sessions to be put beside each other: their ids."""
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
        page = self._list = ListPage(parts.pictures, persons.name_of)
        self._look_back = look_back
        self._invitation = Invitation(parts.pictures)
        bar = ListBar(persons)
        bar.wanted.connect(self.open_page)
        bar.person_wanted.connect(self.show_persons)
        self.add_page("list", _below(bar, self._invitation, page))
        self._sessions = Sessions(page, parts.document, parts.writer, parts.exercise, self)
        self._page = SessionPage(parts.pictures)
        self._page.add_button(ActionButton("print", _("Print or PDF…")))
        self._page.add_button(ActionButton("export", _("Save as…")))
        self.add_page("session", self._page)
        self._reading = Reading(self._page, parts.document, parts.writer, parts.library, persons.name_of, self)
        self._before = "list"
        self._reading.opened.connect(self._show_session)
        self._reading.left.connect(self._left)
        self._page.back_wanted.connect(self._reading.close)
        self._page.go_on_wanted.connect(self._go_on)
        self._page.compare_wanted.connect(self.compare_wanted)
        self._desk = ListDesk(page, parts, persons, self)
        self._desk.failed.connect(self.refused)
        self._sessions.changed.connect(self._desk.refresh)
        self._desk.binned.connect(bar.show_binned)
        page.read_wanted.connect(self._reading.open)
        page.entry_wanted.connect(lambda: self._reading.begin_entry(parts.entry))
        self._invitation.accepted.connect(self._reading.look_back)

    @property
    def list(self) -> ListPage:
        """The first page."""
        return self._list

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

    def focus_search(self) -> bool:
        """Bring the keyboard to the field for words, where the list is in sight."""
        return self.currentWidget() is self._pages["list"] and self._list.focus_search()

    def open_page(self, name: str) -> None:
        """Turn to "persons", "motives", "earlier" or "bin", made when it is first asked for."""
        {
            "persons": self.show_persons,
            "motives": self.show_motives,
            "earlier": self.show_earlier,
            "bin": self.show_bin,
        }[name]()

    def show_persons(self, person_id: str = "") -> None:
        """Turn to the page with all persons, with all about one of them in sight."""
        page = self._pages.get("persons")
        if not isinstance(page, PersonsPage):
            page = PersonsPage(self._persons, self._parts.document, self._parts.writer)
            page.session_wanted.connect(self.new_wanted)
            page.sessions_wanted.connect(self._show_person)
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
            page.sessions_wanted.connect(self._show_motive)
            page.failed.connect(self.refused)
            page.changes.done.connect(self.changed)
            page.changes.done.connect(self._sessions.refresh)
            page.back_wanted.connect(self._back_to_list)
            self.add_page("motives", page)
        page.refresh()
        self.show_page("motives")

    def show_bin(self) -> None:
        """Turn to the page with what was put away."""
        page = self._pages.get("bin")
        if not isinstance(page, BinPage):
            page = BinPage(self._parts.pictures)
            page.back_wanted.connect(self._back_to_list)
            page.put_back_wanted.connect(self._sessions.put_back)
            page.empty_wanted.connect(self._sessions.empty)
            self._desk.binned.connect(page.show_binned)
            self.add_page("bin", page)
        self.show_page("bin")
        self._sessions.refresh()

    def show_sessions(self, wanted: SessionFilter, texts: dict[str, str]) -> None:
        """Turn to the list of just these; `texts` say what the filter means, by the names of `filter_bar.LISTED`."""
        self.show_page("list")
        self._list.ask_for(wanted, texts)

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

    def _show_person(self, person_id: str) -> None:
        name = next((said(it) for it in self._persons.all if it.person.id == person_id), "")
        self.show_sessions(SessionFilter(person=person_id), {"person": name})

    def _show_motive(self, motive_id: str) -> None:
        self._parts.writer.ask(
            lambda store: next((it.name for it in store.motive_groups() if it.id == motive_id), ""),
            lambda name: self.show_sessions(SessionFilter(motive_id=motive_id), {"motive_id": name}),
            self.refused.emit,
        )

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
