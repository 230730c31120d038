"""`make i18n`: new texts come in, gone ones go, finished ones stay, nothing is guessed."""

from pathlib import Path

import catalogue
import hatch_build

CODE = """
from kaartspel.texts import N_, _, ngettext, pgettext

TABLE = (N_("From a table"),)
_("Lay a card")
ngettext("{n} card", "{n} cards", 2)
pgettext("verb", "Share")
"""

KEPT = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: nl\\n"

msgid "Lay a card"
msgstr "Leg een kaart"

msgid "Lay the cards"
msgstr "Leg de kaarten"
"""


def made(folder: Path) -> Path:
    (folder / "src").mkdir()
    (folder / "i18n").mkdir()
    (folder / "src" / "room.py").write_text(CODE, "utf-8")
    (folder / "i18n" / "nl.po").write_text(KEPT, "utf-8")
    return folder


def test_all_four_marks_are_found(tmp_path: Path) -> None:
    texts = catalogue.in_code(made(tmp_path) / "src")
    found = {(message.context, message.id) for message in texts if message.id}
    assert found == {(None, "From a table"), (None, "Lay a card"), (None, ("{n} card", "{n} cards")), ("verb", "Share")}


def test_an_update_keeps_what_is_finished_and_guesses_nothing(tmp_path: Path, capsys) -> None:
    root = made(tmp_path)
    assert catalogue.update(root) == 3
    dutch = catalogue.read(root / "i18n" / "nl.po")
    said = {message.id: message.string for message in dutch if message.id}
    assert said == {"From a table": "", "Lay a card": "Leg een kaart", ("{n} card", "{n} cards"): ("", ""), "Share": ""}
    assert "no translation yet: From a table" in capsys.readouterr().err


def test_a_second_update_changes_nothing(tmp_path: Path) -> None:
    root = made(tmp_path)
    catalogue.update(root)
    before = (root / "i18n" / "nl.po").read_bytes()
    catalogue.update(root)
    assert (root / "i18n" / "nl.po").read_bytes() == before


def test_the_build_compiles_to_where_the_program_looks(tmp_path: Path) -> None:
    (target,) = hatch_build.compile_texts(made(tmp_path))
    assert target == tmp_path / "src/kaartspel/resources/i18n/nl/LC_MESSAGES/kaartspel.mo"
    assert b"Leg een kaart" in target.read_bytes()
    assert list(target.parent.iterdir()) == [target]
