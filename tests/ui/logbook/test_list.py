"""The list of the logbook: by month, searched while typing, chosen by what sessions are about, several at once."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.geometry import trouble
from tests.ui.person import CTRL, SHIFT, Key, Typist, focus, spoken
from tests.ui.steps import settle

from kaartspel import paths
from kaartspel.domain import session as sessions
from kaartspel.domain.filter import SessionFilter
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage.store import open_store
from kaartspel.ui.logbook.choice_list import ChoiceList
from kaartspel.ui.logbook.list_page import ListPage
from kaartspel.ui.main_window import MainWindow
from sessions import MORNING, described, empty, kept, with_cards

IDS = tuple(f"{number:032x}" for number in range(1, 7))
"""The first is the oldest."""


@pytest.fixture
def library(folders: paths.Paths) -> paths.Paths:
    """Six sessions in three months: four that are kept, one unfinished, and one without cards."""
    folders.library.parent.mkdir(parents=True, exist_ok=True)
    store = open_store(folders.library)
    try:
        for session in (
            kept(IDS[0], store.me()),
            kept(IDS[1], store.me(), MORNING + timedelta(days=3)),
            kept(IDS[2], store.me(), MORNING + timedelta(days=40)),
            with_cards(IDS[3], store.me(), 2, MORNING + timedelta(days=41)),
            _entry(store.me()),
            _with_motive(store.me()),
        ):
            store.save(session, Bookmark())
    finally:
        store.close()
    return folders


def _entry(me: str) -> Session:
    written = sessions.write_outcome(empty(IDS[4], me, MORNING + timedelta(days=80)), "Een vlammetje in de kamer.")
    return sessions.finish(written, written.started)


def _with_motive(me: str) -> Session:
    session = described(IDS[5], me, MORNING + timedelta(days=81))
    return sessions.finish(sessions.describe(session, 0, motive="Vrij zijn", reason="Het vlammetje danst."), MORNING)


def shown(window: MainWindow, qtbot: QtBot, count: int = 6) -> ListPage:
    """The list, with that many sessions in it."""
    if window.rooms.logbook.isHidden() or not window.rooms.logbook.isVisible():
        window.show_room("logbook")
    page = window.rooms.logbook.list
    qtbot.waitUntil(lambda: page.model.rowCount() == count and page.isVisible())
    settle()
    return page


def click(page: ListPage, at: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def names(page: ListPage) -> list[str]:
    """What a screen reader says of every row."""
    interface = QAccessible.queryAccessibleInterface(page.list)
    return [interface.child(row).text(QAccessible.Text.Name) for row in range(interface.childCount())]


def button(window: MainWindow, start: str) -> QPushButton:
    return next(it for it in window.findChildren(QPushButton) if it.isVisible() and it.text().startswith(start))


def press(window: MainWindow, start: str) -> None:
    QTest.mouseClick(button(window, start), Qt.MouseButton.LeftButton)


def take(window: MainWindow, qtbot: QtBot, start: str, row: int) -> str:
    """Open the list below the button that starts so, and take that row; what it says."""
    press(window, start)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), ChoiceList))
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoiceList)
    text = popup.texts[row]
    person = Typist(window, qtbot)
    person.key(Key.Key_Home)
    person.key(Key.Key_Down, times=row)
    person.key(Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    return text


def test_months_with_the_newest_first(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    page = shown(start(), qtbot)
    assert list(page.model.ids) == [*reversed(IDS)]
    assert [page.model.heading(at) for at in range(3)] == ["May 2026", "April 2026", "March 2026"]
    assert [len(month.rows) for month in page.model.months] == [2, 2, 2]
    assert all(page.list.row_rect(row).bottom() < page.list.row_rect(row + 1).top() + 2 for row in range(5))


def test_a_screen_reader_says_what_is_seen(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    page = shown(start(), qtbot)
    said = names(page)
    assert said[0] == (
        "22 May 2026. Motives. Vrij zijn · Verantwoordelijk · Zorgen voor · Verder komen. "
        "Cards: The sea, The path, The lamp, The tree."
    )
    assert said[1] == "21 May 2026. Motives. Een vlammetje in de kamer."
    assert "Unfinished: 2 of 4 cards" in said[2]


def test_searching_while_typing_marks_what_was_found(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    person = Typist(window, qtbot)
    person.key(Key.Key_F, CTRL)
    assert spoken(focus()) == "Search in what was written"
    person.type("vlamm")
    qtbot.waitUntil(lambda: list(page.model.ids) == [IDS[5], IDS[4]])
    qtbot.waitUntil(lambda: bool(page.model.hits(0)) and bool(page.model.hits(1)))
    (hit,) = page.model.hits(0)
    assert [hit.excerpt[start:end] for start, end in hit.marks] == ["vlammetje"]
    assert "Found: Het vlammetje danst." in names(page)[0]
    assert "2 sessions found" in words(window)
    person.type("xyz")
    qtbot.waitUntil(lambda: "No session has these words" in words(window))
    person.key(Key.Key_Escape)
    qtbot.waitUntil(lambda: page.model.rowCount() == 6)
    assert not page.model.hits(0)
    person.key(Key.Key_Down)
    assert focus() is page.list


def test_an_answer_that_comes_late_is_dropped(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    page = shown(start(), qtbot)
    seen: list[tuple[str, ...]] = []
    page.model.modelReset.connect(lambda: seen.append(tuple(page.model.ids)))
    for text in ("zee", "ze", "vlam", "vrij"):
        page.bar.words.setText(text)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.wait(100)
    # One question was under way; of those that came meanwhile only the last was put.
    assert seen == [(IDS[5],)]


def test_what_fits_best_first_is_in_no_months(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    page.bar.words.setText("vlammetje")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    press(window, "What fits best first")
    qtbot.waitUntil(lambda: page.model.heading(0) == "What fits best first")
    assert list(page.model.ids) == [IDS[4], IDS[5]]
    assert len(page.model.months) == 1


def test_each_button_chooses(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    assert take(window, qtbot, "Motive ▾", 1) in {"Verantwoordelijk", "Zorgen voor", "Verder komen"}
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert button(window, "Motive: ").property("chosen")
    take(window, qtbot, "Motive:", 0)
    qtbot.waitUntil(lambda: page.model.rowCount() == 6)
    assert take(window, qtbot, "Card", 4) == "The tree"
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    take(window, qtbot, "Exercise", 1)
    take(window, qtbot, "Deck", 1)
    assert take(window, qtbot, "Period", 3) == "2026"
    press(window, "Unfinished")
    qtbot.waitUntil(lambda: "No session is like this" in words(window))
    press(window, "Show all")
    qtbot.waitUntil(lambda: page.model.rowCount() == 6)
    press(window, "Unfinished")
    qtbot.waitUntil(lambda: list(page.model.ids) == [IDS[3]])


def test_days_of_ones_own(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    assert take(window, qtbot, "Period", 4) == "From one day to another…"
    assert spoken(focus()) == "From"
    assert page.bar.filter.since is not None
    Typist(window, qtbot).key(Key.Key_Up)
    assert page.bar.filter.since
    assert " to " in button(window, "Period: ").text()


def test_several_are_chosen_with_the_mouse(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    click(page, page.list.tick_rect(0).center())
    assert page.list.chosen == (IDS[5],)
    click(page, page.list.row_rect(2).center(), SHIFT)
    assert page.list.chosen == (IDS[5], IDS[4], IDS[3])
    click(page, page.list.row_rect(1).center(), CTRL)
    assert page.list.chosen == (IDS[5], IDS[3])
    assert "2 sessions chosen" in words(window)
    assert window.rooms.logbook.page is None
    press(window, "Choose none")
    assert page.list.chosen == ()
    assert "chosen" not in words(window)


def test_several_are_chosen_by_keys(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    person = Typist(window, qtbot)
    person.tab_to("Sessions")
    person.key(Key.Key_Space)
    person.key(Key.Key_Down, times=2)
    person.key(Key.Key_Space)
    assert page.list.chosen == (IDS[5], IDS[3])
    person.key(Key.Key_Down, SHIFT)
    assert page.list.chosen == (IDS[3], IDS[2])
    person.key(Key.Key_A, CTRL)
    assert len(page.list.chosen) == 6
    cell = QAccessible.queryAccessibleInterface(page.list).child(3)
    assert cell.state().selected  # type: ignore[attr-defined]  # PySide6 does not declare the fields
    person.key(Key.Key_Escape)
    assert page.list.chosen == ()
    assert window.rooms.logbook.isVisible()
    person.key(Key.Key_End)
    assert page.list.current == IDS[0]


def test_what_is_chosen_goes_to_the_bin_and_comes_back(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    for row in (0, 2):
        click(page, page.list.tick_rect(row).center())
    press(window, "To the bin")
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert window.banner.text == "2 sessions are in the bin."
    press(window, "Put back")
    qtbot.waitUntil(lambda: list(page.model.ids) == [*reversed(IDS)])


def test_what_is_chosen_stays_so_when_the_list_is_read_anew(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    click(page, page.list.tick_rect(1).center())
    with qtbot.waitSignal(page.model.modelReset):
        window.rooms.logbook.refresh()
    assert page.list.chosen == (IDS[4],)


def test_reading_anew_does_not_scroll(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start(size=(900, 520))
    page = shown(window, qtbot)
    page.list.setFocus()
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.list.current == IDS[5]
    below = bar.value()
    assert below > 0
    with qtbot.waitSignal(page.model.modelReset):
        window.rooms.logbook.refresh()
    assert (bar.value(), page.list.current) == (below, IDS[5])


def test_a_click_opens_what_is_kept_and_goes_on_with_what_is_not(
    library: paths.Paths, start: Start, qtbot: QtBot
) -> None:
    window = start()
    page = shown(window, qtbot)
    click(page, page.list.row_rect(2).center())
    qtbot.waitUntil(lambda: window.parts.document.session.id == IDS[3] and window.exercise_room.isVisible())
    page = shown(window, qtbot)
    click(page, page.list.row_rect(0).center())
    qtbot.waitUntil(lambda: window.rooms.logbook.page is not None)


def test_others_ask_for_just_some_sessions(library: paths.Paths, start: Start, qtbot: QtBot) -> None:
    window = start()
    page = shown(window, qtbot)
    window.rooms.logbook.show_sessions(SessionFilter(unfinished=True), {})
    qtbot.waitUntil(lambda: list(page.model.ids) == [IDS[3]])
    assert button(window, "Unfinished").isChecked()


def test_an_empty_logbook_tells_what_will_be_there(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.show_room("logbook")
    qtbot.waitUntil(lambda: "Every session you begin comes here" in words(window))
    assert not window.rooms.logbook.list.bar.isVisible()
    assert spoken(focus()) == "Begin a session"
    press(window, "Begin a session")
    qtbot.waitUntil(lambda: not window.rooms.logbook.isVisible())


@pytest.mark.parametrize(
    ("size", "text_size"),
    [((800, 600), 100), ((1280, 720), 80), ((1280, 720), 150), ((1280, 720), 200), ((1920, 1080), 100)],
)
def test_nothing_is_cut_off(
    library: paths.Paths, start: Start, qtbot: QtBot, size: tuple[int, int], text_size: int
) -> None:
    window = start("nl", size=size)
    window.set_settings(window.settings._replace(text_size=text_size))
    page = shown(window, qtbot)
    page.bar.words.setText("vlam")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    click(page, page.list.tick_rect(0).center())
    settle()
    assert trouble(window) == []
    parts = [getattr(page.list._geometry.parts, name) for name in ("tick", "day", "words", "found")]
    assert not any(one.intersects(other) for at, one in enumerate(parts) for other in parts[at + 1 :])


def words(window: MainWindow) -> str:
    """All that labels tell in the window."""
    from PySide6.QtWidgets import QLabel

    return "\n".join(it.text() for it in window.findChildren(QLabel) if it.isVisible())
