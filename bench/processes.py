"""Programs run one after the other, each fresh: floor, case, floor, case …, so that a drift of the machine hits all."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any, TypeVar

T = TypeVar("T")
ROOT = Path(__file__).parents[1]
PATIENCE = 120.0
"""Seconds after which a program that does not get there is given up."""


def in_turn(runs: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """What each of `runs` gives, `rounds` times in turn, after one of each that does not count."""
    for run in runs.values():
        run()
    found: dict[str, list[T]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            found[name].append(run())
    return found


def environment(platform: str = "offscreen") -> dict[str, str]:
    """This process's, without what would change how the program starts."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KAARTSPEL"))}
    return {**kept, "QT_QPA_PLATFORM": platform}


def kaartspel() -> str:
    """The program's command, as installed beside this Python."""
    return which("kaartspel", path=str(Path(sys.executable).parent)) or "kaartspel"


def measured(module: str, *arguments: object) -> dict[str, Any]:
    """What `python -m module arguments` prints as JSON on its last line."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE
    )
    return json.loads(done.stdout.splitlines()[-1])


def timed(command: Sequence[str]) -> float:
    """How long a command takes from start to end, in milliseconds."""
    started = time.monotonic_ns()
    subprocess.run(command, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, check=True, timeout=PATIENCE)
    return (time.monotonic_ns() - started) / 1e6


@contextmanager
def begun(command: Sequence[str], env: Mapping[str, str] | None = None) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The program that `command` starts, and when that was (monotonic ns); it is ended afterwards."""
    at = time.monotonic_ns()
    process = subprocess.Popen(
        command, cwd=ROOT, env=dict(env or environment()), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        yield process, at
    finally:
        process.terminate()
        try:
            process.communicate(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def started_before(command: Sequence[str], trace: Path, env: Mapping[str, str] | None = None) -> None:
    """Have the program run until it leaves `trace`, as a start does: what is measured is not the first one."""
    trace.unlink(missing_ok=True)
    with begun(command, env) as (process, at):
        while not trace.exists() and process.poll() is None:
            if time.monotonic_ns() - at > PATIENCE * 1e9:
                raise SystemExit(f"{trace} was not written")
            time.sleep(0.05)


def wait_for_line(process: subprocess.Popen[str], word: str) -> int:
    """When the program printed the line `word` (monotonic ns)."""
    assert process.stdout
    for line in process.stdout:
        if line.split()[:1] == [word]:
            return time.monotonic_ns()
    raise SystemExit(f"{process.args} ended without {word!r}")
