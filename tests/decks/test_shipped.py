"""The decks that come with the program: whole in both languages, and pictures that differ."""

import colorsys
import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageStat

from kaartspel.decks import manifest
from kaartspel.decks.check import check, pictures_of
from kaartspel.domain.cards import Card, Deck, DeckKind
from kaartspel.domain.words import LANGUAGES, Words

ROOT = Path(__file__).parents[2]
DECKS = {"photos": (48, (1500, 1000)), "reflection": (48, (750, 1050)), "words": (48, None)}
"""The least number of cards of each deck, and the size of its pictures in pixels."""
MOST_BYTES = 20_000_000
SIDE = 16
LEAST_APART = 40
"""Of the 256 bits of a difference hash; the same picture made brighter or a little cropped is nearer than 30."""


def deck(deck_id: str) -> Deck:
    return manifest.deck(ROOT / "decks" / deck_id / "deck.toml")


def pictures(deck_id: str) -> dict[str, Path]:
    found = deck(deck_id)
    folder = pictures_of(ROOT / "decks" / deck_id, deck_id)
    return {card.ref.card: folder / card.picture for card in found.cards if card.picture}


def difference_hash(picture: Image.Image) -> int:
    """A bit for each of 16 × 16 spots: whether it is darker than the one to its right."""
    grey = picture.convert("L").resize((SIDE + 1, SIDE), Image.Resampling.LANCZOS).tobytes()
    rows = [grey[at : at + SIDE + 1] for at in range(0, len(grey), SIDE + 1)]
    bits = [row[at] < row[at + 1] for row in rows for at in range(SIDE)]
    return sum(1 << at for at, bit in enumerate(bits) if bit)


def distance(one: int, other: int) -> int:
    return (one ^ other).bit_count()


@pytest.mark.parametrize("deck_id", DECKS)
def test_nothing_is_wrong_or_could_be_better(deck_id: str) -> None:
    found = check(ROOT / "decks" / deck_id)
    assert (found.wrong, found.remarks) == ((), ())
    assert found.deck
    assert found.deck.license == "CC0-1.0"


@pytest.mark.parametrize("deck_id", DECKS)
def test_every_card_is_told_in_both_languages(deck_id: str) -> None:
    found = deck(deck_id)
    assert len(found.cards) >= DECKS[deck_id][0]
    assert found.description.nl
    assert found.description.en
    for card in found.cards:
        for text in needed(found, card):
            assert all(getattr(text, language) for language in LANGUAGES), card.ref
            assert text.nl != text.en or len(text.nl.split()) < 3, card.ref
        assert card.tags.nl, card.ref
        assert card.tags.en, card.ref
        for tags in card.tags:
            assert len({tag.casefold() for tag in tags}) == len(tags), card.ref


def needed(found: Deck, card: Card) -> list[Words]:
    more = {
        DeckKind.PHOTOS: [card.alt],
        DeckKind.REFLECTION: [card.alt, card.question],
        DeckKind.WORDS: [card.meaning],
    }
    return [card.title, *more[found.kind]]


@pytest.mark.parametrize("deck_id", DECKS)
def test_titles_and_questions_are_said_once(deck_id: str) -> None:
    for language in LANGUAGES:
        for texts in (
            [getattr(card.title, language) for card in deck(deck_id).cards],
            [getattr(card.question, language) for card in deck(deck_id).cards if card.question],
        ):
            assert len(set(texts)) == len(texts), [text for text in texts if texts.count(text) > 1]


@pytest.mark.parametrize("deck_id", DECKS)
def test_texts_are_set_with_care(deck_id: str) -> None:
    found = deck(deck_id)
    for card in found.cards:
        for text in (*card.title, *card.alt, *card.question, *card.meaning, *card.tags.nl, *card.tags.en):
            assert not set(text) & set("'\"\t\n"), text
            assert text == " ".join(text.split()), text
        for sentence in (*card.alt, *card.meaning):
            assert not sentence or (sentence[0].isupper() and sentence.endswith(".")), sentence


