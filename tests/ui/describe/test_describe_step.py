"""Describe: the cards beside their words, by mouse and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.sessions import described, empty, kept, with_cards
from tests.ui import pointer
from tests.ui.steps import PictureFolder, cut_off, in_size, laid, middle, on_stage, settle, swipe_up

from kaartspel.domain import session as sessions
from kaartspel.domain.ports import LastSession
from kaartspel.domain.session import Bookmark
from kaartspel.ui.describe.describe_step import DescribeStep
from kaartspel.ui.describe.panel import Panel
from kaartspel.ui.widgets.card import CardButton
from kaartspel.ui.widgets.fields import MotiveField, WritingField


@pytest.fixture
def library(tmp_path: Path) -> PictureFolder:
    return PictureFolder(tmp_path)


def motives(step: DescribeStep) -> list[MotiveField]:
    return [panel.findChildren(MotiveField)[0] for panel in panels(step)]


def reasons(step: DescribeStep) -> list[WritingField]:
    return [panel.findChildren(WritingField)[0] for panel in panels(step)]


def panels(step: DescribeStep) -> list[Panel]:
    found = [panel for panel in step.findChildren(Panel) if panel.isVisibleTo(step)]
    return sorted(found, key=lambda panel: panel.key[0])


def test_what_is_typed_is_in_the_session_after_a_pause(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, with_cards(), library) as (step, document, _window):
        QTest.mouseClick(motives(step)[1], Qt.MouseButton.LeftButton)
        qtbot.keyClicks(motives(step)[1], "zorgen")
        assert laid(document, 1).motive == ""
        qtbot.waitUntil(lambda: laid(document, 1).motive == "zorgen")


def test_enter_goes_from_the_motive_to_the_reason(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, with_cards(), library) as (step, document, _window):
        motives(step)[0].setFocus()
        qtbot.keyClicks(motives(step)[0], "groeien")
        qtbot.keyClick(motives(step)[0], Qt.Key.Key_Return)
        assert laid(document).motive == "groeien"
        assert reasons(step)[0].hasFocus()


def test_typing_that_goes_on_is_one_step_to_undo(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, with_cards(), library) as (step, document, _window):
        motive, reason = motives(step)[0], reasons(step)[0]
        motive.setFocus()
        qtbot.keyClicks(motive, "zorgen")
        motive.flush()
        qtbot.keyClicks(motive, " voor")
        qtbot.keyClick(motive, Qt.Key.Key_Tab)
        qtbot.keyClicks(reason, "Het licht")
        qtbot.keyClick(reason, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (laid(document).motive, laid(document).reason) == ("zorgen voor", "")
        qtbot.keyClick(reason, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert laid(document).motive == ""
        assert motive.text() == ""
        qtbot.keyClick(reason, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(reason, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert (motive.text(), reason.toPlainText()) == ("zorgen voor", "Het licht")


def test_going_to_another_step_takes_the_words_along(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, with_cards(), library) as (step, document, _window):
        qtbot.keyClicks(reasons(step)[2], "nog niet toegepast")
        document.go("look")
        assert laid(document, 2).reason == "nog niet toegepast"


def test_tab_follows_the_reading_order(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, with_cards(), library) as (step, _document, _window):
        panels(step)[0].findChildren(CardButton)[0].setFocus()
        names = []
        for _ in range(12):
            names.append(QApplication.focusWidget().accessibleName())
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        numbers = [name.split("Card ")[1][0] for name in names]
        assert numbers == list("111222333444")
        assert names[0].startswith("Card 1: The sea")
        assert names[1] == "Motive, in a few words. Card 1: The sea"
        assert names[2] == "Why this card? Card 1: The sea"


def test_places_without_a_card_have_no_panel(qtbot: QtBot, library: PictureFolder) -> None:
    session = sessions.take_back(with_cards(), 1)
    with on_stage(qtbot, DescribeStep, session, library) as (step, document, _window):
        assert [panel.key[0] for panel in panels(step)] == [0, 2, 3]
        document.apply(sessions.take_back(document.session, 0))
        assert [panel.key[0] for panel in panels(step)] == [2, 3]


def test_without_any_card_it_tells_where_to_begin(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, empty(), library, bookmark=Bookmark("describe")) as (step, document, _window):
        button = next(it for it in step.findChildren(QPushButton) if it.isVisible())
        button.click()
        assert document.step.id == "choose"


def test_a_card_that_moved_keeps_its_words_and_goes_on_being_written(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, described(), library) as (step, document, _window):
        document.apply(sessions.move(document.session, 0, 3))
        assert motives(step)[3].text() == "Nuttig zijn"
        qtbot.keyClicks(reasons(step)[3], "Ja. ")
        reasons(step)[3].flush()
        assert laid(document, 3).reason.startswith("Ja. ")
        assert laid(document, 0).reason == "Ik wil groeien, en ik weet nog niet waarheen."


def test_a_kept_session_is_read_only(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, kept(), library) as (step, document, _window):
        qtbot.keyClicks(motives(step)[0], "anders")
        qtbot.keyClicks(reasons(step)[0], "anders")
        document.flush()
        assert laid(document).motive == "Nuttig zijn"
        document.reopen()
        qtbot.keyClick(motives(step)[0], Qt.Key.Key_Home)
        qtbot.keyClicks(motives(step)[0], "Wel ")
        document.flush()
        assert laid(document).motive == "Wel Nuttig zijn"


def test_motives_used_before_and_examples_are_offered(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, with_cards(), library) as (step, _document, _window):
        step.set_motives(["verantwoordelijk zijn"])
        field = motives(step)[0]
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Down)
        popup = field.completer().popup()
        offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
        popup.hide()
        assert offered == ["verantwoordelijk zijn", "being useful"]


def test_a_press_on_the_card_asks_to_enlarge_it(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, with_cards(), library) as (step, _document, _window):
        with qtbot.waitSignal(step.enlarge_wanted) as asked:
            QTest.mouseClick(panels(step)[2].findChildren(CardButton)[0], Qt.MouseButton.LeftButton)
        assert asked.args == [2]


def test_another_session_shows_its_own_words(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, with_cards("a" * 32), library) as (step, document, _window):
        qtbot.keyClicks(reasons(step)[0], "van de eerste")
        document.open(LastSession(described("b" * 32), Bookmark("describe")))
        assert reasons(step)[0].toPlainText() == "Ik wil dat er iets beter wordt doordat ik er was."
        document.flush()
        assert laid(document).reason == "Ik wil dat er iets beter wordt doordat ik er was."


@pytest.mark.parametrize("size", [(700, 500), (1196, 557), (1836, 917)])
@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
def test_nothing_is_cut_off(qtbot: QtBot, library: PictureFolder, size: tuple[int, int], text_size: int) -> None:
    session = described()
    long = "Ik kijk en blijf kijken, want er is veel te zien. " * 6 + "Kindercarnavalsoptochtvoorbereidingen" * 3
    session = sessions.describe(session, 0, reason=long)
    with on_stage(qtbot, DescribeStep, session, library, size) as (step, _document, _window):
        in_size(text_size)
        settle()
        assert cut_off(step) == []
        assert step.horizontalScrollBar().maximum() == 0
        for panel in panels(step):
            card, words = panel.findChildren(CardButton)[0], panel.findChildren(WritingField)[0]
            assert card.geometry().right() < words.geometry().left()


def test_the_scroll_place_can_be_told_and_taken_up(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, described(), library, (700, 400)) as (step, _document, _window):
        step.scroll_to(120)
        assert step.scroll() == 120


def test_a_finger_scrolls_the_page(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, described(), library, (700, 400)) as (step, _document, _window):
        panel = panels(step)[0]
        swipe_up(qtbot, panel, panel.mapToGlobal(QPoint(20, 250)), step.scroll)


def test_a_finger_presses_cards_and_goes_into_fields(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, DescribeStep, described(), library) as (step, _document, _window):
        card, field = panels(step)[0].findChildren(CardButton)[0], reasons(step)[0]
        with qtbot.waitSignal(step.enlarge_wanted):
            pointer.swipe(card, middle(card), middle(card))
        pointer.swipe(field.viewport(), middle(field), middle(field))
        qtbot.waitUntil(field.hasFocus)
