"""A library of an older version: a verified copy first, then all or nothing."""

import contextlib
import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlcipher3 import dbapi2

from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.domain.session import Answer, Bookmark
from kaartspel.storage import connection, first_read, store
from kaartspel.storage.connection import connect
from kaartspel.storage.copies import make_copy
from kaartspel.storage.folder import Folder
from kaartspel.storage.migration import SCRIPTS, migrate
from kaartspel.storage.revision import HEAD, KNOWN
from kaartspel.storage.rows import DAY_INDEX
from kaartspel.storage.store import open_store, read_store
from kaartspel.storage.versions import versions
from sessions import MORNING, described

NEXT = '''
"""A parent table in batch mode, and a new column."""
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("session") as batch:
        batch.add_column(sa.Column("colour", sa.String(), nullable=True))
        batch.alter_column("places", existing_type=sa.Integer(), type_=sa.BigInteger())
    {more}
'''


@pytest.fixture
def made(path: Path) -> Path:
    """A library with twenty sessions, closed."""
    store = open_store(path)
    for number in range(20):
        store.save(described(f"{number:032x}", store.me()), Bookmark())
    store.close()
    return path


def scripts(folder: Path, more: str = "") -> Path:
    """The revisions of this version, and one more."""
    copied = folder / "scripts"
    shutil.copytree(SCRIPTS, copied, ignore=shutil.ignore_patterns("__pycache__"))
    (copied / "versions" / "r9999_next.py").write_text(NEXT.format(head=HEAD, more=more))
    return copied


def shape(database: dbapi2.Connection) -> list[tuple[str, str, list[str]]]:
    """All tables with their columns in order, and their constraints, and all indices."""
    found = database.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY type, name")
    spaced = [(kind, name, re.sub(r"\s*([(),]|\s)\s*", r"\1", statement)) for kind, name, statement in found]
    return [(kind, name, sorted(statement.removesuffix(")").split(",CONSTRAINT"))) for kind, name, statement in spaced]


def rows(path: Path) -> dict[str, int]:
    with contextlib.closing(dbapi2.connect(path)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


def config() -> Config:
    found = Config()
    found.set_main_option("script_location", str(SCRIPTS))
    return found


def test_the_head_is_the_head_of_the_scripts() -> None:
    directory = ScriptDirectory.from_config(config())
    assert directory.get_heads() == [HEAD]
    assert {script.revision for script in directory.walk_revisions()} == KNOWN


def test_a_new_library_has_the_shape_the_migrations_give(made: Path, tmp_path: Path) -> None:
    migrated = tmp_path / "migrated.db"
    engine = create_engine("sqlite+pysqlite://", module=dbapi2, creator=lambda: dbapi2.connect(migrated))
    with engine.begin() as opened:
        known = config()
        known.attributes["connection"] = opened
        command.upgrade(known, "head")
        opened.exec_driver_sql(DAY_INDEX)
    engine.dispose()
    with contextlib.closing(dbapi2.connect(migrated)) as one, contextlib.closing(dbapi2.connect(made)) as other:
        assert shape(one) == shape(other)


def test_a_migration_keeps_every_row_and_makes_a_copy_first(made: Path, tmp_path: Path) -> None:
    before = rows(made)
    copy = migrate(made, head="9999", scripts=scripts(tmp_path))
    after = rows(made)
    assert after == before
    assert after["placement"] == 80
    assert rows(copy) == before
    with contextlib.closing(dbapi2.connect(made)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]
        assert database.execute("SELECT colour FROM session LIMIT 1").fetchall() == [(None,)]
        # An index of an expression survives a table that is made anew.
        assert database.execute("SELECT sql FROM sqlite_schema WHERE name = 'ix_session_day'").fetchall() == [
            (DAY_INDEX,)
        ]
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert [file.name for file in Folder(made).copies.iterdir()] == [copy.name]
    with pytest.raises(StorageError) as refusal:
        open_store(made)
    assert refusal.value.problem is StorageProblem.NEWER
    # The copy is a library like any other.
    shutil.copy(copy, made)
    opened = open_store(made)
    assert len(opened.sessions()) == 20
    opened.close()


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("op.execute(\"UPDATE placement SET motive_id = 'nowhere'\")", StorageProblem.DAMAGED),
        ('op.execute("SELECT * FROM no_such_table")', StorageProblem.OTHER),
        ('raise ValueError("a mistake in a revision")', None),
    ],
)
def test_a_migration_that_fails_leaves_the_library_as_it_was(
    made: Path, tmp_path: Path, more: str, problem: StorageProblem | None
) -> None:
    before = made.read_bytes()
    with pytest.raises((StorageError, ValueError)) as refusal:
        migrate(made, head="9999", scripts=scripts(tmp_path, more))
    assert getattr(refusal.value, "problem", None) is problem
    assert made.read_bytes() == before
    opened = open_store(made)
    assert len(opened.sessions()) == 20
    opened.close()


