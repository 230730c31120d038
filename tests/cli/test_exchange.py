"""`kaartspel session export`, `session import`: files out and in, and what is said of it."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Asked

from kaartspel import cli
from kaartspel.cli import arguments, window
from kaartspel.domain import session as sessions
from kaartspel.domain.session import Session
from kaartspel.storage.store import open_store, read_store
from sessions import MORNING, described, kept

FIRST, SECOND = "a1" + "0" * 30, "a2" + "0" * 30


@pytest.fixture
def two(keep: Callable[[Session], None], data: Path) -> Path:
    keep(kept(FIRST))
    keep(described(SECOND))
    return data


def elsewhere(tmp_path: Path, *words: str) -> int:
    return cli.main(["--data", str(tmp_path / "there"), "--lang", "en", *words])


def test_a_session_goes_out_and_comes_in_identical(
    two: Path, ask: Asked, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "one.kaartsessie"
    told = ask("session", "export", "a1", "--to", "kaartsessie", "--out", str(file))
    assert (told.code, told.out, told.err) == (0, f"{file}\n", "")
    assert elsewhere(tmp_path, "session", "import", str(file), "--dry-run") == 0
    assert not (tmp_path / "there").exists()
    assert elsewhere(tmp_path, "session", "import", str(file)) == 0
    assert capfd.readouterr().out == "1 session comes in.\n" * 2
    here = ask("session", "show", "a1", "--json").out
    assert elsewhere(tmp_path, "session", "show", "a1", "--json") == 0
    assert capfd.readouterr().out == here
    assert elsewhere(tmp_path, "session", "import", str(file), "--json") == 0
    assert json.loads(capfd.readouterr().out) == {
        "new": 0,
        "same": 1,
        "newer": 0,
        "older": 0,
        "both": 0,
        "pictures": 0,
        "persons": 0,
        "sessions": [{"id": FIRST, "verdict": "same", "kept_as": FIRST}],
    }


def test_me_is_said_in_every_json(two: Path, ask: Asked) -> None:
    lists = ("session", "list", "--json"), ("search", "licht", "--json"), ("compare", FIRST, SECOND, "--json")
    for words in lists:
        assert [it["person"] for it in json.loads(ask(*words).out)["sessions"]] == ["me", "me"], words


def test_every_form_to_a_file_and_to_a_folder(two: Path, ask: Asked, tmp_path: Path) -> None:
    for form in ("md", "json", "kaartsessie"):
        file, folder = tmp_path / f"x.{form}", tmp_path / form
        assert ask("session", "export", "a1", "--to", form, "--out", str(file)).code == 0
        assert file.stat().st_size > 500
        folder.mkdir()
        told = ask("session", "export", "--all", "--to", form, "--out", str(folder))
        written = [Path(line) for line in told.out.splitlines()]
        assert len(written) == (1 if form == "kaartsessie" else 2)
        assert set(written) == set(folder.iterdir())
    assert json.loads((tmp_path / "x.json").read_text("utf-8"))["id"] == FIRST
    assert "Ik wil dat er iets beter wordt doordat ik er was." in (tmp_path / "x.md").read_text("utf-8")


def test_the_whole_logbook_goes_out_while_the_program_is_open_and_comes_in_elsewhere(
    two: Path, ask: Asked, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    store = open_store(two / "kaartspel.db")
    try:
        told = ask("session", "export", "--all", "--out", str(tmp_path))
        assert told.code == 0
        (file,) = tmp_path.glob("Kaartspel logbook *.zip")
        assert told.out == f"{file}\n"
        refused = ask("session", "import", str(file))
        assert (refused.code, refused.out) == (1, "")
        assert refused.err.startswith("Kaartspel is already open with the library")
        assert ask("example").code == 1
        assert ask("example", "--remove").code == 1
    finally:
        store.close()
    with zipfile.ZipFile(file) as found:
        assert "index.html" in found.namelist()
    assert elsewhere(tmp_path, "session", "import", str(file), "--person", "Reiger") == 0
    assert "2 sessions come in." in capfd.readouterr().out
    reader = read_store(tmp_path / "there" / "kaartspel.db")
    try:
        assert [(it.person.pseudonym, it.sessions) for it in reader.persons()] == [("", 0), ("Reiger", 2)]
    finally:
        reader.close()


def test_whose_it_is_by_pseudonym_or_id(two: Path, ask: Asked, tmp_path: Path) -> None:
    for session in (FIRST, SECOND):
        ask("session", "export", session, "--to", "kaartsessie", "--out", str(tmp_path / f"{session}.kaartsessie"))
    assert elsewhere(tmp_path, "session", "import", str(tmp_path / f"{FIRST}.kaartsessie"), "--person", "Reiger") == 0
    reader = read_store(tmp_path / "there" / "kaartspel.db")
    heron = reader.persons()[1].person.id
    reader.close()
    assert elsewhere(tmp_path, "session", "import", str(tmp_path / f"{SECOND}.kaartsessie"), "--person", heron) == 0
    reader = read_store(tmp_path / "there" / "kaartspel.db")
    assert reader.persons()[1].sessions == 2
    reader.close()


@pytest.mark.parametrize(
    "words",
    [
        ["session", "export", "--out", "x"],
        ["session", "export", "a1", "--out", "x"],
        ["session", "export", "a1", "--all", "--to", "md", "--out", "x"],
        ["session", "export", "--to", "md", "--out", "x"],
        ["session", "export", "a1", "--to", "doc", "--out", "x"],
        ["session", "export", "a1", "--to", "md"],
        ["session", "import"],
        ["session", "import", "x", "--person", " "],
        ["session", "import", "x", "--person", "a" * 201],
        ["example", "x"],
        ["x.kaartsessie", "doctor"],
        ["x.kaartsessie", "y.kaartsessie"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2(words: list[str], ask: Asked) -> None:
    told = ask(*words)
    assert (told.code, told.out) == (2, "")
    assert told.err


def test_what_cannot_be_done_is_one_sentence(two: Path, ask: Asked, tmp_path: Path, data: Path) -> None:
    for words in (
        ("session", "export", "b", "--to", "json", "--out", str(tmp_path / "x")),
        ("session", "export", "a", "--to", "json", "--out", str(tmp_path / "x")),
        (
            "session",
            "export",
            "a1",
            "--to",
            "json",
            "--out",
            str(two / "kaartspel.db" / "x"),
        ),
        ("session", "export", "a1", "--to", "kaartsessie", "--out", str(tmp_path / "no" / "x")),
        ("session", "export", "a1", "--to", "kaartsessie", "--out", str(tmp_path / ("x" * 300))),
        ("session", "export", "--all", "--out", str(tmp_path / "no" / "x")),
        ("session", "import", str(tmp_path / "none")),
        ("session", "import", str(two / "kaartspel.db")),
    ):
        told = ask(*words)
        assert (told.code, told.out) == (1, ""), words
        assert len(told.err.splitlines()) == 1, words


def test_where_there_is_no_library_nothing_is_made(ask: Asked, data: Path, tmp_path: Path) -> None:
    assert ask("session", "export", "a1", "--to", "md", "--out", str(tmp_path / "x")).code == 1
    assert ask("session", "export", "--all", "--out", str(tmp_path / "x")).err == "There are no sessions yet.\n"
    assert not data.exists()


@pytest.mark.parametrize("name", ["x.kaartsessie", "/a/b c.KAARTSESSIE", "logbook.zip"])
def test_a_file_opens_the_window(name: str) -> None:
    for words in ([name], ["--data", "D", name], [name, "--lang", "nl"]):
        wanted = window.read(words)
        assert wanted
        assert wanted.file == Path(name)
        assert vars(arguments.read(words)) == wanted._asdict() | {"command": "gui"}


def test_a_session_in_the_bin_goes_out_by_its_id_and_not_with_all(two: Path, ask: Asked, tmp_path: Path) -> None:
    store = open_store(two / "kaartspel.db")
    store.bin(FIRST, MORNING)
    store.close()
    told = ask("session", "export", "--all", "--to", "json", "--out", str(tmp_path / "all"))
    assert len(told.out.splitlines()) == 1
    assert ask("session", "export", FIRST, "--to", "json", "--out", str(tmp_path / "one.json")).code == 0


def test_a_newer_copy_from_another_library_is_taken_and_an_older_is_not(
    two: Path, ask: Asked, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    old, new = tmp_path / "old.kaartsessie", tmp_path / "new.kaartsessie"
    ask("session", "export", "a2", "--to", "kaartsessie", "--out", str(old))
    elsewhere(tmp_path, "session", "import", str(old))
    store = open_store(tmp_path / "there" / "kaartspel.db")
    found = store.load(SECOND)
    store.save(sessions.write_outcome(found.session, "Daar."), found.bookmark)
    store.close()
    elsewhere(tmp_path, "session", "export", "a2", "--to", "kaartsessie", "--out", str(new))
    capfd.readouterr()
    assert ask("session", "import", str(new)).out == "1 session is newer than yours and takes its place.\n"
    assert ask("session", "import", str(old)).out == "1 session is older than yours, which stays.\n"
    assert json.loads(ask("session", "show", "a2", "--json").out)["outcome"] == "Daar."


def test_without_qt(tmp_path: Path) -> None:
    library, file, other = str(tmp_path), str(tmp_path / "x.zip"), str(tmp_path / "b")
    code = (
        "import sys; from kaartspel import cli; "
        f"cli.main(['--data', {library!r}, 'example']); "
        f"cli.main(['--data', {library!r}, 'session', 'export', '--all', '--out', {file!r}]); "
        f"cli.main(['--data', {other!r}, 'session', 'import', {file!r}]); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, timeout=60).returncode == 0
