"""The wheel holds all that the program needs: code, texts, exercises, decks with their pictures; and nothing else."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.fixture(scope="module")
def installed(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    wheel.extractall(folder)
    return folder


def says(installed: Path, program: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, cwd=installed, env=environment, capture_output=True, encoding="utf-8", check=True)
    return ran.stdout.strip()


def test_all_code_is_in_it(wheel: zipfile.ZipFile) -> None:
    code = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")}
    assert code - set(wheel.namelist()) == set()


def test_every_deck_is_in_it_with_all_its_pictures(wheel: zipfile.ZipFile) -> None:
    manifests = sorted((ROOT / "decks").glob("*/deck.toml"))
    assert manifests
    names = set(wheel.namelist())
    for path in manifests:
        folder = f"kaartspel/shipped/decks/{path.parent.name}"
        cards = tomllib.loads(path.read_text("utf-8"))["card"]
        pictures = {card["picture"] for card in cards if card.get("picture")}
        assert {f"{folder}/deck.toml", *(f"{folder}/{picture}" for picture in pictures)} - names == set()


def test_resources_are_in_it(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    kept = [path for path in (ROOT / "src/kaartspel/resources").rglob("*") if path.is_file()]
    resources = {path.relative_to(ROOT / "src").as_posix() for path in kept if not path.name.startswith(".")}
    assert "kaartspel/resources/i18n/nl/LC_MESSAGES/kaartspel.mo" in names
    assert resources - names == set()


def test_what_made_the_pictures_is_not_in_it(wheel: zipfile.ZipFile) -> None:
    strange = [name for name in wheel.namelist() if "studio" in name or name.startswith(("tests", "packaging", "i18n"))]
    assert strange == []


def test_the_licences_are_in_it(wheel: zipfile.ZipFile) -> None:
    names = {Path(name).name for name in wheel.namelist() if "/licenses/" in name}
    assert names == {"LICENSE", "LICENSE-DECKS"}


DECKS = """
from pathlib import Path
from kaartspel import paths
from kaartspel.decks.library import FolderDecks
decks = FolderDecks(paths.find().shipped, Path("own"), Path("cache"))
print([deck.id for deck in decks.decks()], [str(problem) for problem in decks.problems()])
"""


def test_an_installed_program_reads_its_decks(installed: Path) -> None:
    shipped = sorted(path.parent.name for path in (ROOT / "decks").glob("*/deck.toml"))
    assert says(installed, DECKS) == f"{shipped} []"


def test_an_installed_program_finds_its_folder_and_its_dutch(installed: Path) -> None:
    found = says(installed, "from kaartspel import paths; print(paths.find().shipped)")
    assert Path(found) == installed / "kaartspel" / "shipped"
    said = says(installed, "from kaartspel import texts; texts.use('nl'); print(texts._('Undo'))")
    assert said == "Ongedaan maken"
