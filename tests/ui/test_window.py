"""The whole program in its window: going on where one left off, sessions, settings, and what can go wrong."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, close

from kaartspel import paths
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.domain.session import Bookmark, Session
from kaartspel.domain.settings import Language, Theme
from kaartspel.settings import file as settings_file
from kaartspel.storage.store import open_store, read_store
from kaartspel.ui.demo import SCRIPTS, drag
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.widgets.fields import MotiveField, WritingField


def visible(window: QWidget, kind: type) -> list:
    found = [widget for widget in window.findChildren(kind) if widget.isVisible()]
    return sorted(
        found, key=lambda it: (it.mapTo(window, it.rect().topLeft()).y(), it.mapTo(window, it.rect().topLeft()).x())
    )


def press(window: QWidget, text: str) -> None:
    button = next(it for it in visible(window, QPushButton) if it.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def lay(window: MainWindow, *cards: str) -> None:
    for place, card in enumerate(cards):
        drag(window, CardRef("photos", card), place)


def only_session(folders: paths.Paths) -> Session:
    reader = read_store(folders.library)
    try:
        (summary,) = reader.sessions()
        return reader.load(summary.id).session
    finally:
        reader.close()


def test_the_first_start_leaves_no_session_behind(start: Start, folders: paths.Paths) -> None:
    window = start()
    assert visible(window, ChooseStep)
    close(window)
    reader = read_store(folders.library)
    assert not reader.sessions()
    reader.close()


def test_closed_in_the_middle_it_goes_on_at_the_same_step_with_the_same_words(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    window = start()
    lay(window, "sea", "chess")
    window.parts.document.go("describe")
    qtbot.waitUntil(lambda: len(visible(window, MotiveField)) == 2)
    QTest.keyClicks(visible(window, MotiveField)[1], "Being useful")
    close(window)
    again = start()
    assert again.parts.document.step.id == "describe"
    assert [field.text() for field in visible(again, MotiveField)] == ["", "Being useful"]
    assert again.parts.document.session == only_session(folders)


def test_a_scrolled_step_opens_at_the_same_place(start: Start, qtbot: QtBot) -> None:
    window = start(size=(900, 520))
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Right)
    window.parts.document.go("describe")
    step = window.exercise_room.current
    qtbot.waitUntil(lambda: step.verticalScrollBar().maximum() > 200)
    step.verticalScrollBar().setValue(180)
    close(window)
    again = start(size=(900, 520))
    qtbot.waitUntil(lambda: again.exercise_room.current.verticalScrollBar().value() == 180)


def test_undo_by_key_from_inside_a_field_goes_across_steps(start: Start, qtbot: QtBot) -> None:
    window = start()
    lay(window, "sea")
    window.parts.document.go("describe")
    qtbot.waitUntil(lambda: bool(visible(window, MotiveField)))
    field = visible(window, MotiveField)[0]
    field.setFocus()
    QTest.keyClicks(field, "Caring")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.parts.document.step.id == "choose")
    assert not window.parts.document.session.laid
    focus = QApplication.focusWidget()
    assert focus is not None
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert sessions.on(window.parts.document.session, 0).motive == "Caring"


def test_saved_is_told(start: Start, qtbot: QtBot) -> None:
    window = start()
    lay(window, "sea")
    qtbot.waitUntil(lambda: any(label.text().startswith("Saved · ") for label in visible(window, QLabel)))


def test_sessions_can_be_gone_on_with_binned_and_put_back(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    lay(window, "sea")
    first = window.parts.document.session.id
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    assert window.parts.document.session.id != first
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    listed = window.rooms.logbook.list
    qtbot.waitUntil(lambda: first in listed.model.ids)
    QTest.mouseClick(listed.list.viewport(), Qt.MouseButton.LeftButton, pos=listed.list.tick_rect(0).center())
    press(window, "To the bin")
    qtbot.waitUntil(lambda: "in the bin" in window.banner.text)
    press(window, "Put back")
    qtbot.waitUntil(lambda: first in listed.model.ids)
    QTest.mouseClick(listed.list.viewport(), Qt.MouseButton.LeftButton, pos=listed.list.row_rect(0).center())
    qtbot.waitUntil(lambda: window.parts.document.session.id == first)
    assert visible(window, ChooseStep)


def test_the_open_session_can_go_to_the_bin(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    lay(window, "sea")
    window.sessions.bin()
    qtbot.waitUntil(lambda: "in the bin" in window.banner.text)
    assert window.parts.document.session.is_empty
    close(window)
    reader = read_store(folders.library)
    assert not reader.sessions()
    assert len(reader.sessions(binned=True)) == 1
    reader.close()


def test_the_bin_is_emptied_only_after_a_second_word(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    lay(window, "sea")
    window.sessions.bin()
    qtbot.waitUntil(lambda: "in the bin" in window.banner.text)
    window.show_room("logbook")
    qtbot.waitUntil(lambda: any(it.text() == "Bin (1)" for it in visible(window, QPushButton)))
    press(window, "Bin (1)")
    qtbot.waitUntil(lambda: any(it.text() == "Empty the bin…" for it in visible(window, QPushButton)))
    press(window, "Empty the bin…")
    press(window, "Delete for good")
    qtbot.waitUntil(lambda: not any(it.text() == "Empty the bin…" for it in visible(window, QPushButton)))
    close(window)
    reader = read_store(folders.library)
    assert not reader.sessions(binned=True)
    reader.close()


def test_a_board_made_earlier_gets_its_own_date(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    window.show_room("logbook")
    press(window, "Enter a board made earlier…")
    visible(window, QDateEdit)[0].setDate(QDate(2019, 5, 4))
    press(window, "Begin")
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(visible(window, ChooseStep)))
    lay(window, "sea")
    assert any("4 May 2019" in label.text() for label in visible(window, QLabel))
    close(window)
    made_on = only_session(folders).made_on
    assert made_on is not None
    assert made_on.isoformat() == "2019-05-04"


def test_a_session_that_is_kept_is_read_only_until_reopened(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    lay(window, "sea")
    window.parts.document.go("share")
    qtbot.waitUntil(lambda: any(it.text() == "Keep in logbook" for it in visible(window, QPushButton)))
    press(window, "Keep in logbook")
    assert window.parts.document.read_only
    window.parts.document.go("describe")
    qtbot.waitUntil(lambda: bool(visible(window, MotiveField)))
    QTest.keyClicks(visible(window, MotiveField)[0], "no")
    QTest.keyClicks(visible(window, WritingField)[0], "no")
    close(window)
    kept = only_session(folders)
    assert kept.finished
    assert not sessions.on(kept, 0).has_words
    again = start()
    assert again.parts.document.session.is_empty


def test_an_answer_that_comes_twice_or_late_changes_nothing(start: Start, qtbot: QtBot) -> None:
    window = start()
    lay(window, "sea")
    first = window.parts.document.session.id
    window.sessions.begin()
    window.sessions.open(first)
    window.sessions.open(first)
    qtbot.waitUntil(lambda: window.parts.document.session.id == first)
    window.parts.document.apply(sessions.describe(window.parts.document.session, 0, motive="New words"))
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    qtbot.wait(100)
    assert sessions.on(window.parts.document.session, 0).motive == "New words"
    other = window.parts.document.session.id
    window.sessions.begin()
    window.sessions.open(other)
    window.sessions.bin(other)
    qtbot.waitUntil(lambda: "in the bin" in window.banner.text)
    assert window.parts.document.session.id != other


def test_the_language_changes_the_whole_window_and_keeps_the_session(start: Start, qtbot: QtBot) -> None:
    window = start()
    lay(window, "sea")
    window.set_settings(window.settings._replace(language=Language.DUTCH))
    qtbot.waitUntil(lambda: any(label.text() == "Instellingen" for label in visible(window, QLabel)))
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any("Motievenbord" in label.text() for label in visible(window, QLabel)))
    assert len(window.parts.document.session.laid) == 1
    assert any(label.text().startswith("Opgeslagen · ") for label in visible(window, QLabel))


def test_what_was_set_is_kept_and_what_the_command_line_asked_is_not(start: Start, folders: paths.Paths) -> None:
    window = start("nl")
    window.set_settings(window.settings._replace(text_size=150))
    close(window)
    kept = settings_file.read(folders.settings)
    assert (kept.text_size, kept.language, kept.theme) == (150, Language.SYSTEM, Theme.SYSTEM)


def test_text_grows_by_key_and_nothing_is_lost(start: Start, qapp: QApplication) -> None:
    window = start()
    lay(window, "sea")
    for _ in range(12):
        QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.text_size == 200
    assert qapp.font().pixelSize() == 30
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.text_size == 100


@pytest.mark.parametrize("keys", [(Qt.Key.Key_F1, ""), (Qt.Key.Key_Question, "?")])
def test_the_guide_opens_by_key_and_names_all_keys(start: Start, keys: tuple[Qt.Key, str]) -> None:
    window = start()
    QTest.keyClick(QApplication.focusWidget() or window, keys[0])
    words = " ".join(label.text() for label in visible(window, QLabel))
    assert "How to do it well" in words
    assert "What on this card shows something about your motive?" in words
    assert "Ctrl+Z" in words


class FullDisk:
    """The real library, on a disk that is full as long as `full` says so."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.full = False

    def open(self) -> "FullDisk":
        self._store = open_store(self._path)
        return self

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def save(self, session: Session, bookmark: Bookmark, *, on_table: bool = True) -> None:
        if self.full:
            raise StorageError(StorageProblem.FULL, self._path)
        self._store.save(session, bookmark, on_table=on_table)


