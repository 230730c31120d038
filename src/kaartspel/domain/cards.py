"""Cards and decks."""

from enum import StrEnum
from typing import NamedTuple

from kaartspel.domain.words import NO_WORDS, Words


class CardRef(NamedTuple):
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


class Tags(NamedTuple):
    """Words to find a card by, per language."""

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def said(self, language: str) -> tuple[str, ...]:
        """The tags in `language`, or the other language's where there are none."""
        first, second = (self.nl, self.en) if language == "nl" else (self.en, self.nl)
        return first or second


NO_TAGS = Tags()


class DeckKind(StrEnum):
    """What the cards of a deck show."""

    PHOTOS = "photos"
    REFLECTION = "reflection"
    """Pictures, most with a question."""
    WORDS = "words"
    """No pictures: the title is the card, set by the program."""


class QuestionSide(StrEnum):
    """Where a card's question is read; it is never part of the picture itself."""

    PICTURE = "picture"
    """On the picture, at its foot."""
    BELOW = "below"


class Card(NamedTuple):
    """A card as its deck describes it.

    `picture` is a bare file name, "" for a card of words alone; `meaning` is what the word of such a card can mean.
    """

    ref: CardRef
    title: Words
    alt: Words = NO_WORDS
    question: Words = NO_WORDS
    tags: Tags = NO_TAGS
    picture: str = ""
    meaning: Words = NO_WORDS


class Deck(NamedTuple):
    """A set of cards in its own order.

    `aspect_ratio` is width ÷ height of its pictures; `back` the bare file name of the picture on the back of every
    card, "" where the program draws one.
    """

    id: str
    name: Words
    cards: tuple[Card, ...]
    description: Words = NO_WORDS
    version: str = "1"
    author: str = ""
    license: str = ""
    aspect_ratio: float = 1.5
    kind: DeckKind = DeckKind.PHOTOS
    question_side: QuestionSide = QuestionSide.BELOW
    back: str = ""


BACK = ".back"
"""In the place of a card's id: the back of the deck's cards. No card's own id has a dot."""


def back_of(deck_id: str) -> CardRef:
    """The reference under which the picture on the back of a deck's cards is found."""
    return CardRef(deck_id, BACK)


def matches(card: Card, query: str) -> bool:
    """Whether every word of `query` begins a word of the card's texts but its alt text, in any language and case."""
    texts = (*card.title, *card.tags.nl, *card.tags.en, *card.question, *card.meaning)
    known = [word for text in texts for word in _words(text)]
    return all(any(word.startswith(part) for word in known) for part in _words(query))


def has_tag(card: Card, tag: str) -> bool:
    """Whether `tag` is one of the card's tags, in any language, case folded."""
    return tag.casefold() in {own.casefold() for own in (*card.tags.nl, *card.tags.en)}


def tags_in(deck: Deck, language: str) -> dict[str, int]:
    """Every tag of the deck's cards in `language`, with how many cards have it; the commonest first, then by name."""
    counted: dict[str, int] = {}
    for card in deck.cards:
        for tag in dict.fromkeys(card.tags.said(language)):
            counted[tag] = counted.get(tag, 0) + 1
    return dict(sorted(counted.items(), key=lambda it: (-it[1], it[0].casefold())))


def folded(text: str) -> str:
    """`text` as it is searched: small letters, words apart at hyphens and quotes, one kind of apostrophe."""
    return text.casefold().translate(_FOLDING)


_FOLDING = str.maketrans({"-": " ", "‘": " ", "“": " ", "’": "'"})


def _words(text: str) -> list[str]:
    return folded(text).split()
