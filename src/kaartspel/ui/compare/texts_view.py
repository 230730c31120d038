"""One motive, card or question in focus: its texts side by side through time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QScroller,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain.wording import Piece, differences, marks
from kaartspel.texts import _
from kaartspel.ui.compare.focus import Entry, Focus, Text
from kaartspel.ui.compare.marked import MarkedText
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.prose import label, speak_as

MOST_NAMED = 12
"""How many words that come back are named above the texts."""
COLUMN = 250
"""The least width of a text beside another, in pixels at 100 % text."""
Work = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""Does the first on another thread, and hands what comes of it to the second on this one."""


class TextsView(QScrollArea):
    """What was written in every session, below each other or, where there is room, side by side."""

    session_wanted = Signal(str)

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._focus: Focus | None = None
        self._showing = 0
        self._across = 1
        self._boxes: list[tuple[Text, Text | None, MarkedText]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Texts through time"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._name = label("focus")
        self._summary = label("note")
        self._again = label("note")
        self._differences = QButtonGroup(self)
        self._choice = self._make_choice()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(16)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 18, 18, 18)
        column.setSpacing(4)
        for part in (self._name, self._summary, self._choice, self._again):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(page)

    def show_focus(self, focus: Focus) -> None:
        """The texts of `focus`, with the words that come back."""
        self._focus = focus
        self._name.setText(focus.name)
        self._summary.setText(focus.summary)
        self._again.setText(" · ".join(_as_written(focus)))
        self._differences.button(0).setChecked(True)
        self._fill(focus)
        self._choice.setVisible(any(before for _text, before, _box in self._boxes))
        self._mark()
        self.verticalScrollBar().setValue(0)

    def _make_choice(self) -> QWidget:
        row = QWidget()
        line = Flow(row, 6)
        line.setContentsMargins(0, 8, 0, 0)
        for number, text in enumerate((_("Words that come back"), _("What is different"))):
            button = QPushButton(text)
            button.setProperty("role", "tab")
            button.setCheckable(True)
            self._differences.addButton(button, number)
            line.addWidget(button)
        self._differences.idClicked.connect(self._mark)
        return row

    def _fill(self, focus: Focus) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._boxes = []
        last: dict[str, Text] = {}
        self._columns = [self._column(entry, last) for entry in focus.entries]
        self._arrange()

    def _column(self, entry: Entry, last: dict[str, Text]) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        day = QPushButton(entry.day)
        day.setProperty("role", "link")
        day.setCursor(Qt.CursorShape.PointingHandCursor)
        day.setAccessibleName(_("Open the session of {day}").format(day=entry.day))
        day.clicked.connect(lambda: self.session_wanted.emit(entry.session_id))
        head = QWidget()
        line = Flow(head, 6)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(day)
        if entry.where:
            line.addWidget(label("note", f"· {entry.where}"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        head.setSizePolicy(policy)
        column.addWidget(head)
        for text in entry.texts:
            if text.label:
                column.addWidget(label("note", text.label))
            column.addWidget(self._box(entry, text, last.get(text.kind)))
            last[text.kind] = text
        if not entry.texts:
            column.addWidget(label("note", _("Nothing was written with it.")))
        column.addStretch(1)
        return part

    def _box(self, entry: Entry, text: Text, before: Text | None) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "feature")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(13, 10, 13, 10)
        words = MarkedText()
        speak_as(words, ", ".join(part for part in (entry.day, text.label) if part))
        inside.addWidget(words)
        self._boxes.append((text, before, words))
        return frame

    def _mark(self) -> None:
        if self._focus is None:
            return
        self._showing += 1
        again = self._focus.again
        different = self._differences.checkedId() == 1
        self._again.setVisible(bool(self._again.text()) and not different)
        for text, _before, box in self._boxes:
            box.show_marks(text.text, () if different else marks(text.text, again))
        pairs = [(before.text, text.text, box) for text, before, box in self._boxes if before]
        if different and pairs:
            mine = self._showing
            texts = [(before, now) for before, now, _box in pairs]
            self._work(
                lambda: [differences(before, now) for before, now in texts],
                lambda found: self._show_differences(mine, [box for _before, _now, box in pairs], found),
            )

    def _show_differences(self, showing: int, boxes: list[MarkedText], found: list[tuple[Piece, ...]]) -> None:
        if showing == self._showing:
            for box, pieces in zip(boxes, found, strict=True):
                box.show_pieces(pieces)

    def _arrange(self) -> None:
        wanted = max(int((self.viewport().width() - 22) // (COLUMN * scale())), 1)
        self._across = min(wanted, max(len(self._columns), 1))
        for number, column in enumerate(self._columns):
            self._grid.addWidget(column, number // self._across, number % self._across, Qt.AlignmentFlag.AlignTop)
        for number in range(8):
            self._grid.setColumnStretch(number, 1 if number < self._across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many side by side as fit."""
        super().resizeEvent(event)
        if self._focus:
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text leaves room for fewer."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._focus:
            self._arrange()


def _as_written(focus: Focus) -> list[str]:
    """The first words that come back, each as it stands in the first text that has it."""
    found: dict[str, None] = {}
    for text in (text.text for entry in focus.entries for text in entry.texts):
        for start, end in marks(text, focus.again):
            found.setdefault(text[start:end].casefold(), None)
            if len(found) == MOST_NAMED:
                return list(found)
    return list(found)
