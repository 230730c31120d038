"""A session from a stranger is words: nothing in them is taken for a tag, wherever they are shown."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.exchange.test_window import asked, drop, made, press, told

from kaartspel.domain.exercise import Exercise, Step, StepKind
from kaartspel.domain.session import Answer, Feature, FollowUp, Placement, Session
from kaartspel.domain.words import Words
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.tips import tip
from sessions import MORNING, MOTIVES, described

EVIL = "<img src='file:///tmp/x.png'><b>x</b>"
TAG = re.compile(r"<(?!/?qt>)")
WORDS = Words(EVIL, EVIL)


def evil(session_id: str, at_day: int) -> Session:
    """Every word in it looks like a tag."""
    session = described(session_id, at=MORNING.replace(day=at_day))

    def tagged(placement: Placement | None) -> Placement | None:
        if placement is None:
            return None
        pins = tuple(Feature(pin.id, pin.x, pin.y, EVIL, EVIL) for pin in placement.features)
        return placement._replace(title=WORDS, alt=WORDS, motive=EVIL, reason=EVIL, doing=EVIL, features=pins)

    def said(step: Step) -> Step:
        return step._replace(title=WORDS, prompt=WORDS, hint=WORDS)

    exercise: Exercise = MOTIVES._replace(title=WORDS, description=WORDS, steps=tuple(map(said, MOTIVES.steps)))
    return session._replace(
        exercise=exercise,
        board=tuple(map(tagged, session.board)),
        outcome=EVIL,
        answers=(Answer("q", EVIL),),
        follow_ups=(FollowUp("f", MORNING, EVIL),),
    )


def rich(window: MainWindow) -> list[str]:
    """What in sight would be taken for tags."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if TAG.search(widget.toolTip()):
            found.append(f"{type(widget).__name__} tells {widget.toolTip()[:60]}")
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText and "<" in widget.text():
            found.append(f"{type(widget).__name__} shows {widget.text()[:60]}")
    return found


def test_every_room(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    window = start()
    qtbot.waitUntil(lambda: window.acceptDrops())
    ids = ("7" * 32, "8" * 32)
    for session_id in ids:
        drop(window, made(tmp_path, evil(session_id, int(session_id[0])), f"{session_id}.kaartsessie"))
        dialog = asked(window, qtbot)
        assert not rich(window)
        press(dialog, "Bring in")
        told(window, qtbot, "comes in")
    window.sessions.open(ids[0])
    qtbot.waitUntil(lambda: window.parts.document.session.id == ids[0])
    for step in window.parts.document.session.exercise.steps:
        assert step.kind in list(StepKind)
        window.parts.document.go(step.id)
        qtbot.waitUntil(lambda step=step: window.parts.document.step.id == step.id)
        assert not rich(window), step.id
    window.show_room("logbook")
    qtbot.waitUntil(lambda: len(window.rooms.logbook.list.model.ids) == 2)
    assert not rich(window)
    window.rooms.logbook.reading.open(ids[1])
    qtbot.waitUntil(lambda: window.rooms.logbook.page is not None)
    assert not rich(window)
    window.rooms.compare_sessions(ids)
    qtbot.waitUntil(lambda: window.rooms.compare.comparison is not None)
    assert not rich(window)


@pytest.mark.parametrize(("text", "told_as"), [("De zee", "De zee"), ("a & b", "<qt>a &amp; b</qt>"), ("", "")])
def test_tips(text: str, told_as: str) -> None:
    assert tip(text) == told_as
    assert "<img" not in tip(EVIL)
