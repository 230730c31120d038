"""Which of two copies goes on: by what each knows of the other, whatever the clocks say."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kaartspel.domain import session as sessions
from kaartspel.domain.merging import Copy, Verdict, Versions, apart, content, judged, with_version
from kaartspel.domain.package import Plan, unconcerned
from kaartspel.domain.session import Session
from sessions import MORNING, any_sessions, described, ids, times

LATER = MORNING + timedelta(days=1)


def copy(text: str = "", versions: Versions = (("a", MORNING),)) -> Copy:
    return Copy(sessions.write_outcome(described(), text), MORNING, versions)


def test_what_is_not_there_is_new() -> None:
    assert judged(None, copy()) is Verdict.NEW


@given(any_sessions, ids)
def test_the_same_is_the_same_whoever_it_is_about(session: Session, person: str) -> None:
    other = session._replace(person_id=person)
    assert judged(Copy(session, MORNING, (("a", MORNING),)), Copy(other, LATER, (("b", LATER),))) is Verdict.SAME
    assert apart(session) == apart(other)._replace(person_id=session.person_id)


def test_what_one_library_calls_a_motive_does_not_count() -> None:
    session = described()
    board = tuple(placement._replace(motive_id="m") if placement else None for placement in session.board)
    assert content(session._replace(board=board, aside=board[:1])) == content(session._replace(aside=session.board[:1]))  # type: ignore[arg-type]


def test_who_knows_more_is_newer() -> None:
    ours = copy("here", (("a", MORNING),))
    assert judged(ours, copy("there", (("a", MORNING), ("b", MORNING)))) is Verdict.NEWER
    assert judged(ours, copy("there", (("a", LATER),))) is Verdict.NEWER
    assert judged(copy("here", (("a", MORNING), ("b", MORNING))), copy("there")) is Verdict.OLDER
    assert judged(ours, copy("there", ())) is Verdict.OLDER


def test_where_neither_knows_the_other_both_are_kept() -> None:
    assert judged(copy("here", (("a", MORNING),)), copy("there", (("b", LATER),))) is Verdict.BOTH
    one, other = copy("here", (("a", LATER), ("b", MORNING))), copy("there", (("a", MORNING), ("b", LATER)))
    assert judged(one, other) is judged(other, one) is Verdict.BOTH
    # A clock that stood still, or was set back: the same knowledge, other words.
    assert judged(copy("here"), copy("there")) is Verdict.BOTH


@given(st.dictionaries(ids, times, max_size=4), st.dictionaries(ids, times, max_size=4))
def test_both_sides_agree(one: dict[str, datetime], other: dict[str, datetime]) -> None:
    ours, theirs = copy("here", tuple(sorted(one.items()))), copy("there", tuple(sorted(other.items())))
    turned = {Verdict.NEWER: Verdict.OLDER, Verdict.OLDER: Verdict.NEWER, Verdict.BOTH: Verdict.BOTH}
    assert judged(theirs, ours) is turned[judged(ours, theirs)]


def test_the_copy_that_is_kept_beside_it_is_always_the_same() -> None:
    one, other = copy("here").session, copy("there").session
    assert apart(one) == apart(one)
    assert len({one.id, apart(one).id, apart(other).id}) == 3
    assert apart(one)._replace(id=one.id) == one


def test_a_version_is_noted() -> None:
    assert with_version((("b", MORNING),), "a", LATER) == (("a", LATER), ("b", MORNING))
    assert with_version((("a", MORNING),), "a", LATER) == (("a", LATER),)


def test_what_brings_something() -> None:
    assert unconcerned(3) is None
    assert Plan({Verdict.NEW: 2, Verdict.SAME: 3, Verdict.BOTH: 1}, (), 0, 0).brings == 3
