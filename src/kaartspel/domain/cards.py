"""Cards and decks."""

from dataclasses import dataclass

from kaartspel.domain.words import NO_WORDS, Words


@dataclass(frozen=True, slots=True, order=True)
class CardRef:
    """Which card of which deck; written `deck/card`."""

    deck: str
    card: str

    def __str__(self) -> str:
        return f"{self.deck}/{self.card}"

    @classmethod
    def parse(cls, text: str) -> "CardRef":
        """The reference written in `text`; ValueError when it is not `deck/card`."""
        deck, slash, card = text.partition("/")
        if not (deck and slash and card) or "/" in card:
            raise ValueError(text)
        return cls(deck, card)


@dataclass(frozen=True, slots=True)
class Tags:
    """Words to find a card by, per language."""

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def said(self, language: str) -> tuple[str, ...]:
        """The tags in `language`, or the other language's where there are none."""
        first, second = (self.nl, self.en) if language == "nl" else (self.en, self.nl)
        return first or second


NO_TAGS = Tags()


@dataclass(frozen=True, slots=True)
class Card:
    """A card as its deck describes it; `picture` is a bare file name, "" for a card of words alone."""

    ref: CardRef
    title: Words
    alt: Words = NO_WORDS
    question: Words = NO_WORDS
    tags: Tags = NO_TAGS
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """A set of cards in its own order; `aspect_ratio` is width ÷ height of its pictures."""

    id: str
    name: Words
    cards: tuple[Card, ...]
    description: Words = NO_WORDS
    version: str = "1"
    author: str = ""
    license: str = ""
    aspect_ratio: float = 1.5


def matches(card: Card, query: str) -> bool:
    """Whether every word of `query` begins a word in the card's titles or tags, in any language, case folded."""
    texts = (card.title.nl, card.title.en, *card.tags.nl, *card.tags.en)
    known = [word for text in texts for word in text.casefold().replace("-", " ").split()]
    return all(any(word.startswith(part) for word in known) for part in query.casefold().replace("-", " ").split())
