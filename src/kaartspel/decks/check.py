"""What is missing or wrong in one deck: its manifest, its pictures, and the words that others need to read it."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from kaartspel.decks import manifest, thumbnails
from kaartspel.decks.library import MANIFEST
from kaartspel.domain.cards import Card, Deck, DeckKind
from kaartspel.domain.ports import DeckError, FileProblem
from kaartspel.domain.words import LANGUAGES, Words

LONGEST_ALT = 160
"""Signs of an alt text: longer ones tire who has them read aloud."""
MOST_OFF = 0.15
"""How far a picture's proportions may be from its deck's before it looks odd on its card, as a share."""


class Shortcoming(StrEnum):
    """What a deck can do with, and would be better without."""

    NO_TEXT = "no text"
    """A text that people need is missing in a language."""
    LONG_ALT = "long alt"
    PROPORTIONS = "proportions"
    """The picture is of another shape than the deck says."""
    UNUSED = "unused"
    """A picture that no card shows."""
    NO_LICENSE = "no license"


class Remark(NamedTuple):
    """A shortcoming: where it is (`card[3].alt.nl`), and of which card or file."""

    kind: Shortcoming
    key: str
    name: str = ""


class Checked(NamedTuple):
    """What was found: the deck where its manifest can be read, what is wrong, and what could be better."""

    deck: Deck | None
    wrong: tuple[DeckError, ...]
    remarks: tuple[Remark, ...]


def check(path: Path, shipped: Path | None = None) -> Checked:
    """All that is missing or wrong in the deck at `path`: its folder, or the deck.toml in it.

    Every picture is opened as the program would; nothing is written. `shipped` has the decks/ that come with the
    program: beside one of the same id another deck is left out.
    """
    file = path / MANIFEST if path.is_dir() else path
    try:
        deck = manifest.deck(file)
    except DeckError as problem:
        return Checked(None, (problem,), ())
    folder = pictures_of(file.parent, deck.id)
    wrong = [DeckError(FileProblem.DOUBLE, file, "deck.id", deck.id)] if _is_taken(deck, file, shipped) else []
    remarks = [*_in_words(deck)]
    for name, key in _pictures(deck):
        try:
            shape = thumbnails.shape(folder / name)
        except DeckError as problem:
            wrong.append(problem)
        else:
            if abs(shape / deck.aspect_ratio - 1) > MOST_OFF:
                remarks.append(Remark(Shortcoming.PROPORTIONS, key, name))
    remarks += _unused(folder, {name for name, _key in _pictures(deck)})
    return Checked(deck, tuple(wrong), tuple(remarks))


def pictures_of(folder: Path, deck_id: str) -> Path:
    """Where the pictures of the deck in `folder` are: beside its manifest, or in images/<id>/ beside decks/."""
    apart = folder.resolve().parent.parent / "images" / deck_id
    return apart if folder.resolve().parent.name == "decks" and apart.is_dir() else folder


def _is_taken(deck: Deck, file: Path, shipped: Path | None) -> bool:
    ours = shipped / "decks" / deck.id / MANIFEST if shipped else None
    return ours is not None and ours.is_file() and not ours.samefile(file)


def _pictures(deck: Deck) -> Iterator[tuple[str, str]]:
    for number, card in enumerate(deck.cards, start=1):
        if card.picture:
            yield card.picture, f"card[{number}].picture"
    if deck.back:
        yield deck.back, "deck.back"


def _in_words(deck: Deck) -> Iterator[Remark]:
    if not deck.license:
        yield Remark(Shortcoming.NO_LICENSE, "deck.license")
    yield from _missing(deck.name, "deck.name")
    asks = deck.kind is DeckKind.REFLECTION or any(card.question for card in deck.cards)
    for number, card in enumerate(deck.cards, start=1):
        yield from _of_card(card, f"card[{number}]", deck.kind, asks=asks)


def _of_card(card: Card, key: str, kind: DeckKind, *, asks: bool) -> Iterator[Remark]:
    yield from _missing(card.title, f"{key}.title", card.ref.card)
    if card.picture:
        yield from _missing(card.alt, f"{key}.alt", card.ref.card)
    for language in LANGUAGES:
        if len(getattr(card.alt, language)) > LONGEST_ALT:
            yield Remark(Shortcoming.LONG_ALT, f"{key}.alt.{language}", card.ref.card)
    if card.tags.nl or card.tags.en:
        yield from (
            Remark(Shortcoming.NO_TEXT, f"{key}.tags.{language}", card.ref.card)
            for language in LANGUAGES
            if not getattr(card.tags, language)
        )
    if asks:
        yield from _missing(card.question, f"{key}.question", card.ref.card)
    if kind is DeckKind.WORDS:
        yield from _missing(card.meaning, f"{key}.meaning", card.ref.card)
    elif not card.picture:
        yield Remark(Shortcoming.NO_TEXT, f"{key}.picture", card.ref.card)


def _missing(words: Words, key: str, name: str = "") -> Iterator[Remark]:
    for language in LANGUAGES:
        if not getattr(words, language):
            yield Remark(Shortcoming.NO_TEXT, f"{key}.{language}", name)


def _unused(folder: Path, used: set[str]) -> Iterator[Remark]:
    try:
        names = sorted(file.name for file in folder.iterdir() if file.suffix.lower() in thumbnails.SUFFIXES)
    except OSError as why:
        raise DeckError(FileProblem.UNREADABLE, folder) from why
    yield from (Remark(Shortcoming.UNUSED, "card.picture", name) for name in names if name not in used)
