"""`kaartspel doctor`."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Asked

from kaartspel.cli import doctor, libraries
from kaartspel.domain.session import Session
from sessions import empty

LDD = """\
\tlinux-vdso.so.1 (0x00007ffc)
\tlibQt6XcbQpa.so.6 => /venv/libQt6XcbQpa.so.6 (0x00007f)
\tlibxcb-icccm.so.4 => not found
\tlibxcb-keysyms.so.1 => not found
\tlibxcb.so.1 => /lib/x86_64-linux-gnu/libxcb.so.1 (0x00007f)
\tlibxcb-icccm.so.4 => not found
\tlibnew.so.3 => not found
"""


def test_it_tells_what_the_program_runs_on(ask: Asked, data: Path) -> None:
    told = ask("doctor")
    for said in ("Kaartspel ", "Python ", "PySide6-Essentials ", "Qt 6.", "SQLite 3.", "SQLCipher ", str(data)):
        assert said in told.out
    assert "There is no library yet" in told.out
    assert "Exercise: Motives" in told.out
    assert told.err == ""
    assert told.code == (1 if re.search(r"^! ", told.out, re.MULTILINE) else 0)


def test_it_makes_nothing(ask: Asked, data: Path) -> None:
    ask("doctor")
    assert not data.exists()


def test_it_counts_the_sessions(ask: Asked, data: Path, keep: Callable[[Session], None]) -> None:
    keep(empty())
    assert f"1 session in {data / 'kaartspel.db'}" in ask("doctor").out


def test_what_is_wrong_is_marked_and_named(ask: Asked, data: Path) -> None:
    (data / "decks" / "mine").mkdir(parents=True)
    (data / "decks" / "mine" / "deck.toml").write_text("[deck", "utf-8")
    (data / "exercises").mkdir()
    (data / "exercises" / "e.toml").write_text("[exercise]\n", "utf-8")
    (data / "settings.toml").write_text('theme = "pink"', "utf-8")
    (data / "kaartspel.db").write_bytes(b"")
    told = ask("doctor")
    assert told.code == 1
    marked = [line for line in told.out.splitlines() if line.startswith("! ")]
    for name in ("deck.toml", "e.toml", "settings.toml", "kaartspel.db"):
        assert any(name in line for line in marked), name
    assert "What is marked with ! needs attention." in told.out


def test_a_folder_that_cannot_be_written_is_marked(ask: Asked, data: Path) -> None:
    data.write_text("a file stands here", "utf-8")
    told = ask("doctor")
    assert told.code == 1
    assert f"! data: {data} cannot be written" in told.out


def test_folders_that_can_be_made_are_writable(tmp_path: Path) -> None:
    assert doctor.is_writable(tmp_path / "a" / "b")
    assert not list(tmp_path.iterdir())


def test_the_libraries_alone(ask: Asked) -> None:
    told = ask("doctor", "--libraries")
    assert told.code in {0, 1}
    assert ("apt-get" in told.out or "dnf" in told.out) == (told.code == 1)


def test_libraries_that_are_missing_and_what_brings_them() -> None:
    names = libraries.not_found(LDD)
    assert names == ("libnew.so.3", "libxcb-icccm.so.4", "libxcb-keysyms.so.1")
    assert libraries.packages(names, libraries.DEBIAN) == ("libnew.so.3", "libxcb-icccm4", "libxcb-keysyms1")
    assert libraries.packages(names, libraries.FEDORA) == ("libnew.so.3", "xcb-util-wm", "xcb-util-keysyms")


def test_one_package_that_brings_more_is_named_once() -> None:
    assert libraries.packages(("libxcb-shm.so.0", "libxcb-sync.so.1"), libraries.FEDORA) == ("libxcb",)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings everything along elsewhere")
def test_every_library_that_qts_window_plugin_needs_has_its_packages() -> None:
    """Whatever may be missing on a bare system has a package we can name."""
    folder = libraries.qt_folder()
    assert folder
    platforms, shipped = (
        folder / "Qt" / "plugins" / "platforms",
        {file.name for file in (folder / "Qt" / "lib").iterdir()},
    )
    told = "".join(libraries.needs(file) for file in (platforms / "libqxcb.so", platforms / "libqwayland.so"))
    direct = set(re.findall(r"^\s(lib[\w.+-]+\.so\.[\d.]+) ", told, re.MULTILINE)) - shipped
    assert direct
    always_there = re.compile(r"lib(c|m|dl|pthread|rt|resolv|gcc_s)\.so")
    # What those bring along themselves comes with their packages.
    needed = {
        name for name in direct if name.startswith(("libxcb", "libX11", "libxkb", "libwayland", "libEGL", "libGL"))
    }
    assert needed - libraries.PACKAGES.keys() == set()
    assert not any(always_there.match(name) for name in libraries.PACKAGES)


def test_every_folder_is_named_in_dutch(ask: Asked) -> None:
    told = ask("doctor", "--lang", "nl").out
    assert "hoort bij het programma: " in told
    assert "comes with" not in told
