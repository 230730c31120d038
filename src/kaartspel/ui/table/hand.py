"""The hand that carries cards: by drag, by click and click, by keys; and flights that show where a card went."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import Card, CardRef
from kaartspel.texts import _, language
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.board import Board
from kaartspel.ui.table.deck_model import DeckModel
from kaartspel.ui.table.deck_view import DeckView
from kaartspel.ui.table.drag import DECK, OUTSIDE, Drag, Lifted
from kaartspel.ui.table.flights import Flights
from kaartspel.ui.table.place import PlaceButton
from kaartspel.ui.table.pointer import Grip, Hold


class Hand(QObject):
    """Everything that lays a card goes through here, and from here to the document: one action, one change."""

    def __init__(
        self,
        document: Document,
        model: DeckModel,
        view: DeckView,
        board: Board,
        pictures: Pictures,
        reduced_motion: Callable[[], bool],
        enlarge: Callable[[CardRef], None],
    ) -> None:
        super().__init__(board)
        self._document = document
        self._model = model
        self._view = view
        self._board = board
        self._pictures = pictures
        self._enlarge = enlarge
        self._raised: Lifted | None = None
        self._flights = Flights(view, board, pictures, reduced_motion)
        self._drag_made: Drag | None = None
        hold = Hold(
            self._tap_deck, self._lift_from_deck, self._follow, self._drop, self._cancel, self._double_tap, view.grow
        )
        self._grips = [Grip(view.viewport(), hold, view.verticalScrollBar())]
        for button in board.places:
            self._grip_place(button)
        board.grown.connect(self._grip_place)
        board.place_pressed.connect(self.press_place)
        board.number_typed.connect(self._number)
        board.take_back_wanted.connect(self.take_back)
        board.move_wanted.connect(self.move)
        board.put_down_wanted.connect(self.put_down)
        view.put_down_wanted.connect(self.put_down)
        view.lay_wanted.connect(self.lay)
        view.take_back_wanted.connect(self._take_card_back)

    @property
    def raised(self) -> Lifted | None:
        """The card that was lifted by a click and waits for a place."""
        return self._raised

    @property
    def carrying(self) -> bool:
        """Whether a card hangs under the pointer."""
        return self._drag_made is not None and self._drag_made.lifted is not None

    # --- one action, one change

    def lay(self, card: Card, place: int = -1) -> None:
        """`card` is to lie on `place`; -1 is the first free one, and where there is none the person is asked."""
        if self._document.read_only:
            self.say_idle()
            return
        where = sessions.where(self._document.session, card.ref)
        if place == -1:
            free = sessions.first_free(self._document.session)
            if where is not None:
                self._board.ask(_("This card lies on place {number}.").format(number=where + 1), cancel=False)
                return
            if free is None:
                self.raise_card(self._from_deck(card))
                return
            place = free
        if place < len(self._document.session.board):
            start = self._view.card_rect(card.ref) if where is None else self._board.photo_rect(where)
            self._land(self._from_deck(card), place, start)

    def move(self, start: int, end: int) -> None:
        """The card on `start` goes to `end`; a card lying there comes back the other way."""
        lifted = self._from_place(start)
        if lifted:
            self._land(lifted, end, self._board.photo_rect(start))

    def take_back(self, place: int, start: QRect | None = None) -> None:
        """The card on `place` returns to the deck, from `start` of the screen (None: from its place)."""
        lifted = self._from_place(place)
        if lifted is None:
            return
        start = start or self._board.photo_rect(place)
        self._flights.take(lifted)
        self._document.apply(sessions.take_back(self._document.session, place))
        self._flights.home(lifted, start)

    def press_place(self, place: int) -> None:
        """The place was clicked: the lifted card lands on it, or its own card is lifted."""
        raised = self._raised
        if raised is None:
            self.raise_card(self._from_place(place))
        elif raised.place == place:
            self.put_down()
        else:
            at = self._view.card_rect(raised.card) if raised.place is None else self._board.photo_rect(raised.place)
            self._land(raised, place, at)

    # --- click and click

    def raise_card(self, lifted: Lifted | None) -> None:
        """`lifted` waits for a place; None puts down what waited."""
        self._raised = lifted
        self._view.raise_card(lifted.card if lifted and lifted.place is None else None)
        for button in self._board.places:
            button.set_raised(lifted is not None and button.number == lifted.place)
        self._board.light(lit=lifted is not None)
        if lifted is None:
            self.say_idle()
            return
        full = lifted.place is None and sessions.first_free(self._document.session) is None
        asked = _("The board is full. Which card makes way? Click it, or type its number.")
        self._board.ask(asked if full else _("Click a place to lay the card down."))

    def put_down(self) -> None:
        """Nothing is lifted any more."""
        if self._raised:
            self.raise_card(None)
        else:
            self.say_idle()

    def say_idle(self) -> None:
        """What is said while nothing is lifted."""
        if self._document.read_only:
            self._board.rest(_("This session is kept in the logbook. Reopen it to change the board."))
        elif not self._document.session.laid:
            self._board.rest(_("Drag a card to a place. Or click a card, then a place."))
        else:
            self._board.rest()

    def _number(self, place: int) -> None:
        if place < len(self._board.places):
            if self._raised:
                self.press_place(place)
            else:
                self._board.places[place].setFocus()

    def _take_card_back(self, card: CardRef) -> None:
        place = sessions.where(self._document.session, card)
        if place is not None:
            self.take_back(place)

    def _tap_deck(self, at: QPointF) -> None:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._view.show_ring(shown=False)
        card = self._view.card_at(self._view.viewport().mapFromGlobal(at).toPoint())
        if card is None:
            self.put_down()
            return
        self._view.go_to(card.ref)
        if self._view.marking:
            self._view.mark_wanted.emit(card.ref)
            return
        if self._model.lies_face_down(card.ref):
            self.put_down()
            self._view.turn_wanted.emit(card.ref)
            return
        again = self._raised is not None and self._raised.card == card.ref
        self.raise_card(None if again or self._document.read_only else self._from_deck(card))

    def _double_tap(self, at: QPointF) -> None:
        card = self._view.card_at(self._view.viewport().mapFromGlobal(at).toPoint())
        if self._view.marking:
            self._tap_deck(at)
        elif card:
            self.put_down()
            self._enlarge(card.ref)

    # --- dragging

    def _grip_place(self, button: PlaceButton) -> None:
        def tap(_at: QPointF) -> None:
            button.click()

        def lift(at: QPointF) -> bool:
            return self._lift_from_place(button, at)

        def double(_at: QPointF) -> None:
            self.put_down()
            button.enlarge_wanted.emit(button.number)

        hold = Hold(tap, lift, self._follow, self._drop, self._cancel, double)
        self._grips.append(Grip(button, hold, self._board.scroll_bar))

    def _lift_from_deck(self, at: QPointF) -> bool:
        card = self._view.card_at(self._view.viewport().mapFromGlobal(at).toPoint())
        rect = self._view.card_rect(card.ref) if card else None
        if card is None or rect is None or self._document.read_only or self._view.marking:
            return False
        self._view.show_ring(shown=False)
        self._view.go_to(card.ref)
        return self._begin(self._from_deck(card), at, rect)

    def _lift_from_place(self, button: PlaceButton, at: QPointF) -> bool:
        lifted = self._from_place(button.number)
        return lifted is not None and self._begin(lifted, at, self._board.photo_rect(button.number))

    def _begin(self, lifted: Lifted, at: QPointF, rect: QRect) -> bool:
        self.put_down()
        self._flights.take(lifted)
        self._flights.flier().hold(at, rect)
        self._mark_gone(lifted, gone=True)
        self._drag.begin(lifted)
        return True

    def _follow(self, at: QPointF) -> None:
        self._drag.follow(at)

    def _drop(self, at: QPointF) -> None:
        self._drag.drop(at)

    def _cancel(self) -> None:
        self._drag.cancel()

    def _hover(self, spot: int) -> None:
        self._board.light(lit=True, under=spot if spot >= 0 else None)

    def _dropped(self, lifted: Lifted, spot: int) -> None:
        self._board.light(lit=False)
        self._mark_gone(lifted, gone=False)
        if spot >= 0 and spot != lifted.place:
            self._land(lifted, spot, None, taken=True)
        elif spot == DECK and lifted.place is not None:
            self._document.apply(sessions.take_back(self._document.session, lifted.place))
            self._flights.home(lifted, None)
        else:
            self._cancelled(lifted)

    def _cancelled(self, lifted: Lifted) -> None:
        for grip in self._grips:
            grip.let_go()
        self._board.light(lit=False)
        self.say_idle()
        if lifted.place is None:
            self._flights.home(lifted, None)
        else:
            self._flights.to_place(lifted.place, None)

    def _spot(self, at: QPoint) -> int:
        place = self._board.place_at(at)
        if place is not None:
            return place
        view = self._view
        return DECK if view.rect().contains(view.mapFromGlobal(at)) else OUTSIDE

    # --- flights

    @property
    def _drag(self) -> Drag:
        if self._drag_made is None:
            self._drag_made = Drag(self._flights.flier(), self._spot)
            self._drag_made.hovering.connect(self._hover)
            self._drag_made.dropped.connect(self._dropped)
            self._drag_made.cancelled.connect(self._cancelled)
        return self._drag_made

    def _land(self, lifted: Lifted, place: int, start: QRect | None, *, taken: bool = False) -> None:
        """Lay the card, and let it fly there from `start`, or from under the pointer."""
        if not taken:
            self._flights.take(lifted)
        other = self._from_place(place)
        if lifted.source is not None:
            self._pictures.make_now(lifted.card)
            self._document.lay(lifted.source, place)
        elif lifted.place is not None:
            self._document.apply(sessions.move(self._document.session, lifted.place, place))
        self.raise_card(None)
        if other and other.card != lifted.card:
            self._make_way(other)
        self._flights.to_place(place, start)

    def _make_way(self, other: Lifted) -> None:
        """The card that lay on the place goes where it lies now: the other place, or the deck."""
        assert other.place is not None
        flying = self._flights.flier(1)
        self._flights.take(other, flying)
        start = self._board.photo_rect(other.place)
        where = sessions.where(self._document.session, other.card)
        if where is None:
            self._flights.home(other, start, flying)
        else:
            self._flights.to_place(where, start, flying)

    def _mark_gone(self, lifted: Lifted, *, gone: bool) -> None:
        if lifted.place is None:
            self._view.hide_card(lifted.card if gone else None)
        elif lifted.place < len(self._board.places):
            self._board.places[lifted.place].set_arriving(gone)

    def _from_deck(self, card: Card) -> Lifted:
        down = self._model.lies_face_down(card.ref)
        return Lifted(card.ref, "", "" if down else card.title.said(language()), None, card, down)

    def _from_place(self, place: int) -> Lifted | None:
        board = self._document.session.board
        placement = board[place] if 0 <= place < len(board) else None
        if placement is None or self._document.read_only:
            return None
        return Lifted(placement.card, placement.picture, placement.title.said(language()), place)
