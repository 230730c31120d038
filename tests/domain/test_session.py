"""A session, and what may happen to it."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.session import (
    MOST_PLACES,
    Answer,
    Feature,
    FollowUp,
    Mark,
    MarkKind,
    Missing,
    NoSuchPlace,
    NoSuchQuestion,
    Placement,
    ReadOnly,
    Session,
)
from sessions import CARDS, MORNING, WRITTEN, described, empty, kept, laid, placements, texts, with_cards

Change = Callable[[Session], Session]


def card(number: int) -> Placement:
    return Placement(CardRef("photos", str(number)))


@st.composite
def changes(draw: st.DrawFn, *, forgetting: bool) -> Change:
    """Any one thing a person can do with the cards; `forgetting` words too, or never."""
    kind = draw(st.sampled_from(["place", "move", "take back", "resize", "describe", "pin", *["unpin"] * forgetting]))
    at, to, number = draw(st.integers(0, 13)), draw(st.integers(0, 13)), draw(st.integers(0, 6))
    words, spot = draw(texts), draw(st.floats(-2, 2))
    pin = Feature(f"pin {number} {words}", spot, spot, words)
    does: dict[str, Change] = {
        "place": lambda it: sessions.place(it, at, card(number)),
        "move": lambda it: sessions.move(it, at, to),
        "take back": lambda it: sessions.take_back(it, at),
        "resize": lambda it: sessions.resize(it, to),
        "describe": lambda it: sessions.describe(
            it, at, **({"motive": words} if forgetting else first_words(it, at, words))
        ),
        "pin": lambda it: sessions.pin(it, at, pin),
        "unpin": lambda it: sessions.unpin(it, at, pin.id),
    }
    return does[kind]


def first_words(session: Session, at: int, words: str) -> dict[str, str]:
    """Words for a card that has none yet, so that none are written over."""
    placement = dict(session.laid).get(at)
    return {} if placement is None or placement.motive else {"motive": words}


def tried(session: Session, change: Change) -> Session:
    """The session after `change`, or as it was where that asks for a place that is not there."""
    try:
        return change(session)
    except NoSuchPlace:
        return session


@given(steps=st.lists(changes(forgetting=True), max_size=40))
def test_one_card_stands_on_the_board_once(steps: list[Change]) -> None:
    session = empty()
    for step in steps:
        session = tried(session, step)
        cards = [placement.card for _, placement in session.laid]
        assert len(cards) == len(set(cards))
        aside = [placement.card for placement in session.aside]
        assert len(aside) == len(set(aside))
        assert not set(cards) & set(aside)
        assert 1 <= len(session.board) <= MOST_PLACES
        assert all(0 <= pin.x <= 1 and 0 <= pin.y <= 1 for _, it in session.laid for pin in it.features)


def all_words(session: Session) -> set[str]:
    everything = [*(placement for _, placement in session.laid), *session.aside]
    return {it.motive for it in everything if it.motive} | {pin.id for it in everything for pin in it.features}


@given(steps=st.lists(changes(forgetting=False), max_size=40))
def test_words_never_vanish_by_cards_that_go_about(steps: list[Change]) -> None:
    session = empty()
    for step in steps:
        before = all_words(session)
        session = tried(session, step)
        assert before <= all_words(session)


@given(known=placements, new=placements)
def test_a_card_that_comes_back_brings_its_words(known: Placement, new: Placement) -> None:
    session = sessions.take_back(sessions.place(empty(), 1, known), 1)
    assert session.aside == ((known,) if known.has_words else ())
    again = sessions.place(session, 2, new._replace(card=known.card))
    assert again.board[2] == (known if known.has_words else new._replace(card=known.card))
    assert again.aside == ()


def test_a_new_session_has_the_places_of_its_exercise() -> None:
    session = empty()
    assert session.board == (None,) * 4
    assert session.is_empty
    assert not with_cards(cards=1).is_empty
    assert session.finished is None
    assert sessions.first_free(session) == 0
    assert sessions.where(session, laid(0).card) is None


def test_a_fifth_card_takes_the_place_of_another() -> None:
    session = described()
    assert sessions.first_free(session) is None
    changed = sessions.place(session, 2, card(9))
    assert sessions.where(changed, card(9).card) == 2
    assert changed.aside == (session.board[2],)


def test_a_card_laid_where_another_lies_swaps_when_it_was_on_the_board() -> None:
    session = with_cards(cards=3)
    swapped = sessions.place(session, 2, laid(0))
    assert [sessions.where(swapped, laid(number).card) for number in range(3)] == [2, 1, 0]
    moved = sessions.move(session, 0, 3)
    assert [sessions.where(moved, laid(number).card) for number in range(3)] == [3, 1, 2]
    assert sessions.move(session, 1, 1) == session


@pytest.mark.parametrize("at", [-1, 4])
def test_places_that_are_not_there(at: int) -> None:
    session = with_cards(cards=3)
    for change in (
        lambda: sessions.place(session, at, card(9)),
        lambda: sessions.move(session, 0, at),
        lambda: sessions.move(session, at, 0),
        lambda: sessions.take_back(session, at),
        lambda: sessions.describe(session, at, motive="x"),
        lambda: sessions.on(session, at),
        lambda: sessions.on(session, 3),
        lambda: sessions.take_back(session, 3),
    ):
        with pytest.raises(NoSuchPlace):
            change()


@pytest.mark.parametrize(("places", "size"), [(0, 3), (2, 3), (3, 3), (4, 4), (6, 6), (99, MOST_PLACES)])
def test_the_board_keeps_its_cards_at_any_size(places: int, size: int) -> None:
    session = sessions.move(with_cards(cards=3), 1, 3)
    changed = sessions.resize(session, places)
    assert len(changed.board) == size
    assert {it.card for _, it in changed.laid} == {it.card for _, it in session.laid}
    assert len(sessions.resize(empty(), 0).board) == 1


def test_words_are_changed_one_by_one() -> None:
    session = sessions.describe(with_cards(cards=1), 0, motive="a", reason="b", doing="c")
    session = sessions.describe(session, 0, reason="")
    placement = sessions.on(session, 0)
    assert (placement.motive, placement.reason, placement.doing) == ("a", "", "c")
    assert sessions.describe(session, 0) == session


def test_pins_are_set_changed_and_removed() -> None:
    session = with_cards(cards=1)
    for name in ("a", "b", "c"):
        session = sessions.pin(session, 0, Feature(name, 0.5, 0.5, name))
    session = sessions.change_pin(session, 0, Feature("b", 1.5, -0.5, "new", "words"))
    session = sessions.unpin(session, 0, "a")
    assert sessions.on(session, 0).features == (Feature("b", 1.0, 0.0, "new", "words"), Feature("c", 0.5, 0.5, "c"))
    assert sessions.unpin(session, 0, "z") == session
    assert sessions.change_pin(session, 0, Feature("z", 0, 0)) == session


def test_a_finished_session_is_read_only_until_it_is_reopened() -> None:
    session = kept()
    assert session.finished == MORNING + timedelta(hours=1)
    for change in (
        lambda it: sessions.place(it, 0, card(9)),
        lambda it: sessions.move(it, 0, 1),
        lambda it: sessions.take_back(it, 0),
        lambda it: sessions.resize(it, 6),
        lambda it: sessions.describe(it, 0, motive="x"),
        lambda it: sessions.pin(it, 0, Feature("a", 0, 0)),
        lambda it: sessions.change_pin(it, 0, Feature("a", 0, 0)),
        lambda it: sessions.unpin(it, 0, "a"),
        lambda it: sessions.write_outcome(it, "x"),
        lambda it: sessions.date_as(it, None),
        lambda it: sessions.give_to(it, "other"),
        lambda it: sessions.finish(it, MORNING),
    ):
        with pytest.raises(ReadOnly):
            change(session)
    later = MORNING + timedelta(days=2)
    reopened = sessions.reopen(session, later)
    assert reopened.finished is None
    assert reopened.marks[-1] == Mark(MarkKind.REOPENED, later)
    assert sessions.reopen(reopened, later) is reopened
    again = sessions.finish(sessions.write_outcome(reopened, "Nog iets."), later)
    assert again.finished == later
    assert len(again.marks) == 3


def test_a_later_thought_comes_below_what_is_kept_and_nothing_is_written_over() -> None:
    session = kept()
    first = FollowUp("1", MORNING + timedelta(days=30), "Ik vraag het nu vaker.")
    second = FollowUp("2", MORNING - timedelta(days=1), "De klok liep achter.")
    followed = sessions.follow_up(sessions.follow_up(session, first), second)
    assert followed.follow_ups == (first, second)
    assert followed._replace(follow_ups=()) == session
    reopened = sessions.reopen(followed, MORNING)
    assert sessions.finish(sessions.write_outcome(reopened, "Anders."), MORNING).follow_ups == (first, second)


def test_a_board_made_earlier_has_its_own_day() -> None:
    assert sessions.date_as(empty(), date(2019, 5, 1)).made_on == date(2019, 5, 1)
    assert sessions.give_to(described(), "other") == described(person_id="other")


def test_what_is_missing_is_told_in_the_order_of_the_steps() -> None:
    cards, motives, reasons, features, answers, outcome = Missing
    assert sessions.missing(empty()) == (cards, outcome)
    assert sessions.missing(with_cards(cards=3)) == (cards, motives, reasons, features, outcome)
    assert sessions.missing(described()) == ()
    blank = sessions.describe(described(), 0, motive=" ", reason="\n")
    assert sessions.missing(blank) == (motives, reasons)
    nothing = empty()._replace(exercise=empty().exercise._replace(steps=()))
    assert sessions.missing(nothing) == ()
    asked = sessions.begin(WRITTEN, "0" * 32, "me", MORNING)
    assert sessions.missing(asked) == (answers, outcome)
    one = sessions.answer(sessions.answer(asked, "people", "Goed."), "own-way", " \n")
    assert sessions.missing(one) == (answers, outcome)
    assert sessions.missing(sessions.answer(one, "own-way", "Samen.")) == (outcome,)


def test_answers_stand_in_the_order_of_the_questions() -> None:
    asked = sessions.begin(WRITTEN, "0" * 32, "me", MORNING)
    assert asked.is_empty
    later = sessions.answer(asked, "own-way", "Samen.")
    both = sessions.answer(later, "people", "Goed.")
    assert both.answers == (Answer("people", "Goed."), Answer("own-way", "Samen."))
    assert (both.answer("people"), both.answer("gone")) == ("Goed.", "")
    assert sessions.answer(both, "own-way", "Alleen.").answers == (
        Answer("people", "Goed."),
        Answer("own-way", "Alleen."),
    )
    assert sessions.answer(sessions.answer(both, "own-way", ""), "people", "").is_empty


def test_an_answer_to_a_question_of_an_older_form_stays_behind_the_others() -> None:
    old = sessions.begin(WRITTEN, "0" * 32, "me", MORNING)._replace(answers=(Answer("dropped", "Wat ik toen vond."),))
    assert sessions.answer(old, "own-way", "Samen.").answers == (
        Answer("own-way", "Samen."),
        Answer("dropped", "Wat ik toen vond."),
    )


def test_only_what_is_asked_can_be_answered_and_only_while_it_is_open() -> None:
    asked = sessions.begin(WRITTEN, "0" * 32, "me", MORNING)
    with pytest.raises(NoSuchQuestion):
        sessions.answer(asked, "gone", "Iets.")
    with pytest.raises(ReadOnly):
        sessions.answer(sessions.finish(asked, MORNING), "people", "Iets.")


def test_examples_have_no_names() -> None:
    assert all(reason.startswith("Ik ") for _, _, _, reason in CARDS)
