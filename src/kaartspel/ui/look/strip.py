"""The cards of the board, small, in a row: the way from one card to the next."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.card import MARGIN, CardButton
from kaartspel.ui.widgets.prose import speak_as

SMALLEST, LARGEST = 84, 150
"""The width of a small card, in pixels."""
GAP = 16 - 2 * MARGIN
"""Between the buttons, whose margins overlap, in pixels."""

FORWARD: dict[int, int] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
"""Which way an arrow key goes."""


class Thumb(CardButton):
    """A small card; the current one is checked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows belong to the row; Enter presses like Space."""
        if event.key() in FORWARD:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Strip(QWidget):
    """Buttons for all laid cards; arrow keys go to the next or the one before."""

    chosen = Signal(int)
    """The place that was asked for."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._thumbs: dict[int, Thumb] = {}
        self.setAccessibleName(_("Cards on the board"))

    def show_session(self, session: Session, place: int) -> None:
        """The laid cards; that on `place` is the current one."""
        laid = dict(session.laid)
        for gone in [key for key in self._thumbs if key not in laid]:
            thumb = self._thumbs.pop(gone)
            thumb.hide()
            thumb.deleteLater()
        had_focus = any(thumb.hasFocus() for thumb in self._thumbs.values())
        for at, placement in laid.items():
            thumb = self._thumbs.get(at) or self._new(at)
            title, alt = placement.title.said(language()), placement.alt.said(language())
            named = _("Card {number}: {title}").format(number=at + 1, title=title)
            thumb.show_card(placement.card, placement.picture, title, alt)
            speak_as(thumb, self._pictures.known.spoken(placement.card, named, alt))
            thumb.setChecked(at == place)
            # Tab stops at the current card alone; arrows go on from there.
            thumb.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)
        if had_focus and place in self._thumbs:
            self._thumbs[place].setFocus(Qt.FocusReason.OtherFocusReason)
        self._thumbs = dict(sorted(self._thumbs.items()))
        self._arrange()

    @property
    def thumbs(self) -> dict[int, Thumb]:
        """The small cards by place."""
        return self._thumbs

    def height_for(self, width: int) -> int:
        """How high all rows are at that width."""
        columns, size = self._columns(width)
        return -(-len(self._thumbs) // columns) * (size.height() + GAP) - GAP if self._thumbs else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next card or the one before."""
        step = FORWARD.get(event.key())
        places = list(self._thumbs)
        now = next((at for at, thumb in self._thumbs.items() if thumb.hasFocus()), None)
        if step is None or now is None:
            super().keyPressEvent(event)
            return
        to = places.index(now) + step
        if 0 <= to < len(places):
            self.chosen.emit(places[to])
            self._thumbs[places[to]].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many in a row as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _new(self, at: int) -> Thumb:
        thumb = Thumb(self._pictures, self)
        thumb.setCheckable(True)
        thumb.setAutoExclusive(True)
        thumb.clicked.connect(lambda: self.chosen.emit(at))
        self._thumbs[at] = thumb
        thumb.show()
        return thumb

    def row_width(self) -> int:
        """How wide it has to be for all cards, at their smallest, to stand in one row."""
        return len(self._thumbs) * (SMALLEST + 2 * MARGIN + GAP) - GAP

    def _columns(self, width: int) -> tuple[int, QSize]:
        """How many stand in a row of that width, and the size of each with its margin."""
        count = max(len(self._thumbs), 1)
        most = max(1, (width - GAP) // (SMALLEST + 2 * MARGIN + GAP))
        columns = min(count, most)
        each = min((width + GAP) // columns - GAP, LARGEST + 2 * MARGIN)
        # No higher than wide: an upright card is smaller there than a flat one.
        heights = [min(thumb.heightForWidth(each), each) for thumb in self._thumbs.values()]
        return columns, QSize(each, max(heights, default=0))

    def _arrange(self) -> None:
        columns, size = self._columns(self.width())
        for number, thumb in enumerate(self._thumbs.values()):
            row, column = divmod(number, columns)
            thumb.setGeometry(
                QRect(column * (size.width() + GAP), row * (size.height() + GAP), size.width(), size.height())
            )
