"""How a deck lies on the table."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain import layout as layouts
from kaartspel.domain.cards import Card, CardRef, Deck, Tags, has_tag, matches
from kaartspel.domain.layout import Layout, order, shown
from kaartspel.domain.session import Bookmark
from kaartspel.domain.words import Words
from sessions import bookmarks

WORDS = ("sea", "path", "lamp", "tree", "door")
TAGS = ("water", "calm", "far")


def card(number: int, tags: tuple[str, ...] = ()) -> Card:
    word = WORDS[number % len(WORDS)]
    return Card(CardRef("d", str(number)), Words(en=f"{word} {number}"), tags=Tags(en=tags))


decks = st.lists(st.lists(st.sampled_from(TAGS), max_size=3, unique=True).map(tuple), max_size=12).map(
    lambda tags: Deck("d", Words(en="Deck"), tuple(card(number, own) for number, own in enumerate(tags)))
)
some_ids = st.lists(st.integers(0, 14).map(str), max_size=8, unique=True).map(tuple)
lying = st.builds(
    Layout,
    deck=st.just("d"),
    shuffle=st.integers(0, 9),
    part=st.booleans(),
    drawn=st.booleans(),
    picked=some_ids,
    face_down=st.booleans(),
    turned=some_ids,
    tags=st.lists(st.sampled_from(TAGS), max_size=2, unique=True).map(tuple),
)
queries = st.sampled_from(("", "sea", "CALM", "la 2", "far path", "nothing"))


def ids(deck: Deck, numbers: list[int]) -> list[str]:
    return [deck.cards[i].ref.card for i in numbers]


def test_a_seed_is_an_order_for_ever() -> None:
    assert order(8, 5) == [6, 3, 1, 0, 7, 2, 5, 4]
    assert order(8, 0) == list(range(8))
    assert sorted(order(50, 9)) == list(range(50))
    assert order(50, 9) != order(50, 10)


@given(deck=decks, layout=lying, query=queries)
def test_what_is_shown_is_laid_out_found_and_face_up(deck: Deck, layout: Layout, query: str) -> None:
    looking = bool(query or layout.tags)

    def wanted(it: Card) -> bool:
        there = not layout.part or it.ref.card in layout.picked
        told = not (looking and layouts.lies_face_down(layout, it.ref.card))
        return there and told and matches(it, query) and all(has_tag(it, tag) for tag in layout.tags)

    found = shown(deck, layout, query)
    assert sorted(found) == [i for i, it in enumerate(deck.cards) if wanted(it)]
    places = [order(len(deck.cards), layout.shuffle).index(i) for i in found]
    assert all(one < other for one, other in pairwise(places))


@given(deck=decks, layout=lying, count=st.integers(1, 20), seed=st.integers(1, 9))
def test_what_is_drawn_is_all_in_sight(deck: Deck, layout: Layout, count: int, seed: int) -> None:
    free = layouts.drawable(deck, layout)
    drawn = layouts.draw(deck, layout, count, seed)
    assert set(drawn.picked) <= set(free)
    assert len(drawn.picked) == min(count, len(free))
    assert sorted(ids(deck, shown(deck, drawn))) == sorted(drawn.picked)
    assert len(shown(deck, layouts.lay_face_down(drawn, seed))) == len(drawn.picked)


@given(deck=decks, layout=lying)
def test_a_tag_that_is_left_finds_as_many_cards_as_it_says(deck: Deck, layout: Layout) -> None:
    left = layouts.tags_left(deck, layout, "en")
    for tag, count in left.items():
        assert tag not in layout.tags
        assert len(shown(deck, layout._replace(tags=(*layout.tags, tag)))) == count > 0
    for tag in set(TAGS) - set(left) - set(layout.tags):
        assert shown(deck, layout._replace(tags=(*layout.tags, tag))) == []


@given(deck=decks, layout=lying, board=some_ids, seed=st.integers(1, 9))
def test_face_down_nothing_is_told_but_what_lay_on_the_board(
    deck: Deck, layout: Layout, board: tuple[str, ...], seed: int
) -> None:
    down = layouts.lay_face_down(layout, seed, board)
    for it in deck.cards:
        assert layouts.lies_face_down(down, it.ref.card) == (it.ref.card not in board)
    assert set(ids(deck, shown(deck, down, "sea"))) <= set(board)
    turned = layouts.turn(down, (it.ref.card for it in deck.cards))
    assert not any(layouts.lies_face_down(turned, it.ref.card) for it in deck.cards)
    assert layouts.turn(turned, turned.turned) == turned
    up = layouts.lay_face_up(down)
    assert not any(layouts.lies_face_down(up, it.ref.card) for it in deck.cards)
    assert up.shuffle == seed


def test_a_card_of_a_deck_that_lies_face_up_need_not_be_turned() -> None:
    assert layouts.turn(Layout("d"), ["1"]) == Layout("d")


@given(deck=decks.filter(lambda it: len(it.cards) > 0), board=some_ids, count=st.integers(-1, 20))
def test_a_draw_takes_so_many_and_none_from_the_board(deck: Deck, board: tuple[str, ...], count: int) -> None:
    drawn = layouts.draw(deck, Layout("d"), count, 7, board)
    free = [it.ref.card for it in deck.cards if it.ref.card not in board]
    assert len(drawn.picked) == min(max(count, 1), len(free))
    assert set(drawn.picked) <= set(free)
    assert drawn == layouts.draw(deck, Layout("d"), count, 7, board)
    assert sorted(ids(deck, shown(deck, drawn))) == sorted(drawn.picked)


def test_another_draw_takes_others() -> None:
    deck = Deck("d", Words(en="Deck"), tuple(card(number) for number in range(48)))
    draws = {layouts.draw(deck, Layout("d"), 12, seed).picked for seed in range(1, 6)}
    assert len(draws) == 5


def test_a_choice_by_hand_lies_in_the_order_of_the_deck_and_is_remembered() -> None:
    deck = Deck("d", Words(en="Deck"), tuple(card(number) for number in range(9)))
    chosen = layouts.lay_out(Layout("d", drawn=True), ["5", "2", "5", "7"])
    assert ids(deck, shown(deck, chosen)) == ["2", "5", "7"]
    assert not chosen.drawn
    everything = layouts.lay_out_all(chosen)
    assert len(shown(deck, everything)) == 9
    assert everything.picked == chosen.picked


def test_a_card_taken_back_from_the_board_lies_with_the_ones_that_were_laid_out() -> None:
    part = layouts.lay_out(Layout("d"), ["1", "2"])
    assert layouts.follow_board(part, (), ("8", "2")).picked == ("1", "2", "8")
    assert layouts.follow_board(Layout("d"), (), ("8",)) == Layout("d")


def test_a_card_that_came_to_the_board_was_seen() -> None:
    down = layouts.lay_face_down(Layout("d"), 3)
    seen = layouts.follow_board(down, ("4",), ())
    assert not layouts.lies_face_down(seen, "4")
    assert layouts.lies_face_down(seen, "5")
    assert not layouts.lies_face_down(layouts.follow_board(seen, (), ("4",)), "4")


@given(bookmarks)
def test_every_deck_keeps_its_own_layout(bookmark: Bookmark) -> None:
    here = Layout("here", 5)
    marked = bookmark.with_layout(here)
    assert marked.layout("here") == here
    assert marked.layout("nowhere else") == bookmark.layout("nowhere else")
    for other in bookmark.layouts:
        if other.deck != "here":
            assert marked.layout(other.deck) == bookmark.layout(other.deck)


@pytest.mark.parametrize("word", ["meaning", "kind"])
def test_a_word_is_found_by_its_meaning(word: str) -> None:
    care = Card(CardRef("d", "care"), Words(en="Care"), meaning=Words(en="a kind meaning"))
    assert shown(Deck("d", Words(en="Deck"), (care,)), Layout("d"), word) == [0]
