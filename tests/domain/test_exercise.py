"""Exercises."""

from kaartspel.domain.exercise import StepKind
from sessions import MOTIVES


def test_places_come_from_the_step_that_chooses() -> None:
    assert MOTIVES.places == 4
    without = tuple(step for step in MOTIVES.steps if step.kind is not StepKind.CHOOSE)
    assert MOTIVES._replace(steps=without).places == 0


def test_a_step_by_its_id() -> None:
    assert MOTIVES.step("look").kind is StepKind.LOOK
    assert MOTIVES.step("gone").id == "choose"
