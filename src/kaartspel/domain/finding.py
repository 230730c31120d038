"""Finding what was written: the words of a query, and where they stand in a session."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import NamedTuple

from kaartspel.domain.session import Session

_WORD = re.compile(r"[^\W_]+")
BEFORE, AFTER = 40, 120
"""How many signs of a text are shown before and after the first word found in it."""
MOST_TERMS = 12


class Part(StrEnum):
    """Which text of a session."""

    CARD = "card"
    """The title of a card on the board."""
    MOTIVE = "motive"
    REASON = "reason"
    DOING = "doing"
    PIN = "pin"
    OUTCOME = "outcome"
    ANSWER = "answer"
    FOLLOW_UP = "follow-up"


class Written(NamedTuple):
    """One text of a session; `place` counts from 0, None for texts that belong to no card on the board."""

    part: Part
    place: int | None
    text: str


class Hit(NamedTuple):
    """A text in which something was found: as much of it as is shown, and where the words stand in that."""

    part: Part
    place: int | None
    excerpt: str
    marks: tuple[tuple[int, int], ...]


def terms(query: str) -> tuple[str, ...]:
    """The beginnings of words that `query` asks for, folded, each once."""
    return tuple(dict.fromkeys(folded(found[0]) for found in _WORD.finditer(query)))[:MOST_TERMS]


def folded(text: str) -> str:
    """`text` without case and diacritics, as the search index has it."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """Every word of `text`, folded."""
    return _WORD.findall(folded(text))


def written(session: Session) -> Iterator[Written]:
    """Every text of `session`, in reading order, those of cards put aside last."""
    for place, placement in (*session.laid, *((None, aside) for aside in session.aside)):
        for title in dict.fromkeys((placement.title.nl, placement.title.en)):
            yield Written(Part.CARD, place, title)
        yield Written(Part.MOTIVE, place, placement.motive)
        yield Written(Part.REASON, place, placement.reason)
        for pin in placement.features:
            yield Written(Part.PIN, place, "\n".join(filter(None, (pin.name, pin.text))))
        yield Written(Part.DOING, place, placement.doing)
    yield Written(Part.OUTCOME, None, session.outcome)
    for answer in session.answers:
        yield Written(Part.ANSWER, None, answer.text)
    for follow_up in session.follow_ups:
        yield Written(Part.FOLLOW_UP, None, follow_up.text)


def hits(session: Session, wanted: Collection[str]) -> tuple[Hit, ...]:
    """The texts of `session` in which words begin with one of the folded `wanted`."""
    found = ((it, marks(it.text, wanted)) for it in written(session))
    return tuple(_hit(it, at) for it, at in found if at)


def marks(text: str, wanted: Collection[str]) -> tuple[tuple[int, int], ...]:
    """Where words of `text` begin with one of the folded `wanted`, as (start, end) of the whole words."""
    beginnings = tuple(wanted)
    return tuple(found.span() for found in _WORD.finditer(text) if folded(found[0]).startswith(beginnings))


def _hit(it: Written, at: tuple[tuple[int, int], ...]) -> Hit:
    start = _word_start(it.text, max(at[0][0] - BEFORE, 0))
    end = at[0][1] + AFTER
    if end < len(it.text):
        end = it.text.rfind(" ", at[0][1], end + 1)
        end = at[0][1] if end < 0 else end
    head, tail = "… " if start else "", " …" if end < len(it.text) else ""
    shown = it.text[start:end]
    moved = len(head) - start
    inside = tuple((one + moved, other + moved) for one, other in at if other <= end)
    return Hit(it.part, it.place, head + shown + tail, inside)


def _word_start(text: str, at: int) -> int:
    """The first beginning of a word at or after `at`."""
    while 0 < at < len(text) and not text[at - 1].isspace():
        at += 1
    return at
