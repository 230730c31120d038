"""The start as seen from outside, in a real X server: process start to a window that shows more than one colour."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from bench.processes import PATIENCE, begun, environment, in_turn, kaartspel, started_before
from bench.row import Row, ratio

LEAST = (600, 400)
SAMPLES = (0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)
LOOK_SECONDS = 0.002


def outside(folder: Path, rounds: int) -> list[Row]:
    """No rows where there is no Xvfb, or Qt cannot reach it."""
    from bench.content import make_library

    if not shutil.which("Xvfb"):
        print("start from outside: not measured, there is no Xvfb", file=sys.stderr)
        return []
    data = folder / "library"
    if not data.exists():
        make_library(data)
    floor = [sys.executable, str(Path(__file__).parent / "floors" / "window.py")]
    command = [kaartspel(), "--data", str(data)]
    with x_server() as display:
        started_before(command, data / "cache" / "first_picture.json", {**environment("xcb"), "DISPLAY": display})
        runs = {"floor": partial(until_painted, floor, display), "case": partial(until_painted, command, display)}
        found = in_turn(runs, rounds)
    held = ratio(found["case"], found["floor"])
    return [
        Row("start from outside (X11): bare window (floor)", "ms", found["floor"]),
        Row("start from outside (X11): window painted", "ms", found["case"], held, "× floor", 1.5, kept=True),
    ]


@contextmanager
def x_server(size: str = "1920x1080x24") -> Iterator[str]:
    """The name of a new display of our own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


def until_painted(command: list[str], display_name: str) -> float:
    """Milliseconds from the start of `command` to its window being painted on the display."""
    from Xlib import display

    screen = display.Display(display_name)
    try:
        with begun(command, {**environment("xcb"), "DISPLAY": display_name}) as (process, at):
            while time.monotonic_ns() - at < PATIENCE * 1e9 and process.poll() is None:
                if any(_painted(window) for window in _windows(screen.screen().root)):
                    return (time.monotonic_ns() - at) / 1e6
                time.sleep(LOOK_SECONDS)
            raise SystemExit(f"no window of {command[0]} was painted")
    finally:
        screen.close()


def _windows(root: Any) -> Iterator[Any]:
    from Xlib import X, error

    for window in root.query_tree().children:
        try:
            state, box = window.get_attributes(), window.get_geometry()
        except error.XError:  # it went while we looked
            continue
        large = box.width >= LEAST[0] and box.height >= LEAST[1]
        if state.map_state == X.IsViewable and not state.override_redirect and large:
            yield window


def _painted(window: Any) -> bool:
    from Xlib import X, error

    seen: set[bytes] = set()
    try:
        box = window.get_geometry()
        for share in SAMPLES:
            row = window.get_image(0, int(box.height * share), box.width, 1, X.ZPixmap, 0xFFFFFFFF).data
            seen.update(row[at : at + 3] for at in range(0, len(row), 4))
    except (error.XError, AttributeError):
        return False
    return len(seen) > 1
