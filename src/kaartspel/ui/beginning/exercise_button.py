"""An exercise to choose: what it is about, and how much of it there is."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain.exercise import Exercise
from kaartspel.texts import language, ngettext
from kaartspel.ui.theme import colour, scale
from kaartspel.ui.widgets.icon import paint_icon
from kaartspel.ui.widgets.prose import label

RADIUS, INSET, ICON = 18, 22, 34
"""Of the panel, in pixels; the icon grows with the text."""


class ExerciseButton(QAbstractButton):
    """A panel that is pressed as a whole."""

    def __init__(self, exercise: Exercise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "exercise" if exercise.places else "logbook"
        title, about, amount = (
            exercise.title.said(language()),
            exercise.description.said(language()),
            how_much(exercise),
        )
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(". ".join(part for part in (about.rstrip("."), amount) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setSpacing(4)
        for role, words in (("heading", title), ("body", about), ("note", amount)):
            if words:
                part = label(role, words)
                part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                column.addWidget(part)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it like Space; arrows are the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self.update()
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, larger icon."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout():
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """A panel of paper with its icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2 if self.hasFocus() else 1
        rim = "green" if self.hasFocus() else "quiet" if self.underMouse() else "line"
        painter.setPen(QPen(colour(self, rim), edge))
        painter.setBrush(colour(self, "side" if self.isDown() else "paper"))
        half = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)
        size = _icon_size()
        paint_icon(painter, self._icon, QRectF(INSET, INSET - 2, size, size), colour(self, "green"))
        painter.end()

    def _make_room(self) -> None:
        layout = self.layout()
        if layout:
            layout.setContentsMargins(round(2 * INSET + _icon_size()) - 4, INSET - 4, INSET, INSET - 4)


def how_much(exercise: Exercise) -> str:
    """ "4 cards · 7 questions", as far as there are any."""
    cards, questions = exercise.places, len(exercise.questions)
    return " · ".join(
        text
        for count, text in (
            (cards, ngettext("{n} card", "{n} cards", cards).format(n=cards)),
            (questions, ngettext("{n} question", "{n} questions", questions).format(n=questions)),
        )
        if count
    )


def _icon_size() -> float:
    return ICON * max(scale(), 1)
