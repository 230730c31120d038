"""The storage thread: in order, the newest state, nothing dropped when a disk fails."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.sessions import described, empty, with_cards

from kaartspel.domain import session as sessions
from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage.store import Store, open_store, read_store
from kaartspel.ui.writer import Writer


class FailingStore:
    """A real store on a disk that is full for the first `failures` saves."""

    def __init__(self, store: Store, failures: int) -> None:
        self._store = store
        self.failures = failures

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def save(self, session: Session, bookmark: Bookmark, *, on_table: bool = True) -> None:
        if self.failures:
            self.failures -= 1
            raise StorageError(StorageProblem.FULL, Path("library"))
        self._store.save(session, bookmark, on_table=on_table)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "kaartspel.db"


def stored(library: Path, session_id: str) -> Session:
    reader = read_store(library)
    try:
        return reader.load(session_id).session
    finally:
        reader.close()


def test_saved_is_said_after_it_is_on_disk(qtbot: QtBot, library: Path) -> None:
    writer = Writer(lambda: open_store(library))
    seen: list[str] = []
    writer.saved.connect(lambda _at: seen.append(stored(library, session.id).outcome))
    session = sessions.write_outcome(with_cards(person_id=""), "Ik neem mee dat ik eerder stop.")
    writer.start()
    with qtbot.waitSignal(writer.saved):
        writer.save(session, Bookmark())
    assert seen == ["Ik neem mee dat ik eerder stop."]
    assert writer.close()


def test_of_states_that_wait_only_the_newest_is_written(qtbot: QtBot, library: Path) -> None:
    written: list[str] = []

    class Noting(FailingStore):
        def save(self, session: Session, bookmark: Bookmark, *, on_table: bool = True) -> None:
            written.append(session.outcome)
            super().save(session, bookmark, on_table=on_table)

    writer = Writer(lambda: Noting(open_store(library), 0))  # type: ignore[arg-type]
    session = with_cards(person_id="")
    for number in range(50):
        writer.save(sessions.write_outcome(session, str(number)), Bookmark())
    writer.start()
    assert writer.close()
    assert written == ["49"]


def test_a_full_disk_is_told_and_tried_again_until_it_works(qtbot: QtBot, library: Path) -> None:
    writer = Writer(lambda: FailingStore(open_store(library), 2))  # type: ignore[arg-type]
    failures: list[StorageError] = []
    writer.failed.connect(failures.append)
    writer.start()
    session = described(person_id="")
    with qtbot.waitSignal(writer.failed):
        writer.save(session, Bookmark())
    newer = sessions.write_outcome(session, "Dit kwam erbij terwijl de schijf vol was.")
    writer.save(newer, Bookmark())
    with qtbot.waitSignal(writer.saved, timeout=15000):
        writer.retry()
    assert writer.close()
    assert {failure.problem for failure in failures} == {StorageProblem.FULL}
    assert stored(library, session.id).outcome == newer.outcome


def test_two_sessions_are_both_written(qtbot: QtBot, library: Path) -> None:
    writer = Writer(lambda: open_store(library))
    writer.save(with_cards("a" * 32, ""), Bookmark())
    writer.save(with_cards("b" * 32, ""), Bookmark())
    writer.start()
    assert writer.close()
    assert stored(library, "a" * 32).laid
    assert stored(library, "b" * 32).laid


def test_answers_come_on_the_screens_thread(qtbot: QtBot, library: Path) -> None:
    writer = Writer(lambda: open_store(library))
    threads: list[str] = []
    writer.start()
    writer.ask(lambda store: store.motives(), lambda _motives: threads.append(threading.current_thread().name))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread().name]
    assert writer.close()


def test_a_library_that_cannot_be_opened_is_refused_and_can_be_tried_again(qtbot: QtBot, library: Path) -> None:
    library.write_bytes(b"")
    writer = Writer(lambda: open_store(library))
    with qtbot.waitSignal(writer.refused) as refused:
        writer.start()
    assert refused.args[0].problem is StorageProblem.EMPTY
    writer.save(with_cards(person_id=""), Bookmark())
    library.unlink()
    with qtbot.waitSignal(writer.saved):
        writer.start()
    assert writer.close()
    assert stored(library, empty(person_id="").id).laid


def test_closing_writes_what_waits(qtbot: QtBot, library: Path) -> None:
    writer = Writer(lambda: open_store(library))
    writer.start()
    writer.save(described(person_id=""), Bookmark(step="look"))
    assert writer.close()
    assert stored(library, described(person_id="").id) is not None


class OddStore(FailingStore):
    """A real store whose pictures cannot be copied, and whose first save raises what nobody thought of."""

    def keep_picture(self, digest: str, source: Path) -> None:
        raise StorageError(StorageProblem.OTHER, source)

    def save(self, session: Session, bookmark: Bookmark, *, on_table: bool = True) -> None:
        if self.failures:
            self.failures -= 1
            raise ValueError(session.id)
        self._store.save(session, bookmark, on_table=on_table)


def test_no_word_waits_for_a_picture_that_cannot_be_copied(qtbot: QtBot, library: Path) -> None:
    writer = Writer(lambda: OddStore(open_store(library), 0))  # type: ignore[arg-type]
    writer.start()
    with qtbot.waitSignal(writer.saved):
        writer.save(described(person_id=""), Bookmark(), (("ab" * 32, Path("gone.jpg")),))
    assert writer.close()
    assert stored(library, described(person_id="").id).outcome == described(person_id="").outcome


def test_whatever_goes_wrong_is_told_and_tried_again(qtbot: QtBot, library: Path) -> None:
    writer = Writer(lambda: OddStore(open_store(library), 1))  # type: ignore[arg-type]
    writer.start()
    with qtbot.waitSignal(writer.failed) as failed:
        writer.save(described(person_id=""), Bookmark())
    assert failed.args[0].problem is StorageProblem.OTHER
    with qtbot.waitSignal(writer.saved, timeout=15000):
        writer.retry()
    assert writer.close()


def test_closing_on_a_full_disk_ends_at_once_and_says_so(qtbot: QtBot, library: Path) -> None:
    writer = Writer(lambda: FailingStore(open_store(library), 10**9))  # type: ignore[arg-type]
    failures: list[StorageError] = []
    writer.failed.connect(failures.append)
    writer.start()
    with qtbot.waitSignal(writer.failed):
        writer.save(described(person_id=""), Bookmark())
    assert not writer.close(5)
    qtbot.wait(50)
    assert len(failures) < 10
    assert not writer.idle
