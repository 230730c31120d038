"""What is said of boards beside each other: everything, and each thing once."""

from hypothesis import given
from tests.domain.test_compare import LAMP, PATH, SEA, TREE, board, boards

from kaartspel.domain.compare import Comparison, compare, folded
from kaartspel.domain.session import Session
from kaartspel.domain.statements import Statement, Telling, statements


def of_motives(comparison: Comparison) -> tuple[Statement, ...]:
    return statements(comparison, comparison.motives, comparison.gone_motives)


def of_cards(comparison: Comparison) -> tuple[Statement, ...]:
    return statements(comparison, comparison.cards, comparison.gone_cards)


def short(told: tuple[Statement, ...]) -> list[tuple[int, str, list[str]]]:
    return [(it.board, str(it.telling), [subject.key for subject in it.subjects]) for it in told]


def test_a_year_as_in_the_picture() -> None:
    found = compare(
        [
            board(0, (SEA, "Verantwoordelijk"), (LAMP, "Zorgen")),
            board(170, (LAMP, "Zorgen"), (SEA, "Verantwoordelijk"), (TREE, "Groeien")),
            board(250, (LAMP, "Zorgen"), (TREE, "Groeien"), (PATH, "Vrij zijn"), (SEA, "Verantwoordelijk")),
        ]
    )
    told = of_motives(found)
    assert short(told) == [
        (0, "first", ["verantwoordelijk", "zorgen"]),
        (1, "new", ["groeien"]),
        (1, "moved", ["zorgen", "verantwoordelijk"]),
        (2, "new", ["vrij zijn"]),
        (2, "same", ["zorgen"]),
        (2, "moved", ["groeien", "verantwoordelijk"]),
    ]
    moved = told[2].subjects[0]
    assert moved.before
    assert moved.now
    assert (moved.before.place, moved.now.place) == (1, 0)


def test_other_cards_other_motives_and_what_is_gone_or_back() -> None:
    found = compare(
        [
            board(0, (SEA, "Rust"), (LAMP, "Zorgen")),
            board(1, (TREE, "Rust"), (SEA, "Ruimte")),
            board(2, (TREE, "Rust"), (LAMP, "Zorgen")),
        ]
    )
    assert short(of_motives(found))[1:] == [
        (1, "new", ["ruimte"]),
        (1, "same", ["rust"]),
        (1, "otherwise", ["rust"]),
        (1, "gone", ["zorgen"]),
        (2, "back", ["zorgen"]),
        (2, "same", ["rust"]),
        (2, "gone", ["ruimte"]),
    ]
    otherwise = next(it for it in of_cards(found) if it.telling is Telling.OTHERWISE).subjects[0]
    assert otherwise.before
    assert otherwise.now
    assert (otherwise.before.placement.motive, otherwise.now.placement.motive) == ("Rust", "Ruimte")
    gone = next(it for it in of_motives(found) if it.telling is Telling.GONE).subjects[0]
    assert gone.now is None
    assert gone.before
    assert gone.before.placement.card == LAMP


def test_before_is_the_board_of_the_same_person() -> None:
    found = compare(
        [
            board(0, (SEA, "Rust")),
            board(1, (LAMP, "Rust"), person="other"),
            board(2, (TREE, "Zorgen"), person="other"),
            board(3, (SEA, "Rust")),
        ]
    )
    gone = next(it for it in of_motives(found) if it.telling is Telling.GONE)
    assert gone.board == 2
    assert gone.subjects[0].before
    assert gone.subjects[0].before.placement.card == LAMP
    assert short(of_motives(found))[-2:] == [(3, "same", ["rust"]), (3, "shared", ["rust"])]


def test_a_motive_on_two_cards_is_told_twice_from_the_nearest_place() -> None:
    found = compare([board(0, (SEA, "Rust"), None, None, (LAMP, "Rust")), board(1, None, (TREE, "Rust"), None, None)])
    moved = of_motives(found)[-2].subjects
    assert [it.before and it.before.place for it in moved] == [0]


@given(boards())
def test_everything_is_told_once(made: list[Session]) -> None:
    found = compare(made)
    for told, threads, gone in (
        (of_motives(found), found.motives, found.gone_motives),
        (of_cards(found), found.cards, found.gone_cards),
    ):
        main = [it for it in told if it.telling not in (Telling.OTHERWISE, Telling.SHARED, Telling.GONE)]
        said = sorted(
            (subject.key, subject.now.board, subject.now.place) for it in main for subject in it.subjects if subject.now
        )
        assert said == sorted((thread.key, it.board, it.place) for thread in threads for it in thread.stands)
        otherwise = [subject.now for it in told if it.telling is Telling.OTHERWISE for subject in it.subjects]
        assert sorted(otherwise, key=str) == sorted((it for t in threads for it in t.stands if it.otherwise), key=str)
        left = [(it.board, subject.key) for it in told if it.telling is Telling.GONE for subject in it.subjects]
        assert sorted(left) == sorted((at, key) for at, keys in enumerate(gone) for key in keys)
        assert [it.board for it in told] == sorted(it.board for it in told)
        for it in told:
            for subject in it.subjects:
                if it.telling is not Telling.SHARED:
                    assert (subject.before is not None) is (it.telling not in (Telling.FIRST, Telling.NEW))
        shared = [(it.board, subject.key) for it in told if it.telling is Telling.SHARED for subject in it.subjects]
        whose = {it.key: {found.sessions[at].person_id for at in it.boards} for it in threads}
        assert {key for _board, key in shared} == {key for key, persons in whose.items() if len(persons) > 1}


@given(boards())
def test_a_board_twice_is_the_same_and_nothing_else(made: list[Session]) -> None:
    for session in made:
        later = session._replace(id="later", started=session.started.replace(year=2027))
        told = of_motives(compare([session, later]))
        expected = any(folded(it.motive) for _place, it in session.laid)
        assert [it.telling for it in told if it.board] == ([Telling.SAME] if expected else [])
