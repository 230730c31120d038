"""The library as the program uses it: lists, motives, the bin, pictures."""

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from kaartspel.domain import session as sessions
from kaartspel.domain.ports import NoSuchSession, PictureStore, SessionStore, StorageError, StorageProblem
from kaartspel.domain.session import Bookmark
from kaartspel.domain.words import Words
from kaartspel.storage import lock
from kaartspel.storage.first_read import last_session
from kaartspel.storage.folder import Folder
from kaartspel.storage.store import Store, local_now, open_store, read_store
from sessions import MORNING, MOTIVES, described, empty, kept, laid, with_cards

HERE = Bookmark("describe", 1)


def count(store: Store, table: str) -> int:
    return store._raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_it_keeps_the_promises_of_the_ports(store: Store) -> None:
    promised: SessionStore = store
    pictures: PictureStore = store
    assert promised.sessions() == []
    assert pictures.stored("ab" * 32) is None
    assert local_now().utcoffset() is not None


def test_lists_are_of_the_last_changed_first_and_tell_what_is_on_the_board(store: Store) -> None:
    first, second, third = (f"{number}" * 32 for number in range(3))
    store.save(described(first, store.me()), HERE)
    store.save(kept(second, store.me()), HERE)
    store.save(empty(third, store.me()), HERE)
    store.save(sessions.write_outcome(described(first, store.me()), "Meer."), HERE)
    found = store.sessions()
    assert [it.id for it in found] == [first, third, second]
    line = found[0]
    assert (line.exercise, line.exercise_title, line.person_id) == (
        "motives",
        Words("Drijfveren", "Motives"),
        store.me(),
    )
    assert (line.started, line.finished, line.made_on, line.binned, line.places) == (MORNING, None, None, None, 4)
    assert line.started.utcoffset() == timedelta(hours=1)
    assert [(card.place, str(card.card), card.motive) for card in line.cards][:2] == [
        (0, "photos/sea", "Nuttig zijn"),
        (1, "photos/path", "Verantwoordelijk"),
    ]
    assert found[2].finished == MORNING + timedelta(hours=1)
    assert found[1].cards == ()


def test_a_session_without_a_person_is_mine(store: Store) -> None:
    store.save(described(person_id=""), HERE)
    assert store.load("0" * 32).session.person_id == store.me()


def test_looking_is_not_changing_but_it_is_where_one_goes_on(store: Store, path: Path) -> None:
    older, newer = described("a" * 32, store.me()), described("b" * 32, store.me())
    for session in (older, newer):
        store.save(session, HERE)
    changed = {it.id: it.changed for it in store.sessions()}
    found = store.load(older.id)
    store.save(found.session, Bookmark("look", 2))
    assert {it.id: it.changed for it in store.sessions()} == changed
    last = last_session(path)
    assert last
    assert (last.session.id, last.bookmark) == (older.id, Bookmark("look", 2))
    store.save(sessions.finish(found.session, MORNING), HERE)
    assert last_session(path) == store.load(newer.id)
    store.bin(newer.id, MORNING)
    assert last_session(path) is None


def test_what_is_written_in_the_logbook_is_not_what_is_gone_on_with(store: Store, path: Path) -> None:
    on_table, other = described("a" * 32, store.me()), described("b" * 32, store.me())
    store.save(other, HERE)
    store.save(on_table, HERE)
    store.save(sessions.write_outcome(other, "Later."), Bookmark(draft="Nog niet af"), on_table=False)
    store.save(empty("c" * 32, store.me()), HERE, on_table=False)
    last = last_session(path)
    assert last
    assert last.session.id == on_table.id
    found = store.load(other.id)
    assert (found.session.outcome, found.bookmark.draft) == ("Later.", "Nog niet af")
    assert store.load("c" * 32).session.started == MORNING


def test_what_is_taken_out_of_a_session_is_gone_from_the_library(store: Store) -> None:
    full = described(person_id=store.me())
    answers = tuple(sessions.Answer(f"q{number}", "antwoord") for number in range(3))
    store.save(full._replace(answers=answers), HERE)
    less = sessions.unpin(sessions.take_back(full._replace(answers=answers[:1]), 0), 1, "1" * 32)
    store.save(less, HERE)
    found = store.load(full.id).session
    assert (found.board[0], len(found.aside), len(found.answers)) == (None, 1, 1)
    assert found.board[1] is not None
    assert found.board[1].features == ()
    assert count(store, "feature") == 3
    other = less._replace(exercise=MOTIVES._replace(version="2"))
    store.save(other, HERE)
    assert store.load(full.id).session.exercise.version == "2"


