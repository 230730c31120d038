"""Programs with a person typing in the real window, to be killed; each is a fork of one that has loaded everything.

python typist.py DATA   for each line read (a number to go on counting from): a program is begun, and "window PID" is
printed when a card lies and the step Describe is shown; then a line NUMBER each time all words up to NUMBER have been
called saved; "gone" when the program has ended.
"""

import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sqlalchemy import orm  # noqa: F401  what the storage thread will need, so that a fork need not load it

from kaartspel import app, paths
from kaartspel.domain.settings import Settings
from kaartspel.storage import migration, store  # noqa: F401
from kaartspel.ui.describe.panel import Panel
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.widgets.fields import MotiveField, WritingField


def say(text: str) -> None:
    """In one write to the system: `print` may make two of it, and be killed between them."""
    os.write(1, f"{text}\n".encode())


def describing(window: MainWindow) -> tuple[MotiveField, WritingField]:
    """The fields of the first card, which is laid where no card lies yet."""
    document = window.parts.document
    if not document.session.laid:
        choose = window.findChild(ChooseStep)
        assert isinstance(choose, ChooseStep)
        document.lay(choose.deck_view.cards.card(0), 0)
        document.go("describe")
    panel = window.findChild(Panel)
    assert isinstance(panel, Panel)
    motive, reason = panel.findChild(MotiveField), panel.findChild(WritingField)
    assert isinstance(motive, MotiveField)
    assert isinstance(reason, WritingField)
    return motive, reason


def last_word(text: str) -> int:
    return int(text.rsplit(maxsplit=1)[-1]) if text.split() else 0


def type_for_ever(data: Path, number: int) -> None:
    application = app.make_application()
    window = app.open_window(application, paths.find(data), app.Options("en", Settings().theme), (1000, 700))
    document, writer = window.parts.document, window.parts.writer

    def saved() -> None:
        # Said only when nothing newer waits: then what the document holds is what was called saved.
        if writer.idle:
            placement = document.session.laid[0][1]
            say(str(min(last_word(placement.reason), last_word(placement.motive))))

    writer.saved.connect(saved)
    motive, reason = describing(window)
    say(f"window {os.getpid()}")
    chance = random.Random(number)
    while True:
        number += 1
        for field in (reason, motive):
            write(field, f" {number}")
        QTest.qWait(chance.choice((0, 0, 5, 450)))  # 450: a pause in which the words are handed on by themselves


def write(field: QWidget, words: str) -> None:
    """Come to the field, go to its end, and type."""
    field.setFocus()
    whole = Qt.KeyboardModifier.ControlModifier if isinstance(field, WritingField) else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(field, Qt.Key.Key_End, whole)
    QTest.keyClicks(field, words)
    QTest.qWait(0)


def main(data: Path) -> None:
    for line in sys.stdin:
        program = os.fork()
        if not program:
            type_for_ever(data, int(line))
        os.waitpid(program, 0)
        say("gone")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
