"""What stands in the window, in the language in use; not loaded before the first picture."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kaartspel.domain.ports import StorageError
from kaartspel.domain.settings import Settings
from kaartspel.texts import _
from kaartspel.ui.actions import install
from kaartspel.ui.exercise_room import ExerciseRoom
from kaartspel.ui.first_picture import FirstPicture
from kaartspel.ui.header_buttons import header_buttons
from kaartspel.ui.notices import Notices
from kaartspel.ui.parts import Parts
from kaartspel.ui.person_chip import PersonChip
from kaartspel.ui.persons import Persons
from kaartspel.ui.practice import PracticeLine
from kaartspel.ui.rooms import BOTTOM, TOP, Rooms
from kaartspel.ui.widgets.rail import Rail
from kaartspel.ui.widgets.saved import Banner


class Furniture(NamedTuple):
    """The rail, and `body` beside it: the page with the banner above the `stack` of rooms, the exercise first."""

    actions: dict[str, QAction]
    rail: Rail
    banner: Banner
    notices: Notices
    exercise: ExerciseRoom
    stack: QStackedWidget
    rooms: Rooms
    body: QStackedWidget


def furniture(
    window: QWidget,
    parts: Parts,
    handlers: Mapping[str, Callable[[], object]],
    reduced_motion: Callable[[], bool],
    settings: Callable[[], Settings],
    failed: StorageError | None,
    picture: FirstPicture | None,
) -> Furniture:
    """All of it, not laid out in `window` yet, whose actions call `handlers`; `settings` tells those in force.

    `failed` is a save that still waits; `picture` is what was shown in its place.
    """
    for action in window.actions():
        window.removeAction(action)
    actions = install(window, handlers)
    top, bottom = ([(name, _(text)) for name, text in part] for part in (TOP, BOTTOM))
    rail = Rail(top, bottom)
    banner = Banner()
    notices = Notices(banner, parts.writer, failed)
    persons = Persons(parts.writer, banner)
    chip = PersonChip(parts.document, persons)
    buttons = (chip, *header_buttons(actions))
    deck = picture.take() if picture else None
    exercise = ExerciseRoom(parts.document, parts.library, parts.pictures, reduced_motion, buttons, deck)
    stack = QStackedWidget()
    stack.addWidget(exercise)
    rooms = Rooms(stack, parts, exercise, notices, settings, persons)
    chip.persons_wanted.connect(lambda: rooms.page_wanted.emit("persons"))
    practice = PracticeLine(parts.document)
    practice.ended.connect(rooms.exercise_wanted)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(banner)
    column.addWidget(practice)
    column.addWidget(stack, 1)
    body = QStackedWidget()
    body.addWidget(page)
    return Furniture(actions, rail, banner, notices, exercise, stack, rooms, body)


def arrange(row: QBoxLayout, made: Furniture) -> None:
    """Have it in `row` in the place of what stood there."""
    while item := row.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
    row.addWidget(made.rail)
    row.addWidget(made.body, 1)
