"""A process speaks the language it is told to, from the first text on."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from kaartspel import texts
texts.use(sys.argv[1])
print(texts.language())
print(texts._("Undo"), "/", texts._("Search cards"))
print(texts.ngettext("{count} session will be gone for good, with all its words.",
                     "{count} sessions will be gone for good, with all their words.", 2))
print("PySide6" in sys.modules)
"""


def spoken(language: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, language],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    return ran.stdout.splitlines()


def test_english() -> None:
    assert spoken("en")[:2] == ["en", "Undo / Search cards"]


def test_dutch() -> None:
    language, words, plural, _qt = spoken("nl")
    assert language == "nl"
    assert words == "Ongedaan maken / Zoek kaarten"
    assert plural != spoken("en")[2]
    assert "{count}" in plural


def test_another_language_is_english() -> None:
    assert spoken("fr")[:2] == ["en", "Undo / Search cards"]


def test_texts_come_without_qt() -> None:
    assert spoken("nl")[-1] == "False"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LANGUAGE": "en"}, "en"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has its own setting")
def test_the_systems_language(variables: dict[str, str], language: str) -> None:
    plain = {
        name: value for name, value in os.environ.items() if name not in {"LANGUAGE", "LANG", "LC_ALL", "LC_MESSAGES"}
    }
    command = [sys.executable, "-c", "from kaartspel import texts; print(texts.system_language())"]
    ran = subprocess.run(command, env=plain | variables, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == language
