"""Step 1, Choose: the deck on the left, the motives board on the right."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import overload

from PySide6.QtCore import QEvent, QRandomGenerator, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import Card, CardRef
from kaartspel.domain.exercise import StepKind
from kaartspel.domain.ports import DeckLibrary
from kaartspel.domain.session import Placement, Session
from kaartspel.texts import _, language
from kaartspel.ui import theme
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.board import Board
from kaartspel.ui.table.deck_model import NO_DECK, DeckModel
from kaartspel.ui.table.deck_view import DeckView
from kaartspel.ui.table.enlarged import Enlarged, Shown
from kaartspel.ui.table.hand import Hand
from kaartspel.ui.table.toolbar import Toolbar

BOARD_SHARE = 380
"""How much of the width the board takes, in thousandths."""
BOARD_LEAST, BOARD_MOST = 290, 0.47
"""The least width of the board, in pixels at 100 % text, but no more than this share of all."""
MARK_MILLISECONDS = 500


class ChooseStep(QWidget):
    """Shows the document's session and changes it through the document only."""

    next_wanted = Signal()
    """The person wants to go on to the next step."""
    cards_painted = Signal()
    """Once: all visible cards were painted with their pictures or placeholders."""
    card_size_changed = Signal(int)
    """The person chose another card size, in pixels."""

    def __init__(
        self,
        document: Document,
        library: DeckLibrary,
        pictures: Pictures,
        reduced_motion: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self._document = document
        self._library = library
        self._pictures = pictures
        self._enlarged: Enlarged | None = None
        self._from_board = False
        self._focus_before: QWidget | None = None
        self._model = DeckModel(self)
        self._view = DeckView(self._model, pictures)
        self._toolbar = Toolbar()
        self._board = Board(pictures)
        self._nothing = _nothing_found(self._toolbar.clear_search)
        self._cards = QStackedWidget()
        self._marking = QTimer(self, singleShot=True, interval=MARK_MILLISECONDS)
        self._build()
        self._hand = Hand(document, self._model, self._view, self._board, pictures, reduced_motion, self.enlarge)
        self._listen()
        self._open(document.session)

    def _build(self) -> None:
        self._cards.addWidget(self._view)
        self._cards.addWidget(self._nothing)
        left_side = QWidget()
        left = QVBoxLayout(left_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._toolbar)
        left.addWidget(self._cards, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        # Neither side's own wishes count, so that both have their final width before the first paint.
        for side, share in ((left_side, 1000 - BOARD_SHARE), (self._board, BOARD_SHARE)):
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            row.addWidget(side, share)
        for first, second in pairwise((*self._toolbar.in_order, self._view, self._board.fewer)):
            QWidget.setTabOrder(first, second)

    def _listen(self) -> None:
        self._document.changed.connect(self._show)
        self._document.opened.connect(self._open)
        self._document.flushing.connect(self._mark)
        self._marking.timeout.connect(self._mark)
        toolbar, view, board = self._toolbar, self._view, self._board
        toolbar.deck_chosen.connect(self._choose_deck)
        toolbar.searched.connect(self.search)
        toolbar.search_left.connect(view.setFocus)
        toolbar.shuffle_wanted.connect(lambda: self.shuffle(QRandomGenerator.global_().bounded(1, 2**31 - 1)))
        toolbar.order_wanted.connect(lambda: self.shuffle(0))
        toolbar.card_size_chosen.connect(self._choose_size)
        view.card_size_changed.connect(self._choose_size)
        view.scrolled.connect(self._marking.start)
        view.painted.connect(self.cards_painted)
        view.enlarge_wanted.connect(self.enlarge)
        board.enlarge_wanted.connect(self.enlarge_place)
        board.resize_wanted.connect(self._resize_board)
        board.next_wanted.connect(self.next_wanted)

    @property
    def deck_view(self) -> DeckView:
        """The deck."""
        return self._view

    @property
    def board(self) -> Board:
        """The motives board."""
        return self._board

    @property
    def toolbar(self) -> Toolbar:
        """What stands above the deck."""
        return self._toolbar

    @property
    def hand(self) -> Hand:
        """What carries cards."""
        return self._hand

    @property
    def enlarged(self) -> Enlarged | None:
        """The enlarged view, once it was asked for."""
        return self._enlarged

    def set_saved_label(self, widget: QWidget) -> None:
        """`widget` tells at the foot of the board that everything is saved."""
        self._board.set_saved_widget(widget)

    def set_card_size(self, pixels: int) -> None:
        """Cards at least that wide."""
        self._view.set_card_size(pixels)
        self._toolbar.show_size(self._view.card_size)

    def focus_search(self) -> None:
        """To the search field."""
        self._toolbar.focus_search()

    def search(self, query: str) -> None:
        """Only the cards that have these words in their titles or tags."""
        self._model.search(query)
        self._view.verticalScrollBar().setValue(0)
        self._show_found()

    def shuffle(self, seed: int) -> None:
        """The order that belongs to `seed`; 0 is the deck's own."""
        self._model.shuffle(seed)
        self._view.verticalScrollBar().setValue(0)
        self._toolbar.show_shuffled(shuffled=seed != 0)
        self._lies(shuffle=seed, scroll=0)

    def enlarge(self, card: CardRef) -> None:
        """Show `card` of the deck as large as the window allows."""
        row = self._model.row(card)
        if row is not None:
            self._from_board = False
            self._open_enlarged(_Rows(self._model), row)

    def enlarge_place(self, place: int) -> None:
        """Show the card on `place` of the board as large as the window allows."""
        laid = self._document.session.laid
        at = next((i for i, (number, _placement) in enumerate(laid) if number == place), None)
        if at is not None:
            self._from_board = True
            self._open_enlarged([self._shown(number, placement) for number, placement in laid], at)

    def _shown(self, place: int, placement: Placement) -> Shown:
        said = language()
        return Shown(placement.card, placement.picture, placement.title.said(said), placement.alt.said(said), place)

    def _open_enlarged(self, cards: Sequence[Shown], at: int) -> None:
        self._focus_before = QApplication.focusWidget()
        if self._enlarged is None:
            self._enlarged = Enlarged(self._pictures, self.window())
            self._enlarged.closed.connect(self._enlarged_closed)
            self._enlarged.lay_wanted.connect(self._lay_enlarged)
            self.destroyed.connect(self._enlarged.deleteLater)
        places = 0 if self._document.read_only else len(self._document.session.board)
        self._enlarged.open(cards, at, places)

    def _enlarged_closed(self, shown: Shown) -> None:
        if not self.isVisible():
            # It was asked for from another step: that one goes on where it was.
            if self._focus_before:
                self._focus_before.setFocus()
        elif self._from_board and shown.place is not None and shown.place < len(self._board.places):
            self._board.places[shown.place].setFocus()
        else:
            self._view.setFocus()
            self._view.go_to(shown.card)

    def _lay_enlarged(self, card: CardRef, place: int) -> None:
        where = sessions.where(self._document.session, card)
        found = self._card(card)
        if where is not None:
            self._hand.move(where, place)
        elif found:
            self._hand.lay(found, place)

    def _card(self, ref: CardRef) -> Card | None:
        row = self._model.row(ref)
        return self._model.card(row) if row is not None else None

    # --- the document

    def _open(self, session: Session) -> None:
        bookmark = self._document.bookmark
        layout = bookmark.layout(bookmark.deck)
        self._show_deck(bookmark.deck, layout.shuffle, layout.scroll)
        self._show(session)

    def _show_deck(self, deck_id: str, seed: int, scroll: int) -> None:
        decks = self._library.decks()
        deck = next((deck for deck in decks if deck.id == deck_id), decks[0] if decks else NO_DECK)
        self._model.show_deck(deck, seed)
        self._toolbar.show_decks(decks, deck.id)
        self._toolbar.show_shuffled(shuffled=seed != 0)
        self._toolbar.show_size(self._view.card_size)
        self._view.scroll_to_first(scroll)
        self._show_found()
        self._show(self._document.session)
        self._document.mark(deck=deck.id)
        self._lies(shuffle=seed, scroll=scroll)

    def _show(self, session: Session) -> None:
        self._hand.put_down()
        self._model.mark_laid({placement.card: place for place, placement in session.laid})
        step = next((step for step in session.exercise.steps if step.kind is StepKind.CHOOSE), None)
        prompt = step.prompt.said(language()) if step else ""
        self._board.show_session(session, prompt, self._next_text(session), self._model.deck.aspect_ratio)
        self._hand.say_idle()

    def _next_text(self, session: Session) -> str:
        steps = session.exercise.steps
        following = [later for step, later in pairwise(steps) if step.kind is StepKind.CHOOSE]
        return f"{following[0].title.said(language())} →" if following else ""

    def _show_found(self) -> None:
        self._toolbar.show_count(self._model.rowCount(), len(self._model.deck.cards))
        empty = self._model.rowCount() == 0 and self._model.query != ""
        self._cards.setCurrentWidget(self._nothing if empty else self._view)

    def _choose_deck(self, deck_id: str) -> None:
        layout = self._document.bookmark.layout(deck_id)
        self._show_deck(deck_id, layout.shuffle, layout.scroll)

    def _resize_board(self, places: int) -> None:
        if not self._document.read_only:
            self._document.apply(sessions.resize(self._document.session, places))

    def _choose_size(self, pixels: int) -> None:
        self.set_card_size(pixels)
        self.card_size_changed.emit(self._view.card_size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text wants a wider board."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text may want a wider board."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        least = min(BOARD_LEAST * max(theme.scale(), 1), BOARD_MOST * self.width())
        self._board.setMinimumWidth(round(least))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys go to the deck."""
        # Not by a focus proxy: Tab coming from before would go by what stands above the deck.
        super().focusInEvent(event)
        self._view.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts a lifted card down, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape and self._hand.raised:
            self._hand.put_down()
        else:
            super().keyPressEvent(event)

    def _mark(self) -> None:
        self._marking.stop()
        if self._view.isVisible() and not self._model.query:
            self._lies(scroll=self._view.first_visible())

    def _lies(self, **how: int) -> None:
        bookmark = self._document.bookmark
        layouts = bookmark.with_layout(bookmark.layout(self._model.deck.id)._replace(**how)).layouts
        self._document.mark(layouts=layouts)


class _Rows(Sequence[Shown]):
    """The cards of the deck in their present order, each looked at when it is asked for."""

    def __init__(self, model: DeckModel) -> None:
        self._model = model

    def __len__(self) -> int:
        return self._model.rowCount()

    @overload
    def __getitem__(self, at: int) -> Shown: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Shown]: ...
    def __getitem__(self, at: int | slice) -> Shown | Sequence[Shown]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        card = self._model.card(at)
        said = language()
        return Shown(card.ref, "", card.title.said(said), card.alt.said(said), self._model.place(card.ref))


def _nothing_found(clear: Callable[[], None]) -> QWidget:
    """What is said when no card is found, and the way out."""
    page = QWidget()
    text = QLabel(_("No card has this word. Clear the search to see all cards."))
    text.setProperty("role", "prompt")
    text.setWordWrap(True)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    button = QPushButton(_("Clear the search"))
    button.clicked.connect(clear)
    column = QVBoxLayout(page)
    column.setContentsMargins(28, 28, 28, 28)
    column.addStretch(1)
    column.addWidget(text)
    column.addSpacing(12)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(2)
    return page
