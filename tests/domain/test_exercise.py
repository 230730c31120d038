"""Exercises."""

from kaartspel.domain.exercise import StepKind
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
