"""The first picture: the deck with its cards, where it is going to lie, before the rest of the window is made.

Making the rest takes longer than all that comes before it. So a start in which a person will see the deck paints it
first: the deck's own view, on the ground of the window, with the space around it in the colours it will have. Then
the rest is made and takes that same view in. What a person does meanwhile waits, and reaches the whole window.

Where the deck lies follows from texts, fonts and buttons that are not there yet. So it is remembered from the last
time that everything that bears on it was the same. Where nothing is remembered, the window is made first, then shown.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kaartspel import files
from kaartspel.domain.layout import Layout
from kaartspel.domain.settings import Settings
from kaartspel.texts import language
from kaartspel.ui import theme
from kaartspel.ui.parts import Parts
from kaartspel.ui.table.deck_model import DeckModel, chosen
from kaartspel.ui.table.deck_view import DeckView

FORM = 1
"""Of what is remembered; to be raised when it gets another shape."""
MOST_KNOWN = 8
PATIENCE_MS = 300
"""How long the picture is waited for: a window that nobody sees yet is not painted."""

Box = tuple[int, int, int, int]
"""x, y, width, height, in pixels."""


class Frame(NamedTuple):
    """What is around the deck: `insets` from the window's edges (left, top, right, bottom), and coloured grounds."""

    insets: Box
    grounds: tuple[tuple[str, Box], ...] = ()
    """(role of the theme, where), from below to above."""


class Memory(NamedTuple):
    """What is remembered in `file` of windows like this one: `name` tells all that bears on where the deck lies."""

    file: Path
    name: str

    def recall(self) -> Frame | None:
        """How it was the last time; None where that is not known, or makes no sense."""
        try:
            insets, grounds = files.recall(self.file, FORM)[self.name]
            return Frame(_box(insets), tuple((role, _box(box)) for role, box in grounds if role in theme.ROLES))
        except (KeyError, TypeError, ValueError):
            return None

    def remember(self, frame: Frame) -> None:
        """It is so now."""
        plain = [list(frame.insets), [[role, list(box)] for role, box in frame.grounds]]
        before = files.recall(self.file, FORM)
        if before.get(self.name) != plain:
            others = [(name, it) for name, it in before.items() if name != self.name][-(MOST_KNOWN - 1) :]
            files.remember(self.file, FORM, {**dict(others), self.name: plain})


def memory(file: Path, window: QWidget, settings: Settings, layout: Layout, *, maximized: bool) -> Memory:
    """What `file` remembers of `window` with these settings, and a deck that lies so: what is said of it takes room."""
    deck = f"{layout.deck} {crc32(repr((layout.part, len(layout.picked), layout.face_down, layout.tags)).encode()):x}"
    size = "maximized" if maximized else f"{window.width()}x{window.height()}"
    screen = f"{QGuiApplication.platformName()} {window.devicePixelRatioF():g}"
    return Memory(file, f"{screen} {size} {settings.text_size} {language()} {deck}")


def frame(window: QWidget, deck: QWidget, rail: QWidget, header: QWidget, side: QWidget) -> Frame:
    """How these lie in `window` now."""
    place, whole = _place(deck, window), window.rect()
    insets = (place.left(), place.top(), whole.right() - place.right(), whole.bottom() - place.bottom())
    left, above, right = (_place(part, window) for part in (rail, header, side))
    grounds = (
        ("side", left),
        ("line", left.adjusted(left.width() - 1, 0, 0, 0)),
        ("side", right),
        ("line", right.adjusted(0, 0, 1 - right.width(), 0)),
        ("line", above.adjusted(0, above.height() - 1, 0, 0)),
    )
    return Frame(insets, tuple((role, (it.x(), it.y(), it.width(), it.height())) for role, it in grounds))


class FirstPicture(QWidget):
    """Fills the window until the rest is there."""

    def __init__(self, parts: Parts, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._deck = laid_out(parts)
        self._deck.setParent(self)
        self._loop = QEventLoop(self)
        # The scroll bar would not have its own looks yet.
        self._deck.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def complete(self) -> bool:
        """Whether all visible cards were painted."""
        return self._deck.complete

    def take(self) -> DeckView:
        """The deck's view, which is to be given another parent; it tells when it is painted there."""
        self._deck.tell_again()
        self._deck.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return self._deck

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The deck keeps its distance from the window's edges."""
        super().resizeEvent(event)
        left, top, right, bottom = self._frame.insets
        self._deck.setGeometry(self.rect().adjusted(left, top, -right, -bottom))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of everything that is still to come."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour(self, "table"))
        for role, box in self._frame.grounds:
            painter.fillRect(QRect(*box), theme.colour(self, role))
        painter.end()
        QTimer.singleShot(0, self._loop.quit)  # when what lies in it is painted too

    def wait(self) -> None:
        """Returns when it is painted, or after `PATIENCE_MS`. What a person does meanwhile is kept for later."""
        self._deck.setFocus()
        QTimer.singleShot(PATIENCE_MS, self._loop.quit)
        self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def laid_out(parts: Parts) -> DeckView:
    """The deck's view as the session's bookmark has it."""
    bookmark = parts.document.bookmark
    deck = chosen(parts.library.decks(), bookmark.deck)
    layout = bookmark.layout(deck.id)
    model = DeckModel()
    view = DeckView(model, parts.pictures)
    model.setParent(view)
    model.show_deck(deck, layout)
    model.mark_laid({placement.card: place for place, placement in parts.document.session.laid})
    view.set_card_size(parts.settings.card_size)
    view.scroll_to_first(layout.scroll)
    return view


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _box(box: Sequence[Any]) -> Box:
    x, y, width, height = map(int, box)
    return x, y, width, height
