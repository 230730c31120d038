"""Marks in a person's words: where they are, whatever the words."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kaartspel.domain.wording import differences, marks, recurring
from kaartspel.ui.compare.marked import MarkedText

TEXTS = (
    "Eén vlammetje.\nDe kamer wordt warm.\n\nHet vlammetje brandt.",
    "🌊 Vlammetje 🕯️ en kamer 👨‍👩‍👧, kamer",
    "שלום vlammetje שלום kamer",
    "",
)


def seen(box: MarkedText) -> list[tuple[str, bool, bool]]:
    """Each stretch that looks otherwise: its words, whether on another ground, whether struck out."""
    found, block = [], box.document().firstBlock()
    while block.isValid():
        raw = block.text().encode("utf-16-le")
        for part in block.layout().formats():
            text = raw[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le")
            ground = part.format.background().style() != Qt.BrushStyle.NoBrush
            found.append((text, ground, part.format.fontStrikeOut()))
        block = block.next()
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_that_come_back_are_the_ones_on_another_ground(qtbot: QtBot, text: str) -> None:
    box = MarkedText()
    qtbot.addWidget(box)
    again = recurring([text, "het Vlammetje in de kamer"])
    box.show_marks(text, marks(text, again))
    assert [it[0].casefold() for it in seen(box)] == [text[a:b].casefold() for a, b in marks(text, again)]
    assert box.text == text
    box.show_marks(text, ())
    assert seen(box) == []


def test_what_is_gone_over_several_lines_is_struck_out(qtbot: QtBot) -> None:
    box = MarkedText()
    qtbot.addWidget(box)
    box.show_pieces(differences("Ik blijf.\nIk kijk.\nIk ga niet weg.", "Ik blijf.\nNu slaap ik."))
    struck = "".join(text for text, _ground, out in seen(box) if out)
    new = "".join(text for text, ground, _out in seen(box) if ground)
    assert "kijk" in struck
    assert "weg" in struck
    assert "Nu slaap" in new
    assert box.accessibleDescription().startswith("Gone: ")


def test_a_very_long_text_is_marked_in_time(qtbot: QtBot) -> None:
    box = MarkedText()
    qtbot.addWidget(box)
    text = "De kamer is warm.\n" * 20_000
    box.show_marks(text, marks(text, {"kamer", "warm"}))
    assert len(seen(box)) == 5000
