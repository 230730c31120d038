"""What there is to know about a deck: what it is, who made it, its back, and all its cards."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QScroller, QVBoxLayout, QWidget

from kaartspel.domain.cards import Deck
from kaartspel.texts import _, language, ngettext
from kaartspel.ui import theme
from kaartspel.ui.decks.card_sheet import BackView, CardSheet
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tab_order import go_on
from kaartspel.ui.widgets.card import MARGIN
from kaartspel.ui.widgets.prose import label

WIDTH = 1040
"""Of the page, in pixels at 100 % text."""
BESIDE = 760
"""The least width to have the back beside the words, in pixels at 100 % text."""


class DeckPage(QWidget):
    """Lies over the whole window until it is closed; Tab stays within it, Esc goes back."""

    closed = Signal()

    def __init__(self, deck: Deck, pictures: Pictures, window: QWidget) -> None:
        super().__init__(window)
        name = deck.name.said(language())
        self.setAccessibleName(_("About the deck {deck}").format(deck=name))
        self._back = QPushButton(_("← Back to the cards"))
        self._back.setProperty("role", "quiet")
        self._back.clicked.connect(self.leave)
        self._scroll = QScrollArea()
        self._scroll.setProperty("role", "reading")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setAccessibleName(self.accessibleName())
        self._page, self._head = _page(deck, pictures)
        self._scroll.setWidget(self._page)
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        top = QHBoxLayout()
        top.setContentsMargins(28, 20, 28, 0)
        top.addWidget(self._back)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        self._widen()
        window.installEventFilter(self)

    def open(self) -> None:
        """Cover the window."""
        parent = self.parentWidget()
        if parent:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        # Dressed now, its words need other room than before: the page is not laid out anew by itself.
        layout = self._page.layout()
        if layout:
            layout.invalidate()
            layout.activate()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close; the page goes."""
        if self.isVisible():
            self.hide()
            self.closed.emit()
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's name
        """Tab stays on the page."""
        return go_on(self, forward=next)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bare table."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour(self, "table"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, wider page."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._widen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window."""
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self.resize(event.size())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the back lies below the words."""
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        grown = max(theme.scale(), 1)
        self._page.setMaximumWidth(round(WIDTH * grown))
        directions = QBoxLayout.Direction
        beside = self.width() >= BESIDE * grown
        self._head.setDirection(directions.LeftToRight if beside else directions.TopToBottom)


def facts(deck: Deck) -> str:
    """How many cards, by whom, under which licence, which version: in one line."""
    said = ngettext("{count} card", "{count} cards", len(deck.cards)).format(count=len(deck.cards))
    parts = [
        said,
        _("by {author}").format(author=deck.author) if deck.author else "",
        _("licence {license}").format(license=deck.license) if deck.license else "",
        _("version {version}").format(version=deck.version),
    ]
    return " · ".join(part for part in parts if part)


def _page(deck: Deck, pictures: Pictures) -> tuple[QWidget, QBoxLayout]:
    page = QWidget()
    page.setObjectName("page")
    words = QVBoxLayout()
    words.setSpacing(12)
    words.addStretch(1)
    words.addWidget(label("display", deck.name.said(language())))
    if deck.description:
        words.addWidget(label("body", deck.description.said(language())))
    words.addWidget(label("note", facts(deck)))
    words.addStretch(1)
    head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    head.setSpacing(36)
    head.setContentsMargins(MARGIN, 0, 0, 0)  # the sheet of cards brings its own room for shadows
    head.addLayout(words, 1)
    head.addWidget(BackView(deck, pictures), 0, Qt.AlignmentFlag.AlignVCenter)
    column = QVBoxLayout(page)
    column.setContentsMargins(40 - MARGIN, 12, 40 - MARGIN, 40)
    column.setSpacing(28)
    column.addLayout(head)
    column.addWidget(CardSheet(deck, pictures))
    column.addStretch(1)
    page.setMinimumSize(QSize(0, 0))
    return page, head
