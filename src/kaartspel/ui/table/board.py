"""The motives board: heading, prompt, places, what can be done now, and how far one is."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain.session import MOST_PLACES, Session
from kaartspel.texts import _, language
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.place import PlaceButton, caption_height
from kaartspel.ui.widgets.card import MARGIN, card_height, width_for
from kaartspel.ui.widgets.line import Line

GAP = 18
SIDE = 28
LEAST = 0.8
"""Places shrink to this share of the width they could have before they scroll."""


class Places(QWidget):
    """The places in two columns, as large as width and height allow; scrolls when they would become too small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[PlaceButton] = []

    @property
    def in_order(self) -> list[PlaceButton]:
        """By number."""
        return self.buttons

    def arrange(self, room: QSize) -> None:
        """Lay out for what can be seen, `room`: every place can hold the card that lies there as large as may be."""
        shapes = {button.aspect_ratio for button in self.buttons} or {1.5}
        columns = min(len(self.buttons), 2) or 1
        rows = -(-len(self.buttons) // columns)
        whole = (room.width() - (2 - 1) * GAP) // 2 if len(self.buttons) > 1 else min(room.width(), 320)
        least, caption = round(whole * LEAST), caption_height()
        # Upright cards want high places; in a low window one that lies there gets a place for a square card at least.
        most_height = card_height(whole, min(shapes), caption)
        laid = [button.aspect_ratio for button in self.buttons if button.placement]
        least_height = card_height(least, max(min(laid, default=1.5), 1.0), caption)
        in_sight = (room.height() - 2 * MARGIN - (rows - 1) * GAP) // max(rows, 1)
        height = max(min(in_sight, most_height), least_height)
        width = max(min(whole, max(width_for(height - caption, shape) for shape in shapes)), least)
        for at, button in enumerate(self.buttons):
            row, column = divmod(at, columns)
            x = column * (width + GAP)
            y = row * (height + GAP)
            button.setGeometry(QRect(x, y, width + 2 * MARGIN, height + 2 * MARGIN))
        self.setFixedHeight(max(rows * (height + GAP) - GAP, 0) + 2 * MARGIN)


class _Scroll(QScrollArea):
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Board(QWidget):
    """Shows the places of a session, and tells what a person wants with them."""

    place_pressed = Signal(int)
    take_back_wanted = Signal(int)
    enlarge_wanted = Signal(int)
    move_wanted = Signal(int, int)
    number_typed = Signal(int)
    put_down_wanted = Signal()
    resize_wanted = Signal(int)
    """The board is to have so many places."""
    next_wanted = Signal()
    grown = Signal(object)
    """A `PlaceButton` was made."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pictures = pictures
        self._aspect_ratio = 1.5
        self._heading = _label("heading", _("Motives board"))
        self._prompt = _label("prompt")
        self._fewer = _small_button("−", _("One place fewer"))
        self._more = _small_button("+", _("One place more"))
        self._count = _label("note")
        self._count.setWordWrap(False)
        self._places = Places()
        self._scroll = _Scroll()
        self._words = QStackedWidget()
        self._asked = _label("notice")
        self._asking = False
        self._cramped = False
        self._counted = ""
        self._cancel = QPushButton(_("Put it back"))
        self._chosen = _label("note")
        self._next = QPushButton()
        self._panel = self._make_panel()
        self._told = Line(10)
        self._footer = Line(10)
        self._build()

    def _build(self) -> None:
        self._heading.setWordWrap(False)
        size = QWidget()
        of_board = QHBoxLayout(size)
        of_board.setContentsMargins(0, 0, 0, 0)
        of_board.setSpacing(4)
        of_board.addStretch(1)
        for widget in (self._fewer, self._count, self._more):
            of_board.addWidget(widget)
        headline = Line(4)
        headline.add(self._heading, 1)
        headline.add(size)
        top = QVBoxLayout()
        top.addWidget(headline)
        words = QVBoxLayout()
        words.addWidget(self._words)
        self._words.addWidget(self._prompt)
        self._words.addWidget(self._panel)
        sheet = QWidget()
        sheet.setObjectName("page")
        self._sheet = QVBoxLayout(sheet)
        self._sheet.setContentsMargins(0, 0, 0, 0)
        self._sheet.addWidget(self._places, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.resized.connect(self.arrange)
        self._next.setProperty("role", "primary")
        self._next.setObjectName("go_on")
        self._next.clicked.connect(self.next_wanted)
        self._fewer.clicked.connect(lambda: self.resize_wanted.emit(len(self.places) - 1))
        self._more.clicked.connect(lambda: self.resize_wanted.emit(len(self.places) + 1))
        self._told.add(self._chosen, 1)
        self._footer.add(self._told, 1)
        self._footer.add(self._next)
        # The places bring their own room for shadows, so their scroll area reaches further out than the words.
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(SIDE - MARGIN, 22, SIDE - MARGIN, 22)
        foot = QVBoxLayout()
        foot.addWidget(self._footer)
        for line in (top, words, foot):
            line.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addLayout(top)
        column.addSpacing(6)
        column.addLayout(words)
        column.addSpacing(18 - MARGIN)
        column.addWidget(self._scroll, 1)
        column.addSpacing(8)
        column.addLayout(foot)

    def _make_panel(self) -> QFrame:
        """In the prompt's place while a card is lifted: what can be done with it, and the way back."""
        panel = QFrame()
        panel.setProperty("role", "notice")
        self._cancel.setProperty("role", "quiet")
        self._cancel.clicked.connect(self.put_down_wanted)
        row = QHBoxLayout(panel)
        row.setContentsMargins(14, 4, 4, 4)
        row.addWidget(self._asked, 1)
        row.addWidget(self._cancel)
        return panel

    @property
    def places(self) -> list[PlaceButton]:
        """The places, in order."""
        return self._places.buttons

    @property
    def scroll_bar(self) -> QScrollBar:
        """Scrolls the places, where there are many."""
        return self._scroll.verticalScrollBar()

    @property
    def notice(self) -> str:
        """What is said now, above the places or at the foot."""
        return self._asked.text() if self._asking else self._chosen.text()

    @property
    def fewer(self) -> QPushButton:
        """The button for one place fewer."""
        return self._fewer

    @property
    def more(self) -> QPushButton:
        """The button for one place more."""
        return self._more

    @property
    def next_button(self) -> QPushButton:
        """The button that leads on."""
        return self._next

    def set_saved_widget(self, widget: QWidget) -> None:
        """`widget` tells, at the left of the footer, that everything is saved."""
        self._told.insert(0, widget)

    def show_session(self, session: Session, prompt: str, next_text: str, aspect_ratio: float) -> None:
        """Show the board of `session`; `next_text` is on the button that leads on, "" for none."""
        read_only = session.finished is not None
        self._aspect_ratio = aspect_ratio
        self._grow(len(session.board))
        for button, placement in zip(self.places, session.board, strict=True):
            button.set_label(session.exercise.label(button.number).said(language()))
            button.show_placement(placement, len(session.board), aspect_ratio, read_only=read_only)
        self._prompt.setText(prompt)
        laid = len(session.laid)
        self._counted = _("{laid} of {places} chosen").format(laid=laid, places=len(session.board))
        self.rest()
        self._count.setText(str(len(session.board)))
        self._count.setAccessibleName(_("{places} places").format(places=len(session.board)))
        self._fewer.setEnabled(not read_only and len(session.board) > max(laid, 1))
        self._more.setEnabled(not read_only and len(session.board) < MOST_PLACES)
        self._next.setText(next_text)
        self._next.setVisible(bool(next_text))
        self._next.setEnabled(laid > 0)
        self.arrange()

    def ask(self, text: str, *, cancel: bool = True) -> None:
        """Say what can be done now, in the prompt's place; with `cancel` a button to put the lifted card back."""
        self._asked.setText(text)
        self._cancel.setVisible(cancel)
        self._asking = True
        self._words.setCurrentWidget(self._panel)
        self._words.show()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # its enums cost the start 3 ms

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._asked, text))

    def rest(self, hint: str = "") -> None:
        """Nothing is asked: the prompt is there again, and `hint` (or how many are chosen) at the foot."""
        self._asking = False
        self._words.setCurrentIndex(0)
        self._words.setVisible(not self._cramped)
        self._chosen.setText(hint or self._counted)

    def light(self, *, lit: bool, under: int | None = None) -> None:
        """Show which places can take the lifted card: all, or none; `under` is the one it hangs over."""
        for button in self.places:
            button.light(lit=lit, under=button.number == under)

    def place_at(self, point: QPoint) -> int | None:
        """The place at `point` of the screen."""
        inside = self._scroll.viewport().mapFromGlobal(point)
        if not self._scroll.viewport().rect().contains(inside):
            return None
        for button in self.places:
            if button.room().contains(button.mapFromGlobal(point)):
                return button.number
        return None

    def photo_rect(self, place: int) -> QRect:
        """Where the card lies on that place, without its caption (global pixels)."""
        button = self.places[place]
        rect = button.photo_rect()
        return QRect(button.mapToGlobal(rect.topLeft()), rect.size())

    def arrange(self) -> None:
        """Size the places for the room there is."""
        room = QSize(self._scroll.width() - 2 * MARGIN, self._scroll.height())
        self._places.arrange(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low board has room for the places alone."""
        super().resizeEvent(event)
        self._move_prompt()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text wants higher captions."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._move_prompt()
            self.arrange()

    def _move_prompt(self) -> None:
        """Where the places would have less than a row, the prompt scrolls along with them."""
        width = self.width() - 2 * SIDE
        above = self._heading.sizeHint().height() + self._prompt.heightForWidth(width)
        left = self.height() - above - self._footer.sizeHint().height() - 80
        cramped = left < card_height(width // 2, max(self._aspect_ratio, 1.0), caption_height())
        if cramped == self._cramped:
            return
        self._cramped = cramped
        if cramped:
            self._words.removeWidget(self._prompt)
            self._sheet.insertWidget(0, self._prompt)
        else:
            self._words.insertWidget(0, self._prompt)
        inset = MARGIN if cramped else 0
        self._prompt.setContentsMargins(inset, 0, inset, 0)
        self._prompt.show()
        self._words.setVisible(self._asking or not cramped)
        self._words.setCurrentIndex(self._words.indexOf(self._panel) if self._asking else 0)

    def _grow(self, count: int) -> None:
        while len(self.places) > count:
            gone = self.places.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.places) < count:
            button = PlaceButton(len(self.places), self._pictures, self._places)
            button.clicked.connect(lambda _on=False, it=button: self.place_pressed.emit(it.number))
            button.take_back_wanted.connect(self.take_back_wanted)
            button.enlarge_wanted.connect(self.enlarge_wanted)
            button.move_wanted.connect(self.move_wanted)
            button.number_typed.connect(self.number_typed)
            button.put_down_wanted.connect(self.put_down_wanted)
            button.step_wanted.connect(self._step)
            self.places.append(button)
            button.show()
            self.grown.emit(button)
        for first, second in pairwise((self._fewer, self._more, self._cancel, *self.places, self._next)):
            QWidget.setTabOrder(first, second)

    def _step(self, place: int, key: int) -> None:
        """From place to place with the arrow keys."""
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -2, Qt.Key.Key_Down: 2}[Qt.Key(key)]
        if 0 <= place + by < len(self.places):
            self.places[place + by].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self.places[place + by])


def _label(role: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def _small_button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "small")
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
