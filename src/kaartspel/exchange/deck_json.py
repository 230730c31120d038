"""Decks as JSON for other programs; docs/deck-json.md promises these keys, and they stay."""

from collections.abc import Sequence

from kaartspel.domain.cards import Card, Deck
from kaartspel.exchange.plain import Plain, said


def listed(decks: Sequence[Deck]) -> Plain:
    """`deck list --json`: the decks, in the order in which the program offers them."""
    return {"decks": [{**_head(deck), "cards": len(deck.cards)} for deck in decks]}


def whole(deck: Deck) -> Plain:
    """`deck show ID --json`: all of one deck."""
    return {
        **_head(deck),
        "description": said(deck.description),
        "version": deck.version,
        "author": deck.author,
        "license": deck.license,
        "aspect_ratio": deck.aspect_ratio,
        "question_side": str(deck.question_side),
        "back": deck.back or None,
        "cards": [_card(card) for card in deck.cards],
    }


def _head(deck: Deck) -> Plain:
    return {"id": deck.id, "title": said(deck.name), "kind": str(deck.kind)}


def _card(card: Card) -> Plain:
    return {
        "id": card.ref.card,
        "title": said(card.title),
        "picture": card.picture or None,
        "alt": said(card.alt),
        "question": said(card.question),
        "meaning": said(card.meaning),
        "tags": {"nl": list(card.tags.nl), "en": list(card.tags.en)},
    }
