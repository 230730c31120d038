"""The rooms of the window beside the exercise: each is made when it is first visited."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kaartspel.domain.exercise import Exercise
from kaartspel.domain.session import Session
from kaartspel.domain.settings import Settings
from kaartspel.texts import N_, _
from kaartspel.ui.exercise_room import ExerciseRoom
from kaartspel.ui.notices import Notices
from kaartspel.ui.parts import Parts
from kaartspel.ui.persons import Persons

if TYPE_CHECKING:
    from kaartspel.ui.beginning.begin_page import BeginPage
    from kaartspel.ui.compare.compare_room import CompareRoom
    from kaartspel.ui.document import Document
    from kaartspel.ui.logbook.logbook_room import LogbookRoom
    from kaartspel.ui.logbook.session_page import SessionPage
    from kaartspel.ui.logbook.subpage import SubPage
    from kaartspel.ui.paper.desk import PaperDesk
    from kaartspel.ui.settings.settings_page import SettingsPage

TOP = (("exercise", N_("Exercise")), ("logbook", N_("Logbook")), ("compare", N_("Compare")))
BOTTOM = (("guide", N_("Guide")), ("settings", N_("Settings")))
"""What stands in the rail: (room and icon name, text)."""
ROOMS = tuple(name for name, _text in (*TOP, *BOTTOM))
"""In the order of the rail, the exercise first."""


class Rooms(QObject):
    """Has a page in `stack` for each of `ROOMS`, empty until the room is shown."""

    exchange_wanted = Signal(str, object)
    """Sessions in or out, as `MainWindow` says it."""
    exercise_wanted = Signal()
    """A session was opened or begun: show the exercise."""
    hand_changed = Signal()
    """Undo and redo are about something else from here on."""
    page_wanted = Signal(str)
    """A page of the logbook, by its name: show the room."""
    room_wanted = Signal(str)
    """Show that room."""
    settings_chosen = Signal(object)
    """The `Settings` as the person wants them from here on."""

    def __init__(
        self,
        stack: QStackedWidget,
        parts: Parts,
        exercise: ExerciseRoom,
        notices: Notices,
        settings: Callable[[], Settings],
        persons: Persons,
    ) -> None:
        """`stack` holds the exercise; `settings` tells those in force."""
        super().__init__(stack)
        self._stack = stack
        self._parts = parts
        self._exercise = exercise
        self._notices = notices
        self._settings = settings
        self._persons = persons
        self._makers: dict[str, Callable[[], QWidget]] = {
            "logbook": self._make_logbook,
            "compare": self._make_compare,
            "guide": self._make_guide,
            "settings": self._make_settings,
        }
        self._made: dict[str, QWidget] = {"exercise": exercise}
        self._paper: PaperDesk | None = None
        self._begin_page: BeginPage | None = None
        self._begin_day: date | None = None
        exercise.new_wanted.connect(self.begin)
        stack.currentChanged.connect(self.hand_changed)
        for _room in ROOMS[1:]:
            stack.addWidget(QWidget())

    def show(self, name: str) -> None:
        """Have the room of that name in sight."""
        self._room(name)
        self._stack.setCurrentIndex(ROOMS.index(name))
        if name == "logbook":
            self.logbook.refresh()
        elif name == "compare":
            self.compare.refresh()

    @property
    def logbook(self) -> "LogbookRoom":
        """The room with the list of sessions, and with what is opened from it."""
        room: LogbookRoom = self._room("logbook")  # type: ignore[assignment]  # its maker says so
        return room

    @property
    def compare(self) -> "CompareRoom":
        """The room where boards stand beside each other."""
        room: CompareRoom = self._room("compare")  # type: ignore[assignment]  # its maker says so
        return room

    @property
    def in_hand(self) -> "Document | SessionPage | SubPage":
        """What undo and redo are about: the page that is read or worked on, else the session on the table."""
        room: LogbookRoom | None = self._made.get("logbook")  # type: ignore[assignment]  # its maker says so
        page = room.in_hand if room and self._stack.currentWidget() is room else None
        beside: CompareRoom | None = self._made.get("compare")  # type: ignore[assignment]  # its maker says so
        written = beside.in_hand if beside and self._stack.currentWidget() is beside else None
        return page or written or self._parts.document

    def begin(self, made_on: date | None = None, person: str = "", *, practice: bool = False) -> None:
        """Ask which exercise a new session is of, made on `made_on` or today; the page is left like a room.

        `person` and `practice` are only where the questions about them begin.
        """
        if self._begin_page is None:
            from kaartspel.ui.beginning.begin_page import BeginPage

            entry = self._parts.entry
            self._begin_page = BeginPage([it for it in self._parts.exercises if it is not entry])
            self._begin_page.chosen.connect(self._begin)
            self._begin_page.left.connect(self.exercise_wanted)
            self._stack.addWidget(self._begin_page)
        self._parts.document.flush()
        self._begin_day = made_on
        self._begin_page.circumstances.begin(self._persons.all, person, practice=practice)
        self._stack.setCurrentWidget(self._begin_page)
        self._begin_page.ask(self._parts.document.session.exercise.id, made_on)

    def _begin_of(self, person: str) -> None:
        self.begin(person=person)

    def _begin(self, exercise: Exercise) -> None:
        if self._begin_page:
            given = self._begin_page.circumstances
            self.logbook.sessions.begin(self._begin_day, exercise, given.person, practice=given.practice)

    def flush(self) -> None:
        """Have all typed words applied now, on the table and in the logbook."""
        self._parts.document.flush()
        if "logbook" in self._made:
            self.logbook.flush()
        if "compare" in self._made:
            self.compare.flush()

    @property
    def persons(self) -> Persons:
        """Who there is in the library."""
        return self._persons

    def enter(self) -> None:
        """Bring the keyboard into the room that is in sight."""
        from kaartspel.ui.tab_order import go_into

        if not self.find():
            go_into(self._stack)

    def find(self) -> bool:
        """Bring the keyboard to the field for words of what is in sight; False where that has none."""
        room: LogbookRoom | None = self._made.get("logbook")  # type: ignore[assignment]  # its maker says so
        return bool(room) and self._stack.currentWidget() is room and room.focus_search()

    def show_settings(self) -> None:
        """The settings were changed elsewhere: their page, where there is one, follows."""
        page: SettingsPage | None = self._made.get("settings")  # type: ignore[assignment]  # its maker says so
        if page:
            page.show_settings(self._settings())

    def _room(self, name: str) -> QWidget:
        """The room of that name, made now where it waited for this."""
        if name not in self._made:
            at = ROOMS.index(name)
            empty = self._stack.widget(at)
            self._made[name] = self._makers[name]()
            self._stack.insertWidget(at, self._made[name])
            if empty:
                self._stack.removeWidget(empty)
                empty.deleteLater()
        return self._made[name]

    def _make_logbook(self) -> QWidget:
        from kaartspel.ui.logbook.logbook_room import LogbookRoom

        room = LogbookRoom(self._parts, self._persons, lambda: self._settings().look_back)
        room.new_wanted.connect(self._begin_of)
        room.refused.connect(self._notices.refused)
        room.changed.connect(self.hand_changed)
        room.currentChanged.connect(self.hand_changed)
        room.reading.failed.connect(self._notices.refused)
        room.compare_wanted.connect(self.compare_sessions)
        room.list.add_action(_("Compare"), self.compare_sessions, least=2)
        room.list.add_action(_("Print or PDF…"), self._print_sessions)
        room.list.list.chosen_changed.connect(self.hand_changed)
        room.list.add_action(_("Save as…"), lambda ids: self.exchange_wanted.emit("export", ids))
        room.list.empty.example_wanted.connect(lambda: self.exchange_wanted.emit("example", ()))
        sessions = room.sessions
        sessions.entered.connect(self.exercise_wanted)
        sessions.new_wanted.connect(self.begin)
        sessions.motives_known.connect(self._exercise.set_motives)
        sessions.failed.connect(self._notices.refused)
        sessions.moved_to_bin.connect(self._offer_back)
        return room

    def _offer_back(self, session_ids: tuple[str, ...]) -> None:
        self._notices.offer_back(len(session_ids), lambda: self.logbook.sessions.put_back(session_ids))

    @property
    def paper(self) -> "PaperDesk":
        """Where printing is asked for."""
        if self._paper is None:
            from kaartspel.ui.paper.desk import PaperDesk

            self._paper = PaperDesk(self._parts, self._stack)
            self._paper.failed.connect(self._notices.refused)
        return self._paper

    @property
    def session_in_sight(self) -> Session:
        """The one that is read in the logbook, else the one on the table."""
        page = self.logbook.page if self._stack.currentWidget() is self._made.get("logbook") else None
        return ((page and page.document) or self._parts.document).session

    @property
    def can_save(self) -> bool:
        """Whether the session in sight can go out as a file: there is something in it, and it is kept."""
        session, document = self.session_in_sight, self._parts.document
        return not session.is_empty and not (document.practice and session.id == document.session.id)

    @property
    def can_print(self) -> bool:
        """Whether there is something in sight that can be printed."""
        seen = self._stack.currentWidget()
        if seen is self._made.get("compare"):
            return self.compare.comparison is not None
        if seen is self._made.get("logbook"):
            return self.logbook.page is not None or bool(self._chosen())
        return not self._parts.document.session.is_empty

    def print_seen(self) -> None:
        """Print what is in sight: a page of the logbook, what is chosen there, the comparison, or the table."""
        self.flush()
        if not self.can_print:
            return
        seen = self._stack.currentWidget()
        comparison = self.compare.comparison if seen is self._made.get("compare") else None
        chosen = self._chosen() if seen is self._made.get("logbook") else ()
        if comparison:
            self.paper.comparison(comparison, by_card=self.compare.by_card)
        elif chosen:
            self._print_sessions(chosen)
        else:
            self.paper.session(self.session_in_sight)

    def _chosen(self) -> Sequence[str]:
        """What is chosen in the list, where that is in sight."""
        return self.logbook.list.list.chosen if self.logbook.list.isVisible() else ()

    def _print_sessions(self, session_ids: Sequence[str]) -> None:
        """On paper what was first comes first."""
        self.paper.sessions(tuple(reversed(session_ids)))

    def _make_compare(self) -> QWidget:
        from kaartspel.ui.compare.compare_room import CompareRoom

        room = CompareRoom(self._parts)
        room.session_wanted.connect(self._read)
        room.exercise_wanted.connect(self.exercise_wanted)
        room.failed.connect(self._notices.refused)
        room.shown.connect(self.hand_changed)
        room.hand_changed.connect(self.hand_changed)
        return room

    def compare_sessions(self, session_ids: Sequence[str]) -> None:
        """Show those sessions beside each other."""
        self.compare.compare(session_ids)
        self.room_wanted.emit("compare")

    def _read(self, session_id: str) -> None:
        self.logbook.reading.open(session_id)
        self.room_wanted.emit("logbook")

    def _make_guide(self) -> QWidget:
        from kaartspel.ui.guide.guide_page import GuidePage

        return GuidePage(self._parts.exercise)

    def _make_settings(self) -> QWidget:
        from kaartspel.ui.settings.settings_page import SettingsPage

        page = SettingsPage(self._settings(), self._parts.data, self._parts.own_exercises, self._parts.notes)
        page.chosen.connect(self.settings_chosen)
        return page
