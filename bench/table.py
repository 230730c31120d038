"""The table on the screen, and the same as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from statistics import median
from typing import Any

from bench.row import Row

HEAD = ("what", "n", "min", "median", "max", "", "against its limit", "limit", "")


def table(rows: Sequence[Row], machine: Mapping[str, str]) -> str:
    """All rows under each other, and below them on what they were measured."""
    lines = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    text = [_line(line, widths) for line in lines]
    text.insert(1, "-" * len(text[0]))
    return "\n".join([*text, "", *(f"{name}: {value}" for name, value in machine.items())])


def as_json(rows: Sequence[Row], machine: Mapping[str, str]) -> dict[str, Any]:
    """The same for programs: every single value is in it."""
    return {"machine": dict(machine), "rows": [{**asdict(row), "over": row.over} for row in rows]}


def _cells(row: Row) -> tuple[str, ...]:
    figures = (min(row.values), median(row.values), max(row.values))
    return (
        row.what,
        str(len(row.values)),
        *(_number(value) for value in figures),
        row.unit,
        f"{_number(row.held)} {row.held_as}" if row.held_as else "",
        f"≤ {row.limit:g}" if row.held_as else "",
        ("over" if row.over else "kept" if row.kept else "within") if row.held_as else "",
    )


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    numbers = {1, 2, 3, 4, 6, 7}
    return "  ".join(
        cell.rjust(width) if column in numbers else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ).rstrip()
