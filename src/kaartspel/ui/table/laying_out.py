"""How the deck lies: shuffled, face down, only a part of it, only some tags; kept in the bookmark, deck by deck."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout

from kaartspel.domain import layout as layouts
from kaartspel.domain.cards import NO_TAGS, CardRef, Deck
from kaartspel.domain.layout import Layout
from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.document import Document
from kaartspel.ui.table.deck_model import DeckModel
from kaartspel.ui.table.deck_view import DeckView
from kaartspel.ui.table.toolbar import Toolbar

if TYPE_CHECKING:
    # Made when there is something to say or to choose: the first picture of a deck as it comes does not wait for them.
    from kaartspel.ui.table.layout_line import LayoutLine
    from kaartspel.ui.table.tag_list import TagList

USUAL_DRAW = 12


class LayingOut(QObject):
    """Everything that lays the deck otherwise goes through here, and from here to the model and the bookmark."""

    changed = Signal()
    """Other cards are shown."""

    def __init__(
        self,
        document: Document,
        model: DeckModel,
        view: DeckView,
        toolbar: Toolbar,
        column: QVBoxLayout,
        reduced_motion: Callable[[], bool],
    ) -> None:
        """`column` holds the toolbar; a line with what is in force comes below it."""
        super().__init__(view)
        self._document = document
        self._model = model
        self._view = view
        self._toolbar = toolbar
        self._column = column
        self._reduced_motion = reduced_motion
        self._line_made: LayoutLine | None = None
        self._marked: dict[str, None] | None = None
        self._asking = False
        self._board: frozenset[CardRef] = frozenset()
        toolbar.layout_wanted.connect(self._open_menu)
        toolbar.tags_wanted.connect(self._open_tags)
        view.turn_wanted.connect(self.turn)
        view.mark_wanted.connect(self._mark)
        view.marks_ready.connect(self._lay_out_marked)

    @property
    def layout(self) -> Layout:
        """How the deck lies now."""
        return self._document.bookmark.layout(self._model.deck.id)

    @property
    def busy(self) -> bool:
        """Whether a question is asked: how many cards, or which."""
        return self._marked is not None or self._asking

    @property
    def line(self) -> "LayoutLine | None":
        """What is said about it, once there was anything to say."""
        return self._line_made

    def show_deck(self, deck: Deck, layout: Layout) -> None:
        """Another deck is on the table."""
        self._marked, self._asking = None, False
        self._view.mark_cards(None)
        self._board = frozenset(placement.card for _place, placement in self._document.session.laid)
        # A card may have come to the board while no deck was on the table to follow it.
        layout = layouts.turn(layout, sorted(card.card for card in self._board if card.deck == deck.id))
        self._model.show_deck(deck, layout)
        self._keep(layout)
        self._toolbar.show_tags(available=any(card.tags is not NO_TAGS for card in deck.cards))
        self._tell()

    def follow(self, session: Session) -> None:
        """Cards that came to the board were seen; cards that went back lie on the table from then on."""
        board = frozenset(placement.card for _place, placement in session.laid)
        came, went, self._board = board - self._board, self._board - board, board
        for deck in {card.deck for card in (*came, *went)}:
            before = self._document.bookmark.layout(deck)
            here = sorted(card.card for card in came if card.deck == deck)
            gone = sorted(card.card for card in went if card.deck == deck)
            after = layouts.follow_board(before, here, gone)
            if after == before:
                continue
            if deck == self._model.deck.id:
                self.lay(after)
            else:
                self._keep(after)

    def lay(self, layout: Layout, *, from_top: bool = False) -> None:
        """The deck lies so from here on."""
        self._keep(layout)
        self._model.lay(self._for_marking(layout) if self._marked is not None else layout)
        if from_top:
            self._view.verticalScrollBar().setValue(0)
        self._tell()

    def note_scroll(self, first: int) -> None:
        """The card shown first, for when the deck is laid out again."""
        if not self.busy:
            self._keep(self.layout._replace(scroll=first))

    def _keep(self, layout: Layout) -> None:
        self._document.mark(layouts=self._document.bookmark.with_layout(layout).layouts)

    # --- order and sides

    def shuffle(self, seed: int | None = None) -> None:
        """The order that belongs to `seed` (None: a new one); 0 is the deck's own."""
        self.lay(self.layout._replace(shuffle=_seed() if seed is None else seed, scroll=0), from_top=True)

    def lay_face_down(self) -> None:
        """Shuffle, and show the backs only; nothing is looked for any more."""
        self._end_search()
        self.lay(layouts.lay_face_down(self.layout, _seed(), self._on_board()), from_top=True)

    def turn(self, card: CardRef) -> None:
        """Turn that card face up, where it stays."""
        self.lay(layouts.turn(self.layout, [card.card]))
        self._flip([card])
        row = self._model.row(card)
        if row is not None:
            self._say(self._model.spoken(self._model.card(row)))

    def turn_all(self) -> None:
        """All cards face up; their order stays."""
        down = [card.ref for card in self._model.deck.cards if self._model.lies_face_down(card.ref)]
        self.lay(layouts.lay_face_up(self.layout))
        self._flip(down)

    def _flip(self, cards: list[CardRef]) -> None:
        if not self._reduced_motion():
            self._view.turn(cards)

    # --- a part of the deck

    def draw(self, count: int) -> None:
        """Lay out only so many cards, drawn at random from those with the tags asked for that are not on the board."""
        self._asking = False
        self._end_search()
        self.lay(layouts.draw(self._model.deck, self.layout, count, _seed(), self._on_board()), from_top=True)

    def ask_draw(self) -> None:
        """Ask how many cards to draw."""
        self.cancel()
        self._asking = True
        free = len(layouts.drawable(self._model.deck, self.layout, self._on_board()))
        before = len(self.layout.picked) if self.layout.drawn else USUAL_DRAW
        self._line.ask_draw(min(before, free), free)

    def lay_out_all(self) -> None:
        """The whole deck again."""
        self.lay(layouts.lay_out_all(self.layout), from_top=True)

    def choose_by_hand(self) -> None:
        """From here on a click or Space marks the cards to lay out, among all of the deck."""
        self._asking = False
        picked = () if self.layout.drawn and not self.layout.part else self.layout.picked
        self._marked = dict.fromkeys(picked)
        self.lay(self.layout, from_top=True)
        self._show_marks()
        self._view.setFocus()

    def cancel(self) -> None:
        """Nothing is asked any more; what lay there lies there."""
        if self.busy:
            self._marked, self._asking = None, False
            self._view.mark_cards(None)
            self.lay(self.layout)
            self._view.setFocus()

    def _end_search(self) -> None:
        """What is laid out now would not be seen beside words that were looked for before."""
        if self._model.query:
            self._toolbar.clear_search()

    def _for_marking(self, layout: Layout) -> Layout:
        return layouts.lay_out_all(layout)._replace(tags=())

    def _mark(self, card: CardRef) -> None:
        if self._marked is None or card in self._board:
            return
        if card.card in self._marked:
            del self._marked[card.card]
        else:
            self._marked[card.card] = None
        self._show_marks()
        said = _("{card}, chosen") if card.card in self._marked else _("{card}, not chosen")
        row = self._model.row(card)
        if row is not None:
            shown = self._model.card(row).title.said(language())
            self._say(said.format(card=_("Card face down") if self._model.lies_face_down(card) else shown))

    def _show_marks(self) -> None:
        marked = self._marked or {}
        deck = self._model.deck.id
        self._view.mark_cards(frozenset(CardRef(deck, card) for card in marked))
        self._line.ask_marks(len(marked))

    def _lay_out_marked(self) -> None:
        marked, self._marked = self._marked, None
        self._view.mark_cards(None)
        self._end_search()
        layout = layouts.lay_out(self.layout, marked)._replace(tags=()) if marked else self.layout
        self.lay(layout, from_top=True)
        self._view.setFocus()

    # --- tags

    def add_tag(self, tag: str) -> None:
        """Only cards that have this tag as well."""
        self.lay(self.layout._replace(tags=(*self.layout.tags, tag), scroll=0), from_top=True)

    def drop_tag(self, tag: str) -> None:
        """Without asking for that tag."""
        left = tuple(other for other in self.layout.tags if other != tag)
        self.lay(self.layout._replace(tags=left, scroll=0), from_top=True)

    def drop_tags(self) -> None:
        """Without asking for any."""
        if self.layout.tags:
            self.lay(self.layout._replace(tags=(), scroll=0), from_top=True)

    def tag_list(self) -> "TagList":
        """The tags that can be asked for now, in a list to open."""
        from kaartspel.ui.table.tag_list import TagList

        made = TagList(layouts.tags_left(self._model.deck, self.layout, language()), self._toolbar)
        made.chosen.connect(self.add_tag)
        return made

    def _open_tags(self) -> None:
        self.cancel()
        self.tag_list().open_below(self._toolbar.tags_button)

    # --- what is said about it

    def menu(self) -> QMenu:
        """What can be done with the deck as it lies now."""
        made = QMenu(self._toolbar)
        layout = self.layout
        made.addAction(_("Shuffle")).triggered.connect(lambda: self.shuffle())
        if layout.shuffle and not layout.face_down:
            made.addAction(_("Back to order")).triggered.connect(lambda: self.shuffle(0))
        made.addSeparator()
        down = _("Shuffle and lay face down again") if layout.face_down else _("Lay face down")
        made.addAction(down).triggered.connect(self.lay_face_down)
        if layout.face_down:
            made.addAction(_("Turn all face up")).triggered.connect(self.turn_all)
        made.addSeparator()
        made.addAction(_("Some cards at random…")).triggered.connect(self.ask_draw)
        made.addAction(_("Choose cards by hand…")).triggered.connect(self.choose_by_hand)
        if layout.part:
            made.addAction(_("Lay out all cards")).triggered.connect(self.lay_out_all)
        return made

    def _open_menu(self) -> None:
        self._toolbar.open_menu(self.menu(), self._toolbar.layout_button)

    @property
    def _line(self) -> "LayoutLine":
        if self._line_made is None:
            from kaartspel.ui.table.layout_line import LayoutLine, Wishes

            wishes = Wishes(
                self.drop_tag,
                self.turn_all,
                self.draw,
                self.ask_draw,
                self.lay_out_all,
                self._lay_out_marked,
                self.cancel,
            )
            self._line_made = LayoutLine(wishes, self._view)
            self._column.insertWidget(self._column.indexOf(self._toolbar) + 1, self._line_made)
        return self._line_made

    def _tell(self) -> None:
        layout, deck = self.layout, self._model.deck
        if not self.busy and (self._line_made or layout.part or layout.face_down or layout.tags):
            bare = layout._replace(tags=())
            laid_out = [deck.cards[i].ref.card for i in layouts.shown(deck, bare)]
            turned = sum(not layouts.lies_face_down(layout, card) for card in laid_out)
            self._line.show_layout(layout, len(laid_out), len(deck.cards), turned)
        self.changed.emit()

    def _on_board(self) -> frozenset[str]:
        return frozenset(card.card for card in self._board if card.deck == self._model.deck.id)

    def _say(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # its enums cost the start 3 ms

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text))


def _seed() -> int:
    from PySide6.QtCore import QRandomGenerator

    return QRandomGenerator.global_().bounded(1, 2**31 - 1)
