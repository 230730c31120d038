"""Motives as groups of wordings."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain.motives import NameTaken, Wording, folded, merge, rename, sweep, take_out

CARE, HELP, REST = Wording("c", "zorgen voor"), Wording("h", "helpen"), Wording("r", "rust")
ALL = (CARE, HELP, REST)
WORDS = ("zorgen", "Zorgen", "helpen", "rust", "een ander", "  Een  ander ")


def after(wordings: tuple[Wording, ...], changed: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """The wordings with that change done."""
    new = {it.id: it for it in changed}
    return (*(new.pop(it.id, it) for it in wordings), *new.values())


def grouped(wordings: tuple[Wording, ...]) -> set[tuple[str, frozenset[str]]]:
    """The motives: the name and the wordings of each."""
    motives: dict[str, set[str]] = {}
    for it in wordings:
        motives.setdefault(it.stands_for, set()).add(it.words)
    names = {it.id: it.name for it in wordings if not it.motive}
    return {(names[motive], frozenset(words)) for motive, words in motives.items()}


def sound(wordings: tuple[Wording, ...]) -> bool:
    """Whether every wording stands for itself or points to one that does, and every name leads to its motive."""
    standing = {it.id: it for it in wordings if not it.motive}
    by_words = {it.words: it for it in wordings}
    return (
        len(by_words) == len(wordings) == len({it.id for it in wordings})
        and all(not it.motive or it.motive in standing for it in wordings)
        and all(by_words[folded(it.name)].stands_for == it.id for it in standing.values() if it.name)
        and all(not it.name for it in wordings if it.motive)
    )


def test_a_name_is_a_wording_of_its_motive() -> None:
    named = rename(ALL, "c", "  Aandacht   geven", "n")
    assert named == (CARE._replace(name="Aandacht geven"), Wording("n", "aandacht geven", "c"))
    # In words that were written already, nothing has to be made.
    assert rename(ALL, "c", "ZORGEN voor", "n") == (CARE._replace(name="ZORGEN voor"),)
    assert rename(after(ALL, named), "c", "", "n") == (CARE,)
    assert rename(after(ALL, named), "c", "Aandacht geven", "n") == rename(ALL, "nowhere", "x", "n") == ()


def test_a_name_of_another_motive_is_not_taken_from_it() -> None:
    with pytest.raises(NameTaken) as refusal:
        rename(ALL, "c", "Rust", "n")
    assert refusal.value.motive == "r"
    with pytest.raises(NameTaken) as refusal:
        rename(after(ALL, merge(ALL, ["h", "r"], "helpen")), "c", "Rust", "n")
    assert refusal.value.motive == "h"


def test_merging_makes_one_of_several() -> None:
    merged = after(ALL, merge(ALL, ["c", "h"], "Zorgen voor"))
    assert grouped(merged) == {("Zorgen voor", frozenset({"zorgen voor", "helpen"})), ("", frozenset({"rust"}))}
    # Others that were merged before come along.
    again = after(merged, merge(merged, ["r", "c"], "Rust"))
    assert grouped(again) == {("Rust", frozenset({"zorgen voor", "helpen", "rust"}))}
    assert merge(ALL, ["nowhere", "c"], "x") == merge(ALL, ["c"], "x") == merge(ALL, ["c", "c"], "x") == ()


def test_taking_out_what_stands_for_the_others() -> None:
    merged = after(ALL, merge(ALL, ["c", "h", "r"], "Zorgen voor"))
    apart = after(merged, take_out(merged, "c"))
    assert grouped(apart) == {("", frozenset({"zorgen voor"})), ("", frozenset({"helpen", "rust"}))}
    named = after(merged, rename(merged, "c", "Er zijn", "n"))
    assert ("Er zijn", frozenset({"helpen", "rust", "er zijn"})) in grouped(after(named, take_out(named, "c")))


def test_taking_out_another() -> None:
    merged = after(ALL, merge(ALL, ["c", "h", "r"], "Rust"))
    assert take_out(merged, "h") == (HELP,)
    apart = after(merged, take_out(merged, "r"))
    assert grouped(apart) == {("", frozenset({"zorgen voor", "helpen"})), ("", frozenset({"rust"}))}
    assert take_out(ALL, "c") == take_out(ALL, "nowhere") == ()


def test_sweeping_leaves_what_is_carried_and_its_name() -> None:
    merged = after(ALL, merge(ALL, ["c", "h"], "Zorgen voor"))
    named = after(merged, rename(merged, "c", "Er zijn", "n"))
    changed, gone = sweep(named, {"h"})
    left = tuple(it for it in after(named, changed) if it.id not in gone)
    assert grouped(left) == {("Er zijn", frozenset({"helpen", "er zijn"}))}
    assert sound(left)
    assert sweep(named, {"c", "h", "r"}) == ((), ())
    assert sweep(named, ()) == ((), ("c", "h", "n", "r"))


@given(st.data())
def test_whatever_is_done_it_stays_sound_and_there_is_a_way_back(data: st.DataObject) -> None:
    wordings = ALL
    for number in range(data.draw(st.integers(1, 8))):
        standing = [it.id for it in wordings if not it.motive]
        act = data.draw(st.sampled_from(["rename", "merge", "take out", "sweep"]))
        gone: tuple[str, ...] = ()
        changed: tuple[Wording, ...] = ()
        if act == "rename" and standing:
            motive, name = data.draw(st.sampled_from(standing)), data.draw(st.sampled_from(WORDS))
            with suppress(NameTaken):
                changed = rename(wordings, motive, name, f"n{number}")
        elif act == "merge" and standing:
            chosen = data.draw(st.lists(st.sampled_from(standing), min_size=1, max_size=3))
            named = data.draw(st.sampled_from(chosen))
            changed = merge(wordings, chosen, next(it.words for it in wordings if it.stands_for == named))
        elif act == "take out" and wordings:
            changed = take_out(wordings, data.draw(st.sampled_from(wordings)).id)
        elif act == "sweep":
            used = data.draw(st.sets(st.sampled_from([it.id for it in wordings]))) if wordings else set[str]()
            changed, gone = sweep(wordings, used)
            assert not used.intersection(gone)
        now = tuple(it for it in after(wordings, changed) if it.id not in gone)
        assert sound(now), (act, wordings, now)
        there = {it.id: it for it in wordings}
        back = tuple(there.get(it.id, it._replace(motive="", name="")) for it in changed)
        if not gone:
            assert set(after(now, back)) >= set(wordings)
        wordings = now
