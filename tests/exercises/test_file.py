"""Exercise files: what is taken, and how what is not is named."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaartspel.domain.exercise import Question, StepKind
from kaartspel.domain.ports import ExerciseError, FileProblem
from kaartspel.domain.words import LANGUAGES, Words
from kaartspel.exercises.file import exercise

SHIPPED = Path(exercise.__code__.co_filename).parents[1] / "resources" / "exercises"

HEAD = '[exercise]\nid = "e"\ntitle = { en = "E" }\n'
SHARE = '[[step]]\nid = "s"\nkind = "share"\ntitle = { nl = "Deel" }\n'
CHOOSE = '[[step]]\nid = "c"\nkind = "choose"\ntitle = { nl = "Kies" }\nplaces = 3\n'
ASK = '[[step]]\nid = "q"\nkind = "questions"\ntitle = { nl = "Vragen" }\n'


def write(tmp_path: Path, content: str | bytes) -> Path:
    file = tmp_path / "e.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_the_motives_exercise_is_whole_in_both_languages() -> None:
    motives = exercise(SHIPPED / "1-motives.toml")
    assert [step.kind for step in motives.steps] == ["choose", "describe", "look", "share"]
    assert motives.id == "motives"
    assert motives.places == 4
    texts = [motives.title, motives.description, *motives.examples]
    texts += [text for step in motives.steps for text in (step.title, step.prompt, step.hint)]
    assert len(motives.examples) >= 4
    for text in texts:
        for language in LANGUAGES:
            assert getattr(text, language)
        assert "!" not in text.nl + text.en


WRITTEN = {
    "2-frame.toml": ("frame", 7, ["questions", "share"]),
    "3-asking.toml": ("asking", 11, ["questions", "questions", "share"]),
    "4-entry.toml": ("entry", 1, ["questions"]),
}


@pytest.mark.parametrize(("name", "told"), WRITTEN.items(), ids=WRITTEN)
def test_the_written_exercises_are_whole_in_both_languages(name: str, told: tuple[str, int, list[str]]) -> None:
    found = exercise(SHIPPED / name)
    assert (found.id, len(found.questions), [str(step.kind) for step in found.steps]) == told
    texts = [found.title, found.description, *(step.title for step in found.steps)]
    texts += [text for question in found.questions for text in (question.prompt, question.hint) if text]
    texts += [text for step in found.steps for text in (step.prompt, step.hint) if text]
    for text in texts:
        for language in LANGUAGES:
            assert getattr(text, language)
        assert "!" not in text.nl + text.en


def test_how_many_cards_there_are_to_choose_stands_in_the_file_alone(tmp_path: Path) -> None:
    assert exercise(write(tmp_path, HEAD + CHOOSE)).places == 3


def test_questions_arrive(tmp_path: Path) -> None:
    asked = '[[step.question]]\nid = "one"\nprompt = { nl = "Wat?" }\nhint = { en = "Any." }\n'
    (step,) = exercise(write(tmp_path, HEAD + ASK + asked)).steps
    assert step.kind is StepKind.QUESTIONS
    assert step.questions == (Question("one", Words("Wat?"), Words("", "Any.")),)


def test_labels_arrive(tmp_path: Path) -> None:
    (step,) = exercise(write(tmp_path, HEAD + CHOOSE + 'labels = [{ nl = "nu" }, { nl = "later" }]\n')).steps
    assert step.labels == (Words("nu"), Words("later"))


PROBLEMS = {
    "no step": (HEAD, FileProblem.KEY_MISSING, "step", ""),
    "steps empty": ("step = []\n" + HEAD, FileProblem.VALUE, "step", "list, ≥ 1"),
    "no head": (SHARE, FileProblem.KEY_MISSING, "exercise", ""),
    "no title": (HEAD.replace('en = "E"', "") + SHARE, FileProblem.KEY_MISSING, "exercise.title", "nl, en"),
    "no step title": (
        HEAD + SHARE + SHARE.replace('"s"', '"t"').replace('nl = "Deel"', ""),
        FileProblem.KEY_MISSING,
        "step[2].title",
        "nl, en",
    ),
    "kind": (
        HEAD + SHARE.replace('"share"', '"dance"'),
        FileProblem.VALUE,
        "step[1].kind",
        "choose, describe, look, questions, share",
    ),
    "prompt": (HEAD + SHARE + "prompt = { nl = 3 }\n", FileProblem.VALUE, "step[1].prompt.nl", "text"),
    "no places": (HEAD + CHOOSE.replace("places = 3\n", ""), FileProblem.KEY_MISSING, "step[1].places", None),
    "no place at all": (
        HEAD + CHOOSE.replace("3", "0"),
        FileProblem.VALUE,
        "step[1].places",
        "whole number, ≥ 1",
    ),
    "too many places": (
        HEAD + CHOOSE.replace("3", "13"),
        FileProblem.VALUE,
        "step[1].places",
        "whole number, ≤ 12",
    ),
    "half a place": (HEAD + CHOOSE.replace("3", "1.5"), FileProblem.VALUE, "step[1].places", "whole number"),
    "places elsewhere": (HEAD + SHARE + "places = 3\n", FileProblem.KEY_UNKNOWN, "step[1].places", ""),
    "labels elsewhere": (HEAD + SHARE + 'labels = [{ nl = "a" }]\n', FileProblem.VALUE, "step[1].labels", "list, ≤ 0"),
    "questions elsewhere": (
        HEAD + SHARE + '[[step.question]]\nid = "a"\nprompt = { nl = "a" }\n',
        FileProblem.KEY_UNKNOWN,
        "step[1].question",
        "",
    ),
    "no questions": (HEAD + ASK, FileProblem.KEY_MISSING, "step[1].question", "list, ≥ 1"),
    "question without words": (
        HEAD + ASK + '[[step.question]]\nid = "a"\nprompt = {}\n',
        FileProblem.KEY_MISSING,
        "step[1].question[1].prompt",
        "nl, en",
    ),
    "question twice": (
        HEAD + ASK + '[[step.question]]\nid = "a"\nprompt = { nl = "a" }\n' * 2,
        FileProblem.DOUBLE,
        "step[1].question[2].id",
        "a",
    ),
    "question twice, in two steps": (
        HEAD
        + (ASK + '[[step.question]]\nid = "a"\nprompt = { nl = "a" }\n')
        + SHARE
        + (ASK.replace('"q"', '"r"') + '[[step.question]]\nid = "a"\nprompt = { nl = "a" }\n'),
        FileProblem.DOUBLE,
        "step[3].question[1].id",
        "a",
    ),
    "step twice": (HEAD + SHARE + SHARE, FileProblem.DOUBLE, "step[2].id", "s"),
    "choose twice": (
        HEAD + CHOOSE + SHARE + CHOOSE.replace('"c"', '"d"'),
        FileProblem.DOUBLE,
        "step[3].kind",
        "choose",
    ),
    "words with cards that were not chosen": (
        HEAD + SHARE.replace('"share"', '"describe"'),
        FileProblem.VALUE,
        "step[1].kind",
        "choose, questions, share",
    ),
    "pins before the cards": (
        HEAD + SHARE + SHARE.replace('"s"', '"l"').replace('"share"', '"look"') + CHOOSE,
        FileProblem.VALUE,
        "step[2].kind",
        "choose, questions, share",
    ),
    "too many steps": (
        HEAD + "".join(SHARE.replace('"s"', f'"s{number}"') for number in range(13)),
        FileProblem.VALUE,
        "step",
        "list, ≤ 12",
    ),
    "unknown key": (HEAD + SHARE + "score = 1\n", FileProblem.KEY_UNKNOWN, "step[1].score", ""),
    "unsafe id": (HEAD.replace('"e"', '"../e"') + SHARE, FileProblem.VALUE, "exercise.id", "a-z 0-9 - _, ≤ 64"),
    "stops too early": (HEAD + "step = [", FileProblem.SYNTAX, "", "4"),
    "too large": (b"#" * (1 << 20) + b"\n", FileProblem.TOO_LARGE, "", "1 MB"),
}


@pytest.mark.parametrize(("content", "problem", "key", "allowed"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_is_not_allowed_is_named(
    tmp_path: Path, content: str | bytes, problem: FileProblem, key: str, allowed: str | None
) -> None:
    file = write(tmp_path, content)
    with pytest.raises(ExerciseError) as caught:
        exercise(file)
    refused = caught.value
    assert (refused.problem, refused.file, refused.key) == (problem, file, key)
    assert allowed is None or refused.allowed == allowed


KEYS = ["id", "kind", "title", "prompt", "places", "labels", "question", "x"]
values = st.recursive(
    st.one_of(st.text(max_size=8), st.integers(-3, 20), st.booleans(), st.sampled_from([*StepKind, "a"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["id", "nl", "en", "prompt"]), inner, max_size=3),
    ),
    max_leaves=8,
)
tables = st.fixed_dictionaries(
    {"exercise": st.dictionaries(st.sampled_from(KEYS), values, max_size=4)},
    optional={"step": st.lists(st.dictionaries(st.sampled_from(KEYS), values, max_size=6), max_size=4)},
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=200), tables))
def test_anything_is_refused_or_taken(tmp_path: Path, content: bytes | dict[str, object]) -> None:
    import tomli_w

    written = content if isinstance(content, bytes) else tomli_w.dumps(content).encode("utf-8", "replace")
    try:
        found = exercise(write(tmp_path, written))
    except ExerciseError as refused:
        assert refused.file == tmp_path / "e.toml"  # noqa: PT017
    else:
        assert found.steps
        assert found.title


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_the_motives_exercise_with_a_few_bytes_turned(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray((SHIPPED / "1-motives.toml").read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = exercise(write(tmp_path, bytes(content)))
    except ExerciseError:
        return
    assert 1 <= found.places <= 12
