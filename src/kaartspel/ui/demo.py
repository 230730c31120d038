"""Does the whole motives exercise in the real window, by pointer and key events, and photographs it.

The pictures of the README come from here. Every card is dragged and every word typed: what the pictures show, a
person can do.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kaartspel.domain.cards import CardRef
from kaartspel.texts import language
from kaartspel.ui.demo_hands import (
    activate,
    click,
    deck,
    drag,
    focused,
    photographer,
    press,
    settle,
    shown,
    until,
    write,
)
from kaartspel.ui.look.picture_view import Photo
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.widgets.fields import MotiveField, WritingField


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


EXAMPLES = 8
"""The example year has more sessions than this."""
ALONE = frozenset({"questions", "compare", "logbook"})
"""Pictures that need nothing of what comes before them."""


def play(window: MainWindow, out: Path, only: str | None = None) -> str:
    """Do the exercise in `window` and write the pictures into `out`; the id of the session made.

    `only` names one picture ("choose", "enlarged", "describe", "look", "share", "page", "questions",
    "compare", "logbook"): the demo stops when it is made. Raises `DemoStuck`.
    """
    out.mkdir(parents=True, exist_ok=True)
    until(lambda: window.painted, "the cards are painted")
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
        ("compare", _compare),
        ("logbook", _logbook),
    ):
        if only in ALONE and only != name:
            continue
        scene(window, scripts, out / f"{name}.png" if only in (None, name) else None)
        if only == name:
            break
    until(lambda: window.parts.writer.idle, "everything is saved")
    return window.parts.document.session.id if only in ALONE else made


def _choose(window: MainWindow, scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Drag the four cards to the board; photographed with the third under way."""
    for place, script in enumerate(scripts):
        drag(window, CardRef("photos", script.card), place, photographer(window, picture) if place == 2 else None)


def _enlarge(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Space on a card, and Escape."""
    view = deck(window).deck_view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    last = view.cards.card(view.cards.rowCount() - 1).ref
    until(lambda: window.parts.library.picture(last) is not None, "the picture of the last card is ready")
    QTest.keyClick(view, Qt.Key.Key_Space)
    until(lambda: bool((it := deck(window).enlarged) and it.isVisible()), "a card is enlarged")
    settle()
    photographer(window, picture)()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    until(lambda: not ((it := deck(window).enlarged) and it.isVisible()), "the card is small again")


def _describe(window: MainWindow, scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Write motive and reason with every card; photographed before the last one."""
    press(window, "go_on")
    for number, script in enumerate(scripts):
        if number == len(scripts) - 1:
            settle()
            photographer(window, picture)()
        field = shown(window, MotiveField)[number]
        activate(window)
        click(field)
        write(field, script.motive)
        if popup := QApplication.activePopupWidget():
            QTest.keyClick(popup, Qt.Key.Key_Escape)
        activate(window)
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        write(focused(), script.reason)


def _look(window: MainWindow, scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Set pins on the first picture, name them, and say what they show."""
    activate(window)
    press(window, "go_on")
    photo = shown(window, Photo)[0]
    for x, y, name, text in scripts[0].pins:
        QTest.mouseClick(photo, Qt.MouseButton.LeftButton, pos=photo.point(QPointF(x, y)).toPoint())
        settle()
        write(focused(), name)
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        write(focused(), text)
    doing = shown(window, WritingField)[-1]
    click(doing)
    write(doing, scripts[0].doing)
    settle()
    photographer(window, picture)()


def _share(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Write what is taken along."""
    press(window, "go_on")
    settle()
    field = shown(window, WritingField)[-1]
    click(field)
    write(field, OUTCOME[language()])
    window.parts.document.flush()
    until(lambda: window.parts.writer.idle, "everything is saved")
    settle()
    photographer(window, picture)()


def _questions(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Begin the frame of reference, and answer its first questions; photographed at the last of these."""
    from kaartspel.ui.beginning.exercise_button import ExerciseButton

    activate(window)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    click(shown(window, ExerciseButton)[1])
    for number, answer in enumerate(ANSWERS[language()]):
        if number:
            press(window, "go_on")
        write(focused(), answer)
    window.parts.document.flush()
    until(lambda: window.parts.writer.idle, "everything is saved")
    settle()
    photographer(window, picture)()


def _compare(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Enter three boards of a year, and look at them beside each other."""
    from kaartspel.ui.demo_year import compare_year

    compare_year(window, photographer(window, picture))


def _logbook(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Have a year of example sessions, and look at the list of all there are, with two chosen."""
    from kaartspel.ui.exchange.doors import Doors

    activate(window)
    until(lambda: window.findChild(Doors) is not None, "sessions can come in")
    window.exchange_wanted.emit("example", ())
    window.show_room("logbook")
    listed = window.rooms.logbook.list
    window.rooms.logbook.show_page("list")
    until(lambda: listed.model.rowCount() > EXAMPLES, "the example sessions are listed")
    until(lambda: window.parts.writer.idle, "everything is read")
    window.banner.hide()
    listed.list.setFocus()
    QTest.keyClick(listed.list, Qt.Key.Key_Home)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(listed.list, key)
    QTest.mouseMove(window, window.rect().bottomRight())
    settle()
    photographer(window, picture)()
    listed.list.clearSelection()
    newest = listed.model.ids[0]
    window.sessions.open(newest)
    until(lambda: window.parts.document.session.id == newest, "the newest is open")


def _page(window: MainWindow, _scripts: tuple[Script, ...], picture: Path | None) -> None:
    """Keep the session, open it from the logbook as a page, and write a follow-up below it."""
    from kaartspel.ui.logbook.follow_ups import FollowUps

    press(window, "keep")
    made = window.parts.document.session.id
    window.show_room("logbook")
    window.rooms.logbook.reading.open(made)
    field = shown(window, FollowUps)[0].field
    settle()
    photographer(window, picture)()
    field.setFocus()
    write(field, FOLLOW_UP[language()])
    press(window, "add_follow_up")
    until(lambda: bool(window.parts.document.session.follow_ups), "the follow-up is added")
    window.show_room("exercise")
