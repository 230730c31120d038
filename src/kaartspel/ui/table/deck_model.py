"""The cards of one deck as they lie on the table: searched, in their order, and telling which lie on the board."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kaartspel.domain.cards import Card, CardRef, Deck
from kaartspel.domain.layout import Layout, lies_face_down, searchable, shown
from kaartspel.domain.words import NO_WORDS
from kaartspel.texts import _, language

PLACE = int(Qt.ItemDataRole.UserRole)
"""The role under which the place is found on which a row's card lies: None where it lies in the deck."""
NO_DECK = Deck("", NO_WORDS, ())


def chosen(decks: Sequence[Deck], deck_id: str) -> Deck:
    """The deck of that id, else the first one."""
    return next((deck for deck in decks if deck.id == deck_id), decks[0] if decks else NO_DECK)


_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class DeckModel(QAbstractListModel):
    """Rows are the cards that are shown, in the present order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deck = NO_DECK
        self._layout = Layout()
        self._texts: list[str] = []
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

    @property
    def layout(self) -> Layout:
        """How its cards lie."""
        return self._layout

    def show_deck(self, deck: Deck, layout: Layout | None = None) -> None:
        """The cards of `deck`, as `layout` says (None: all, face up, in its own order); the search is kept."""
        self.beginResetModel()
        self._deck = deck
        self._layout = layout or Layout(deck.id)
        self._texts = []
        self._choose()
        self.endResetModel()

    def lay(self, layout: Layout) -> None:
        """The same deck lies otherwise. Where only cards were turned, nothing else moves."""
        before, self._layout = self._layout, layout
        if self._found() == self._shown:
            self._tell_turned(before, layout)
        else:
            self.beginResetModel()
            self._choose()
            self.endResetModel()

    def lies_face_down(self, card: CardRef) -> bool:
        """Whether only the back of `card` is seen."""
        return self._layout.face_down and lies_face_down(self._layout, card.card)

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
        if self.lies_face_down(card.ref):
            return _("Card face down") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return " ".join(part for part in (card.meaning.said(language()), card.question.said(language())) if part)
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title.said(language())
        if role == Qt.ItemDataRole.ToolTipRole:
            from kaartspel.ui.tips import tip  # the first picture does without

            return tip(card.title.said(language()))
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
        self._shown = self._found()
        self._rows = None  # counted when first asked for

    def _found(self) -> list[int]:
        if self._query and not self._texts:  # made for the first search: the first picture need not wait for it
            self._texts = [searchable(card) for card in self._deck.cards]
        return shown(self._deck, self._layout, self._query, self._texts)

    def _tell_turned(self, before: Layout, now: Layout) -> None:
        for row in range(len(self._shown)):
            card = self.card(row).ref.card
            if lies_face_down(before, card) != lies_face_down(now, card):
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
