"""What is to be seen of a window's words and buttons: cut off, out of sight for good, or over each other."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QTextEdit,
    QWidget,
)
from tests.ui.steps import cut_off

from kaartspel.ui.look.picture_view import Photo
from kaartspel.ui.table.place import PlaceButton
from kaartspel.ui.widgets.card import CardButton
from kaartspel.ui.widgets.pin import PinButton

PARTS = (QLabel, QPlainTextEdit, QTextEdit, QAbstractButton, QLineEdit, QSlider)
PICTURES = (PinButton, CardButton, PlaceButton, Photo)
"""Pins lie on pictures, and the shadows of cards reach over each other."""


def trouble(window: QWidget) -> list[str]:
    """All that is wrong with what `window` shows."""
    return cut_off(window) + short_of_room(window) + out_of_reach(window) + over_each_other(window)


def name(part: QWidget) -> str:
    text = part.accessibleName() or (part.text() if isinstance(part, QLabel | QAbstractButton) else "")
    return f"{type(part).__name__} {text[:50]!r}"


def parts(window: QWidget) -> list[QWidget]:
    return [it for it in window.findChildren(QWidget) if it.isVisible() and isinstance(it, PARTS)]


def rect(part: QWidget, inside: QWidget) -> QRect:
    return QRect(part.mapTo(inside, QPoint(0, 0)), part.size())


def area(part: QWidget) -> QAbstractScrollArea | None:
    """What `part` scrolls in."""
    around = part.parentWidget()
    while around and not isinstance(around, QAbstractScrollArea):
        around = around.parentWidget()
    return around


def short_of_room(window: QWidget) -> list[str]:
    """Buttons narrower than their words, words broken in the middle, invitations that do not fit their field."""
    found = []
    for part in parts(window):
        needed, room = 0, part.width()
        if isinstance(part, QPushButton):
            needed = part.sizeHint().width()
        elif isinstance(part, QLabel) and part.wordWrap():
            needed = max((part.fontMetrics().horizontalAdvance(word) for word in part.text().split()), default=0)
            room = part.contentsRect().width()
        elif isinstance(part, QLineEdit) and not part.text():
            needed = part.fontMetrics().horizontalAdvance(part.placeholderText()) + 24
        if needed > room:
            found.append(f"{name(part)} needs {needed} and has {room}")
    return found


def out_of_reach(window: QWidget) -> list[str]:
    """What lies outside the window, or outside the page it scrolls in."""
    found = []
    for part in parts(window):
        scroller = area(part)
        page = scroller.widget() if isinstance(scroller, QScrollArea) else None
        if page is None and scroller is None and not window.rect().contains(rect(part, window)):
            found.append(f"{name(part)} is outside the window: {rect(part, window).getRect()}")
        if page is not None and not page.rect().contains(rect(part, page)):
            found.append(f"{name(part)} is outside its page: {rect(part, page).getRect()}")
        if page is not None and scroller is not None and page.width() > scroller.viewport().width():
            found.append(f"the page of {name(part)} is wider than what shows it")
    return found


def over_each_other(window: QWidget) -> list[str]:
    """Pairs that share room."""
    words = [part for part in parts(window) if not isinstance(part, PICTURES)]
    pairs = [(one, other) for one, other in combinations(words, 2) if area(one) is area(other)]
    return [
        f"{name(one)} and {name(other)}"
        for one, other in pairs
        if not one.isAncestorOf(other) and rect(one, window).intersects(rect(other, window))
    ]
