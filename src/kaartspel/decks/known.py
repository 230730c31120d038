"""Manifests read before: the same decks without parsing TOML again."""

from pathlib import Path
from typing import Any

from kaartspel import files
from kaartspel.domain.cards import NO_TAGS, Card, CardRef, Deck, DeckKind, QuestionSide, Tags
from kaartspel.domain.words import NO_WORDS, Words

FORM = 2
"""Of what is remembered; to be raised when a deck or card gets another shape."""


def deck(file: Path, known: dict[str, Any]) -> tuple[Deck, list[Any]]:
    """The deck of the manifest `file`, from `known` where that still holds, and what to remember of it.

    Raises `DeckError` where the manifest had to be read and is not what it should be.
    """
    stamp = files.stamp(file)
    try:
        if known[str(file)][0] == stamp:
            return _from_plain(known[str(file)][1]), known[str(file)]
    except (KeyError, TypeError, ValueError, IndexError):
        pass
    from kaartspel.decks import manifest  # msgspec comes with it

    read = manifest.deck(file)
    return read, [stamp, _plain(read)]


def _plain(deck: Deck) -> list[Any]:
    head = [deck.id, _said(deck.name), _said(deck.description), deck.version, deck.author, deck.license]
    head += [deck.aspect_ratio, deck.kind, deck.question_side, deck.back]
    return [*head, [_plain_card(card) for card in deck.cards]]


def _plain_card(card: Card) -> list[Any]:
    tags = [card.tags.nl, card.tags.en] if card.tags != NO_TAGS else 0
    return [
        card.ref.card,
        _said(card.title),
        _said(card.alt),
        _said(card.question),
        tags,
        card.picture,
        _said(card.meaning),
    ]


def _said(words: Words) -> list[str] | int:
    return [words.nl, words.en] if words else 0


def _from_plain(plain: list[Any]) -> Deck:
    deck_id, name, description, version, author, license_, aspect_ratio, kind, question_side, back, cards = plain
    return Deck(
        id=deck_id,
        name=_words(name),
        cards=tuple(_card(deck_id, card) for card in cards),
        description=_words(description),
        version=version,
        author=author,
        license=license_,
        aspect_ratio=aspect_ratio,
        kind=DeckKind(kind),
        question_side=QuestionSide(question_side),
        back=back,
    )


def _card(deck_id: str, plain: list[Any]) -> Card:
    card_id, title, alt, question, tags, picture, meaning = plain
    return Card(
        CardRef(deck_id, card_id),
        _words(title),
        _words(alt),
        _words(question),
        Tags(tuple(tags[0]), tuple(tags[1])) if tags else NO_TAGS,
        picture,
        _words(meaning),
    )


def _words(plain: list[str]) -> Words:
    return Words(*plain) if plain else NO_WORDS
