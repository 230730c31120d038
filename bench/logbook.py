"""The logbook of ten thousand sessions: opened, scrolled, listed and searched."""

from functools import partial
from pathlib import Path
from statistics import median

from bench.many_sessions import many_sessions
from bench.processes import in_turn, measured
from bench.row import Row, p99, ratio

FEW, MANY = 10, 10_000


def logbook(folder: Path, rounds: int) -> list[Row]:
    """The room opened and scrolled, with ten sessions and with ten thousand."""
    data = {count: folder / f"sessions-{count}" for count in (FEW, MANY)}
    for count, where in data.items():
        many_sessions(where, count)
    runs = {str(count): partial(_first, where) for count, where in data.items()}
    found = in_turn(runs, rounds)
    few, many = found[str(FEW)], found[str(MANY)]
    scrolled = in_turn({"scroll": partial(measured, "bench.cases.logbook", data[MANY], "scroll")}, max(rounds // 5, 1))
    frames = [value for run in scrolled["scroll"] for value in run["frames"]]
    return [
        Row("logbook: first paint, 10 sessions (floor)", "ms", few),
        Row("logbook: first paint, 10,000 sessions", "ms", many, ratio(many, few), "×", 1.3),
        Row("logbook: scrolled frame, 10,000 sessions", "ms", frames, p99(frames), "ms p99", 16.7),
    ]


def listing(folder: Path, rounds: int) -> list[Row]:
    """The list of ten thousand, and searching in them while words are typed."""
    database = many_sessions(folder / f"sessions-{MANY}", MANY)
    runs = {
        "floor": partial(measured, "bench.floors.listing", database),
        "case": partial(measured, "bench.cases.listing", database),
    }
    found = in_turn(runs, max(rounds // 2, 3))
    lists, searches = (
        [
            [median(run[name]) if name == "list" else sum(run[name]) for run in found[which]]
            for which in ("case", "floor")
        ]
        for name in ("list", "search")
    )
    shown = [value for run in found["case"] for value in run["shown"]]
    return [
        Row("list of 10,000 sessions: the same query by the raw driver (floor)", "ms", lists[1]),
        Row("list of 10,000 sessions", "ms", lists[0], ratio(*lists), "× floor", 1.5),
        Row("search, words typed key by key: the bare index (floor)", "ms", searches[1]),
        Row("search, words typed key by key", "ms", searches[0], ratio(*searches), "× floor", 1.5),
        Row("search, one key: the first 50 with their lines", "ms", shown, p99(shown), "ms p99", 16.7),
    ]


def _first(data: Path) -> float:
    return measured("bench.cases.logbook", data, "first")["first"]
