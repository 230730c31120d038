"""Cards come to the board by drag, click and key, and leave it again: one action, one change."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.sessions import kept, with_cards
from tests.ui import pointer
from tests.ui.table.conftest import MakeTable, Table

from kaartspel.ui.table.drag import FlyingCard


def test_a_dragged_card_lies_where_it_was_dropped(table: Table) -> None:
    table.drag("forest", 2)
    assert table.cards == ["", "", "forest", ""]
    placement = table.document.session.board[2]
    assert placement is not None
    assert len(placement.picture) == 64


@pytest.mark.parametrize("by", [pointer.drag, pointer.draw, pointer.swipe])
def test_mouse_pen_and_finger_alike(table: Table, by: Callable[[QWidget, QPoint, QPoint], None]) -> None:
    start, end = table.at("door"), table.place_at(1)
    assert abs(end.x() - start.x()) > abs(end.y() - start.y())
    by(table.deck, start, end)
    assert table.cards == ["", "door", "", ""]


def test_a_card_whose_picture_is_broken_is_laid_with_its_title(table: Table) -> None:
    table.drag("tent", 0)
    placement = table.document.session.board[0]
    assert placement is not None
    assert (placement.picture, placement.title.en) == ("", "Tent")


def test_while_dragging_the_card_follows_and_the_place_below_lights_up(table: Table) -> None:
    before = table.place(1).grab().toImage()
    pointer.hold(table.deck, table.at("sea"), table.place_at(1))
    flying = table.window.findChild(FlyingCard)
    assert flying is not None
    assert flying.isVisible()
    centre = flying.mapToGlobal(flying.rect().center()) - table.place_at(1)
    assert centre.manhattanLength() < 60
    assert table.place(1).grab().toImage() != before
    pointer.let_go(table.deck, table.place_at(1))
    assert not flying.isVisible()


def test_a_drop_outside_changes_nothing(table: Table) -> None:
    pointer.drag(table.deck, table.at("sea"), table.aside())
    assert table.cards == [""] * 4
    assert not table.document.can_undo


def test_esc_puts_a_dragged_card_back(table: Table) -> None:
    pointer.hold(table.deck, table.at("sea"), table.place_at(1))
    table.key(Qt.Key.Key_Escape)
    pointer.let_go(table.deck, table.place_at(1))
    assert table.cards == [""] * 4


def test_a_short_way_is_a_click_and_no_drag(table: Table) -> None:
    start = table.at("sea")
    pointer.drag(table.deck, start, start + QPoint(3, 2))
    assert table.cards == [""] * 4
    table.click_place(0)
    assert table.cards[0] == "sea"


def test_dropping_on_a_filled_place_makes_its_card_go(table: Table) -> None:
    table.drag("sea", 0)
    table.drag("forest", 0)
    assert table.cards == ["forest", "", "", ""]


def test_a_card_dragged_to_a_filled_place_swaps(table: Table) -> None:
    table.drag("sea", 0)
    table.drag("forest", 3)
    pointer.drag(table.place(0), table.place_at(0), table.place_at(3))
    assert table.cards == ["forest", "", "", "sea"]
    table.document.undo()
    assert table.cards == ["sea", "", "", "forest"]


def test_a_card_dragged_to_the_deck_is_taken_back(table: Table) -> None:
    table.drag("sea", 0)
    pointer.drag(table.place(0), table.place_at(0), table.at("chess"))
    assert table.cards == [""] * 4


def test_a_card_dragged_beside_everything_stays(table: Table) -> None:
    table.drag("sea", 0)
    pointer.drag(table.place(0), table.place_at(0), table.aside())
    assert table.cards == ["sea", "", "", ""]


def test_click_a_card_then_a_place(table: Table) -> None:
    table.click("bowl")
    assert table.cards == [""] * 4
    table.click_place(3)
    assert table.cards == ["", "", "", "bowl"]


def test_click_again_or_esc_puts_down(table: Table) -> None:
    table.click("bowl")
    table.click("bowl")
    table.click_place(3)
    assert table.cards == [""] * 4
    table.click("bowl")
    table.key(Qt.Key.Key_Escape)
    table.click_place(3)
    assert table.cards == [""] * 4


def test_click_a_laid_card_then_another_place(table: Table) -> None:
    table.drag("sea", 0)
    table.click_place(0)
    table.click_place(2)
    assert table.cards == ["", "", "sea", ""]


def test_all_by_keys(table: Table) -> None:
    table.go("candle")
    table.key(Qt.Key.Key_Return)
    table.go("snow")
    table.key(Qt.Key.Key_3)
    assert table.cards == ["candle", "", "snow", ""]
    table.key(Qt.Key.Key_2)
    assert table.cards == ["candle", "snow", "", ""]
    table.key(Qt.Key.Key_Delete)
    assert table.cards == ["candle", "", "", ""]
    table.place(0).setFocus()
    table.key(Qt.Key.Key_Return)
    table.key(Qt.Key.Key_Right)
    table.key(Qt.Key.Key_Return)
    assert table.cards == ["", "candle", "", ""]
    table.key(Qt.Key.Key_Backspace)
    assert table.cards == [""] * 4


def test_letters_do_not_jump(table: Table) -> None:
    table.go("candle")
    QTest.keyClicks(table.step.deck_view, "st")
    card = table.step.deck_view.current_card()
    assert card is not None
    assert card.ref.card == "candle"


def test_a_full_board_asks_which_card_makes_way(make_table: MakeTable) -> None:
    table = make_table()
    for place, name in enumerate(("sea", "candle", "forest", "bowl")):
        table.drag(name, place)
    table.go("chess")
    table.key(Qt.Key.Key_Return)
    assert table.cards == ["sea", "candle", "forest", "bowl"]
    assert "Which card makes way" in table.step.board.notice
    table.key(Qt.Key.Key_Escape)
    assert table.step.board.notice == "4 of 4 chosen"
    table.key(Qt.Key.Key_Return)
    table.key(Qt.Key.Key_2)
    assert table.cards == ["sea", "chess", "forest", "bowl"]


def test_one_action_is_one_change(table: Table) -> None:
    told: list[object] = []
    table.document.changed.connect(told.append)
    table.drag("sea", 0)
    table.click("bowl")
    table.click_place(1)
    table.click_place(1)
    table.click_place(0)
    assert len(told) == 3
    for _ in range(3):
        table.document.undo()
    assert table.cards == [""] * 4


def test_the_board_grows_and_shrinks_but_not_below_its_cards(table: Table) -> None:
    more, fewer = table.step.board.more, table.step.board.fewer
    for _ in range(3):
        table.bot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(table.cards) == 7
    assert len(table.step.board.places) == 7
    table.go("sea")
    table.key(Qt.Key.Key_7)
    assert table.cards[6] == "sea"
    for _ in range(8):
        table.bot.mouseClick(fewer, Qt.MouseButton.LeftButton)
    assert table.cards == ["sea"]


def test_a_finished_session_is_kept_as_it_is(make_table: MakeTable) -> None:
    table = make_table(kept())
    before = table.cards
    table.drag("forest", 0)
    pointer.drag(table.place(0), table.place_at(0), table.at("chess"))
    table.click("door")
    table.click_place(1)
    table.go("cups")
    table.key(Qt.Key.Key_1)
    table.key(Qt.Key.Key_Delete)
    assert table.cards == before
    assert "kept in the logbook" in table.step.board.notice


def test_what_a_place_offers_in_its_menu(table: Table) -> None:
    table.drag("sea", 0)
    menu = table.place(0).menu()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Enlarge", "Take back", "Move to place 2", "Move to place 3", "Move to place 4"]
    menu.actions()[-1].trigger()
    assert table.cards == ["", "", "", "sea"]


def test_cards_of_an_old_session_that_no_deck_has_any_more(make_table: MakeTable) -> None:
    table = make_table(with_cards())
    table.bot.waitUntil(lambda: table.pictures.broken(table.document.session.board[1].card))  # type: ignore[union-attr]
    assert table.place(1).accessibleName().startswith("Place 2: The path.")
    pointer.drag(table.place(1), table.place_at(1), table.place_at(0))
    assert table.cards[:2] == ["path", "sea"]
    table.place(0).setFocus()
    table.key(Qt.Key.Key_Delete)
    assert table.cards[:2] == ["", "sea"]


def test_undo_and_redo_show_on_the_board(table: Table) -> None:
    table.drag("sea", 0)
    table.document.undo()
    assert table.place(0).placement is None
    table.document.redo()
    placement = table.place(0).placement
    assert placement is not None
    assert placement.card.card == "sea"


def test_the_button_leads_on_once_a_card_lies(table: Table) -> None:
    button = table.step.board.next_button
    assert button.text() == "Describe →"
    assert not button.isEnabled()
    table.drag("sea", 0)
    with table.bot.waitSignal(table.step.next_wanted):
        table.bot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_twelve_places_scroll(make_table: MakeTable) -> None:
    table = make_table(size=(1000, 560))
    for _ in range(8):
        table.bot.mouseClick(table.step.board.more, Qt.MouseButton.LeftButton)
    assert len(table.step.board.places) == 12
    table.bot.waitUntil(lambda: table.step.board.scroll_bar.maximum() > 0)
    assert not table.step.board.more.isEnabled()
    table.place(0).setFocus()
    for _ in range(5):
        table.key(Qt.Key.Key_Down)
    assert table.place(10).hasFocus()
    assert table.step.board.scroll_bar.value() > 0


def test_a_flight_ends_where_the_card_lies(make_table: MakeTable) -> None:
    table = make_table(reduced_motion=False)
    table.drag("sea", 1)
    flying = table.window.findChild(FlyingCard)
    assert flying is not None
    assert flying.isVisible()
    table.bot.waitUntil(lambda: not flying.isVisible())
    assert table.cards == ["", "sea", "", ""]


@pytest.mark.parametrize("start", ["deck", "board"])
def test_a_card_that_makes_way_flies_too(make_table: MakeTable, start: str) -> None:
    table = make_table(reduced_motion=False)
    table.drag("sea", 1)
    table.drag("forest", 0)
    if start == "deck":
        table.drag("chess", 1)
    else:
        pointer.drag(table.place(0), table.place_at(0), table.place_at(1))
    in_flight = [card for card in table.window.findChildren(FlyingCard) if card.isVisible()]
    assert len(in_flight) == 2
    table.bot.waitUntil(lambda: not any(card.isVisible() for card in in_flight))
    assert table.cards[:2] == (["forest", "chess"] if start == "deck" else ["sea", "forest"])
    settled = table.window.grab().toImage()
    table.bot.waitUntil(lambda: table.window.grab().toImage() == settled)


def test_the_board_may_shrink_or_go_while_a_card_flies(make_table: MakeTable) -> None:
    table = make_table(reduced_motion=False)
    table.drag("sea", 3)
    flying = table.window.findChild(FlyingCard)
    assert flying is not None
    table.document.undo()
    table.bot.mouseClick(table.step.board.fewer, Qt.MouseButton.LeftButton)
    table.bot.waitUntil(lambda: not flying.isVisible())
    assert table.cards == ["", "", ""]
    table.drag("sea", 1)
    assert flying.isVisible()
    with table.bot.waitSignal(flying.destroyed):
        table.step.deleteLater()
