"""Three boards of a year, entered through the program with the days they were made, and looked at beside each other."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kaartspel.domain.cards import CardRef
from kaartspel.texts import language
from kaartspel.ui.beginning.exercise_button import ExerciseButton
from kaartspel.ui.compare.boards import BoardsView
from kaartspel.ui.demo_hands import activate, click, deck, focused, press, settle, shown, until, write
from kaartspel.ui.document import now
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.widgets.fields import MotiveField

AGO = (257, 82, 4)
"""How many days ago the boards were made."""


class Card(NamedTuple):
    """A card of the photographs, with its motive and its reason."""

    card: str
    motive: str
    reason: str


YEAR = {
    "nl": (
        (
            Card("sea", "Verantwoordelijk voelen", "De zon is bijna weg en toch blijf ik kijken."),
            Card(
                "candle", "Zorgen voor anderen", "Eén klein vlammetje maakt de kamer warm. Ik moet het brandend houden."
            ),
            Card("stairwell", "Carrière maken", "Tree na tree, en altijd is er nog een verdieping."),
            Card("chess", "Aan verwachtingen voldoen", "Iedereen ziet welke zet ik doe."),
        ),
        (
            Card("candle", "Zorgen voor anderen", "Het vlammetje is van ons samen. Ik let op, maar niet alleen."),
            Card("sea", "Verantwoordelijk voelen", "De zee gaat door, ook als ik slaap."),
            Card("seedling", "Groeien", "Het plantje vraagt niet of de straat het goed vindt."),
            Card("stairwell", "Carrière maken", "De trap is er ook om even op te zitten."),
        ),
        (
            Card(
                "candle", "Zorgen voor anderen", "Een ander mag het vlammetje ook aansteken. De kamer wordt toch warm."
            ),
            Card("seedling", "Groeien", "Het plantje is er nog, en het is groter."),
            Card("boat", "Vrij zijn", "De boot ligt er gewoon. Ik kan gaan, ik hoef niet."),
            Card("sea", "Verantwoordelijk voelen", "Ik kijk, en dan ga ik naar huis."),
        ),
    ),
    "en": (
        (
            Card("sea", "Feeling responsible", "The sun is almost gone and still I keep looking."),
            Card("candle", "Caring for others", "One small flame makes the room warm. I have to keep it burning."),
            Card("stairwell", "Getting ahead", "Step after step, and there is always another floor."),
            Card("chess", "Meeting expectations", "Everybody sees which move I make."),
        ),
        (
            Card("candle", "Caring for others", "The flame is ours together. I watch it, but not alone."),
            Card("sea", "Feeling responsible", "The sea goes on, also when I sleep."),
            Card("seedling", "Growing", "The plant does not ask the street for leave."),
            Card("stairwell", "Getting ahead", "The stairs are also there to sit on for a while."),
        ),
        (
            Card("candle", "Caring for others", "Others can light the flame as well. The room gets warm all the same."),
            Card("seedling", "Growing", "The plant is still there, and it is taller."),
            Card("boat", "Being free", "The boat just lies there. I can go, and I do not have to."),
            Card("sea", "Feeling responsible", "I look, and then I go home."),
        ),
    ),
}
"""What is laid and written, a board each, the first one first."""


def compare_year(window: MainWindow, take: Callable[[], None]) -> None:
    """Do all of it, and `take` the picture with the motive of care in focus."""
    boards = YEAR[language()]
    made = [_enter(window, cards, _day(ago)) for cards, ago in zip(boards, AGO, strict=True)]
    rooms = window.rooms
    rooms.compare_sessions(made)
    until(lambda: bool(it := rooms.compare.comparison) and len(it.sessions) == len(made), "the boards are compared")
    settle()
    view = shown(window, BoardsView)[0]
    at = view.viewport().mapFromGlobal(view.spot_rect(1, 0).center())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(window, window.rect().bottomRight())
    settle()
    take()


def _day(ago: int) -> date:
    return (now() - timedelta(days=ago)).date()


def _enter(window: MainWindow, cards: tuple[Card, ...], day: date) -> str:
    """A board made on that day: its cards laid, described, and kept; the id of its session."""
    activate(window)
    window.rooms.begin(day)
    click(shown(window, ExerciseButton)[0])
    view = deck(window).deck_view
    for place, it in enumerate(cards):
        view.go_to(CardRef("photos", it.card))
        view.setFocus()
        QTest.keyClick(view, Qt.Key(Qt.Key.Key_1 + place))
        until(lambda at=place: len(window.parts.document.session.laid) > at, f"{it.card} lies")
    press(window, "go_on")
    for place, it in enumerate(cards):
        field = shown(window, MotiveField)[place]
        activate(window)
        click(field)
        write(field, it.motive)
        if popup := QApplication.activePopupWidget():
            QTest.keyClick(popup, Qt.Key.Key_Escape)
        activate(window)
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        write(focused(), it.reason)
    activate(window)
    press(window, "go_on")
    press(window, "go_on")
    press(window, "keep")
    until(lambda: window.parts.writer.idle, "the board is kept")
    return window.parts.document.session.id
