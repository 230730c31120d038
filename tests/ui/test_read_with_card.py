"""The question of a card, and what its word can mean, are read with it while describing and looking."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.sessions import empty
from tests.ui.steps import in_size, on_stage, settle
from tests.ui.table.decks import MEANING, QUESTION, write_three

from kaartspel.decks.library import FolderDecks
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import Bookmark, Placement, Session
from kaartspel.domain.words import Words
from kaartspel.ui.describe.describe_step import DescribeStep
from kaartspel.ui.look.look_step import LookStep
from kaartspel.ui.look.picture_view import PictureView
from kaartspel.ui.share.share_step import ShareStep
from kaartspel.ui.widgets.card import CardButton


def library(tmp_path: Path, side: str = "below") -> FolderDecks:
    return FolderDecks(write_three(tmp_path / "three", side), tmp_path / "own", tmp_path / "cache")


def board() -> Session:
    """A reflection card, a word, and a photograph."""
    session = empty()
    for place, (deck, card) in enumerate((("reflection", "r1"), ("words", "care"), ("photos", "sea"))):
        session = sessions.place(session, place, Placement(CardRef(deck, card), Words(en=card.title())))
    return session


def read(step: QWidget) -> list[str]:
    settle()
    return [label.text() for label in step.findChildren(QLabel) if label.isVisible()]


def spoken(step: QWidget) -> str:
    return " ".join(card.accessibleName() for card in step.findChildren(CardButton))


def test_describe_shows_them_below_the_card(qtbot: QtBot, tmp_path: Path) -> None:
    with on_stage(qtbot, DescribeStep, board(), library(tmp_path), size=(660, 700)) as (step, _document, _window):
        in_size(200)
        assert read(step).count(QUESTION) == 1
        assert read(step).count(MEANING) == 1
        assert QUESTION in spoken(step)
        assert MEANING in spoken(step)


def test_describe_shows_the_question_on_a_picture_with_room_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    decks = library(tmp_path, "picture")
    with on_stage(qtbot, DescribeStep, board(), decks, size=(1900, 900)) as (step, _document, _window):
        assert QUESTION not in read(step)
        cards = [card.question for card in step.findChildren(CardButton)]
        assert cards == [QUESTION, "", ""]


@pytest.mark.parametrize(("place", "text"), [(0, QUESTION), (1, MEANING), (2, "")])
def test_look_reads_them_beside_the_picture(qtbot: QtBot, tmp_path: Path, place: int, text: str) -> None:
    bookmark = Bookmark("look", place)
    with on_stage(qtbot, LookStep, board(), library(tmp_path), bookmark=bookmark) as (step, _document, window):
        shown = QUESTION in read(step), MEANING in read(step)
        assert shown == (text == QUESTION, False)  # the meaning is on the large card itself
        photo = step.findChild(PictureView).photo
        assert text in photo.accessibleDescription()
        in_size(200)
        window.resize(330, 480)
        assert (MEANING in read(step)) == (text == MEANING)


def test_a_pin_is_set_on_a_word_as_on_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    bookmark = Bookmark("look", 1)
    with on_stage(qtbot, LookStep, board(), library(tmp_path), bookmark=bookmark) as (step, document, _window):
        settle()
        photo = step.findChild(PictureView).photo
        photo.setFocus()
        photo.click()
        placement = document.session.board[1]
        assert placement is not None
        assert [(pin.x, pin.y) for pin in placement.features] == [(0.5, 0.5)]


@pytest.mark.parametrize(("side", "read_below"), [("below", 1), ("picture", 0)])
def test_share_shows_them_with_the_card(qtbot: QtBot, tmp_path: Path, side: str, read_below: int) -> None:
    decks = library(tmp_path, side)
    with on_stage(qtbot, ShareStep, board(), decks, size=(1900, 1000)) as (step, _document, _window):
        assert read(step).count(QUESTION) == read_below
        assert next(card.question for card in step.findChildren(CardButton)) == ("" if read_below else QUESTION)
        assert MEANING not in read(step)  # it is on the card


def test_share_speaks_them(qtbot: QtBot, tmp_path: Path) -> None:
    with on_stage(qtbot, ShareStep, board(), library(tmp_path)) as (step, _document, _window):
        settle()
        assert QUESTION in spoken(step)
        assert MEANING in spoken(step)
