"""The program's own texts, in Dutch and in English, through gettext; no Qt, so that the command line has them too.

The English text is the key. `use` sets the language for the whole process; every look-up happens after that, at the
moment a text is shown, so tables of texts hold keys marked with `N_`.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kaartspel.domain.ports import (
    BACK_KEY,
    DECKS_KEY,
    DeckError,
    ExchangeError,
    ExchangeProblem,
    ExerciseError,
    FileError,
    FileProblem,
    StorageError,
    StorageProblem,
)
from kaartspel.domain.words import LANGUAGES

if TYPE_CHECKING:
    from gettext import GNUTranslations

FOLDER = Path(__file__).parent / "resources" / "i18n"

_now: "GNUTranslations | None" = None
"""None: the keys themselves, which are English."""
_language = "en"


def use(language: str) -> None:
    """Speak `language` ("nl" or "en") from here on; anything else is English."""
    global _now, _language  # noqa: PLW0603  one language a process, as gettext itself has it
    _language = language if language in LANGUAGES else "en"
    _now = _catalogue(_language)


def _catalogue(language: str) -> "GNUTranslations | None":
    file = FOLDER / language / "LC_MESSAGES" / "kaartspel.mo"
    if not file.exists():
        return None
    from gettext import GNUTranslations  # English does without

    with file.open("rb") as stream:
        return GNUTranslations(stream)


def language() -> str:
    """The language in use: "nl" or "en"."""
    return _language


def system_language() -> str:
    """The language the system asks for: "nl" where that is Dutch, else "en"."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "nl" if value.lower().startswith("nl") else "en"
    if sys.platform == "win32":
        import ctypes

        return "nl" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0xFF == 0x13 else "en"
    import locale

    return "nl" if (locale.getlocale()[0] or "").lower().startswith("nl") else "en"


