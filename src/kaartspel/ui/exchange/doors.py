"""The ways files come to the window: the menu, a drop from outside, and a second start of the program."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from kaartspel.domain.example import examples_in
from kaartspel.domain.package import Exchange
from kaartspel.ui.exchange.drop import DropDoor
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.neighbour import Doorbell

if TYPE_CHECKING:
    from kaartspel.ui.exchange.desk import Desk


class Doors(QObject):
    """All of them lead to a desk, made when the first file comes; a second start has the window shown too."""

    def __init__(self, window: MainWindow, exchange: Callable[[], Exchange], file: Path | None = None) -> None:
        """`file` is looked at now."""
        super().__init__(window)
        self._window = window
        self._exchange = exchange
        self._desk: Desk | None = None
        bell = Doorbell(window.parts.data, window)
        bell.rung.connect(window.show_again)
        bell.file_handed.connect(self.look_at)
        DropDoor(window).dropped.connect(self.look_at)
        window.exchange_wanted.connect(self.serve)
        self.find_example()  # asked once the library is open
        window.spoken_anew.connect(self.find_example)
        if file:
            self.look_at(file)

    @property
    def desk(self) -> "Desk":
        """The desk."""
        if self._desk is None:
            from kaartspel.ui.exchange.desk import Desk

            self._desk = Desk(self._window, self._exchange())
            self._desk.brought.connect(self.find_example)
        return self._desk

    def look_at(self, file: Path) -> None:
        """A file came."""
        self.desk.look_at(file)

    def serve(self, what: str, session_ids: Sequence[str]) -> None:
        """Sessions are wanted in or out, as `MainWindow.exchange_wanted` says."""
        if what == "export":
            self.desk.save_as(session_ids)
            return
        {
            "import": self.desk.choose_file,
            "logbook": self.desk.save_logbook,
            "example": self.desk.bring_example,
            "remove_example": self.remove_example,
        }[what]()

    def remove_example(self) -> None:
        """The example year goes to the bin as a whole."""
        sessions = self._window.rooms.logbook.sessions

        def remove(ids: Sequence[str]) -> None:
            sessions.bin_all(tuple(ids))
            self.find_example()

        self._window.parts.writer.ask(examples_in, remove, self._window.refuse)

    def find_example(self) -> None:
        """Have what takes the example away in the menu while there is one."""

        def show(ids: Sequence[str]) -> None:
            action = self._window.findChild(QAction, "remove_example")
            if action:
                action.setVisible(bool(ids))

        self._window.parts.writer.ask(examples_in, show, lambda _error: show(()))
