"""Bring i18n/*.po up to the texts in the code, and compile them.

    python packaging/catalogue.py

New texts get an empty translation (and are named), texts that are gone go, nothing is guessed. Finished translations
stay as they are.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from hatch_build import compile_texts

ROOT = Path(__file__).resolve().parents[1]
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
"""The functions of kaartspel.texts that mark a text, and which of their arguments are texts."""


def in_code(source: Path = ROOT / "src") -> Catalog:
    """Every text marked in the Python files below `source`, with the files it stands in."""
    catalogue = Catalog(project="Kaartspel", charset="utf-8")
    for file, _line, text, comments, context in extract_from_dir(
        source, keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        catalogue.add(text, locations=[(file, 0)], auto_comments=comments, context=context)
    return catalogue


def read(path: Path) -> Catalog:
    """The translations in `path`, a .po file named for its language."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def write(path: Path, catalogue: Catalog) -> None:
    """Write `catalogue`, ordered by where its texts stand, so that two people's changes seldom touch."""
    with path.open("wb") as file:
        write_po(file, catalogue, width=110, sort_by_file=True, ignore_obsolete=True, include_lineno=False)


def unfinished(catalogue: Catalog) -> list[Message]:
    """The texts without a translation, or with one that is only guessed or lacks a plural."""
    return [message for message in catalogue if message.id and not _finished(message)]


def _finished(message: Message) -> bool:
    parts = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return bool(parts) and all(parts) and not message.fuzzy


def update(root: Path = ROOT) -> int:
    """Update and compile the catalogues below `root`, naming what is not translated; how many texts that are."""
    missing = 0
    texts = in_code(root / "src")
    for path in sorted((root / "i18n").glob("*.po")):
        catalogue = read(path)
        catalogue.update(texts, no_fuzzy_matching=True, update_creation_date=False)
        write(path, catalogue)
        for message in unfinished(catalogue):
            missing += 1
            sys.stderr.write(f"{path.name}: no translation yet: {message.id}\n")
    compile_texts(root)
    return missing


if __name__ == "__main__":
    sys.exit(1 if update() else 0)
