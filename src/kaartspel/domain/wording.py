"""Words in what a person wrote: which come back in several texts, and what is different between two versions."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

LEAST_LETTERS = 3
MOST_PAIRS = 4_000_000
"""Words of one text times words of the other: comparing them takes about a second then."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PIECE = re.compile(r"\s+|[^\W_]+(?:['’-][^\W_]+)*|.", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*\s*|.", re.DOTALL)

STOP_WORDS = frozenset(
    """
    aan achter al alle alles als altijd ander andere anders ben bent bij bijna boven daar daarna daarom dan dat
    de deze die dingen dit doe doen doet door dus echt een eens eerst elk elke en er erg ergens even ga gaan gaat geen
    geweest gewoon haar had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hun iemand iets ik in is ja je
    jij jou jouw jullie kan kom komen komt kon konden kunnen kunt laat later maar man me meer mee meest
    met mij mijn moest moet moeten na naar nee net niemand niet niets nog nooit nou nu of om
    omdat ook op over pas soms steeds te tegen toch toen tot tussen uit van vaak veel vond voor vooral
    waar waarom wanneer want waren was wat we weer weet wel welke wie wij wil wilde willen word worden wordt zal ze zeer
    zich zie ziet zij zijn zo zoals zou zouden zo'n
    about after again all almost along already also although always among and another any are around away because been
    before being between both but came can cannot come could did does doing done down during each else even ever every
    few first for from gave get gets give given goes going got had has have having her here hers herself him his
    how however into its itself just kept know last least less let like made make many may maybe might mine more
    most much must never next nor not nothing now off often once one only onto other others our ours out over own
    perhaps put quite rather really said same see seem seems shall she should since some something sometimes
    still such take than that the their theirs them themselves then there these they thing things this those though
    through too two under until upon very want was way well went were what when where which while who whom whose why
    will with within without would yes yet you your yours i'm i've don't it's can't
    """.split()  # noqa: SIM905  a hundred quotation marks hide the words
)
"""Words of Dutch and English that say little by themselves; they come back in every text."""


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(NamedTuple):
    """A stretch of text, and what became of it."""

    change: Change
    text: str


def folded(word: str) -> str:
    """A word as it is compared: without case and diacritics."""
    apart = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def recurring(texts: Sequence[str]) -> frozenset[str]:
    """The folded words that stand in at least two of `texts`, without stop words and the shortest."""
    seen: set[str] = set()
    again: set[str] = set()
    for text in texts:
        words = {folded(found[0]) for found in _WORD.finditer(text)}
        again |= seen & words
        seen |= words
    return frozenset(word for word in again - _STOP if len(word) >= LEAST_LETTERS and not word.isdecimal())


def marks(text: str, words: Collection[str]) -> tuple[tuple[int, int], ...]:
    """Where the folded `words` stand in `text`, as (start, end)."""
    return tuple(found.span() for found in _WORD.finditer(text) if folded(found[0]) in words)


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """How `old` became `new`, word by word, very long texts by the sentence.

    The pieces that are not new make up `old`, those not gone `new`.
    """
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    if len(before) * len(after) > MOST_PAIRS:
        before, after = _SENTENCE.findall(old), _SENTENCE.findall(new)
    pieces: list[Piece] = []
    for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece(Change.SAME, "".join(before[start:end])))
            continue
        if end > start:
            pieces.append(Piece(Change.GONE, "".join(before[start:end])))
        if new_end > new_start:
            pieces.append(Piece(Change.NEW, "".join(after[new_start:new_end])))
    return tuple(_gathered(pieces))


def _gathered(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The same pieces, with all that changed in one stretch together: only spaces are the same there."""
    gone = new = ""
    for at, piece in enumerate(pieces):
        changes_after = at + 1 < len(pieces) and pieces[at + 1].change is not Change.SAME
        if piece.change is Change.GONE:
            gone += piece.text
        elif piece.change is Change.NEW:
            new += piece.text
        elif (gone or new) and piece.text.isspace() and changes_after:
            gone, new = gone + piece.text, new + piece.text
        else:
            yield from _changed(gone, new)
            gone = new = ""
            yield piece
    yield from _changed(gone, new)


def _changed(gone: str, new: str) -> Iterator[Piece]:
    for change, text in ((Change.GONE, gone), (Change.NEW, new)):
        if text:
            yield Piece(change, text)


_STOP = frozenset(map(folded, STOP_WORDS))
