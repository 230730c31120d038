"""Sessions go out as files and come in elsewhere: identical, once, and whole."""

import json
import re
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.conftest import COUNT, Open
from tests.exchange.test_session_json import documented as documented_sessions

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Exercise, Question, Step
from kaartspel.domain.merging import Copy, Verdict
from kaartspel.domain.motives import merge
from kaartspel.domain.package import Cancelled, PackageKind, Whose
from kaartspel.domain.persons import Person
from kaartspel.domain.ports import ExchangeError, ExchangeProblem
from kaartspel.domain.session import Answer, Bookmark, FollowUp, Mark, Session
from kaartspel.exchange import package_file, plain, session_json, session_read
from kaartspel.exchange.package_file import HeadPart, check
from kaartspel.exchange.package_write import write_logbook, write_sessions
from kaartspel.phrases import phrases
from kaartspel.storage.store import Store
from sessions import MORNING, described, ids, kept, laid, long_texts, placements, times, whole, words

DOCS = Path(__file__).parents[2] / "docs"
FIRST = f"{1:032x}"


def many(values: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(values, max_size=most).map(tuple)


questions = whole(Question)
steps = whole(Step, places=st.integers(0, 12), labels=many(words, 12), questions=many(questions))
exercises: st.SearchStrategy[Exercise] = whole(Exercise, steps=st.lists(steps, min_size=1, max_size=4).map(tuple))
possible: st.SearchStrategy[Session] = whole(
    Session,
    id=ids,
    person_id=ids,
    exercise=exercises,
    board=st.lists(st.none() | placements, max_size=12).map(tuple),
    aside=many(placements),
    outcome=long_texts,
    answers=many(whole(Answer)),
    follow_ups=many(whole(FollowUp, id=ids)),
    marks=many(whole(Mark)),
    compared=many(ids),
)
"""Every session that a library can hold; a field that is new must be known here, and come back."""


@given(possible, times, st.dictionaries(ids, times, max_size=3))
def test_what_is_written_is_read_back_identical(
    session: Session, changed: datetime, versions: dict[str, datetime]
) -> None:
    copy = Copy(session, changed, tuple(sorted(versions.items())))
    written = plain.text(session_json.copied(copy, "me")).encode()
    assert session_read.copy_of(written, Path("x")) == copy


def test_a_session_comes_in_identical_pins_pictures_and_all(
    ours: Store, theirs: Store, session_file: Path, opened: Open
) -> None:
    package = opened(session_file)
    check(package)
    told = theirs.take_in(package, Whose())
    assert (told.counts, told.pictures, told.brings) == ({Verdict.NEW: 2}, 2, 2)
    (here,), (there,) = ours.copies([FIRST]), theirs.copies([FIRST])
    assert session_json.copied(here, ours.me()) == session_json.copied(there, theirs.me())
    picture = here.session.laid[0][1].picture
    one, other = ours.stored(picture), theirs.stored(picture)
    assert one
    assert other
    assert one.read_bytes() == other.read_bytes()
    assert theirs.search("opzij") == [f"{2:032x}", FIRST]
    again = theirs.take_in(package, Whose())
    assert (again.counts, again.pictures, again.brings) == ({Verdict.SAME: 2}, 0, 0)


def test_the_file_carries_what_show_prints(ours: Store, session_file: Path) -> None:
    with zipfile.ZipFile(session_file) as file:
        (copy,) = ours.copies([FIRST])
        assert file.read(f"sessions/{FIRST}.json").decode() == plain.text(session_json.copied(copy, ours.me()))
        assert file.namelist()[0] == "kaartspel.json"


def test_the_whole_logbook_moves_with_persons_and_motives(
    ours: Store, theirs: Store, tmp_path: Path, opened: Open
) -> None:
    heron = Person("c" * 32, "Reiger", note="dinsdag")
    ours.keep_person(heron)
    ours.keep_real_name(heron.id, "niemand zegt dit")
    ours.save(described("d" * 32, heron.id), Bookmark())
    file = tmp_path / "all.zip"
    with ours.logbook() as (head, copies):
        told = write_logbook(file, head, copies, phrases(), ours.stored)
    assert (told.sessions, told.pictures) == (COUNT + 1, COUNT)
    assert b"niemand zegt dit" not in b"".join(
        zipfile.ZipFile(file).read(name) for name in zipfile.ZipFile(file).namelist()
    )
    package = opened(file)
    check(package)
    assert package.head.kind is PackageKind.LOGBOOK
    assert theirs.plan(package).persons == 1
    brought = theirs.take_in(package, Whose())
    assert (brought.counts, brought.persons) == ({Verdict.NEW: COUNT + 1}, 1)
    assert theirs.load("d" * 32).session.person_id == heron.id
    assert theirs.load(FIRST).session.person_id == theirs.me()
    assert [it.person.note for it in theirs.persons()] == ["", "dinsdag"]
    assert theirs.take_in(package, Whose()).counts == {Verdict.SAME: COUNT + 1}


def test_motives_as_long_as_a_page_come_along(ours: Store, theirs: Store, tmp_path: Path, opened: Open) -> None:
    long = "lang " * 5000
    first = sessions.describe(described("d" * 32, ours.me()), 0, motive=long)
    ours.save(sessions.describe(first, 1, motive="kort"), Bookmark())
    ids = [sessions.on(ours.load("d" * 32).session, place).motive_id for place in (0, 1)]
    ours.regroup_motives(lambda wordings: merge(wordings, ids, "Samen"))
    file = tmp_path / "all.zip"
    with ours.logbook() as (head, copies):
        assert [set(group.words) for group in head.motives] == [{long.strip(), "kort"}]
        write_logbook(file, head, copies, phrases(), ours.stored)
    package = opened(file)
    check(package)
    theirs.take_in(package, Whose())
    with theirs.logbook() as (head, _copies):
        assert [set(group.words) for group in head.motives] == [{long.strip(), "kort"}]


def test_the_archive_is_read_by_anybody(archive: Path) -> None:
    with zipfile.ZipFile(archive) as file:
        pages = {name: file.read(name).decode() for name in file.namelist() if name.endswith(".html")}
        links = re.findall(r'href="([^"]+)"', pages["index.html"])
        assert set(links) | {"index.html"} == set(pages)
        page = pages["logbook/2026-03.html"]
        pictures = re.findall(r'src="\.\./([^"]+)"', page)
        assert pictures
        assert set(pictures) <= set(file.namelist())
    assert "Ik laat het licht aan voor wie later thuiskomt." in page
    assert "<script" not in page


def test_what_a_person_wrote_is_never_a_tag(ours: Store, tmp_path: Path) -> None:
    session = sessions.describe(
        described("e" * 32, ours.me()), 0, motive="<script>alert(1)</script>", reason='"><img src=x>'
    )
    ours.save(session, Bookmark())
    with ours.logbook() as (head, copies):
        write_logbook(tmp_path / "x.zip", head, copies, phrases(), ours.stored)
    with zipfile.ZipFile(tmp_path / "x.zip") as file:
        page = file.read("logbook/2026-03.html").decode()
    assert "<script" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;" in page


def test_odd_content_is_kept(ours: Store, theirs: Store, tmp_path: Path, opened: Open) -> None:
    chatham = timezone(timedelta(hours=12, minutes=45))
    session = described("e" * 32, ours.me(), datetime(1970, 1, 1, 0, 0, tzinfo=chatham))
    session = sessions.describe(
        session, 0, reason="woord " * 100_000, motive="שלום عليكم 👩‍👩‍👧 \u200f", doing="a\0b\r\n\tc"
    )
    session = sessions.place(sessions.take_back(session, 1), 1, laid(1)._replace(card=CardRef("gone", "deck")))
    session = session._replace(exercise=session.exercise._replace(id="of-my-own", version="99"))
    ours.save(session, Bookmark())
    write_sessions(tmp_path / "odd.kaartsessie", ours.copies([session.id]), 1, ours.me(), MORNING, ours.stored)
    package = opened(tmp_path / "odd.kaartsessie")
    check(package)
    theirs.take_in(package, Whose())
    (here,), (there,) = ours.copies([session.id]), theirs.copies([session.id])
    assert session_json.copied(here, ours.me()) == session_json.copied(there, theirs.me())
    assert there.session.started.utcoffset() == timedelta(hours=12, minutes=45)


def test_what_was_changed_on_the_other_side_comes_back(
    ours: Store, theirs: Store, tmp_path: Path, opened: Open
) -> None:
    def carry(one: Store, other: Store, name: str) -> Verdict:
        write_sessions(tmp_path / name, one.copies([FIRST]), 1, one.me(), MORNING, one.stored)
        (verdict,) = other.take_in(opened(tmp_path / name), Whose()).counts
        return verdict

    def note(store: Store, words: str) -> None:
        found = store.load(FIRST)
        added = FollowUp(words, MORNING, words)
        store.save(sessions.follow_up(found.session, added), found.bookmark)

    assert carry(ours, theirs, "1") is Verdict.NEW
    note(theirs, "there")
    assert carry(theirs, ours, "2") is Verdict.NEWER
    assert [it.text for it in ours.load(FIRST).session.follow_ups] == ["there"]
    assert ours.take_in(opened(tmp_path / "1"), Whose()).counts == {Verdict.OLDER: 1}
    assert [it.text for it in ours.load(FIRST).session.follow_ups] == ["there"]
    note(ours, "here")
    note(theirs, "over-there")
    assert carry(theirs, ours, "3") is Verdict.BOTH
    assert [it.text for it in ours.load(FIRST).session.follow_ups] == ["there", "here"]
    plan = ours.plan(opened(tmp_path / "3"))
    assert plan.counts == {Verdict.SAME: 1}
    both = plan.comings[0].kept_as
    assert [it.text for it in ours.load(both).session.follow_ups] == ["there", "over-there"]


def test_a_session_in_the_bin_comes_back_out_of_it(ours: Store, session_file: Path, opened: Open) -> None:
    ours.bin(FIRST, MORNING)
    told = ours.take_in(opened(session_file), Whose())
    assert told.counts == {Verdict.NEW: 1, Verdict.SAME: 1}
    assert not ours.sessions(binned=True)


def test_whose_it_is_is_asked_and_kept(theirs: Store, session_file: Path, archive: Path, opened: Open) -> None:
    theirs.take_in(opened(session_file), Whose(pseudonym=" Reiger "))
    (_, heron) = theirs.persons()
    assert (heron.person.pseudonym, heron.sessions) == ("Reiger", 2)
    told = theirs.take_in(opened(archive), Whose(pseudonym="reiger"))
    assert told.persons == 0
    assert [it.sessions for it in theirs.persons()] == [0, COUNT]
    theirs.take_in(opened(archive), Whose())
    assert [it.sessions for it in theirs.persons()] == [0, COUNT]


def test_nothing_is_left_of_what_was_stopped(
    ours: Store, theirs: Store, archive: Path, opened: Open, tmp_path: Path
) -> None:
    def stop(done: int) -> None:
        if done == COUNT:
            raise Cancelled

    package = opened(archive)
    check(package)
    before = folder(tmp_path / "theirs")
    with pytest.raises(Cancelled):
        theirs.take_in(package, Whose(pseudonym="x"), stop)
    assert folder(tmp_path / "theirs") == before
    assert len(theirs.persons()) == 1
    with pytest.raises(Cancelled), ours.logbook() as (head, copies):
        write_logbook(tmp_path / "out.zip", head, copies, phrases(), ours.stored, stop)
    assert not [path for path in tmp_path.iterdir() if "out" in path.name]


def folder(path: Path) -> dict[str, bytes]:
    """Everything in it, less the log in which SQLite prepares what is not kept."""
    return {
        str(file.relative_to(path)): file.read_bytes() if file.is_file() else b""
        for file in path.rglob("*")
        if not file.name.endswith(("-wal", "-shm"))
    }


def test_a_place_that_cannot_be_written_is_told(ours: Store, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError) as refused:
        write_sessions(tmp_path / "no" / "x.kaartsessie", ours.copies([FIRST]), 1, ours.me(), MORNING, ours.stored)
    assert refused.value.problem is ExchangeProblem.UNWRITABLE


def test_json_alone_comes_in_too(ours: Store, theirs: Store, tmp_path: Path, opened: Open) -> None:
    file = tmp_path / "one.json"
    file.write_text(plain.text(session_json.copied(ours.copies([FIRST])[0], ours.me())), "utf-8")
    package = opened(file)
    check(package)
    assert theirs.take_in(package, Whose()).counts == {Verdict.NEW: 1}
    assert theirs.load(FIRST).session.laid[0][1].picture


def test_a_large_logbook_goes_into_several_entries(ours: Store, tmp_path: Path, opened: Open) -> None:
    file = tmp_path / "all.zip"
    with ours.logbook() as (head, copies):
        write_logbook(file, head, copies, phrases(), ours.stored, most=5_000)
    package = opened(file)
    check(package)
    with zipfile.ZipFile(file) as found:
        assert len([name for name in found.namelist() if name.endswith(".jsonl")]) == 3
    assert len(list(package.copies())) == COUNT


def test_the_schemas_are_those_that_are_read() -> None:
    for name, part in (("session", session_read.SessionPart), ("package", HeadPart)):
        assert json.loads((DOCS / f"{name}.schema.json").read_text("utf-8")) == msgspec.json.schema(part)


def test_the_documented_keys_of_the_head_are_the_keys() -> None:
    tables = documented_sessions(DOCS / "session-file.md")
    parts = {"head": HeadPart, "person": package_file.PersonPart, "group of motives": package_file.GroupPart}
    for name, part in parts.items():
        assert list(part.__struct_fields__) == tables[name]


def test_times_are_those_of_their_place() -> None:
    copy = Copy(kept("a" * 32, "me"), MORNING.astimezone(UTC))
    told = session_json.copied(copy, "me")
    assert told["changed"].endswith("+00:00")
    assert told["started"].endswith("+01:00")
