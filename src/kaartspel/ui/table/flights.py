"""Short flights that show where a card went: to a place, back home, or out of the way."""

from collections.abc import Callable

from PySide6.QtCore import QRect

from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.board import Board
from kaartspel.ui.table.card_grid import CardGrid
from kaartspel.ui.table.drag import FlyingCard, Lifted
from kaartspel.ui.widgets.card import picture_rect


class Flights:
    """Between the deck and the board. With reduced motion every flight has landed at once."""

    def __init__(self, view: CardGrid, board: Board, pictures: Pictures, reduced_motion: Callable[[], bool]) -> None:
        self._view = view
        self._board = board
        self._pictures = pictures
        self._reduced_motion = reduced_motion
        self._fliers: list[FlyingCard] = []

    def flier(self, number: int = 0) -> FlyingCard:
        """The carried card (0), or the one that makes way (1). Made when first needed: then its window is known."""
        while len(self._fliers) <= number:
            self._fliers.append(FlyingCard(self._board.window()))
            self._board.destroyed.connect(self._fliers[-1].vanish)
        return self._fliers[number]

    def take(self, lifted: Lifted, flying: FlyingCard | None = None) -> None:
        """Make the picture that flies: the card as large as on a place."""
        flying = flying or self.flier()
        places = self._board.places
        aspect_ratio = self._pictures.shape(lifted.card, lifted.digest)
        width = max(places[0].photo_rect(aspect_ratio).width() if places else 0, 80)
        size = picture_rect(QRect(0, 0, width, width)).size()
        size.setHeight(round(size.width() / aspect_ratio))
        ratio = flying.devicePixelRatioF()
        self._pictures.load_now([(lifted.card, lifted.digest)], size, ratio)
        if lifted.face_down:
            picture = self._pictures.back(self._view.cards.deck, size, ratio)
        else:
            picture = self._pictures.small(lifted.card, lifted.digest, size, ratio)
            picture = picture or self._pictures.nearby(lifted.card, lifted.digest)
        flying.take(width, aspect_ratio, picture, "" if picture else lifted.title)

    def to_place(self, place: int, start: QRect | None, flying: FlyingCard | None = None) -> None:
        """To `place`, from `start` of the screen, or (None) from under the pointer."""
        flying = flying or self.flier()
        if start is not None or flying.isVisible():
            self._board.places[place].set_arriving(True)
            self._fly(flying, start, self._board.photo_rect(place), lambda: self._arrived(place))

    def _arrived(self, place: int) -> None:
        if place < len(self._board.places):  # the board may have shrunk meanwhile
            self._board.places[place].set_arriving(False)

    def home(self, lifted: Lifted, start: QRect | None, flying: FlyingCard | None = None) -> None:
        """To its spot in the deck, where that is in sight."""
        flying = flying or self.flier()
        home = self._view.card_rect(lifted.card)
        if home is None:
            self._view.hide_card(None)
            flying.land()
            return
        self._view.hide_card(lifted.card)
        self._fly(flying, start, home, lambda: self._view.hide_card(None))

    def _fly(self, flying: FlyingCard, start: QRect | None, end: QRect, done: Callable[[], None]) -> None:
        flying.fly(start, end, not self._reduced_motion(), done)
