"""The settings file."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaartspel.domain.ports import FileProblem, SettingsError
from kaartspel.domain.settings import RANGES, Language, Motion, Settings, Theme
from kaartspel.settings.file import read, write

SET = Settings(Language.DUTCH, Theme.DARK, Motion.REDUCED, 150, 240, 1280, 720, window_maximized=True)


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert read(tmp_path / "none" / "settings.toml") == Settings()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.toml"
    write(file, SET)
    assert read(file) == SET
    assert 'language = "nl"' in file.read_text("utf-8")


def test_a_file_written_by_hand_needs_only_what_it_sets(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_bytes(b'\xef\xbb\xbftheme = "dark"\n')
    assert read(tmp_path / "s.toml") == Settings(theme=Theme.DARK)


def test_numbers_out_of_range_are_brought_within(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text("text_size = 9999\ncard_size = -1\n", "utf-8")
    assert read(tmp_path / "s.toml") == Settings(text_size=RANGES["text_size"][1], card_size=RANGES["card_size"][0])


def test_keys_of_another_version_are_passed_over_and_kept(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text('text_size = 120\nvoice = "low"\n[later]\nx = 1\n', "utf-8")
    assert read(tmp_path / "s.toml") == Settings(text_size=120)
    write(tmp_path / "s.toml", SET)
    assert read(tmp_path / "s.toml") == SET
    content = (tmp_path / "s.toml").read_text("utf-8")
    assert 'voice = "low"' in content
    assert "[later]\nx = 1" in content


PROBLEMS = {
    "theme": ('theme = "blue"', FileProblem.VALUE, "theme", "system, light, dark"),
    "language": ("language = 1", FileProblem.VALUE, "language", "system, nl, en"),
    "a list": ("motion = []", FileProblem.VALUE, "motion", "system, full, reduced"),
    "size": ('text_size = "big"', FileProblem.VALUE, "text_size", "whole number, 80…200"),
    "size true": ("text_size = true", FileProblem.VALUE, "text_size", "whole number, 80…200"),
    "size nan": ("card_size = nan", FileProblem.VALUE, "card_size", "whole number, 120…420"),
    "maximized": ("window_maximized = 1", FileProblem.VALUE, "window_maximized", "true, false"),
    "syntax": ("\ntheme = ?", FileProblem.SYNTAX, "", "2"),
    "deep": ("a = " + "[" * 100_000, FileProblem.SYNTAX, "", ""),
    "large": ("#" * (2 << 20), FileProblem.TOO_LARGE, "", "1 MB"),
}


@pytest.mark.parametrize(("content", "problem", "key", "allowed"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_is_not_allowed_is_named(
    tmp_path: Path, content: str, problem: FileProblem, key: str, allowed: str
) -> None:
    (tmp_path / "s.toml").write_text(content, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read(tmp_path / "s.toml")
    assert (caught.value.problem, caught.value.key, caught.value.allowed) == (problem, key, allowed)
    assert caught.value.file == tmp_path / "s.toml"


def test_a_broken_file_can_be_written_over(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text("theme =", "utf-8")
    write(tmp_path / "s.toml", SET)
    assert read(tmp_path / "s.toml") == SET


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file stands here", "utf-8")
    with pytest.raises(SettingsError) as caught:
        write(tmp_path / "config" / "s.toml", SET)
    assert caught.value.problem is FileProblem.UNWRITABLE


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    file.mkdir()
    with pytest.raises(SettingsError):
        write(file, SET)
    assert os.listdir(tmp_path) == ["s.toml"]  # noqa: PTH208  nothing half-written lies beside it


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=60), st.from_regex(rb"(theme|text_size|motion) = [\w\"\[\]{}.+-]{0,9}\n")))
def test_any_bytes_are_refused_or_taken(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "s.toml").write_bytes(content)
    try:
        found = read(tmp_path / "s.toml")
    except SettingsError:
        return
    assert RANGES["text_size"][0] <= found.text_size <= RANGES["text_size"][1]