def test_questions_end_in_a_question_mark() -> None:
    for card in deck("reflection").cards:
        assert card.question.nl.endswith("?"), card.ref
        assert card.question.en.endswith("?"), card.ref


@pytest.mark.parametrize("deck_id", ["photos", "reflection"])
def test_pictures_have_their_size(deck_id: str) -> None:
    for card, file in pictures(deck_id).items():
        with Image.open(file) as picture:
            assert picture.size == DECKS[deck_id][1], card
            assert not picture.getexif(), card


def test_all_pictures_together_are_not_large() -> None:
    files = [file for deck_id in DECKS for file in pictures(deck_id).values()]
    assert sum(file.stat().st_size for file in files) <= MOST_BYTES


@pytest.mark.parametrize("deck_id", ["photos", "reflection"])
def test_no_two_pictures_are_nearly_the_same(deck_id: str) -> None:
    hashes: dict[str, int] = {}
    for card, file in pictures(deck_id).items():
        with Image.open(file) as picture:
            hashes[card] = difference_hash(picture)
    near = [(distance(hashes[one], hashes[other]), one, other) for one in hashes for other in hashes if one < other]
    assert not [it for it in near if it[0] < LEAST_APART]


def test_the_measure_finds_what_is_nearly_the_same() -> None:
    for file in list(pictures("photos").values())[:6]:
        with Image.open(file) as picture:
            whole = difference_hash(picture)
            width, height = picture.size
            cropped = picture.crop((width // 60, height // 60, width - width // 60, height - height // 60))
            for near in (ImageEnhance.Brightness(picture).enhance(1.2), cropped, picture.reduce(2)):
                assert distance(whole, difference_hash(near)) < LEAST_APART - 5, file.name


def mean_colours(deck_id: str) -> list[tuple[float, float, float]]:
    found: list[tuple[float, float, float]] = []
    for file in pictures(deck_id).values():
        with Image.open(file) as picture:
            red, green, blue = ImageStat.Stat(picture.convert("RGB")).mean
            found.append((red, green, blue))
    return found


@pytest.mark.parametrize("deck_id", ["photos", "reflection"])
def test_light_and_colour_are_spread(deck_id: str) -> None:
    colours = mean_colours(deck_id)
    brightness = sorted(0.299 * red + 0.587 * green + 0.114 * blue for red, green, blue in colours)
    tenth = len(brightness) // 10
    dark, light = brightness[tenth], brightness[-tenth - 1]
    assert dark < 90, "a tenth of the cards is dark"
    assert light > 115, "a tenth of the cards is light"
    assert light - dark > 70, "they are far apart"
    warm = [red - blue for red, _green, blue in colours]
    assert sum(it > 12 for it in warm) >= len(warm) // 5, "a fifth is warm"
    assert sum(it < 5 for it in warm) >= len(warm) // 8, "an eighth is neutral or cool"
    hues = {int(colorsys.rgb_to_hsv(*colour)[0] * 12) for colour in colours}
    assert len(hues) >= 4, "not one colour all the time"


def test_each_theme_of_the_reflection_cards_has_six() -> None:
    for language in LANGUAGES:
        themes = Counter(getattr(card.tags, language)[0] for card in deck("reflection").cards)
        assert len(themes) == 8
        assert set(themes.values()) == {6}


def test_the_page_about_the_decks_names_photographs_that_are_there() -> None:
    page = (ROOT / "docs" / "decks.md").read_text("utf-8")
    fields = dict(re.findall(r"^\| ([a-z ]+) \| ([a-z ·]+) \|$", page, re.MULTILINE))
    del fields["field"]
    there = {card.ref.card for card in deck("photos").cards}
    assert len(fields) == 28
    assert {card for cards in fields.values() for card in cards.split(" · ")} == there
    for name in re.findall(r"\]\((pictures/[^)]+)\)", page):
        assert (ROOT / "docs" / name).is_file()