def test_on_a_full_disk_every_word_stays_and_is_saved_when_there_is_room(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    disk = FullDisk(folders.library)
    window = start(open_store=disk.open)
    lay(window, "sea")
    disk.full = True
    window.parts.document.go("describe")
    qtbot.waitUntil(lambda: bool(visible(window, MotiveField)))
    field = visible(window, MotiveField)[0]
    QTest.keyClicks(field, "Being")
    qtbot.waitUntil(lambda: "full" in window.banner.text)
    window.close()
    qtbot.waitUntil(lambda: "Close anyway" in [button.text() for button in visible(window, QPushButton)])
    assert window.isVisible()
    QTest.keyClicks(field, " useful")
    window.parts.document.flush()
    disk.full = False
    press(window, "Try now")
    qtbot.waitUntil(lambda: window.banner.text == "", timeout=15000)
    assert window.isVisible()
    close(window)
    assert sessions.on(only_session(folders), 0).motive == "Being useful"


@pytest.mark.parametrize("content", [b"", b"not a database, but something else of a person" * 100])
def test_a_library_that_cannot_be_opened_is_told_calmly_and_left_alone(
    start: Start, qtbot: QtBot, folders: paths.Paths, content: bytes
) -> None:
    folders.data.mkdir(parents=True)
    folders.library.write_bytes(content)
    window = start(wait=False)
    qtbot.waitUntil(lambda: window.trouble.isVisible())
    assert "kaartspel.db" in window.trouble.text
    assert folders.library.read_bytes() == content
    press(window, "Try again")
    qtbot.wait(300)
    assert window.trouble.isVisible()
    folders.library.unlink()
    press(window, "Try again")
    qtbot.waitUntil(lambda: not window.trouble.isVisible(), timeout=10000)
    lay(window, "sea")
    close(window)
    assert only_session(folders).laid


def test_closing_in_trouble_says_what_would_be_lost_in_trouble(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    folders.data.mkdir(parents=True)
    folders.library.write_bytes(b"")
    window = start(wait=False)
    window.parts.document.lay(window.parts.library.decks()[0].cards[0], 0)
    window.close()
    qtbot.waitUntil(lambda: "it is lost" in window.trouble.text)
    assert window.isVisible()
    press(window, "Close anyway")
    qtbot.waitUntil(lambda: not window.isVisible())
    assert folders.library.read_bytes() == b""


def test_enter_presses_the_button_that_has_the_focus(start: Start) -> None:
    window = start()
    window.show_room("logbook")
    button = next(it for it in visible(window, QPushButton) if it.text() == "New session")
    button.setFocus()
    before = window.parts.document.session.id
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    assert window.parts.document.session.id != before


def test_a_library_from_a_newer_program_is_refused(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    lay(window, "sea")
    close(window)
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(folders.library))
    connection.execute("UPDATE alembic_version SET version_num = 'from the future'")
    connection.commit()
    connection.close()
    again = start(wait=False)
    qtbot.waitUntil(lambda: again.trouble.isVisible(), timeout=10000)
    assert "newer" in again.trouble.text


def test_a_broken_deck_is_named_and_the_others_load(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    broken = folders.decks / "mine"
    broken.mkdir(parents=True)
    (broken / "deck.toml").write_text("[deck]\nid = 7\n", "utf-8")
    window = start()
    qtbot.waitUntil(lambda: "deck.toml" in window.banner.text)
    assert len(window.parts.library.decks()) >= 1


def test_a_broken_exercise_is_named_and_the_shipped_one_opens(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    folders.exercises.mkdir(parents=True)
    (folders.exercises / "mine.toml").write_text("[exercise\n", "utf-8")
    window = start()
    qtbot.waitUntil(lambda: "mine.toml" in window.banner.text)
    assert window.parts.document.session.exercise.id == "motives"


def test_a_broken_settings_file_is_named_and_defaults_stand_in(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    folders.config.mkdir(parents=True, exist_ok=True)
    folders.settings.write_text("text_size = 'large'\n", "utf-8")
    window = start()
    qtbot.waitUntil(lambda: "settings.toml" in window.banner.text)
    assert window.settings.text_size == 100


def test_a_card_of_a_deck_that_is_gone_keeps_its_title_and_picture(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    window = start()
    lay(window, "sea")
    session = window.parts.document.session
    close(window)
    store = open_store(folders.library)
    placement = sessions.on(session, 0)._replace(card=CardRef("gone", "card"))
    store.save(session._replace(board=(placement, None, None, None)), Bookmark(step="describe"))
    store.close()
    again = start()
    again.parts.document.go("look")
    qtbot.wait(200)
    laid = sessions.on(again.parts.document.session, 0)
    assert laid.title.said("en") == "Sea"
    assert again.parts.pictures.broken(laid.card, laid.picture) is False


def test_every_control_on_every_page_has_a_name(start: Start, qtbot: QtBot) -> None:
    window = start()
    lay(window, "sea", "chess")
    nameless: list[str] = []
    for step in ("choose", "describe", "look", "share"):
        window.parts.document.go(step)
        qtbot.wait(100)
        nameless += [f"{step}: {it.metaObject().className()}" for it in focusable(window) if not spoken(it)]
    for room in ("logbook", "guide", "settings"):
        window.show_room(room)
        qtbot.wait(100)
        nameless += [f"{room}: {it.metaObject().className()}" for it in focusable(window) if not spoken(it)]
    assert not nameless


def focusable(window: QWidget) -> list[QWidget]:
    return [
        it
        for it in window.findChildren(QWidget)
        if it.isVisible() and it.focusPolicy() & Qt.FocusPolicy.TabFocus and it.focusProxy() is None and it.isEnabled()
    ]


def spoken(widget: QWidget) -> str:
    from PySide6.QtGui import QAccessible

    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else widget.accessibleName()


def test_the_scripts_of_the_demo_are_in_both_languages() -> None:
    assert [script.card for script in SCRIPTS["nl"]] == [script.card for script in SCRIPTS["en"]]


@pytest.mark.skipif(os.name != "posix", reason="modes of folders")
def test_settings_that_cannot_be_written_do_not_stop_anything(
    start: Start, folders: paths.Paths, capsys: pytest.CaptureFixture[str]
) -> None:
    window = start()
    folders.settings.unlink(missing_ok=True)
    folders.settings.mkdir(parents=True)
    window.set_settings(window.settings._replace(text_size=120))
    assert window.settings.text_size == 120
