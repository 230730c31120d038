"""The command line: options in both places, exit codes, and never a traceback."""

import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from tests.cli.conftest import Asked

from kaartspel import __version__, cli, paths, texts
from kaartspel.cli import arguments, window

GLOBAL = ["--data", "D", "--lang", "nl", "--theme", "dark", "--ready-line"]
COMMANDS = [
    ["demo", "--out", "O"],
    ["session", "list", "--json"],
    ["session", "show", "abc", "--json"],
    ["doctor", "--libraries"],
]


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kaartspel", *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        encoding="utf-8",
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_options_of_everything_stand_before_or_after(command: list[str]) -> None:
    before = arguments.read([*GLOBAL, *command])
    assert vars(arguments.read([*command, *GLOBAL])) == vars(before)
    assert vars(arguments.read([*GLOBAL[:2], *command, *GLOBAL[2:]])) == vars(before)
    if command[0] == "session":
        assert vars(arguments.read([command[0], *GLOBAL, *command[1:]])) == vars(before)
    assert (before.data, before.lang, before.theme, before.ready_line) == (Path("D"), "nl", "dark", True)


def test_no_command_is_the_window() -> None:
    given = arguments.read([])
    assert (given.command, given.data, given.lang, given.theme, given.ready_line) == ("gui", None, None, None, False)
    assert arguments.read(GLOBAL).command == "gui"


PIECES = ["--data", "D", "--data=E", "--data=", "", "a\0b", "--lang", "nl", "--lang=en", "--lang=de", "--theme", "dark"]
PIECES += [
    "--theme=system",
    "--ready-line",
    "--ready-line=1",
    "--",
    "-x",
    "--help",
    "--version",
    "doctor",
    "--dat",
    "D=E",
    "x.kaartsessie",
]


@pytest.mark.parametrize("length", [0, 1, 2, 3])
def test_what_opens_the_window_is_read_as_argparse_reads_it(length: int, capsys: pytest.CaptureFixture[str]) -> None:
    read = 0
    for words in product(PIECES, repeat=length):
        wanted = window.read(words)
        if wanted:
            read += 1
            assert wanted._asdict() | {"command": "gui"} == vars(arguments.read(words))
    assert read >= length
    capsys.readouterr()


@pytest.mark.parametrize("words", [[], GLOBAL, ["--lang=en"], ["--data", "D", "--ready-line"]])
def test_the_usual_words_are_read_without_argparse(words: list[str]) -> None:
    assert window.read(words)


def test_after_wins_over_before() -> None:
    assert arguments.read(["--lang", "en", "doctor", "--lang", "nl"]).lang == "nl"


def test_the_demo_takes_a_size() -> None:
    assert arguments.read(["demo", "--out", "O"]).size == (1440, 900)
    given = arguments.read(["demo", "--out", "O", "--size", "1280x720", "--only", "look"])
    assert (given.size, given.only, given.out) == ((1280, 720), "look", Path("O"))


WRONG = [
    ["dance"],
    ["session"],
    ["session", "show"],
    ["session", "list", "x"],
    ["--lang", "de"],
    ["--lang"],
    ["--theme", "pink"],
    ["--dat", "D"],
    ["--data", ""],
    ["--data", "a\0b"],
    ["doctor", "--json"],
    ["demo"],
    *(
        ["demo", "--out", "O", "--size", size]
        for size in ("", "9", "1440", "1x1", "1440x900x3", "-5x900", "9" * 999 + "x9")
    ),
    ["demo", "--out", "O", "--only", "everything"],
]


@pytest.mark.parametrize("words", WRONG, ids=lambda words: " ".join(words)[:30].replace("\0", "0") or "nothing")
@pytest.mark.parametrize("language", ["en", "nl"])
def test_wrong_usage_is_2(words: list[str], language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--lang", language, *words]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "kaartspel" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("words", [[], ["demo"], ["session"], ["session", "list"], ["session", "show"], ["doctor"]])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_help_is_0(words: list[str], language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*words, "--help", "--lang", language]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "--data" in said.out
    assert ("usage: " in said.out) == (language == "en")


def test_help_leaves_the_environment_alone(capsys: pytest.CaptureFixture[str]) -> None:
    before = dict(os.environ)
    cli.main(["--lang", "nl", "--help"])
    assert "KAARTSPEL_DATA" in capsys.readouterr().out
    assert dict(os.environ) == before


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"kaartspel {__version__}\n"


def test_the_language_is_that_of_the_settings(ask: Asked, data: Path) -> None:
    data.mkdir()
    (data / "settings.toml").write_text('language = "nl"\n', "utf-8")
    assert ask("session", "list").out == "Er zijn nog geen sessies.\n"
    assert ask("session", "list", "--lang", "en").out == "There are no sessions yet.\n"
    (data / "settings.toml").write_text("language = 3\n", "utf-8")
    assert ask("session", "list").code == 0


def test_the_data_folder_can_come_from_the_environment(tmp_path: Path) -> None:
    told = program("session", "list", "--json", KAARTSPEL_DATA=str(tmp_path))
    assert (told.returncode, json.loads(told.stdout), told.stderr) == (0, {"sessions": []}, "")


def test_real_runs_and_their_exit_codes(tmp_path: Path) -> None:
    (tmp_path / "kaartspel.db").write_bytes(b"")
    assert program("--version").returncode == 0
    wrong = program("session")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    refused = program("session", "list", "--data", str(tmp_path))
    assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (1, "", 1)


def test_a_reader_that_goes_away_is_no_problem(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "kaartspel", "session", "list", "--json", "--data", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_what_nobody_expected_is_one_sentence(
    ask: Asked, data: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> int:
        raise RuntimeError("first line\nsecond line")

    monkeypatch.setitem(cli.COMMANDS, "doctor", fails)  # a failure that should never be
    told = ask("doctor")
    assert (told.code, told.out, len(told.err.splitlines())) == (1, "", 1)
    assert "RuntimeError: first line second line" in told.err


def test_reading_the_library_needs_no_qt(tmp_path: Path) -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from kaartspel.cli import main; main(); print([m for m in sys.modules if 'PySide6' in m])",
            "session",
            "list",
            "--data",
            str(tmp_path),
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.splitlines()[-1] == "[]"


def test_the_command_line_imports_no_room() -> None:
    rooms = ["ui", "storage", "decks", "exchange", "exercises", "settings"]
    told = subprocess.run(
        [sys.executable, "-c", "import sys, kaartspel.cli; print(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert not {f"kaartspel.{room}" for room in rooms} & set(told.stdout.split())


def test_every_option_is_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    texts.use("en")
    cli.main(["demo", "--help"])
    said = capsys.readouterr().out
    assert all(option in said for option in ("--out", "--size", "--only", "--theme", "--lang"))
    assert paths.VARIABLE in said


@pytest.mark.parametrize("words", [["session", "list"], ["session", "show", "a"], []], ids=" ".join)
def test_a_file_is_no_folder_to_keep_things_in(words: list[str], tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("dear", "utf-8")
    done = program("--data", str(file), "--lang", "en", *words)
    assert done.returncode == 1
    assert done.stderr == f"{file} is no folder. Choose another one to keep everything in.\n"
    assert file.read_text("utf-8") == "dear"


@pytest.mark.parametrize(("language", "word"), [("nl", "het versienummer tonen"), ("en", "version number")])
def test_all_of_the_help_is_in_the_language(language: str, word: str) -> None:
    assert word in program("--lang", language, "--help").stdout
