"""Who may import whom: the contracts hold, and they would say so if they did not."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "kaartspel"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    environment = os.environ | {"PYTHONPATH": str(root / "src"), "COLUMNS": "200"}
    return subprocess.run(
        [*command, "--no-cache"], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def copied(target: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", target)
    shutil.copytree(ROOT / "src", target / "src", ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    return target


def test_contracts_hold() -> None:
    linted = lint(ROOT)
    assert linted.returncode == 0, linted.stdout + linted.stderr


FORBIDDEN = {
    "domain/words.py": "import kaartspel.texts",
    "decks/__init__.py": "import kaartspel.storage",
    "settings/__init__.py": "import kaartspel.texts",
    "storage/__init__.py": "import PySide6.QtCore",
    "ui/__init__.py": "import sqlcipher3, PIL.Image",
}


def test_forbidden_imports_break_every_contract(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for module, line in FORBIDDEN.items():
        path = root / "src" / "kaartspel" / module
        path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")
    linted = lint(root)
    assert linted.returncode == 1, linted.stdout + linted.stderr
    for contract in CONTRACTS:
        assert f"{contract['name']} BROKEN" in linted.stdout, linted.stdout
    for said in (
        "kaartspel.domain is not allowed to import kaartspel.texts",
        "kaartspel.decks is not allowed to import kaartspel.storage",
    ):
        assert said in linted.stdout


def test_a_module_outside_the_layers_breaks_the_house(tmp_path: Path) -> None:
    (copied(tmp_path) / "src" / "kaartspel" / "attic.py").write_text('"""Not in the plan."""\n', "utf-8")
    linted = lint(tmp_path)
    assert linted.returncode == 1
    assert "attic" in linted.stdout


def test_every_room_has_its_place_in_the_layers() -> None:
    layers = next(contract for contract in CONTRACTS if contract["type"] == "layers")
    assert layers["exhaustive"]
    named = {room.strip() for layer in layers["layers"] for room in layer.split("|")}
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    there |= {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert named == there


def test_every_contract_speaks_of_every_room_below() -> None:
    """A contract that forbids something lists every room but those that may: a new room can't be forgotten."""
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    may = {"PySide6": {"ui", "cli"}, "sqlalchemy": {"storage"}, "PIL": {"decks"}}
    for contract in CONTRACTS:
        for forbidden in set(contract.get("forbidden_modules", ())) & may.keys():
            sources = {source.removeprefix("kaartspel.") for source in contract["source_modules"]}
            assert rooms - may[forbidden] <= sources, contract["name"]
