"""How a deck lies on the table: in which order, which of its cards, face up or face down, and what is looked for."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from kaartspel.domain.cards import Card, Deck, folded, has_tag, tags_in


class Layout(NamedTuple):
    """One deck on the table; cards are named by their id within it.

    `shuffle` seeds the order, 0 is the deck's own. `scroll` is the index of the first visible card in what is shown.
    With `part` only the cards in `picked` lie there: drawn at random (`drawn`) or chosen by hand. With `face_down` all
    lie face down but those in `turned`. With `tags` only cards that have all of them are shown.
    """

    deck: str = ""
    shuffle: int = 0
    scroll: int = 0
    part: bool = False
    drawn: bool = False
    picked: tuple[str, ...] = ()
    face_down: bool = False
    turned: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def order(count: int, seed: int) -> list[int]:
    """The numbers below `count` in the order that belongs to `seed`, the same on every day; 0 is the natural one."""
    numbers = list(range(count))
    if seed:
        import random  # not at the start: a deck in its own order needs none

        random.Random(seed).shuffle(numbers)  # noqa: S311  an order of cards is no secret
    return numbers


def shown(deck: Deck, layout: Layout, query: str = "", texts: Sequence[str] | None = None) -> list[int]:
    """The indices in `deck.cards` of what is shown, in order.

    While something is looked for (`query`, or tags) cards that lie face down are not shown: being found would tell
    what is on them. `texts` is what `searchable` says of each card, where that was made before.
    """
    found = _laid_out(deck, layout)
    parts = [f" {part}" for part in folded(query).split()]
    if not (parts or layout.tags):
        return found
    found = _face_up(deck, layout, found)
    for tag in layout.tags:
        found = [i for i in found if has_tag(deck.cards[i], tag)]
    if parts:
        known = texts or [searchable(card) for card in deck.cards]
        found = [i for i in found if all(part in known[i] for part in parts)]
    return found


def tags_left(deck: Deck, layout: Layout, language: str) -> dict[str, int]:
    """The tags that can still be asked for besides `layout.tags`, each with how many cards would then be shown."""
    cards = tuple(deck.cards[i] for i in shown(deck, layout)) if layout.tags else _findable(deck, layout)
    asked = {tag.casefold() for tag in layout.tags}
    counted = tags_in(deck._replace(cards=cards), language)
    return {tag: count for tag, count in counted.items() if tag.casefold() not in asked}


def searchable(card: Card) -> str:
    """The words a card is found by, case folded, each after a space: a word begins with `part` where ` part` occurs."""
    texts = (*card.title, *card.tags.nl, *card.tags.en, *card.question, *card.meaning)
    return " " + " ".join(folded(" ".join(texts)).split())


def lies_face_down(layout: Layout, card: str) -> bool:
    """Whether only the back of `card` is seen."""
    return layout.face_down and card not in layout.turned


def lay_face_down(layout: Layout, seed: int, on_board: Collection[str] = ()) -> Layout:
    """Shuffled and face down, all but the cards that lie on the board, which everybody has seen; no tag is asked for.

    A tag would leave nothing in sight, since what lies face down is not looked through.
    """
    return layout._replace(face_down=True, shuffle=seed, scroll=0, turned=tuple(sorted(on_board)), tags=())


def lay_face_up(layout: Layout) -> Layout:
    """All turned; the order stays."""
    return layout._replace(face_down=False, turned=())


def turn(layout: Layout, cards: Iterable[str]) -> Layout:
    """These cards lie face up from here on."""
    if not layout.face_down:
        return layout
    more = tuple(card for card in dict.fromkeys(cards) if card not in layout.turned)
    return layout._replace(turned=(*layout.turned, *more)) if more else layout


def drawable(deck: Deck, layout: Layout, on_board: Collection[str] = ()) -> list[str]:
    """The cards that can be drawn: those that have the tags asked for and do not lie on the board."""
    asked = _asked(layout)
    cards = [card for card in deck.cards if all(has_tag(card, tag) for tag in asked)]
    return [card.ref.card for card in cards if card.ref.card not in on_board]


def draw(deck: Deck, layout: Layout, count: int, seed: int, on_board: Collection[str] = ()) -> Layout:
    """Only `count` cards lie there, drawn at random by `seed` from those that are `drawable`."""
    import random

    free = drawable(deck, layout, on_board)
    some = random.Random(seed).sample(free, min(max(count, 1), len(free)))  # noqa: S311  a draw of cards is no secret
    return layout._replace(part=True, drawn=True, picked=tuple(some), tags=_asked(layout), scroll=0)


def lay_out(layout: Layout, cards: Iterable[str]) -> Layout:
    """Only these cards lie there, chosen by hand."""
    return layout._replace(part=True, drawn=False, picked=tuple(dict.fromkeys(cards)), scroll=0)


def lay_out_all(layout: Layout) -> Layout:
    """The whole deck; what was picked last is remembered."""
    return layout._replace(part=False, scroll=0)


def follow_board(layout: Layout, came: Iterable[str], went: Iterable[str]) -> Layout:
    """After cards came to the board (they are seen) and others went back to the table, where they lie from then on."""
    back = tuple(card for card in went if card not in layout.picked) if layout.part else ()
    return turn(layout._replace(picked=(*layout.picked, *back)) if back else layout, came)


def _asked(layout: Layout) -> tuple[str, ...]:
    """The tags that a draw goes by: none while cards lie face down, or the draw would tell what is on them."""
    return () if layout.face_down else layout.tags


def _laid_out(deck: Deck, layout: Layout) -> list[int]:
    numbers = order(len(deck.cards), layout.shuffle)
    if not layout.part:
        return numbers
    picked = set(layout.picked)
    return [i for i in numbers if deck.cards[i].ref.card in picked]


def _face_up(deck: Deck, layout: Layout, numbers: list[int]) -> list[int]:
    return [i for i in numbers if not lies_face_down(layout, deck.cards[i].ref.card)] if layout.face_down else numbers


def _findable(deck: Deck, layout: Layout) -> tuple[Card, ...]:
    return tuple(deck.cards[i] for i in _face_up(deck, layout, _laid_out(deck, layout)))
