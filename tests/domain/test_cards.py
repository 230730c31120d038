"""Cards and their words."""

import pytest
from hypothesis import given

from kaartspel.domain.cards import Card, CardRef, Tags, matches
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
