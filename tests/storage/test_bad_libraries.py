"""A library that cannot be used says why, and stays byte for byte what it was."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.domain.session import Bookmark, describe
from kaartspel.storage.connection import connect
from kaartspel.storage.first_read import last_session
from kaartspel.storage.folder import Folder
from kaartspel.storage.store import open_store, read_store
from sessions import described, kept

DAMAGED, EMPTY, FOREIGN = StorageProblem.DAMAGED, StorageProblem.EMPTY, StorageProblem.FOREIGN
MISSING, MOVED, NEWER = StorageProblem.MISSING, StorageProblem.MOVED, StorageProblem.NEWER
READ_ONLY, FULL, IN_USE = StorageProblem.READ_ONLY, StorageProblem.FULL, StorageProblem.IN_USE


@pytest.fixture
def made(path: Path) -> Path:
    """A library with 30 sessions, closed."""
    store = open_store(path)
    for number in range(30):
        store.save(described(f"{number:032x}", store.me()), Bookmark())
    store.close()
    return path


def change(path: Path, *statements: str) -> None:
    """What another version, or another program, would do to the file."""
    with contextlib.closing(dbapi2.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement).fetchall()


def empty_it(path: Path) -> None:
    path.write_bytes(b"")


def fill_with_noise(path: Path) -> None:
    path.write_bytes(os.urandom(40_000))
    Folder(path).marker.unlink()


def lose_the_header(path: Path) -> None:
    path.write_bytes(bytes(1024) + path.read_bytes()[1024:])


def put_another_program_there(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title)")
        connection.commit()


def damage_the_end(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(len(content) // 4096 - 8, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = os.urandom(64)
    path.write_bytes(content)


def come_from_later(path: Path) -> None:
    change(path, "UPDATE alembic_version SET version_num = 'from-later'")


def forget_the_revision(path: Path) -> None:
    change(path, "DELETE FROM alembic_version")


def lose_the_revision(path: Path) -> None:
    change(path, "DROP TABLE alembic_version")


def damage_the_shape(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(3, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = os.urandom(64)
    path.write_bytes(content)


def cut_it_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 5])


@pytest.mark.parametrize(
    ("harm", "problem"),
    [
        (empty_it, EMPTY),
        (fill_with_noise, FOREIGN),
        (lose_the_header, DAMAGED),
        (put_another_program_there, FOREIGN),
        (damage_the_end, DAMAGED),
        (damage_the_shape, DAMAGED),
        (cut_it_short, DAMAGED),
        (come_from_later, NEWER),
        (forget_the_revision, DAMAGED),
        (lose_the_revision, DAMAGED),
    ],
)
def test_it_says_why_and_changes_nothing(made: Path, harm: Callable[[Path], None], problem: StorageProblem) -> None:
    harm(made)
    before = made.read_bytes()
    for _ in range(2):
        with pytest.raises(StorageError) as refusal:
            open_store(made)
        assert (refusal.value.problem, refusal.value.path) == (problem, made)
        assert made.read_bytes() == before
    # A reader may get by, where the damage is elsewhere; it never gets anything else than the reason.
    with contextlib.suppress(StorageError):
        last_session(made)
    with contextlib.suppress(StorageError), contextlib.closing(read_store(made)) as reader:
        reader.sessions()
    assert made.read_bytes() == before
    assert not Folder(made).write_ahead_log.exists()


@pytest.mark.parametrize("left", ["marker", "pictures", "log"])
def test_a_library_that_is_gone_is_not_made_anew(made: Path, left: str) -> None:
    folder = Folder(made)
    made.unlink()
    if left != "marker":
        folder.marker.unlink()
    if left == "pictures":
        (folder.pictures / "ab").mkdir(parents=True)
    if left == "log":
        folder.write_ahead_log.write_bytes(b"words")
    for opening in (open_store, read_store, last_session):
        with pytest.raises(StorageError) as refusal:
            opening(made)
        assert refusal.value.problem is MISSING
    assert not made.exists()


def test_where_there_never_was_one_readers_make_nothing(path: Path) -> None:
    assert last_session(path) is None
    with pytest.raises(StorageError) as refusal:
        read_store(path)
    assert refusal.value.problem is MISSING
    assert not path.parent.exists()


def test_rows_that_make_no_sense_are_damage(made: Path) -> None:
    change(made, "UPDATE session SET bookmark = 'no bookmark'", "UPDATE exercise_copy SET content = '[]'")
    with pytest.raises(StorageError) as refusal:
        last_session(made)
    assert refusal.value.problem is DAMAGED
    store = open_store(made)
    for reading in (store.sessions, lambda: store.load("0" * 32)):
        with pytest.raises(StorageError) as refusal:
            reading()
        assert refusal.value.problem is DAMAGED
    store.close()


def test_a_second_opening_is_refused_and_readers_are_not(made: Path) -> None:
    store = open_store(made)
    store.save(kept("f" * 32, store.me()), Bookmark())
    with pytest.raises(StorageError) as refusal:
        open_store(made)
    assert refusal.value.problem is IN_USE
    code = (
        "import sys; from pathlib import Path; from kaartspel.storage.store import *\n"
        "reader = read_store(Path(sys.argv[1])); print(len(reader.sessions())); reader.close()\n"
        "try: open_store(Path(sys.argv[1]))\n"
        "except StorageError as error: print(error.problem)"
    )
    said = subprocess.run([sys.executable, "-c", code, made], capture_output=True, text=True, check=True)
    assert said.stdout.split("\n")[:2] == ["31", "in use"]
    store.close()
    open_store(made).close()


def test_a_busy_database_is_in_use(made: Path) -> None:
    store = open_store(made)
    store._raw.execute("PRAGMA busy_timeout=1")
    with contextlib.closing(dbapi2.connect(made, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError) as refusal:
            store.save(described("f" * 32, store.me()), Bookmark())
        assert refusal.value.problem is IN_USE
        other.execute("ROLLBACK")
    store.save(described("f" * 32, store.me()), Bookmark())
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be moved")
def test_a_file_swapped_under_the_program_is_not_written(made: Path, tmp_path: Path) -> None:
    store = open_store(made)
    session = described("f" * 32, store.me())
    store.save(session, Bookmark())
    other = tmp_path / "other.db"
    shutil.copy(made, other)
    aside = tmp_path / "aside.db"
    made.rename(aside)
    for there in (None, other):
        if there:
            there.rename(made)
        before = there and made.read_bytes()
        for write in (
            lambda: store.save(describe(session, 0, motive="anders"), Bookmark()),
            lambda: store.keep_picture("ab" * 32, tmp_path / "p.jpg"),
            store.empty_bin,
        ):
            with pytest.raises(StorageError) as refusal:
                write()
            assert refusal.value.problem is MOVED
        assert before == (there and made.read_bytes())
    made.unlink()
    aside.rename(made)
    store.save(describe(session, 0, motive="anders"), Bookmark())
    assert store.motives()[0] == "anders"
    store.close()


def test_a_full_disk_keeps_what_was_saved_and_goes_on_when_there_is_room(made: Path) -> None:
    store = open_store(made)
    session = described("f" * 32, store.me())
    store.save(session, Bookmark())
    pages = store._raw.execute("PRAGMA page_count").fetchone()[0]
    store._raw.execute(f"PRAGMA max_page_count={pages}")
    longer = describe(session, 0, reason="lang " * 50_000)
    for _ in range(3):
        with pytest.raises(StorageError) as refusal:
            store.save(longer, Bookmark())
        assert refusal.value.problem is FULL
    assert store.load(session.id).session.board[0].reason == session.board[0].reason
    store._raw.execute("PRAGMA max_page_count=1000000")
    store.save(longer, Bookmark())
    assert store.load(session.id).session.board[0].reason == longer.board[0].reason
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mounting, check=False).returncode:
        pytest.skip("only an administrator on Linux can make a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill(disk: Path) -> None:
    """Leave no room at all."""
    ballast = (disk / f"ballast{len(list(disk.iterdir()))}").open("wb", buffering=0)
    with ballast, contextlib.suppress(OSError):
        while True:
            ballast.write(bytes(1024))


def test_a_really_full_disk(small_disk: Path) -> None:
    path = small_disk / "kaartspel.db"
    store = open_store(path)
    session = described("f" * 32, store.me())
    store.save(session, Bookmark())
    fill(small_disk)
    picture = small_disk.parent / "p.jpg"
    picture.write_bytes(bytes(5000))
    longer = describe(session, 0, reason="lang " * 50_000)
    with pytest.raises(StorageError) as refusal:
        store.save(longer, Bookmark())
    assert refusal.value.problem is FULL
    with pytest.raises(StorageError) as refusal:
        store.keep_picture("ab" * 32, picture)
    assert refusal.value.problem is FULL
    assert store.load(session.id).session.board[0].reason == session.board[0].reason
    store.close()
    fill(small_disk)
    with pytest.raises(StorageError) as refusal:
        open_store(path)
    assert refusal.value.problem is FULL
    with pytest.raises(StorageError) as refusal:
        open_store(small_disk / "new" / "kaartspel.db")
    assert refusal.value.problem is FULL
    for ballast in small_disk.glob("ballast*"):
        ballast.unlink()
    store = open_store(path)
    store.save(longer, Bookmark())
    store.close()


@pytest.fixture
def read_only_folder(made: Path) -> Iterator[Path]:
    """The library in a folder that cannot be written; beside it one, killed.db, whose program was killed."""
    store = open_store(made)
    store.save(kept("f" * 32, store.me()), Bookmark())
    for name in ("", "-wal"):
        shutil.copy(f"{made}{name}", made.with_name(f"killed.db{name}"))
    store.close()
    folder = made.parent
    if sys.platform == "linux" and not os.geteuid():
        # An administrator may write whatever the mode says, but not on a read-only mount.
        mounting = f"mount --bind '{folder}' '{folder}' && mount -o remount,ro,bind '{folder}'"
        if subprocess.run(mounting, shell=True, check=False).returncode:
            pytest.skip("running as root, without the right to mount")
        yield made
        subprocess.run(["umount", folder], check=True)
    else:
        folder.chmod(0o555)
        made.chmod(0o444)
        yield made
        folder.chmod(0o755)


def test_a_folder_that_cannot_be_written_can_be_read(read_only_folder: Path) -> None:
    before = sorted(read_only_folder.parent.iterdir())
    with pytest.raises(StorageError) as refusal:
        open_store(read_only_folder)
    assert refusal.value.problem is READ_ONLY
    with pytest.raises(StorageError) as refusal:
        connect(read_only_folder).execute("SELECT * FROM session").fetchall()
    assert refusal.value.problem is READ_ONLY
    reader = read_store(read_only_folder)
    assert len(reader.sessions()) == 31
    reader.close()
    with pytest.raises(StorageError) as refusal:
        read_store(read_only_folder.with_name("killed.db"))
    assert refusal.value.problem is READ_ONLY
    assert last_session(read_only_folder) is not None
    assert sorted(read_only_folder.parent.iterdir()) == before


def test_a_new_library_where_nothing_can_be_written(read_only_folder: Path) -> None:
    with pytest.raises(StorageError) as refusal:
        open_store(read_only_folder.parent / "new" / "kaartspel.db")
    assert refusal.value.problem is READ_ONLY


def test_a_reader_refuses_to_write(made: Path) -> None:
    with contextlib.closing(connect(made, read_only=True)) as connection, pytest.raises(dbapi2.OperationalError):
        connection.execute("DELETE FROM session")


def test_a_lost_marker_is_written_again(made: Path) -> None:
    marker = Folder(made).marker
    before = marker.read_text()
    marker.unlink()
    store = open_store(made)
    assert store.me() in marker.read_text()
    assert store.me() in before
    store.close()
