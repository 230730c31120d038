"""Persons under a pseudonym: their page, whose session it is, and the reminder."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.sessions import described
from tests.ui.conftest import Start, close
from tests.ui.person import CTRL, Key, Typist, spoken
from tests.ui.test_window import lay, press, visible

from kaartspel import paths
from kaartspel.domain.persons import Person, PersonSummary
from kaartspel.domain.session import Bookmark
from kaartspel.storage.store import Store, open_store, read_store
from kaartspel.ui.logbook.person_row import PersonRow
from kaartspel.ui.logbook.persons_page import PersonsPage
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.person_chip import PersonChip
from kaartspel.ui.widgets.fields import LineField, WritingField

BIRD = Person("b" * 32, "Vogel", note="Tweede gesprek in mei.")


@pytest.fixture
def library(folders: paths.Paths) -> Store:
    folders.data.mkdir(parents=True)
    return open_store(folders.library)


def stored(folders: paths.Paths) -> list[PersonSummary]:
    reader = read_store(folders.library)
    try:
        return list(reader.persons())
    finally:
        reader.close()


def real_name(folders: paths.Paths, person_id: str) -> str:
    reader = read_store(folders.library)
    try:
        return reader.real_name(person_id)
    finally:
        reader.close()


def shown(window: MainWindow) -> PersonsPage:
    window._actions["persons"].trigger()
    (page,) = visible(window, PersonsPage)
    return page


def row(window: MainWindow, name: str) -> PersonRow:
    return next(it for it in visible(window, PersonRow) if it._name.text() == name)


def press_in(within: PersonRow, text: str) -> None:
    press(within, text)


def names(window: MainWindow) -> list[str]:
    return [it._name.text() for it in visible(window, PersonRow)]


def field(within: PersonRow, name: str) -> LineField | WritingField:
    return next(it for it in visible(within, LineField) + visible(within, WritingField) if spoken(it) == name)


def write(within: LineField | WritingField, text: str) -> None:
    within.setFocus()
    within.selectAll()
    QTest.keyClicks(within, text)
    within.flush()


def add(window: MainWindow, name: str) -> None:
    page = visible(window, PersonsPage)[0]
    QTest.keyClicks(page._new, name)
    QTest.keyClick(page._new, Qt.Key.Key_Return)


def test_a_person_is_added_by_keys_under_a_pseudonym(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    typist = Typist(window, qtbot)
    shown(window)
    qtbot.waitUntil(lambda: names(window) == ["Me"])
    typist.tab_to("Pseudonym of a new person")
    typist.type("Vogel")
    typist.key(Key.Key_Return)
    qtbot.waitUntil(lambda: names(window) == ["Me", "Vogel"])
    typist.type("vogel")
    typist.key(Key.Key_Return)
    assert "There is somebody called Vogel already." in [it.text() for it in visible(window, QLabel)]
    typist.key(Key.Key_Backspace, times=5)
    typist.type("  ")
    typist.key(Key.Key_Return)
    typist.key(Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: names(window) == ["Me"])
    typist.key(Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: names(window) == ["Me", "Vogel"])
    typist.key(Key.Key_Escape)
    assert not visible(window, PersonsPage)
    close(window)
    assert [it.person.pseudonym for it in stored(folders)] == ["", "Vogel"]


def test_all_about_a_person_can_be_changed_and_undone(
    start: Start, qtbot: QtBot, folders: paths.Paths, library: Store
) -> None:
    library.keep_person(BIRD)
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: "Vogel" in names(window))
    bird = row(window, "Vogel")
    press(bird, "Change")
    write(field(bird, "Pseudonym"), "Merel")
    qtbot.waitUntil(lambda: bird._name.text() == "Merel")
    write(field(bird, "Note"), "Nu in juni.")
    qtbot.waitUntil(lambda: bird.person.note == "Nu in juni.")
    press(bird, "Set a day…")
    qtbot.waitUntil(lambda: bird.person.keep_until is not None)
    visible(bird, QDateEdit)[0].setDate(QDate(2031, 5, 1))
    qtbot.waitUntil(lambda: bird.person.keep_until == date(2031, 5, 1))
    press(bird, "Show or enter…")
    qtbot.waitUntil(lambda: any(spoken(it) == "Real name" for it in visible(bird, LineField)))
    write(field(bird, "Real name"), "Jan Jansen")
    press(bird, "Done")
    qtbot.waitUntil(lambda: real_name(folders, BIRD.id) == "Jan Jansen")
    assert stored(folders)[1].person == Person(BIRD.id, "Merel", note="Nu in juni.", keep_until=date(2031, 5, 1))
    page = visible(window, PersonsPage)[0]
    for _ in range(5):
        page.undo()
    qtbot.waitUntil(lambda: not page.can_undo and bird.person == BIRD)
    assert real_name(folders, BIRD.id) == ""
    for _ in range(5):
        page.redo()
    qtbot.waitUntil(lambda: bird.person.pseudonym == "Merel" and not page.can_redo)
    assert real_name(folders, BIRD.id) == "Jan Jansen"


def test_what_is_changed_in_one_breath_is_all_kept(
    start: Start, qtbot: QtBot, folders: paths.Paths, library: Store
) -> None:
    library.keep_person(BIRD)
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: "Vogel" in names(window))
    bird = row(window, "Vogel")
    press(bird, "Change")
    # The library answers none of these before the next is done.
    write(field(bird, "Pseudonym"), "Merel")
    write(field(bird, "Note"), "Nu in juni.")
    press(bird, "Set a day…")
    qtbot.waitUntil(lambda: bird.person.keep_until is not None)
    qtbot.waitUntil(lambda: bird._name.text() == "Merel")
    assert bird.person.note == "Nu in juni."
    page = visible(window, PersonsPage)[0]
    page.undo()
    page.undo()
    qtbot.waitUntil(lambda: bird.person == BIRD._replace(pseudonym="Merel"))
    page.undo()
    qtbot.waitUntil(lambda: bird.person == BIRD)
    page.redo()
    page.redo()
    qtbot.waitUntil(lambda: bird.person == BIRD._replace(pseudonym="Merel", note="Nu in juni."))
    close(window)
    assert stored(folders)[1].person == BIRD._replace(pseudonym="Merel", note="Nu in juni.")


def test_closed_while_typing_every_word_about_a_person_is_kept(
    start: Start, qtbot: QtBot, folders: paths.Paths, library: Store
) -> None:
    library.keep_person(BIRD)
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: "Vogel" in names(window))
    bird = row(window, "Vogel")
    press(bird, "Change")
    note = field(bird, "Note")
    note.setFocus()
    note.selectAll()
    QTest.keyClicks(note, "Nog niet af")
    close(window)
    assert stored(folders)[1].person.note == "Nog niet af"


def test_a_pseudonym_of_somebody_else_or_none_at_all_is_not_taken(start: Start, qtbot: QtBot, library: Store) -> None:
    library.keep_person(BIRD)
    library.keep_person(Person("c" * 32, "Berk"))
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: len(names(window)) == 3)
    bird = row(window, "Vogel")
    press(bird, "Change")
    for name in ("BERK", " ", "me"):
        write(field(bird, "Pseudonym"), name)
        qtbot.waitUntil(lambda: field(bird, "Pseudonym").text() == "Vogel")
    assert not visible(window, PersonsPage)[0].can_undo


def test_no_day_any_more(start: Start, qtbot: QtBot, library: Store) -> None:
    library.keep_person(BIRD._replace(keep_until=date(2031, 5, 1)))
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: "Vogel" in names(window))
    bird = row(window, "Vogel")
    assert bird._reminder.text() == "To be kept until 1 May 2031"
    press(bird, "Change")
    press(bird, "No day")
    qtbot.waitUntil(lambda: bird.person.keep_until is None and not bird._reminder.isVisible())


def test_removing_and_bringing_back(start: Start, qtbot: QtBot, folders: paths.Paths, library: Store) -> None:
    library.keep_person(BIRD)
    library.keep_real_name(BIRD.id, "Jan Jansen")
    library.save(described("1" * 32, BIRD.id), Bookmark())
    library.bin("1" * 32, described().started)
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: "Vogel" in names(window))
    press(row(window, "Vogel"), "Change")
    told = "While there is 1 session, this person cannot be removed. 1 of them is in the bin."
    assert told in [it.text() for it in visible(window, QLabel)]
    assert not [it for it in visible(window, QPushButton) if it.text() == "Remove this person"]
    window.sessions.empty()
    with qtbot.waitSignal(window.rooms.persons.changed):
        window.rooms.persons.refresh()
    press(row(window, "Vogel"), "Remove this person")
    qtbot.waitUntil(lambda: names(window) == ["Me"])
    assert "Vogel was removed." in [it.text() for it in visible(window, QLabel)]
    assert real_name(folders, BIRD.id) == ""
    press(window, "Undo")
    qtbot.waitUntil(lambda: names(window) == ["Me", "Vogel"])
    assert real_name(folders, BIRD.id) == "Jan Jansen"
    assert stored(folders)[1].person == BIRD


def test_a_person_leads_to_their_sessions(start: Start, qtbot: QtBot, library: Store) -> None:
    library.keep_person(BIRD)
    library.save(described("1" * 32, BIRD.id), Bookmark())
    library.save(described("2" * 32, ""), Bookmark())
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: "Vogel" in names(window))
    press(row(window, "Vogel"), "Sessions")
    listed = window.rooms.logbook.list
    qtbot.waitUntil(lambda: listed.isVisible() and listed.bar.filter.person == BIRD.id)
    qtbot.waitUntil(lambda: list(listed.list.model().ids) == ["1" * 32])


def test_who_the_session_on_the_table_is_of_is_not_removed(start: Start, qtbot: QtBot, library: Store) -> None:
    library.keep_person(BIRD)
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: "Vogel" in names(window))
    press(row(window, "Vogel"), "New session")
    press_return(window)
    assert window.parts.document.session.person_id == BIRD.id
    shown(window)
    press(row(window, "Vogel"), "Change")
    press(row(window, "Vogel"), "Remove this person")
    assert "The session on the table is of Vogel." in [it.text() for it in visible(window, QLabel)]
    assert names(window) == ["Me", "Vogel"]


def press_return(window: MainWindow) -> None:
    """Take the exercise that has the keys."""
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)


def chip(window: MainWindow) -> str:
    return "".join(it.text() for it in visible(window, PersonChip))


def choose_person(window: MainWindow, name: str) -> None:
    menu: QMenu = visible(window, PersonChip)[0].menu()
    menu.aboutToShow.emit()
    next(it for it in menu.actions() if it.text() == name).trigger()


def test_whose_session_it_is_stands_in_the_header_and_can_be_changed(
    start: Start, qtbot: QtBot, folders: paths.Paths, library: Store
) -> None:
    library.close()
    window = start()
    assert chip(window) == ""
    close(window)
    with_bird = open_store(folders.library)
    with_bird.keep_person(BIRD)
    with_bird.close()
    window = start()
    qtbot.waitUntil(lambda: chip(window) == "Me")
    choose_person(window, "Vogel")
    assert chip(window) == "Vogel"
    assert window.parts.document.session.is_empty
    assert not window.parts.document.can_undo
    lay(window, "sea")
    choose_person(window, "Me")
    assert chip(window) == "Me"
    window.parts.document.undo()
    assert chip(window) == "Vogel"
    window.parts.document.keep()
    assert chip(window) == "Vogel"
    assert not visible(window, PersonChip)[0].isEnabled()
    close(window)
    assert [it.sessions for it in stored(folders)] == [0, 1]


def test_the_menu_of_the_name_leads_to_all_persons(start: Start, qtbot: QtBot, library: Store) -> None:
    library.keep_person(BIRD)
    library.close()
    window = start()
    qtbot.waitUntil(lambda: chip(window) == "Me")
    choose_person(window, "Persons…")
    assert visible(window, PersonsPage)


def test_a_new_session_asks_of_whom(start: Start, qtbot: QtBot, library: Store) -> None:
    library.keep_person(BIRD)
    library.close()
    window = start()
    qtbot.waitUntil(lambda: chip(window) == "Me")
    window._actions["new"].trigger()
    (whose,) = [it for it in visible(window, QPushButton) if it.text() == "Me ▾"]
    whose.menu().actions()[1].trigger()
    assert whose.text() == "Vogel ▾"
    press_return_on_exercise(window)
    assert window.parts.document.session.person_id == BIRD.id
    # The next one is of oneself again.
    window._actions["new"].trigger()
    assert whose.text() == "Me ▾"


def press_return_on_exercise(window: MainWindow) -> None:
    page = window.rooms._begin_page
    assert page
    button = next(iter(page._buttons.values()))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_day_that_has_come_is_told_quietly_and_nothing_goes(
    start: Start, qtbot: QtBot, folders: paths.Paths, library: Store
) -> None:
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011
    library.keep_person(BIRD._replace(keep_until=date(2026, 1, 31)))
    library.keep_person(Person("c" * 32, "Berk", keep_until=yesterday))
    library.keep_person(Person("d" * 32, "Zee", keep_until=yesterday + timedelta(days=30)))
    library.save(described("1" * 32, BIRD.id), Bookmark())
    library.close()
    window = start()
    window.show_room("logbook")
    told = "You wanted to keep Vogel until 31 January 2026. So it is with 1 other person."
    qtbot.waitUntil(lambda: told in [it.text() for it in visible(window, QLabel)])
    press(window, "Look")
    bird = row(window, "Vogel")
    assert bird._reminder.text() == "Was to be kept until 31 January 2026"
    assert field(bird, "Pseudonym").isVisible()
    close(window)
    assert [it.sessions for it in stored(folders)] == [0, 0, 1, 0]


def test_two_changes_at_once_are_both_kept(start: Start, qtbot: QtBot, folders: paths.Paths, library: Store) -> None:
    library.keep_person(BIRD)
    library.close()
    window = start()
    shown(window)
    qtbot.waitUntil(lambda: "Vogel" in names(window))
    bird = row(window, "Vogel")
    press(bird, "Change")
    field(bird, "Pseudonym").setText("Merel")
    field(bird, "Note").setPlainText("Nu in juni.")
    press(bird, "Done")  # both are handed on, before the library has answered
    qtbot.waitUntil(lambda: bird.person.note == "Nu in juni." and window.parts.writer.idle)
    close(window)
    assert stored(folders)[1].person == BIRD._replace(pseudonym="Merel", note="Nu in juni.")
