"""Words that were just typed when a page is left: they are there when it is opened again."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from tests.sessions import described, kept
from tests.ui.conftest import Start, close
from tests.ui.logbook.test_session_page import OLD, field, press, put, read, stored
from tests.ui.person import Key, Typist

from kaartspel import paths
from kaartspel.ui.main_window import MainWindow

OTHER = "e" * 32
TYPED = "Nog niet af"

Leave = Callable[[MainWindow, Typist], None]


def by_escape(_window: MainWindow, person: Typist) -> None:
    person.key(Key.Key_Escape)


def by_a_button_that_leaves_the_keyboard_alone(window: MainWindow, _person: Typist) -> None:
    """As buttons do on macOS."""
    page = window.rooms.logbook.page
    assert page
    page.back_wanted.emit()


def by_another_room(window: MainWindow, _person: Typist) -> None:
    window.show_room("exercise")


def by_another_session(window: MainWindow, _person: Typist) -> None:
    window.rooms.logbook.reading.open(OTHER)


LEAVING = [by_escape, by_a_button_that_leaves_the_keyboard_alone, by_another_room, by_another_session]


@pytest.mark.parametrize("leave", LEAVING)
def test_a_follow_up_that_was_just_typed(start: Start, qtbot: QtBot, folders: paths.Paths, leave: Leave) -> None:
    put(folders, kept(OTHER, ""), kept(OLD, ""))
    window = start()
    read(window, qtbot)
    field(window).setFocus()
    person = Typist(window, qtbot)
    person.type(TYPED)
    leave(window, person)
    close(window)
    assert stored(folders).bookmark.draft == TYPED


@pytest.mark.parametrize("leave", LEAVING)
def test_an_entry_that_was_just_typed(start: Start, qtbot: QtBot, folders: paths.Paths, leave: Leave) -> None:
    put(folders, kept(OTHER, ""), described(OLD, ""))
    window = start()
    window.show_room("logbook")
    press(window, "New entry")
    page = window.rooms.logbook.page
    assert page
    assert page.document
    entry = page.document.session.id
    person = Typist(window, qtbot)
    person.type(TYPED)
    leave(window, person)
    close(window)
    assert [it.text for it in stored(folders, entry).session.answers] == [TYPED]
