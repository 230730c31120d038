"""The small button on the card under the pointer that shows it large."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.texts import _
from kaartspel.ui import theme

SIDE = 34


class Magnifier(QAbstractButton):
    """A magnifying glass on a round of paper. The keyboard has Space for it, so it takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.card: CardRef | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(SIDE, SIDE)
        self.hide()

    def show_on(self, card: CardRef, title: str, picture: QRect) -> None:
        """Lie in the upper right of the picture of `card`, which fills `picture` of the parent."""
        self.card = card
        self.setAccessibleName(_("Enlarge {card}").format(card=title))
        self.setToolTip(_("Enlarge"))
        self.move(picture.right() - SIDE - 5, picture.top() + 6)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A round of paper, a ring and a handle."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = theme.colour(self, "paper")
        paper.setAlphaF(1.0 if self.underMouse() else 0.88)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        ink = theme.colour(self, "green" if self.underMouse() else "ink")
        painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(SIDE / 2 - 2, SIDE / 2 - 2), 5.5, 5.5)
        painter.drawLine(QLineF(SIDE / 2 + 2.5, SIDE / 2 + 2.5, SIDE / 2 + 7, SIDE / 2 + 7))
        painter.end()
