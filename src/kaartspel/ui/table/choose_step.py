"""Step 1, Choose: the deck on the left, the motives board on the right."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import StepKind
from kaartspel.domain.ports import DeckLibrary
from kaartspel.domain.session import Session
from kaartspel.texts import language
from kaartspel.ui import theme
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.board import Board
from kaartspel.ui.table.deck_model import DeckModel, chosen
from kaartspel.ui.table.deck_view import DeckView
from kaartspel.ui.table.enlarging import Enlarging
from kaartspel.ui.table.hand import Hand
from kaartspel.ui.table.laying_out import LayingOut
from kaartspel.ui.table.toolbar import Toolbar

if TYPE_CHECKING:
    # Made when they are first asked for: the first picture does not wait for them.
    from kaartspel.ui.decks.deck_page import DeckPage
    from kaartspel.ui.table.enlarged import Enlarged
    from kaartspel.ui.table.nothing_found import NothingFound

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
        deck: DeckView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`deck` is a view that shows the deck already (see `first_picture`)."""
        super().__init__(parent)
        self.setObjectName("table")
        self._document = document
        self._library = library
        self._pictures = pictures
        self._view = deck or DeckView(DeckModel(), pictures)
        self._model = self._view.cards
        self._model.setParent(self)
        self._toolbar = Toolbar()
        self._board = Board(pictures)
        self._nothing: NothingFound | None = None
        self._cards = QStackedWidget()
        self._left = QVBoxLayout()
        self._about: DeckPage | None = None
        self._marking = QTimer(self, singleShot=True, interval=MARK_MILLISECONDS)
        self._build()
        self._lay = LayingOut(document, self._model, self._view, self._toolbar, self._left, reduced_motion)
        self._hand = Hand(document, self._model, self._view, self._board, pictures, reduced_motion, self.enlarge)
        self._large = Enlarging(document, self._model, self._view, self._board, self._hand, pictures)
        self._listen()
        self._open(document.session)

    def _build(self) -> None:
        self._cards.addWidget(self._view)
        left_side, left = QWidget(), self._left
        left_side.setLayout(left)
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
        toolbar.about_wanted.connect(self.show_about)
        self._lay.changed.connect(self._show_found)
        toolbar.card_size_chosen.connect(self._choose_size)
        view.card_size_changed.connect(self._choose_size)
        view.scrolled.connect(self._marking.start)
        view.painted.connect(self.cards_painted)
        view.enlarge_wanted.connect(self.enlarge)
        view.put_down_wanted.connect(self._lay.cancel)
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
    def laying_out(self) -> LayingOut:
        """How the deck lies."""
        return self._lay

    @property
    def enlarged(self) -> "Enlarged | None":
        """The enlarged view, once it was asked for."""
        return self._large.view

    @property
    def about(self) -> "DeckPage | None":
        """The page about a deck, while it is shown."""
        return self._about

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

    def enlarge(self, card: CardRef) -> None:
        """Show `card` of the deck as large as the window allows."""
        self._large.card(card)

    def enlarge_place(self, place: int) -> None:
        """Show the card on `place` of the board as large as the window allows."""
        self._large.place(place)

    def show_about(self) -> None:
        """Show what there is to know about the deck on the table, over the whole window."""
        from kaartspel.ui.decks.deck_page import DeckPage

        self._lay.cancel()
        page = self._about = DeckPage(self._model.deck, self._pictures, self.window())
        page.closed.connect(self._about_closed)
        page.open()

    def _about_closed(self) -> None:
        self._about = None
        self._view.setFocus()

    # --- the document

    def _open(self, session: Session) -> None:
        bookmark = self._document.bookmark
        self._show_deck(bookmark.deck)
        self._show(session)

    def _show_deck(self, deck_id: str) -> None:
        decks = self._library.decks()
        deck = chosen(decks, deck_id)
        layout = self._document.bookmark.layout(deck.id)
        self._document.mark(deck=deck.id)
        self._toolbar.show_decks(decks, deck.id)
        self._lay.show_deck(deck, layout)
        self._toolbar.show_size(self._view.card_size)
        self._view.scroll_to_first(layout.scroll)
        self._show(self._document.session)

    def _show(self, session: Session) -> None:
        self._hand.put_down()
        self._lay.follow(session)
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
        looked_for = bool(self._model.query or self._model.layout.tags)
        if self._model.rowCount() or not looked_for:
            self._cards.setCurrentWidget(self._view)
            return
        if self._nothing is None:
            from kaartspel.ui.table.nothing_found import NothingFound

            self._nothing = NothingFound()
            self._nothing.all_wanted.connect(self._look_for_nothing)
            self._cards.addWidget(self._nothing)
        self._nothing.say(self._model.layout)
        self._cards.setCurrentWidget(self._nothing)

    def _look_for_nothing(self) -> None:
        self._lay.drop_tags()
        self._toolbar.clear_search()

    def _choose_deck(self, deck_id: str) -> None:
        self._mark()
        self._show_deck(deck_id)

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
        if event.key() == Qt.Key.Key_Escape and (self._hand.raised or self._lay.busy):
            self._hand.put_down()
            self._lay.cancel()
        else:
            super().keyPressEvent(event)

    def _mark(self) -> None:
        self._marking.stop()
        if self._view.isVisible() and not self._model.query:
            self._lay.note_scroll(self._view.first_visible())
