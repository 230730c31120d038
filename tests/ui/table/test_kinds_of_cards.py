"""Photographs, reflection cards and words together on one board, each in its own shape."""

from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.sessions import empty
from tests.ui.table.conftest import MakeTable, Table
from tests.ui.table.decks import LONG, MEANING, PORTRAIT, QUESTION, write_three

from kaartspel.decks.library import FolderDecks
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.ports import LaidCard
from kaartspel.domain.session import Placement
from kaartspel.domain.words import Words
from kaartspel.ui import theme
from kaartspel.ui.logbook.session_row import CardStrip
from kaartspel.ui.widgets.typeset import face, filled, fitted

CARE = CardRef("words", "care")


def shape(rect: QRect) -> float:
    return rect.width() / rect.height()


def mixed(table: Table) -> None:
    """One card of each deck, laid by drag."""
    for place, (deck, card) in enumerate((("photos", "sea"), ("reflection", "r1"), ("words", "care"))):
        table.lay_deck(deck)
        table.drag(card, place)


def test_every_card_lies_in_its_own_shape(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    mixed(table)
    assert table.cards == ["sea", "r1", "care", ""]
    for number, ratio in ((0, 1.5), (1, PORTRAIT), (2, 1.5)):
        place = table.place(number)
        assert shape(place.picture_rect()) == pytest.approx(ratio, abs=0.03)
        assert place.room().contains(place.card_rect())
        picture = table.pictures.nearby
        card = place.placement
        assert card is not None
        table.bot.waitUntil(lambda card=card, picture=picture: picture(card.card, card.picture) is not None)
    rooms = {table.place(number).room().size().toTuple() for number in range(4)}
    assert len(rooms) == 1


def test_cards_of_all_decks_move_and_swap_freely(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    mixed(table)
    table.click_place(1)
    table.click_place(0)
    assert table.cards == ["r1", "sea", "care", ""]
    assert shape(table.place(0).picture_rect()) == pytest.approx(PORTRAIT, abs=0.03)
    table.place(2).setFocus()
    table.key(Qt.Key.Key_Delete)
    assert table.cards == ["r1", "sea", "", ""]


def test_the_carried_card_has_its_own_shape(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three, reduced_motion=False)
    table.lay_deck("reflection")
    table.drag("r1", 0)
    landing = table.step.board.photo_rect(0)
    assert shape(landing) == pytest.approx((500 / 700), abs=0.06)


class Kept(NamedTuple):
    """Pictures by content in a folder."""

    folder: Path

    def stored(self, digest: str) -> Path | None:
        file = self.folder / f"{digest}.jpg"
        return file if file.exists() else None


def test_when_the_deck_is_gone_the_stored_picture_tells_the_shape(
    make_table: MakeTable, three: FolderDecks, tmp_path: Path
) -> None:
    digest = "ab" * 32
    Image.new("RGB", (300, 600), (90, 90, 30)).save(tmp_path / f"{digest}.jpg")
    session = sessions.place(empty(), 0, Placement(CardRef("gone", "x"), Words(en="Gone"), picture=digest))
    session = sessions.place(session, 1, Placement(CardRef("gone", "word"), Words(en="A word of a deck that is gone")))
    table = make_table(session, decks=three, store=Kept(tmp_path))
    assert shape(table.place(0).picture_rect()) == pytest.approx(0.5, abs=0.03)
    assert shape(table.place(1).picture_rect()) == pytest.approx(1.5, abs=0.03)
    word = CardRef("gone", "word")
    table.bot.waitUntil(lambda: table.pictures.broken(word))
    with_title = table.place(1).grab().toImage()
    other = sessions.begin(session.exercise, "1" * 32, "", session.started)
    bare = sessions.place(other, 1, Placement(word, Words()))
    without = make_table(bare, decks=three)
    without.bot.waitUntil(lambda: without.pictures.broken(word))
    assert with_title != without.place(1).grab().toImage()


def test_a_word_is_set_and_spoken_with_its_meaning(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    table.lay_deck("words")
    view = table.step.deck_view
    table.bot.waitUntil(lambda: all(ink(table, row) > 20 for row in range(3)))
    table.go("care")
    table.key(Qt.Key.Key_Return)
    assert table.place(0).accessibleName() == f"Place 1: Care. {MEANING}"
    placement = table.document.session.board[0]
    assert placement is not None
    assert (placement.picture, placement.title.en) == ("", "Care")
    view.setFocus()
    table.key(Qt.Key.Key_Space)
    enlarged = table.step.enlarged
    assert enlarged is not None
    assert enlarged.accessibleName() == f"Care. {MEANING}"
    shown = [label.text() for label in enlarged.findChildren(QLabel) if label.isVisible()]
    assert "Care" not in shown  # the word is the card
    assert MEANING not in shown  # on the card, not below it
    assert not table.pictures.broken(CARE)


def ink(table: Table, row: int, *, light: bool = False) -> int:
    """How many dark (or light) points the picture of the card in that row has."""
    view = table.step.deck_view
    found = table.pictures.small(view.cards.card(row).ref, "", view.picture_size(), 1.0)
    return points(found.toImage(), light=light) if found else 0


def points(image: QImage, *, light: bool = False) -> int:
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    colours = (plain.pixelColor(x, y) for x in range(plain.width()) for y in range(plain.height()))
    return sum(it.alpha() > 200 and (it.lightness() > 190 if light else it.lightness() < 70) for it in colours)


def test_the_meaning_is_on_a_large_card_only(make_table: MakeTable, three: FolderDecks) -> None:
    pictures = make_table(decks=three).pictures
    assert pictures.shows_meaning(CARE, QSize(600, 400))
    assert not pictures.shows_meaning(CARE, QSize(120, 80))
    assert not pictures.shows_meaning(CardRef("photos", "sea"), QSize(600, 400))
    theme.apply(QApplication.instance(), "light", 200)  # type: ignore[arg-type]
    assert not pictures.shows_meaning(CARE, QSize(240, 160))


def test_words_follow_light_and_dark(make_table: MakeTable, three: FolderDecks, qapp: QApplication) -> None:
    table = make_table(decks=three)
    table.lay_deck("words")
    table.bot.waitUntil(lambda: ink(table, 0) > 20 > ink(table, 0, light=True))
    theme.apply(qapp, "dark")
    table.bot.waitUntil(lambda: ink(table, 0, light=True) > 20 > ink(table, 0))


@pytest.mark.parametrize("width", [60, 120, 180, 420])
@pytest.mark.parametrize("text", [LONG, "Care", "Warmth and acceptance", "a b c d e f g h i j k l m n", "", "W" * 60])
def test_words_are_never_cut_nor_broken(qtbot: QtBot, dressed: None, text: str, width: int) -> None:
    from PySide6.QtGui import QFontMetricsF

    set_words = fitted(text, width, width / 1.5, 40)
    assert " ".join(set_words.lines).split() == text.split()
    assert set_words.height <= width / 1.5 + 0.1
    metrics = QFontMetricsF(face(set_words.size, bold=True))
    assert max(metrics.horizontalAdvance(line) for line in set_words.lines) <= width
    assert set_words.size <= 40


def test_lines_are_about_equally_long(qtbot: QtBot, dressed: None) -> None:
    from PySide6.QtGui import QFontMetricsF

    words = filled("one two three four five six seven eight nine ten a", 160, 14)
    widths = [QFontMetricsF(face(14)).horizontalAdvance(line) for line in words.lines]
    assert len(widths) > 1
    assert min(widths) > 0.5 * max(widths)


@pytest.mark.parametrize("side", ["below", "picture"])
def test_the_question_of_a_card_is_read_where_its_deck_says(make_table: MakeTable, tmp_path: Path, side: str) -> None:
    library = FolderDecks(write_three(tmp_path / side, side), tmp_path / "own", tmp_path / "cache")
    table = make_table(decks=library)
    table.lay_deck("reflection")
    table.bot.waitUntil(lambda: table.pictures.nearby(CardRef("reflection", "r0"), "") is not None)
    table.go("r0")
    table.key(Qt.Key.Key_Space)
    enlarged = table.step.enlarged
    assert enlarged is not None
    below = [label.text() for label in enlarged.findChildren(QLabel) if label.isVisible()]
    assert (QUESTION in below) == (side == "below")
    assert enlarged.accessibleName().endswith(QUESTION)
    table.bot.waitUntil(lambda: (points(enlarged.photo.grab().toImage()) > 100) == (side == "picture"))


def test_a_card_is_found_by_its_question(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    table.lay_deck("reflection")
    table.step.toolbar.focus_search()
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "hold on")
    table.bot.waitUntil(lambda: table.step.deck_view.cards.query == "hold on")
    assert table.shown == ["r0", "r1", "r2", "r3"]
    QTest.keyClicks(field, " tight")
    table.bot.waitUntil(lambda: not table.shown)


def test_names_with_an_ampersand_are_read_as_they_were_written(make_table: MakeTable, tmp_path: Path) -> None:
    root = write_three(tmp_path / "three")
    manifest = root / "decks" / "photos" / "deck.toml"
    named = manifest.read_text("utf-8").replace('"Photo cards"', '"Rest & room"').replace('"dark"', '"salt & pepper"')
    manifest.write_text(named, "utf-8")
    table = make_table(decks=FolderDecks(root, tmp_path / "own", tmp_path / "cache"))
    table.step.laying_out.add_tag("salt & pepper")
    line = table.step.laying_out.line
    assert line is not None
    deck_button = table.step.toolbar.in_order[0]
    assert isinstance(deck_button, QPushButton)
    menu = table.step.toolbar.deck_menu()
    for text in (deck_button.text(), line.buttons()[0].text(), menu.actions()[0].text()):
        assert "&" in text
        assert QKeySequence.mnemonic(text).isEmpty(), text


def test_in_a_list_of_sessions_too(make_table: MakeTable, three: FolderDecks) -> None:
    pictures = make_table(decks=three).pictures
    laid = [
        LaidCard(place, CardRef(deck, card), Words(en=card), "", "")
        for place, (deck, card) in enumerate((("photos", "sea"), ("reflection", "r1"), ("words", "care")))
    ]
    flat = CardStrip(pictures, (laid[0], laid[2]))
    mixed_up = CardStrip(pictures, tuple(laid))
    assert flat.height() == mixed_up.height()
    upright = mixed_up.width() - flat.width()
    assert 0 < upright < (flat.width() - upright) / 1.2
    for strip in (flat, mixed_up):
        strip.deleteLater()
