"""Words that come back, and what is different between two versions."""

from hypothesis import given

from kaartspel.domain.wording import Change, differences, folded, marks, recurring
from sessions import texts

ONE = "Eén klein vlammetje maakt de kamer warm. Ik moet het brandend houden."
TWO = "Het VLAMMETJE is van ons samen. Ik let op de kamer."


def test_words_that_come_back() -> None:
    assert recurring([ONE, TWO]) == {"vlammetje", "kamer"}
    assert recurring([ONE]) == recurring([]) == frozenset()
    assert recurring(["ik ik wil wil 2026 2026 en", "ik wil 2026 en"]) == frozenset()


def test_case_and_accents_make_no_difference() -> None:
    assert folded("Één") == "een"
    assert recurring(["Een idee, een idée-fixe.", "Het IDEE"]) == {"idee"}
    assert recurring(["financiële zorg", "Financiele zorg’n"]) == {"financiele"}


def test_where_they_stand() -> None:
    assert [TWO[start:end] for start, end in marks(TWO, {"vlammetje", "kamer"})] == ["VLAMMETJE", "kamer"]
    assert marks(TWO, ()) == ()


def test_what_is_different() -> None:
    pieces = differences("Ik zorg voor allen.", "Ik zorg graag voor mijzelf.")
    assert [(str(it.change), it.text) for it in pieces] == [
        ("same", "Ik zorg "),
        ("new", "graag "),
        ("same", "voor "),
        ("gone", "allen"),
        ("new", "mijzelf"),
        ("same", "."),
    ]


def test_a_stretch_of_other_words_is_one_change() -> None:
    pieces = differences("Ik moet het brandend houden.", "Ik let op, maar niet alleen.")
    assert [(str(it.change), it.text) for it in pieces] == [
        ("same", "Ik "),
        ("gone", "moet het brandend houden"),
        ("new", "let op, maar niet alleen"),
        ("same", "."),
    ]


@given(texts, texts)
def test_both_versions_are_in_the_differences(old: str, new: str) -> None:
    pieces = differences(old, new)
    assert "".join(it.text for it in pieces if it.change is not Change.NEW) == old
    assert "".join(it.text for it in pieces if it.change is not Change.GONE) == new


def test_very_long_texts_are_compared_by_the_sentence() -> None:
    old = "".join(f"Zin {number} gaat over iets. " for number in range(3000))
    new = old.replace("Zin 1500 gaat over iets.", "Zin 1500 gaat over niets.")
    changed = [it for it in differences(old, new) if it.change is not Change.SAME]
    assert [it.text for it in changed] == ["Zin 1500 gaat over iets. ", "Zin 1500 gaat over niets. "]


@given(texts, texts)
def test_marks_lie_within_the_text(one: str, two: str) -> None:
    for start, end in marks(one, recurring([one, two])):
        assert 0 <= start < end <= len(one)
