"""The logbook: the list of sessions, and the pages that are opened from it, one at a time."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from kaartspel.ui.logbook.list_page import ListPage
from kaartspel.ui.logbook.reading import Reading
from kaartspel.ui.logbook.session_page import SessionPage
from kaartspel.ui.logbook.sessions import Sessions
from kaartspel.ui.parts import Parts


class LogbookRoom(QStackedWidget):
    """Shows the list until a page is asked for; a page is known by its name."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, QWidget] = {}
        page = ListPage(parts.pictures)
        self.add_page("list", page)
        self._sessions = Sessions(page, parts.document, parts.writer, parts.exercise, self)
        self._page = SessionPage(parts.pictures)
        self.add_page("session", self._page)
        self._reading = Reading(self._page, parts.document, parts.writer, parts.library, self)
        self._reading.opened.connect(lambda: self.show_page("session"))
        self._reading.left.connect(self._left)
        self._page.back_wanted.connect(self._reading.close)
        self._page.go_on_wanted.connect(self._go_on)
        page.read_wanted.connect(self._reading.open)
        page.entry_wanted.connect(lambda: self._reading.begin_entry(parts.entry))

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

    def refresh(self) -> None:
        """Read anew what is in sight."""
        self._sessions.refresh()
        self._reading.refresh()

    def _go_on(self, session_id: str) -> None:
        self._reading.close()
        self._sessions.open(session_id)

    def _left(self) -> None:
        if self.page:
            self.show_page("list")
            self._sessions.refresh()
