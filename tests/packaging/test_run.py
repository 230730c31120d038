"""`make run` knows when no window can be shown, and says why."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).parents[2]
PLAIN = {
    name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
}


def test_no_display_at_all() -> None:
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in run.no_window("linux", PLAIN)
    assert "neither" in run.no_window("linux", PLAIN | {"DISPLAY": ""})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is Linux's")
def test_a_display_that_does_not_answer() -> None:
    reason = run.no_window("linux", PLAIN | {"DISPLAY": ":7654"})
    assert "DISPLAY=:7654" in reason


def test_windows_and_macos_always_have_one() -> None:
    assert run.no_window("win32", PLAIN) == ""
    assert run.no_window("darwin", PLAIN) == ""


def test_a_platform_that_was_chosen_is_taken() -> None:
    assert run.no_window("linux", PLAIN | {"QT_QPA_PLATFORM": "offscreen"}) == ""


def test_every_target_is_explained() -> None:
    helped = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    targets = ["env", "run", "test", "lint", "types", "contracts", "i18n", "photos", "bench", "demo", "package", "help"]
    assert [target for target in targets if f"make {target} " not in helped] == []
