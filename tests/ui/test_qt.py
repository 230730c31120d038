"""What PySide6 says about a wrong call, with the modules that say it put off and without that."""

import json
import os
import subprocess
import sys

import PySide6
import pytest

from kaartspel.ui import qt

UNSEEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

PUT_OFF = """
from kaartspel.ui import qt
qt.import_plainly()
"""
FRESH = """
import json, sys, threading
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget, QApplication

application = QApplication([])
described = lambda: "shibokensupport.signature.parser" in sys.modules
said = [described()]

def say(call):
    try:
        said.append(repr(call()))
    except BaseException as error:
        said.append([type(error).__name__, str(error)])
"""
ALL = """
for call in (
    lambda: QSize("wide"),
    lambda: QSize(1, 2, 3),
    lambda: QWidget().resize(None),
    lambda: QWidget(nonsense=1),
    lambda: QWidget.resize(QWidget(), 1),
    lambda: QTimer.singleShot("soon", None),
    lambda: QColor("red").setRgb("x"),
    lambda: QPainter().drawText(1),
    lambda: QSize(1, 2) + 3,
    lambda: QObject().destroyed.connect(1),
    lambda: QWidget.resize.__doc__,
    lambda: QObject.__doc__,
):
    say(call)
"""
LATER = "from PySide6.QtNetwork import QLocalSocket; say(lambda: QLocalSocket().connectToServer(object()))\n"
ON_A_THREAD = """
thread = threading.Thread(target=say, args=(lambda: QSize("wide"),))
thread.start()
thread.join()
"""
TOLD = "\nprint(json.dumps(said)); print(described())"


def told(program: str, **environment: str) -> list[object]:
    """What the program says of its calls; the first is whether the modules were there before it asked."""
    command = [sys.executable, "-c", program + TOLD]
    done = subprocess.run(command, env=UNSEEN | environment, capture_output=True, text=True, check=True, timeout=60)
    said, _described = done.stdout.splitlines()
    assert done.stderr == ""
    return json.loads(said)


@pytest.mark.parametrize("calls", [ALL, LATER, ON_A_THREAD])
def test_a_wrong_call_gets_the_same_answer_as_from_pyside_itself(calls: str) -> None:
    put_off, plain = told(PUT_OFF + FRESH + calls), told(FRESH + calls)
    assert put_off == [False, *plain[1:]]
    assert plain[0] is True
    assert any("Supported signatures" in str(answer) for answer in put_off)


def test_it_is_the_same_after_all_was_brought_in_on_a_thread() -> None:
    bringing = "qt.describe_calls()\nfor it in threading.enumerate()[1:]: it.join()\n"
    bringing += "from PySide6.QtSvg import QSvgRenderer; assert described()\n"
    assert told(PUT_OFF + FRESH + bringing + ALL)[1:] == told(FRESH + ALL)[1:]


UNTOUCHED = """
import PySide6.QtGui, PySide6.QtWidgets
kinds = lambda: [sum(isinstance(it, type) for it in vars(sys.modules[f"PySide6.{part}"]).values())
                 for part in ("QtCore", "QtGui", "QtWidgets")]
before = kinds()
qt.describe_calls()
for it in threading.enumerate()[1:]: it.join()
assert described()
say(lambda: kinds() == before)
"""


def test_bringing_them_in_touches_no_class_of_qt() -> None:
    """Two threads that meet a class of Qt for the first time together would find it half made."""
    assert told(PUT_OFF + FRESH + UNTOUCHED) == [False, "True"]


def test_a_version_of_pyside_that_was_not_tried_is_left_as_it_is() -> None:
    other = PUT_OFF.replace("qt.import", "qt.TRIED = frozenset({'1.0'})\nqt.import")
    assert told(other + FRESH + ALL) == told(FRESH + ALL)


@pytest.mark.parametrize("name", qt.CHANGED_BY)
def test_who_changes_how_pyside_starts_gets_that(name: str) -> None:
    assert told(PUT_OFF + FRESH, **{name: "1"}) == [True]


def test_this_version_of_pyside_was_tried() -> None:
    assert PySide6.__version__ in qt.TRIED


def test_nothing_is_brought_in_where_nothing_was_put_off() -> None:
    assert told("from kaartspel.ui import qt\n" + FRESH + "qt.describe_calls()\n") == [True]
