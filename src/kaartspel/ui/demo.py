"""Does the whole motives exercise in the real window, by pointer and key events, and photographs it.

The pictures of the README come from here. Every card is dragged and every word typed: what the pictures show, a
person can do.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.texts import language
from kaartspel.ui.look.picture_view import Photo
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.widgets.fields import MotiveField, WritingField

Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 15.0
"""Seconds that anything may take before the demo gives up."""


@dataclass(frozen=True, slots=True)
class Script:
    """What is written with one card: (motive, reason), and the pins as (x, y, name, sentence)."""

    card: str
    motive: str
    reason: str
    pins: tuple[tuple[float, float, str, str], ...] = ()
    doing: str = ""


SCRIPTS = {
    "nl": (
        Script(
            "sea",
            "Verantwoordelijk voelen",
            "De zon is bijna weg en toch blijf ik kijken. Zo is het op de groep ook: ik ga pas naar huis als ik weet "
            "dat het rustig is.",
            (
                (
                    0.333,
                    0.485,
                    "De lage zon",
                    "Ik kijk tot het licht weg is. Ik laat iemand niet alleen als het donker wordt.",
                ),
                (0.22, 0.74, "De golven", "Het komt steeds terug, ook als ik denk dat ik klaar ben."),
                (0.80, 0.80, "De palen", ""),
            ),
            "Ik controleer drie keer of alles geregeld is. Ik bel nog even na, ook op mijn vrije dag.",
        ),
        Script(
            "candle",
            "Zorgen voor anderen",
            "Eén klein vlammetje maakt de kamer al warm. Ik hoef het niet groot te maken, als het maar brandt.",
        ),
        Script("seedling", "Groeien", "Het plantje vraagt niet of de straat het goed vindt. Het begint gewoon."),
        Script("stairwell", "Erbij horen", "Stap voor stap naar beneden, naar de plek waar licht is en stemmen zijn."),
    ),
    "en": (
        Script(
            "sea",
            "Feeling responsible",
            "The sun is almost gone and I keep looking. It is like that at work: I only go home when I know that "
            "everything is quiet.",
            (
                (
                    0.333,
                    0.485,
                    "The low sun",
                    "I watch until the light is gone. I do not leave anyone alone in the dark.",
                ),
                (0.22, 0.74, "The waves", "It keeps coming back, even when I think I am done."),
                (0.80, 0.80, "The posts", ""),
            ),
            "I check three times that everything is arranged. I call again, also on my day off.",
        ),
        Script(
            "candle",
            "Caring for others",
            "One small flame already makes the room warm. I do not have to make it big, as long as it burns.",
        ),
        Script("seedling", "Growing", "The plant does not ask the street for leave. It just begins."),
        Script("stairwell", "Belonging", "Down step by step, to the place where there is light and there are voices."),
    ),
}

OUTCOME = {
    "nl": "Samen met een collega bekeken. Die zag in de trap vooral de lege treden, ik alleen het licht beneden. "
    "Volgende keer wil ik kijken wat er gebeurt als ik stilsta.",
    "en": "Looked at it together with a colleague, who mostly saw the empty stairs where I saw the light below. Next "
    "time I want to see what happens when I stand still.",
}

FOLLOW_UP = {
    "nl": "Ik heb deze week twee keer op tijd mijn jas gepakt. Het verbaasde me hoe licht de gang was om vijf uur.",
    "en": "Twice this week I took my coat in time. It surprised me how light the corridor was at five o'clock.",
}
"""What is added to the page of the session."""

ANSWERS = {
    "nl": (
        (
            "Iemand laten praten tot die zelf hoort wat er gezegd wordt. Ik doe minder dan ik vroeger dacht: ik vraag, "
            "ik wacht, en ik zeg hardop wat ik zie."
        ),
        "Met aandacht. Dat merk ik vooral als het ontbreekt, aan een balie of aan de telefoon.",
        (
            "Hetzelfde als met anderen, en met meer geduld. Wie bij mij komt, heeft vaak al drie keer uitgelegd wat er "
            "aan de hand is. Ik wil niet de vierde zijn die knikt en naar de klok kijkt."
        ),
    ),
    "en": (
        (
            "Letting someone talk until they hear for themselves what is being said. I do less than I used to think: I "
            "ask, I wait, and I say out loud what I see."
        ),
        "With attention. I notice it most when it is not there, at a counter or on the phone.",
        (
            "The same as others, and with more patience. People who come to me have often explained three times "
            "already what is wrong. I don't want to be the fourth who nods and looks at the clock."
        ),
    ),
}
"""What is written to the first questions of the frame of reference."""


class DemoStuck(Exception):
    """Something the demo waited for did not happen: what that was."""


def play(window: MainWindow, out: Path, only: str | None = None) -> str:
    """Do the exercise in `window` and write the pictures into `out`; the id of the session made.

    `only` names one picture ("choose", "enlarged", "describe", "look", "share", "page", "questions"): the demo stops
    when it is made. Raises `DemoStuck`.
    """
    out.mkdir(parents=True, exist_ok=True)
    _until(lambda: window.painted, "the cards are painted")
    scripts = SCRIPTS[language()]
    made = window.parts.document.session.id
    for name, scene in (
        ("choose", _choose),
        ("enlarged", _enlarge),
        ("describe", _describe),
        ("look", _look),
        ("share", _share),
        ("page", _page),
        ("questions", _questions),
    ):
        if only == "questions" != name:
            continue  # it stands alone
        scene(window, scripts, out / f"{name}.png" if only in (None, name) else None)
        if only == name:
            break
    _until(lambda: window.parts.writer.idle, "everything is saved")
    return made if only != "questions" else window.parts.document.session.id


def _choose(window: MainWindow, scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Drag the four cards to the board; photographed with the third under way."""
    for place, script in enumerate(scripts):
        drag(window, CardRef("photos", script.card), place, _photographer(window, picture) if place == 2 else None)


