"""Habits that a machine can keep: sizes, names, one place for the stylesheet."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
RECORDS = ROOT / "src" / "kaartspel" / "storage" / "migrations" / "versions"
"""Migrations are lists of what was done once; nobody reads them for their form."""

FUNCTION_LINES, FUNCTION_LINES_AT_MOST = 40, 60
FILE_LINES, FILE_LINES_AT_MOST = 300, 400
MOSTLY = 0.92
"""The share of functions and files that keep to the first number; none is beyond the second."""

NOT_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common"}


def functions() -> Iterator[tuple[str, int]]:
    for path in SOURCES:
        if RECORDS in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def too_long(sizes: dict[str, int], usual: int, most: int) -> list[str]:
    """What is longer than `most`, and, where too many are longer than `usual`, those as well; longest first."""
    over = {name: lines for name, lines in sizes.items() if lines > usual}
    beyond = {name: lines for name, lines in over.items() if lines > most}
    named = over if len(over) > (1 - MOSTLY) * len(sizes) else beyond
    return [f"{lines} lines: {name}" for name, lines in sorted(named.items(), key=lambda item: -item[1])]


def test_functions_fit_the_eye() -> None:
    assert too_long(dict(functions()), FUNCTION_LINES, FUNCTION_LINES_AT_MOST) == []


def test_files_are_mostly_short() -> None:
    sizes = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert too_long(sizes, FILE_LINES, FILE_LINES_AT_MOST) == []


def test_one_stylesheet_from_one_place() -> None:
    calling = {path.relative_to(ROOT / "src" / "kaartspel").as_posix() for path in SOURCES if calls(path)}
    assert calling == {"ui/theme.py"}


def calls(path: Path, name: str = "setStyleSheet") -> bool:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return any(isinstance(node, ast.Attribute) and node.attr == name for node in nodes)


def test_modules_are_named_for_what_they_are() -> None:
    parts = {path: set(path.stem.split("_")) | {path.parent.name} for path in SOURCES}
    assert [str(path.relative_to(ROOT)) for path, words in parts.items() if words & NOT_NAMES] == []
