"""A box to tick, that grows with the text and shows the keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

from kaartspel.ui import theme

SIDE, APART, AROUND = 19.0, 11.0, 4.0
"""Of the box, between it and its words, and around both for the ring, in pixels at 100 % text."""


class Tick(QCheckBox):
    """A `QCheckBox` in the colours of the theme."""

    def __init__(self, text: str, *, ticked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(ticked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The box and its words on one line."""
        grown = theme.scale()
        words = self.fontMetrics().size(0, self.text())
        height = max(words.height(), round(SIDE * grown)) + 2 * AROUND * grown
        return QSize(round(words.width() + (SIDE + APART + 2 * AROUND) * grown) + 2, round(height))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002  Qt's signature
        """All of it can be pressed."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """The box, green with a tick where it is ticked, its words, and a ring around both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grown = theme.scale()
        side, around = SIDE * grown, AROUND * grown
        box = QRectF(around + 0.5, (self.height() - side) / 2 + 0.5, side - 1, side - 1)
        ticked, able = self.isChecked(), self.isEnabled()
        painter.setOpacity(1.0 if able else 0.45)
        painter.setPen(QPen(theme.colour(self, "green" if ticked else "quiet"), 1.4))
        painter.setBrush(theme.colour(self, "green" if ticked else "paper"))
        painter.drawRoundedRect(box, 5 * grown, 5 * grown)
        if ticked:
            pen = QPen(theme.colour(self, "on_green"), 2.2 * grown)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            corners = ((0.25, 0.53), (0.43, 0.70), (0.76, 0.32))
            painter.drawPolyline(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in corners]))
        painter.setPen(theme.colour(self, "ink"))
        room = self.rect().adjusted(round(around + side + APART * grown), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour(self, "green"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        painter.end()
