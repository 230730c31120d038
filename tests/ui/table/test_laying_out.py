"""The deck face down, a part of it, and by tag: what a person sees, does and hears, and that it is kept."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from tests.sessions import empty
from tests.ui import pointer
from tests.ui.table.conftest import BROKEN, TITLES, MakeTable, Table

from kaartspel.decks.library import FolderDecks
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.ports import LastSession
from kaartspel.domain.session import Bookmark, Placement
from kaartspel.domain.words import Words
from kaartspel.ui.decks.card_sheet import BackView, CardSheet
from kaartspel.ui.table.drag import FlyingCard
from kaartspel.ui.table.tag_list import TagList

NAMES = [title.lower() for title in TITLES]
DOWN = "Card face down"


def look(table: Table, name: str) -> QImage:
    """How the middle of that card looks."""
    at = table.deck.mapFromGlobal(table.at(name))
    return table.deck.grab().toImage().copy(at.x() - 20, at.y() - 12, 40, 24)


def face_down(table: Table) -> list[str]:
    return [name for name in table.shown if table.spoken(name) == DOWN]


def open_tags(table: Table) -> TagList:
    table.bot.mouseClick(table.step.toolbar.tags_button, Qt.MouseButton.LeftButton)
    found = QApplication.activePopupWidget()
    assert isinstance(found, TagList)
    return found


def look_for(table: Table, word: str) -> None:
    """Type `word` in the search field."""
    table.step.toolbar.focus_search()
    QTest.keyClicks(QApplication.focusWidget(), word)
    table.bot.waitUntil(lambda: table.step.deck_view.cards.query == word)


def take_tag(table: Table, tag: str) -> None:
    """Walk to that tag in the list, and press Enter."""
    tags = open_tags(table)
    keyboard = tags.focusWidget()
    assert keyboard is not None
    for _ in range(tags.tags.index(tag)):
        QTest.keyClick(keyboard, Qt.Key.Key_Down)
    QTest.keyClick(keyboard, Qt.Key.Key_Return)


# --- face down


def test_face_down_shuffles_and_tells_nothing(table: Table) -> None:
    table.choose("Lay face down")
    assert sorted(table.shown) == sorted(NAMES)
    assert table.shown != NAMES
    assert face_down(table) == table.shown
    view = table.step.deck_view
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
    for row in range(12):
        assert [view.cards.index(row, 0).data(role) for role in roles] == [None] * 3
    assert table.said == "Face down, 0 of 12 turned Turn all"
    backs = [look(table, name) for name in table.shown[:4]]
    assert all(back == backs[0] for back in backs)
    pointer.hover(table.deck, table.at(table.shown[0]))
    assert not view.magnifier.isVisible()


def test_a_click_turns_a_card_and_a_second_one_lifts_it(table: Table) -> None:
    table.choose("Lay face down")
    first = table.shown[1]
    back = look(table, first)
    table.click(first)
    assert table.step.hand.raised is None
    assert table.spoken(first).lower().startswith(first)
    assert look(table, first) != back
    assert face_down(table) == [name for name in table.shown if name != first]
    assert table.said == "Face down, 1 of 12 turned Turn all"
    table.bot.wait(QApplication.doubleClickInterval() + 20)
    table.click(first)
    assert table.step.hand.raised is not None
    table.click_place(2)
    assert table.cards[2] == first


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_turn_it_then_do_as_usual(table: Table, key: Qt.Key) -> None:
    table.choose("Lay face down")
    first = table.shown[0]
    table.go(first)
    table.key(key)
    assert table.spoken(first) != DOWN
    assert table.cards == [""] * 4
    assert table.step.enlarged is None
    table.key(key)
    if key == Qt.Key.Key_Space:
        assert table.step.enlarged is not None
        assert table.step.enlarged.shown is not None
    else:
        assert table.cards[0] == first


def test_a_finger_turns_it_too(table: Table) -> None:
    table.choose("Lay face down")
    first = table.shown[0]
    pointer.touch(table.deck, table.at(first))
    pointer.slide(table.deck, table.at(first), table.at(first))
    assert face_down(table) == table.shown[1:]


@pytest.mark.parametrize("by", ["drag", "digit"])
def test_a_card_laid_face_down_is_turned(table: Table, by: str) -> None:
    table.choose("Lay face down")
    first = table.shown[0]
    if by == "drag":
        table.drag(first, 1)
    else:
        table.go(first)
        table.key(Qt.Key.Key_2)
    assert table.cards[1] == first
    assert first.title() in table.place(1).accessibleName()
    assert first not in face_down(table)
    table.document.undo()
    assert table.cards[1] == ""
    assert first not in face_down(table)  # it was seen


def test_a_card_that_is_put_back_was_not_seen(table: Table) -> None:
    table.choose("Lay face down")
    first = table.shown[0]
    pointer.drag(table.deck, table.at(first), table.aside())
    assert table.cards == [""] * 4
    assert first in face_down(table)


def test_while_it_is_carried_its_back_is_seen(make_table: MakeTable) -> None:
    table = make_table()
    first, second = "sea", "door"
    table.choose("Lay face down")
    pictures = []
    for name in (first, second):
        pointer.hold(table.deck, table.at(name), table.aside())
        flying = next(it for it in table.window.findChildren(FlyingCard) if it.isVisible())
        pictures.append(flying.grab().toImage())
        pointer.let_go(table.deck, table.aside())
    assert pictures[0] == pictures[1]


def test_the_flip_takes_a_moment_and_none_with_less_motion(make_table: MakeTable) -> None:
    for reduced in (False, True):
        table = make_table(reduced_motion=reduced)
        table.choose("Lay face down")
        name = next(it for it in table.shown if it != BROKEN)
        pictures, ref = table.pictures, CardRef("photos", name)
        table.bot.waitUntil(lambda pictures=pictures, ref=ref: pictures.nearby(ref, "") is not None)
        back = look(table, name)
        table.click(name)
        assert (look(table, name) != back) == reduced
        table.bot.waitUntil(lambda t=table, n=name, back=back: look(t, n) != back, timeout=1000)


def test_turn_all_and_face_down_again(table: Table) -> None:
    table.choose("Lay face down")
    order = table.shown
    table.press("Turn all")
    assert face_down(table) == []
    assert table.shown == order
    assert table.said == ""
    table.choose("Lay face down")
    assert face_down(table) == table.shown
    table.choose("Turn all face up")
    assert face_down(table) == []
    table.choose("Back to order")
    assert table.shown == NAMES


def test_face_down_the_search_finds_only_what_was_turned(table: Table) -> None:
    table.choose("Lay face down")
    field = table.step.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "sea")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert table.shown == []
    table.step.toolbar.clear_search()
    table.step.deck_view.go_to(CardRef("photos", "sea"))
    table.click("sea")
    QTest.keyClicks(field, "sea")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert table.shown == ["sea"]


def test_cards_on_the_board_are_known_when_the_deck_is_laid_face_down(table: Table) -> None:
    table.drag("bowl", 0)
    table.choose("Lay face down")
    assert sorted(face_down(table)) == sorted(set(NAMES) - {"bowl"})
    assert table.cards[0] == "bowl"


def test_the_enlarged_view_goes_by_cards_that_lie_face_down(table: Table) -> None:
    table.choose("Lay face down")
    first, third = table.shown[0], table.shown[2]
    for name in (first, third):
        table.go(name)
        table.key(Qt.Key.Key_Space)
    table.key(Qt.Key.Key_Home)
    table.key(Qt.Key.Key_Space)
    enlarged = table.step.enlarged
    assert enlarged is not None
    assert enlarged.shown is not None
    assert enlarged.shown.card.card == first
    table.key(Qt.Key.Key_Right)
    assert enlarged.shown.card.card == third


def test_the_backs_of_a_deck_with_a_picture_for_them_show_it(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    table.lay_deck("reflection")
    table.choose("Lay face down")
    name = table.shown[0]
    table.bot.waitUntil(lambda: look(table, name).pixelColor(20, 12).red() in range(216, 228))
    table.lay_deck("photos")
    table.choose("Lay face down")
    assert look(table, table.shown[0]).pixelColor(20, 12).red() not in range(216, 228)


# --- a part of the deck


def test_some_cards_at_random_and_others_and_all_again(table: Table) -> None:
    table.choose("Some cards at random…")
    assert QApplication.focusWidget() is not None
    line = table.step.laying_out.line
    assert line is not None
    assert line.spin is not None
    assert line.spin.hasFocus()
    QTest.keyClicks(line.spin, "5")
    QTest.keyClick(line.spin, Qt.Key.Key_Return)
    drawn = table.shown
    assert len(drawn) == 5
    assert table.step.toolbar.count_text == "5 of 12 cards"
    assert table.said == "5 of 12 cards laid out Draw again Lay out all"
    draws = set()
    for _ in range(4):
        table.press("Draw again")
        draws.add(frozenset(table.shown))
    assert len(draws) > 1
    table.press("Lay out all")
    assert table.shown == NAMES
    assert table.said == ""


def test_a_draw_by_mouse(table: Table) -> None:
    table.choose("Some cards at random…")
    for _ in range(3):
        table.press("One card fewer")
    table.press("Draw cards at random")
    assert len(table.shown) == 9


def test_a_draw_leaves_the_board_alone(table: Table) -> None:
    table.drag("sea", 0)
    table.choose("Some cards at random…")
    table.press("Draw cards at random")
    assert len(table.shown) == 11
    assert "sea" not in table.shown
    assert table.cards[0] == "sea"
    table.place(0).setFocus()
    table.key(Qt.Key.Key_Delete)
    assert "sea" in table.shown


def test_cards_are_chosen_by_hand(table: Table) -> None:
    table.choose("Choose cards by hand…")
    table.click("forest")
    table.click("bowl")
    table.click("door")
    assert table.step.hand.raised is None
    assert "3 chosen" in table.said
    table.click("bowl")
    assert "2 chosen" in table.said
    table.press("Lay these out")
    assert table.shown == ["forest", "door"]
    assert table.said == "2 of 12 cards laid out Lay out all"
    assert table.cards == [""] * 4


def test_by_keys_alone(table: Table) -> None:
    table.choose("Choose cards by hand…")
    table.go("candle")
    table.key(Qt.Key.Key_Space)
    table.key(Qt.Key.Key_Right)
    table.key(Qt.Key.Key_Space)
    table.key(Qt.Key.Key_Return)
    assert table.shown == ["candle", "forest"]


def test_a_marked_card_is_seen_and_cannot_be_dragged(table: Table) -> None:
    table.choose("Choose cards by hand…")
    before = table.deck.grab().toImage()
    table.click("forest")
    assert table.deck.grab().toImage() != before
    table.drag("bowl", 0)
    assert table.cards == [""] * 4


def test_esc_leaves_the_choice_as_it_was(table: Table) -> None:
    table.choose("Choose cards by hand…")
    table.click("forest")
    table.press("Lay these out")
    table.choose("Choose cards by hand…")
    assert table.shown == NAMES
    assert "1 chosen" in table.said
    table.click("bowl")
    table.key(Qt.Key.Key_Escape)
    assert table.shown == ["forest"]
    table.press("Lay out all")
    table.choose("Choose cards by hand…")
    assert "1 chosen" in table.said  # what was chosen last can be taken up again


# --- tags


def test_cards_are_shown_by_tag(table: Table) -> None:
    tags = open_tags(table)
    assert tags.tags == ["quiet", "calm", "water"]
    tags.close()
    take_tag(table, "water")
    assert table.shown == ["sea", "bowl"]
    assert table.said == "water ✕"
    assert table.step.toolbar.count_text == "2 of 12 cards"
    tags = open_tags(table)
    assert tags.tags == ["calm"]
    tags.close()
    take_tag(table, "calm")
    assert table.said == "water ✕ calm ✕"
    table.press("Without the tag water")
    assert table.said == "calm ✕"
    table.press("Without the tag calm")
    assert table.shown == NAMES


def test_a_tag_and_a_word_together_and_the_way_out(table: Table) -> None:
    take_tag(table, "water")
    table.step.search("candle")
    assert table.shown == []
    button = next(b for b in table.step.findChildren(type(table.step.board.more)) if b.text() == "Show all")
    table.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert table.shown == NAMES
    assert table.said == ""


def test_laid_face_down_every_card_is_in_sight(table: Table) -> None:
    take_tag(table, "water")
    table.choose("Lay face down")
    assert sorted(table.shown) == sorted(NAMES)
    assert table.said == "Face down, 0 of 12 turned Turn all"
    table.press("Turn all")
    look_for(table, "candle")
    assert table.shown == ["candle"]
    table.choose("Lay face down")
    assert sorted(table.shown) == sorted(NAMES)
    assert table.step.toolbar.count_text == "12 cards"


def test_a_draw_is_from_the_cards_with_the_tag(table: Table) -> None:
    take_tag(table, "water")
    table.drag("sea", 0)
    table.choose("Some cards at random…")
    table.press("Draw cards at random")
    assert table.shown == ["bowl"]
    assert table.said == "water ✕ 1 of 12 cards laid out Draw again Lay out all"


def test_what_is_laid_out_is_in_sight_whatever_was_looked_for(table: Table) -> None:
    look_for(table, "candle")
    table.choose("Some cards at random…")
    table.press("Draw cards at random")
    assert sorted(table.shown) == sorted(NAMES)
    table.press("Lay out all")
    table.choose("Choose cards by hand…")
    table.click("forest")
    look_for(table, "bowl")
    table.click("bowl")
    table.press("Lay these out")
    assert table.shown == ["forest", "bowl"]


def test_a_tag_by_mouse(table: Table) -> None:
    tags = open_tags(table)
    listed = tags.focusWidget()
    assert listed is not None
    row = listed.visualItemRect(listed.item(2))  # type: ignore[attr-defined]
    table.bot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=row.center())  # type: ignore[attr-defined]
    assert table.shown == ["sea", "bowl"]


def test_a_deck_without_tags_has_no_button_for_them(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    assert table.step.toolbar.tags_button.isVisible()
    table.lay_deck("words")
    assert not table.step.toolbar.tags_button.isVisible()


# --- it is kept


def test_the_same_table_next_time(make_table: MakeTable) -> None:
    first = make_table()
    first.choose("Some cards at random…")
    first.press("Draw cards at random")
    first.choose("Lay face down")
    seen = first.shown[:2]
    for name in seen:
        first.go(name)
        first.key(Qt.Key.Key_Space)
    again = make_table(bookmark=first.document.bookmark)
    assert again.shown == first.shown
    assert face_down(again) == [name for name in first.shown if name not in seen]
    assert again.said == first.said != ""


def test_every_deck_lies_as_it_was_left(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    table.choose("Shuffle")
    shuffled = table.shown
    table.lay_deck("reflection")
    table.choose("Lay face down")
    table.click(table.shown[0])
    down = face_down(table)
    table.lay_deck("photos")
    assert table.shown == shuffled
    assert face_down(table) == []
    table.lay_deck("reflection")
    assert face_down(table) == down


def test_a_card_that_came_to_the_board_meanwhile_lies_face_up(make_table: MakeTable) -> None:
    first = make_table()
    first.choose("Lay face down")
    lying = sessions.place(empty(), 0, Placement(CardRef("photos", "sea"), Words(en="Sea")))
    again = make_table(lying, bookmark=first.document.bookmark)
    assert "sea" not in face_down(again)
    assert len(face_down(again)) == 11


def test_a_new_session_begins_with_the_whole_deck(table: Table) -> None:
    table.choose("Lay face down")
    table.document.open(LastSession(empty("1" * 32), Bookmark(deck="photos")))
    assert table.shown == NAMES
    assert face_down(table) == []
    assert table.said == ""


def test_a_question_that_is_open_goes_with_the_deck(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    table.choose("Choose cards by hand…")
    table.click("sea")
    table.lay_deck("words")
    assert table.said == ""
    table.go("care")
    table.key(Qt.Key.Key_Return)
    assert table.cards[0] == "care"


# --- the page about the deck


def test_the_page_about_a_deck(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    table.choose("About this deck", table.step.toolbar.in_order[0])
    page = table.step.about
    assert page is not None
    assert page.isVisible()
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert texts == ["Photo cards", "Things and places.", "6 cards · by Somebody · licence CC0-1.0 · version 3"]
    assert page.geometry() == table.window.rect()
    for _ in range(5):
        table.key(Qt.Key.Key_Tab)
        assert page.isAncestorOf(QApplication.focusWidget())
    table.key(Qt.Key.Key_Escape)
    assert table.step.about is None
    assert not page.isVisible()
    assert QApplication.focusWidget() is table.step.deck_view


def test_all_cards_are_on_the_page(make_table: MakeTable, three: FolderDecks) -> None:
    table = make_table(decks=three)
    table.choose("About this deck", table.step.toolbar.in_order[0])
    page = table.step.about
    assert page is not None
    sheet = page.findChild(CardSheet)
    rects = [sheet.card_rect(number) for number in range(6)]
    assert all(sheet.rect().contains(rect) for rect in rects)
    assert not any(one.intersects(other) for at, one in enumerate(rects) for other in rects[:at])
    table.bot.waitUntil(lambda: len({colour(sheet, rect.center()) for rect in rects}) == 6)
    assert page.findChild(BackView).isVisible()


def colour(widget: object, at: QPoint) -> str:
    return widget.grab().toImage().pixelColor(at).name()  # type: ignore[attr-defined]
