"""Files: a session out and in again, and the whole logbook, whose size must not be felt in memory."""

from functools import partial
from pathlib import Path

from bench.content import make_library
from bench.many_sessions import many_sessions
from bench.processes import in_turn, measured
from bench.row import Row, ratio

FEW, MANY = 500, 5000
MODULE = "bench.cases.exchange"


def exchanging(folder: Path, rounds: int) -> list[Row]:
    """A session file beside a plain zip of the same bytes; archives of few and of many sessions."""
    data, file = folder / "library", folder / "one.kaartsessie"
    if not data.exists():
        make_library(data)
    measured(MODULE, data, "one", file)
    runs = {
        "floor": partial(measured, "bench.floors.zipping", file),
        "case": partial(measured, MODULE, data, "one", file),
    }
    found = in_turn(runs, max(rounds // 3, 1))
    floor, ours = ([value for run in found[name] for value in run["ms"]] for name in ("floor", "case"))
    pairs = ([_middle(run["ms"]) for run in found[name]] for name in ("case", "floor"))
    rows = [
        Row("session file: a plain zip of the same bytes (floor)", "ms", floor),
        Row("session file: out and in again", "ms", ours, ratio(*pairs), "× floor", 2.0),
    ]
    for count in (FEW, MANY):
        many_sessions(folder / f"logbook-{count}", count)
    for what, said in (("out", "archive written"), ("in", "archive looked at and brought in")):
        few, many = (
            measured(MODULE, folder / f"logbook-{count}", what, folder / f"{count}.zip") for count in (FEW, MANY)
        )
        rows += [
            Row(f"{said}: {FEW:,} sessions", "MB", [few["memory"]]),
            Row(f"{said}: {MANY:,}", "MB", [many["memory"]], many["memory"] - few["memory"], "MB more", 30),
            Row(f"{said}: a session of {MANY:,}", "ms", [many["took"] / MANY]),
        ]
    return rows


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
