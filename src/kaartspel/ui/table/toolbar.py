"""Above the deck: which deck, search, shuffle, the size of the cards, and how many there are."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QSlider, QVBoxLayout, QWidget

from kaartspel.domain.cards import Deck
from kaartspel.domain.settings import RANGES
from kaartspel.texts import _, language, ngettext

SEARCH_MILLISECONDS = 60

AROUND_WORDS = 34
"""What a field has around its words, in pixels."""


class SearchField(QLineEdit):
    """Esc clears it, and leaves it when it is empty; the arrow down goes to the cards."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Search cards"))
        self._offer()

    def wanted_width(self) -> int:
        """What it needs for its whole invitation, in pixels."""
        return self.fontMetrics().horizontalAdvance(_("Search by word or feeling")) + AROUND_WORDS

    def resizeEvent(self, event: QResizeEvent) -> None:
        """An invitation that fits."""
        super().resizeEvent(event)
        self._offer()

    def _offer(self) -> None:
        whole = self.wanted_width() <= self.width()
        self.setPlaceholderText(_("Search by word or feeling") if whole else _("Search cards"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and the arrow down; the rest is text."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Toolbar(QWidget):
    """Tells by signals what was asked. In a narrow window it takes two lines."""

    deck_chosen = Signal(str)
    searched = Signal(str)
    search_left = Signal()
    shuffle_wanted = Signal()
    order_wanted = Signal()
    card_size_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck = QPushButton()
        self._menu = QMenu(self)
        self._search = SearchField()
        self._shuffle = QPushButton(_("Shuffle"))
        self._order = QPushButton(_("Back to order"))
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._count = QLabel()
        self._typed = QTimer(self, singleShot=True, interval=SEARCH_MILLISECONDS)
        self._lines = 0
        self._upper = QHBoxLayout()
        self._lower = QHBoxLayout()
        self._build()

    def _build(self) -> None:
        self._search.setMinimumWidth(130)
        self._search.textChanged.connect(lambda: self._typed.start())
        self._search.left.connect(self._leave)
        self._typed.timeout.connect(lambda: self.searched.emit(self._search.text()))
        self._shuffle.clicked.connect(self.shuffle_wanted)
        self._order.clicked.connect(self.order_wanted)
        self._order.setProperty("role", "quiet")
        self._size.setRange(*RANGES["card_size"])
        self._size.setFixedWidth(104)
        self._size.setMinimumHeight(24)
        self._size.setPageStep(40)
        self._size.setSingleStep(10)
        self._size.setAccessibleName(_("Card size"))
        self._size.setToolTip(_("Card size"))
        self._size.valueChanged.connect(self.card_size_chosen)
        self._count.setProperty("role", "count")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 20, 28, 8)
        column.setSpacing(8)
        for line in (self._upper, self._lower):
            line.setSpacing(12)
            column.addLayout(line)
        self._arrange(1)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Its fields and buttons as they are read."""
        return (self._deck, self._search, self._shuffle, self._order, self._size)

    @property
    def shuffle_button(self) -> QPushButton:
        """Shuffle."""
        return self._shuffle

    @property
    def order_button(self) -> QPushButton:
        """Back to order; hidden while nothing is shuffled."""
        return self._order

    @property
    def count_text(self) -> str:
        """How many cards there are, or are found, as it is shown."""
        return self._count.text()

    def focus_search(self) -> None:
        """To the search field, its text selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def clear_search(self) -> None:
        """Show all cards again."""
        self._search.clear()
        self._typed.stop()
        self.searched.emit("")

    def show_decks(self, decks: Sequence[Deck], deck_id: str) -> None:
        """The name of the deck on the table; a menu where there are more."""
        shown = next((deck for deck in decks if deck.id == deck_id), None)
        name = shown.name.said(language()) if shown else ""
        several = len(decks) > 1
        self._deck.setText(f"{name} ▾" if several else name)
        self._deck.setAccessibleName(_("Deck: {deck}").format(deck=name))
        self._deck.setEnabled(several)
        self._deck.setProperty("role", None if several else "name")
        self._menu.clear()
        for deck in decks:
            action = self._menu.addAction(deck.name.said(language()))
            action.triggered.connect(lambda _on=False, it=deck.id: self.deck_chosen.emit(it))
        self._deck.setMenu(self._menu if several else None)  # type: ignore[arg-type]  # None takes the menu away
        self._deck.setVisible(bool(name))

    def show_shuffled(self, *, shuffled: bool) -> None:
        """Whether there is an order to go back to."""
        self._order.setVisible(shuffled)
        self._arrange(self._fitting())

    def show_size(self, pixels: int) -> None:
        """The card size, without telling it again."""
        self._size.blockSignals(True)
        self._size.setValue(pixels)
        self._size.blockSignals(False)

    def show_count(self, shown: int, all_cards: int) -> None:
        """How many cards there are, or are found."""
        if shown == all_cards:
            self._count.setText(ngettext("{count} card", "{count} cards", all_cards).format(count=all_cards))
        else:
            text = ngettext("{found} of {count} card", "{found} of {count} cards", all_cards)
            self._count.setText(text.format(found=shown, count=all_cards))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line or two."""
        super().resizeEvent(event)
        self._arrange(self._fitting())

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs two lines sooner."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange(self._fitting())

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines allow."""
        return QSize(240, super().minimumSizeHint().height())

    def _leave(self) -> None:
        if self._typed.isActive():
            self._typed.stop()
            self.searched.emit(self._search.text())
        self.search_left.emit()

    def _fitting(self) -> int:
        shown = [w for w in (self._deck, self._shuffle, self._order, self._size, self._count) if not w.isHidden()]
        wide = sum(widget.sizeHint().width() + 12 for widget in shown) + self._search.wanted_width()
        return 1 if wide <= self.width() - 56 else 2

    def _arrange(self, lines: int) -> None:
        self._search.setMaximumWidth(max(260, self._search.wanted_width() + 30))
        if lines == self._lines:
            return
        self._lines = lines
        for line in (self._upper, self._lower):
            while line.count():
                line.takeAt(0)
        rest = self._upper if lines == 1 else self._lower
        self._upper.addWidget(self._deck)
        self._upper.addWidget(self._search, 100)
        rest.addWidget(self._shuffle)
        rest.addWidget(self._order)
        rest.addStretch(1)
        rest.addWidget(self._size)
        rest.addWidget(self._count)
        if lines > 1:
            self._upper.addStretch(1)
