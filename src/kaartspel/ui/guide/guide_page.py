"""The guide: a page to read, made from the exercise's own words, the texts below and the tables of keys."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from kaartspel.domain.exercise import Exercise
from kaartspel.texts import N_, _, language
from kaartspel.ui.actions import ACTIONS, KEYS
from kaartspel.ui.widgets.page import ReadingPage
from kaartspel.ui.widgets.prose import label

PROSE = (
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
        N_("The cards on the table"),
        (
            N_(
                "Click the name of the deck for the other decks, and for a page about this one. Cards of all decks can "
                "lie together on the board."
            ),
            N_(
                "“Lay out” shuffles the deck, lays it face down, draws some cards at random, or lets you choose which "
                "cards lie on the table. A card that lies face down turns when you click it, or when you lay it."
            ),
            N_(
                "A tag or a word shows only the cards that have it. Cards that lie face down are not searched: that "
                "would tell what is on them."
            ),
        ),
    ),
    (
        N_("The written exercises"),
        (
            N_(
                "A new session begins with a choice: the motives, your frame of reference, or looking back on a time "
                "you asked for help. The last two are questions to write about, without cards."
            ),
            N_(
                "The questions come one at a time, or stand all on one page: the button above them changes that. You "
                "need not answer them all, nor in their order."
            ),
            N_(
                "You can write exercises of your own. The settings show the folder for them, and docs/exercises.md "
                "tells how it is done."
            ),
        ),
    ),
    (
        N_("The logbook"),
        (
            N_(
                "Here is every session, the newest first: its day, its cards and its motives. Click one to open it; "
                "one that is not finished is gone on with."
            ),
            N_(
                "Type in the field at the top to search in all you wrote. A word is found by its beginning, with or "
                "without accents, and is marked where it stands. The buttons below it choose: one exercise, motive, "
                "card or deck, a period, or what is not finished."
            ),
            N_(
                "With the box in front of a session you choose it. What can be done with all that you chose is at the "
                "bottom. What goes to the bin stays there until you empty it."
            ),
        ),
    ),
    (
        N_("Reading back"),
        (
            N_(
                "In the logbook a session opens as a page: your cards and your words side by side, with the pins on "
                "the pictures. Click a card to see it large."
            ),
            N_(
                "Below it you can add what you think now, as a follow-up. It gets the date of today. You can undo it "
                "while you are on the page; after that it stays as it is."
            ),
            N_("“New entry” is for something that needs no cards: a conversation, a question, something you noticed."),
            N_(
                "“Earlier boards” brings back the boards of about a month, half a year or some years ago. In the "
                "settings you can ask to be invited, once, to look at a board again."
            ),
        ),
    ),
    (
        N_("To another computer, or to somebody else"),
        (
            N_(
                "“Save this session as…” makes a session file: your words, your pins and the pictures. Another "
                "Kaartspel opens it by double click, or when you drop it on its window. It first shows what comes in "
                "and asks whose it is."
            ),
            N_(
                "To move everything: “Save the whole logbook…” on the old computer, bring the file over, and drop it "
                "on Kaartspel on the new one. Nothing gets double: a session that is there already is known, and an "
                "older copy never takes the place of a newer one."
            ),
            N_(
                "What stays behind: real names of persons, settings, what is in the bin, and decks and exercises of "
                "your own. Those are folders in the place that the settings show; copy them as they are."
            ),
            N_(
                "The file with the whole logbook can be read without Kaartspel: unpack it and open index.html. "
                "Whoever has such a file can read it, so keep it as you would keep a diary."
            ),
        ),
    ),
    (
        N_("Motives that come back"),
        (
            N_(
                "“Motives”, above the list in the logbook, shows every motive you wrote: how often, since when and "
                "with which cards. You can give a motive a name, or put together two that are the same to you. What "
                "you wrote on a board stays as you wrote it."
            ),
            N_(
                "Put together the wrong ones? Undo it, or later click the words that do not belong there: they are a "
                "motive of their own again."
            ),
        ),
    ),
    (
        N_("For others, and to practise"),
        (
            N_(
                "Who works with others adds them under “Persons”, with a pseudonym. A new session asks whose it is; "
                "the name in the header changes it while the session is open. A real name is kept apart: you see it "
                "only where you ask for it."
            ),
            N_(
                "With a person you can note until when you want to keep what is there. On that day the logbook reminds "
                "you. Nothing is ever deleted by itself."
            ),
            N_(
                "To show somebody the exercise, or to try something, choose “Practice” at a new session. Everything "
                "works, nothing of it is kept, and a line at the top says so all the time."
            ),
        ),
    ),
    (
        N_("Boards beside each other"),
        (
            N_(
                "“Compare” shows two to fifty sessions in time. A ribbon follows the same motive, or the same card, "
                "from board to board; a ring at its end says that the card, or the motive, is another one there."
            ),
            N_(
                "Click a card or a ribbon to read its texts through time. Words that come back are marked; “What is "
                "different” shows how one text became the next. Beside the boards the same is told in words and "
                "counted."
            ),
            N_(
                "Nothing is weighed or explained. What you see in it yourself you can write down below: it is kept as "
                "an entry that remembers which sessions you looked at."
            ),
        ),
    ),
    (
        N_("On paper"),
        (
            N_(
                "Ctrl+P prints what you see, or saves it as a PDF: the session on the table, the page you read back, "
                "the boards you compare. You see the pages first, and choose what goes in."
            ),
            N_(
                "“Without a person” leaves out the person and the pseudonym, and of dates all but the year. Your own "
                "words and the pictures are not changed: read for yourself whether a name stands in them."
            ),
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
"""What holds for every exercise: heading and paragraphs."""


class GuidePage(ReadingPage):
    """One column of text of a readable width."""

    def __init__(self, exercise: Exercise, parent: QWidget | None = None) -> None:
        super().__init__(_("Guide"), parent)
        self.setProperty("role", "reading")
        self.column.setSpacing(12)
        for text, role in (*_exercise(exercise), *_prose()):
            self.column.addWidget(label(role, text))
        self.column.addWidget(label("heading", _("Keys")))
        self.column.addLayout(_keys())
        self.column.addStretch()


def _exercise(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """What the exercise and each of its steps ask, as (text, role of the label)."""
    said = language()
    yield exercise.title.said(said), "heading"
    yield exercise.description.said(said), "body"
    yield _("There are no right answers. The program keeps what you write and never interprets it."), "body"
    for number, step in enumerate(exercise.steps, 1):
        yield f"{number} · {step.title.said(said)}", "subheading"
        for words in (step.prompt, step.hint):
            if words:
                yield words.said(said), "body"


def _prose() -> Iterator[tuple[str, str]]:
    for heading, paragraphs in PROSE:
        yield _(heading), "heading"
        for paragraph in paragraphs:
            yield _(paragraph), "body"


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
        if right:
            key = label("body", left)
            key.setWordWrap(" · " in left)
            grid.addWidget(key, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label("body", right), number, 1, Qt.AlignmentFlag.AlignTop)
        else:
            grid.addWidget(label("subheading", left), number, 0, 1, 2)
    return grid


def _keys_of(keys: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " · ".join(QKeySequence(key).toString(native) for key in keys)
