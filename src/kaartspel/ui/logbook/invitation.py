"""The invitation to look at a board again: one line above the list, for who asked for that in the settings."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.filter import SessionFilter
from kaartspel.domain.looking_back import looked_back, waiting
from kaartspel.domain.ports import LaidCard, SessionStore, SessionSummary
from kaartspel.texts import _, language
from kaartspel.ui.dates import long_date
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.card import card_height, paint_card, picture_rect, width_for
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label

WIDTH, GAP, ROOM = 72, 8, 6
"""Of a small card, between two, and around them for the shadow, in pixels."""
MOST_CARDS = 4
WIDE = 860
"""The least width for cards beside the words, in pixels at 100 % text."""
MOST_ASKED = 20
"""How many boards of that time are gone through."""


def invited(store: SessionStore, today: date, days: int) -> SessionSummary | None:
    """One's own board that waits to be looked at again after `days` days, the oldest first; None where none does."""
    if not days:
        return None
    when = waiting(today, days)
    listed = store.listed(SessionFilter(person=store.me(), since=when.since, until=when.until), MOST_ASKED)
    boards = [it for it in listed.summaries if it.finished and it.cards]
    kept = store.load_many([it.id for it in boards])
    alone = [board for board, session in zip(boards, kept, strict=True) if not looked_back(session, days)]
    return alone[-1] if alone else None


class Invitation(QFrame):
    """Hidden where nobody is invited. "Not now" is for as long as the program is open."""

    accepted = Signal(str)
    """This board is to be looked at."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._pictures = pictures
        self._declined: set[str] = set()
        self._board = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 12, 8)
        self._row: Line | None = None
        self.hide()

    def show_board(self, board: SessionSummary | None) -> None:
        """Invite to look at this one, or at none."""
        wanted = board if board and board.id not in self._declined else None
        if self._row and wanted and wanted.id == self._board:
            return
        if self._row:
            self._column.removeWidget(self._row)
            self._row.hide()
            self._row.deleteLater()
            self._row = None
        self._board = wanted.id if wanted else ""
        if wanted:
            self._row = self._make(wanted)
            self._column.addWidget(self._row)
            self._make_room()
        self.setVisible(wanted is not None)

    def _make(self, board: SessionSummary) -> Line:
        day = long_date(board.made_on or board.started.date())
        row, buttons = Line(16), QWidget()
        self._cards = _Cards(self._pictures, board.cards)
        row.add(self._cards)
        words = label("subheading", _("You made this board on {day}. What do you see in it now?").format(day=day))
        words.setMinimumWidth(round(220 * scale()))
        row.add(words, 1)
        beside = QHBoxLayout(buttons)
        beside.setContentsMargins(0, 0, 0, 0)
        for text, act in ((_("Look back"), self._accept), (_("Not now"), self._decline)):
            button = QPushButton(text)
            button.setAccessibleName(_("{action}: board of {day}").format(action=text, day=day))
            button.clicked.connect(act)
            if act == self._decline:
                button.setProperty("role", "quiet")
            beside.addWidget(button)
        beside.addStretch(1)
        row.add(buttons)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards where there is room for them."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if self._row:
            self._cards.setVisible(self.width() >= WIDE * scale())

    def _accept(self) -> None:
        self.accepted.emit(self._board)

    def _decline(self) -> None:
        self._declined.add(self._board)
        self.show_board(None)


class _Cards(QWidget):
    """The cards of the board, small."""

    def __init__(self, pictures: Pictures, cards: tuple[LaidCard, ...]) -> None:
        super().__init__()
        self._pictures = pictures
        self._cards = cards[:MOST_CARDS]
        self._height = card_height(WIDTH, 1.5)
        across = len(self._cards) * (WIDTH + GAP) - GAP
        self.setFixedSize(across + 2 * ROOM, self._height + 2 * ROOM)
        self.setAccessibleName(", ".join(card.title.said(language()) for card in cards))
        pictures.ready.connect(self._ready)

    def _ready(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Side by side."""
        del event
        painter = QPainter(self)
        for number, card in enumerate(self._cards):
            shape = self._pictures.shape(card.card, card.picture)
            width = min(WIDTH, width_for(self._height, shape))
            rect = QRect(QPoint(ROOM + number * (WIDTH + GAP), ROOM), QSize(width, card_height(width, shape)))
            size = picture_rect(rect).size()
            picture = self._pictures.small(card.card, card.picture, size, self.devicePixelRatioF())
            paint_card(painter, rect, picture, "", self.palette())
        painter.end()
