"""Nothing is cut off, covered or out of reach, on any page, in both languages, at any text size."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.geometry import trouble
from tests.ui.steps import settle

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Feature
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.rooms import ROOMS
from kaartspel.ui.table.enlarged import Enlarged

STEPS = ("choose", "describe", "look", "share")
LONG = "Ik kijk en blijf kijken, want er is veel te zien, ook waar het donker is. " * 4


def fill(window: MainWindow) -> None:
    """Four cards, with words and pins."""
    document = window.parts.document
    for place, card in enumerate(window.parts.library.decks()[0].cards[:4]):
        document.lay(card, place)
    session = sessions.describe(document.session, 0, motive="Verantwoordelijk voelen", reason=LONG, doing=LONG)
    session = sessions.describe(session, 1, motive="Zorgen", reason="Eén vlam.")
    for number in range(3):
        session = sessions.pin(session, 0, Feature(f"{number:032}", 0.2 * number + 0.1, 0.5, "het licht", LONG))
    document.apply(session)


def pages(window: MainWindow, bot: QtBot) -> Iterator[str]:
    """Goes to every step and every room, one after the other."""
    for step in STEPS:
        window.show_room("exercise")
        window.parts.document.go(step)
        settle()
        yield step
    for room in ROOMS[1:]:
        window.show_room(room)
        if room == "logbook" and window.parts.document.session.laid:
            bot.waitUntil(lambda: window.rooms.logbook.list.model.rowCount() == 1)
            settle()
            yield "list"
            window.rooms.logbook.reading.open(window.parts.document.session.id)
        settle()
        yield room
        window.rooms.logbook.reading.close()


@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_at_any_text_size(start: Start, qtbot: QtBot, language: str, text_size: int) -> None:
    window = start(language, size=(1280, 720))
    window.set_settings(window.settings._replace(text_size=text_size))
    found = {page: trouble(window) for page in pages(window, qtbot)}
    fill(window)
    for page in pages(window, qtbot):
        found[f"{page} with words"] = trouble(window)
    assert {page: what for page, what in found.items() if what} == {}
    assert window.size().toTuple() == (1280, 720)


@pytest.mark.parametrize("size", [(800, 600), (1440, 900), (1920, 1080)])
def test_in_any_window(start: Start, qtbot: QtBot, size: tuple[int, int]) -> None:
    window = start("nl", size=size)
    fill(window)
    assert {page: what for page in pages(window, qtbot) if (what := trouble(window))} == {}
    assert window.size().toTuple() == size


def test_what_failed_is_told_in_whole(start: Start, qtbot: QtBot) -> None:
    window = start("nl", size=(1280, 720))
    window.set_settings(window.settings._replace(text_size=200))
    window.banner.say("De map is vol. " * 8, "Probeer het nu", "Toch sluiten")
    settle()
    assert trouble(window) == []


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_kept_session_and_the_enlarged_card(start: Start, qtbot: QtBot, text_size: int) -> None:
    window = start("nl", size=(1280, 720))
    window.set_settings(window.settings._replace(text_size=text_size))
    fill(window)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    settle()
    assert trouble(window.findChildren(Enlarged)[0]) == []
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    window.parts.document.keep()
    assert {page: what for page in pages(window, qtbot) if (what := trouble(window))} == {}


@pytest.mark.parametrize("question", ["Voer een eerder gemaakt bord in…", "Leeg de prullenbak…"])
def test_questions_on_the_sessions_page(start: Start, qtbot: QtBot, question: str) -> None:
    window = start("nl", size=(1280, 720))
    window.set_settings(window.settings._replace(text_size=200))
    fill(window)
    window.sessions.bin()
    qtbot.waitUntil(lambda: bool(window.banner.text))
    window.show_room("logbook")
    if question.startswith("Leeg"):
        window.rooms.logbook.open_page("bin")

    def button() -> QPushButton | None:
        return next((it for it in window.findChildren(QPushButton) if it.isVisible() and it.text() == question), None)

    qtbot.waitUntil(lambda: button() is not None)
    QTest.mouseClick(button(), Qt.MouseButton.LeftButton)
    settle()
    assert trouble(window) == []
