"""Boards beside each other."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.compare import (
    FEWEST,
    MOST,
    Comparison,
    Happening,
    Thread,
    card_of,
    compare,
    counts,
    day,
)
from kaartspel.domain.exercise import Exercise, Question, Step, StepKind
from kaartspel.domain.motives import folded
from kaartspel.domain.session import Answer, Placement, Session
from kaartspel.domain.words import Words
from sessions import MORNING, MOTIVES

SEA, LAMP, TREE, PATH = (CardRef("photos", name) for name in ("sea", "lamp", "tree", "path"))


def board(
    days: int, *laid: tuple[CardRef, str] | None, person: str = "me", groups: dict[str, str] | None = None
) -> Session:
    """A board made so many days after the first, with these cards and motives on its places."""
    session = sessions.begin(MOTIVES, f"{person}-{days}", person, MORNING + timedelta(days=days))
    for place, it in enumerate(laid):
        if it:
            card, motive = it
            placement = Placement(card, motive=motive, motive_id=(groups or {}).get(motive, ""))
            session = sessions.place(session, place, placement)
    return session


def told(thread: Thread) -> list[tuple[int, int, str, bool]]:
    return [(it.board, it.place, str(it.happening), it.otherwise) for it in thread.stands]


def motive(comparison: Comparison, key: str) -> Thread:
    return next(thread for thread in comparison.motives if thread.key == key)


def card(comparison: Comparison, ref: CardRef) -> Thread:
    return next(thread for thread in comparison.cards if card_of(thread) == ref)


def test_a_year_as_in_the_picture() -> None:
    found = compare(
        [
            board(0, (SEA, "Verantwoordelijk"), (LAMP, "Zorgen")),
            board(170, (LAMP, "zorgen "), (SEA, "Verantwoordelijk"), (TREE, "Groeien")),
            board(250, (LAMP, "Zorgen"), (TREE, "Groeien"), (PATH, "Vrij zijn")),
        ]
    )
    assert told(motive(found, "zorgen")) == [(0, 1, "first", False), (1, 0, "moved", False), (2, 0, "same", False)]
    assert told(motive(found, "groeien")) == [(1, 2, "new", False), (2, 1, "moved", False)]
    assert told(motive(found, "vrij zijn")) == [(2, 2, "new", False)]
    assert found.gone_motives == ((), (), ("verantwoordelijk",))
    assert found.gone_cards == ((), (), ("photos/sea",))
    assert [(it.start, it.end, it.over) for it in motive(found, "zorgen").links] == [(0, 1, 0), (1, 2, 0)]


def test_the_same_motive_on_another_card_and_the_same_card_for_another_motive() -> None:
    found = compare([board(0, (SEA, "Rust"), (LAMP, "Zorgen")), board(9, (TREE, "Rust"), (LAMP, "Warmte"))])
    assert told(motive(found, "rust")) == [(0, 0, "first", False), (1, 0, "same", True)]
    assert told(card(found, LAMP)) == [(0, 1, "first", False), (1, 1, "same", True)]
    assert found.gone_motives == ((), ("zorgen",))


def test_what_comes_back_after_a_board_without_it() -> None:
    found = compare([board(0, (SEA, "Rust")), board(1, (LAMP, "Zorgen")), board(2, None, (SEA, "Rust"))])
    assert told(motive(found, "rust")) == [(0, 0, "first", False), (2, 1, "back", False)]
    assert motive(found, "rust").links[0].over == 1
    assert motive(found, "rust").boards == (0, 2)


def test_a_group_holds_motives_together_that_were_renamed() -> None:
    groups = {"Zorgen": "g", "Voor anderen zorgen": "g"}
    first, second = board(0, (SEA, "Zorgen"), groups=groups), board(1, (SEA, "Voor anderen zorgen"), groups=groups)
    third = board(2, (SEA, "ZORGEN"))
    found = compare([first, second, third])
    assert [thread.key for thread in found.motives] == ["g"]
    assert found.motives[0].boards == (0, 1, 2)


def test_others_do_not_make_a_motive_old_or_gone() -> None:
    found = compare(
        [board(0, (SEA, "Rust")), board(1, (LAMP, "Rust"), person="other"), board(2, (SEA, "Rust"), person="me")]
    )
    assert told(motive(found, "rust")) == [(0, 0, "first", False), (1, 0, "first", False), (2, 0, "same", False)]
    assert found.gone_motives == ((), (), ())


def test_one_motive_on_two_cards_is_linked_to_the_nearest() -> None:
    found = compare([board(0, (SEA, "Rust"), None, None, (LAMP, "Rust")), board(1, None, (TREE, "Rust"))])
    thread = motive(found, "rust")
    assert [(it.start, it.end) for it in thread.links] == [(0, 2), (1, 2)]


def test_a_written_session_in_between_is_no_board() -> None:
    written = sessions.write_outcome(board(1), "Ik schreef alleen.")
    found = compare([board(0, (SEA, "Rust")), written, board(2, (SEA, "Rust"))])
    assert told(motive(found, "rust"))[-1] == (2, 0, "same", False)
    assert found.gone_motives == ((), (), ())


def test_a_board_of_earlier_entered_later_stands_where_it_belongs() -> None:
    paper = sessions.date_as(board(9, (SEA, "Rust")), MORNING.date() - timedelta(days=400))
    found = compare([board(0, (SEA, "Rust")), paper])
    assert [it.id for it in found.sessions] == ["me-9", "me-0"]
    assert day(paper) == MORNING.date() - timedelta(days=400)


def test_counts_lead_to_their_sessions() -> None:
    found = compare([board(0, (SEA, "Rust")), board(3, (SEA, "Rust"), (LAMP, "Zorgen")), board(5, (LAMP, "Zorgen"))])
    assert [(it.key, it.sessions, (it.last - it.first).days) for it in counts(found, found.motives)] == [
        ("rust", ("me-0", "me-3"), 3),
        ("zorgen", ("me-3", "me-5"), 2),
    ]
    assert [it.key for it in counts(found, found.cards)] == ["photos/sea", "photos/lamp"]


def test_answers_question_by_question() -> None:
    asked = Exercise(
        "frame",
        "1",
        Words("Kader"),
        (Step("q", StepKind.QUESTIONS, Words("Vragen"), questions=(Question("people", Words("Mensbeeld?")),)),),
    )

    def answered(days: int, text: str) -> Session:
        begun = sessions.begin(asked, f"s{days}", "me", MORNING + timedelta(days=days))
        return sessions_with(begun, Answer("people", text))

    found = compare([answered(0, "Goed."), answered(30, "Goed, en soms bang."), answered(60, "  ")])
    (thread,) = found.questions
    assert (thread.exercise, thread.question, thread.prompt) == ("frame", "people", Words("Mensbeeld?"))
    assert [(it.session, it.text) for it in thread.replies] == [(0, "Goed."), (1, "Goed, en soms bang.")]


def sessions_with(session: Session, *answers: Answer) -> Session:
    return Session(
        session.id, session.exercise, session.person_id, session.started, session.board, answers=tuple(answers)
    )


def test_too_few_too_many_or_one_twice() -> None:
    one = board(0, (SEA, "Rust"))
    for wrong in ([], [one], [one, one], [board(days) for days in range(MOST + 1)]):
        with pytest.raises(ValueError, match=r"^\d+$"):
            compare(wrong)
    assert len(compare([board(days) for days in range(MOST)]).sessions) == MOST
    assert FEWEST == 2


# --- for any boards

motives = st.sampled_from(["", "Rust", "rust ", "Zorgen", "Groeien", "Één"])
cards = st.sampled_from([SEA, LAMP, TREE, PATH])


@st.composite
def boards(draw: Any) -> list[Session]:
    made: list[Session] = []
    for number in range(draw(st.integers(2, 6))):
        laid = draw(st.lists(st.none() | st.tuples(cards, motives), max_size=4, unique_by=lambda it: it and it[0]))
        person = draw(st.sampled_from(["me", "other"]))
        made.append(board(number * 10, *laid, person=f"{person}"))
    return made


@given(boards(), st.randoms())
def test_the_order_they_are_given_in_makes_no_difference(made: list[Session], chance: Any) -> None:
    turned = list(made)
    chance.shuffle(turned)
    assert compare(turned) == compare(made)


@given(boards())
def test_nothing_is_lost(made: list[Session]) -> None:
    found = compare(made)
    laid = [(at, place) for at, session in enumerate(found.sessions) for place, _ in session.laid]
    named = [
        (at, place) for at, session in enumerate(found.sessions) for place, it in session.laid if folded(it.motive)
    ]
    assert sorted((it.board, it.place) for thread in found.cards for it in thread.stands) == laid
    assert sorted((it.board, it.place) for thread in found.motives for it in thread.stands) == named
    for thread in (*found.cards, *found.motives):
        ends = {link.end for link in thread.links} | {link.start for link in thread.links}
        assert ends == set(range(len(thread.stands))) or len(thread.boards) == 1
        assert all(thread.stands[it.start].board < thread.stands[it.end].board for it in thread.links)


@given(boards())
def test_compared_with_itself_all_is_the_same(made: list[Session]) -> None:
    for session in made:
        later = Session(
            "later", session.exercise, session.person_id, session.started + timedelta(days=1), session.board
        )
        found = compare([session, later])
        second = [it for thread in (*found.cards, *found.motives) for it in thread.stands if it.board == 1]
        assert all(it.happening is Happening.SAME and not it.otherwise for it in second)
        assert found.gone_cards == found.gone_motives == ((), ())


@given(boards())
def test_new_gone_and_back_tell_the_whole_story(made: list[Session]) -> None:
    """What was there before, less what went, with what came, is what is there."""
    found = compare(made)
    before: dict[str, set[str]] = {}
    for at, session in enumerate(found.sessions):
        if not session.laid:
            continue
        here = {thread.key for thread in found.cards if at in thread.boards}
        came = {
            thread.key
            for thread in found.cards
            for it in thread.stands
            if it.board == at and it.happening in {Happening.FIRST, Happening.NEW, Happening.BACK}
        }
        assert (before.get(session.person_id, set()) - set(found.gone_cards[at])) | came == here
        before[session.person_id] = here
