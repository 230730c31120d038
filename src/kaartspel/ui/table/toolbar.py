"""Above the deck: which deck, search, tags, how it lies, and the size of the cards."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSlider, QVBoxLayout, QWidget

from kaartspel.domain.cards import Deck
from kaartspel.domain.settings import RANGES
from kaartspel.texts import _, language, ngettext
from kaartspel.ui.table.search_field import SearchField
from kaartspel.ui.widgets.mnemonic import without_mnemonic

SEARCH_MILLISECONDS = 60


class Toolbar(QWidget):
    """Tells by signals what was asked. In a narrow window it takes two lines."""

    deck_chosen = Signal(str)
    about_wanted = Signal()
    """What there is to know about the deck on the table."""
    searched = Signal(str)
    search_left = Signal()
    tags_wanted = Signal()
    layout_wanted = Signal()
    """The menu of how the deck lies."""
    card_size_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decks: Sequence[Deck] = ()
        self._shown = ""
        self._deck = QPushButton()
        self._search = SearchField()
        self._tags = QPushButton(_("Tags ▾"))
        self._layout = QPushButton(_("Lay out ▾"))
        self._size = QSlider(Qt.Orientation.Horizontal)
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
        self._deck.clicked.connect(lambda: self.open_menu(self.deck_menu(), self._deck))
        self._tags.clicked.connect(self.tags_wanted)
        self._layout.clicked.connect(self.layout_wanted)
        self._size.setRange(*RANGES["card_size"])
        self._size.setFixedWidth(88)
        self._size.setMinimumHeight(24)
        self._size.setPageStep(40)
        self._size.setSingleStep(10)
        self._size.setAccessibleName(_("Card size"))
        self._size.setToolTip(_("Card size"))
        self._size.valueChanged.connect(self.card_size_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 20, 28, 8)
        column.setSpacing(8)
        for line in (self._upper, self._lower):
            line.setSpacing(10)
            column.addLayout(line)
        self._arrange(1)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Its fields and buttons as they are read."""
        return (self._deck, self._search, self._tags, self._layout, self._size)

    @property
    def tags_button(self) -> QPushButton:
        """Tags; hidden where the deck has none."""
        return self._tags

    @property
    def layout_button(self) -> QPushButton:
        """Lay out."""
        return self._layout

    @property
    def count_text(self) -> str:
        """How many cards there are, or are found, as it is shown."""
        return self._search.count_text

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
        """The name of the deck on the table."""
        self._decks, self._shown = decks, deck_id
        shown = next((deck for deck in decks if deck.id == deck_id), None)
        name = shown.name.said(language()) if shown else ""
        self._deck.setText(f"{without_mnemonic(name)} ▾")
        self._deck.setAccessibleName(_("Deck: {deck}").format(deck=name))
        self._deck.setVisible(bool(name))
        self._arrange(self._fitting())

    def deck_menu(self) -> QMenu:
        """All decks, and what there is to know about the one on the table."""
        menu = QMenu(self)
        for deck in self._decks:
            action = menu.addAction(without_mnemonic(deck.name.said(language())))
            action.setCheckable(True)
            action.setChecked(deck.id == self._shown)
            action.triggered.connect(lambda _on=False, it=deck.id: self.deck_chosen.emit(it))
        menu.addSeparator()
        menu.addAction(_("About this deck")).triggered.connect(lambda: self.about_wanted.emit())
        return menu

    def open_menu(self, menu: QMenu, button: QWidget) -> None:
        """Open `menu` below `button`; it goes when it is closed."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def show_tags(self, *, available: bool) -> None:
        """Whether the deck has tags to ask for."""
        self._tags.setVisible(available)
        self._arrange(self._fitting())

    def show_size(self, pixels: int) -> None:
        """The card size, without telling it again."""
        self._size.blockSignals(True)
        self._size.setValue(pixels)
        self._size.blockSignals(False)

    def show_count(self, shown: int, all_cards: int) -> None:
        """How many cards there are, or are found."""
        if shown == all_cards:
            text = ngettext("{count} card", "{count} cards", all_cards).format(count=all_cards)
        else:
            text = ngettext("{found} of {count} card", "{found} of {count} cards", all_cards)
            text = text.format(found=shown, count=all_cards)
        self._search.show_count(text)

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
        shown = [w for w in (self._deck, self._tags, self._layout, self._size) if not w.isHidden()]
        wide = sum(widget.sizeHint().width() + 10 for widget in shown) + self._search.least_width() + 16
        return 1 if wide <= self.width() - 56 else 2

    def _arrange(self, lines: int) -> None:
        self._search.setMaximumWidth(max(300, self._search.wanted_width() + 30))
        if lines == self._lines:
            return
        self._lines = lines
        for line in (self._upper, self._lower):
            while line.count():
                line.takeAt(0)
        rest = self._upper if lines == 1 else self._lower
        self._upper.addWidget(self._deck)
        self._upper.addWidget(self._search, 100)
        rest.addWidget(self._tags)
        rest.addWidget(self._layout)
        rest.addStretch(1)
        rest.addWidget(self._size)
        if lines > 1:
            self._upper.addStretch(1)
