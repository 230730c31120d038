"""The pages of the written exercises: nothing cut off, all of it reached and spoken, at any size, in both languages."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.geometry import trouble
from tests.ui.person import Typist, spoken
from tests.ui.steps import settle
from tests.ui.test_spoken import ROLES, told
from tests.ui.test_tab_order import from_the_top, round_trip, steps_back, to_be_reached

from kaartspel.domain import session as sessions
from kaartspel.domain.settings import Questions
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.questions.questions_step import QuestionsStep

LONG = "Ik vraag het liever niet, en dan vraag ik het toch, want alleen kom ik er niet uit. " * 6


def pages(window: MainWindow) -> Iterator[str]:
    """The choice, every step of the exercise with the most questions, and the same when it is kept."""
    window.rooms.begin()
    settle()
    yield "begin"
    asking = next(it for it in window.parts.exercises if it.id == "asking")
    window.sessions.begin(None, asking)
    document = window.parts.document
    for question in asking.questions[:4]:
        document.apply(sessions.answer(document.session, question.id, LONG))
    for kept in ("", "kept "):
        if kept:
            document.keep()
        for step in asking.steps:
            document.go(step.id)
            settle()
            yield f"{kept}{step.id}"
            view = window.exercise_room.current
            if isinstance(view, QuestionsStep) and len(step.questions) > 1:
                view.go(step.questions[-1].id)
                settle()
                yield f"{kept}{step.id}, the last question"


def arrange(window: MainWindow, arrangement: Questions, text_size: int = 100) -> None:
    window.set_settings(window.settings._replace(questions=arrangement, text_size=text_size))


@pytest.mark.parametrize("arrangement", Questions)
@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_at_any_text_size(start: Start, language: str, text_size: int, arrangement: Questions) -> None:
    window = start(language, size=(1280, 720))
    arrange(window, arrangement, text_size)
    assert {page: what for page in pages(window) if (what := trouble(window))} == {}
    assert window.size().toTuple() == (1280, 720)


@pytest.mark.parametrize("arrangement", Questions)
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1440, 900), (1920, 1080)])
def test_in_any_window(start: Start, size: tuple[int, int], arrangement: Questions) -> None:
    window = start("nl", size=size)
    arrange(window, arrangement)
    assert {page: what for page in pages(window) if (what := trouble(window))} == {}
    assert window.size().toTuple() == size


@pytest.mark.parametrize("arrangement", Questions)
def test_tab_goes_by_everything_as_it_is_read(start: Start, qtbot: QtBot, arrangement: Questions) -> None:
    window = start()
    arrange(window, arrangement)
    person = Typist(window, qtbot)
    for page in pages(window):
        passed = round_trip(person, back=False)
        assert set(passed) == to_be_reached(window), page
        assert steps_back(from_the_top(passed), window) == [], page


@pytest.mark.parametrize("arrangement", Questions)
def test_every_control_has_a_name_and_the_role_of_what_it_is(start: Start, arrangement: Questions) -> None:
    window = start()
    arrange(window, arrangement)
    odd = []
    for page in pages(window):
        for it in to_be_reached(window):
            fitting = next((roles for kind, roles in ROLES if isinstance(it, kind)), None)
            if not spoken(it) or (fitting and told(it).role() not in fitting):
                odd.append(f"{page}: {type(it).__name__} {spoken(it)!r} is a {told(it).role()}")
    assert odd == []
