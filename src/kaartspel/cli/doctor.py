"""`kaartspel doctor`: what the program runs on, where things are, and what is missing."""

import platform
import tempfile
from collections.abc import Iterator
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kaartspel import __version__, texts
from kaartspel.cli.libraries import lacking
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.ports import FileError, SettingsError, StorageError
from kaartspel.exercises.folder import FolderExercises
from kaartspel.paths import Paths
from kaartspel.settings import file
from kaartspel.storage.folder import Folder
from kaartspel.storage.store import read_store
from kaartspel.storage.versions import versions
from kaartspel.texts import _, ngettext

EXERCISES = Path(__file__).parents[1] / "resources" / "exercises"
OK, BAD = "  ", "! "


def examine(paths: Paths) -> int:
    """Print everything; 1 when something is missing or cannot be used."""
    good = True
    for title, lines in (
        (_("Versions"), _versions()),
        (_("Folders"), _folders(paths)),
        (_("Library"), _library(paths.library)),
        (_("Decks, exercises and settings"), _content(paths)),
        (_("System libraries"), _system()),
    ):
        print(title)
        for line in lines:
            print(line)
            good = good and not line.startswith(BAD)
    print("\n" + (_("All is well.") if good else _("What is marked with ! needs attention.")))
    return 0 if good else 1


def _versions() -> Iterator[str]:
    yield f"{OK}Kaartspel {__version__}"
    yield f"{OK}Python {platform.python_version()}, {platform.platform()}"
    yield from (_installed(name) for name in ("PySide6-Essentials", "Pillow", "msgspec"))
    yield _qt()
    yield from (f"{OK}{name} {number}" for name, number in versions())


def _installed(name: str) -> str:
    try:
        return f"{OK}{name} {version(name)}"
    except PackageNotFoundError:
        return BAD + _("{name} is not installed.").format(name=name)


def _qt() -> str:
    try:
        from PySide6.QtCore import qVersion
        from PySide6.QtWidgets import QWidget  # a window needs the libraries that come with this
    except ImportError as why:
        return BAD + _("Qt cannot be loaded: {why}").format(why=why)
    return f"{OK}Qt {qVersion()}" if QWidget else ""


def _folders(paths: Paths) -> Iterator[str]:
    for name, folder in ((_("data"), paths.data), (_("settings"), paths.config), (_("cache"), paths.cache)):
        if is_writable(folder):
            yield f"{OK}{name}: {folder}"
        else:
            yield BAD + _("{name}: {folder} cannot be written").format(name=name, folder=folder)
    shipped = _("comes with the program")  # not within the f-string, where no tool that collects texts finds it
    yield f"{OK}{shipped}: {paths.shipped}"


def is_writable(folder: Path) -> bool:
    """Whether a file can be made in `folder`, or the folder itself below the nearest one that is there."""
    there = next((parent for parent in (folder, *folder.parents) if parent.exists()), None)
    try:
        with tempfile.TemporaryFile(dir=there):
            return True
    except OSError:
        return False


def _library(path: Path) -> Iterator[str]:
    if not path.exists() and not Folder(path).had_library:
        yield OK + _("There is no library yet; it is made when you first open the program.")
        return
    try:
        with closing(read_store(path)) as library:
            count = len(library.sessions())
    except StorageError as problem:
        yield BAD + texts.sentence(problem)
        return
    yield OK + ngettext("{count} session in {file}", "{count} sessions in {file}", count).format(count=count, file=path)


def _content(paths: Paths) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as scratch:  # read anew, and nothing left behind
        decks = FolderDecks(paths.shipped, paths.decks, Path(scratch))
        exercises = FolderExercises(EXERCISES, paths.exercises, Path(scratch) / "exercises.json")
        for deck in decks.decks():
            said = ngettext("{name}: {count} card", "{name}: {count} cards", len(deck.cards))
            yield OK + said.format(name=deck.name.said(texts.language()), count=len(deck.cards))
        for exercise in exercises.exercises():
            yield OK + _("Exercise: {title}").format(title=exercise.title.said(texts.language()))
        if not decks.decks():
            yield BAD + _("No deck was found. Install the program again.")
        if not exercises.exercises():
            yield BAD + _("No exercise was found. Install the program again.")
        problems: list[FileError] = [*decks.problems(), *exercises.problems()]
        try:
            file.read(paths.settings)
        except SettingsError as problem:
            problems.append(problem)
        yield from (BAD + texts.sentence(problem) for problem in problems)


def _system() -> Iterator[str]:
    found = [BAD + line for line in lacking()]
    yield from found or [OK + _("Qt finds every system library it needs.")]
