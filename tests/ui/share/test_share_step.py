"""Share: the board as a page, what is missing, keeping and reopening."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.sessions import MORNING, described, empty, kept, with_cards
from tests.ui.steps import PictureFolder, cut_off, in_size, on_stage, settle

from kaartspel import texts
from kaartspel.domain import session as sessions
from kaartspel.ui.share.board_column import BoardColumn
from kaartspel.ui.share.keeping import moment, what_is_missing
from kaartspel.ui.share.share_step import ShareStep
from kaartspel.ui.widgets.card import CardButton
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.widgets.prose import Prose


@pytest.fixture
def library(tmp_path: Path) -> PictureFolder:
    return PictureFolder(tmp_path)


def logbook(step: ShareStep) -> WritingField:
    return step.findChildren(WritingField)[0]


def said(step: ShareStep) -> list[str]:
    """All words in sight."""
    labels = [it.text() for it in step.findChildren(QLabel) if it.isVisible()]
    return labels + [it.text for it in step.findChildren(Prose) if it.isVisible()]


def button(step: ShareStep, text: str) -> QPushButton:
    return next(it for it in step.findChildren(QPushButton) if it.text() == text)


def press(step: ShareStep, text: str) -> None:
    assert button(step, text).isVisible()
    QTest.mouseClick(button(step, text), Qt.MouseButton.LeftButton)


def in_sight(step: ShareStep) -> set[str]:
    return {it.text() for it in step.findChildren(QPushButton) if it.isVisible()}


def test_the_page_has_every_word_of_the_board(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, described(), library) as (step, document, _window):
        words = said(step)
        for _place, placement in document.session.laid:
            assert {placement.motive, placement.reason, placement.doing} <= set(words)
        assert words.count("1 · het licht: Het komt van opzij.") == 4
        assert len(step.findChildren(CardButton)) == 4


def test_what_is_missing_is_said_and_stops_nobody(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, with_cards(cards=3), library) as (step, document, _window):
        assert "1 place is still free.\n3 cards have no motive yet.\nYou can keep it as it is." in said(step)
        press(step, "Keep in logbook")
        assert document.read_only


def test_nothing_missing_is_not_mentioned() -> None:
    assert what_is_missing(described()) == ""


def test_what_is_missing_in_its_order() -> None:
    session = described()
    for place in range(4):
        session = sessions.describe(session, place, reason="")
    session = sessions.write_outcome(session, " ")
    assert what_is_missing(session).splitlines() == [
        "4 cards have no reason yet.",
        "The logbook field is still empty.",
        "You can keep it as it is.",
    ]


def test_the_logbook_is_written_and_kept(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, with_cards(), library) as (step, document, _window):
        logbook(step).setFocus()
        qtbot.keyClicks(logbook(step), "Ik vraag het vaker.")
        press(step, "Keep in logbook")
        assert document.session.outcome == "Ik vraag het vaker."
        finished = document.session.finished
        assert finished
        assert f"Kept in the logbook on {moment(finished)}" in said(step)
        assert "Ik vraag het vaker." in said(step)
        assert not logbook(step).isVisible()
        assert in_sight(step) == {"Reopen", "New session", "Print or PDF…"}


def test_reopening_asks_first_and_shows_its_date(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, kept(), library) as (step, document, _window):
        press(step, "Reopen")
        assert document.read_only
        press(step, "Leave it as it is")
        assert document.read_only
        press(step, "Reopen")
        press(step, "Reopen now")
        assert not document.read_only
        assert logbook(step).isVisible()
        assert in_sight(step) == {"Keep in logbook", "Print or PDF…"}
        finished, reopened = document.session.marks
        assert f"Kept on {moment(finished.at)}\nReopened on {moment(reopened.at)}" in said(step)
        press(step, "Keep in logbook")
        again = document.session.marks[-1].at
        assert f"Kept in the logbook on {moment(again)}" in said(step)
        assert "Reopen" in in_sight(step)
        assert "Reopen now" not in in_sight(step)


def test_the_question_is_gone_when_another_session_is_shown(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, kept(), library) as (step, document, _window):
        press(step, "Reopen")
        document.reopen()
        document.keep()
        assert in_sight(step) == {"Reopen", "New session", "Print or PDF…"}


def test_by_keys_alone(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, described(), library) as (step, document, _window):
        button(step, "Keep in logbook").setFocus()
        qtbot.keyClick(button(step, "Keep in logbook"), Qt.Key.Key_Space)
        assert document.read_only
        assert button(step, "Reopen").hasFocus()
        qtbot.keyClick(button(step, "Reopen"), Qt.Key.Key_Space)
        assert button(step, "Reopen now").hasFocus()
        qtbot.keyClick(button(step, "Reopen now"), Qt.Key.Key_Space)
        assert not document.read_only
        assert button(step, "Keep in logbook").hasFocus()


def test_a_new_session_is_asked_for(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, kept(), library) as (step, _document, _window), qtbot.waitSignal(step.new_wanted):
        press(step, "New session")


def test_dates_are_written_in_the_language_in_use() -> None:
    at = MORNING + timedelta(days=266, hours=5, minutes=2)
    texts.use("en")
    assert moment(at) == "23 November 2026, 14:32"
    texts.use("nl")
    assert moment(at) == "23 november 2026, 14:32"
    texts.use("en")


def test_the_page_follows_what_is_changed_elsewhere(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, described(), library) as (step, document, _window):
        step.hide()
        document.apply(sessions.describe(document.session, 0, motive="Iets anders"))
        document.apply(sessions.take_back(document.session, 3))
        step.show()
        assert "Iets anders" in said(step)
        assert len([it for it in step.findChildren(BoardColumn) if it.isVisible()]) == 3


def test_cards_without_a_motive_and_an_empty_board(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, ShareStep, with_cards(cards=1), library) as (step, document, _window):
        assert "No motive yet" in said(step)
        document.apply(empty())
        assert in_sight(step) == {"Choose a card"}


@pytest.mark.parametrize(("cards", "across"), [(1, 1), (4, 4), (5, 3), (6, 3), (8, 4)])
def test_up_to_four_cards_stand_in_a_row(qtbot: QtBot, library: PictureFolder, cards: int, across: int) -> None:

    from kaartspel.domain.cards import CardRef

    session = sessions.resize(empty(), cards)
    for place in range(cards):
        session = sessions.place(session, place, laid_card()._replace(card=CardRef("photos", str(place))))
    with on_stage(qtbot, ShareStep, session, library) as (step, _document, _window):
        settle()
        columns = step.findChildren(BoardColumn)
        assert len([it for it in columns if it.y() == columns[0].y()]) == across


def laid_card() -> sessions.Placement:
    found = with_cards(cards=1).board[0]
    assert found
    return found


@pytest.mark.parametrize("size", [(700, 500), (1196, 557), (1836, 917)])
@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
@pytest.mark.parametrize("finished", [False, True])
def test_nothing_is_cut_off(
    qtbot: QtBot, library: PictureFolder, size: tuple[int, int], text_size: int, finished: bool
) -> None:
    long = "Ik kijk en blijf kijken, want er is veel te zien. " * 20 + "Kindercarnavalsoptochtvoorbereidingen" * 3
    session = sessions.describe(described(), 0, motive=long[-150:], reason=long, doing=long)
    session = sessions.write_outcome(session, long)
    session = sessions.finish(session, MORNING) if finished else session
    with on_stage(qtbot, ShareStep, session, library, size) as (step, _document, _window):
        in_size(text_size)
        settle()
        assert cut_off(step) == []
        assert step.horizontalScrollBar().maximum() == 0
