"""What stands in a logbook in which there is nothing yet: what will be there, and how to begin."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.widgets.card import card_height
from kaartspel.ui.widgets.prose import label
from kaartspel.ui.widgets.shadow import RESTING, paint_sheet

WIDTH, CARD, GAP, ROWS = 620, 76, 10, 3
"""Of the sketch, of a card on it and between two, in pixels; and how many sessions it shows."""
FADES = (1.0, 0.6, 0.3)
LINES = ((0.62, 0.4), (0.5, 0.56), (0.66, 0.3))
"""How long the two lines of words of each session are, as shares of their room."""


class Sketch(QWidget):
    """A logbook as it will be: sessions one below the other, each with its date, its cards and its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Three sessions."""
        return QSize(WIDTH, ROWS * (card_height(CARD, 1.5) + 26))

    def minimumSizeHint(self) -> QSize:
        """A narrow window cuts the words short."""
        return QSize(320, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """Blank cards and lines, fainter the longer ago."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper, shade, line = (theme.colour(self, role) for role in ("paper", "shadow", "line"))
        high = card_height(CARD, 1.5)
        for row in range(ROWS):
            painter.setOpacity(FADES[row])
            top = row * (high + 26) + 8
            painter.setPen(QPen(line, 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(8, top + 22), QPointF(92, top + 22))
            painter.setPen(QPen(line, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(8, top + 40), QPointF(60, top + 40))
            left = 124
            for _card in range(4):
                rect = QRect(left, top, CARD, high)
                paint_sheet(painter, rect, paper, shade, RESTING)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(line)
                painter.drawRoundedRect(QRectF(rect).adjusted(5, 5, -5, -5), 6, 6)
                left += CARD + GAP
            painter.setPen(QPen(line, 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for number, share in enumerate(LINES[row]):
                y = top + 20 + 18 * number
                painter.drawLine(QPointF(left + 18, y), QPointF(left + 18 + share * (WIDTH - left - 26), y))
        painter.end()


class EmptyLogbook(QWidget):
    """`offers` takes more ways to begin; they stand below the first one."""

    new_wanted = Signal()
    example_wanted = Signal()
    """A year of example sessions, to look around in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        told = label("prompt", _("Every session you begin comes here: its day, its cards and your words."))
        more = label(
            "body",
            _(
                "Later you can open it again, write below it what you think now, search in all you wrote, and lay"
                " boards of different days beside each other."
            ),
        )
        begin = QPushButton(_("Begin a session"))
        begin.setProperty("role", "primary")
        begin.clicked.connect(self.new_wanted)
        self.offers = QHBoxLayout()
        self.offers.setSpacing(12)
        self.offers.addStretch(1)
        self.offers.addWidget(begin)
        example = QPushButton(_("Look around in an example year"))
        example.clicked.connect(self.example_wanted)
        self.offers.addWidget(example)
        self.offers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 12, 28, 28)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(Sketch(self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        for part in (told, more):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setMaximumWidth(round(620 * max(theme.scale(), 1)))
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(part, 8)
            line.addStretch(1)
            column.addLayout(line)
        column.addSpacing(8)
        column.addLayout(self.offers)
        column.addStretch(3)
