"""The guide: a page to read, made from the texts below and the tables of keys."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kaartspel.texts import N_, _
from kaartspel.ui.actions import ACTIONS, KEYS

PROSE = (
    (
        N_("What this exercise is"),
        (
            N_(
                "Whoever guides other people brings themself along. This exercise asks what drives you in your work. "
                "You choose four cards with pictures that stand for four motives, you write down what they are, and "
                "you look again at what the picture shows about you."
            ),
            N_("There are no right answers. The program keeps what you write and never interprets it."),
        ),
    ),
    (
        N_("The four steps"),
        (
            N_(
                "Choose. Look through all cards first. Take the ones that do something to you, even when you do not "
                "know why yet. Drag a card to a place on the motives board, or click the card and then the place."
            ),
            N_(
                "Describe. Give each motive a few words, and write why you chose this card. Say it as precisely as "
                "you can: what do you see, and what does that have to do with you?"
            ),
            N_(
                "Look. Turn to the picture once more. Click on what shows something about your motive, give it a "
                "name, and write what you recognise. Then: what do you see yourself do?"
            ),
            N_(
                "Share. Tell a colleague what you found, or write in the logbook field what you take along. Keep the "
                "session in your logbook when you are done."
            ),
        ),
    ),
    (
        N_("How to do it well"),
        (
            N_("Take half an hour in which nobody needs you."),
            N_("Choose with your feeling and find the words later. You can always swap cards."),
            N_(
                "Stay with what you see in the picture: a colour, something in a corner, what is not there. "
                "Small things often say most."
            ),
            N_("You can stop at any moment. Next time you go on where you were."),
        ),
    ),
    (
        N_("What is kept, and where"),
        (
            N_(
                "Everything you do is saved by itself, on this computer only. Nothing is sent anywhere. When it says "
                "“Saved”, it is on disk."
            ),
            N_(
                "A session that you keep in the logbook cannot be changed any more. You can reopen it; the date of "
                "that stays with it."
            ),
        ),
    ),
)
"""Heading and paragraphs."""

WIDTH = 760


class GuidePage(QScrollArea):
    """One column of text of a readable width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Guide"))
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 28, 28, 40)
        column.setSpacing(12)
        for heading, paragraphs in PROSE:
            column.addWidget(_label(_(heading), "heading"))
            for paragraph in paragraphs:
                column.addWidget(_label(_(paragraph), "body"))
            column.addSpacing(12)
        column.addWidget(_label(_("Keys"), "heading"))
        column.addLayout(_keys())
        column.addStretch()
        page.setMaximumWidth(WIDTH)
        self.setWidget(page)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _keys() -> QGridLayout:
    """All keys, those of a widget under its name, then those that work everywhere."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    rows: list[tuple[str, str]] = []
    for where, group in groupby(KEYS, key=lambda row: row[0]):
        rows.append((_(where), ""))
        rows += [(_(key), _(what)) for _where, key, what in group]
    rows += [(_keys_of(action.keys), _(action.text)) for action in ACTIONS if action.guide and action.keys]
    for number, (left, right) in enumerate(rows):
        grid.addWidget(_label(left, "subheading" if not right else "body"), number, 0)
        if right:
            grid.addWidget(_label(right, "body"), number, 1)
    return grid


def _keys_of(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " · ".join(QKeySequence(key).toString(native) for key in keys)
