"""Share without cards: the answers to read, the logbook beside them, and keeping."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.sessions import MORNING, WRITTEN
from tests.ui.steps import PictureFolder, cut_off, in_size, on_stage, settle

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Answer, Session
from kaartspel.ui.document import Document
from kaartspel.ui.share.written_step import WrittenStep
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.widgets.prose import Prose

SHARE = WRITTEN.steps[-1]


def answered(people: str = "Good, all in all.", own_way: str = "Quietly.") -> Session:
    session = sessions.begin(WRITTEN, "0" * 32, "me", MORNING)
    return sessions.answer(sessions.answer(session, "people", people), "own-way", own_way)


@contextmanager
def shown(
    qtbot: QtBot, tmp_path: Path, session: Session, size: tuple[int, int] = (1200, 640)
) -> Iterator[tuple[WrittenStep, Document, QWidget]]:
    with on_stage(
        qtbot, lambda document, _pictures: WrittenStep(document, SHARE), session, PictureFolder(tmp_path), size
    ) as stage:
        settle()
        yield stage


def said(step: WrittenStep) -> list[str]:
    labels = [it.text() for it in step.findChildren(QLabel) if it.isVisible()]
    return labels + [it.text for it in step.findChildren(Prose) if it.isVisible()]


def top(step: WrittenStep, part: QWidget) -> QPoint:
    return part.mapTo(step, QPoint(0, 0))


def outcome(step: WrittenStep) -> WritingField:
    return step.findChildren(WritingField)[0]


def press(step: WrittenStep, text: str) -> None:
    button = next(it for it in step.findChildren(QPushButton) if it.isVisible() and it.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_answer_stands_under_its_question(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, answered()) as (step, _document, _window):
        words = said(step)
        for text in (
            "What are people like?",
            "Good, all in all.",
            "How are you with others?",
            "Quietly.",
            SHARE.prompt.en,
        ):
            assert text in words


def test_a_question_without_an_answer_takes_no_room_and_is_counted(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, answered(own_way="")) as (step, document, _window):
        assert "How are you with others?" not in said(step)
        assert any(it.startswith("1 question has no answer yet.") for it in said(step))
        document.apply(answered("", ""))
        assert "No question has an answer yet." in said(step)


def test_an_answer_to_a_question_that_is_not_asked_any_more_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    old = answered()._replace(answers=(Answer("dropped", "What I thought then."),))
    with shown(qtbot, tmp_path, old) as (step, _document, _window):
        assert {"dropped", "What I thought then."} <= set(said(step))


def test_the_logbook_is_written_kept_and_reopened(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, answered()) as (step, document, _window):
        outcome(step).setFocus()
        QTest.keyClicks(outcome(step), "I leave more room.")
        press(step, "Keep in logbook")
        assert document.session.outcome == "I leave more room."
        assert document.read_only
        assert {"I leave more room.", "Quietly."} <= set(said(step))
        assert SHARE.prompt.en not in said(step)
        assert not outcome(step).isVisible()
        press(step, "Reopen")
        press(step, "Reopen now")
        assert outcome(step).isVisible()
        with qtbot.waitSignal(step.new_wanted):
            press(step, "Keep in logbook")
            press(step, "New session")


def test_the_logbook_stays_in_sight_while_long_answers_are_read(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, answered("A line to read.\n" * 80)) as (step, _document, _window):
        assert step.verticalScrollBar().maximum() > 500
        before = top(step, outcome(step))
        step.scroll_to(600)
        settle()
        assert step.scroll() == 600
        assert top(step, outcome(step)) == before
        step.scroll_to(step.verticalScrollBar().maximum())
        settle()
        assert step.rect().contains(top(step, outcome(step)))


def test_in_a_narrow_window_it_stands_below_the_answers(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, answered(), (680, 640)) as (step, _document, _window):
        words = [it for it in step.findChildren(Prose) if it.isVisible()]
        assert top(step, outcome(step)).y() > max(top(step, it).y() for it in words)


@pytest.mark.parametrize("size", [(640, 420), (1200, 560), (1380, 760)])
@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
def test_no_words_are_cut_off(qtbot: QtBot, tmp_path: Path, text_size: int, size: tuple[int, int]) -> None:
    with shown(qtbot, tmp_path, answered("Good.\n" * 20), size) as (step, _document, _window):
        in_size(text_size)
        assert cut_off(step) == []
        assert step.horizontalScrollBar().maximum() == 0
