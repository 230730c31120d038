"""All exercises: what comes with the program, and a person's own."""

import subprocess
import sys
from pathlib import Path

import pytest

from kaartspel.domain.ports import FileProblem
from kaartspel.exercises.folder import FolderExercises

TEXT = """
[exercise]
id = "{id}"
title = {{ en = "E" }}
description = {{ nl = "Waarover" }}
examples = [{{ nl = "zorgen" }}]
[[step]]
id = "c"
kind = "choose"
title = {{ nl = "Kies" }}
places = 2
labels = [{{ nl = "nu" }}]
[[step]]
id = "q"
kind = "questions"
title = {{ nl = "Vragen" }}
question = [{{ id = "one", prompt = {{ nl = "Wat?" }} }}]
"""


def write(folder: Path, name: str, exercise_id: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(TEXT.format(id=exercise_id), "utf-8")
    return folder / name


def found(tmp_path: Path) -> FolderExercises:
    return FolderExercises(tmp_path / "shipped", tmp_path / "own", tmp_path / "cache" / "exercises.json")


def test_no_folders_are_no_problem(tmp_path: Path) -> None:
    assert (found(tmp_path).exercises(), found(tmp_path).problems()) == ((), ())


def test_shipped_ones_come_first_then_by_file_name(tmp_path: Path) -> None:
    write(tmp_path / "shipped", "z.toml", "z")
    write(tmp_path / "own", "b.toml", "b")
    write(tmp_path / "own", "a.toml", "a")
    write(tmp_path / "own", "notes.txt", "no")
    assert [exercise.id for exercise in found(tmp_path).exercises()] == ["z", "a", "b"]


def test_a_file_in_the_own_folder_appears_at_the_next_start(tmp_path: Path) -> None:
    write(tmp_path / "shipped", "z.toml", "z")
    assert len(found(tmp_path).exercises()) == 1
    write(tmp_path / "own", "mine.toml", "mine")
    assert [exercise.id for exercise in found(tmp_path).exercises()] == ["z", "mine"]


def test_a_broken_one_is_named_and_the_others_load(tmp_path: Path) -> None:
    write(tmp_path / "shipped", "z.toml", "z")
    broken = write(tmp_path / "own", "a.toml", "NOT SAFE")
    write(tmp_path / "own", "b.toml", "b")
    (tmp_path / "own" / "c.toml").mkdir()
    for _start in range(2):
        exercises = found(tmp_path)
        assert [exercise.id for exercise in exercises.exercises()] == ["z", "b"]
        assert [(problem.file.name, problem.problem) for problem in exercises.problems()] == [
            (broken.name, FileProblem.VALUE),
            ("c.toml", FileProblem.UNREADABLE),
        ]


def test_an_id_that_is_there_already_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path / "shipped", "z.toml", "z")
    again = write(tmp_path / "own", "a.toml", "z")
    (problem,) = found(tmp_path).problems()
    assert (problem.file, problem.problem, problem.key) == (again, FileProblem.DOUBLE, "exercise.id")


def test_the_next_start_knows_them_without_parsing(tmp_path: Path) -> None:
    write(tmp_path / "shipped", "z.toml", "z")
    first = found(tmp_path).exercises()
    assert found(tmp_path).exercises() == first
    program = """
import sys
from pathlib import Path
from kaartspel.exercises.folder import FolderExercises
root = Path(sys.argv[1])
assert FolderExercises(root / "shipped", root / "own", root / "cache" / "exercises.json").exercises()
print([name for name in ("msgspec", "tomllib") if name in sys.modules])
"""
    told = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], check=True, capture_output=True, text=True
    ).stdout
    assert told.strip() == "[]"


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "shipped", "z.toml", "z")
    assert found(tmp_path).exercises()[0].id == "z"
    write(tmp_path / "shipped", "z.toml", "y")
    assert found(tmp_path).exercises()[0].id == "y"


@pytest.mark.parametrize("damage", [b"", b"\xff", b"[]", b'{"of": 1}', b"[" * 100_000])
def test_a_damaged_memory_is_made_again(tmp_path: Path, damage: bytes) -> None:
    write(tmp_path / "shipped", "z.toml", "z")
    first = found(tmp_path).exercises()
    memory = tmp_path / "cache" / "exercises.json"
    memory.write_bytes(damage)
    assert found(tmp_path).exercises() == first
    memory.write_text(memory.read_text("utf-8").replace('"steps"', '"stairs"'), "utf-8")
    assert found(tmp_path).exercises() == first


def test_a_cache_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    write(tmp_path / "shipped", "z.toml", "z")
    (tmp_path / "cache").write_text("no folder", "utf-8")
    assert [exercise.id for exercise in found(tmp_path).exercises()] == ["z"]
