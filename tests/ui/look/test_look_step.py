"""Look: pins set, named, moved and removed by mouse, by touch and by keys, on one card after the other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.sessions import described, empty, kept, with_cards
from tests.ui import pointer
from tests.ui.steps import PictureFolder, cut_off, in_size, laid, middle, on_stage, settle, swipe_up

from kaartspel.domain import session as sessions
from kaartspel.domain.session import Bookmark, Feature, Session
from kaartspel.ui.look.feature_row import FeatureRow
from kaartspel.ui.look.look_step import LookStep
from kaartspel.ui.look.picture_view import Photo
from kaartspel.ui.look.strip import Thumb
from kaartspel.ui.look.words import LookWords
from kaartspel.ui.widgets.card import MARGIN, edge
from kaartspel.ui.widgets.pin import PinButton

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(tmp_path: Path) -> PictureFolder:
    return PictureFolder(tmp_path)


def photo(step: LookStep) -> Photo:
    return step.findChildren(Photo)[0]


def pins(step: LookStep) -> list[PinButton]:
    found = [pin for pin in step.findChildren(PinButton) if pin.isVisible()]
    return sorted(found, key=lambda pin: pin.accessibleName())


def rows(step: LookStep) -> list[FeatureRow]:
    return sorted((row for row in step.findChildren(FeatureRow) if row.isVisible()), key=QWidget.y)


def words(step: LookStep) -> LookWords:
    return step.findChildren(LookWords)[0]


def spot(step: LookStep, x: float, y: float) -> QPoint:
    """That share of the picture, in pixels of the screen."""
    return photo(step).mapToGlobal(photo(step).point(QPointF(x, y))).toPoint()


def click(step: LookStep, x: float, y: float) -> None:
    at = photo(step).mapFromGlobal(spot(step, x, y))
    QTest.mouseClick(photo(step), Qt.MouseButton.LeftButton, pos=at)


def with_pins(*spots: tuple[float, float]) -> Session:
    session = with_cards()
    for number, (x, y) in enumerate(spots):
        session = sessions.pin(session, 0, Feature(str(number) * 32, x, y, f"speld {number + 1}"))
    return session


def spots(document: object) -> list[tuple[float, float]]:
    return [(round(it.x, 2), round(it.y, 2)) for it in laid(document).features]  # type: ignore[arg-type]


def stands_at(step: LookStep, pin: PinButton, x: float, y: float) -> bool:
    away = middle(pin) - spot(step, x, y)
    return away.manhattanLength() <= 3


def test_a_click_sets_a_pin_there_and_asks_for_its_name(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_cards(), library) as (step, document, _window):
        click(step, 0.62, 0.4)
        assert spots(document) == [(0.62, 0.4)]
        name = QApplication.focusWidget()
        qtbot.keyClicks(name, "de lage zon")
        qtbot.keyClick(name, Qt.Key.Key_Return)
        qtbot.keyClicks(QApplication.focusWidget(), "Ik kijk tot het licht weg is.")
        document.flush()
        feature = laid(document).features[0]
        assert (feature.name, feature.text) == ("de lage zon", "Ik kijk tot het licht weg is.")
        assert pins(step)[0].accessibleName() == "Pin 1: de lage zon, 62 % from left, 40 % from top"


def test_a_finger_sets_a_pin(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_cards(), library) as (step, document, _window):
        pointer.swipe(photo(step), spot(step, 0.3, 0.7), spot(step, 0.3, 0.7))
        assert spots(document) == [(0.3, 0.7)]


def test_a_click_on_the_paper_edge_sets_none(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_cards(), library) as (step, document, _window):
        click(step, -0.01, 0.5)
        click(step, 0.5, 1.02)
        assert spots(document) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Insert, Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_Space])
def test_a_key_sets_a_pin_at_the_crosshair(qtbot: QtBot, library: PictureFolder, key: Qt.Key) -> None:
    with on_stage(qtbot, LookStep, with_cards(), library) as (step, document, _window):
        photo(step).setFocus()
        for _ in range(3):
            qtbot.keyClick(photo(step), Qt.Key.Key_Right, SHIFT)
        qtbot.keyClick(photo(step), Qt.Key.Key_Up)
        qtbot.keyClick(photo(step), key)
        assert spots(document) == [(0.65, 0.49)]
        assert QApplication.focusWidget() is rows(step)[0].name


def test_the_button_puts_one_in_the_middle_for_the_arrow_keys_to_move(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_cards(), library) as (step, document, _window):
        QTest.mouseClick(words(step).add, Qt.MouseButton.LeftButton)
        pin = pins(step)[0]
        assert pin.hasFocus()
        for _ in range(4):
            qtbot.keyClick(pin, Qt.Key.Key_Left)
        qtbot.keyClick(pin, Qt.Key.Key_Down, SHIFT)
        assert spots(document) == [(0.46, 0.55)]
        assert stands_at(step, pin, 0.46, 0.55)
        document.undo()
        assert spots(document) == [(0.5, 0.5)]
        document.undo()
        assert spots(document) == []
        assert pins(step) == []


def test_a_pin_stays_on_the_picture(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.98, 0.5)), library) as (step, document, _window):
        for _ in range(3):
            qtbot.keyClick(pins(step)[0], Qt.Key.Key_Right, SHIFT)
        assert spots(document) == [(1.0, 0.5)]


@pytest.mark.parametrize("drag", [pointer.drag, pointer.swipe, pointer.draw])
def test_a_pin_is_dragged(qtbot: QtBot, library: PictureFolder, drag: object) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.2, 0.2), (0.6, 0.6)), library) as (step, document, _window):
        drag(pins(step)[1], spot(step, 0.6, 0.6), spot(step, 0.3, 0.8))  # type: ignore[operator]
        assert spots(document) == [(0.2, 0.2), (0.3, 0.8)]
        assert stands_at(step, pins(step)[1], 0.3, 0.8)
        document.undo()
        assert spots(document) == [(0.2, 0.2), (0.6, 0.6)]
        assert stands_at(step, pins(step)[1], 0.6, 0.6)


def test_a_pin_follows_while_it_is_dragged_and_is_changed_once(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.2, 0.2)), library) as (step, document, _window):
        changes: list[Session] = []
        document.changed.connect(changes.append)
        pin, end = pins(step)[0], spot(step, 0.7, 0.5)
        pointer.hold(pin, spot(step, 0.2, 0.2), end)
        assert stands_at(step, pin, 0.7, 0.5)
        assert changes == []
        pointer.let_go(pin, end)
        assert len(changes) == 1


def test_a_pin_is_removed_by_key_and_comes_back(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.2, 0.2), (0.6, 0.6)), library) as (step, document, _window):
        pins(step)[0].setFocus()
        qtbot.keyClick(pins(step)[0], Qt.Key.Key_Delete)
        assert spots(document) == [(0.6, 0.6)]
        settle()
        assert [pin.accessibleName() for pin in pins(step)] == ["Pin 1: speld 2, 60 % from left, 60 % from top"]
        assert pins(step)[0].hasFocus()
        document.undo()
        assert spots(document) == [(0.2, 0.2), (0.6, 0.6)]
        assert [row.name.text() for row in rows(step)] == ["speld 1", "speld 2"]


def test_a_pin_is_removed_by_its_button_with_what_was_just_typed_kept_for_undo(
    qtbot: QtBot, library: PictureFolder
) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.2, 0.2), (0.6, 0.6)), library) as (step, document, _window):
        row = rows(step)[1]
        row.text.setFocus()
        qtbot.keyClicks(row.text, "net getypt")
        QTest.mouseClick(row.remove, Qt.MouseButton.LeftButton)
        assert spots(document) == [(0.2, 0.2)]
        document.undo()
        assert laid(document).features[1].text == "net getypt"


def test_pins_stand_right_at_any_size(qtbot: QtBot, library: PictureFolder) -> None:
    marks = ((0.0, 0.0), (0.25, 0.75), (1.0, 1.0))
    with on_stage(qtbot, LookStep, with_pins(*marks), library) as (step, _document, window):
        for size in ((1200, 740), (1836, 900), (700, 500), (1000, 420)):
            window.resize(*size)
            settle()
            for pin, (x, y) in zip(pins(step), marks, strict=True):
                assert stands_at(step, pin, x, y)


@pytest.mark.parametrize("shape", [(400, 600), (500, 500), (900, 400)])
def test_a_picture_of_another_shape_bears_its_pins_as_well(
    qtbot: QtBot, tmp_path: Path, shape: tuple[int, int]
) -> None:
    library = PictureFolder(tmp_path, size=shape)
    with on_stage(qtbot, LookStep, with_pins((0.5, 0.1)), library) as (step, document, _window):
        ratio = shape[0] / shape[1]
        qtbot.waitUntil(lambda: abs(photo(step).ratio / ratio - 1) < 0.02)
        settle()
        room = photo(step).picture_rect()
        assert abs(room.width() / room.height() / ratio - 1) < 0.02
        assert stands_at(step, pins(step)[0], 0.5, 0.1)
        assert photo(step).rect().contains(room)
        click(step, 0.9, 0.9)
        assert spots(document)[1] == (0.9, 0.9)


@pytest.mark.parametrize("shape", [(240, 800), (500, 700), (600, 400), (1600, 400)])
@pytest.mark.parametrize("size", [(1180, 640), (900, 480)])
def test_a_card_of_any_shape_is_whole(
    qtbot: QtBot, tmp_path: Path, shape: tuple[int, int], size: tuple[int, int]
) -> None:
    library = PictureFolder(tmp_path, size=shape)
    with on_stage(qtbot, LookStep, with_cards(), library, size=size) as (step, _document, _window):
        qtbot.waitUntil(lambda: abs(photo(step).ratio - shape[0] / shape[1]) < 0.02)
        settle()
        picture = photo(step).picture_rect()
        card = picture.adjusted(-edge(picture.width()), -edge(picture.width()), edge(picture.width()), 0)
        assert photo(step).rect().contains(card)
        assert picture.bottom() + edge(picture.width()) <= photo(step).rect().bottom() - MARGIN
        assert abs(picture.width() / picture.height() / (shape[0] / shape[1]) - 1) < 0.05


def test_a_card_without_a_picture_bears_pins_too(qtbot: QtBot, tmp_path: Path) -> None:
    with on_stage(qtbot, LookStep, with_cards(), PictureFolder(tmp_path, ("sea",))) as (step, document, _window):
        click(step, 0.4, 0.4)
        assert spots(document) == [(0.4, 0.4)]


def test_to_another_card_by_click_and_by_arrow_keys(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, described(), library) as (step, document, _window):
        thumbs = sorted(step.findChildren(Thumb), key=lambda it: it.accessibleName())
        QTest.mouseClick(thumbs[1], Qt.MouseButton.LeftButton)
        assert document.bookmark.place == 1
        assert [thumb.isChecked() for thumb in thumbs] == [False, True, False, False]
        assert words(step).findChildren(QWidget)[0].property("role") == "heading"
        qtbot.keyClick(thumbs[1], Qt.Key.Key_Right)
        assert document.bookmark.place == 2
        assert thumbs[2].hasFocus()
        qtbot.keyClick(thumbs[2], Qt.Key.Key_Left)
        qtbot.keyClick(thumbs[1], Qt.Key.Key_Left)
        qtbot.keyClick(thumbs[0], Qt.Key.Key_Left)
        assert document.bookmark.place == 0
        assert rows(step)[0].name.text() == "het licht"


def test_what_was_typed_stays_with_its_card(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_cards(), library) as (step, document, _window):
        qtbot.keyClicks(words(step).doing, "Ik wacht nog even.")
        document.look_at(2)
        assert words(step).doing.toPlainText() == ""
        assert laid(document, 0).doing == "Ik wacht nog even."
        assert laid(document, 2).doing == ""


def test_it_opens_on_the_card_where_the_person_was(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, described(), library, bookmark=Bookmark("look", 3)) as (step, _document, _window):
        assert photo(step).accessibleName() == "Picture of Card 4: The tree"
        assert photo(step).accessibleDescription() == "Photo: The tree"


def test_a_row_and_its_pin_belong_together(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.2, 0.2), (0.6, 0.6)), library) as (step, _document, _window):
        assert [row.property("current") for row in rows(step)] == [True, False]
        rows(step)[1].name.setFocus()
        assert [row.property("current") for row in rows(step)] == [False, True]
        photo(step).setFocus()
        qtbot.keyClick(photo(step), Qt.Key.Key_Tab)
        assert [row.property("current") for row in rows(step)] == [True, False]
        rows(step)[1].text.setFocus()
        QTest.mouseClick(pins(step)[0], Qt.MouseButton.LeftButton)
        assert [row.property("current") for row in rows(step)] == [True, False]
        assert pins(step)[0].hasFocus()
        qtbot.keyClick(pins(step)[0], Qt.Key.Key_Return)
        assert rows(step)[0].name.hasFocus()


def test_tab_goes_over_the_picture_its_pins_the_cards_and_the_words(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.2, 0.2), (0.6, 0.6)), library) as (step, _document, _window):
        photo(step).setFocus()
        kinds = []
        for _ in range(12):
            focus = QApplication.focusWidget()
            kinds.append(focus.accessibleName())
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
        assert kinds == [
            "Picture of Card 1: The sea",
            "Pin 1: speld 1, 20 % from left, 20 % from top",
            "Pin 2: speld 2, 60 % from left, 60 % from top",
            "Card 1: The sea. Photo: The sea",
            "Name of pin 1. Card 1: The sea",
            "What you recognise. Pin 1: speld 1. Card 1: The sea",
            "Remove Pin 1: speld 1",
            "Name of pin 2. Card 1: The sea",
            "What you recognise. Pin 2: speld 2. Card 1: The sea",
            "Remove Pin 2: speld 2",
            "",
            "What do you see yourself do? Card 1: The sea",
        ]


def test_a_kept_session_can_be_looked_at_and_not_changed(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, kept(), library) as (step, document, _window):
        before = document.session
        click(step, 0.5, 0.2)
        pin = pins(step)[0]
        qtbot.keyClick(pin, Qt.Key.Key_Delete)
        qtbot.keyClick(pin, Qt.Key.Key_Left)
        pointer.drag(pin, middle(pin), spot(step, 0.6, 0.3))
        qtbot.keyClicks(words(step).doing, "anders")
        document.flush()
        assert document.session == before
        assert not words(step).add.isVisible()
        assert not rows(step)[0].remove.isVisible()


def test_undo_in_a_name_reaches_the_session(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.2, 0.2)), library) as (step, document, _window):
        name = rows(step)[0].name
        name.setFocus()
        qtbot.keyClicks(name, " en meer")
        qtbot.keyClick(name, Qt.Key.Key_Z, CONTROL)
        assert laid(document).features[0].name == "speld 1"
        assert name.text() == "speld 1"


def test_without_any_card_nothing_is_asked(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, empty(), library) as (step, document, _window):
        assert not photo(step).isVisible()
        document.apply(with_cards())
        assert photo(step).isVisible()


def test_below_the_picture_a_finger_scrolls_the_words_and_still_moves_pins(
    qtbot: QtBot, library: PictureFolder
) -> None:
    session = sessions.describe(with_pins((0.2, 0.2)), 0, doing="Ik kijk.\n" * 12)
    with on_stage(qtbot, LookStep, session, library, (700, 700)) as (step, document, _window):
        settle()
        pointer.swipe(pins(step)[0], spot(step, 0.2, 0.2), spot(step, 0.3, 0.8))
        assert spots(document) == [(0.3, 0.8)]
        assert step.scroll() == 0
        # Where the words begin, below the picture.
        swipe_up(qtbot, words(step), words(step).mapToGlobal(QPoint(4, 60)), step.scroll)


def test_pins_grow_with_the_text(qtbot: QtBot, library: PictureFolder) -> None:
    with on_stage(qtbot, LookStep, with_pins((0.2, 0.2)), library) as (step, _document, _window):
        before = pins(step)[0].width()
        in_size(200)
        qtbot.waitUntil(lambda: pins(step)[0].width() > before)
        settle()
        assert stands_at(step, pins(step)[0], 0.2, 0.2)


@pytest.mark.parametrize("size", [(700, 500), (1196, 557), (1836, 917)])
@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
def test_nothing_is_cut_off(qtbot: QtBot, library: PictureFolder, size: tuple[int, int], text_size: int) -> None:
    long = "Ik kijk en blijf kijken, want er is veel te zien. " * 6 + "Kindercarnavalsoptochtvoorbereidingen" * 3
    session = sessions.describe(with_pins((0.2, 0.2), (0.6, 0.6)), 0, motive=long[:90], doing=long)
    session = sessions.change_pin(session, 0, Feature("0" * 32, 0.2, 0.2, "het licht", long))
    with on_stage(qtbot, LookStep, session, library, size) as (step, _document, _window):
        in_size(text_size)
        settle()
        assert cut_off(step) == []
        for pin in pins(step):
            assert pin.width() >= 32
            assert pin.height() >= 32
