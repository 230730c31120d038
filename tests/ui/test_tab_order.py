"""Tab goes by everything once, as it is read, Shift+Tab back; and the eye can follow."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start
from tests.ui.person import SHIFT, Key, Typist, focus, spoken
from tests.ui.steps import settle
from tests.ui.test_layout import fill, pages

from kaartspel.domain.settings import Theme
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.tab_order import stops
from kaartspel.ui.widgets.pin import PinButton

PARTS = ("rail", "header", "", "footer")
"""Of the window, in reading order; "" is what a page has of its own."""
CARET = 120
"""More pixels than the blinking line in a text field has."""


def to_be_reached(window: MainWindow) -> set[QWidget]:
    return {
        it
        for it in window.findChildren(QWidget)
        if it.isVisible() and it.isEnabled() and it.focusProxy() is None and it.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def part(widget: QWidget) -> str:
    around: QWidget | None = widget
    while around:
        if around.objectName() in PARTS[:2] + PARTS[3:]:
            return around.objectName()
        around = around.parentWidget()
    return ""


def round_trip(person: Typist, *, back: bool) -> list[QWidget]:
    """Everything that Tab comes by until it is where it began."""
    passed = [focus()]
    while len(passed) < 100:
        person.key(Key.Key_Backtab if back else Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier)
        if focus() is passed[0]:
            return passed
        passed.append(focus())
    raise AssertionError(f"Tab does not come round: {[spoken(it) for it in passed]}")


def from_the_top(passed: list[QWidget]) -> list[QWidget]:
    """The same, beginning at the rail."""
    first = next(at for at, it in enumerate(passed) if part(it) == "rail" and part(passed[at - 1]) != "rail")
    return passed[first:] + passed[:first]


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def steps_back(passed: list[QWidget], window: QWidget) -> list[str]:
    """Where Tab went up and to the left within a part of the window."""
    found = []
    for now, then in pairwise(passed):
        before, after = place(now, window), place(then, window)
        up_and_left = after.bottom() <= before.top() and after.right() <= before.left()
        if part(now) == part(then) and up_and_left and not isinstance(then, PinButton):
            found.append(f"from {spoken(now)!r} back to {spoken(then)!r}")
    return found


@pytest.mark.parametrize("size", [(1280, 720), (800, 600)])
def test_everything_once_as_it_is_read(start: Start, qtbot: QtBot, size: tuple[int, int]) -> None:
    window = start(size=size)
    fill(window)
    person = Typist(window, qtbot)
    for page in pages(window, qtbot):
        passed = round_trip(person, back=False)
        assert set(passed) == to_be_reached(window), page
        assert len(passed) == len(set(passed)), page
        ordered = from_the_top(passed)
        parts = [part(it) for it in ordered]
        assert parts == sorted(parts, key=PARTS.index), page
        if size[0] > 1000:  # else the page scrolls under way, and places cannot be compared
            assert steps_back(ordered, window) == [], page
        assert round_trip(person, back=True) == passed[:1] + passed[:0:-1], page


def picture(window: QWidget, around: QRect) -> memoryview:
    shot = window.grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(shot.constBits())).cast("I")


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_the_focus_is_always_seen(start: Start, qtbot: QtBot, theme: Theme) -> None:
    window = start()
    window.set_settings(window.settings._replace(theme=theme))
    fill(window)
    person = Typist(window, qtbot)
    unseen = []
    for page in pages(window, qtbot):
        for widget in round_trip(person, back=False):
            person.key(Key.Key_Tab)
            now = focus()
            settle()
            around = place(now, window).adjusted(-6, -6, 6, 6).intersected(window.rect())
            with_it = picture(window, around)
            now.clearFocus()
            settle()
            without = picture(window, around)
            now.setFocus(Qt.FocusReason.TabFocusReason)
            if sum(one != other for one, other in zip(with_it, without, strict=True)) < CARET:
                unseen.append(f"{page}: {spoken(now)}")
            del widget
    assert unseen == []


def test_what_tab_comes_to_is_in_sight(start: Start, qtbot: QtBot) -> None:
    window = start(size=(800, 560))
    fill(window)
    person = Typist(window, qtbot)
    hidden = []
    for page in pages(window, qtbot):
        for _ in round_trip(person, back=False):
            person.key(Key.Key_Tab)
            settle()
            if focus().visibleRegion().isEmpty():
                hidden.append(f"{page}: {spoken(focus())}")
    assert hidden == []


def test_columns_are_read_one_after_the_other_and_lines_from_the_left(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    names = {}
    for name, at in {
        "below": (0, 300, 400, 40),
        "right 2": (210, 120, 190, 40),
        "left": (0, 60, 200, 200),
        "right 1": (210, 70, 190, 40),
        "above": (150, 0, 100, 30),
    }.items():
        names[QPushButton(name, page)] = name
        next(reversed(names)).setGeometry(*at)
    page.resize(400, 400)
    page.show()
    assert [names[it] for it in stops(page)] == ["above", "left", "right 1", "right 2", "below"]  # type: ignore[index]


def test_hidden_disabled_and_mere_words_are_passed_over(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    buttons = [QPushButton(str(number)) for number in range(4)]
    for it in (buttons[0], QLabel("words"), *buttons[1:]):
        column.addWidget(it)
    buttons[1].setEnabled(False)
    buttons[2].hide()
    page.show()
    assert stops(page) == [buttons[0], buttons[3]]
