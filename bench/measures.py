"""What is measured, how, and against which limit. Each measure gets a folder to work in and gives rows of the table."""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil

from bench.comparing import comparing
from bench.content import library_of_its_own, make_library, many_cards
from bench.exchanging import exchanging
from bench.logbook import listing, logbook
from bench.outside import outside
from bench.paper import paper
from bench.processes import begun, in_turn, kaartspel, measured, started_before, wait_for_line
from bench.row import Row, p99, ratio

FLOOR = [sys.executable, str(Path(__file__).parent / "floors" / "window.py")]
FRAMES = "cache/first_picture.json"
"""What a start leaves for the next one, in the data folder."""
REST_SECONDS = 3.0
MB = 1 << 20

Measure = Callable[[Path, int], list[Row]]


def start(folder: Path, rounds: int) -> list[Row]:
    """Process start to the deck's visible cards painted; a later start than the first, a session to go on with."""
    command = _program(folder)
    started_before(command, folder / "library" / FRAMES)
    found = in_turn({"floor": partial(_until, FLOOR, "ready"), "case": partial(_until, command, "ready")}, rounds)
    held = ratio(found["case"], found["floor"])
    return [
        Row("start: bare window (floor)", "ms", found["floor"]),
        Row("start: cards painted", "ms", found["case"], held, "× floor", 1.5, kept=True),
    ]


def opening(folder: Path, rounds: int) -> list[Row]:
    """Process start to the library being open and able to save, and how long the window did not answer meanwhile."""
    started_before(_program(folder), folder / "library" / FRAMES)
    gaps: list[float] = []
    whole: list[float] = []
    command = [sys.executable, "-m", "bench.cases.opening", str(folder / "library")]
    runs = {"floor": partial(_until, FLOOR, "ready"), "case": partial(_opening, command, whole, gaps)}
    found = in_turn(runs, rounds)
    held = ratio(found["case"], found["floor"])
    return [
        Row("start: the whole window painted", "ms", whole[1:]),
        Row("start: library open and able to save", "ms", found["case"], held, "× floor", 4.5, kept=True),
        Row("start: gap of a 16 ms timer until then", "ms", gaps, p99(gaps), "ms p99", 20),
    ]


def memory(folder: Path, rounds: int) -> list[Row]:
    """Resident memory (RSS) three seconds after the first picture, library open."""
    command = _program(folder)
    found = in_turn({"floor": partial(_resting, FLOOR), "case": partial(_resting, command)}, min(rounds, 5))
    held = ratio(found["case"], found["floor"])
    return [
        Row("memory at rest: bare window (floor)", "MB", found["floor"]),
        Row("memory at rest (RSS)", "MB", found["case"], held, "× floor", 3.0),
    ]


