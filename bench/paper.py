"""Paper: one board as a PDF, many of them in one, and what the window feels of that."""

from functools import partial
from pathlib import Path

from bench.content import make_library
from bench.processes import in_turn, kaartspel, measured, timed
from bench.row import Row, p99

MANY, FEW = 100, 10


def paper(folder: Path, rounds: int) -> list[Row]:
    """Sessions with four pictures each, from the library to the PDF on the disk."""
    data = folder / "library"
    if not data.exists():
        make_library(data)
    command = [kaartspel(), "--data", str(data), "session", "export", "--to", "pdf", "--out", str(folder / "one.pdf")]
    session = measured("bench.cases.paper", data, "first")["id"]
    runs = {
        "one": partial(measured, "bench.cases.paper", data, "one"),
        FEW: partial(measured, "bench.cases.paper", data, "many", FEW),
        MANY: partial(measured, "bench.cases.paper", data, "many", MANY),
    }
    found = in_turn({str(name): run for name, run in runs.items()}, max(rounds // 5, 1))
    whole = [timed([*command, session]) for _round in range(max(rounds // 5, 1))]
    one = [value for run in found["one"] for value in run["ms"]]
    few, many = ([run["memory"] for run in found[str(count)]] for count in (FEW, MANY))
    window = measured("bench.cases.paper", data, "window", MANY)
    return [
        Row("PDF of one board, with pictures", "ms", one, max(one), "ms most", 1000),
        Row("PDF of one board, the whole command", "ms", whole),
        Row(f"PDF of {MANY} boards", "ms", [run["took"] for run in found[str(MANY)]]),
        Row(f"PDF of {FEW} boards: memory", "MB", few),
        Row(f"PDF of {MANY} boards: memory", "MB", many, max(many) - min(few), "MB more", 40),
        Row(f"window while {MANY} boards are printed: gap", "ms", window["gaps"], p99(window["gaps"]), "ms p99", 50),
    ]
