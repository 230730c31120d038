"""What the build adds to the package: the texts, compiled, and the decks with their pictures.

The texts are compiled at every build, the editable one of a checkout too. Decks and pictures go into real wheels only:
a checkout reads them where they are made, in decks/ and images/.
"""

import os
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "kaartspel"
DECKS = f"{PACKAGE}/shipped/decks"
PICTURES = frozenset({".jpg", ".webp"})


class CustomBuildHook(BuildHookInterface[Any]):
    """Called by hatchling before each build."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the texts; for a wheel that is no editable one, name the shipped files too."""
        root = Path(self.root)
        compile_texts(root)
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"].update(shipped(root))


def compile_texts(root: Path) -> list[Path]:
    """Compile every i18n/LANGUAGE.po below `root` to where gettext finds it in the package; the files written."""
    return [_compile(root, source) for source in sorted((root / "i18n").glob("*.po"))]


def _compile(root: Path, source: Path) -> Path:
    folder = root / "src" / PACKAGE / "resources" / "i18n" / source.stem / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    target, unfinished = folder / f"{PACKAGE}.mo", folder / f"{PACKAGE}.mo.{os.getpid()}"
    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.stem)
    with unfinished.open("wb") as file:
        write_mo(file, catalogue)
    unfinished.replace(target)  # at once, so that a program that reads it now never finds half of it
    return target


def shipped(root: Path) -> dict[str, str]:
    """Every deck's files and its pictures below `root`, by where they go in the wheel: all of a deck in one folder."""
    found = [path for path in sorted((root / "decks").rglob("*")) if path.is_file()]
    places = {path: f"{DECKS}/{path.relative_to(root / 'decks').as_posix()}" for path in found}
    for manifest in (root / "decks").glob("*/deck.toml"):
        deck = manifest.parent.name
        pictures = [path for path in sorted((root / "images" / deck).glob("*")) if path.suffix in PICTURES]
        places |= {path: f"{DECKS}/{deck}/{path.name}" for path in pictures}
    return {str(path): place for path, place in places.items()}
