"""An exercise as text, and back: the copy that a session keeps of the exercise it was made with."""

import json
from collections.abc import Mapping
from typing import Any

from kaartspel.domain.exercise import Exercise, Question, Step, StepKind
from kaartspel.domain.plain import plain
from kaartspel.domain.words import Words


def text_of(exercise: Exercise) -> str:
    """`exercise` as JSON, always the same for the same exercise."""
    return json.dumps(plain(exercise), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def exercise_of(text: str) -> Exercise:
    """The exercise written in `text`; keys that are not known are passed over. ValueError or KeyError if it is none."""
    it = json.loads(text)
    return Exercise(
        id=it["id"],
        version=it["version"],
        title=words_of(it["title"]),
        steps=tuple(_step(step) for step in it["steps"]),
        description=words_of(it.get("description", {})),
        examples=tuple(words_of(example) for example in it.get("examples", ())),
    )


def words_of(it: Mapping[str, str]) -> Words:
    """A text in both languages."""
    return Words(it.get("nl", ""), it.get("en", ""))


def _step(it: Mapping[str, Any]) -> Step:
    return Step(
        id=it["id"],
        kind=StepKind(it["kind"]),
        title=words_of(it["title"]),
        prompt=words_of(it.get("prompt", {})),
        hint=words_of(it.get("hint", {})),
        places=it.get("places", 0),
        labels=tuple(words_of(label) for label in it.get("labels", ())),
        questions=tuple(
            Question(question["id"], words_of(question["prompt"]), words_of(question.get("hint", {})))
            for question in it.get("questions", ())
        ),
    )
