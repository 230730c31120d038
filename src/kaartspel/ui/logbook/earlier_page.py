"""Boards of about a month, a season, half a year, a year ago and longer: a place to begin reading."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kaartspel.domain.filter import SessionFilter
from kaartspel.domain.looking_back import near, spans
from kaartspel.domain.ports import LaidCard, SessionStore, SessionSummary
from kaartspel.texts import _, language, ngettext
from kaartspel.ui import theme
from kaartspel.ui.dates import long_date
from kaartspel.ui.logbook.bar import Bar
from kaartspel.ui.logbook.spread import Ornament
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, card_height, paint_card, paint_ring, picture_rect, width_for
from kaartspel.ui.widgets.page import ReadingPage
from kaartspel.ui.widgets.prose import label

MOST_CARDS = 6
GAP = 16
"""Between two cards, in pixels."""
MOST_LINES = 5
"""How many lines a motive below a card may take."""


WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class Earlier(NamedTuple):
    """A board, and how many months ago about."""

    months: int
    board: SessionSummary


def earlier(store: SessionStore, today: date) -> Sequence[Earlier]:
    """Of each time to look back at one's own board that is nearest to it: kept, with cards. The nearest time first."""
    listed = store.listed(SessionFilter(person=store.me()))
    found: list[Earlier] = []
    if listed.days:
        for span in spans(today, date.fromisoformat(listed.days[-1])):
            rows = (listed.summaries[row] for row in near(listed.days, span))
            board = next((it for it in rows if it.finished and it.cards), None)
            if board:
                found.append(Earlier(span.months, board))
    return found


def ago(months: int) -> str:
    """How long ago, as it is said."""
    if months < 12:
        said = {1: _("A month ago"), 3: _("Three months ago"), 6: _("Half a year ago")}
        return said[months]
    years = months // 12
    return _("A year ago") if years == 1 else ngettext("{n} year ago", "{n} years ago", years).format(n=years)


class EarlierPage(QWidget):
    """Each board with its date, its cards and its motives; it opens when it is pressed."""

    back_wanted = Signal()
    read_wanted = Signal(str)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._boards: list[QWidget] = []
        bar = Bar()
        bar.back.clicked.connect(self.back_wanted)
        self._sheet = ReadingPage(_("Earlier boards"))
        self._sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet.column.setSpacing(8)
        self._sheet.column.setContentsMargins(28 - MARGIN, 28, 28 - MARGIN, 40)
        title, ornament = label("title", _("Earlier boards")), Ornament()
        self._nothing = label(
            "prompt",
            _("Here a board comes back when it is about a month, three months, half a year or some years old."),
        )
        for part in (title, ornament, self._nothing):
            part.setContentsMargins(MARGIN, 0, MARGIN, 0)
            self._sheet.column.addWidget(part)
        self._sheet.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._sheet, 1)

    def show_boards(self, boards: Sequence[Earlier]) -> None:
        """These, in this order."""
        for old in self._boards:
            old.hide()
            old.deleteLater()
        self._boards = []
        self._nothing.setVisible(not boards)
        for it in boards:
            above = label("aside", ago(it.months))
            above.setContentsMargins(MARGIN, 18, MARGIN, 0)
            button = BoardButton(self._pictures, it)
            button.clicked.connect(lambda _checked=False, wanted=it.board.id: self.read_wanted.emit(wanted))
            for part in (above, button):
                self._sheet.column.insertWidget(self._sheet.column.count() - 1, part)
                self._boards.append(part)


class BoardButton(QAbstractButton):
    """A date over the cards of a board, each over its motive."""

    def __init__(self, pictures: Pictures, it: Earlier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._board = it.board
        self._cards = it.board.cards[:MOST_CARDS]
        self._day = long_date(it.board.made_on or it.board.started.date())
        motives = ", ".join(map(_words, it.board.cards))
        self.setAccessibleName(f"{ago(it.months)}, {self._day}: {motives}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        pictures.ready.connect(self._ready)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Date, cards and motives."""
        return self._above() + self._height(width) + 2 * MARGIN + self._below(width)

    def sizeHint(self) -> QSize:
        """As wide as a page."""
        return QSize(600, self.heightForWidth(600))

    def minimumSizeHint(self) -> QSize:
        """Cards that can be told apart."""
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the board."""
        del event
        painter = QPainter(self)
        painter.setPen(theme.colour(self, "ink"))
        painter.setFont(theme.font(21, theme.SERIF, bold=True))
        painter.drawText(
            QRect(MARGIN, 0, self.width() - 2 * MARGIN, self._above()), Qt.AlignmentFlag.AlignVCenter, self._day
        )
        each, height = self._each(self.width()), self._height(self.width())
        top = self._above() + MARGIN // 2
        for number, card in enumerate(self._cards):
            left = MARGIN + number * (each + GAP)
            shape = self._pictures.shape(card.card, card.picture)
            wide = min(each, width_for(height, shape))
            rect = QRect(left, top, wide, card_height(wide, shape))
            picture = self._pictures.small(
                card.card, card.picture, picture_rect(rect).size(), self.devicePixelRatioF()
            ) or self._pictures.nearby(card.card, card.picture)
            broken = picture is None and self._pictures.broken(card.card, card.picture)
            paint_card(painter, rect, picture, card.title.said(language()) if broken else "", self.palette())
            painter.setPen(theme.colour(self, "ink" if card.motive else "quiet"))
            painter.setFont(theme.font(13))
            room = QRect(QPoint(left, top + height + 8), QSize(each, self._below(self.width())))
            painter.drawText(room, WRAPPED, _words(card))
        if self.hasFocus():
            paint_ring(painter, self.rect().adjusted(5, 5, -5, -5), self.palette())
        painter.end()

    def _above(self) -> int:
        return _line(21) + 6

    def _each(self, width: int) -> int:
        count = max(len(self._cards), 4)
        return max((width - 2 * MARGIN - (count - 1) * GAP) // count, 40)

    def _height(self, width: int) -> int:
        """Of the highest card: none is higher than a photograph that lies flat."""
        return card_height(self._each(width), 1.5)

    def _below(self, width: int) -> int:
        """Of the words under the cards."""
        metrics = QFontMetrics(theme.font(13))
        room = QRect(0, 0, self._each(width), MOST_LINES * metrics.lineSpacing())
        heights = (metrics.boundingRect(room, WRAPPED, _words(card)).height() for card in self._cards)
        return min(max(heights, default=0), room.height())

    def _ready(self, card: object) -> None:
        if any(it.card == card for it in self._cards):
            self.update()


def _words(card: LaidCard) -> str:
    return card.motive.strip() or card.title.said(language())


def _line(size: int) -> int:
    """How high a line of type of that size is, in pixels."""
    return round(size * theme.scale() * 1.4)
