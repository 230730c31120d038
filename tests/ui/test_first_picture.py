"""The deck is painted before the rest of the window is made: with the same cards in the same place."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import close

from kaartspel import app, files, paths
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.layout import Layout
from kaartspel.domain.session import describe
from kaartspel.domain.settings import Settings
from kaartspel.settings import file as settings_file
from kaartspel.ui import first_picture
from kaartspel.ui.exercise_room import ExerciseRoom
from kaartspel.ui.first_picture import FORM, MOST_KNOWN, Frame, Memory
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.deck_view import DeckView

FRAME = Frame((84, 120, 400, 0), (("side", (0, 0, 84, 700)), ("line", (83, 0, 1, 700))))


class Seen(NamedTuple):
    """A deck's view at one time: where it and its cards are, and what is painted."""

    deck: QRect
    cards: list[QRect | None]
    picture: QImage


def look(window: MainWindow) -> Seen:
    view = window.findChild(DeckView)
    assert isinstance(view, DeckView)
    cards = [view.card_rect(view.cards.card(row).ref) for row in range(view.cards.rowCount())]
    place = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    # The scroll bar is still to come.
    picture = view.viewport().grab(QRect(0, 0, view.width() - 20, view.height())).toImage()
    return Seen(place, cards, picture)


class Program(NamedTuple):
    """Starts it; `firsts` is what was seen at each first picture that came before the window was whole."""

    start: Callable[..., MainWindow]
    firsts: list[Seen]


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, folders: paths.Paths) -> Iterator[Program]:
    (folders.cache / "first_picture.json").unlink(missing_ok=True)
    decks = FolderDecks(folders.shipped, folders.decks, folders.cache)
    for card in decks.decks()[0].cards:
        decks.prepare(card.ref)
    opened: list[MainWindow] = []
    firsts: list[Seen] = []

    def start(language: str = "en", at_first: Callable[[MainWindow], None] = lambda _window: None) -> MainWindow:
        def ready() -> None:
            window = next(it for it in qapp.topLevelWidgets() if isinstance(it, MainWindow) and it.isVisible())
            if window.findChild(ExerciseRoom) is None:
                firsts.append(look(window))
                at_first(window)

        window = app.open_window(qapp, folders, app.Options(language, "light", ready))
        opened.append(window)
        with qtbot.waitSignal(window.parts.writer.opened, timeout=20000):
            pass
        qtbot.waitUntil(lambda: window.painted)
        return window

    app.make_application()
    yield Program(start, firsts)
    for window in opened:
        if window.isVisible():
            close(window)
        window.deleteLater()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("text_size", [80, 100, 200])
def test_the_deck_lies_where_it_was_painted_first(
    program: Program, folders: paths.Paths, language: str, text_size: int
) -> None:
    settings_file.write(folders.settings, Settings(text_size=text_size, window_width=1200, window_height=700))
    first = program.start(language)
    assert program.firsts == []
    close(first)
    window = program.start(language)
    before, after = program.firsts[0], look(window)
    assert before.deck == after.deck
    assert before.cards == after.cards
    assert before.picture == after.picture
    assert [it for it in after.cards if it]


def test_a_window_made_larger_has_its_deck_in_place_at_the_next_start(program: Program) -> None:
    first = program.start()
    first.resize(700, 650)
    close(first)
    window = program.start()
    assert len(program.firsts) == 1
    assert window.size().toTuple() == (700, 650)
    assert program.firsts[0].deck == look(window).deck


def test_laid_cards_and_the_scroll_place_are_there_from_the_first(program: Program, qtbot: QtBot) -> None:
    first = program.start()
    choose = first.exercise_room.choosing
    assert choose
    first.parts.document.lay(choose.deck_view.cards.card(0), 0)
    bar = choose.deck_view.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: first.parts.document.bookmark.layouts[0].scroll > 0)
    close(first)
    window = program.start()
    before, after = program.firsts[0], look(window)
    assert before.cards == after.cards
    assert before.picture == after.picture