def test_unknown_sessions(store: Store) -> None:
    for ask in (store.load, store.take_out_of_bin, lambda it: store.bin(it, MORNING)):
        with pytest.raises(NoSuchSession):
            ask("f" * 32)


def test_motives_are_listed_once_the_last_first_as_they_were_last_spelled(store: Store) -> None:
    store.save(described("a" * 32, store.me()), HERE)
    session = with_cards("b" * 32, store.me(), 2)
    store.save(sessions.describe(session, 0, motive=" nuttig   ZIJN "), HERE)
    assert store.motives() == ["nuttig   ZIJN", "Verantwoordelijk", "Zorgen voor", "Verder komen"]
    first = store.load("a" * 32).session.board[0]
    second = store.load("b" * 32).session.board[0]
    assert first
    assert second
    assert first.motive_id == second.motive_id != ""
    assert (first.motive, second.motive) == ("Nuttig zijn", " nuttig   ZIJN ")
    store.bin("a" * 32, MORNING)
    assert store.motives() == ["nuttig   ZIJN"]


def test_half_typed_motives_leave_nothing_behind(store: Store) -> None:
    session = with_cards(person_id=store.me(), cards=1)
    for length in range(len("vrij zijn") + 1):
        store.save(sessions.describe(session, 0, motive="vrij zijn"[:length]), HERE)
    assert store.motives() == ["vrij zijn"]
    assert count(store, "motive") == 1
    store.save(sessions.describe(session, 0, motive="  "), HERE)
    assert store.motives() == []
    assert count(store, "motive") == 0


def picture(folder: Path, content: bytes, name: str = "p.jpg") -> tuple[str, Path]:
    file = folder / name
    file.write_bytes(content)
    return hashlib.sha256(content).hexdigest(), file


@pytest.mark.parametrize(("name", "suffix"), [("a.jpg", ".jpg"), ("a.JPEG", ".jpg"), ("a.png", ".png")])
def test_pictures_are_kept_by_content(store: Store, path: Path, tmp_path: Path, name: str, suffix: str) -> None:
    content = bytes(range(256)) * 3000
    digest, file = picture(tmp_path, content, name)
    for _ in range(2):
        store.keep_picture(digest, file)
    there = store.stored(digest)
    assert there == path.parent / "pictures" / digest[:2] / f"{digest}{suffix}"
    assert there.read_bytes() == content
    assert store._raw.execute("SELECT size FROM picture").fetchall() == [(len(content),)]
    store.close()
    again = open_store(path)
    file.unlink()
    again.keep_picture(digest, file)
    again.close()


def test_pictures_that_are_not_what_they_should_be(store: Store, path: Path, tmp_path: Path) -> None:
    digest, file = picture(tmp_path, b"a picture")
    other, text = picture(tmp_path, b"no picture", "p.txt")
    gone = tmp_path / "gone.jpg"
    for name, source in (("ab" * 32, file), ("../../x", file), ("AB" * 32, file), (other, text), (digest, gone)):
        with pytest.raises(StorageError) as refusal:
            store.keep_picture(name, source)
        assert refusal.value.problem is StorageProblem.OTHER
        assert store.stored(name) is None
    assert not [it for it in (path.parent / "pictures").rglob("*") if it.is_file()]