def deck(folder: Path, rounds: int) -> list[Row]:
    """A deck of 10,000 cards at 1900 × 1000: its first paint, and scrolling by 40 pixels a frame."""
    for count in (100, 10_000):
        many_cards(folder, count)
    first = in_turn({str(count): partial(_first, folder, count) for count in (100, 10_000)}, rounds)
    runs = {
        "floor": partial(measured, "bench.floors.blit", 250),
        "case": partial(measured, "bench.cases.deck", folder, 10_000, "scroll"),
    }
    found = in_turn(runs, max(rounds // 5, 1))
    blit, warm, cold = (
        [value for run in found[name] for value in run[key]]
        for name, key in (("floor", "frames"), ("case", "warm"), ("case", "cold"))
    )
    runs = {str(count): partial(measured, "bench.cases.deck", folder, count, "memory") for count in (100, 10_000)}
    filled = in_turn(runs, 1)
    small, large = ([run["memory"] for run in filled[count]] for count in ("100", "10000"))
    times = ratio([_middle(run["warm"]) for run in found["case"]], [_middle(run["frames"]) for run in found["floor"]])
    return [
        Row("deck: first paint, 100 cards (floor)", "ms", first["100"]),
        Row("deck: first paint, 10,000 cards", "ms", first["10000"], ratio(first["10000"], first["100"]), "×", 1.15),
        Row("deck: one blit (floor)", "ms", blit),
        Row("deck: scrolled frame, warm", "ms", warm, times, "× floor", 1.5),
        Row("deck: the same frames", "ms", warm, p99(warm), "ms p99", 8.3),
        Row("deck: scrolled frame, cold", "ms", cold, p99(cold), "ms p99", 16.7),
        Row("deck: memory after looking through 100 cards", "MB", small),
        Row("deck: memory after looking through 10,000", "MB", large, max(large) - min(small), "MB more", 80),
    ]


def drag(folder: Path, rounds: int) -> list[Row]:
    """A card dragged and flying through the whole window at 1920 × 1080."""
    data = library_of_its_own(folder, "drag")
    runs = {how: partial(measured, "bench.cases.drag", data, how) for how in ("bare", "shadow")}
    found = in_turn(runs, max(rounds // 5, 1))
    rows: list[Row] = []
    for part, name in (("drag", "drag: a move of the pointer"), ("flight", "flight of a card: a frame")):
        bare, shadow = ([value for run in found[how] for value in run[part]] for how in ("bare", "shadow"))
        pairs = ([_middle(run[part]) for run in found[how]] for how in ("shadow", "bare"))
        rows += [
            Row(f"{name}, without shadow (floor)", "ms", bare),
            Row(name, "ms", shadow, ratio(*pairs), "× floor", 1.6),
            Row(f"{name}, the same", "ms", shadow, p99(shadow), "ms p99", 4.0),
        ]
    return rows


def save(folder: Path, rounds: int) -> list[Row]:
    """One more card on the board, to disk."""
    data = library_of_its_own(folder, "save") / "kaartspel.db"
    runs = {
        "floor": partial(measured, "bench.floors.rows", data, 20),
        "case": partial(measured, "bench.cases.save", data, 20),
    }
    found = in_turn(runs, rounds)
    raw, ours = ([value for run in found[name] for value in run["saves"]] for name in ("floor", "case"))
    pairs = ([_middle(run["saves"]) for run in found[name]] for name in ("case", "floor"))
    return [
        Row("save: the same rows by the raw driver (floor)", "ms", raw),
        Row("save: a drop to disk", "ms", ours, ratio(*pairs), "× floor", 2.5, kept=True),
    ]


def typing(folder: Path, rounds: int) -> list[Row]:
    """From key to paint while one state after the other is saved."""
    data = library_of_its_own(folder, "typing") / "kaartspel.db"
    runs = {how: partial(measured, "bench.cases.typing", data, 150, how) for how in ("quiet", "saving")}
    found = in_turn(runs, max(rounds // 5, 1))
    quiet, saving = ([value for run in found[how] for value in run["keys"]] for how in ("quiet", "saving"))
    return [
        Row("typing: key to paint, nothing saved", "ms", quiet),
        Row("typing: key to paint while saving", "ms", saving, p99(saving), "ms p99", 16.7),
    ]


MEASURES: dict[str, Measure] = {
    "start": start,
    "outside": outside,
    "opening": opening,
    "memory": memory,
    "deck": deck,
    "drag": drag,
    "save": save,
    "typing": typing,
    "paper": paper,
    "comparing": comparing,
    "logbook": logbook,
    "listing": listing,
    "exchanging": exchanging,
}


def _program(folder: Path) -> list[str]:
    """The program on a library in `folder`, made where it is not there yet."""
    data = folder / "library"
    if not data.exists():
        make_library(data)
    return [kaartspel(), "--data", str(data), "--ready-line"]


def _until(command: list[str], word: str) -> float:
    with begun(command) as (process, at):
        return (wait_for_line(process, word) - at) / 1e6


def _opening(command: list[str], whole: list[float], gaps: list[float]) -> float:
    with begun(command) as (process, at):
        whole.append((wait_for_line(process, "whole") - at) / 1e6)
        took = (wait_for_line(process, "open") - at) / 1e6
        assert process.stdout
        gaps.extend(json.loads(process.stdout.readline())["gaps"])
        return took


def _resting(command: list[str]) -> float:
    with begun(command) as (process, _at):
        wait_for_line(process, "ready")
        time.sleep(REST_SECONDS)
        # On Windows the command is a small program that starts Python.
        whole = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
        return sum(each.memory_info().rss for each in whole) / MB


def _first(folder: Path, count: int) -> float:
    return measured("bench.cases.deck", folder, count, "first")["first"]


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
