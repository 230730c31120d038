"""One session in a list: its small cards, its date, its motives, and what can be done with it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.ports import LaidCard, SessionSummary
from kaartspel.texts import _, language, ngettext
from kaartspel.ui.dates import long_date
from kaartspel.ui.parts import ENTRY
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.card import card_height, paint_card, picture_rect, width_for
from kaartspel.ui.widgets.line import Line

WORDS = 220
"""The least width of the words, in pixels at 100 % text."""
WIDTH, GAP, ROOM = 104, 10, 8
"""Of a small card that lies flat, between two, and around them for the shadow, in pixels."""
HEIGHT = card_height(WIDTH, 1.5)


def day_of(summary: SessionSummary) -> str:
    """The day the board was made."""
    return long_date(summary.made_on or summary.started.date())


class CardStrip(QWidget):
    """The cards of a session, small, side by side."""

    def __init__(self, pictures: Pictures, cards: tuple[LaidCard, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._cards = cards[:6]
        self._sizes = [_small(pictures.shape(card.card, card.picture)) for card in self._cards]
        across = sum(size.width() + GAP for size in self._sizes) or WIDTH + GAP
        self.setFixedSize(across - GAP + 2 * ROOM, HEIGHT + 2 * ROOM)
        self.setAccessibleName(", ".join(card.title.said(language()) for card in cards))
        pictures.ready.connect(self._ready)

    def _ready(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """Every card as it lies on the board."""
        painter = QPainter(self)
        left = ROOM
        for card, small in zip(self._cards, self._sizes, strict=True):
            rect = QRect(QPoint(left, ROOM + (HEIGHT - small.height()) // 2), small)
            left += small.width() + GAP
            size = picture_rect(rect).size()
            picture = self._pictures.small(card.card, card.picture, size, self.devicePixelRatioF())
            paint_card(painter, rect, picture, card.title.said(language()), self.palette())
        painter.end()


def _small(aspect_ratio: float) -> QSize:
    width = min(WIDTH, width_for(HEIGHT, aspect_ratio))
    return QSize(width, card_height(width, aspect_ratio))


class SessionRow(QFrame):
    """A panel with the session and its buttons."""

    open_wanted = Signal(str)
    read_wanted = Signal(str)
    bin_wanted = Signal(str)
    back_wanted = Signal(str)

    def __init__(self, summary: SessionSummary, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        row, buttons = Line(20, self), Line(12, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(row)
        row.add(CardStrip(pictures, summary.cards, self))
        words = _words(summary)
        words.setMinimumWidth(round(WORDS * scale()))
        row.add(words, 1)
        row.add(buttons)
        for text, spoken, signal in _buttons(summary):
            button = QPushButton(text, self)
            button.setAccessibleName(spoken)
            button.clicked.connect(lambda _checked=False, emit=signal: getattr(self, emit).emit(summary.id))
            buttons.add(button)


def _words(summary: SessionSummary) -> QWidget:
    words = QWidget()
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addStretch()
    motives = " · ".join(card.motive for card in summary.cards if card.motive)
    laid = len(summary.cards)
    status = (
        _("Kept in the logbook")
        if summary.finished
        else _("Not kept yet")
        if not summary.places
        else ngettext("{laid} of {places} card chosen", "{laid} of {places} cards chosen", summary.places).format(
            laid=laid, places=summary.places
        )
    )
    title = summary.exercise_title.said(language())
    for text, role in ((day_of(summary), "subheading"), (motives, "body"), (f"{title} · {status}", "note")):
        if text:
            label = QLabel(text)
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
    column.addStretch()
    return words


def _buttons(summary: SessionSummary) -> tuple[tuple[str, str, str], ...]:
    """Text, spoken name and signal of every button."""
    day = day_of(summary)
    if summary.binned:
        return ((_("Put back"), _("Put back the session of {day}").format(day=day), "back_wanted"),)
    on_page = summary.finished is not None or summary.exercise == ENTRY
    go = _("Read") if summary.finished else _("Go on")
    return (
        (go, _("{action}: session of {day}").format(action=go, day=day), "read_wanted" if on_page else "open_wanted"),
        (_("To the bin"), _("Move the session of {day} to the bin").format(day=day), "bin_wanted"),
    )
