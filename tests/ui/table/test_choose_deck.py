"""The deck on the table: what is shown, found, shuffled, enlarged, spoken; and where one left off."""

from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSlider, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.sessions import empty
from tests.ui import pointer
from tests.ui.table.conftest import BROKEN, TITLES, MakeTable, Table

from kaartspel.decks.library import FolderDecks
from kaartspel.domain.cards import Card, CardRef, Deck, Tags, matches
from kaartspel.domain.layout import Layout
from kaartspel.domain.ports import LastSession
from kaartspel.domain.session import Bookmark
from kaartspel.domain.words import Words
from kaartspel.ui.table.card_grid import CardGrid
from kaartspel.ui.table.deck_model import DeckModel


def many(count: int) -> Deck:
    cards = tuple(
        Card(CardRef("many", str(number)), Words(f"Kaart {number}", f"Card {number}"), tags=Tags(en=("blue-green",)))
        for number in range(count)
    )
    return Deck("many", Words("Veel", "Many"), cards)


def search(table: Table, text: str) -> None:
    field = table.step.findChild(QLineEdit)
    assert field is not None
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_model_is_sound(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = DeckModel()
    qtmodeltester.check(model)
    model.show_deck(many(30))
    model.mark_laid({CardRef("many", "3"): 0})
    qtmodeltester.check(model)
    model.search("card 1")
    model.lay(Layout("many", shuffle=7))
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    "query", ["", "card 99", "kaart 1", "green", "GREEN card 4", "nothing", "ard", "blue-green 12"]
)
def test_the_model_finds_what_the_domain_calls_a_match(qtbot: QtBot, query: str) -> None:
    deck = many(200)
    model = DeckModel()
    model.show_deck(deck)
    model.search(query)
    found = [model.card(row) for row in range(model.rowCount())]
    assert found == [card for card in deck.cards if matches(card, query)]


def test_ten_thousand_cards_are_searched_and_shuffled_at_once(qtbot: QtBot) -> None:
    model = DeckModel()
    model.show_deck(many(10_000))
    start = perf_counter()
    model.search("card 77")
    searched = perf_counter() - start
    assert model.rowCount() == 111
    assert searched < 0.1  # a few milliseconds; the rest is room for a busy machine
    model.search("")
    model.lay(Layout("many", shuffle=3))
    assert sorted(model.card(row).ref.card for row in range(10_000)) == sorted(map(str, range(10_000)))


def test_all_cards_are_shown_with_their_count(table: Table) -> None:
    assert table.shown == [title.lower() for title in TITLES]
    assert table.step.toolbar.count_text == "12 cards"


def test_search_shows_what_has_the_word_and_says_how_many(table: Table) -> None:
    search(table, "wat")
    assert table.shown == ["sea", "bowl"]
    assert table.step.toolbar.count_text == "2 of 12 cards"


def test_a_search_without_a_result_leads_back(table: Table) -> None:
    search(table, "zebra")
    assert table.shown == []
    button = next(b for b in table.step.findChildren(type(table.step.board.more)) if b.text() == "Clear the search")
    assert button.isVisible()
    table.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(table.shown) == 12


def test_esc_clears_the_search_then_goes_to_the_cards(table: Table) -> None:
    table.step.focus_search()
    QTest.keyClicks(QApplication.focusWidget(), "wat")
    table.bot.waitUntil(lambda: len(table.shown) == 2)
    table.key(Qt.Key.Key_Escape)
    table.bot.waitUntil(lambda: len(table.shown) == 12)
    table.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table.step.deck_view


def test_shuffle_and_back_to_order(table: Table) -> None:
    table.choose("Shuffle")
    shuffled = table.shown
    assert shuffled != [title.lower() for title in TITLES]
    assert table.document.bookmark.layout("photos").shuffle != 0
    table.choose("Back to order")
    assert table.shown == [title.lower() for title in TITLES]
    assert table.document.bookmark.layout("photos").shuffle == 0


def test_deck_order_and_scroll_place_come_back(make_table: MakeTable) -> None:
    first = make_table(size=(900, 420))
    first.choose("Shuffle")
    first.step.set_card_size(260)
    first.step.deck_view.scroll_to_first(6)
    first.document.flush()
    bookmark = first.document.bookmark
    assert bookmark.layout("photos").scroll >= 4
    again = make_table(bookmark=bookmark, size=(900, 420))
    again.step.set_card_size(260)
    assert again.shown == first.shown
    assert again.step.deck_view.first_visible() == first.step.deck_view.first_visible() > 0


