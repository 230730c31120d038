"""The comparison of 2, 10 and 50 sessions out of many: their data, and on the screen."""

from functools import partial
from pathlib import Path
from statistics import median

from bench.many_sessions import many_sessions
from bench.processes import in_turn, measured
from bench.row import Row, ratio

SESSIONS = 10_000
TIMES = 20


def comparing(folder: Path, rounds: int) -> list[Row]:
    """Data against the same statements through SQLAlchemy's Core; fifty boards from asking to painted."""
    data = folder / "many"
    library = many_sessions(data, SESSIONS)
    rows: list[Row] = []
    for count in (2, 10, 50):
        runs = {
            "floor": partial(measured, "bench.floors.many_rows", library, count, TIMES),
            "case": partial(measured, "bench.cases.compare", "data", library, count, TIMES),
        }
        found = in_turn(runs, max(rounds // 3, 1))
        pairs = ([median(run["loads"]) for run in found[name]] for name in ("case", "floor"))
        floor, case = ([value for run in found[name] for value in run["loads"]] for name in ("floor", "case"))
        compared = [value for run in found["case"] for value in run["compared"]]
        rows += [
            Row(f"comparison of {count}: the same statements through Core (floor)", "ms", floor),
            Row(f"comparison of {count}: sessions", "ms", case, ratio(*pairs), "× floor", 1.5),
            Row(f"comparison of {count}: what runs through them", "ms", compared),
        ]
    runs = in_turn({"50": partial(measured, "bench.cases.compare", "screen", data, 50, 5)}, max(rounds // 5, 1))["50"]
    shown = [value for run in runs for value in run["shown"]]
    first = [value for run in runs for value in run["first"]]
    return [
        *rows,
        Row("comparison of 50: on the screen, the room visited first", "ms", first),
        Row("comparison of 50: on the screen", "ms", shown, median(shown), "ms", 200.0),
    ]