def _(text: str) -> str:
    """`text` in the language in use."""
    return _now.gettext(text) if _now else text


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, by `count`, in the language in use."""
    return _now.ngettext(one, many, count) if _now else one if count == 1 else many


def pgettext(context: str, text: str) -> str:
    """`text` in the language in use, as meant in `context`."""
    return _now.pgettext(context, text) if _now else text


def N_(text: str) -> str:
    """Marks `text` for translation later, in tables."""
    return text


def sentence(problem: FileError | StorageError | ExchangeError) -> str:
    """What happened, what is kept, and what to do, in the language in use."""
    if isinstance(problem, ExchangeError):
        return _(EXCHANGE[problem.problem]).format(file=problem.file)
    if isinstance(problem, StorageError):
        return _(STORAGE[problem.problem]).format(file=problem.path, folder=problem.path.parent)
    return f"{what_is_wrong(problem)} {_(_kept(problem))}"


def what_is_wrong(problem: FileError) -> str:
    """Only what happened, in the language in use: for who looks at the file itself."""
    return _(FILES[problem.problem]).format(
        file=problem.file, key=problem.key, allowed=allowed(problem.allowed), line=problem.allowed or "?"
    )


def allowed(code: str) -> str:
    """What a `FileError` says is allowed, in words: "text, ≤ 200", "a, b"."""
    return ", ".join(_(ALLOWED[part]) if part in ALLOWED else part for part in code.split(", "))


def _kept(problem: FileError) -> str:
    if problem.problem is FileProblem.UNWRITABLE and isinstance(problem, DeckError):
        return CACHE
    if isinstance(problem, DeckError):
        return DECK if problem.file.suffix == ".toml" else DECK_FILES.get(problem.key, DECK_PICTURE)
    return EXERCISE if isinstance(problem, ExerciseError) else SETTINGS


STORAGE = {
    StorageProblem.MISSING: N_(
        "The library {file} is gone. Nothing new was made in its place. Put the file back, or a copy of it."
    ),
    StorageProblem.EMPTY: N_(
        "The library {file} is empty: not one byte is in it. It was left as it is. Put a copy of it back."
    ),
    StorageProblem.FOREIGN: N_(
        "The file {file} belongs to another program. It was left as it is. Move it, or choose another folder."
    ),
    StorageProblem.NEWER: N_(
        "The library {file} was made by a newer Kaartspel. It was left as it is. Install the newest version to open it."
    ),
    StorageProblem.DAMAGED: N_(
        "The library {file} is damaged. It was left as it is. Put a copy of it back, and keep the damaged file."
    ),
    StorageProblem.IN_USE: N_(
        "Kaartspel is already open with the library {file}. Close it there, or go on in that window."
    ),
    StorageProblem.READ_ONLY: N_(
        "Nothing can be written in {folder}. What was saved is kept. Make the folder writable, or choose another one."
    ),
    StorageProblem.FULL: N_("The disk with {folder} is full. What was saved is kept. Make some space on it."),
    StorageProblem.MOVED: N_(
        "The library {file} was moved or replaced while it was open. What was saved is kept in the file that was open. "
        "Put that file back, and start again."
    ),
    StorageProblem.NETWORK: N_(
        "The folder {folder} is on a network drive, where libraries get damaged. Choose a folder on this computer."
    ),
    StorageProblem.OTHER: N_("The library {file} cannot be used now. It was left as it is. Try again in a moment."),
}
EXCHANGE = {
    ExchangeProblem.UNREADABLE: N_("The file {file} is missing or cannot be read. Nothing came in."),
    ExchangeProblem.UNWRITABLE: N_("{file} cannot be written. Nothing was lost; choose another place for it."),
    ExchangeProblem.FOREIGN: N_("The file {file} is not one of Kaartspel. Nothing came in."),
    ExchangeProblem.NEWER: N_(
        "The file {file} was made by a newer Kaartspel. Nothing came in. Install the newest version to read it."
    ),
    ExchangeProblem.DAMAGED: N_(
        "The file {file} is damaged or was changed. Nothing came in. Ask for it once more, or make it again."
    ),
    ExchangeProblem.PICTURE: N_(
        "A picture in the file {file} is damaged or was changed. Nothing came in. Ask for it once more, or make it "
        "again."
    ),
    ExchangeProblem.TOO_LARGE: N_("There is more in the file {file} than Kaartspel takes. Nothing came in."),
}
FILES = {
    FileProblem.UNREADABLE: N_("The file {file} is missing or cannot be read."),
    FileProblem.UNWRITABLE: N_("{file} cannot be written."),
    FileProblem.SYNTAX: N_("The file {file} is not well-formed TOML, at line {line}."),
    FileProblem.KEY_MISSING: N_("In the file {file}, “{key}” is missing."),
    FileProblem.KEY_UNKNOWN: N_("In the file {file}, “{key}” stands where it does not belong."),
    FileProblem.VALUE: N_("In the file {file}, “{key}” has a value that is not possible. Possible: {allowed}."),
    FileProblem.TOO_LARGE: N_("The file {file} is too large. The most is {allowed}."),
    FileProblem.DOUBLE: N_("In the file {file}, “{key}” says {allowed}, which is there already."),
}
DECK = N_("This deck is left out; everything else works. Mend the file, and start again.")
DECK_PICTURE = N_("Its card shows its title; everything else works.")
DECK_FILES = {
    BACK_KEY: N_("The program draws the back of these cards itself; everything else works."),
    DECKS_KEY: N_("No deck in it is shown; everything else works."),
}
CACHE = N_("Until it can, cards show their titles.")
EXERCISE = N_("This exercise is left out; everything else works. Mend the file, and start again.")
SETTINGS = N_("The settings stay as they are in this window.")
ALLOWED = {
    "text": N_("text"),
    "whole number": N_("a whole number"),
    "number": N_("a number"),
    "list": N_("a list"),
    "table": N_("a table"),
    "no / \\ : ..": N_("without / \\ : .."),
    "40 megapixel": N_("40 megapixels"),
}
