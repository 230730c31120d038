"""A place on the motives board: empty and dashed, or with a card and its motive."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import Placement
from kaartspel.texts import _, language
from kaartspel.ui import theme
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tips import tip
from kaartspel.ui.widgets.card import MARGIN, Look, fitting, paint_card, paint_ring, picture_rect
from kaartspel.ui.widgets.shadow import RADIUS


class PlaceButton(QAbstractButton):
    """One place, counted from 0. Pressing it lifts its card, or lays down the one that is lifted."""

    take_back_wanted = Signal(int)
    enlarge_wanted = Signal(int)
    move_wanted = Signal(int, int)
    """From this place to that one."""
    number_typed = Signal(int)
    """A digit was typed: the place it names."""
    step_wanted = Signal(int, int)
    """An arrow key: from this place, with the key."""
    put_down_wanted = Signal()

    def __init__(self, number: int, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self._pictures = pictures
        self._placement: Placement | None = None
        self._label = ""
        self._places = 0
        self._aspect_ratio = 1.5
        self._lit = False
        self._under = False
        self._raised = False
        self._arriving = False
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pictures.ready.connect(self._ready)

    @property
    def placement(self) -> Placement | None:
        """What lies here."""
        return self._placement

    def set_label(self, label: str) -> None:
        """What the exercise calls this place, "" for nothing; said with its number until a motive is written."""
        self._label = label

    def show_placement(self, placement: Placement | None, places: int, aspect_ratio: float, *, read_only: bool) -> None:
        """Show what lies here, on a board of `places`; an empty place waits for a card of `aspect_ratio`."""
        self._placement = placement
        self._places = places
        self._aspect_ratio = self._pictures.shape(placement.card, placement.picture) if placement else aspect_ratio
        self._read_only = read_only
        self.setAccessibleName(self._spoken())
        self.setToolTip(tip(placement.title.said(language())) if placement else "")
        hand = Qt.CursorShape.PointingHandCursor if placement else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)
        self.update()

    def light(self, *, lit: bool, under: bool = False) -> None:
        """Green while it can take the lifted card; more so with the card right above it."""
        if (lit, under) != (self._lit, self._under):
            self._lit, self._under = lit, under
            self.update()

    def set_raised(self, raised: bool) -> None:
        """The card is lifted and waits for another place."""
        self._raised = raised
        self.update()

    def set_arriving(self, arriving: bool) -> None:
        """The card is still on its way: the place looks empty until it lands."""
        self._arriving = arriving
        self.update()

    @property
    def aspect_ratio(self) -> float:
        """Width ÷ height of the picture that lies here, or that is awaited."""
        return self._aspect_ratio

    def room(self) -> QRect:
        """The whole place, in pixels of this widget."""
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def card_rect(self) -> QRect:
        """Where the card lies within it, caption included."""
        return fitting(self.room(), self._aspect_ratio, self._caption())

    def photo_rect(self, aspect_ratio: float | None = None) -> QRect:
        """The same without the caption, for a card of that aspect ratio: where a flying card lands."""
        rect = fitting(self.room(), aspect_ratio or self._aspect_ratio, self._caption())
        return rect.adjusted(0, 0, 0, -self._caption())

    def picture_rect(self) -> QRect:
        """Where the picture lies, in pixels of this widget."""
        return picture_rect(self.card_rect(), self._caption())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, or the empty place."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._placement and not self._arriving:
            self._paint_card(painter, self._placement)
        else:
            self._paint_empty(painter)
        painter.end()

    def _paint_card(self, painter: QPainter, placement: Placement) -> None:
        rect = self.card_rect()
        caption = self._caption()
        picture = self._picture(placement)
        title = placement.title.said(language())
        broken = picture is None and self._pictures.broken(placement.card, placement.picture)
        look = Look(focused=self.hasFocus() or self._under, raised=self._raised, caption=caption)
        paint_card(painter, rect, picture, title if broken else "", self.palette(), look)
        if self._lit and not (self._raised or self._under):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour(self, "green"), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(-3, -3, 3, 3), RADIUS + 3, RADIUS + 3)
        words = QRect(rect.left() + 11, rect.bottom() - caption, rect.width() - 22, caption - 2)
        number = theme.font(15, bold=True)
        painter.setFont(number)
        painter.setPen(theme.colour(self, "green"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(self.number + 1))
        if placement.motive or self._label:
            words.setLeft(words.left() + QFontMetrics(number).horizontalAdvance(str(self.number + 1)) + 9)
            face = theme.font(15, theme.SERIF)
            painter.setFont(face)
            painter.setPen(theme.colour(self, "ink" if placement.motive else "quiet"))
            said = placement.motive or self._label
            motive = QFontMetrics(face).elidedText(said, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, motive)

    def _paint_empty(self, painter: QPainter) -> None:
        rect = self.room()
        if self._under:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self, "green_wash"))
            painter.drawRoundedRect(QRectF(rect), RADIUS + 4, RADIUS + 4)
        self._paint_dashes(painter, rect, "green" if self._lit else "quiet")
        if self.hasFocus():
            paint_ring(painter, rect, self.palette())
        painter.setPen(theme.colour(self, "green" if self._lit else "quiet"))
        painter.setFont(theme.font(15, bold=True))
        numbered = rect.adjusted(13, 10, -13, -10)
        painter.drawText(numbered, Qt.AlignmentFlag.AlignTop, str(self.number + 1))
        if self._label:
            numbered.setLeft(numbered.left() + painter.fontMetrics().horizontalAdvance(str(self.number + 1)) + 9)
            painter.setFont(theme.font(15, theme.SERIF))
            label = painter.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, numbered.width())
            painter.drawText(numbered, Qt.AlignmentFlag.AlignTop, label)
        painter.setFont(theme.font(15))
        words = "" if self._read_only else self._invitation()
        painter.drawText(
            rect.adjusted(18, 18, -18, -18), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words
        )

    def _invitation(self) -> str:
        return _("Let go\nto lay it down") if self._under else _("Drop a card\nhere")

    def _paint_dashes(self, painter: QPainter, rect: QRect, role: str) -> None:
        colour = theme.colour(self, role)
        if role == "quiet":
            colour.setAlphaF(0.55)
        pen = QPen(colour, 2)
        pen.setDashPattern([3.2, 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS + 4, RADIUS + 4)

    def _caption(self) -> int:
        return caption_height()

    def _picture(self, placement: Placement) -> QPixmap | None:
        size = self.picture_rect().size()
        found = self._pictures.small(placement.card, placement.picture, size, self.devicePixelRatioF())
        return found or self._pictures.nearby(placement.card, placement.picture)

    def _spoken(self) -> str:
        number = f"{self.number + 1} ({self._label})" if self._label else str(self.number + 1)
        if self._placement is None:
            return _("Place {number}, empty").format(number=number)
        title = self._placement.title.said(language()).rstrip(".")
        name = _("Place {number}: {card}.").format(number=number, card=title)
        meaning = self._pictures.known.meaning(self._placement.card)
        parts = (name, self._placement.alt.said(language()), meaning, self._placement.motive)
        return " ".join(part for part in parts if part)

    def _ready(self, card: CardRef) -> None:
        if self._placement and self._placement.card == card:
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, Delete takes back, digits and arrows name another place, Esc puts down."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.take_back_wanted.emit(self.number)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(self.number, key)
        elif key == Qt.Key.Key_Escape:
            self.put_down_wanted.emit()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.number_typed.emit(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Take back, enlarge, or move to another place."""
        if self._placement:
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the card that lies here."""
        menu = QMenu(self)
        menu.addAction(_("Enlarge")).triggered.connect(lambda: self.enlarge_wanted.emit(self.number))
        if not self._read_only:
            menu.addAction(_("Take back")).triggered.connect(lambda: self.take_back_wanted.emit(self.number))
            menu.addSeparator()
            for other in range(self._places):
                if other != self.number:
                    text = _("Move to place {number}").format(number=other + 1)
                    action = menu.addAction(text)
                    action.triggered.connect(lambda _on=False, to=other: self.move_wanted.emit(self.number, to))
        return menu


def caption_height() -> int:
    """How high the strip below the picture is, in pixels: one line and air."""
    return QFontMetrics(theme.font(15)).height() + 16
