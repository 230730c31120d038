"""Every problem has a sentence: what happened, what is kept, what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kaartspel import texts
from kaartspel.decks.manifest import BARE_NAME
from kaartspel.domain.ports import (
    DeckError,
    ExerciseError,
    FileError,
    FileProblem,
    SettingsError,
    StorageError,
    StorageProblem,
)

FILE = Path("folder") / "deck.toml"


@pytest.fixture(autouse=True)
def spoken() -> Iterator[None]:
    texts.use("en")
    yield
    texts.use("en")


def whole(sentence: str) -> bool:
    return sentence.endswith(".") and not set("{}!") & set(sentence) and "error" not in sentence.casefold()


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("problem", StorageProblem)
def test_the_library(problem: StorageProblem, language: str) -> None:
    texts.use(language)
    said = texts.sentence(StorageError(problem, FILE, "secret word of the driver"))
    assert whole(said)
    assert str(FILE.parent) in said
    assert "secret" not in said


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("kind", [DeckError, ExerciseError, SettingsError])
@pytest.mark.parametrize("problem", FileProblem)
def test_files(problem: FileProblem, kind: type[FileError], language: str) -> None:
    texts.use(language)
    said = texts.sentence(kind(problem, FILE, "card[2].title", "text, ≤ 200"))
    assert whole(said)
    assert str(FILE) in said


def test_a_deck_says_what_is_left_out() -> None:
    manifest = texts.sentence(DeckError(FileProblem.KEY_MISSING, FILE, "card[2].title", "nl, en"))
    assert manifest == (
        f"In the file {FILE}, “card[2].title” is missing. "
        "This deck is left out; everything else works. Mend the file, and start again."
    )
    picture = texts.sentence(DeckError(FileProblem.UNREADABLE, FILE.with_name("sea.jpg")))
    assert picture.endswith("Its card shows its title; everything else works.")
    cache = texts.sentence(DeckError(FileProblem.UNWRITABLE, Path("cache")))
    assert cache == "cache cannot be written. Until it can, cards show their titles."


def test_what_is_allowed_is_said_in_words() -> None:
    assert texts.allowed("whole number, 1…12") == "a whole number, 1…12"
    assert texts.allowed("choose, share") == "choose, share"
    texts.use("nl")
    assert texts.allowed(BARE_NAME) == "tekst, ≤ 200, zonder / \\ : .."


def test_a_line_that_is_not_known_leaves_no_gap() -> None:
    assert "at line ?." in texts.sentence(DeckError(FileProblem.SYNTAX, FILE))


def test_signs_of_a_format_in_a_name_do_no_harm() -> None:
    said = texts.sentence(DeckError(FileProblem.DOUBLE, Path("{key}{0}.toml"), "{file}", "{x}"))
    assert "{key}{0}.toml" in said
    assert "“{file}” says {x}" in said
