"""Motives as things of their own: naming, merging and taking apart, and the words that stay."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.sessions import with_cards
from tests.ui.conftest import Start, close
from tests.ui.person import CTRL, Key, Typist, spoken
from tests.ui.test_window import press, visible

from kaartspel import paths
from kaartspel.domain import session as sessions
from kaartspel.domain.session import Bookmark
from kaartspel.storage.store import Store, open_store, read_store
from kaartspel.ui.logbook.motive_row import MotiveRow
from kaartspel.ui.logbook.motives_page import AT_ONCE, MotivesPage
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.widgets.fields import LineField, MotiveField

ONE, TWO, THREE = "1" * 32, "2" * 32, "3" * 32


def put(store: Store, session_id: str, *words: str) -> None:
    session = with_cards(session_id, store.me(), len(words))
    for place, motive in enumerate(words):
        session = sessions.describe(session, place, motive=motive)
    store.save(session, Bookmark(step="describe"))


@pytest.fixture
def library(folders: paths.Paths) -> None:
    """Three sessions: "Zorgen voor" twice, "Zorg dragen" and "Rust" once."""
    folders.data.mkdir(parents=True)
    store = open_store(folders.library)
    put(store, ONE, "Zorgen voor", "Rust")
    put(store, TWO, "zorgen voor")
    put(store, THREE, "Zorg dragen")
    store.close()


def shown(window: MainWindow, qtbot: QtBot) -> MotivesPage:
    window._actions["motives"].trigger()
    (page,) = visible(window, MotivesPage)
    qtbot.waitUntil(lambda: page._known)
    return page


def names(window: MainWindow) -> list[str]:
    return [it._name.text() for it in visible(window, MotiveRow)]


def row(window: MainWindow, name: str) -> MotiveRow:
    return next(it for it in visible(window, MotiveRow) if it._name.text() == name)


def written(folders: paths.Paths) -> list[list[str]]:
    """The motives of the three sessions, as they stand there."""
    reader = read_store(folders.library)
    try:
        return [[it.motive for _, it in reader.load(session_id).session.laid] for session_id in (ONE, TWO, THREE)]
    finally:
        reader.close()


def name_it(within: MotiveRow, name: str) -> None:
    press(within, "Rename")
    (line,) = visible(within, LineField)
    line.selectAll()
    QTest.keyClicks(line, name)
    QTest.keyClick(line, Qt.Key.Key_Return)


def offered(window: MainWindow) -> list[str]:
    """What the first field for a motive can be completed to."""
    fields = visible(window, MotiveField)
    return fields[0]._motives.stringList() if fields else []


def test_every_motive_with_its_count_its_days_and_its_cards(start: Start, qtbot: QtBot, library: None) -> None:
    window = start()
    shown(window, qtbot)
    assert names(window)[0] == "zorgen voor"
    assert sorted(names(window)[1:]) == ["Rust", "Zorg dragen"]
    care = row(window, "zorgen voor")
    assert care._facts.text() == "2 sessions · 2 March 2026 · with 1 card"
    assert care._strip


def test_a_motive_leads_to_its_sessions(start: Start, qtbot: QtBot, library: None) -> None:
    window = start()
    shown(window, qtbot)
    wanted = row(window, "Zorg dragen")
    press(wanted, "Sessions")
    listed = window.rooms.logbook.list
    qtbot.waitUntil(lambda: listed.isVisible() and listed.bar.filter.motive_id != "")
    assert not visible(window, MotivesPage)
    qtbot.waitUntil(lambda: list(listed.list.model().ids) == [THREE])


def test_merging_makes_one_and_every_way_back(start: Start, qtbot: QtBot, folders: paths.Paths, library: None) -> None:
    window = start()
    typist = Typist(window, qtbot)
    before = written(folders)
    page = shown(window, qtbot)
    press(row(window, "Zorg dragen"), "Put together…")
    assert "Choose another motive to put together with “Zorg dragen”." in [it.text() for it in visible(window, QLabel)]
    press(row(window, "zorgen voor"), "Put together…")
    press(window, "Put together")
    qtbot.waitUntil(lambda: len(names(window)) == 2)
    care = row(window, "Zorg dragen")
    assert care._facts.text() == "3 sessions · 2 March 2026 · with 1 card"
    assert "“zorgen voor” was put together with “Zorg dragen”." in [it.text() for it in visible(window, QLabel)]
    assert written(folders) == before
    typist.key(Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    assert not page.can_undo
    typist.key(Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: len(names(window)) == 2)
    press(window, "Undo")
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    typist.key(Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: len(names(window)) == 2)
    # Long after, when nothing is remembered to undo: a wording is taken out again.
    chip = next(it for it in visible(window, QPushButton) if spoken(it).startswith("Take zorgen voor out"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sorted(names(window)) == ["Rust", "Zorg dragen", "zorgen voor"])
    assert written(folders) == before


def test_thinking_better_of_it(start: Start, qtbot: QtBot, library: None) -> None:
    window = start()
    shown(window, qtbot)
    press(row(window, "Rust"), "Put together…")
    press(window, "Cancel")
    assert not [it for it in visible(window, QPushButton) if it.text() == "Put together"]
    press(row(window, "Rust"), "Put together…")
    press(row(window, "Rust"), "Put together…")
    assert not [it for it in visible(window, QPushButton) if it.text() == "Put together"]
    press(row(window, "Rust"), "Rename")
    assert visible(row(window, "Rust"), LineField)
    press(window, "Cancel")
    assert not visible(row(window, "Rust"), LineField)


def test_a_name_is_told_and_offered_and_the_words_stay(
    start: Start, qtbot: QtBot, folders: paths.Paths, library: None
) -> None:
    window = start()
    before = written(folders)
    shown(window, qtbot)
    name_it(row(window, "zorgen voor"), "Er zijn")
    qtbot.waitUntil(lambda: "Er zijn" in names(window))
    assert written(folders) == before
    # Whoever writes sees the name among the motives used before.
    window.show_room("exercise")
    window.sessions.open(ONE)
    qtbot.waitUntil(lambda: window.parts.document.session.id == ONE)
    qtbot.waitUntil(lambda: "Er zijn" in offered(window))
    page = shown(window, qtbot)
    name = row(window, "Er zijn")
    press(name, "Rename")
    press(name, "As last written")
    qtbot.waitUntil(lambda: "zorgen voor" in names(window))
    page.undo()
    qtbot.waitUntil(lambda: "Er zijn" in names(window))


def test_a_name_that_is_taken_offers_to_merge(start: Start, qtbot: QtBot, library: None) -> None:
    window = start()
    shown(window, qtbot)
    name_it(row(window, "zorgen voor"), "rust")
    told = "“Rust” is a motive already. Put “zorgen voor” together with it?"
    qtbot.waitUntil(lambda: told in [it.text() for it in visible(window, QLabel)])
    press(window, "Leave it as it is")
    assert told not in [it.text() for it in visible(window, QLabel)]
    name_it(row(window, "zorgen voor"), "rust")
    qtbot.waitUntil(lambda: told in [it.text() for it in visible(window, QLabel)])
    press(window, "Put together")
    qtbot.waitUntil(lambda: sorted(names(window)) == ["Rust", "Zorg dragen"])


def test_searching_for_one(start: Start, qtbot: QtBot, library: None) -> None:
    window = start()
    page = shown(window, qtbot)
    QTest.keyClicks(page._search, "ZORG dr")
    assert names(window) == ["Zorg dragen"]
    QTest.keyClicks(page._search, "xx")
    assert names(window) == []
    page._search.clear()
    assert len(names(window)) == 3


def test_many_motives_come_in_parts(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    folders.data.mkdir(parents=True)
    store = open_store(folders.library)
    for number in range(AT_ONCE + 5):
        put(store, f"{number:032x}", f"drijfveer {number}")
    store.close()
    window = start()
    shown(window, qtbot)
    assert len(names(window)) == AT_ONCE
    press(window, "Show more")
    assert len(names(window)) == AT_ONCE + 5


def test_an_empty_page_tells_what_will_be_there(start: Start, qtbot: QtBot) -> None:
    window = start()
    typist = Typist(window, qtbot)
    shown(window, qtbot)
    empty = "Here you will find every motive you wrote, and when it came back."
    assert empty in [it.text() for it in visible(window, QLabel)]
    typist.key(Key.Key_Escape)
    assert not visible(window, MotivesPage)
    close(window)
