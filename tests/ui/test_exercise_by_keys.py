"""The whole motives exercise by the keyboard alone, in the real window. No test here takes a widget by the hand."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, close
from tests.ui.person import CTRL, SHIFT, Key, Typist, focus, spoken

from kaartspel import paths
from kaartspel.domain.session import Session
from kaartspel.storage.store import read_store
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.table.search_field import SearchField


def cards(window: MainWindow) -> list[str]:
    """Which cards lie on the board, "" for an empty place."""
    return [placement.card.card if placement else "" for placement in window.parts.document.session.board]


def row_spoken(window: MainWindow) -> str:
    """What a screen reader says of the session in the logbook at which the keyboard is."""
    view = window.rooms.logbook.list.list
    cell = QAccessible.queryAccessibleInterface(view).focusChild()
    assert cell
    return cell.text(QAccessible.Text.Name)


def session(window: MainWindow) -> Session:
    window.parts.document.flush()
    return window.parts.document.session


def step(window: MainWindow) -> str:
    return window.parts.document.step.id


def words(window: MainWindow) -> str:
    """All that is to be read in the window."""
    labels = [it.text() for it in window.findChildren(QLabel) if it.isVisible()]
    prose = [it.toPlainText() for it in window.findChildren(QPlainTextEdit) if it.isVisible()]
    counts = [it.count_text for it in window.findChildren(SearchField) if it.isVisible()]
    return "\n".join(labels + prose + counts)


def buttons(window: MainWindow) -> list[str]:
    """What stands on the buttons in sight."""
    return [it.text() for it in window.findChildren(QPushButton) if it.isVisible()]


def lay_four(person: Typist) -> None:
    """The first four cards of the deck on the four places."""
    for _ in range(4):
        person.key(Key.Key_Return)
        person.key(Key.Key_Right)


def test_the_whole_exercise(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    person = Typist(window, qtbot)
    assert spoken(focus()) == "Deck"
    deck = [card.ref.card for card in window.parts.library.decks()[0].cards]
    lay_four(person)
    assert cards(window) == deck[:4]

    person.key(Key.Key_PageDown, CTRL)
    assert step(window) == "describe"
    assert "Motive, in a few words" in spoken(focus())
    for number in range(4):
        if number:
            person.tab_to("Motive, in a few words")
        person.type(f"motive {number + 1}")
        person.key(Key.Key_Escape)
        person.key(Key.Key_Tab)
        assert "Why this card?" in spoken(focus())
        person.type(f"because of reason {number + 1}")
    laid = [placement for _place, placement in session(window).laid]
    assert [it.motive for it in laid] == ["motive 1", "motive 2", "motive 3", "motive 4"]
    assert [it.reason[-8:] for it in laid] == ["reason 1", "reason 2", "reason 3", "reason 4"]

    person.tab_to("Go to step Look")
    person.key(Key.Key_Space)
    assert step(window) == "look"
    assert spoken(focus()).startswith("Picture of Card 1")
    person.key(Key.Key_Right, times=10)
    person.key(Key.Key_Insert)
    assert "Name of pin 1" in spoken(focus())
    person.type("the light")
    person.key(Key.Key_Return)
    person.type("I go on looking")
    person.tab_to("What do you see yourself do?")
    person.type("I wait")
    person.tab_to("Picture of Card 1", back=True)
    person.tab_to("Card 1:")
    person.key(Key.Key_Right)
    person.tab_to("Picture of Card 2", back=True)
    person.key(Key.Key_Return)
    person.type("the edge")
    first, second = [placement for _place, placement in session(window).laid][:2]
    assert [(pin.name, pin.text) for pin in first.features] == [("the light", "I go on looking")]
    assert first.features[0].x > 0.55
    assert first.doing == "I wait"
    assert [pin.name for pin in second.features] == ["the edge"]

    person.key(Key.Key_PageDown, CTRL)
    assert step(window) == "share"
    person.tab_to("Logbook:")
    person.type("what I take along")
    person.tab_to("Keep in logbook")
    person.key(Key.Key_Space)
    assert session(window).finished
    assert "Kept in the logbook" in words(window)
    close(window)
    reader = read_store(folders.library)
    (summary,) = reader.sessions()
    kept = reader.load(summary.id).session
    reader.close()
    assert kept.finished
    assert kept.outcome == "what I take along"
    assert [placement.motive for _place, placement in kept.laid][3] == "motive 4"


def test_the_board_by_keys(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_2)
    person.key(Key.Key_Right)
    person.key(Key.Key_Return)
    assert cards(window) == ["candle", "sea", "", ""]
    person.tab_to("Place 1")
    person.key(Key.Key_Return)
    person.key(Key.Key_Right)
    person.key(Key.Key_Return)
    assert cards(window) == ["sea", "candle", "", ""]
    person.key(Key.Key_Return)
    person.key(Key.Key_Down)
    person.key(Key.Key_Return)
    assert cards(window) == ["sea", "", "", "candle"]
    person.key(Key.Key_Return)
    person.key(Key.Key_Escape)
    assert cards(window) == ["sea", "", "", "candle"]
    person.key(Key.Key_Delete)
    assert cards(window) == ["sea", "", "", ""]
    person.tab_to("Deck", back=True)
    person.key(Key.Key_Home)
    person.key(Key.Key_Delete)
    assert cards(window) == ["", "", "", ""]


def test_a_fifth_card_takes_the_place_that_is_typed(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    lay_four(person)
    fifth = window.parts.library.decks()[0].cards[4].ref.card
    person.key(Key.Key_Return)
    assert "Which card makes way?" in words(window)
    person.key(Key.Key_3)
    assert cards(window)[2] == fifth
    person.tab_to("One place more")
    person.key(Key.Key_Space)
    assert len(cards(window)) == 5
    person.tab_to("One place fewer", back=True)
    person.key(Key.Key_Space)
    assert len(cards(window)) == 4
    assert focus()


def test_enlarging_search_and_shuffle(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_Space)
    assert spoken(focus()).startswith("Sea. ")
    person.key(Key.Key_Right)
    assert spoken(focus()).startswith("Candle. ")
    person.key(Key.Key_Escape)
    assert spoken(focus()) == "Deck"
    person.key(Key.Key_Space)
    person.tab_to("Lay on place 2")
    person.key(Key.Key_Space)
    assert cards(window) == ["", "candle", "", ""]
    assert spoken(focus()) == "Deck"

    person.key(Key.Key_F, CTRL)
    assert spoken(focus()) == "Search cards"
    person.type("chess")
    person.until(lambda: "1 of 48 cards" in words(window))
    person.key(Key.Key_Down)
    person.key(Key.Key_Return)
    assert cards(window) == ["chess", "candle", "", ""]
    person.key(Key.Key_F, CTRL)
    person.key(Key.Key_Escape)
    person.until(lambda: "48 cards" in words(window).splitlines())
    person.key(Key.Key_Escape)
    assert spoken(focus()) == "Deck"

    own = order(window)
    person.tab_to("Lay out", back=True)
    person.key(Key.Key_Space)
    person.key(Key.Key_Down)
    person.key(Key.Key_Return)
    assert order(window) != own
    person.key(Key.Key_Return)
    person.key(Key.Key_Down, times=2)
    person.key(Key.Key_Return)
    assert order(window) == own
    assert "Lay out" in spoken(focus())


def test_face_down_by_keys(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.tab_to("Lay out", back=True)
    person.key(Key.Key_Space)
    person.key(Key.Key_Down, times=2)
    person.key(Key.Key_Return)
    person.tab_to("Turn all")
    person.tab_to("Deck")
    person.key(Key.Key_Home)
    first = order(window)[0]
    person.key(Key.Key_Return)
    assert cards(window) == [""] * 4
    person.key(Key.Key_Return)
    assert cards(window)[0] == first


def order(window: MainWindow) -> list[str]:
    """The cards of the deck as they are shown."""
    step = window.exercise_room.current
    assert isinstance(step, ChooseStep)
    model = step.deck_view.cards
    return [model.card(row).ref.card for row in range(model.rowCount())]


def test_a_pin_is_moved_and_removed(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    lay_four(person)
    person.key(Key.Key_PageDown, CTRL, times=2)
    person.tab_to("Add a pin")
    person.key(Key.Key_Space)
    assert spoken(focus()).startswith("Pin 1, ")
    person.key(Key.Key_Left, times=5)
    person.key(Key.Key_Up, SHIFT, times=2)
    (pin,) = session(window).laid[0][1].features
    assert (round(pin.x, 2), round(pin.y, 2)) == (0.45, 0.4)
    assert "45 % from left, 40 % from top" in spoken(focus())
    person.key(Key.Key_Return)
    assert "Name of pin 1" in spoken(focus())
    person.type("here")
    person.tab_to("Remove Pin 1: here")
    person.key(Key.Key_Space)
    assert not session(window).laid[0][1].features
    assert focus()
    person.key(Key.Key_Z, CTRL)
    assert session(window).laid[0][1].features
    person.tab_to("Pin 1: here", back=True)
    while not spoken(focus()).startswith("Pin 1: here"):
        person.tab_to("Pin 1: here", back=True)
    person.key(Key.Key_Delete)
    assert not session(window).laid[0][1].features
    assert focus()


def test_undo_and_redo_across_steps_keep_the_focus(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_Return)
    person.key(Key.Key_PageDown, CTRL)
    person.tab_to("Motive, in a few words")
    person.type("caring")
    person.key(Key.Key_Z, CTRL)
    person.key(Key.Key_Z, CTRL)
    assert step(window) == "choose"
    assert cards(window) == ["", "", "", ""]
    person.key(Key.Key_Y, CTRL)
    person.key(Key.Key_Z, CTRL | SHIFT)
    assert step(window) == "describe"
    assert session(window).laid[0][1].motive == "caring"
    assert focus()


def test_a_kept_session_is_reopened(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_Return)
    person.key(Key.Key_PageDown, CTRL, times=3)
    person.tab_to("Keep in logbook")
    person.key(Key.Key_Space)
    assert session(window).finished
    person.tab_to("Reopen")
    person.key(Key.Key_Space)
    person.until(lambda: "Reopen now" in spoken(focus()))
    person.key(Key.Key_Space)
    assert not session(window).finished
    person.tab_to("Logbook:")
    person.type("once more")
    assert session(window).outcome == "once more"


def test_menu_sessions_and_back(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_Return)
    first = session(window).id
    person.tab_to("More", back=True)
    person.key(Key.Key_Space)
    person.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    person.key(Key.Key_Escape)
    person.until(lambda: QApplication.activePopupWidget() is None)
    assert spoken(focus()) == "More"
    person.key(Key.Key_Space)
    person.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    person.key(Key.Key_Down)
    person.key(Key.Key_Return)
    person.key(Key.Key_Return)
    person.until(lambda: session(window).id != first)
    assert spoken(focus()) == "Deck"
    person.key(Key.Key_2, CTRL)
    person.until(lambda: "1 session" in words(window))
    assert spoken(focus()) == "Search in what was written"
    person.key(Key.Key_Down)
    assert spoken(focus()) == "Sessions"
    assert "Unfinished: 1 of 4 cards" in row_spoken(window)
    person.key(Key.Key_Return)
    person.until(lambda: session(window).id == first)
    assert spoken(focus()) == "Deck"


def test_a_session_goes_to_the_bin_and_comes_back(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_Return)
    person.key(Key.Key_2, CTRL)
    person.until(lambda: "1 session" in words(window))
    person.tab_to("Sessions")
    person.key(Key.Key_Delete)
    person.until(lambda: "in the bin" in window.banner.text)
    assert focus()
    person.key(Key.Key_2, CTRL)
    person.until(lambda: "Bin (1)" in buttons(window))
    person.tab_to("Bin (1)")
    person.key(Key.Key_Space)
    person.until(lambda: "can be put back" in words(window))
    person.tab_to("Put back the session of")
    person.key(Key.Key_Space)
    person.until(lambda: "Nothing is in the bin" in words(window))
    assert focus()
    person.key(Key.Key_Escape)
    person.until(lambda: "1 session" in words(window))
    person.tab_to("Sessions")
    assert "Unfinished" in row_spoken(window)


def test_esc_leads_back_and_never_away(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_Return)
    for room in (Key.Key_2, Key.Key_4, Key.Key_5):
        person.key(room, CTRL)
        assert spoken(focus()) != "Deck"
        person.key(Key.Key_Escape)
        assert spoken(focus()) == "Deck"
    for _step in range(4):
        here, name = step(window), spoken(focus())
        person.key(Key.Key_Escape, times=3)
        assert window.isVisible()
        assert (step(window), spoken(focus())) == (here, name)
        person.key(Key.Key_PageDown, CTRL)
    assert cards(window)[0]


def test_settings_by_keys_another_language_included(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_5, CTRL)
    assert spoken(focus()) == "Language: English"
    person.tab_to("Text size")
    person.key(Key.Key_Right)
    assert window.settings.text_size == 105
    person.key(Key.Key_0, CTRL)
    person.tab_to("Language: English", back=True)
    person.key(Key.Key_Left)
    person.until(lambda: "Instellingen" in words(window))
    assert spoken(focus()) == "Taal: Nederlands"
    person.key(Key.Key_Escape)
    assert spoken(focus()) == "Kaartset"


def test_a_board_made_earlier_by_keys(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_2, CTRL)
    person.tab_to("Enter a board made earlier")
    person.key(Key.Key_Space)
    assert spoken(focus()) == "The day the board was made"
    person.key(Key.Key_Down)
    person.tab_to("Begin")
    person.key(Key.Key_Space)
    person.key(Key.Key_Return)
    assert spoken(focus()) == "Deck"
    assert session(window).made_on


def test_the_bin_is_emptied_by_keys(start: Start, qtbot: QtBot) -> None:
    window = start()
    person = Typist(window, qtbot)
    person.key(Key.Key_Return)
    person.key(Key.Key_2, CTRL)
    person.until(lambda: "1 session" in words(window))
    person.tab_to("Sessions")
    person.key(Key.Key_Delete)
    person.until(lambda: "Bin (1)" in buttons(window))
    person.tab_to("Bin (1)")
    person.key(Key.Key_Space)
    person.until(lambda: "can be put back" in words(window))
    person.tab_to("Empty the bin")
    person.key(Key.Key_Space)
    assert spoken(focus()) == "Keep them"
    person.key(Key.Key_Backtab, SHIFT)
    assert spoken(focus()) == "Delete for good"
    person.key(Key.Key_Space)
    person.until(lambda: "Nothing is in the bin" in words(window))
    assert focus()
    person.key(Key.Key_Escape, times=2)
    assert spoken(focus()) == "Deck"
