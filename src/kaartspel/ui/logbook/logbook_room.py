"""The logbook: the list of sessions, and the pages that are opened from it, one at a time."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from kaartspel.ui.logbook.list_page import ListPage
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

    @property
    def sessions(self) -> Sessions:
        """What begins, opens, bins and puts back."""
        return self._sessions

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
