"""What a screen reader is told: names, roles, and what lies where."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.person import spoken
from tests.ui.steps import settle
from tests.ui.test_layout import fill, pages
from tests.ui.test_tab_order import to_be_reached

from kaartspel.domain.settings import Language
from kaartspel.ui.look.picture_view import Photo
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.settings.settings_page import CHOICES
from kaartspel.ui.table.card_grid import CardGrid
from kaartspel.ui.table.place import PlaceButton
from kaartspel.ui.widgets.card import CardButton
from kaartspel.ui.widgets.pin import PinButton
from kaartspel.ui.widgets.rail import WayButton

Role = QAccessible.Role
ROLES: tuple[tuple[type, set[QAccessible.Role]], ...] = (
    # A button that is on or off is spoken as a check box.
    (QPushButton, {Role.Button, Role.ButtonMenu, Role.RadioButton, Role.CheckBox}),
    (PlaceButton, {Role.Button}),
    (PinButton, {Role.Button}),
    (Photo, {Role.Button}),
    (WayButton, {Role.Button}),
    (CardButton, {Role.Button, Role.RadioButton}),
    (QLineEdit, {Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText}),
    (QSlider, {Role.Slider}),
    (CardGrid, {Role.List}),
)


def told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def description(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Description)


def shown(window: MainWindow, kind: type) -> list:
    return [it for it in window.findChildren(kind) if it.isVisible()]


def test_every_control_has_a_name_and_the_role_of_what_it_is(start: Start, qtbot: QtBot) -> None:
    window = start()
    fill(window)
    odd = []
    for page in pages(window, qtbot):
        for it in to_be_reached(window):
            fitting = next((roles for kind, roles in ROLES if isinstance(it, kind)), None)
            if not spoken(it) or (fitting and told(it).role() not in fitting):
                odd.append(f"{page}: {type(it).__name__} {spoken(it)!r} is a {told(it).role()}")
    assert odd == []


def test_the_deck_is_a_list_of_cards_that_say_what_is_on_them(start: Start) -> None:
    window = start()
    fill(window)
    cards = window.parts.library.decks()[0].cards
    deck = told(shown(window, CardGrid)[0])
    assert deck.childCount() == len(cards)
    for row, card in enumerate(cards):
        item = deck.child(row)
        said = item.text(QAccessible.Text.Name)
        assert item.role() == Role.ListItem
        assert card.title.said("en") in said
        assert card.alt.said("en") in said
        assert ("On the board, place" in said) == (row < 4)
    assert deck.child(2).text(QAccessible.Text.Name).endswith("On the board, place 3.")


def test_places_say_what_lies_on_them(start: Start) -> None:
    window = start()
    assert [spoken(it) for it in shown(window, PlaceButton)][:2] == ["Place 1, empty", "Place 2, empty"]
    fill(window)
    first = spoken(shown(window, PlaceButton)[0])
    card = window.parts.library.decks()[0].cards[0]
    assert card.title.said("en") in first
    assert card.alt.said("en") in first
    assert "Verantwoordelijk voelen" in first


def test_cards_are_described_wherever_they_stand(start: Start, qtbot: QtBot) -> None:
    window = start()
    fill(window)
    alts = [card.alt.said("en") for card in window.parts.library.decks()[0].cards[:4]]
    for page in pages(window, qtbot):
        if page in ("describe", "look", "share"):
            assert [alt for alt in alts if not any(alt in spoken(it) for it in shown(window, CardButton))] == [], page
        if page == "look":
            assert description(shown(window, Photo)[0]) == alts[0]


def test_pins_say_where_they_are(start: Start, qtbot: QtBot) -> None:
    window = start()
    fill(window)
    window.parts.document.go("look")
    settle()
    said = sorted(spoken(it) for it in shown(window, PinButton))
    assert said[1] == "Pin 2: het licht, 30 % from left, 50 % from top"


def test_one_hears_where_one_is(start: Start, qtbot: QtBot) -> None:
    window = start()
    fill(window)
    window.parts.document.go("describe")
    here = [spoken(it) for it in shown(window, WayButton) if "You are here" in description(it)]
    assert here == ["Exercise", "Step 2: Describe"]
    window.show_room("guide")
    assert [spoken(it) for it in shown(window, WayButton) if "You are here" in description(it)] == ["Guide"]


def test_choices_are_radio_buttons_of_which_one_is_on(start: Start) -> None:
    window = start()
    window.show_room("settings")
    choices = [it for it in shown(window, QPushButton) if told(it).role() == Role.RadioButton]
    assert len(choices) == sum(len(values) for _name, values in CHOICES.values())
    assert [spoken(it) for it in choices if told(it).state().checked][:2] == [
        "Language: English",
        "Light or dark: Light",
    ]


def test_another_language_is_spoken_as_well(start: Start) -> None:
    window = start()
    fill(window)
    window.set_settings(window.settings._replace(language=Language.DUTCH))
    window.show_room("exercise")
    settle()
    assert spoken(shown(window, CardGrid)[0]) == "Kaartset"
    alt = window.parts.library.decks()[0].cards[0].alt.said("nl")
    assert alt in spoken(shown(window, PlaceButton)[0])