def test_another_session_opens_at_its_own_place(table: Table) -> None:
    table.choose("Shuffle")
    table.document.open(LastSession(empty("1" * 32), Bookmark()))
    assert table.shown == [title.lower() for title in TITLES]


def test_pictures_come_and_a_broken_one_shows_its_title(table: Table, qtbot: QtBot) -> None:
    broken = CardRef("photos", BROKEN)
    qtbot.waitUntil(lambda: table.pictures.broken(broken))
    view = table.step.deck_view
    qtbot.waitUntil(lambda: all(has_picture(table, name.lower()) for name in TITLES if name.lower() != BROKEN))
    assert table.pictures.small(broken, "", view.picture_size(), view.devicePixelRatioF()) is None


def has_picture(table: Table, name: str) -> bool:
    view = table.step.deck_view
    size, ratio = view.picture_size(), view.devicePixelRatioF()
    return table.pictures.small(CardRef("photos", name), "", size, ratio) is not None


def test_it_tells_once_that_the_visible_cards_are_painted(make_table: MakeTable, library: object) -> None:
    table = make_table()
    told: list[None] = []
    table.step.cards_painted.connect(lambda: told.append(None))
    table.bot.waitUntil(lambda: bool(told))
    table.step.deck_view.viewport().repaint()
    assert len(told) == 1


def test_the_first_paint_shows_pictures_that_were_made_before(make_table: MakeTable) -> None:
    first = make_table()
    first.bot.waitUntil(lambda: all(has_picture(first, name.lower()) for name in TITLES if name.lower() != BROKEN))
    again = make_table()
    shown = again.pictures.nearby(CardRef("photos", "sea"), "")
    assert shown is not None
    assert shown.deviceIndependentSize().toSize() == again.step.deck_view.picture_size()


def test_laid_cards_say_so(table: Table) -> None:
    table.drag("sea", 2)
    view = table.step.deck_view
    spoken = view.cards.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sea. What is seen of sea. On the board, place 3."
    assert table.place(2).accessibleName() == "Place 3: Sea. What is seen of sea."
    assert table.place(0).accessibleName() == "Place 1, empty"


def test_a_screen_reader_finds_every_card(table: Table) -> None:
    interface = QAccessible.queryAccessibleInterface(table.step.deck_view)
    assert interface is not None
    names = [interface.child(row).text(QAccessible.Text.Name) for row in range(interface.childCount())]
    assert [name.split(".")[0] for name in names] == list(TITLES)


