"""An exercise: an ordered list of steps, read from a file and copied into every session made with it."""

from enum import StrEnum
from typing import NamedTuple

from kaartspel.domain.words import NO_WORDS, Words


class StepKind(StrEnum):
    """What a step asks of a person."""

    CHOOSE = "choose"
    DESCRIBE = "describe"
    LOOK = "look"
    QUESTIONS = "questions"
    SHARE = "share"


class Question(NamedTuple):
    """An open question of a step of kind `questions`."""

    id: str
    prompt: Words
    hint: Words = NO_WORDS


class Step(NamedTuple):
    """One step; `places` and `labels` (a text per place) belong to `choose`, `questions` to `questions`."""

    id: str
    kind: StepKind
    title: Words
    prompt: Words = NO_WORDS
    hint: Words = NO_WORDS
    places: int = 0
    labels: tuple[Words, ...] = ()
    questions: tuple[Question, ...] = ()


class Exercise(NamedTuple):
    """A whole exercise as its file tells it; `examples` are motives to think of."""

    id: str
    version: str
    title: Words
    steps: tuple[Step, ...]
    description: Words = NO_WORDS
    examples: tuple[Words, ...] = ()

    @property
    def places(self) -> int:
        """How many places the board has to begin with; 0 for an exercise without cards."""
        return next((step.places for step in self.steps if step.kind is StepKind.CHOOSE), 0)

    def label(self, place: int) -> Words:
        """What the exercise calls that place of the board, counted from 0; `NO_WORDS` for nothing."""
        labels = next((step.labels for step in self.steps if step.kind is StepKind.CHOOSE), ())
        return labels[place] if place < len(labels) else NO_WORDS

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of all steps."""
        return tuple(question for step in self.steps for question in step.questions)

    def step(self, step_id: str) -> Step:
        """The step of that id, or the first where the exercise has none."""
        return next((step for step in self.steps if step.id == step_id), self.steps[0])
