"""A written exercise in the whole window: chosen, written, gone on with, kept; and exercise files of one's own."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, close
from tests.ui.person import CTRL, Key, Typist, focus, spoken

from kaartspel import paths
from kaartspel.domain.session import Session
from kaartspel.domain.settings import Questions
from kaartspel.settings import file as settings_file
from kaartspel.storage.store import read_store
from kaartspel.ui.beginning.exercise_button import ExerciseButton
from kaartspel.ui.exercise_header import Title
from kaartspel.ui.questions.notebook import NotebookField
from kaartspel.ui.questions.questions_step import QuestionsStep
from kaartspel.ui.share.share_step import ShareStep
from kaartspel.ui.share.written_step import WrittenStep
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.widgets.fields import MotiveField
from kaartspel.ui.widgets.prose import Prose
from kaartspel.ui.widgets.saved import SavedLabel

GUIDE = Path(__file__).parents[3] / "docs" / "exercises.md"
ALT = Qt.KeyboardModifier.AltModifier
SMALL = '[exercise]\nid = "{id}"\ntitle = {{ en = "{title}" }}\n[[step]]\nid = "w"\nkind = "questions"\n'
SMALL += 'title = {{ en = "Write" }}\nquestion = [{{ id = "q", prompt = {{ en = "What stayed?" }} }}]\n'


def visible(window: QWidget, kind: type) -> list:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def chosen(typist: Typist, title: str) -> None:
    """Ctrl+N, arrows to that exercise, Enter."""
    typist.key(Key.Key_N, CTRL)
    typist.key(Key.Key_Up, times=10)
    for _ in range(10):
        if spoken(focus()) == title:
            break
        typist.key(Key.Key_Down)
    assert spoken(focus()) == title
    typist.key(Key.Key_Return)


def kept_session(folders: paths.Paths) -> Session:
    reader = read_store(folders.library)
    try:
        (summary,) = reader.sessions()
        return reader.load(summary.id).session
    finally:
        reader.close()


def test_the_frame_of_reference_by_keys_alone(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    typist = Typist(window, qtbot)
    chosen(typist, "Frame of reference")
    assert window.parts.document.session.exercise.id == "frame"
    assert not visible(window, ChooseStep)
    questions = window.parts.document.session.exercise.questions
    for number, question in enumerate(questions):
        assert spoken(focus()).startswith(question.prompt.en)
        typist.type(f"Thought {number + 1}.")
        typist.key(Key.Key_PageDown, ALT)
    typist.key(Key.Key_PageDown, CTRL)
    assert visible(window, WrittenStep)
    assert {f"Thought {number + 1}." for number in range(7)} <= {it.text for it in visible(window, Prose)}
    typist.type("I leave more room.")
    typist.tab_to("Keep in logbook")
    typist.key(Key.Key_Space)
    close(window)
    session = kept_session(folders)
    assert session.finished
    assert [it.text for it in session.answers] == [f"Thought {number + 1}." for number in range(7)]
    assert session.outcome == "I leave more room."


def test_the_buttons_below_lead_from_question_to_question_and_on(start: Start, qtbot: QtBot) -> None:
    window = start()
    chosen(Typist(window, qtbot), "Looking back on asking for help")

    def below() -> list[str]:
        names = (window.exercise_room.findChild(QPushButton, name) for name in ("go_back", "go_on"))
        return [it.text() for it in names if it and it.isVisible()]

    def press(name: str) -> None:
        QTest.mouseClick(window.exercise_room.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    assert below() == ["Looking back →"]  # a single question: the way on is the next step
    press("go_on")
    assert below() == ["← Situation", "Next question →"]
    press("go_on")
    assert below() == ["← Previous question", "Next question →"]
    for _ in range(8):
        press("go_on")
    assert below() == ["← Previous question", "Share →"]
    press("go_on")
    assert window.parts.document.step.id == "share"
    assert below() == ["← Looking back"]


def test_closed_in_the_middle_it_opens_at_the_same_question(start: Start, qtbot: QtBot) -> None:
    window = start()
    typist = Typist(window, qtbot)
    chosen(typist, "Looking back on asking for help")
    typist.key(Key.Key_PageDown, CTRL)
    for _ in range(3):
        typist.key(Key.Key_PageDown, ALT)
    typist.type("A week, then")
    close(window)
    again = start()
    step = again.exercise_room.current
    assert isinstance(step, QuestionsStep)
    assert step.current == "receiving"
    (field,) = visible(again, NotebookField)
    assert field.toPlainText() == "A week, then"
    assert focus() is field


def test_all_on_one_page_is_remembered_and_follows_the_settings(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    window = start()
    typist = Typist(window, qtbot)
    chosen(typist, "Frame of reference")
    typist.tab_to("All on one page", back=True)
    typist.key(Key.Key_Space)
    qtbot.waitUntil(lambda: len(visible(window, NotebookField)) == 7)
    assert settings_file.read(folders.settings).questions is Questions.PAGE
    typist.key(Key.Key_Comma, CTRL)
    button = next(it for it in visible(window, QPushButton) if it.text() == "One question at a time")
    assert not button.isChecked()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    typist.key(Key.Key_1, CTRL)
    assert len(visible(window, NotebookField)) == 1
    button.click()
    close(window)
    assert settings_file.read(folders.settings).questions is Questions.ONE


def test_undo_comes_back_from_the_last_step_to_the_question(start: Start, qtbot: QtBot) -> None:
    window = start()
    typist = Typist(window, qtbot)
    chosen(typist, "Frame of reference")
    typist.key(Key.Key_PageDown, ALT)
    typist.type("Kindly.")
    typist.key(Key.Key_PageDown, CTRL)
    typist.key(Key.Key_Z, CTRL)
    assert spoken(focus()).startswith("How should people be treated?")
    assert window.parts.document.session.is_empty
    typist.key(Key.Key_Y, CTRL)
    assert visible(window, NotebookField)[0].toPlainText() == "Kindly."


def test_steps_without_cards_can_be_visited_at_once(start: Start, qtbot: QtBot) -> None:
    window = start()
    typist = Typist(window, qtbot)
    chosen(typist, "Looking back on asking for help")
    for step in ("looking-back", "share", "situation"):
        typist.key(Key.Key_PageDown if step != "situation" else Key.Key_PageUp, CTRL, 1 if step != "situation" else 2)
        assert window.parts.document.step.id == step


def test_from_a_written_exercise_to_the_cards_and_back_saved_is_still_told(start: Start, qtbot: QtBot) -> None:
    window = start()
    typist = Typist(window, qtbot)
    for title in ("Frame of reference", "Motives", "Frame of reference", "Motives"):
        chosen(typist, title)
        typist.key(Key.Key_Return if title == "Motives" else Key.Key_A)
        qtbot.waitUntil(lambda: [it.text()[:8] for it in visible(window, SavedLabel)] == ["Saved · "])


def test_an_exercise_of_ones_own_is_there_at_the_next_start(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    folders.exercises.mkdir(parents=True)
    (folders.exercises / "week.toml").write_text(SMALL.format(id="week", title="My week"), "utf-8")
    window = start()
    typist = Typist(window, qtbot)
    chosen(typist, "My week")
    typist.type("A walk.")
    typist.tab_to("Keep in logbook")  # it has no step to share
    typist.key(Key.Key_Space)
    assert window.parts.document.read_only
    assert "A walk." in {it.text for it in visible(window, Prose)}
    close(window)
    assert kept_session(folders).answer("q") == "A walk."


def test_a_broken_one_is_named_and_the_others_are_there(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    folders.exercises.mkdir(parents=True)
    (folders.exercises / "broken.toml").write_text(SMALL.format(id="broken", title="B").replace("kind", "kin"), "utf-8")
    (folders.exercises / "frame.toml").write_text(SMALL.format(id="frame", title="Mine"), "utf-8")
    (folders.exercises / "week.toml").write_text(SMALL.format(id="week", title="My week"), "utf-8")
    window = start()
    qtbot.waitUntil(lambda: "broken.toml" in window.banner.text)
    assert "step[1].kin" in window.banner.text
    typist = Typist(window, qtbot)
    typist.key(Key.Key_N, CTRL)
    titles = [it.text() for it in visible(window, ExerciseButton)]
    assert titles == ["Motives", "Frame of reference", "Looking back on asking for help", "My week"]
    typist.key(Key.Key_Comma, CTRL)
    named = [it.text for it in visible(window, Prose)]
    assert any("broken.toml" in it for it in named)
    assert any("frame.toml" in it for it in named)


class Opener(QObject):
    """The system's program for folders."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def opened(self, url: QUrl) -> None:
        self.urls.append(url)


