"""The open session: changes, undo across steps, and what leaves a trace in the library."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.sessions import MORNING, described, empty, kept, with_cards

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import Card, CardRef
from kaartspel.domain.ports import LastSession
from kaartspel.domain.session import Bookmark, FollowUp, ReadOnly
from kaartspel.domain.words import Words
from kaartspel.storage.store import open_store, read_store
from kaartspel.ui.document import Document
from kaartspel.ui.writer import Writer


class NoPictures:
    """A deck library without pictures: nothing here needs them."""

    def digest(self, card: CardRef) -> str:
        return ""

    def picture(self, card: CardRef) -> Path | None:
        return None


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "kaartspel.db"


def opened(library: Path, session: sessions.Session) -> tuple[Document, Writer]:
    writer = Writer(lambda: open_store(library))
    return Document(writer, NoPictures(), LastSession(session, Bookmark())), writer  # type: ignore[arg-type]


def test_a_session_in_which_nothing_was_done_leaves_no_trace(qtbot: QtBot, library: Path) -> None:
    document, writer = opened(library, empty(person_id=""))
    document.go("describe")
    document.mark(place=2)
    writer.start()
    assert writer.close()
    reader = read_store(library)
    assert not reader.sessions()
    reader.close()


def test_what_was_done_and_where_is_in_the_library(qtbot: QtBot, library: Path) -> None:
    document, writer = opened(library, empty(person_id=""))
    document.lay(Card(CardRef("photos", "sea"), Words("Zee", "Sea")), 2)
    document.go("look")
    document.look_at(2)
    writer.start()
    assert writer.close()
    reader = read_store(library)
    last = reader.load(document.session.id)
    reader.close()
    assert last.session.board == document.session.board
    assert (last.bookmark.step, last.bookmark.place) == ("look", 2)


def test_undo_and_redo_go_to_the_step_where_it_was_done(qtbot: QtBot, library: Path) -> None:
    document, _writer = opened(library, with_cards(person_id=""))
    document.go("describe")
    document.apply(sessions.describe(document.session, 0, motive="Zorgen"), "motive:0")
    document.go("share")
    document.apply(sessions.write_outcome(document.session, "Later meer."), "outcome")
    document.undo()
    assert (document.session.outcome, document.step.id) == ("", "share")
    document.undo()
    assert (sessions.on(document.session, 0).motive, document.step.id) == ("", "describe")
    document.redo()
    document.redo()
    assert (document.session.outcome, document.step.id) == ("Later meer.", "share")
    assert not document.can_redo


def test_what_is_kept_is_read_only_and_undo_does_not_reach_behind_it(qtbot: QtBot, library: Path) -> None:
    document, _writer = opened(library, described(person_id=""))
    document.apply(sessions.write_outcome(document.session, "Nog één zin."), "outcome")
    document.keep()
    assert document.read_only
    assert not document.can_undo
    with pytest.raises(ReadOnly):
        sessions.write_outcome(document.session, "anders")
    document.reopen()
    assert not document.read_only
    assert [mark.kind for mark in document.session.marks] == ["finished", "reopened"]


def test_a_later_thought_can_be_undone_until_it_is_sealed(qtbot: QtBot, library: Path) -> None:
    document, _writer = opened(library, kept(person_id=""))
    first, second = (FollowUp(number, MORNING, "Ik zie het nu anders.") for number in "12")
    document.apply(sessions.follow_up(document.session, first))
    document.undo()
    assert document.session.follow_ups == ()
    document.redo()
    document.seal()
    assert not document.can_undo
    assert not document.can_redo
    document.apply(sessions.follow_up(document.session, second))
    document.undo()
    assert document.session.follow_ups == (first,)


def test_words_not_applied_yet_are_applied_before_another_session_opens(qtbot: QtBot, library: Path) -> None:
    document, writer = opened(library, with_cards("a" * 32, ""))
    document.flushing.connect(
        lambda: (
            document.session.id == "a" * 32
            and document.apply(sessions.write_outcome(document.session, "Nog net getypt."), "outcome")
        )
    )
    document.open(LastSession(with_cards("b" * 32, ""), Bookmark()))
    writer.start()
    assert writer.close()
    reader = read_store(library)
    assert reader.load("a" * 32).session.outcome == "Nog net getypt."
    reader.close()
