"""Motives as groups of wordings: naming, merging and taking apart change the groups, and never the words once written.

A wording is what placements with the same folded words share. Wordings that were merged point to one of them, which
stands for the motive and bears its name, if somebody gave it one. Every change is told as the wordings that become
different, so that the way back is told in the same form.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from kaartspel.domain.ports import LaidCard


class Wording(NamedTuple):
    """One way to put a motive, in folded words.

    `motive` is the id of the wording that stands for its motive, "" for the one that does so itself; only that one's
    `name` counts, "" where nobody gave one.
    """

    id: str
    words: str
    motive: str = ""
    name: str = ""

    @property
    def stands_for(self) -> str:
        """The id of the motive."""
        return self.motive or self.id


class Said(NamedTuple):
    """A wording as it was last written, and in how many sessions."""

    id: str
    text: str
    sessions: int


class MotiveSummary(NamedTuple):
    """A motive in a list: what it is called, how it was put, and where it was.

    `named` tells that somebody gave it its name; else it is called as it was last written. `sessions` is how many there
    are outside the bin, between the days `first` and `last`; `cards` those that carried it, most often first.
    """

    id: str
    name: str
    named: bool
    said: tuple[Said, ...]
    sessions: int
    first: date
    last: date
    cards: tuple[LaidCard, ...]


class NameTaken(Exception):
    """Another motive is called so, or was put so: its id is `motive`. The two can be merged."""

    def __init__(self, motive: str) -> None:
        super().__init__(motive)
        self.motive = motive


def folded(motive: str) -> str:
    """A motive's words as they are compared: without case and outer or double space."""
    return " ".join(motive.casefold().split())


def rename(wordings: Sequence[Wording], motive: str, name: str, new_id: str) -> tuple[Wording, ...]:
    """The motive of that id is called `name`, or as it was last written where that is empty.

    Who writes the name finds the motive: the name is one of its wordings too, and `new_id` is for that. `NameTaken`
    where it is a wording of another motive; nothing to change where there is no such motive.
    """
    own, name = _standing(wordings, motive), " ".join(name.split())
    if own is None or own.name == name:
        return ()
    there = next((it for it in wordings if it.words == folded(name)), None)
    if there and there.stands_for != motive:
        raise NameTaken(there.stands_for)
    named = own._replace(name=name)
    return (named,) if there or not name else (named, Wording(new_id, folded(name), motive))


def merge(wordings: Sequence[Wording], motives: Sequence[str], name: str) -> tuple[Wording, ...]:
    """The motives of those ids become one, the first of them, called `name`: what one of them was called."""
    into, others = motives[0], set(motives[1:]) - {motives[0]}
    own = _standing(wordings, into)
    joined = tuple(it._replace(motive=into, name="") for it in wordings if own and it.stands_for in others)
    return (own._replace(name=name), *joined) if own and joined else ()


def take_out(wordings: Sequence[Wording], wording: str) -> tuple[Wording, ...]:
    """The wording of that id becomes a motive of its own again; nothing to change where it is one already.

    The rest keeps its name, but where that is what is taken out.
    """
    taken = next((it for it in wordings if it.id == wording), None)
    rest = [it for it in wordings if taken and it.stands_for == taken.stands_for and it.id != wording]
    if taken is None or not rest:
        return ()
    before = _standing(wordings, taken.stands_for) or taken
    name = "" if folded(before.name) == taken.words else before.name
    alone = taken._replace(motive="", name="")
    if not taken.motive:
        return (alone, *_standing_anew(rest, rest[0], name))
    return (alone,) if name == before.name else (alone, before._replace(name=name))


def sweep(wordings: Sequence[Wording], used: Collection[str]) -> tuple[tuple[Wording, ...], tuple[str, ...]]:
    """What has to change, and the ids that go, so that nothing is left of words that no placement carries any more.

    `used` are the ids of wordings that some placement carries. A name that somebody gave stays for as long as its
    motive is there.
    """
    changed: list[Wording] = []
    gone: list[str] = []
    motives: dict[str, list[Wording]] = {}
    for it in wordings:
        motives.setdefault(it.stands_for, []).append(it)
    for motive, members in motives.items():
        own = _standing(wordings, motive)
        name = own.name if own else ""
        alive = [it for it in members if it.id in used]
        kept = [*alive, *(it for it in members if alive and it.id not in used and name and it.words == folded(name))]
        gone += [it.id for it in members if it not in kept]
        if kept and kept[0].motive and own not in kept:
            changed += _standing_anew(kept, kept[0], name)
    return tuple(changed), tuple(gone)


def _standing(wordings: Sequence[Wording], motive: str) -> Wording | None:
    return next((it for it in wordings if it.id == motive and not it.motive), None)


def _standing_anew(members: Sequence[Wording], first: Wording, name: str) -> tuple[Wording, ...]:
    """`first` stands for all of `members` from here on."""
    others = (it._replace(motive=first.id) for it in members if it.id != first.id)
    return (first._replace(motive="", name=name), *others)
