"""Undo and redo."""

from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain import session as sessions
from kaartspel.domain.history import MOST, History, Moment, record, redo, undo
from sessions import described, empty, kept, with_cards


def typed(reason: str, at: float, field: str = "reason 0") -> Moment:
    return Moment(sessions.describe(with_cards(), 0, reason=reason), "describe", field, at)


states = st.sampled_from([empty(), *(with_cards(cards=number) for number in range(1, 5)), described(), kept()])


@given(st.lists(states, min_size=1, max_size=30))
def test_undo_gives_back_what_was_and_redo_what_became(states: list[sessions.Session]) -> None:
    history = History(Moment(states[0]))
    for state in states[1:]:
        before = history
        history = record(history, Moment(state))
        if history is not before:
            assert undo(history).present == before.present
            assert redo(undo(history)) == history
    newest = history
    while history.past:
        history = undo(history)
    assert history.present.session == states[0]
    assert undo(history) is history
    while history.future:
        history = redo(history)
    assert history == newest
    assert redo(history) is history


def test_what_changes_nothing_is_no_moment() -> None:
    history = History(Moment(with_cards()))
    assert record(history, Moment(with_cards(), "look")) is history


def test_a_new_change_ends_the_future() -> None:
    history = record(History(Moment(with_cards())), typed("a", 0))
    history = record(undo(history), typed("b", 9))
    assert history.future == ()
    assert redo(history) is history


def test_typing_in_one_field_goes_on_in_one_moment() -> None:
    history = History(Moment(with_cards()))
    for text, at in (("a", 10), ("ab", 11.5), ("abc", 13)):
        history = record(history, typed(text, at))
    assert len(history.past) == 1
    assert len(record(history, typed("abcd", 15)).past) == 2
    assert len(record(history, typed("abcd", 13.5, "doing 0")).past) == 2
    assert len(record(history, typed("abcd", 13.5, "")).past) == 2
    assert undo(history).present.session == with_cards()


def test_what_was_opened_is_never_typed_over() -> None:
    opened = typed("as it was", 0)
    history = record(History(opened), typed("as it was, and more", 1))
    assert undo(history).present == opened


def test_the_past_has_an_end() -> None:
    history = History(typed("", 0))
    for number in range(MOST + 5):
        history = record(history, typed(str(number), number * 10))
    assert len(history.past) == MOST