def test_the_folder_for_ones_own_is_shown_and_made(start: Start, folders: paths.Paths) -> None:
    window = start()
    window.show_room("settings")
    assert str(folders.exercises) in {it.text for it in visible(window, Prose)}
    button = next(it for it in visible(window, QPushButton) if spoken(it) == "Exercises of your own: Show the folder")
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "opened")  # type: ignore[arg-type]  # a text, whatever its stub says
    try:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.urls == [QUrl.fromLocalFile(str(folders.exercises))]
    assert folders.exercises.is_dir()


def examples() -> list[str]:
    """The exercise files that stand in the guide for writing them."""
    return re.findall(r"```toml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)


def test_the_smallest_exercise_of_the_guide_works(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    folders.exercises.mkdir(parents=True)
    (folders.exercises / "week.toml").write_text(examples()[0], "utf-8")
    window = start()
    chosen(Typist(window, qtbot), "My week")
    assert spoken(focus()) == "What stayed with you this week?"


def test_the_whole_exercise_of_the_guide_is_done_in_the_window(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    folders.exercises.mkdir(parents=True)
    (folders.exercises / "conversation.toml").write_text(examples()[1], "utf-8")
    window = start("nl")
    typist = Typist(window, qtbot)
    chosen(typist, "Eén gesprek")
    assert spoken(focus()).startswith("Waar ging het over?")
    typist.type("Over de verhuizing.")
    typist.key(Key.Key_PageDown, ALT)
    typist.type("Toen het stil werd.")
    typist.key(Key.Key_PageDown, CTRL)
    (step,) = visible(window, ChooseStep)
    assert [it.accessibleName() for it in step.board.places] == ["Plek 1 (het begin), leeg", "Plek 2 (het einde), leeg"]
    typist.key(Key.Key_Return)
    typist.key(Key.Key_Right)
    typist.key(Key.Key_Return)
    typist.key(Key.Key_PageDown, CTRL)
    typist.until(lambda: len(visible(window, MotiveField)) == 2)
    typist.type("Onrust")
    typist.key(Key.Key_PageDown, CTRL)
    assert visible(window, ShareStep)
    assert {"Over de verhuizing.", "Toen het stil werd.", "Onrust"} <= {it.text for it in visible(window, Prose)}
    typist.tab_to("Logboek")
    typist.type("Ik zou weer wachten.")
    typist.tab_to("Bewaar in logboek")
    typist.key(Key.Key_Space)
    close(window)
    session = kept_session(folders)
    assert session.exercise.id == "conversation"
    assert [it.text for it in session.answers] == ["Over de verhuizing.", "Toen het stil werd."]
    assert [placement.motive for _place, placement in session.laid] == ["Onrust", ""]
    assert session.outcome == "Ik zou weer wachten."


@pytest.mark.parametrize("way", ["Esc", "Cancel", "rail"])
def test_the_choice_can_be_left(start: Start, qtbot: QtBot, way: str) -> None:
    window = start()
    typist = Typist(window, qtbot)
    before = window.parts.document.session.id
    typist.key(Key.Key_N, CTRL)
    assert visible(window, ExerciseButton)
    if way == "Esc":
        typist.key(Key.Key_Escape)
    elif way == "Cancel":
        button = next(it for it in visible(window, QPushButton) if it.text() == "Cancel")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        typist.key(Key.Key_1, CTRL)
    assert visible(window, ChooseStep)
    assert window.parts.document.session.id == before
    assert QApplication.focusWidget() is not None


def test_an_exercise_is_chosen_with_the_mouse(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.rooms.begin()
    button = next(it for it in visible(window, ExerciseButton) if it.text() == "Frame of reference")
    label = next(it for it in button.findChildren(QLabel) if it.text() == "7 questions")
    at = label.mapTo(window, label.rect().center())
    under = window.childAt(at)
    assert under is button
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert window.parts.document.session.exercise.id == "frame"


def test_an_exercise_is_spoken_whole(start: Start) -> None:
    window = start()
    window.rooms.begin()
    button = next(it for it in visible(window, ExerciseButton) if it.text() == "Motives")
    assert button.accessibleName() == "Motives"
    assert button.accessibleDescription().startswith("What brings you to this work?")
    assert button.accessibleDescription().endswith("4 cards")


def test_a_long_title_is_shortened_to_what_fits_and_told_whole(start: Start, qtbot: QtBot) -> None:
    window = start(size=(640, 480))
    chosen(Typist(window, qtbot), "Looking back on asking for help")
    (title,) = visible(window, Title)
    assert title.width() < title.sizeHint().width()
    assert title.toolTip() == spoken(title) == "Looking back on asking for help"
    edge = title.grab().toImage()
    ground = edge.pixelColor(0, 0)
    last = edge.width() - 1
    assert all(edge.pixelColor(last, y) == ground for y in range(edge.height()))  # no letter is cut through
