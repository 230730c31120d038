"""`kaartspel deck …`: which cards there are, and what is missing or wrong in a deck; without Qt."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kaartspel import texts
from kaartspel.cli.printed import harmless, print_json, wrapped
from kaartspel.decks.check import Remark, Shortcoming
from kaartspel.decks.check import check as checked
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.cards import Card, Deck, DeckKind
from kaartspel.exchange import deck_json
from kaartspel.paths import Paths
from kaartspel.texts import N_, _, language, ngettext

KINDS = {DeckKind.PHOTOS: N_("photos"), DeckKind.REFLECTION: N_("reflection cards"), DeckKind.WORDS: N_("word cards")}
REMARKS = {
    Shortcoming.NO_TEXT: N_("{key} is missing."),
    Shortcoming.LONG_ALT: N_("{key} is longer than 160 signs."),
    Shortcoming.PROPORTIONS: N_("{key} is of another shape than the deck's aspect_ratio says."),
    Shortcoming.UNUSED: N_("This picture is on no card."),
    Shortcoming.NO_LICENSE: N_("{key} is missing: others do not know what they may do with the deck."),
}


def show_all(paths: Paths, *, as_json: bool) -> int:
    """Print every deck that can be read; what cannot is told on stderr."""
    decks = _all(paths)
    if as_json:
        return print_json(deck_json.listed(decks))
    print(harmless("\n".join(map(_line, decks))))
    return 0


def show_one(paths: Paths, asked: str, *, as_json: bool) -> int:
    """Print the deck of that id and its cards; 1 where there is none."""
    deck = next((deck for deck in _all(paths) if deck.id == asked), None)
    if deck is None:
        print(harmless(_("There is no deck {id}.").format(id=asked)), file=sys.stderr)
        return 1
    if as_json:
        return print_json(deck_json.whole(deck))
    print(harmless("\n".join(_page(deck))))
    return 0


def check(paths: Paths, path: Path) -> int:
    """Print what is wrong (then 1) and what could be better in the deck at `path`."""
    found = checked(path, paths.shipped)
    for problem in found.wrong:
        print(harmless(texts.what_is_wrong(problem)))
    for remark in found.remarks:
        print(harmless(_remark(remark)))
    if found.deck and not found.wrong:
        cards = len(found.deck.cards)
        said = ngettext("{count} card, nothing wrong.", "{count} cards, nothing wrong.", cards)
        print(said.format(count=cards))
    return 1 if found.wrong else 0


def _all(paths: Paths) -> Sequence[Deck]:
    library = FolderDecks(paths.shipped, paths.decks, paths.cache)
    decks = library.decks()
    for problem in library.problems():
        print(harmless(texts.sentence(problem)), file=sys.stderr)
    return decks


def _line(deck: Deck) -> str:
    cards = ngettext("{count} card", "{count} cards", len(deck.cards)).format(count=len(deck.cards))
    return f"{deck.id}  {deck.name.said(language())}  {_(KINDS[deck.kind])}  {cards}"


def _page(deck: Deck) -> Iterator[str]:
    title = deck.name.said(language())
    yield from (title, "─" * len(title), _line(deck))
    yield from wrapped(deck.description.said(language()), "")
    yield _("Version {version}. Made by {author}. Licence: {licence}.").format(
        version=deck.version, author=deck.author or "?", licence=deck.license or "?"
    )
    for number, card in enumerate(deck.cards, start=1):
        yield ""
        yield from _card(f"{number}. ", card)


def _card(number: str, card: Card) -> Iterator[str]:
    inner = " " * len(number)
    yield f"{number}{card.title.said(language())} ({card.ref.card})"
    for text in (card.question, card.meaning, card.alt):
        if text:
            yield from wrapped(text.said(language()), inner)
    tags = card.tags.said(language())
    if tags:
        yield from wrapped(_("Tags: {tags}").format(tags=", ".join(tags)), inner)


def _remark(remark: Remark) -> str:
    said = _(REMARKS[remark.kind]).format(key=remark.key)
    return _("Could be better: {what}").format(what=f"{remark.name}: {said}" if remark.name else said)
