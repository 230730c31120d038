"""A card dragged through the whole window, and its flight to a place, at 1920 × 1080 pixels.

python -m bench.cases.drag DATA shadow|bare   prints {"drag": [ms …], "flight": [ms …]}; `bare` draws it without shadow
"""

import json
import sys
from math import cos, sin
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QAbstractAnimation, QEvent, QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.frames import Paints, frame, idle_until
from kaartspel import app, paths
from kaartspel.ui.table import drag
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.table.drag import FlyingCard
from kaartspel.ui.widgets import card as cards
from kaartspel.ui.widgets.shadow import Depth

SIZE = (1920, 1080)
MOVES = 300
FLIGHT_STEP = 4
"""Milliseconds of a flight from one measured frame to the next."""
NO_SHADOW = Depth(1, 0, 0.0, 0.0)


def send(widget: QWidget, kind: QEvent.Type, at: QPointF) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind is QEvent.Type.MouseMove else left
    held = none if kind is QEvent.Type.MouseButtonRelease else left
    local = QPointF(widget.mapFromGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, local, at, button, held, Qt.KeyboardModifier.NoModifier))


def drag_about(application: QApplication, step: ChooseStep) -> list[float]:
    """Press on the first card and move it in circles over deck and board; the card stays in the hand."""
    view = step.deck_view
    rect = view.card_rect(view.model().card(0).ref)
    assert rect is not None
    start, port = QPointF(rect.center()), view.viewport()
    send(port, QEvent.Type.MouseButtonPress, start)
    send(port, QEvent.Type.MouseMove, start + QPointF(30, 30))
    application.processEvents()
    flying = step.window().findChild(FlyingCard)
    assert isinstance(flying, FlyingCard)
    paints = Paints(flying)
    frames: list[float] = []
    for number in range(MOVES):
        share = number / 40
        at = QPointF(960 + 600 * cos(share), 540 + 320 * sin(share))
        frames.append(frame(application, paints, lambda at=at: send(port, QEvent.Type.MouseMove, at), perf_counter()))
    return frames


def let_fly(application: QApplication, step: ChooseStep) -> list[float]:
    """Let go over the first place; the flight is stepped through, a few milliseconds of it at a time."""
    place = step.board.places[0]
    flying = step.window().findChild(FlyingCard)
    assert isinstance(flying, FlyingCard)
    send(step.deck_view.viewport(), QEvent.Type.MouseMove, QPointF(400, 300))
    end = QPointF(place.mapToGlobal(place.rect().center() + QPoint(40, 40)))
    send(step.deck_view.viewport(), QEvent.Type.MouseButtonRelease, end)
    flight = next(it for it in flying.findChildren(QVariantAnimation) if it.state() == QAbstractAnimation.State.Running)
    flight.pause()
    idle_until(application, perf_counter() + 0.3)
    paints = Paints(flying)
    frames = [
        frame(application, paints, lambda at=at: flight.setCurrentTime(at), perf_counter())
        for at in range(FLIGHT_STEP, flight.duration() - FLIGHT_STEP, FLIGHT_STEP)
    ]
    flight.resume()
    return frames


def main(data: Path, how: str) -> None:
    if how == "bare":
        drag.LIFTED = cards.LIFTED = NO_SHADOW
    application = app.make_application()
    window = app.open_window(application, paths.find(data), app.Options(), SIZE)
    ready: list[bool] = []
    window.cards_painted.connect(lambda: ready.append(True))
    while not ready:
        application.processEvents()
    idle_until(application, perf_counter() + 1.5)
    step = window.findChild(ChooseStep)
    assert isinstance(step, ChooseStep)
    frames = drag_about(application, step)
    flight = let_fly(application, step)
    QTest.qWait(300)
    window.close()
    window.parts.pictures.close()
    window.parts.writer.close()
    print(json.dumps({"drag": frames, "flight": flight}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
