"""Small files: whole or not at all, and what was made of them remembered."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaartspel import files
from kaartspel.domain.ports import DeckError, FileProblem

FULL = """
import resource, sys
from pathlib import Path
from kaartspel import files
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    files.write(Path(sys.argv[1]), b"x" * 1000, lasting=True)
except OSError:
    print("refused")
"""


def test_what_is_written_is_there_and_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "c.txt"
    for content in (b"one", b"two"):
        files.write(file, content, lasting=True)
        assert file.read_bytes() == content
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on file sizes there")
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "c.txt"
    file.write_bytes(b"before")
    told = subprocess.run([sys.executable, "-c", FULL, str(file)], check=True, capture_output=True, text=True)
    assert told.stdout == "refused\n"
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_reading_is_bounded(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert files.read(tmp_path / "a", DeckError, most=5) == b"12345"
    with pytest.raises(DeckError) as caught:
        files.read(tmp_path / "a", DeckError, most=4)
    assert caught.value.problem is FileProblem.TOO_LARGE


@pytest.mark.skipif(sys.platform == "win32", reason="no such devices there")
def test_devices_and_folders_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "zero").symlink_to("/dev/zero")
    for there in (tmp_path, tmp_path / "zero", tmp_path / "none", Path("a\0b")):
        with pytest.raises(DeckError) as caught:
            files.read(there, DeckError)
        assert caught.value.problem is FileProblem.UNREADABLE


def test_a_stamp_tells_one_state_from_another(tmp_path: Path) -> None:
    file = tmp_path / "a"
    assert files.stamp(file) == ""
    file.write_bytes(b"one")
    first = files.stamp(file)
    assert first == files.stamp(file) != ""
    os.utime(file, ns=(1, 1))
    assert files.stamp(file) != first


def test_what_is_remembered_is_recalled_in_its_form_alone(tmp_path: Path) -> None:
    memory = tmp_path / "cache" / "memory.json"
    assert files.recall(memory, 1) == {}
    files.remember(memory, 1, {"één": ["x", 1, None]})
    assert files.recall(memory, 1) == {"één": ["x", 1, None]}
    assert files.recall(memory, 2) == {}
    of_another_version = json.loads(memory.read_text("utf-8")) | {"of": ["0.0", 1]}
    memory.write_text(json.dumps(of_another_version), "utf-8")
    assert files.recall(memory, 1) == {}


PLAIN = """# A note.
language = "nl"
wide = true
low = false

width = 1440
none = 0
[colours]
table = "#F4EFE6"
[more]
"""


def test_a_plain_table_is_read_without_the_toml_reader() -> None:
    read = "import sys\nfrom kaartspel import files\nfiles.table(sys.argv[1])\nprint('tomllib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", read, PLAIN], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"
    assert files.table(PLAIN) == tomllib.loads(PLAIN)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_themes_are_plain(theme: str) -> None:
    content = (Path(files.__file__).parent / "resources" / "themes" / f"{theme}.toml").read_text("utf-8")
    assert files.table(content) == tomllib.loads(content)


signs = st.sampled_from([*PLAIN, "'", "\\", ".", "-", "+", "_", "e", "\r", "\t", "\x85", "\u2028", "\x7f", "{", "é"])


@given(st.integers(0, len(PLAIN)), st.integers(0, 6), st.text(signs, max_size=6))
@settings(max_examples=600)
def test_a_table_is_what_the_toml_reader_says(at: int, less: int, more: str) -> None:
    content = PLAIN[:at] + more + PLAIN[at + less :]
    try:
        expected = tomllib.loads(content)
    except ValueError:
        with pytest.raises(ValueError):  # noqa: PT011  whatever the reader's own is
            files.table(content)
    else:
        assert files.table(content) == expected
