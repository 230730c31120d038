"""The program's own texts, in Dutch and in English, through gettext; no Qt, so that the command line has them too.

The English text is the key. `use` sets the language for the whole process; every look-up happens after that, at the
moment a text is shown, so tables of texts hold keys marked with `N_`.
"""

import gettext
import locale
import os
import sys
from pathlib import Path

from kaartspel.domain.words import LANGUAGES

FOLDER = Path(__file__).parent / "resources" / "i18n"

_now: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def use(language: str) -> None:
    """Speak `language` ("nl" or "en") from here on; anything else is English."""
    global _now, _language  # noqa: PLW0603  one language a process, as gettext itself has it
    _language = language if language in LANGUAGES else "en"
    _now = gettext.translation("kaartspel", FOLDER, [_language], fallback=True)


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
    return "nl" if (locale.getlocale()[0] or "").lower().startswith("nl") else "en"


def _(text: str) -> str:
    """`text` in the language in use."""
    return _now.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, by `count`, in the language in use."""
    return _now.ngettext(one, many, count)


def pgettext(context: str, text: str) -> str:
    """`text` in the language in use, as meant in `context`."""
    return _now.pgettext(context, text)


def N_(text: str) -> str:
    """Marks `text` for translation later, in tables."""
    return text