def test_an_older_library_is_migrated_when_it_is_opened(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # This version knows no older one yet: it is the older one, in a program whose head is one further.
    monkeypatch.setattr(connection, "KNOWN", KNOWN | {"9999"})
    for room in (store, first_read):
        monkeypatch.setattr(room, "HEAD", "9999")
    for name, value in (("head", "9999"), ("scripts", scripts(tmp_path))):
        monkeypatch.setitem(migrate.__kwdefaults__, name, value)
    assert first_read.last_session(made) is None
    with pytest.raises(StorageError) as refusal:
        read_store(made)
    assert refusal.value.problem is StorageProblem.OTHER
    for _ in range(2):
        opened = open_store(made)
        assert len(opened.sessions()) == 20
        opened.close()
    assert len(list(Folder(made).copies.iterdir())) == 1
    assert first_read.last_session(made) is not None


def test_a_library_of_the_second_revision_keeps_everything(older: Callable[[str], Path]) -> None:
    path = older("0002")
    kept_before = rows(path)
    opened = open_store(path)
    try:
        first, second, third, binned = (opened.load(f"{number:032x}").session for number in (1, 2, 3, 4))
        assert [it.id for it in opened.sessions()] == [third.id, second.id, first.id]
        assert [it.id for it in opened.sessions(binned=True)] == [binned.id]
        assert first.finished == MORNING + timedelta(hours=1)
        assert [it.features[0].name for _, it in first.laid] == ["het licht"] * 4
        assert third.follow_ups[0].text == "Later zag ik het anders."
        assert third.answers == (Answer("why", "Omdat het kan."),)
        assert {it.compared for it in (first, second, third, binned)} == {()}
        assert {it.person_id for it in (first, second, third, binned)} == {opened.me()}
        one, two = first.board[0], second.board[0]
        assert one
        assert two
        assert one.motive_id == two.motive_id != ""
        assert opened.motives() == ["NUTTIG  zijn", "Verantwoordelijk", "Zorgen voor", "Verder komen"]
        opened.save(third._replace(compared=(first.id, second.id)), Bookmark())
        assert opened.load(third.id).session.compared == (first.id, second.id)
    finally:
        opened.close()
    after = rows(path)
    # What the index makes of its words is its own business; that they are found is told elsewhere.
    told = {name for name in kept_before if not name.startswith("search_")}
    assert {name: after[name] for name in told} == {name: kept_before[name] for name in told}
    assert after.keys() - kept_before.keys() == {"exchanged", "real_name"}
    # The library as it was before is there as well.
    (copy,) = Folder(path).copies.iterdir()
    assert rows(copy) == kept_before
    with contextlib.closing(dbapi2.connect(copy)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
    assert first_read.last_session(path) is not None


def test_the_newest_three_copies_are_kept(made: Path) -> None:
    copies = Folder(made).copies
    with contextlib.closing(connect(made)) as library:
        names = [make_copy(library, copies).name for _ in range(5)]
    assert sorted(file.name for file in copies.iterdir()) == names[-3:]


def test_a_copy_of_a_damaged_library_is_no_copy(made: Path) -> None:
    content = bytearray(made.read_bytes())
    for page in range(len(content) // 4096 - 8, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = bytes(64)
    made.write_bytes(content)
    copies = Folder(made).copies
    with contextlib.closing(connect(made)) as library, pytest.raises(StorageError) as refusal:
        make_copy(library, copies)
    assert refusal.value.problem is StorageProblem.DAMAGED
    assert not list(copies.iterdir())


def test_a_protected_library_goes_the_same_ways(path: Path) -> None:
    key, wrong = bytes(range(32)), bytes(32)
    opened = open_store(path, key)
    opened.save(described(person_id=opened.me()), Bookmark())
    opened.close()
    assert b"SQLite" not in path.read_bytes()[:100]
    assert b"Nuttig" not in path.read_bytes()
    last = first_read.last_session(path, key)
    assert last
    assert last.session.outcome
    with contextlib.closing(connect(path, key)) as library:
        copy = make_copy(library, Folder(path).copies, key)
    assert b"Nuttig" not in copy.read_bytes()
    with contextlib.closing(read_store(copy, key)) as reader:
        assert len(reader.sessions()) == 1
    for given in (None, wrong):
        with pytest.raises(StorageError) as refusal:
            open_store(path, given)
        assert refusal.value.problem is StorageProblem.DAMAGED


def test_another_programs_protected_database(tmp_path: Path) -> None:
    key = bytes(range(32))
    other = tmp_path / "other.db"
    with contextlib.closing(dbapi2.connect(other)) as database:
        database.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        database.execute("CREATE TABLE songs (title)")
    with pytest.raises(StorageError) as refusal:
        connect(other, key)
    assert refusal.value.problem is StorageProblem.FOREIGN


def test_versions_are_told() -> None:
    assert [name for name, _ in versions()] == ["SQLite", "SQLCipher", "SQLAlchemy"]
    assert all(number[0].isdigit() for _, number in versions())