def test_card_size_by_slider_wheel_and_fingers(table: Table) -> None:
    view = table.step.deck_view
    slider = table.step.findChild(QSlider)
    assert slider is not None
    slider.setValue(300)
    assert view.card_size == 300
    at = QPointF(table.deck.rect().center())
    event = QWheelEvent(
        at,
        QPointF(table.deck.mapToGlobal(at)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(table.deck, event)
    assert view.card_size < 300
    assert slider.value() == view.card_size
    before = view.card_size
    pointer.pinch(table.deck, table.deck.mapToGlobal(table.deck.rect().center()), 100, 160)
    assert view.card_size > before


def test_columns_fill_the_width_evenly(table: Table) -> None:
    view = table.step.deck_view
    rects = [view.visualRect(view.cards.index(row, 0)) for row in range(12)]
    line = [rect for rect in rects if rect.top() == rects[0].top()]
    gaps = {right.left() - left.right() for left, right in pairwise(line)}
    assert max(gaps) - min(gaps) <= 1
    assert abs(rects[0].left() - (view.width() - 1 - line[-1].right())) <= 2


def test_a_finger_going_up_scrolls_and_one_that_waits_lifts(make_table: MakeTable) -> None:
    table = make_table(size=(900, 460))
    table.step.set_card_size(260)
    middle = table.at("sea")
    pointer.swipe(table.deck, middle, middle - QPoint(4, 150))
    assert table.step.deck_view.verticalScrollBar().value() > 100
    assert table.cards == [""] * 4
    name = table.step.deck_view.card_at(table.deck.mapFromGlobal(middle))
    assert name is not None
    pointer.touch(table.deck, middle)
    table.bot.waitUntil(lambda: table.step.hand.carrying)
    pointer.slide(table.deck, middle, table.place_at(0))
    assert table.cards[0] == name.ref.card


def test_space_enlarges_arrows_go_on_and_esc_comes_back_to_the_card(table: Table) -> None:
    table.go("forest")
    table.key(Qt.Key.Key_Space)
    enlarged = table.step.enlarged
    assert enlarged is not None
    assert enlarged.shown is not None
    assert enlarged.shown.title == "Forest"
    assert enlarged.accessibleName() == "Forest. What is seen of forest."
    table.key(Qt.Key.Key_Right)
    assert enlarged.shown.title == "Bowl"
    table.key(Qt.Key.Key_Escape)
    assert enlarged.shown is None
    assert QApplication.focusWidget() is table.step.deck_view
    card = table.step.deck_view.current_card()
    assert card is not None
    assert card.ref.card == "bowl"


def test_tab_stays_in_the_enlarged_view_and_a_click_beside_closes_it(table: Table) -> None:
    table.go("sea")
    table.key(Qt.Key.Key_Space)
    enlarged = table.step.enlarged
    assert enlarged is not None
    for _ in range(9):
        table.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is enlarged or enlarged.isAncestorOf(focused)
    table.bot.mouseClick(enlarged, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert enlarged.shown is None


def test_laying_from_the_enlarged_view(table: Table) -> None:
    table.go("sea")
    table.key(Qt.Key.Key_Space)
    table.key(Qt.Key.Key_3)
    assert table.cards == ["", "", "sea", ""]


def test_a_double_click_enlarges_and_lays_nothing(table: Table) -> None:
    pos = table.deck.mapFromGlobal(table.at("door"))
    table.bot.mouseClick(table.deck, Qt.MouseButton.LeftButton, pos=pos)
    table.bot.mouseDClick(table.deck, Qt.MouseButton.LeftButton, pos=pos)
    assert table.step.enlarged is not None
    assert table.step.enlarged.shown is not None
    assert table.step.enlarged.shown.title == "Door"


def test_the_magnifier_comes_with_the_mouse(table: Table) -> None:
    pointer.hover(table.deck, table.at("snow"))
    magnifier = table.step.deck_view.magnifier
    assert magnifier.isVisible()
    assert magnifier.accessibleName() == "Enlarge Snow"
    table.bot.mouseClick(magnifier, Qt.MouseButton.LeftButton)
    assert table.step.enlarged is not None
    assert table.step.enlarged.shown is not None


def test_the_focus_is_seen(table: Table) -> None:
    table.go("candle")
    with_ring = table.deck.grab().toImage()
    table.step.focus_search()
    assert table.deck.grab().toImage() != with_ring


def test_first_paint_does_not_ask_for_every_card(qtbot: QtBot, dressed: None, make_table: MakeTable) -> None:
    pictures = make_table().pictures
    model = DeckModel()
    model.show_deck(many(10_000))
    asked: set[int] = set()
    spoken = model.card

    class Counting(DeckModel):
        def card(self, row: int) -> Card:
            asked.add(row)
            return super().card(row)

    counting = Counting()
    counting.show_deck(many(10_000))
    assert spoken(3).ref.card == "3"
    view = CardGrid(counting, pictures)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.viewport().repaint()
    QApplication.sendPostedEvents(view, QEvent.Type.Paint)
    assert 10 < len(asked) < 120


def test_tab_follows_the_reading_order(table: Table) -> None:
    table.drag("sea", 0)
    table.step.focus_search()
    names = []
    for _ in range(11):
        table.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName() or getattr(focused, "text", str)())
    assert names == [
        "Tags ▾",
        "Lay out ▾",
        "Card size",
        "Deck",
        "One place fewer",
        "One place more",
        "Place 1: Sea. What is seen of sea.",
        "Place 2, empty",
        "Place 3, empty",
        "Place 4, empty",
        "Describe →",
    ]


def test_every_control_has_a_name(table: Table) -> None:
    table.go("sea")
    table.key(Qt.Key.Key_Space)
    nameless = []
    for widget in table.window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []


def test_two_decks_are_chosen_from_a_menu(make_table: MakeTable, library: FolderDecks, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "mine"
    folder.mkdir(parents=True)
    text = '[deck]\nid = "mine"\nname = { en = "My cards" }\n[[card]]\nid = "word"\ntitle = { en = "Care" }\n'
    (folder / "deck.toml").write_text(text, "utf-8")
    table = make_table()
    table.choose("My cards", table.step.toolbar.in_order[0])
    assert table.shown == ["word"]
    assert table.document.bookmark.deck == "mine"
    table.go("word")
    table.key(Qt.Key.Key_Return)
    assert table.cards[0] == "word"
