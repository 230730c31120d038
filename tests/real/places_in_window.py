"""Where things are in the window, told from outside by a window of the same size that nobody sees.

python places_in_window.py DATA WIDTH HEIGHT   prints {"cards": [[x, y] …], "places": …, "describe": [x, y],
"motive": …, "reason": …} in pixels from the window's corner: the deck's visible cards, the board's places, the button
of the step Describe, and the fields of the first card there. DATA is a folder of its own, not that of the program.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kaartspel import app, paths
from kaartspel.ui.describe.panel import Panel
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.widgets.fields import MotiveField, WritingField
from kaartspel.ui.widgets.rail import StepButton


def middle(window: QWidget, widget: QWidget) -> list[int]:
    return list(widget.mapTo(window, widget.rect().center()).toTuple())


def cards(window: MainWindow, step: ChooseStep) -> list[list[int]]:
    view = step.deck_view
    rects = (view.card_rect(view.cards.card(row).ref) for row in range(view.cards.rowCount()))
    whole = [rect for rect in rects if rect and view.viewport().rect().contains(local(view, rect.bottomRight()))]
    return [list((rect.center() - window.mapToGlobal(QPoint(0, 0))).toTuple()) for rect in whole]


def local(view: QWidget, at: QPoint) -> QPoint:
    return view.mapFromGlobal(at)


def main(data: Path, width: int, height: int) -> None:
    application = app.make_application()
    window = app.open_window(application, paths.find(data), app.Options("en", "light"), (width, height))
    done: list[bool] = []
    window.cards_painted.connect(lambda: done.append(True))
    while not done:
        application.processEvents()
    QTest.qWait(500)  # a message about files that are missing may come in above everything
    choose = window.findChild(ChooseStep)
    assert isinstance(choose, ChooseStep)
    found: dict[str, object] = {
        "cards": cards(window, choose),
        "places": [middle(window, place) for place in choose.board.places],
        "describe": middle(window, window.findChildren(StepButton)[1]),
    }
    view = choose.deck_view
    for row in range(4):
        window.parts.document.lay(view.cards.card(row), row)
    steps: list[QAbstractButton] = window.findChildren(StepButton)
    steps[1].click()
    QTest.qWait(300)
    panel = window.findChild(Panel)
    assert isinstance(panel, Panel)
    found["motive"] = middle(window, panel.findChild(MotiveField))
    found["reason"] = middle(window, panel.findChild(WritingField))
    print(json.dumps(found))
    window.parts.pictures.close()
    window.close()
    window.parts.writer.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
