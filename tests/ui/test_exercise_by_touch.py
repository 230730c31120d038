"""The main line of the exercise by finger, in the real window.

A finger touches the window at a point of the screen; what lies there, and whether Qt makes a mouse of it, is found out
by the program and not by the test.
"""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.person import spoken
from tests.ui.pointer import screen, way
from tests.ui.steps import middle, settle

from kaartspel.domain.cards import CardRef
from kaartspel.ui.look.picture_view import Photo
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.card_grid import CardGrid
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.table.place import PlaceButton
from kaartspel.ui.table.pointer import LONG_PRESS_MILLISECONDS
from kaartspel.ui.widgets.fields import MotiveField, WritingField
from kaartspel.ui.widgets.pin import PinButton


class Finger:
    """One finger on the glass over a window; points are those of the screen."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window = window
        self.bot = bot

    def down(self, at: QPoint) -> None:
        # The window stands for the glass: Qt looks itself for the widget under the finger.
        assert self.window.childAt(self.window.mapFromGlobal(at)) is not None
        QTest.touchEvent(self.window, screen()).press(0, self.window.mapFromGlobal(at), self.window).commit()

    def move(self, start: QPoint, end: QPoint) -> None:
        for point in way(start, end):
            QTest.touchEvent(self.window, screen()).move(0, self.window.mapFromGlobal(point), self.window).commit()

    def up(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, screen()).release(0, self.window.mapFromGlobal(at), self.window).commit()

    def tap(self, at: QPoint) -> None:
        self.down(at)
        self.up(at)
        # A second tap within this time, on the same spot, would be a double one.
        self.bot.wait(QApplication.doubleClickInterval() + 20)

    def swipe(self, start: QPoint, end: QPoint) -> None:
        self.down(start)
        self.move(start, end)
        self.up(end)
        settle()

    def tap_on(self, widget: QWidget) -> None:
        self.tap(middle(widget))


def shown(window: MainWindow, kind: type) -> list:
    found = [it for it in window.findChildren(kind) if it.isVisible()]
    return sorted(found, key=lambda it: (middle(it).y(), middle(it).x()))


def card(window: MainWindow, name: str) -> QPoint:
    rect = shown(window, CardGrid)[0].card_rect(CardRef("photos", name))
    assert rect is not None, f"{name} is not in sight"
    return rect.center()


def button(window: MainWindow, words: str) -> QPushButton:
    return next(it for it in shown(window, QPushButton) if words in (it.text(), spoken(it)))


def cards(window: MainWindow) -> list[str]:
    return [placement.card.card if placement else "" for placement in window.parts.document.session.board]


def type_words(text: str) -> None:
    """As the keyboard on the screen does it: to whatever has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def test_the_whole_exercise(start: Start, qtbot: QtBot) -> None:
    window = start()
    finger = Finger(window, qtbot)
    document = window.parts.document
    places = [middle(it) for it in shown(window, PlaceButton)]
    finger.swipe(card(window, "sea"), places[0])
    finger.swipe(card(window, "candle"), places[3])
    assert cards(window) == ["sea", "", "", "candle"]
    finger.tap(card(window, "chess"))
    finger.tap(places[1])
    finger.tap(card(window, "bowl"))
    finger.tap(places[2])
    assert cards(window) == ["sea", "chess", "bowl", "candle"]
    finger.swipe(places[0], places[1])
    assert cards(window) == ["chess", "sea", "bowl", "candle"]
    finger.swipe(places[3], middle(shown(window, CardGrid)[0]))
    assert cards(window) == ["chess", "sea", "bowl", ""]

    finger.tap_on(button(window, "Describe →"))
    assert document.step.id == "describe"
    settle()
    finger.tap_on(shown(window, MotiveField)[0])
    type_words("jazz")  # in none of the examples: without a display a list that was offered keeps the focus
    finger.tap_on(shown(window, WritingField)[0].viewport())
    type_words("I look ahead")
    document.flush()
    assert document.session.laid[0][1].motive == "jazz"
    assert document.session.laid[0][1].reason == "I look ahead"

    finger.tap_on(button(window, "Go to step Look"))
    settle()
    photo = shown(window, Photo)[0]
    finger.tap(photo.mapToGlobal(photo.point(QPointF(0.25, 0.5)).toPoint()))
    type_words("the king")
    document.flush()
    (pin,) = document.session.laid[0][1].features
    assert pin.name == "the king"
    assert abs(pin.x - 0.25) < 0.01
    finger.swipe(middle(shown(window, PinButton)[0]), photo.mapToGlobal(photo.point(QPointF(0.75, 0.25)).toPoint()))
    (pin,) = document.session.laid[0][1].features
    assert abs(pin.x - 0.75) < 0.02
    assert abs(pin.y - 0.25) < 0.02

    finger.tap_on(button(window, "Go to step Share"))
    settle()
    finger.tap_on(next(it for it in shown(window, WritingField) if not it.visibleRegion().isEmpty()).viewport())
    type_words("done")
    finger.tap_on(button(window, "Keep in logbook"))
    assert document.session.finished
    assert document.session.outcome == "done"


def test_a_swipe_scrolls_the_deck_and_lifts_nothing(start: Start, qtbot: QtBot) -> None:
    window = start()
    finger = Finger(window, qtbot)
    bar = shown(window, CardGrid)[0].verticalScrollBar()
    assert bar.maximum() > 0
    at = card(window, "bowl")
    finger.swipe(at, at - QPoint(0, 120))
    assert bar.value() > 60
    assert cards(window) == ["", "", "", ""]


def test_a_long_press_lifts(start: Start, qtbot: QtBot) -> None:
    window = start()
    finger = Finger(window, qtbot)
    step = shown(window, ChooseStep)[0]
    at, place = card(window, "candle"), middle(shown(window, PlaceButton)[2])
    finger.down(at)
    assert not step.hand.carrying
    qtbot.waitUntil(lambda: step.hand.carrying, timeout=LONG_PRESS_MILLISECONDS + 2000)
    finger.move(at, at + QPoint(0, 60))
    finger.move(at + QPoint(0, 60), place)
    finger.up(place)
    assert cards(window) == ["", "", "candle", ""]


def test_two_taps_soon_after_each_other_enlarge(start: Start, qtbot: QtBot) -> None:
    window = start()
    finger = Finger(window, qtbot)
    at = card(window, "candle")
    for _ in range(2):
        finger.down(at)
        finger.up(at)
    enlarged = shown(window, ChooseStep)[0].enlarged
    assert enlarged is not None
    assert enlarged.isVisible()
    finger.tap_on(button(window, "Close"))
    assert not enlarged.isVisible()
    assert cards(window) == ["", "", "", ""]


def test_rail_menu_and_pages(start: Start, qtbot: QtBot) -> None:
    window = start(size=(1000, 560))
    finger = Finger(window, qtbot)
    finger.swipe(card(window, "sea"), middle(shown(window, PlaceButton)[0]))
    guide = next(it for it in window.findChildren(QWidget) if it.isVisible() and spoken(it) == "Guide")
    finger.tap_on(guide)
    page = next(it for it in window.findChildren(QWidget, None) if it.isVisible() and it.property("role") == "reading")
    bar = page.verticalScrollBar()
    at = middle(page)
    finger.swipe(at, at - QPoint(0, 200))
    qtbot.waitUntil(lambda: bar.value() > 60)
    exercise = next(it for it in window.findChildren(QWidget) if it.isVisible() and spoken(it) == "Exercise")
    finger.tap_on(exercise)
    assert shown(window, ChooseStep)
    assert not shown(window, QPlainTextEdit)
