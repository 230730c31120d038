"""Questions: writing, turning, undoing, and what is read when it is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.sessions import MORNING, WRITTEN
from tests.ui.person import focus, spoken
from tests.ui.steps import PictureFolder, cut_off, in_size, on_stage, settle

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Bookmark, Session
from kaartspel.domain.settings import Questions
from kaartspel.domain.words import Words
from kaartspel.ui.document import Document
from kaartspel.ui.questions.notebook import NotebookField
from kaartspel.ui.questions.question_bar import QuestionNumber
from kaartspel.ui.questions.questions_step import QuestionsStep
from kaartspel.ui.widgets.prose import Prose

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
(PEOPLE, OWN_WAY) = WRITTEN.questions


def begun(**answers: str) -> Session:
    session = sessions.begin(WRITTEN, "0" * 32, "me", MORNING)
    for question, text in answers.items():
        session = sessions.answer(session, question.replace("_", "-"), text)
    return session


@contextmanager
def shown(
    qtbot: QtBot,
    tmp_path: Path,
    session: Session,
    arrangement: Questions = Questions.ONE,
    size: tuple[int, int] = (1000, 700),
    question: str = "",
) -> Iterator[tuple[QuestionsStep, Document, QWidget]]:
    step = session.exercise.steps[0]
    bookmark = Bookmark(question=question)
    with on_stage(
        qtbot,
        lambda document, _pictures: QuestionsStep(document, step, arrangement),
        session,
        PictureFolder(tmp_path),
        size,
        bookmark,
    ) as stage:
        stage[0].focus_field()
        yield stage


def fields(step: QuestionsStep) -> list[NotebookField]:
    found = [it for it in step.findChildren(NotebookField) if it.isVisible()]
    return sorted(found, key=lambda it: it.mapTo(step, QPoint(0, 0)).y())


def said(step: QuestionsStep) -> list[str]:
    labels = [it.text() for it in step.findChildren(QLabel) if it.isVisible()]
    return labels + [it.text for it in step.findChildren(Prose) if it.isVisible()]


def type_in(text: str) -> None:
    QTest.keyClicks(focus(), text)


def press(step: QuestionsStep, text: str) -> None:
    button = next(it for it in step.findChildren(QPushButton) if it.isVisible() and it.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def number(step: QuestionsStep, which: int) -> QuestionNumber:
    return next(it for it in step.findChildren(QuestionNumber) if it.text() == str(which))


def test_one_question_fills_the_page_and_the_keys_are_in_its_field(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun()) as (step, document, _window):
        (field,) = fields(step)
        assert PEOPLE.prompt.en in said(step)
        assert PEOPLE.hint.nl in said(step)  # written in Dutch only: better that than nothing
        assert OWN_WAY.prompt.en not in said(step)
        assert field.height() > step.height() / 2
        assert spoken(field) == f"{PEOPLE.prompt.en} {PEOPLE.hint.nl}"
        type_in("People mean well.")
        qtbot.waitUntil(lambda: document.session.answer("people") == "People mean well.")


def test_what_the_step_asks_stands_above_the_first_question_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun()) as (step, _document, _window):
        prompt = WRITTEN.steps[0].prompt.en
        assert prompt in said(step)
        step.go(OWN_WAY.id)
        assert prompt not in said(step)


def test_turning_by_keys_keeps_what_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun()) as (_step, document, _window):
        type_in("They mean well.")
        QTest.keyClick(focus(), Qt.Key.Key_PageDown, ALT)
        assert document.session.answer("people") == "They mean well."
        assert spoken(focus()).startswith(OWN_WAY.prompt.en)
        type_in("Quietly.")
        QTest.keyClick(focus(), Qt.Key.Key_PageDown, ALT)  # it is the last one
        assert spoken(focus()).startswith(OWN_WAY.prompt.en)
        QTest.keyClick(focus(), Qt.Key.Key_PageUp, ALT)
        assert spoken(focus()).startswith(PEOPLE.prompt.en)
        assert [(it.question, it.text) for it in document.session.answers] == [
            ("people", "They mean well."),
            ("own-way", "Quietly."),
        ]
        assert document.bookmark.question == "people"


def test_a_number_leads_to_its_question_and_tells_whether_it_has_an_answer(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun(people="Good.")) as (step, document, _window):
        assert number(step, 1).accessibleDescription() == "You are here, has an answer"
        assert number(step, 2).accessibleDescription() == ""
        type_in("Mostly. ")
        QTest.mouseClick(number(step, 2), Qt.MouseButton.LeftButton)
        assert document.session.answer("people") == "Mostly. Good."
        assert spoken(focus()).startswith(OWN_WAY.prompt.en)
        assert number(step, 2).accessibleDescription() == "You are here"
        assert number(step, 1).accessibleDescription() == "has an answer"
        assert number(step, 2).toolTip() == OWN_WAY.prompt.en


def test_all_on_one_page_and_back_is_the_same_text(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun()) as (step, document, _window):
        type_in("Curious.")
        with qtbot.waitSignal(step.arranged) as told:
            press(step, "All on one page")
        assert told.args == [Questions.PAGE]
        first, second = fields(step)
        assert first.toPlainText() == "Curious."
        assert WRITTEN.steps[0].prompt.en in said(step)
        QTest.mouseClick(second.viewport(), Qt.MouseButton.LeftButton)
        type_in("Close by.")
        press(step, "One question at a time")
        (only,) = fields(step)
        assert (only.toPlainText(), spoken(only)) == ("Close by.", OWN_WAY.prompt.en)
        assert document.session.answer("people") == "Curious."


def test_on_one_page_the_number_of_the_field_that_is_written_in_is_marked(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun(), Questions.PAGE) as (step, document, _window):
        assert number(step, 1).here
        QTest.mouseClick(fields(step)[1].viewport(), Qt.MouseButton.LeftButton)
        assert number(step, 2).here
        assert document.bookmark.question == "own-way"
        QTest.mouseClick(number(step, 1), Qt.MouseButton.LeftButton)
        assert focus() is fields(step)[0]
        QTest.keyClick(focus(), Qt.Key.Key_PageDown, ALT)
        assert focus() is fields(step)[1]


@pytest.mark.parametrize("arrangement", Questions)
def test_undo_goes_back_to_the_question_it_is_about(qtbot: QtBot, tmp_path: Path, arrangement: Questions) -> None:
    with shown(qtbot, tmp_path, begun(), arrangement) as (step, document, _window):
        type_in("Kind.")
        step.go(OWN_WAY.id)
        type_in("Slowly.")
        for _ in range(2):
            QTest.keyClick(focus(), Qt.Key.Key_Z, CTRL)
        assert document.session.answers == ()
        assert spoken(focus()).startswith(PEOPLE.prompt.en)
        QTest.keyClick(focus(), Qt.Key.Key_Y, CTRL)
        assert fields(step)[0].toPlainText() == "Kind."
        QTest.keyClick(focus(), Qt.Key.Key_Y, CTRL)
        assert spoken(focus()).startswith(OWN_WAY.prompt.en)
        assert document.session.answer("own-way") == "Slowly."


def test_it_opens_at_the_question_it_was_left_at(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun(), question="own-way") as (step, _document, _window):
        assert step.current == "own-way"
        assert spoken(focus()).startswith(OWN_WAY.prompt.en)


@pytest.mark.parametrize("arrangement", Questions)
def test_what_is_kept_is_read_and_not_written(qtbot: QtBot, tmp_path: Path, arrangement: Questions) -> None:
    kept = sessions.finish(begun(people="Good, all in all."), MORNING)
    with shown(qtbot, tmp_path, kept, arrangement) as (step, document, _window):
        assert fields(step) == []
        assert "Good, all in all." in said(step)
        assert focus() is step
        QTest.keyClick(step, Qt.Key.Key_PageDown, ALT)
        assert "Nothing was written here." in said(step)
        assert document.session == kept


def test_a_field_grows_with_its_words_and_then_scrolls(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun(), Questions.PAGE) as (step, _document, _window):
        field = fields(step)[0]
        low = field.height()
        QApplication.clipboard().setText("\n".join("line" for _ in range(9)))
        QTest.keyClick(field, Qt.Key.Key_V, CTRL)
        settle()
        grown = field.height()
        assert grown > low * 1.5
        assert field.verticalScrollBar().maximum() == 0
        for _ in range(3):
            QTest.keyClick(field, Qt.Key.Key_V, CTRL)
        settle()
        assert field.verticalScrollBar().maximum() > 0
        assert field.height() < 2.5 * grown


def test_the_page_scrolls_along_with_what_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun(), Questions.PAGE, (700, 300)) as (step, _document, _window):
        step.go(OWN_WAY.id)
        settle()
        field = fields(step)[1]

        def cursor_in_sight() -> bool:
            return step.viewport().rect().contains(field.viewport().mapTo(step, field.cursorRect().center()))

        for _ in range(14):
            QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: field.height() > step.height() and cursor_in_sight())
        QTest.keyClick(field, Qt.Key.Key_Home, CTRL)
        assert not cursor_in_sight()
        qtbot.waitUntil(cursor_in_sight)


def test_rules_go_on_to_the_end_of_the_page_and_follow_higher_lines(qtbot: QtBot, tmp_path: Path) -> None:
    with shown(qtbot, tmp_path, begun(people="one\ntwo")) as (step, _document, _window):
        (field,) = fields(step)
        rules = list(field.rules())
        line = field.fontMetrics().lineSpacing()
        assert {round(below - above) - line for above, below in pairwise(rules)} <= {-1, 0, 1}
        assert field.viewport().height() - rules[-1] <= line


def test_a_hundred_thousand_words_are_taken(qtbot: QtBot, tmp_path: Path) -> None:
    text = "woord " * 100_000
    with shown(qtbot, tmp_path, begun()) as (_step, document, _window):
        QApplication.clipboard().setText(text)
        QTest.keyClick(focus(), Qt.Key.Key_V, CTRL)
        qtbot.waitUntil(lambda: document.session.answer("people") == text)
        QApplication.clipboard().clear()


@pytest.mark.parametrize("size", [(640, 420), (1000, 560), (1380, 760)])
@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
@pytest.mark.parametrize("arrangement", Questions)
def test_no_words_are_cut_off(
    qtbot: QtBot, tmp_path: Path, arrangement: Questions, text_size: int, size: tuple[int, int]
) -> None:
    with shown(qtbot, tmp_path, begun(people="Good.\n" * 3), arrangement, size) as (step, _document, _window):
        in_size(text_size)
        assert cut_off(step) == []
        assert step.horizontalScrollBar().maximum() == 0


def test_many_questions_have_their_numbers_in_lines(qtbot: QtBot, tmp_path: Path) -> None:
    (asks, share) = WRITTEN.steps
    many = tuple(PEOPLE._replace(id=f"q{n}", prompt=Words(f"Vraag {n}", f"Question {n}")) for n in range(100))
    session = begun()._replace(exercise=WRITTEN._replace(steps=(asks._replace(questions=many), share)))
    with shown(qtbot, tmp_path, session, size=(700, 600)) as (step, _document, _window):
        settle()
        assert number(step, 100).y() > number(step, 1).y()
        assert step.horizontalScrollBar().maximum() == 0


def test_a_single_question_has_no_numbers_and_no_choice(qtbot: QtBot, tmp_path: Path) -> None:
    (asks, share) = WRITTEN.steps
    session = begun()._replace(exercise=WRITTEN._replace(steps=(asks._replace(questions=(PEOPLE,)), share)))
    for arrangement in Questions:
        with shown(qtbot, tmp_path, session, arrangement) as (step, _document, _window):
            assert not [it for it in step.findChildren(QPushButton) if it.isVisible()]
            assert not number(step, 1).isVisible()
            assert fields(step)[0].height() > step.height() / 2
