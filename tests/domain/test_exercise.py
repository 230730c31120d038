"""Exercises."""

from kaartspel.domain.exercise import StepKind
from kaartspel.domain.words import NO_WORDS, Words
from sessions import MOTIVES, WRITTEN


def test_places_come_from_the_step_that_chooses() -> None:
    assert MOTIVES.places == 4
    without = tuple(step for step in MOTIVES.steps if step.kind is not StepKind.CHOOSE)
    assert MOTIVES._replace(steps=without).places == 0


def test_a_step_by_its_id() -> None:
    assert MOTIVES.step("look").kind is StepKind.LOOK
    assert MOTIVES.step("gone").id == "choose"


def test_all_questions_of_all_steps() -> None:
    assert [question.id for question in WRITTEN.questions] == ["people", "own-way"]
    assert MOTIVES.questions == ()


def test_what_a_place_is_called() -> None:
    choose, *others = MOTIVES.steps
    named = MOTIVES._replace(steps=(choose._replace(labels=(Words("nu", "now"),)), *others))
    assert [named.label(place) for place in (0, 1)] == [Words("nu", "now"), NO_WORDS]
    assert WRITTEN.label(0) == NO_WORDS
