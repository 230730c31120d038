"""The window: rooms beside a rail, a banner above them when something failed."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from kaartspel.domain.ports import StorageError
from kaartspel.domain.settings import Language, Questions, Settings, Theme, within
from kaartspel.texts import sentence, system_language, use
from kaartspel.ui import theme
from kaartspel.ui.motion import MotionPreference
from kaartspel.ui.parts import Parts
from kaartspel.ui.window_size import first_size, with_size_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from kaartspel.ui.exercise_room import ExerciseRoom
    from kaartspel.ui.first_picture import FirstPicture, Frame
    from kaartspel.ui.logbook.sessions import Sessions
    from kaartspel.ui.rooms import Rooms
    from kaartspel.ui.trouble_page import TroublePage
    from kaartspel.ui.widgets.saved import Banner

TITLE = "Kaartspel"
WRITING_MS = 500
"""How long a slider has to rest before what it set is written, in milliseconds."""
CLOSING_MS = 50
"""How often closing looks whether everything is written, in milliseconds."""


class MainWindow(QWidget):
    """Places rooms, and answers the actions of `ui/actions.py`; empty until `furnish` is called."""

    cards_painted = Signal()
    exchange_wanted = Signal(str, object)
    """Sessions in or out: "import", "logbook", "example", "remove_example", or "export" with their ids."""
    closing = Signal()
    """It is about to close; everything is still where it was."""
    spoken_anew = Signal()
    """Another language was chosen, and is in use."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.setObjectName("table")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(TITLE)
        self.setMinimumSize(640, 480)
        self.resize(first_size(self, parts.settings))
        self._parts = parts
        self._settings = parts.settings
        self._motion = MotionPreference(parts.settings.motion, self)
        self._closing = False
        self._painted = False
        self._saved_at: datetime | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._actions: dict[str, QAction] = {}
        self._furnished = False
        self._trouble: TroublePage | None = None
        self._written_soon = QTimer(self, singleShot=True, interval=WRITING_MS)
        self._closer = QTimer(self, interval=CLOSING_MS)

    def show_first(self, picture: "FirstPicture") -> None:
        """Have this and nothing else in the window, until it is furnished."""
        self._row.addWidget(picture)

    def furnish(self, picture: "FirstPicture | None" = None) -> None:
        """Make what stands in the window; `picture` is what was shown in its place."""
        parts = self._parts
        self._build(picture=picture)
        self._furnished = True
        parts.writer.saved.connect(self._saved)
        parts.writer.failed.connect(self._save_failed)
        parts.writer.refused.connect(self.show_trouble)
        parts.writer.opened.connect(self._library_opened)
        parts.document.changed.connect(self._session_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme_changed)
        self._written_soon.timeout.connect(lambda: parts.write_settings(self._settings))
        self._closer.timeout.connect(self._close_when_saved)

    @property
    def parts(self) -> Parts:
        """What it was made from."""
        return self._parts

    @property
    def exercise_room(self) -> "ExerciseRoom":
        """The room with the steps."""
        return self._exercise

    @property
    def rooms(self) -> "Rooms":
        """The rooms beside the exercise."""
        return self._rooms

    @property
    def sessions(self) -> "Sessions":
        """What begins, opens and puts away sessions."""
        return self._rooms.logbook.sessions

    @property
    def banner(self) -> "Banner":
        """The line above everything."""
        return self._banner

    @property
    def trouble(self) -> "TroublePage":
        """The page for a library that cannot be opened, made when it is first needed."""
        if self._trouble is None:
            from kaartspel.ui.trouble_page import TroublePage

            self._trouble = TroublePage()
            self._trouble.again_wanted.connect(self._try_again)
            self._trouble.quit_wanted.connect(self.close)
            self._body.addWidget(self._trouble)
        return self._trouble

    @property
    def painted(self) -> bool:
        """Whether the visible cards were painted."""
        return self._painted

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def after_first_picture(self) -> None:
        """What can wait until the window stands."""
        self._motion.ask_system()
        self._notices.name_files(self._parts.notes)

    def frame(self) -> "Frame | None":
        """What is around the deck now; None where it is not as it will be at the next start."""
        from kaartspel.ui.first_picture import frame

        step = self._exercise.choosing
        unlike = self._banner.isVisible() or self._parts.document.practice or self.isFullScreen()
        if not step or not step.deck_view.isVisible() or unlike:
            return None
        return frame(self, step.deck_view, self._rail, self._exercise.header, step.board)

    def show_room(self, name: str) -> None:
        """Go to one of `rooms.ROOMS`."""
        self._rooms.flush()
        self._rail.show_room(name)
        self._rooms.show(name)
        if name == "exercise":
            self._exercise.focus_step()
        elif not self._rail.isAncestorOf(self.focusWidget()):
            self._rooms.enter()

    def show_trouble(self, error: StorageError) -> None:
        """The library cannot be opened: say so calmly. The session on the table stays in memory."""
        self.trouble.say(sentence(error), error.path if error.path.is_dir() else error.path.parent)
        self._body.setCurrentWidget(self.trouble)

    def show_again(self) -> None:
        """Come to the front: a second start asked for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def tell(self, text: str) -> None:
        """Say that something was done."""
        self._notices.tell(text)

    def refuse(self, error: Exception) -> None:
        """Say that something could not be done."""
        self._notices.refused(error)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a page without a deck the first picture of the window is all there is to wait for."""
        super().paintEvent(event)
        step = self._exercise.choosing if self._furnished else None
        if self._furnished and not self._painted and not (step and step.deck_view.isVisible()):
            QTimer.singleShot(0, self._note_painted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button with the focus; Esc leaves a room, but not the exercise, where the focus has it."""
        from PySide6.QtWidgets import QAbstractButton

        focus = QApplication.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focus, QAbstractButton):
            focus.click()
        elif event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is not self._exercise:
            self.show_room("exercise")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's name
        """Tab follows what is read."""
        from kaartspel.ui.tab_order import go_on

        return go_on(self, forward=next)

    def close_unasked(self) -> None:
        """The system wants it closed, and nobody may be there to answer: a practice goes without a question."""
        self._parts.document.end_practice()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when everything is written; until then the window stays and says why."""
        self._rooms.flush()
        document = self._parts.document
        if document.practice and not document.session.is_empty:
            event.ignore()
            document.leave_practice(self.close)
            return
        document.end_practice()
        self._keep_size()
        warned = self._trouble is not None and self._body.currentWidget() is self._trouble and self._trouble.warned
        if self._closing or warned or self._parts.writer.idle:
            self._closer.stop()
            self.closing.emit()
            event.accept()
            return
        event.ignore()
        self._closer.start()

    def _build(self, failed: StorageError | None = None, picture: "FirstPicture | None" = None) -> None:
        """Everything inside the window, in the language in use; `failed` is a save that still waits."""
        from kaartspel.ui.furniture import arrange, furniture

        known = (self._motion.reduced, lambda: self._settings)
        made = furniture(self, self._parts, self._handlers(), *known, failed, picture)
        self._actions, self._rail, self._banner, self._notices, self._exercise, self._stack, self._rooms, self._body = (
            made
        )
        arrange(self._row, made)
        self._trouble = None
        self._rooms.hand_changed.connect(self._update_actions)
        self._rooms.exercise_wanted.connect(lambda: self.show_room("exercise"))
        self._rooms.page_wanted.connect(self._show_page)
        self._rooms.room_wanted.connect(self.show_room)
        self._rooms.exchange_wanted.connect(self.exchange_wanted)
        self._rooms.settings_chosen.connect(self.set_settings)
        self._rail.chosen.connect(self.show_room)
        self._banner.acted_otherwise.connect(self._close_anyway)
        self._exercise.cards_painted.connect(self._note_painted)
        self._exercise.set_card_size(self._settings.card_size)
        self._exercise.card_size_changed.connect(self._resize_cards)
        self._exercise.arrange_questions(self._settings.questions)
        self._exercise.questions_arranged.connect(self._arrange_questions)
        self._rail.show_room("exercise")
        self._update_actions()

    def _handlers(self) -> dict[str, Callable[[], object]]:
        from kaartspel.ui.rooms import ROOMS

        rooms = {f"room_{room}": (lambda room=room: self.show_room(room)) for room in ROOMS}
        return {
            **rooms,
            "undo": lambda: self._rooms.in_hand.undo(),
            "redo": lambda: self._rooms.in_hand.redo(),
            "new": lambda: self._rooms.begin(),
            "new_dated": self._ask_date,
            "practice": lambda: self._rooms.begin(practice=True),
            "persons": lambda: self._show_page("persons"),
            "motives": lambda: self._show_page("motives"),
            "bin": lambda: self.sessions.bin(),
            "export": lambda: self.exchange_wanted.emit("export", (self._rooms.session_in_sight.id,)),
            "export_all": lambda: self.exchange_wanted.emit("logbook", ()),
            "import": lambda: self.exchange_wanted.emit("import", ()),
            "remove_example": lambda: self.exchange_wanted.emit("remove_example", ()),
            "find": self._find,
            "print": lambda: self._rooms.print_seen(),
            "settings": lambda: self.show_room("settings"),
            "guide": lambda: self.show_room("guide"),
            "larger": lambda: self._resize_text(self._settings.text_size + 10),
            "smaller": lambda: self._resize_text(self._settings.text_size - 10),
            "usual_size": lambda: self._resize_text(100),
            "full_screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            "next_step": lambda: self._exercise.go_by(1),
            "previous_step": lambda: self._exercise.go_by(-1),
            "quit": self.close,
        }

    def _session_changed(self) -> None:
        # Who goes on working no longer wants to close.
        self._closer.stop()
        self._update_actions()

    def _update_actions(self) -> None:
        document = self._parts.document
        self._actions["undo"].setEnabled(self._rooms.in_hand.can_undo)
        self._actions["redo"].setEnabled(self._rooms.in_hand.can_redo)
        self._actions["print"].setEnabled(self._rooms.can_print)
        self._actions["export"].setEnabled(self._rooms.can_save)
        self._actions["bin"].setEnabled(not document.session.is_empty and not document.practice)

    def _show_page(self, name: str) -> None:
        self.show_room("logbook")
        self._rooms.logbook.open_page(name)

    def _find(self) -> None:
        if not self._rooms.find():
            self.show_room("exercise")
            self._exercise.focus_search()

    def _ask_date(self) -> None:
        self.show_room("logbook")
        self.sessions.ask_date()

    def _note_painted(self) -> None:
        if not self._painted:
            self._painted = True
            self.cards_painted.emit()

    # Settings

    def set_settings(self, settings: Settings) -> None:
        """Follow `settings` from here on, and write them."""
        before, self._settings = self._settings, within(settings)
        self._parts.write_settings(self._settings)
        self._motion.set(self._settings.motion)
        self._exercise.arrange_questions(self._settings.questions)
        if (self._settings.theme, self._settings.text_size) != (before.theme, before.text_size):
            self._dress()
        if self._settings.language != before.language:
            self._speak()

    def _resize_text(self, percent: int) -> None:
        self.set_settings(self._settings._replace(text_size=percent))
        self._rooms.show_settings()

    def _arrange_questions(self, arrangement: Questions) -> None:
        self.set_settings(self._settings._replace(questions=arrangement))
        self._rooms.show_settings()

    def _resize_cards(self, pixels: int) -> None:
        self._settings = within(self._settings._replace(card_size=pixels))
        self._exercise.set_card_size(self._settings.card_size)
        self._rooms.show_settings()
        self._written_soon.start()

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, theme.name_for(self._settings), self._settings.text_size)

    def _system_theme_changed(self) -> None:
        if self._settings.theme is Theme.SYSTEM:
            self._dress()

    def _speak(self) -> None:
        """The whole window in another language: it is built anew around the same session."""
        use(system_language() if self._settings.language is Language.SYSTEM else self._settings.language)
        self._rooms.flush()
        self._build(self._notices.failed)
        if self._saved_at:
            self._exercise.show_saved(self._saved_at)
        self._parts.writer.ask(lambda store: store.motives(), self._exercise.set_motives)
        self._rooms.persons.refresh()
        self.spoken_anew.emit()
        self.show_room("settings")
        # The key that chose the language still belongs to the old page: the focus follows when it is over.
        QTimer.singleShot(0, self, self._rooms.enter)

    # Saving

    def _library_opened(self) -> None:
        self._body.setCurrentIndex(0)
        self._parts.writer.ask(lambda store: store.motives(), self._exercise.set_motives)

    def _try_again(self) -> None:
        self._parts.writer.start()

    def _saved(self, at: datetime) -> None:
        self._notices.saved()
        self._saved_at = at
        self._exercise.show_saved(at)

    def _save_failed(self, error: StorageError) -> None:
        self._exercise.show_waiting()
        self._notices.save_failed(error, closing=self._closer.isActive())

    def _close_when_saved(self) -> None:
        if self._parts.writer.idle:
            self.close()
        elif self._body.currentWidget() is self._trouble:
            self._closer.stop()
            self.trouble.warn()
        else:
            self._notices.say_failure(closing=True)

    def _close_anyway(self) -> None:
        self._closing = True
        self.close()

    def _keep_size(self) -> None:
        self._settings = with_size_of(self, self._settings)
        self._parts.write_settings(self._settings)
