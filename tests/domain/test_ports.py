"""Errors carry what a sentence about them needs."""

from pathlib import Path

from kaartspel.domain.ports import DeckError, FileProblem, StorageError, StorageProblem


def test_a_storage_error_tells_what_where_and_the_drivers_word() -> None:
    error = StorageError(StorageProblem.FULL, Path("a.db"), "disk I/O error")
    assert (error.problem, error.path, error.detail) == (StorageProblem.FULL, Path("a.db"), "disk I/O error")
    assert StorageError(StorageProblem.FULL, Path("a.db")).detail == ""


def test_a_file_error_tells_the_key_and_what_is_allowed() -> None:
    error = DeckError(FileProblem.VALUE, Path("deck.toml"), "cards[2].title", "text")
    assert (error.problem, error.file, error.key, error.allowed) == (
        FileProblem.VALUE,
        Path("deck.toml"),
        "cards[2].title",
        "text",
    )
