"""Boards of long ago come back: on a page of their own, and as an invitation for who wants that."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.sessions import described, kept
from tests.ui.conftest import Start, close
from tests.ui.geometry import trouble
from tests.ui.logbook.test_session_page import field, in_sight, press, put, stored, words
from tests.ui.person import Key, Typist, focus, spoken
from tests.ui.steps import settle

from kaartspel import paths, texts
from kaartspel.domain import session as sessions
from kaartspel.domain.persons import Person
from kaartspel.domain.session import FollowUp, Session
from kaartspel.domain.settings import Settings
from kaartspel.settings import file as settings_file
from kaartspel.storage.store import Store, open_store
from kaartspel.ui.dates import long_date
from kaartspel.ui.logbook.earlier_page import BoardButton, ago, earlier
from kaartspel.ui.logbook.invitation import invited
from kaartspel.ui.main_window import MainWindow

NOW = datetime.now().astimezone().replace(hour=12)


def made(days: int, number: str) -> Session:
    """A board that was kept so many days ago."""
    return kept(number * 32, "", NOW - timedelta(days=days))


def with_setting(folders: paths.Paths, days: int) -> None:
    settings_file.write(folders.settings, Settings(look_back=days))


@pytest.fixture
def library(folders: paths.Paths) -> Store:
    folders.data.mkdir(parents=True)
    return open_store(folders.library)


def test_of_each_time_the_nearest_board_that_was_kept(library: Store, folders: paths.Paths) -> None:
    for session in (
        made(29, "a"),
        made(36, "b"),
        described("c" * 32, "", NOW - timedelta(days=30)),
        made(60, "d"),
        made(360, "e"),
        made(2 * 365, "f"),
    ):
        library.save(session, sessions.Bookmark())
    today = NOW.date()
    found = {it.months: it.board.id[0] for it in earlier(library, today)}
    assert found == {1: "a", 12: "e", 24: "f"}
    library.bin("a" * 32, NOW)
    assert {it.months: it.board.id[0] for it in earlier(library, today)}[1] == "b"
    library.bin("b" * 32, NOW)
    library.bin("e" * 32, NOW)
    library.keep_person(Person("7" * 32, "Beuk"))
    library.save(made(30, "9")._replace(person_id="7" * 32), sessions.Bookmark())
    assert [it.months for it in earlier(library, today)] == [24]
    assert invited(library, today, 30) is None
    library.close()


def test_an_empty_logbook_has_nothing_to_look_back_at(library: Store) -> None:
    assert earlier(library, NOW.date()) == []
    assert invited(library, NOW.date(), 30) is None
    library.close()


def test_who_is_invited_and_who_has_looked_back(library: Store) -> None:
    for session in (made(30, "a"), made(33, "b"), made(45, "c"), described("d" * 32, "", NOW - timedelta(days=31))):
        library.save(session, sessions.Bookmark())
    today = NOW.date()
    assert invited(library, today, 0) is None
    assert invited(library, today, 7) is None
    board = invited(library, today, 30)
    assert board
    assert board.id == "b" * 32
    looked = sessions.follow_up(made(33, "b"), FollowUp("1", NOW, "Gezien."))
    library.save(looked, sessions.Bookmark())
    board = invited(library, today, 30)
    assert board
    assert board.id == "a" * 32
    library.close()


def test_how_long_ago_is_said() -> None:
    texts.use("en")
    assert [ago(months) for months in (1, 3, 6, 12, 24, 120)] == [
        "A month ago",
        "Three months ago",
        "Half a year ago",
        "A year ago",
        "2 years ago",
        "10 years ago",
    ]


def test_a_board_of_a_month_ago_is_opened_from_its_page_and_back(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    put(folders, made(30, "a"))
    window = start()
    window.show_room("logbook")
    window.rooms.logbook.open_page("earlier")
    qtbot.waitUntil(lambda: bool(in_sight(window, BoardButton)))
    settle()
    assert "A month ago" in words(window)
    (board,) = in_sight(window, BoardButton)
    day = long_date((NOW - timedelta(days=30)).date())
    assert spoken(board) == f"A month ago, {day}: Nuttig zijn, Verantwoordelijk, Zorgen voor, Verder komen"
    person = Typist(window, qtbot)
    person.tab_to("A month ago")
    person.key(Key.Key_Space)
    qtbot.waitUntil(lambda: window.rooms.logbook.page is not None)
    assert day in words(window)
    press(window, "← Logbook")
    assert in_sight(window, BoardButton)
    person.key(Key.Key_Escape)
    assert not in_sight(window, BoardButton)


def test_nothing_to_show_is_said(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.show_room("logbook")
    window.rooms.logbook.open_page("earlier")
    assert any(it.startswith("Here a board comes back") for it in words(window))


def invitation(window: MainWindow) -> list[QPushButton]:
    return [it for it in in_sight(window, QPushButton) if it.text() in ("Look back", "Not now")]


def test_nobody_is_invited_who_did_not_ask_for_it(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, made(30, "a"))
    window = start()
    window.show_room("logbook")
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    settle()
    assert invitation(window) == []


def test_the_invitation_opens_the_page_with_the_field_ready(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, made(30, "a"))
    with_setting(folders, 30)
    window = start()
    window.show_room("logbook")
    qtbot.waitUntil(lambda: bool(invitation(window)))
    QTest.mouseClick(invitation(window)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.rooms.logbook.page is not None)
    assert focus() is field(window)
    Typist(window, qtbot).type("Nu zie ik meer licht.")
    press(window, "Add follow-up")
    press(window, "← Logbook")
    qtbot.waitUntil(lambda: not invitation(window))
    close(window)
    assert [it.text for it in stored(folders).session.follow_ups] == ["Nu zie ik meer licht."]


def test_not_now_is_enough_for_today(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, made(30, "a"))
    with_setting(folders, 30)
    window = start()
    window.show_room("logbook")
    qtbot.waitUntil(lambda: bool(invitation(window)))
    QTest.mouseClick(invitation(window)[1], Qt.MouseButton.LeftButton)
    assert invitation(window) == []
    window.show_room("exercise")
    window.show_room("logbook")
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    settle()
    assert invitation(window) == []


@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
@pytest.mark.parametrize("size", [(800, 600), (1440, 900)])
def test_nothing_is_cut_off(
    start: Start, qtbot: QtBot, folders: paths.Paths, size: tuple[int, int], text_size: int
) -> None:
    long = sessions.describe(described("a" * 32, "", NOW - timedelta(days=30)), 0, motive="Blijven kijken " * 9)
    put(folders, sessions.finish(long, NOW - timedelta(days=30)))
    settings_file.write(folders.settings, Settings(look_back=30, text_size=text_size))
    window = start("nl", size=size)
    window.show_room("logbook")
    qtbot.waitUntil(lambda: any(it.text() == "Kijk terug" for it in in_sight(window, QPushButton)))
    settle()
    if size[1] > 600 or text_size < 150:  # in less room the list itself has to give way
        assert trouble(window.rooms.logbook) == []
    window.rooms.logbook.open_page("earlier")
    qtbot.waitUntil(lambda: bool(in_sight(window, BoardButton)))
    settle()
    assert trouble(window.rooms.logbook) == []
