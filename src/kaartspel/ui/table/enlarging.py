"""What opens the enlarged view, from the deck or from the board, and what follows when it closes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.texts import language
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.board import Board
from kaartspel.ui.table.deck_model import DeckModel
from kaartspel.ui.table.deck_view import DeckView
from kaartspel.ui.table.hand import Hand

if TYPE_CHECKING:
    from kaartspel.ui.table.enlarged import Enlarged, Shown


class Enlarging(QObject):
    """The view is made when a card is first enlarged."""

    def __init__(
        self, document: Document, model: DeckModel, view: DeckView, board: Board, hand: Hand, pictures: Pictures
    ) -> None:
        super().__init__(board)
        self._document = document
        self._model = model
        self._deck = view
        self._board = board
        self._hand = hand
        self._pictures = pictures
        self._from_board = False
        self._focus_before: QWidget | None = None
        self.view: Enlarged | None = None
        """The enlarged view, once it was asked for."""

    def card(self, card: CardRef) -> None:
        """Show `card` of the deck large; from there on to the others that lie face up."""
        if self._model.row(card) is None or self._model.lies_face_down(card):
            return
        cards = _Rows(self._model)
        self._from_board = False
        self._open(cards, cards.at(card))

    def place(self, place: int) -> None:
        """Show the card on `place` of the board large."""
        from kaartspel.ui.table.enlarged import Shown

        laid = self._document.session.laid
        at = next((i for i, (number, _placement) in enumerate(laid) if number == place), None)
        if at is not None:
            self._from_board = True
            said = language()
            cards = [Shown(it.card, it.picture, it.title.said(said), it.alt.said(said), n) for n, it in laid]
            self._open(cards, at)

    def _open(self, cards: "Sequence[Shown]", at: int) -> None:
        self._focus_before = QApplication.focusWidget()
        if self.view is None:
            from kaartspel.ui.table.enlarged import Enlarged

            self.view = Enlarged(self._pictures, self._board.window())
            self.view.closed.connect(self._closed)
            self.view.lay_wanted.connect(self._lay)
            self.destroyed.connect(self.view.deleteLater)
        places = 0 if self._document.read_only else len(self._document.session.board)
        self.view.open(cards, at, places)

    def _closed(self, shown: "Shown") -> None:
        if not self._board.isVisible():
            # It was asked for from another step: that one goes on where it was.
            if self._focus_before:
                self._focus_before.setFocus()
        elif self._from_board and shown.place is not None and shown.place < len(self._board.places):
            self._board.places[shown.place].setFocus()
        else:
            self._deck.setFocus()
            self._deck.go_to(shown.card)

    def _lay(self, card: CardRef, place: int) -> None:
        where = sessions.where(self._document.session, card)
        row = self._model.row(card)
        if where is not None:
            self._hand.move(where, place)
        elif row is not None:
            self._hand.lay(self._model.card(row), place)


class _Rows(Sequence["Shown"]):
    """The cards of the deck that lie face up, in their present order, each looked at when it is asked for."""

    def __init__(self, model: DeckModel) -> None:
        self._model = model
        rows = range(model.rowCount())
        face_down = model.layout.face_down
        self._rows = [row for row in rows if not model.lies_face_down(model.card(row).ref)] if face_down else rows

    def at(self, card: CardRef) -> int:
        """Where `card` stands among them."""
        row = self._model.row(card)
        return self._rows.index(row) if row is not None else 0

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> "Shown": ...
    @overload
    def __getitem__(self, at: slice) -> "Sequence[Shown]": ...
    def __getitem__(self, at: int | slice) -> "Shown | Sequence[Shown]":
        from kaartspel.ui.table.enlarged import Shown

        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        card = self._model.card(self._rows[at])
        said = language()
        return Shown(card.ref, "", card.title.said(said), card.alt.said(said), self._model.place(card.ref))