@pytest.mark.parametrize("how", ["some cards", "face down"])
def test_a_deck_laid_out_otherwise_lies_so_from_the_first(program: Program, how: str) -> None:
    for _ in range(2):
        window = program.start()
        choose = window.exercise_room.choosing
        assert choose
        if how == "some cards":
            choose.laying_out.lay(
                Layout(choose.deck_view.cards.deck.id, part=True, drawn=True, picked=("sea", "candle"))
            )
        elif not choose.laying_out.layout.face_down:
            choose.laying_out.lay_face_down()
        choose.laying_out.note_scroll(0)
        window.parts.document.lay(choose.deck_view.cards.card(0), 0)  # an untouched session leaves no bookmark
        close(window)
    program.firsts.clear()
    window = program.start()
    before, after = program.firsts[0], look(window)
    assert before.deck == after.deck
    assert before.cards == after.cards
    assert before.picture == after.picture


def test_a_key_that_comes_in_between_reaches_the_whole_window(program: Program, qtbot: QtBot) -> None:
    close(program.start())

    def press(window: MainWindow) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.postEvent(window.windowHandle(), event)

    window = program.start("en", press)
    choose = window.exercise_room.choosing
    assert choose
    assert program.firsts
    qtbot.waitUntil(lambda: choose.deck_view.currentIndex().row() == 1)


def test_another_step_is_not_preceded_by_the_deck(program: Program) -> None:
    first = program.start()
    choose = first.exercise_room.choosing
    assert choose
    first.parts.document.lay(choose.deck_view.cards.card(0), 0)
    first.parts.document.go("describe")
    close(first)
    window = program.start()
    assert window.parts.document.step.id == "describe"
    assert program.firsts == []


@pytest.mark.parametrize("what", ["text_size", "language"])
def test_what_moves_the_deck_makes_the_memory_no_longer_hold(program: Program, folders: paths.Paths, what: str) -> None:
    close(program.start())
    if what == "text_size":
        settings_file.write(folders.settings, settings_file.read(folders.settings)._replace(text_size=150))
    close(program.start("nl" if what == "language" else "en"))
    assert program.firsts == []


def test_what_is_remembered_is_recalled(tmp_path: Path) -> None:
    for name in map(str, range(2 * MOST_KNOWN)):
        Memory(tmp_path / "frames.json", name).remember(FRAME)
    assert Memory(tmp_path / "frames.json", str(2 * MOST_KNOWN - 1)).recall() == FRAME
    assert Memory(tmp_path / "frames.json", str(MOST_KNOWN)).recall() == FRAME
    assert Memory(tmp_path / "frames.json", str(MOST_KNOWN - 1)).recall() is None


@pytest.mark.parametrize(
    "nonsense",
    [None, 1, "x", [], [1, 2], [[1, 2], []], [["a", 0, 0, 0], []], [[1, 2, 3, 4], 5], [[1, 2, 3, 4], [["side", [1]]]]],
)
def test_nonsense_is_not_recalled(tmp_path: Path, nonsense: object) -> None:
    files.remember(tmp_path / "frames.json", FORM, {"a": nonsense})
    assert Memory(tmp_path / "frames.json", "a").recall() is None


def test_a_ground_of_another_theme_is_passed_over(tmp_path: Path) -> None:
    files.remember(tmp_path / "frames.json", FORM, json.loads('{"a": [[1, 2, 3, 4], [["sky", [1, 2, 3, 4]]]]}'))
    assert Memory(tmp_path / "frames.json", "a").recall() == Frame((1, 2, 3, 4))


def test_a_window_that_is_not_painted_is_not_waited_for_for_long(program: Program, qtbot: QtBot) -> None:
    window = program.start()
    picture = first_picture.FirstPicture(window.parts, FRAME)
    qtbot.addWidget(picture)
    picture.wait()
    assert not picture.complete


def test_a_deck_in_which_nothing_is_found_keeps_nobody_from_saving(program: Program, qtbot: QtBot) -> None:
    first = program.start()
    choose = first.exercise_room.choosing
    assert choose
    first.parts.document.lay(choose.deck_view.cards.card(0), 0)
    choose.laying_out.lay(choose.laying_out.layout._replace(tags=("of another deck",)))
    close(first)
    window = program.start()
    step = window.exercise_room.choosing
    assert step
    assert not step.deck_view.isVisible()
    words = describe(window.parts.document.session, 0, motive="room")
    with qtbot.waitSignal(window.parts.writer.saved):
        window.parts.document.apply(words)
