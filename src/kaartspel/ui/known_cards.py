"""What the decks say of a card, wherever it lies: on the board, in a list, in the enlarged view."""

from kaartspel.domain.cards import Card, CardRef, Deck, DeckKind, QuestionSide
from kaartspel.domain.ports import DeckLibrary
from kaartspel.texts import language


class KnownCards:
    """Looks cards up in the library's decks; a deck is gone through when one of its cards is first asked for."""

    def __init__(self, library: DeckLibrary) -> None:
        self._library = library
        self._decks: dict[str, Deck] | None = None
        self._cards: dict[str, dict[CardRef, Card]] = {}

    def deck(self, deck_id: str) -> Deck | None:
        """The deck of that id; None where it is gone."""
        if self._decks is None:
            self._decks = {deck.id: deck for deck in self._library.decks()}
        return self._decks.get(deck_id)

    def card(self, ref: CardRef) -> Card | None:
        """The card as its deck describes it now; None where the card or its deck is gone."""
        cards = self._cards.get(ref.deck)
        if cards is None:
            deck = self.deck(ref.deck)
            cards = self._cards[ref.deck] = {card.ref: card for card in deck.cards} if deck else {}
        return cards.get(ref)

    def is_word(self, ref: CardRef) -> bool:
        """Whether the card is a word that the program sets itself."""
        deck = self.deck(ref.deck)
        if deck is None or deck.kind is not DeckKind.WORDS:
            return False
        card = self.card(ref)
        return card is not None and not card.picture

    def question(self, ref: CardRef) -> str:
        """The card's question in the language in use, "" where it has none."""
        card = self.card(ref)
        return card.question.said(language()) if card else ""

    def question_is_on_picture(self, ref: CardRef) -> bool:
        """Whether its deck wants the question on the picture, at its foot."""
        deck = self.deck(ref.deck)
        return deck is not None and deck.question_side is QuestionSide.PICTURE

    def meaning(self, ref: CardRef) -> str:
        """What the word on the card can mean, in the language in use; "" for other cards."""
        card = self.card(ref)
        return card.meaning.said(language()) if card else ""

    def spoken(self, ref: CardRef, title: str, alt: str) -> str:
        """What is said of the card: title, what is seen on it, what its word can mean, and its question."""
        parts = [part for part in (title, alt, self.meaning(ref), self.question(ref)) if part]
        return ". ".join([*(part.rstrip(".") for part in parts[:-1]), *parts[-1:]])
