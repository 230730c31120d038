"""Motives in the library: groups of wordings, over sessions that keep the words as they were written."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from kaartspel.domain import motives
from kaartspel.domain import session as sessions
from kaartspel.domain.compare import compare
from kaartspel.domain.motives import MotiveSummary, NameTaken, Wording
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage import first_read
from kaartspel.storage.store import Store
from sessions import MORNING, described, with_cards

HERE = Bookmark()
ONE, TWO, THREE = (f"{number:032x}" for number in (1, 2, 3))
NEW = "e" * 32


def keep(store: Store, session_id: str, *words: str, days: int = 0) -> Session:
    """A session with those motives, a card each."""
    session = with_cards(session_id, store.me(), len(words), MORNING + timedelta(days=days))
    for place, motive in enumerate(words):
        session = sessions.describe(session, place, motive=motive)
    store.save(session, HERE)
    return session


def found(store: Store, name: str) -> MotiveSummary:
    return next(it for it in store.motive_groups() if it.name == name)


def merge(store: Store, *names: str) -> Sequence[Wording]:
    ids = [found(store, name).id for name in names]
    return store.regroup_motives(lambda all_: motives.merge(all_, ids, names[0]))


def rename(store: Store, old: str, name: str) -> Sequence[Wording]:
    motive = found(store, old).id
    return store.regroup_motives(lambda all_: motives.rename(all_, motive, name, NEW))


def carried(store: Store, session_id: str) -> list[str]:
    """The motives of a session, the same whichever way it is read."""
    one = store.load(session_id)
    (many,) = store.load_many([session_id])
    assert one.session == many
    first = first_read.last_session(store._path)
    assert first
    assert first.session.id != session_id or first == one
    return [it.motive_id for _place, it in one.session.laid]


def test_what_is_told_of_a_motive(store: Store) -> None:
    keep(store, ONE, "Zorgen voor", "Rust")
    session = keep(store, TWO, "Rust", "zorgen  VOOR", days=40)
    store.save(sessions.date_as(session, date(2019, 5, 4)), HERE)
    keep(store, THREE, "Rust", days=90)
    rest, care = store.motive_groups()
    assert (rest.name, rest.named, rest.sessions) == ("Rust", False, 3)
    assert (rest.first, rest.last) == (date(2019, 5, 4), (MORNING + timedelta(days=90)).date())
    assert [(str(card.card), card.title.nl, card.place) for card in rest.cards] == [
        ("photos/sea", "De zee", 0),
        ("photos/path", "Het pad", 1),
    ]
    # Called as it was last written.
    assert (care.name, [(it.text, it.sessions) for it in care.said]) == ("zorgen  VOOR", [("zorgen  VOOR", 2)])
    store.bin(TWO, MORNING)
    assert (found(store, "Zorgen voor").sessions, found(store, "Rust").first) == (1, MORNING.date())


def test_the_day_is_that_of_the_place_where_it_was(store: Store) -> None:
    session = with_cards(ONE, store.me(), 1, MORNING.replace(hour=0, minute=10))
    store.save(sessions.describe(session, 0, motive="Rust"), HERE)
    assert found(store, "Rust").first == MORNING.date()


def test_cards_put_aside_do_not_count(store: Store) -> None:
    session = keep(store, ONE, "Rust")
    store.save(sessions.take_back(session, 0), HERE)
    assert store.motive_groups() == []
    assert store.motives() == []


def test_merged_motives_are_one_and_the_words_stay(store: Store) -> None:
    keep(store, ONE, "Zorgen voor", "Rust")
    keep(store, TWO, "Zorg dragen", days=40)
    before = merge(store, "Zorgen voor", "Zorg dragen")
    care = found(store, "Zorgen voor")
    assert (care.sessions, [it.text for it in care.said]) == (2, ["Zorg dragen", "Zorgen voor"])
    assert len(care.cards) == 1
    assert carried(store, ONE)[0] == carried(store, TWO)[0] == care.id
    assert [it.motive for _place, it in store.load(ONE).session.laid] == ["Zorgen voor", "Rust"]
    # What is written from here on joins in, and a session that is saved anew keeps to its own words.
    keep(store, THREE, "ZORG dragen")
    assert carried(store, THREE) == [care.id]
    store.save(sessions.write_outcome(store.load(TWO).session, "Nog iets."), HERE)
    again = store.regroup_motives(lambda _all: before)
    assert carried(store, ONE)[0] != carried(store, TWO)[0] == carried(store, THREE)[0]
    store.regroup_motives(lambda _all: again)
    assert carried(store, ONE)[0] == carried(store, TWO)[0] == carried(store, THREE)[0]


def test_a_comparison_follows_the_group(store: Store) -> None:
    keep(store, ONE, "Zorgen voor", "Rust")
    keep(store, TWO, "Rust", "Zorg dragen", days=40)

    def followed() -> list[tuple[int, ...]]:
        return [thread.boards for thread in compare(store.load_many([ONE, TWO])).motives]

    assert sorted(followed()) == [(0,), (0, 1), (1,)]
    before = merge(store, "Zorgen voor", "Zorg dragen")
    assert followed() == [(0, 1), (0, 1)]
    store.regroup_motives(lambda _all: before)
    assert sorted(followed()) == [(0,), (0, 1), (1,)]


def test_a_name_is_no_word_of_anybodys_and_is_found_by(store: Store) -> None:
    keep(store, ONE, "Zorgen voor", "Rust")
    before = rename(store, "Zorgen voor", " Aandacht  geven ")
    care = found(store, "Aandacht geven")
    assert (care.named, [it.text for it in care.said]) == (True, ["Zorgen voor"])
    assert store.motives() == ["Aandacht geven", "Zorgen voor", "Rust"]
    assert store.search("aandacht") == []
    keep(store, TWO, "aandacht geven", days=1)
    assert carried(store, TWO) == carried(store, ONE)[:1]
    assert store.motives() == ["Aandacht geven", "Zorgen voor", "Rust"]
    keep(store, TWO, "iets anders", days=1)
    # Undone, the name is nobody's: written now, it is another motive.
    store.regroup_motives(lambda _all: before)
    assert {it.name for it in store.motive_groups()} == {"Zorgen voor", "Rust", "iets anders"}
    assert not store._raw.execute("SELECT 1 FROM motive WHERE folded = 'aandacht geven'").fetchall()


def test_a_name_that_is_taken_changes_nothing(store: Store) -> None:
    keep(store, ONE, "Zorgen voor", "Rust")
    with pytest.raises(NameTaken) as refusal:
        rename(store, "Zorgen voor", "RUST")
    assert refusal.value.motive == found(store, "Rust").id
    assert [it.named for it in store.motive_groups()] == [False, False]


def test_a_wording_is_taken_out_of_a_motive(store: Store) -> None:
    keep(store, ONE, "Zorgen voor", "Zorg dragen", "Helpen")
    merge(store, "Zorgen voor", "Zorg dragen", "Helpen")
    (care,) = store.motive_groups()
    rename(store, care.name, "Zorg")
    taken = next(it.id for it in care.said if it.text == "Zorgen voor")
    assert taken == care.id
    before = store.regroup_motives(lambda all_: motives.take_out(all_, taken))
    assert {(it.name, len(it.said)) for it in store.motive_groups()} == {("Zorg", 2), ("Zorgen voor", 1)}
    store.regroup_motives(lambda _all: before)
    assert {(it.name, len(it.said)) for it in store.motive_groups()} == {("Zorg", 3)}


def test_a_change_back_that_no_longer_fits_changes_nothing(store: Store) -> None:
    keep(store, ONE, "een", "twee", "drie")
    one, two, three = (found(store, name).id for name in ("een", "twee", "drie"))
    before = store.regroup_motives(lambda all_: motives.merge(all_, [one, two], "een"))
    store.regroup_motives(lambda _all: before)
    stale = (Wording(three, "drie", one),)
    store.regroup_motives(lambda all_: motives.merge(all_, [two, one], "een"))
    assert store.regroup_motives(lambda _all: stale) == ()
    assert store.regroup_motives(lambda _all: (Wording(three, "drie", "0" * 32),)) == ()
    assert {it.name for it in store.motive_groups()} == {"een", "drie"}


def test_a_wording_that_went_and_came_again_is_found_by_its_words(store: Store) -> None:
    keep(store, ONE, "een")
    keep(store, TWO, "twee")
    before = merge(store, "een", "twee")
    back = store.regroup_motives(lambda _all: before)
    keep(store, TWO, "iets anders")
    keep(store, TWO, "twee")
    store.regroup_motives(lambda _all: back)
    assert carried(store, ONE) == carried(store, TWO)


def test_nothing_is_left_of_the_words_of_deleted_sessions(store: Store) -> None:
    keep(store, ONE, "Zorgen voor", "Zorg dragen", "Helpen")
    keep(store, TWO, "helpen", "alleen hier", "ook alleen hier")
    merge(store, "Zorgen voor", "Zorg dragen", "helpen")
    rename(store, store.motive_groups()[0].name, "Er zijn")
    merge(store, "alleen hier", "ook alleen hier")
    motive = found(store, "Er zijn").id
    store.bin(ONE, MORNING)
    assert store.empty_bin() == 1
    words = {row[0] for row in store._raw.execute("SELECT folded FROM motive")}
    assert words == {"helpen", "er zijn", "alleen hier", "ook alleen hier"}
    care = found(store, "Er zijn")
    assert care.id != motive
    keep(store, THREE, "er zijn")
    assert carried(store, THREE) == carried(store, TWO)[:1] == [care.id]
    for session_id in (TWO, THREE):
        store.bin(session_id, MORNING)
    store.empty_bin()
    assert store._raw.execute("SELECT count(*) FROM motive").fetchone() == (0,)


def test_half_a_name_that_was_typed_over_leaves_nothing(store: Store) -> None:
    session = described(ONE, store.me())
    store.save(session, HERE)
    for words in ("N", "Na", "Nabij zijn"):
        store.save(sessions.describe(session, 0, motive=words), HERE)
    assert {it.name for it in store.motive_groups()} == {
        "Nabij zijn",
        "Verantwoordelijk",
        "Zorgen voor",
        "Verder komen",
    }
    assert store._raw.execute("SELECT count(*) FROM motive").fetchone() == (4,)
