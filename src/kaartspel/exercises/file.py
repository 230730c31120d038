"""One exercise file: TOML, strictly read, into an `Exercise`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from msgspec import Meta

from kaartspel.content import LongWords, Short, ShortWords, Slug, Table, line, read, words
from kaartspel.domain.exercise import Exercise, Question, Step, StepKind
from kaartspel.domain.ports import ExerciseError, FileProblem
from kaartspel.domain.session import MOST_PLACES
from kaartspel.domain.words import LANGUAGES, Words

MOST_STEPS = 12
ABOUT_CARDS = frozenset({StepKind.DESCRIBE, StepKind.LOOK})
_NOTHING = LongWords()
_LANGUAGES = ", ".join(LANGUAGES)


class _Head(Table, frozen=True):
    id: Slug
    title: ShortWords
    version: Short = "1"
    description: LongWords = _NOTHING
    examples: Annotated[tuple[ShortWords, ...], Meta(max_length=100)] = ()


class _Question(Table, frozen=True):
    id: Slug
    prompt: LongWords
    hint: LongWords = _NOTHING


class _Step(Table, frozen=True):
    id: Slug
    kind: str
    title: ShortWords
    prompt: LongWords = _NOTHING
    hint: LongWords = _NOTHING
    places: Annotated[int, Meta(ge=1, le=MOST_PLACES)] | None = None
    labels: Annotated[tuple[ShortWords, ...], Meta(max_length=MOST_PLACES)] = ()
    question: Annotated[tuple[_Question, ...], Meta(max_length=100)] = ()


class _File(Table, frozen=True):
    exercise: _Head
    step: Annotated[tuple[_Step, ...], Meta(min_length=1, max_length=MOST_STEPS)]


def exercise(file: Path) -> Exercise:
    """The exercise that `file` tells; `ExerciseError` names what is not allowed in it, keys counted from one."""
    found = read(file, _File, ExerciseError)
    head = found.exercise
    _each_once([(f"step[{number}].id", step.id) for number, step in enumerate(found.step, start=1)], file)
    _each_once(
        [
            (f"step[{number}].question[{at}].id", question.id)
            for number, step in enumerate(found.step, start=1)
            for at, question in enumerate(step.question, start=1)
        ],
        file,
    )
    steps = tuple(_step(file, f"step[{number}]", step) for number, step in enumerate(found.step, start=1))
    kinds = [step.kind for step in steps]
    _cards_first(file, kinds)
    if kinds.count(StepKind.CHOOSE) > 1:
        again = kinds.index(StepKind.CHOOSE, kinds.index(StepKind.CHOOSE) + 1) + 1
        raise ExerciseError(FileProblem.DOUBLE, file, f"step[{again}].kind", StepKind.CHOOSE)
    return Exercise(
        id=head.id,
        version=head.version,
        title=_needed(file, "exercise.title", line(head.title)),
        steps=steps,
        description=words(head.description),
        examples=tuple(said for said in map(line, head.examples) if said),
    )


def _step(file: Path, key: str, step: _Step) -> Step:
    if step.kind not in list(StepKind):
        raise ExerciseError(FileProblem.VALUE, file, f"{key}.kind", ", ".join(StepKind))
    kind = StepKind(step.kind)
    _belongs(file, key, step, kind)
    return Step(
        id=step.id,
        kind=kind,
        title=_needed(file, f"{key}.title", line(step.title)),
        prompt=words(step.prompt),
        hint=words(step.hint),
        places=step.places or 0,
        labels=tuple(map(line, step.labels)),
        questions=tuple(
            Question(
                question.id,
                _needed(file, f"{key}.question[{number}].prompt", words(question.prompt)),
                words(question.hint),
            )
            for number, question in enumerate(step.question, start=1)
        ),
    )


def _belongs(file: Path, key: str, step: _Step, kind: StepKind) -> None:
    """`places` and `labels` stand in `choose` alone, `question` in `questions` alone, and there they must."""
    if kind is StepKind.CHOOSE and step.places is None:
        raise ExerciseError(FileProblem.KEY_MISSING, file, f"{key}.places", f"whole number, 1…{MOST_PLACES}")
    if kind is StepKind.QUESTIONS and not step.question:
        raise ExerciseError(FileProblem.KEY_MISSING, file, f"{key}.question", "list, ≥ 1")
    if kind is not StepKind.CHOOSE and step.places is not None:
        raise ExerciseError(FileProblem.KEY_UNKNOWN, file, f"{key}.places")
    if kind is not StepKind.QUESTIONS and step.question:
        raise ExerciseError(FileProblem.KEY_UNKNOWN, file, f"{key}.question")
    if len(step.labels) > (step.places or 0):
        raise ExerciseError(FileProblem.VALUE, file, f"{key}.labels", f"list, ≤ {step.places or 0}")


def _cards_first(file: Path, kinds: Sequence[StepKind]) -> None:
    """Steps about the cards on the board come after the one that chooses them."""
    before = kinds[: kinds.index(StepKind.CHOOSE)] if StepKind.CHOOSE in kinds else kinds
    for number, kind in enumerate(before, start=1):
        if kind in ABOUT_CARDS:
            allowed = ", ".join(kind for kind in StepKind if kind not in ABOUT_CARDS)
            raise ExerciseError(FileProblem.VALUE, file, f"step[{number}].kind", allowed)


def _each_once(ids: Sequence[tuple[str, str]], file: Path) -> None:
    """Every id of `ids`, as (its key, itself), stands once in the file: answers are kept by the question's alone."""
    seen: set[str] = set()
    for key, one in ids:
        if one in seen:
            raise ExerciseError(FileProblem.DOUBLE, file, key, one)
        seen.add(one)


def _needed(file: Path, key: str, said: Words) -> Words:
    if not said:
        raise ExerciseError(FileProblem.KEY_MISSING, file, key, _LANGUAGES)
    return said
