"""The rail at the left: the rooms of the program, and the bar of steps at the top."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from kaartspel.domain.exercise import Step
from kaartspel.texts import _
from kaartspel.ui.theme import colour, font, scale
from kaartspel.ui.widgets.icon import paint_icon

RADIUS = 14


class WayButton(QAbstractButton):
    """A way to go. Tab stops at each of them, and a screen reader says which one the person is at."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here = False
        self._note = ""
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def here(self) -> bool:
        """Whether this is where the person is."""
        return self._here

    def show_here(self, *, here: bool) -> None:
        """Whether this is where the person is."""
        self._here = here
        self._describe(self._note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _describe(self, note: str) -> None:
        self._note = note
        self.setAccessibleDescription(
            ", ".join(part for part in (_("You are here") if self._here else "", note) if part)
        )
        self.update()


class RailButton(WayButton):
    """A room: an icon over its name."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """68 wide or as wide as the text needs, and as high as icon and text."""
        return QSize(max(68, self._text_width() + 12), round(self._icon_size() + 16 + 22 * scale()))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def _text_width(self) -> int:
        self.setFont(font(13))
        return self.fontMetrics().horizontalAdvance(self.text())

    @staticmethod
    def _icon_size() -> float:
        return 24 * max(scale(), 1)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """A green field where the person is, a quiet one under the pointer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, "green" if self.here else "line"))
            painter.drawRoundedRect(field, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(self, "ink" if self.here else "green"), 2))
            painter.drawRoundedRect(field, RADIUS, RADIUS)
        ink = colour(self, "on_green" if self.here else "quiet")
        size = self._icon_size()
        paint_icon(painter, self._icon, QRectF((self.width() - size) / 2, 10, size, size), ink)
        painter.setPen(ink)
        painter.setFont(font(13))
        below = QRect(0, round(size) + 12, self.width(), self.height() - round(size) - 18)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Rail(QWidget):
    """The rooms, the first ones at the top and the quiet ones at the bottom."""

    chosen = Signal(str)
    """The name of the room that was asked for."""

    def __init__(
        self, top: Sequence[tuple[str, str]], bottom: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """`top` and `bottom`: (room and icon name, text)."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Rooms"))
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 18, 8, 18)
        column.setSpacing(8)
        for name, text in top:
            column.addWidget(self._button(name, text))
        column.addStretch()
        for name, text in bottom:
            column.addWidget(self._button(name, text))

    def show_room(self, name: str) -> None:
        """Mark the room the person is in."""
        for each, button in self._buttons.items():
            button.show_here(here=each == name)

    def _button(self, name: str, text: str) -> RailButton:
        button = RailButton(name, text, self)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._buttons[name] = button
        return button


class StepButton(WayButton):
    """A step of the exercise: its number, or a tick where something was done, and its name."""

    def __init__(self, number: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._number = number
        self._done = False
        self.show_done(done=False)

    def show_done(self, *, done: bool) -> None:
        """A tick instead of the number."""
        self._done = done
        name = _("Step {number}: {title}").format(number=self._number, title=self.text())
        self.setAccessibleName(name)
        self._describe(_("has words or cards") if done else "")

    def sizeHint(self) -> QSize:
        """Circle, gap and text, in a pill."""
        self.setFont(font(15, bold=True))
        return QSize(round(22 * scale()) + 40 + self.fontMetrics().horizontalAdvance(self.text()), round(36 * scale()))

    def minimumSizeHint(self) -> QSize:
        """In the narrowest window its name is shortened; the number stays, and the name is spoken and told whole."""
        return QSize(round(22 * scale()) + 52, round(36 * scale()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """A paper pill where the person is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self, "paper"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(colour(self, "green"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        size = 22 * scale()
        circle = QRectF(12, (self.height() - size) / 2, size, size)
        self._paint_circle(painter, circle)
        strong = self.here or self.underMouse()
        painter.setPen(colour(self, "green" if self.here else "ink" if strong else "quiet"))
        painter.setFont(font(15, bold=self.here))
        room = self.rect().adjusted(round(circle.right() + 8), 0, -4, 0)
        # The full size leaves a hair less than the letters ask for: shorten only where whole letters are missing.
        short = self.fontMetrics().horizontalAdvance(self.text()) > room.width() + 8
        text = (
            self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            if short
            else self.text()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        ground, ink = ("line", "ink") if not self._done else ("green_wash", "green")
        if self.here:
            ground, ink = "green", "on_green"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self, ground))
        painter.drawEllipse(circle)
        painter.setPen(colour(self, ink))
        painter.setFont(font(13, bold=True))
        painter.drawText(
            circle, Qt.AlignmentFlag.AlignCenter, "✓" if self._done and not self.here else str(self._number)
        )


class StepBar(QWidget):
    """All steps of an exercise; any of them can be visited once a card lies."""

    chosen = Signal(str)
    """The id of the step that was asked for."""

    def __init__(self, steps: Sequence[Step], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Steps"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._buttons: dict[str, StepButton] = {}
        for number, step in enumerate(steps, 1):
            button = StepButton(number, step.title.said(language), self)
            button.clicked.connect(lambda _checked=False, chosen=step.id: self.chosen.emit(chosen))
            self._buttons[step.id] = button
            row.addWidget(button)

    def show_step(self, step: str) -> None:
        """Mark the step the person is in."""
        for each, button in self._buttons.items():
            button.show_here(here=each == step)

    def show_done(self, step: str, *, done: bool) -> None:
        """Tick a step in which something was done."""
        self._buttons[step].show_done(done=done)

    def allow(self, step: str, *, allowed: bool) -> None:
        """Whether the step can be visited now."""
        self._buttons[step].setEnabled(allowed)
        self._buttons[step].update()
