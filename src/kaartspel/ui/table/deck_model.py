"""The cards of one deck as a list: searched, shuffled, and telling which lie on the board."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kaartspel.domain.cards import Card, CardRef, Deck
from kaartspel.domain.layout import order, searchable
from kaartspel.domain.words import NO_WORDS
from kaartspel.texts import _, language

PLACE = int(Qt.ItemDataRole.UserRole)
"""The role under which the place is found on which a row's card lies: None where it lies in the deck."""
NO_DECK = Deck("", NO_WORDS, ())

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class DeckModel(QAbstractListModel):
    """Rows are the cards that are shown, in the present order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deck = NO_DECK
        self._texts: list[str] = []
        self._order: list[int] = []
        self._shown: list[int] = []
        self._rows: dict[CardRef, int] | None = {}
        self._laid: Mapping[CardRef, int] = {}
        self._query = ""

    @property
    def deck(self) -> Deck:
        """The deck whose cards these are."""
        return self._deck

    @property
    def query(self) -> str:
        """What is searched for, "" when nothing is."""
        return self._query

    def show_deck(self, deck: Deck, seed: int = 0) -> None:
        """The cards of `deck`, in its own order (`seed` 0) or in the one that belongs to `seed`; the search is kept."""
        self.beginResetModel()
        self._deck = deck
        self._texts = []
        self._order = order(len(deck.cards), seed)
        self._choose()
        self.endResetModel()

    def shuffle(self, seed: int) -> None:
        """The order that belongs to `seed`; 0 is the deck's own."""
        self.beginResetModel()
        self._order = order(len(self._deck.cards), seed)
        self._choose()
        self.endResetModel()

    def search(self, query: str) -> None:
        """Only the cards of which a title or tag has every word of `query` (see `domain.cards.matches`)."""
        query = " ".join(query.split())
        if query != self._query:
            self.beginResetModel()
            self._query = query
            self._choose()
            self.endResetModel()

    def mark_laid(self, laid: Mapping[CardRef, int]) -> None:
        """These cards lie on the board, each on its place (counted from 0)."""
        changed = {card for card in {*laid, *self._laid} if laid.get(card) != self._laid.get(card)}
        self._laid = dict(laid)
        for card in changed:
            row = self.row(card)
            if row is not None:
                at = self.index(row, 0)
                self.dataChanged.emit(at, at, [PLACE, int(Qt.ItemDataRole.AccessibleTextRole)])

    def card(self, row: int) -> Card:
        """The card in that row."""
        return self._deck.cards[self._shown[row]]

    def row(self, card: CardRef) -> int | None:
        """Where `card` is shown, None where it is not."""
        if self._rows is None:
            cards = self._deck.cards
            self._rows = {cards[i].ref: row for row, i in enumerate(self._shown)}
        return self._rows.get(card)

    def place(self, card: CardRef) -> int | None:
        """The place on which `card` lies, None where it lies in the deck."""
        return self._laid.get(card)

    def rowCount(self, parent: _Index = _TOP) -> int:
        """How many cards are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Title, spoken text or `PLACE` of a row."""
        if not (index.isValid() and index.row() < len(self._shown)):
            return None
        card = self.card(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return card.title.said(language())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(card)
        return self._laid.get(card.ref) if role == PLACE else None

    def spoken(self, card: Card) -> str:
        """What a screen reader says of `card`: its title, what is seen on it, and whether it lies on the board."""
        place = self._laid.get(card.ref)
        state = "" if place is None else _("On the board, place {number}.").format(number=place + 1)
        title = card.title.said(language()).rstrip(".")
        return " ".join(part for part in (f"{title}.", card.alt.said(language()), state) if part)

    def _choose(self) -> None:
        parts = [f" {part}" for part in self._query.casefold().replace("-", " ").split()]
        if parts and not self._texts:  # made for the first search: the first picture need not wait for it
            self._texts = [searchable(card) for card in self._deck.cards]
        texts = self._texts
        self._shown = [i for i in self._order if all(part in texts[i] for part in parts)] if parts else self._order
        self._rows = None  # counted when first asked for