def _enlarge(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Space on a card, and Escape."""
    view = _deck(window).deck_view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Space)
    _until(lambda: bool((shown := _deck(window).enlarged) and shown.isVisible()), "a card is enlarged")
    _settle()
    _photographer(window, picture)()
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    _until(lambda: not ((shown := _deck(window).enlarged) and shown.isVisible()), "the card is small again")


def _describe(window: MainWindow, scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Write motive and reason with every card; photographed before the last one."""
    _press(window, "go_on")
    for number, script in enumerate(scripts):
        if number == len(scripts) - 1:
            _settle()
            _photographer(window, picture)()
        field = _shown(window, MotiveField)[number]
        _activate(window)
        _click(field)
        _type(field, script.motive)
        if popup := QApplication.activePopupWidget():
            QTest.keyClick(popup, Qt.Key.Key_Escape)
        _activate(window)
        QTest.keyClick(_focus(), Qt.Key.Key_Tab)
        _type(_focus(), script.reason)


def _look(window: MainWindow, scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Set pins on the first picture, name them, and say what they show."""
    _activate(window)
    _press(window, "go_on")
    photo = _shown(window, Photo)[0]
    for x, y, name, text in scripts[0].pins:
        QTest.mouseClick(photo, Qt.MouseButton.LeftButton, pos=photo.point(QPointF(x, y)).toPoint())
        _settle()
        _type(_focus(), name)
        QTest.keyClick(_focus(), Qt.Key.Key_Tab)
        _type(_focus(), text)
    doing = _shown(window, WritingField)[-1]
    _click(doing)
    _type(doing, scripts[0].doing)
    _settle()
    _photographer(window, picture)()


def _share(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Write what is taken along."""
    _press(window, "go_on")
    _settle()
    field = _shown(window, WritingField)[-1]
    _click(field)
    _type(field, OUTCOME[language()])
    window.parts.document.flush()
    _until(lambda: window.parts.writer.idle, "everything is saved")
    _settle()
    _photographer(window, picture)()


def _questions(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Begin the frame of reference, and answer its first questions; photographed at the last of these."""
    from kaartspel.ui.beginning.exercise_button import ExerciseButton

    _activate(window)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    _click(_shown(window, ExerciseButton)[1])
    for number, answer in enumerate(ANSWERS[language()]):
        if number:
            _press(window, "go_on")
        _type(_focus(), answer)
    window.parts.document.flush()
    _until(lambda: window.parts.writer.idle, "everything is saved")
    _settle()
    _photographer(window, picture)()


def _page(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Keep the session, open it from the logbook as a page, and write a follow-up below it."""
    from kaartspel.ui.logbook.follow_ups import FollowUps

    _press(window, "keep")
    made = window.parts.document.session.id
    window.show_room("logbook")
    window.rooms.logbook.reading.open(made)
    field = _shown(window, FollowUps)[0].field
    _settle()
    _photographer(window, picture)()
    field.setFocus()
    _type(field, FOLLOW_UP[language()])
    _press(window, "add_follow_up")
    _until(lambda: bool(window.parts.document.session.follow_ups), "the follow-up is added")
    window.show_room("exercise")


def drag(window: MainWindow, card: CardRef, place: int, under_way: Callable[[], None] | None = None) -> None:
    """Press on `card` in the deck, move to `place` of the board, let go; `under_way` is called near the end."""
    choose = _deck(window)
    view = choose.deck_view.viewport()
    if choose.deck_view.card_rect(card) is None:
        choose.deck_view.go_to(card)
    rect = choose.deck_view.card_rect(card)
    if rect is None:
        raise DemoStuck(f"{card} is not in the deck")
    start = view.mapFromGlobal(rect.center())
    target = choose.board.places[place]
    end = view.mapFromGlobal(target.mapToGlobal(target.rect().center() + QPoint(28, 18)))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    steps = 24
    for step in range(1, steps + 1):
        if step == steps - 1 and under_way:
            _settle()
            under_way()
        _move_held(view, start + (end - start) * step / steps)
        QApplication.processEvents()
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    board = window.parts.document
    _until(lambda: any(at == place and laid.card == card for at, laid in board.session.laid), f"{card} lies")
    _settle()


def _type(widget: QWidget, text: str) -> None:
    """Type `text`, a key event a character; QTest's own typing knows ASCII only."""
    none = Qt.KeyboardModifier.NoModifier
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, none, character))


def _move_held(widget: QWidget, at: QPoint) -> None:
    """Move the pointer to `at` with its button held: QTest's own move tells of no button."""
    local, none, held = QPointF(at), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    there = QPointF(widget.mapToGlobal(at))
    event = QMouseEvent(QEvent.Type.MouseMove, local, there, none, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def _deck(window: MainWindow) -> ChooseStep:
    return _shown(window, ChooseStep)[0]


def _shown(window: MainWindow, kind: type[Kind]) -> list[Kind]:
    """The visible widgets of that kind, in reading order."""
    found: list[Kind] = []

    def any_there() -> bool:
        found[:] = [widget for widget in window.findChildren(kind) if widget.isVisible()]
        found.sort(key=lambda widget: widget.mapTo(window, QPoint(0, 0)).toTuple()[::-1])
        return bool(found)

    _until(any_there, f"a {kind.__name__} is shown")
    return found


def _press(window: MainWindow, name: str) -> None:
    """Click the visible button of that object name."""
    _settle()
    button = next(it for it in window.findChildren(QPushButton, name) if it.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    _settle()


def _click(widget: QWidget) -> None:
    QTest.mouseClick(widget.viewport() if isinstance(widget, WritingField) else widget, Qt.MouseButton.LeftButton)


def _activate(window: MainWindow) -> None:
    """Without a window system, a list that popped up stays the active window when it is gone."""
    window.activateWindow()
    _until(window.isActiveWindow, "the window is active")


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    if widget is None:
        raise DemoStuck("nothing has the focus")
    return widget


def _photographer(window: MainWindow, picture: Path | None) -> Callable[[], None]:
    def take() -> None:
        if picture:
            window.grab().save(str(picture))

    return take


def _settle() -> None:
    """Let flights land and pages be laid out."""
    QTest.qWait(350)


def _until(done: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            raise DemoStuck(what)
        QTest.qWait(10)