def test_the_bin(store: Store, path: Path, tmp_path: Path) -> None:
    mine, shared = picture(tmp_path, b"mine"), picture(tmp_path, b"shared", "s.jpg")
    for digest, file in (mine, shared):
        store.keep_picture(digest, file)
    store.save(sessions.place(described("a" * 32, store.me()), 0, laid(0, shared[0])), HERE)
    canary = "een heel eigen zin die nergens anders staat"
    gone = sessions.place(empty("b" * 32, store.me()), 0, laid(0, shared[0]))
    gone = sessions.describe(sessions.place(gone, 1, laid(1, mine[0])), 1, motive="alleen hier", reason=canary)
    store.save(gone._replace(exercise=MOTIVES._replace(version="b")), HERE)
    store.save(sessions.place(empty("c" * 32, store.me()), 0, laid(0, shared[0])), HERE)
    store.close()

    store = open_store(path)
    at = MORNING + timedelta(days=1)
    store.bin(gone.id, at)
    assert gone.id not in {it.id for it in store.sessions()}
    assert [(it.id, it.binned) for it in store.sessions(binned=True)] == [(gone.id, at)]
    store.save(store.load(gone.id).session, HERE)
    assert len(store.sessions(binned=True)) == 1
    store.take_out_of_bin(gone.id)
    assert not store.sessions(binned=True)
    assert store.empty_bin() == 0
    store.bin(gone.id, at)
    assert store.empty_bin() == 1
    with pytest.raises(NoSuchSession):
        store.load(gone.id)
    assert store.stored(mine[0]) is None
    assert store.stored(shared[0])
    assert (count(store, "exercise_copy"), count(store, "picture")) == (1, 1)
    assert "alleen hier" not in store.motives()
    left = b"".join(file.read_bytes() for file in path.parent.glob("kaartspel.db*"))
    assert canary.encode() not in left
    store.save(gone, HERE)
    assert store.load(gone.id).session.outcome == ""
    store.close()


def test_pictures_in_hand_stay_while_the_program_runs(store: Store, tmp_path: Path) -> None:
    """Undo may bring a card back, and a picture is kept before its session is saved."""
    digest, file = picture(tmp_path, b"taken back")
    store.keep_picture(digest, file)
    assert store.empty_bin() == 0
    assert store.stored(digest)


def test_pictures_of_sessions_worked_at_stay_for_undo(store: Store, path: Path, tmp_path: Path) -> None:
    digest, file = picture(tmp_path, b"taken back")
    store.keep_picture(digest, file)
    session = sessions.place(empty("a" * 32, store.me()), 0, laid(0, digest))
    store.save(session, HERE)
    store.close()
    store = open_store(path)
    found = store.load(session.id).session
    store.save(sessions.take_back(found, 0), HERE)
    store.empty_bin()
    assert store.stored(digest)
    store.close()
    store = open_store(path)
    store.empty_bin()
    assert store.stored(digest) is None
    store.close()


def test_a_picture_that_went_by_itself_is_no_obstacle(store: Store, path: Path, tmp_path: Path) -> None:
    digest, file = picture(tmp_path, b"gone by itself")
    store.keep_picture(digest, file)
    store.close()
    store = open_store(path)
    there = store.stored(digest)
    assert there
    there.unlink()
    store.empty_bin()
    assert count(store, "picture") == 0
    store.close()


def test_a_reader_sees_what_is_saved_and_makes_nothing(store: Store, path: Path) -> None:
    store.save(kept(person_id=store.me()), HERE)
    before = sorted(path.parent.iterdir())
    reader = read_store(path)
    assert reader.load("0" * 32) == store.load("0" * 32)
    assert reader.sessions() == store.sessions()
    assert (reader.motives(), reader.me()) == (store.motives(), store.me())
    reader.close()
    assert sorted(path.parent.iterdir()) == before
    store.close()
    closed = sorted(path.parent.iterdir())
    reader = read_store(path)
    assert len(reader.sessions()) == 1
    reader.close()
    assert sorted(path.parent.iterdir()) == closed


def test_the_lock_is_let_go_of(path: Path) -> None:
    open_store(path).close()
    held = lock.take(Folder(path).lock, path)
    with pytest.raises(StorageError) as refusal:
        lock.take(Folder(path).lock, path)
    assert refusal.value.problem is StorageProblem.IN_USE
    held.release()
    open_store(path).close()


def test_what_is_no_problem_of_the_library_is_not_called_one(store: Store) -> None:
    with pytest.raises(AttributeError):
        store.save(described(person_id=store.me())._replace(exercise=None), HERE)  # a mistake of a programmer
    store.save(described(person_id=store.me()), HERE)


def test_a_person_nobody_knows_is_refused_and_nothing_is_written(store: Store) -> None:
    with pytest.raises(StorageError) as refusal:
        store.save(described(person_id="nobody"), HERE)
    assert refusal.value.problem is StorageProblem.OTHER
    assert "Nuttig" not in refusal.value.detail
    assert store.sessions() == []
    assert count(store, "motive") == 0
