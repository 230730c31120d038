"""Persons, motives, the beginning of a session and practice: whole at any size, spoken, and reached by Tab."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.sessions import described
from tests.ui.conftest import Start
from tests.ui.person import Key, Typist, focus, spoken
from tests.ui.steps import settle
from tests.ui.test_layout import trouble
from tests.ui.test_tab_order import to_be_reached
from tests.ui.test_window import visible

from kaartspel import paths
from kaartspel.domain import motives
from kaartspel.domain.persons import Person
from kaartspel.domain.session import Bookmark
from kaartspel.storage.store import open_store
from kaartspel.ui.logbook.motive_row import MotiveRow
from kaartspel.ui.logbook.person_row import PersonRow
from kaartspel.ui.main_window import MainWindow

BIRD = Person("b" * 32, "Vogel", note="Tweede gesprek in mei, over grenzen.", keep_until=date(2026, 1, 31))


@pytest.fixture
def library(folders: paths.Paths) -> None:
    folders.data.mkdir(parents=True)
    store = open_store(folders.library)
    store.keep_person(BIRD)
    store.keep_person(Person("c" * 32, "Berk"))
    store.save(described("1" * 32, BIRD.id), Bookmark(step="choose"))
    first, second, *_others = store.motive_groups()
    store.regroup_motives(lambda wordings: motives.merge(wordings, [first.id, second.id], first.name))
    store.close()


def pages(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    window._actions["persons"].trigger()
    qtbot.waitUntil(lambda: len(visible(window, PersonRow)) == 3)
    settle()
    yield "persons"
    for row in visible(window, PersonRow)[1:]:
        row.open(opened=True)
    settle()
    yield "all about persons"
    window._actions["motives"].trigger()
    qtbot.waitUntil(lambda: len(visible(window, MotiveRow)) == 3)
    settle()
    yield "motives"
    for row in visible(window, MotiveRow)[:2]:
        row._choice.setChecked(True)
    visible(window, MotiveRow)[2]._ask_name()
    settle()
    yield "merging"
    window._actions["practice"].trigger()
    settle()
    yield "beginning to practise"
    window._actions["new"].trigger()
    settle()
    yield "beginning"
    window.sessions.begin(practice=True)
    settle()
    yield "practice"
    window.parts.document.lay(window.parts.library.decks()[0].cards[1], 0)
    window.close()
    settle()
    yield "practice is asked about"
    window.parts.document.end_practice()


@pytest.mark.parametrize(
    ("language", "size", "text_size"),
    [("nl", (800, 600), 100), ("nl", (1280, 720), 150), ("en", (1280, 720), 200), ("en", (1920, 1080), 80)],
)
def test_whole_at_any_size(
    start: Start, qtbot: QtBot, library: None, language: str, size: tuple[int, int], text_size: int
) -> None:
    window = start(language, size=size)
    window.set_settings(window.settings._replace(text_size=text_size))
    found = {page: trouble(window) for page in pages(window, qtbot)}
    assert {page: what for page, what in found.items() if what} == {}
    assert window.size().toTuple() == size


def test_every_control_has_a_name_and_is_a_button_or_a_choice(start: Start, qtbot: QtBot, library: None) -> None:
    window = start()
    role = QAccessible.Role
    fitting = {role.Button, role.ButtonMenu, role.RadioButton}
    odd = []
    for page in pages(window, qtbot):
        for it in to_be_reached(window):
            told = QAccessible.queryAccessibleInterface(it)
            roles = fitting | {role.CheckBox} if isinstance(it, QPushButton) and it.isCheckable() else fitting
            if not spoken(it) or (isinstance(it, QPushButton) and told.role() not in roles):
                odd.append(f"{page}: {type(it).__name__} {spoken(it)!r} is a {told.role()}")
    assert odd == []


@pytest.mark.parametrize("wanted", ["all about persons", "merging"])
def test_tab_goes_from_the_top_to_the_bottom(start: Start, qtbot: QtBot, library: None, wanted: str) -> None:
    window = start()
    typist = Typist(window, qtbot)
    next(page for page in pages(window, qtbot) if page == wanted)
    typist.tab_to("Back to the logbook")
    tops, reached = [], set()
    for _ in range(100):
        here = focus()
        if here in reached:
            break
        reached.add(here)
        if not window.rooms.logbook.isAncestorOf(here):
            break
        tops.append(here.mapTo(window.rooms.logbook, here.rect().center()).y() + _scrolled(window))
        typist.key(Key.Key_Tab)
    assert len(tops) > 8
    rows = [round(top / 60) for top in tops[1:]]
    assert rows == sorted(rows)


def _scrolled(window: MainWindow) -> int:
    page = window.rooms.logbook.currentWidget()
    return page._sheet.verticalScrollBar().value()
