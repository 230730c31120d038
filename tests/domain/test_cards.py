"""Cards and their words."""

import pytest
from hypothesis import given

from kaartspel.domain.cards import Card, CardRef, Deck, Tags, back_of, has_tag, matches, tags_in
from kaartspel.domain.layout import Layout, shown
from kaartspel.domain.words import Words
from sessions import card_refs

SEA = Card(CardRef("photos", "sea"), Words("De zee bij Urk", "The sea"), tags=Tags(("water", "zonsop-gang"), ("far",)))


@given(card_refs)
def test_a_reference_is_written_and_read(reference: CardRef) -> None:
    assert CardRef.parse(str(reference)) == reference


@pytest.mark.parametrize("text", ["", "a", "/a", "a/", "a/b/c", "a//b"])
def test_what_is_no_reference(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        CardRef.parse(text)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", True),
        ("zee", True),
        ("ZE", True),
        ("sea", True),
        ("urk wat", True),
        ("far", True),
        ("gang", True),
        ("zonsop-gang", True),
        ("ee", False),
        ("zee berg", False),
    ],
)
def test_search(query: str, found: bool) -> None:
    assert matches(SEA, query) is found


def test_words_and_tags_fall_back_on_the_other_language() -> None:
    assert (Words("a", "b").said("nl"), Words("a", "b").said("en")) == ("a", "b")
    assert (Words("", "b").said("nl"), Words("a", "").said("en")) == ("b", "a")
    assert (bool(Words()), bool(Words("a")), bool(Words("", "b"))) == (False, True, True)
    assert (Tags(("a",), ("b",)).said("nl"), Tags(("a",), ("b",)).said("en")) == (("a",), ("b",))
    assert (Tags((), ("b",)).said("nl"), Tags(("a",)).said("en")) == (("b",), ("a",))


def test_tags_are_counted_and_the_commonest_come_first() -> None:
    cards = tuple(
        Card(CardRef("d", name), Words(name), tags=Tags(nl, ()))
        for name, nl in (("a", ("zee", "Licht")), ("b", ("Licht", "Licht")), ("c", ("boom",)))
    )
    deck = Deck("d", Words("D"), cards)
    assert list(tags_in(deck, "nl").items()) == [("Licht", 2), ("boom", 1), ("zee", 1)]
    assert tags_in(deck, "en") == tags_in(deck, "nl")
    assert [has_tag(card, "licht") for card in cards] == [True, True, False]


def test_a_meaning_is_found_by_its_words() -> None:
    word = Card(CardRef("w", "a"), Words("Zorg"), meaning=Words("Er zijn voor een ander."))
    assert matches(word, "voor ander")


def test_a_question_is_found_by_its_words_in_both_languages() -> None:
    card = Card(CardRef("r", "a"), Words("Knoop"), question=Words("Wat zit er vast?", "What is stuck?"))
    deck = Deck("r", Words("R"), (card, SEA))
    for query in ("zit vast?", "what stuck", "knoop wat"):
        assert matches(card, query)
        assert shown(deck, Layout("r"), query) == [0]
    assert not matches(card, "loose")


def test_quotes_and_apostrophes_are_no_matter() -> None:
    card = Card(CardRef("w", "a"), Words("Grenzen"), meaning=Words("Je zegt ‘tot hier’.", "Someone else’s, “so far”."))
    deck = Deck("w", Words("W"), (card, SEA))
    for query in ("tot hier", "else's", "else’s", "“so far"):
        assert matches(card, query)
        assert shown(deck, Layout("w"), query) == [0]


def test_no_card_has_the_reference_of_a_back() -> None:
    assert str(back_of("photos")) == "photos/.back"
