"""All exercises: those that come with the program, and a person's own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kaartspel import files
from kaartspel.domain.exercise import Exercise, Question, Step, StepKind
from kaartspel.domain.plain import plain
from kaartspel.domain.ports import ExerciseError, FileError, FileProblem
from kaartspel.domain.words import NO_WORDS, Words

FORM = 1
"""Of what is remembered; to be raised when an exercise gets another shape."""
MOST_FILES = 1000


class FolderExercises:
    """Exercises as files of two folders; implements the port `Exercises`.

    `shipped` and `own` hold *.toml files, either may be missing; `memory` is a file in the cache. Read at first use.
    """

    def __init__(self, shipped: Path, own: Path, memory: Path) -> None:
        self._folders = (shipped, own)
        self._memory = memory
        self._exercises: tuple[Exercise, ...] | None = None
        self._problems: tuple[FileError, ...] = ()

    def exercises(self) -> Sequence[Exercise]:
        """Every exercise, shipped ones first, then by file name."""
        if self._exercises is None:
            self._exercises, self._problems = _all(self._folders, self._memory)
        return self._exercises

    def problems(self) -> Sequence[FileError]:
        """What could not be read; an id that is there already is a problem too."""
        self.exercises()
        return self._problems


def _all(folders: Sequence[Path], memory: Path) -> tuple[tuple[Exercise, ...], tuple[FileError, ...]]:
    known = files.recall(memory, FORM)
    seen: dict[str, Any] = {}
    found: dict[str, Exercise] = {}
    problems: list[FileError] = []
    for file in _listed(folders, problems):
        try:
            exercise, seen[str(file)] = _one(file, known)
        except ExerciseError as problem:
            problems.append(problem)
            continue
        if exercise.id in found:
            problems.append(ExerciseError(FileProblem.DOUBLE, file, "exercise.id", exercise.id))
            continue
        found[exercise.id] = exercise
    if seen != known:
        files.remember(memory, FORM, seen)
    return tuple(found.values()), tuple(problems)


def _listed(folders: Sequence[Path], problems: list[FileError]) -> list[Path]:
    listed: list[Path] = []
    for folder in folders:
        try:
            listed += sorted(file for file in folder.iterdir() if file.suffix == ".toml")[:MOST_FILES]
        except FileNotFoundError:
            continue
        except OSError:
            problems.append(ExerciseError(FileProblem.UNREADABLE, folder))
    return listed


def _one(file: Path, known: dict[str, Any]) -> tuple[Exercise, list[Any]]:
    """The exercise, and what to remember of it."""
    stamp = files.stamp(file)
    try:
        if known[str(file)][0] == stamp:
            return _from_plain(known[str(file)][1]), known[str(file)]
    except (KeyError, TypeError, ValueError, IndexError):
        pass
    from kaartspel.exercises.file import exercise  # msgspec comes with it

    read = exercise(file)
    return read, [stamp, plain(read)]


def _from_plain(plain: dict[str, Any]) -> Exercise:
    return Exercise(
        plain["id"],
        plain["version"],
        _words(plain["title"]),
        tuple(_step(step) for step in plain["steps"]),
        _words(plain["description"]),
        tuple(_words(text) for text in plain["examples"]),
    )


def _step(plain: dict[str, Any]) -> Step:
    return Step(
        plain["id"],
        StepKind(plain["kind"]),
        _words(plain["title"]),
        _words(plain["prompt"]),
        _words(plain["hint"]),
        plain["places"],
        tuple(_words(text) for text in plain["labels"]),
        tuple(Question(it["id"], _words(it["prompt"]), _words(it["hint"])) for it in plain["questions"]),
    )


def _words(plain: dict[str, str]) -> Words:
    return Words(plain["nl"], plain["en"]) if plain["nl"] or plain["en"] else NO_WORDS
