"""Which exercise a new session is of: one panel each."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from kaartspel.domain.exercise import Exercise
from kaartspel.texts import _
from kaartspel.ui.beginning.circumstances import Circumstances
from kaartspel.ui.beginning.exercise_button import ExerciseButton
from kaartspel.ui.dates import long_date
from kaartspel.ui.tab_order import reveal
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.page import ReadingPage
from kaartspel.ui.widgets.prose import label


class BeginPage(ReadingPage):
    """Arrow keys go from one to the next, Enter or a click chooses."""

    chosen = Signal(object)
    """The `Exercise`."""
    left = Signal()
    """None of them, for now."""

    def __init__(self, exercises: Sequence[Exercise], parent: QWidget | None = None) -> None:
        super().__init__(_("New session"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._day = label("note")
        self._circumstances = Circumstances()
        self._buttons: dict[str, ExerciseButton] = {}
        self.column.setSpacing(14)
        cancel = QPushButton(_("Cancel"))
        cancel.setProperty("role", "quiet")
        cancel.clicked.connect(self.left)
        top = Line()
        top.add(label("title", _("What do you want to do?")), 1)
        top.add(cancel)
        self.column.addWidget(top)
        self.column.addWidget(self._day)
        self.column.addWidget(self._circumstances)
        self.column.addSpacing(4)
        for exercise in exercises:
            button = ExerciseButton(exercise)
            button.clicked.connect(lambda _checked=False, it=exercise: self.chosen.emit(it))
            self._buttons[exercise.id] = button
            self.column.addWidget(button)
        self.column.addStretch()

    @property
    def circumstances(self) -> Circumstances:
        """Whose session it is to be, and whether it is kept."""
        return self._circumstances

    def ask(self, exercise: str, made_on: date | None) -> None:
        """Ask anew, with the keys at `exercise` (an id) where there is such a one; `made_on` is of a board on paper."""
        self._circumstances.dated(made_on is not None)
        self._day.setText(_("Made on {date}").format(date=long_date(made_on)) if made_on else "")
        self._day.setVisible(made_on is not None)
        first = next(iter(self._buttons.values()))
        self._go_to(self._buttons.get(exercise, first))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        now = next((number for number, button in enumerate(buttons) if button.hasFocus()), None)
        if by is None or now is None:
            super().keyPressEvent(event)
        else:
            self._go_to(buttons[min(max(now + by, 0), len(buttons) - 1)])

    def _go_to(self, button: ExerciseButton) -> None:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        reveal(button)
