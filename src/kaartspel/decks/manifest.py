"""One deck.toml: TOML, strictly read, into a `Deck`."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

from msgspec import Meta

from kaartspel.content import LongWords, Short, ShortWords, Slug, Table, clean, line, read, words
from kaartspel.domain.cards import NO_TAGS, Card, CardRef, Deck, DeckKind, QuestionSide, Tags
from kaartspel.domain.ports import DeckError, FileProblem
from kaartspel.domain.words import LANGUAGES, Words

MOST_CARDS = 20_000
BARE_NAME = "text, ≤ 200, no / \\ : .."

Kind = TypeVar("Kind", bound=StrEnum)
_NO_TITLE = ShortWords()
_NO_TEXT = LongWords()
_Tag = Annotated[str, Meta(max_length=60)]
_SomeTags = Annotated[tuple[_Tag, ...], Meta(max_length=100)]


class _Tags(Table, frozen=True):
    nl: _SomeTags = ()
    en: _SomeTags = ()


_NO_TAGS_WRITTEN = _Tags()


class _Head(Table, frozen=True):
    id: Slug
    name: ShortWords
    version: Short = "1"
    author: Short = ""
    license: Short = ""
    aspect_ratio: Annotated[float, Meta(ge=0.2, le=5)] = 1.5
    kind: str = DeckKind.PHOTOS
    question_side: str = QuestionSide.BELOW
    back: str = ""
    description: LongWords = _NO_TEXT
    tags: _Tags = _NO_TAGS_WRITTEN


class _Card(Table, frozen=True):
    id: Slug
    title: ShortWords = _NO_TITLE
    picture: str = ""
    alt: LongWords = _NO_TEXT
    question: LongWords = _NO_TEXT
    meaning: LongWords = _NO_TEXT
    tags: _Tags = _NO_TAGS_WRITTEN


class _File(Table, frozen=True):
    deck: _Head
    card: Annotated[tuple[_Card, ...], Meta(min_length=1, max_length=MOST_CARDS)]


def deck(file: Path) -> Deck:
    """The deck that `file` tells; `DeckError` names what is not allowed in it, keys counted from one."""
    found = read(file, _File, DeckError)
    head = found.deck
    _each_once(file, [card.id for card in found.card])
    _bare(file, "deck.back", head.back)
    return Deck(
        id=head.id,
        name=_needed(file, "deck.name", line(head.name)),
        cards=tuple(_card(file, f"card[{number}]", head.id, card) for number, card in enumerate(found.card, start=1)),
        description=words(head.description),
        version=clean(head.version),
        author=clean(head.author),
        license=clean(head.license),
        aspect_ratio=head.aspect_ratio,
        kind=_one_of(file, "deck.kind", head.kind, DeckKind),
        question_side=_one_of(file, "deck.question_side", head.question_side, QuestionSide),
        back=head.back,
    )


def is_bare(name: str) -> bool:
    """Whether `name` can only be a file in the folder it is looked for in, on every system."""
    return (
        0 < len(name) <= 200
        and name not in {".", ".."}
        and not any(sign in name for sign in '/\\:*?"<>|')
        and name == clean(name)
        and "\n" not in name
    )


def _card(file: Path, key: str, deck_id: str, card: _Card) -> Card:
    _bare(file, f"{key}.picture", card.picture)
    return Card(
        ref=CardRef(deck_id, card.id),
        title=_needed(file, f"{key}.title", line(card.title)),
        alt=words(card.alt),
        question=words(card.question),
        tags=Tags(_tags(card.tags.nl), _tags(card.tags.en)) if card.tags.nl or card.tags.en else NO_TAGS,
        picture=card.picture,
        meaning=words(card.meaning),
    )


def _one_of(file: Path, key: str, written: str, kinds: type[Kind]) -> Kind:
    try:
        return kinds(written)
    except ValueError:
        raise DeckError(FileProblem.VALUE, file, key, ", ".join(kinds)) from None


def _bare(file: Path, key: str, name: str) -> None:
    if name and not is_bare(name):
        raise DeckError(FileProblem.VALUE, file, key, BARE_NAME)


def _tags(written: Sequence[str]) -> tuple[str, ...]:
    return tuple(tag for tag in (" ".join(clean(text).split()) for text in written) if tag)


def _each_once(file: Path, ids: Sequence[str]) -> None:
    seen: set[str] = set()
    for number, one in enumerate(ids, start=1):
        if one in seen:
            raise DeckError(FileProblem.DOUBLE, file, f"card[{number}].id", one)
        seen.add(one)


def _needed(file: Path, key: str, said: Words) -> Words:
    if not said:
        raise DeckError(FileProblem.KEY_MISSING, file, key, ", ".join(LANGUAGES))
    return said
