"""What lays the deck out has room, in both languages, at any text size; and every control says what it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.geometry import trouble
from tests.ui.person import spoken
from tests.ui.steps import settle

from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.table.laying_out import LayingOut
from kaartspel.ui.table.search_field import SearchField

SIZES = [80, 100, 150, 200]


def deck_step(window: MainWindow) -> ChooseStep:
    found = window.exercise_room.current
    assert isinstance(found, ChooseStep)
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_how_many_are_shown_is_read_in_the_usual_window(start: Start, language: str) -> None:
    window = start(language, size=(1280, 720))
    step = deck_step(window)
    field = step.toolbar.in_order[1]
    assert isinstance(field, SearchField)
    step.toolbar.deck_chosen.emit("reflection")
    settle()
    step.laying_out.draw(5)
    settle()
    assert field.textMargins().right() > field.fontMetrics().horizontalAdvance("5") > 0
    QTest.keyClicks(field, "a word that takes all the room there is")
    settle()
    words = field.fontMetrics().horizontalAdvance("a word that takes")
    assert field.width() - field.textMargins().right() > words


def nameless(page: QWidget) -> list[str]:
    stops = [it for it in page.findChildren(QWidget) if it.isVisible() and it.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [type(it).__name__ for it in stops if it.focusProxy() is None and not spoken(it)]


def number_is_in_sight(lay: LayingOut) -> bool:
    """Whether the field has room for the number it asks to change."""
    assert lay.line is not None
    assert lay.line.spin is not None
    field = lay.line.spin.lineEdit()
    assert field.text()
    return field.contentsRect().width() > field.fontMetrics().horizontalAdvance(field.text())


@pytest.mark.parametrize("text_size", SIZES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_at_any_text_size(start: Start, qtbot: QtBot, language: str, text_size: int) -> None:
    window = start(language, size=(1280, 720))
    window.set_settings(window.settings._replace(text_size=text_size))
    step = deck_step(window)
    lay = step.laying_out
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        settle()
        found[name] = trouble(window) + nameless(window)

    for deck in window.parts.library.decks():
        step.toolbar.deck_chosen.emit(deck.id)
        look(deck.id)
        lay.draw(7)
        lay.lay_face_down()
        look(f"{deck.id}, seven face down")
        lay.ask_draw()
        look(f"{deck.id}, drawing")
        assert number_is_in_sight(lay)
        lay.choose_by_hand()
        look(f"{deck.id}, choosing")
        lay.cancel()
        lay.turn_all()
        lay.lay_out_all()
        for tag in lay.tag_list().tags[:1]:
            lay.add_tag(tag)
        look(f"{deck.id}, by tag")
        lay.drop_tags()
    assert {page: what for page, what in found.items() if what} == {}


@pytest.mark.parametrize("text_size", SIZES)
@pytest.mark.parametrize("size", [(800, 600), (1280, 720)])
def test_the_page_about_a_deck_fits(start: Start, size: tuple[int, int], text_size: int) -> None:
    window = start("nl", size=size)
    window.set_settings(window.settings._replace(text_size=text_size))
    step = deck_step(window)
    for deck in window.parts.library.decks():
        step.toolbar.deck_chosen.emit(deck.id)
        step.show_about()
        settle()
        assert step.about is not None
        assert trouble(step.about) == []
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert step.about is None
