"""Everything the program can be told to do by key or menu, as tables."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kaartspel.texts import N_, _


class Action(NamedTuple):
    """`keys` in Qt's portable notation; `guide` is False for what the guide need not list."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    guide: bool = True


ACTIONS = (
    Action("undo", N_("Undo"), ("Ctrl+Z",)),
    Action("redo", N_("Redo"), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Action("new", N_("New session"), ("Ctrl+N",)),
    Action("new_dated", N_("Enter a board made earlier…")),
    Action("practice", N_("Practise without keeping anything…")),
    Action("persons", N_("Persons")),
    Action("motives", N_("Motives")),
    Action("bin", N_("Move this session to the bin")),
    Action("export", N_("Save this session as…")),
    Action("import", N_("Bring in sessions…")),
    Action("remove_example", N_("Remove the example year")),
    Action("export_all", N_("Save the whole logbook…")),
    Action("find", N_("Search cards, or in the logbook"), ("Ctrl+F",)),
    Action("print", N_("Print or save as PDF…"), ("Ctrl+P",)),
    Action("settings", N_("Settings"), ("Ctrl+,",)),
    Action("larger", N_("Larger text"), ("Ctrl++", "Ctrl+=")),
    Action("smaller", N_("Smaller text"), ("Ctrl+-",)),
    Action("usual_size", N_("Text at usual size"), ("Ctrl+0",)),
    Action("full_screen", N_("Full screen"), ("F11",)),
    Action("guide", N_("Guide and keys"), ("F1", "?")),
    Action("next_step", N_("Next step"), ("Ctrl+PgDown",)),
    Action("previous_step", N_("Previous step"), ("Ctrl+PgUp",)),
    Action("room_exercise", N_("Go to the exercise"), ("Ctrl+1",)),
    Action("room_logbook", N_("Go to the logbook"), ("Ctrl+2",)),
    Action("room_compare", N_("Go to the comparison"), ("Ctrl+3",)),
    Action("room_guide", N_("Go to the guide"), ("Ctrl+4",), guide=False),
    Action("room_settings", N_("Go to the settings"), ("Ctrl+5",), guide=False),
    Action("quit", N_("Close the program"), ("Ctrl+Q",)),
)

MENUS: dict[str, tuple[str, ...]] = {
    "session": (
        "new",
        "new_dated",
        "practice",
        "",
        "persons",
        "motives",
        "",
        "bin",
        "",
        "print",
        "export",
        "import",
        "export_all",
        "remove_example",
        "",
        "guide",
        "settings",
        "full_screen",
        "",
        "quit",
    ),
}
"""Name → actions in order; "" is a line between them."""

KEYS = (
    (N_("The deck"), N_("Arrow keys"), N_("from card to card")),
    (N_("The deck"), N_("Space"), N_("enlarge the card, or turn one that lies face down")),
    (N_("The deck"), N_("Enter"), N_("lay the card on the first free place")),
    (N_("The deck"), N_("1 to 9"), N_("lay the card on that place")),
    (N_("Choosing cards by hand"), N_("Space"), N_("mark the card, or not any more")),
    (N_("Choosing cards by hand"), N_("Enter"), N_("lay out the marked cards")),
    (N_("The board"), N_("Delete"), N_("take the card back")),
    (N_("The board"), N_("Enter"), N_("lift a card, or lay it down")),
    (N_("The picture"), N_("Insert"), N_("set a pin")),
    (N_("The picture"), N_("Arrow keys"), N_("move a pin, with Shift in larger steps")),
    (N_("The picture"), N_("Delete"), N_("remove a pin")),
    (N_("The comparison"), N_("Arrow keys"), N_("from card to card, along the board and through time")),
    (N_("The comparison"), N_("Enter"), N_("read its texts through time")),
    (N_("The questions"), N_("Alt and Page Down"), N_("to the next question")),
    (N_("The questions"), N_("Alt and Page Up"), N_("to the question before")),
    (N_("A follow-up"), N_("Ctrl and Enter"), N_("add it to the page")),
    (N_("The logbook"), N_("Enter"), N_("open the session")),
    (N_("The logbook"), N_("Space"), N_("choose the session, or not any more")),
    (N_("The logbook"), N_("Shift and arrow keys"), N_("choose several sessions")),
    (N_("The logbook"), N_("Ctrl and A"), N_("choose all sessions")),
    (N_("The logbook"), N_("Delete"), N_("put what is chosen in the bin")),
    (N_("Everywhere"), N_("Esc"), N_("put down, close, or go back")),
    (N_("Everywhere"), N_("Tab"), N_("to the next field or button")),
)
"""Keys that belong to a widget: where, key, what it does; shown in the guide."""


def install(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """A `QAction` for every row of `ACTIONS` on `window`, calling its handler; KeyError when a handler is missing."""
    made: dict[str, QAction] = {}
    for row in ACTIONS:
        action = QAction(_(row.text), window)
        action.setObjectName(row.name)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.triggered.connect(_without_arguments(handlers[row.name]))
        window.addAction(action)
        made[row.name] = action
    return made


def menu(name: str, actions: Mapping[str, QAction], parent: QWidget) -> QMenu:
    """The menu of that name from `MENUS`."""
    made = QMenu(parent)
    for each in MENUS[name]:
        if each:
            made.addAction(actions[each])
        else:
            made.addSeparator()
    return made


def _without_arguments(handler: Callable[[], object]) -> Callable[[bool], None]:
    def run(checked: bool = False) -> None:  # noqa: ARG001  Qt hands whether the action is checked
        handler()

    return run
