"""What a page of the logbook is set in: something at the left, the words about it at the right."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.ui import theme
from kaartspel.ui.widgets.card import MARGIN
from kaartspel.ui.widgets.word_face import paint_ornament

MEASURE = 560
"""How long a line of words is, in pixels at 100 % text: some 65 signs."""
CARD_SHARE = 0.38
"""Of the room, for a card beside its words."""
LEAST = 300
"""How short it may become beside something else, in pixels at 100 % text."""
WIDEST_CARD, NARROWEST_CARD = 540, 260
"""Of a card at the left, in pixels."""
ASIDE = 190
"""How wide what stands at the left is on a page without cards, in pixels at 100 % text."""
GAP = 40
"""Between left and right, in pixels."""


class Setting(NamedTuple):
    """How wide left and right are, in pixels; stacked, they stand below each other and are as wide as the page."""

    left: int
    right: int
    stacked: bool

    @property
    def width(self) -> int:
        """Of the whole page."""
        return self.right if self.stacked else self.left + GAP + self.right


def setting(room: int, *, cards: bool) -> Setting:
    """How a page is set in `room` pixels; `cards` tells whether it has any."""
    scale = theme.scale()
    measure = round(MEASURE * scale)
    left = min(max(round(room * CARD_SHARE), NARROWEST_CARD), WIDEST_CARD) if cards else round(ASIDE * scale)
    right = min(room - GAP - left, measure)
    if right < LEAST * scale:
        widest = max(measure, WIDEST_CARD)
        return Setting(min(room, widest), min(room, widest), stacked=True)
    return Setting(left, right, stacked=False)


class Spread(QWidget):
    """Two parts side by side, or below each other. A card is drawn with room around it; other parts are moved in."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP - MARGIN)
        self._box.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(right)
        self._box.addStretch(1)

    def arrange(self, set_as: Setting) -> None:
        """Stand in that setting."""
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if set_as.stacked else directions.LeftToRight)
        self._box.setSpacing(14 if set_as.stacked else GAP - MARGIN)
        card = min(set_as.left, WIDEST_CARD) if set_as.stacked else set_as.left
        self._left.setFixedWidth(card + 2 * MARGIN)
        self._right.setFixedWidth(set_as.right + (2 * MARGIN if set_as.stacked else 0))
        inset = MARGIN if set_as.stacked else 0
        layout = self._right.layout()
        if layout:
            layout.setContentsMargins(inset, 0 if set_as.stacked else MARGIN, inset, 0)


class Column(QWidget):
    """Parts below each other, at the top; the right side of a spread, or words at its left."""

    def __init__(self, *parts: QWidget, left: bool = False) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        inset = MARGIN if left else 0
        self.column.setContentsMargins(inset, MARGIN, inset, 0)
        self.column.setSpacing(8)
        for part in parts:
            self.column.addWidget(part)
        self.column.addStretch()


class Ornament(QWidget):
    """The lozenge between two fine lines that parts the head of a page from what follows."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line's height."""
        return QSize(120, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 96.0
        left = self.contentsRect().left()
        paint_ornament(painter, QPointF(left + wide / 2, self.height() / 2), wide, theme.colour(self, "clay"))
        painter.end()


class Rule(QWidget):
    """A fine line across the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line and the air around it."""
        return QSize(120, 17)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour(self, "line"), 1))
        painter.drawLine(QPointF(MARGIN, 8.5), QPointF(self.width() - MARGIN, 8.5))
        painter.end()
