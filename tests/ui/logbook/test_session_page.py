"""A session opened from the logbook: read, followed up, reopened, gone on with; and free entries."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QLabel, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot
from tests.sessions import MORNING, described, empty, kept
from tests.ui.conftest import Start, close
from tests.ui.geometry import trouble
from tests.ui.person import CTRL, Key, Typist, focus, spoken
from tests.ui.steps import settle
from tests.ui.test_window import FullDisk

from kaartspel import paths, texts
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.ports import LastSession
from kaartspel.domain.session import Bookmark, FollowUp, MarkKind, Session
from kaartspel.domain.settings import Language
from kaartspel.storage.first_read import last_session
from kaartspel.storage.store import open_store, read_store
from kaartspel.ui import theme
from kaartspel.ui.dates import later, moment
from kaartspel.ui.logbook.card_spread import PinnedCard, PinRow
from kaartspel.ui.logbook.sheet import Sheet
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.table.enlarged import Enlarged
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.widgets.prose import Prose

OLD = "a" * 32
THOUGHT = "Ik vraag het nu vaker."


def put(folders: paths.Paths, *several: Session) -> None:
    """Have these in the library, the last one on the table where it is open."""
    folders.data.mkdir(parents=True, exist_ok=True)
    store = open_store(folders.library)
    for session in several:
        store.save(session, Bookmark())
    store.close()


def stored(folders: paths.Paths, session_id: str = OLD) -> LastSession:
    reader = read_store(folders.library)
    try:
        return reader.load(session_id)
    finally:
        reader.close()


def in_sight(window: MainWindow, kind: type) -> list:
    found = [it for it in window.findChildren(kind) if it.isVisible()]
    return sorted(found, key=lambda it: it.mapTo(window, QPoint(0, 0)).toTuple()[::-1])


def words(window: MainWindow) -> list[str]:
    """All words to be read, from top to bottom."""
    settle()
    read = (*in_sight(window, QLabel), *in_sight(window, Prose), *in_sight(window, QTextEdit))
    return [it.text() if isinstance(it, QLabel) else it.toPlainText() for it in read]


def button(window: MainWindow, text: str) -> QPushButton:
    return next(it for it in in_sight(window, QPushButton) if it.text() == text)


def press(window: MainWindow, text: str) -> None:
    made = button(window, text)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def read(window: MainWindow, qtbot: QtBot) -> None:
    """Open the old session from the list, as a page."""
    window.show_room("logbook")
    listed = window.rooms.logbook.list
    qtbot.waitUntil(lambda: listed.list.isVisible() and listed.model.rowCount() > 0)
    listed.list.setFocus()
    listed.list.go_to(OLD)
    Typist(window, qtbot).key(Key.Key_Return)
    qtbot.waitUntil(lambda: window.rooms.logbook.page is not None)
    settle()


def field(window: MainWindow) -> WritingField:
    return in_sight(window, WritingField)[-1]


def ground_of_pin(card: PinnedCard) -> QColor:
    """The colour of the first pin, just above its number."""
    at = card.picture_rect()
    spot = QPoint(round(at.x() + at.width() * 0.25), round(at.y() + at.height() * 0.75))
    return card.grab().toImage().pixelColor(spot - QPoint(0, 8))


def test_the_page_has_every_word_and_all_dates(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    session = sessions.reopen(kept(OLD, ""), MORNING + timedelta(days=3))
    session = sessions.date_as(session, (MORNING - timedelta(days=10)).date())
    session = sessions.finish(session, MORNING + timedelta(days=4))
    session = sessions.follow_up(session, FollowUp("f", MORNING + timedelta(days=60), THOUGHT))
    put(folders, session)
    window = start()
    read(window, qtbot)
    text = words(window)
    for _place, placement in session.laid:
        assert {placement.motive, placement.reason, placement.title.en} <= set(text)
    assert text.count("het licht") == text.count("Het komt van opzij.") == 4
    assert text.count("Ik kijk en wacht.") == 4
    assert session.outcome in text
    assert THOUGHT in text
    assert "20 February 2026" in text
    told = next(it for it in text if it.startswith("Made on"))
    happened = ("Made on 20 February 2026", "Entered on 2 March 2026, 09:30", "Kept on 2 March 2026, 10:30")
    again = ("Reopened on 5 March 2026, 09:30", "Kept on 6 March 2026, 09:30")
    assert [it.strip() for it in told.split("·")] == [*happened, *again]
    assert "09:30 · 2 months later" in text


def test_pins_stand_on_the_picture_and_go_along_when_it_is_enlarged(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    session = kept(OLD, "")
    put(folders, session)
    window = start()
    read(window, qtbot)
    first, second = in_sight(window, PinnedCard)[:2]
    assert "Photo: The sea" in spoken(first)
    assert first.accessibleDescription() == "Pin 1: het licht, 25 % from left, 75 % from top"
    assert ground_of_pin(first) == theme.colour(window, "paper")
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    enlarged = next(it for it in window.findChildren(Enlarged) if it.isVisible())
    assert "Pin 1: het licht" in spoken(enlarged)
    assert any("1 het licht" in label.text() for label in enlarged.findChildren(QLabel))
    person = Typist(window, qtbot)
    person.key(Key.Key_Right)
    person.key(Key.Key_Escape)
    assert not enlarged.isVisible()
    assert focus() is in_sight(window, PinnedCard)[2]
    person.key(Key.Key_Escape)
    assert window.rooms.logbook.page is None


def test_pointing_at_words_fills_their_pin(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    row, card = in_sight(window, PinRow)[0], in_sight(window, PinnedCard)[0]
    QTest.mouseMove(window.windowHandle(), row.mapTo(window, QPoint(8, 8)))
    qtbot.waitUntil(lambda: ground_of_pin(card) == theme.colour(window, "clay_text"))
    QTest.mouseMove(window.windowHandle(), card.mapTo(window, card.rect().center()))
    qtbot.waitUntil(lambda: ground_of_pin(card) == theme.colour(window, "paper"))


def test_a_follow_up_is_added_below_and_is_on_disk(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""), described("b" * 32, ""))
    before = stored(folders).session
    window = start()
    read(window, qtbot)
    assert not button(window, "Add follow-up").isEnabled()
    field(window).setFocus()
    person = Typist(window, qtbot)
    person.type("Ik vraag het vaker.")
    press(window, "Add follow-up")
    assert "Ik vraag het vaker." in words(window)
    assert field(window).toPlainText() == ""
    assert focus() is field(window)
    close(window)
    found = stored(folders)
    (added,) = found.session.follow_ups
    assert added.text == "Ik vraag het vaker."
    assert found.session._replace(follow_ups=()) == before
    assert found.bookmark.draft == ""
    last = last_session(folders.library)
    assert last
    assert last.session.id == "b" * 32  # what lay on the table lies there still


def test_just_added_it_can_be_undone_and_later_it_cannot(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    field(window).setFocus()
    person = Typist(window, qtbot)
    person.type("Eerst")
    person.key(Key.Key_Return, CTRL)
    person.type("Dan")
    person.key(Key.Key_Return, CTRL)
    document = window.rooms.logbook.page.document
    assert [it.text for it in document.session.follow_ups] == ["Eerst", "Dan"]
    person.key(Key.Key_Z, CTRL)
    assert [it.text for it in document.session.follow_ups] == ["Eerst"]
    assert field(window).toPlainText() == "Dan"  # to be changed, and added again
    press(window, "Undo")
    assert document.session.follow_ups == ()
    assert not any(it.text() == "Undo" for it in in_sight(window, QPushButton))
    field(window).setFocus()
    person.key(Key.Key_A, CTRL)
    person.type("Toch dit")
    person.key(Key.Key_Return, CTRL)
    person.key(Key.Key_Escape)
    assert window.rooms.logbook.page is None
    read(window, qtbot)
    assert not any(it.text() == "Undo" for it in in_sight(window, QPushButton))
    field(window).setFocus()
    person.key(Key.Key_Z, CTRL)
    close(window)
    assert [it.text for it in stored(folders).session.follow_ups] == ["Toch dit"]


def test_a_thought_that_was_not_added_yet_waits_on_its_page(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    field(window).setFocus()
    Typist(window, qtbot).type("Half af")
    close(window)
    found = stored(folders)
    assert found.session.follow_ups == ()
    assert found.bookmark.draft == "Half af"
    again = start()
    read(again, qtbot)
    assert field(again).toPlainText() == "Half af"


def test_words_in_the_field_are_undone_and_redone_as_well(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    field(window).setFocus()
    person = Typist(window, qtbot)
    person.type("Een")
    field(window).flush()
    person.type(" twee")
    person.key(Key.Key_Z, CTRL)
    assert field(window).toPlainText() == "Een"
    person.key(Key.Key_Z, CTRL)
    assert field(window).toPlainText() == ""
    person.key(Key.Key_Y, CTRL)
    person.key(Key.Key_Y, CTRL)
    assert field(window).toPlainText() == "Een twee"


def test_the_session_on_the_table_is_read_and_followed_up_as_it_is_there(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    put(folders, described(OLD, ""))
    window = start()
    document = window.parts.document
    document.keep()
    read(window, qtbot)
    assert window.rooms.logbook.page.document is document
    field(window).setFocus()
    Typist(window, qtbot).type("Nog iets")
    press(window, "Add follow-up")
    assert document.can_undo
    window.show_room("exercise")
    window.show_room("logbook")
    assert document.can_undo  # the page was not left
    press(window, "← Logbook")
    assert not document.can_undo
    assert [it.text for it in document.session.follow_ups] == ["Nog iets"]


def test_reopening_asks_leaves_its_date_and_goes_on_in_the_exercise(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    press(window, "Reopen")
    assert spoken(focus()) == "Reopen now"
    press(window, "Leave it as it is")
    assert window.rooms.logbook.page.document.read_only
    press(window, "Reopen")
    press(window, "Reopen now")
    qtbot.waitUntil(lambda: window.parts.document.session.id == OLD)
    marks = window.parts.document.session.marks
    assert [mark.kind for mark in marks] == [MarkKind.FINISHED, MarkKind.REOPENED]
    assert window.exercise_room.isVisible()
    window.rooms.logbook.reading.open(OLD)
    window.show_room("logbook")
    assert any(f"Reopened on {moment(marks[1].at)}" in it for it in words(window))
    assert not in_sight(window, WritingField)  # one writes in the session itself


def test_an_unfinished_one_is_gone_on_with_and_its_day_corrected(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    put(folders, described(OLD, ""), described("b" * 32, ""))
    window = start()
    window.show_room("logbook")
    window.rooms.logbook.reading.open(OLD)
    qtbot.waitUntil(lambda: window.rooms.logbook.page is not None)
    press(window, "Correct the day…")
    in_sight(window, QDateEdit)[0].setDate(QDate(2026, 2, 27))
    press(window, "Set the day")
    assert "27 February 2026" in words(window)
    Typist(window, qtbot).key(Key.Key_Z, CTRL)
    assert "2 March 2026" in words(window)
    Typist(window, qtbot).key(Key.Key_Y, CTRL)
    press(window, "Go on")
    qtbot.waitUntil(lambda: window.parts.document.session.id == OLD)
    assert window.parts.document.session.made_on.isoformat() == "2026-02-27"
    assert window.rooms.logbook.page is None


def test_a_free_entry_is_written_on_its_page(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, described(OLD, ""))
    window = start()
    window.show_room("logbook")
    press(window, "New entry")
    person = Typist(window, qtbot)
    assert "What do you want to write down?" in spoken(focus())
    person.type("Ik sprak iemand in de gang.")
    document = window.rooms.logbook.page.document
    press(window, "Keep in logbook")
    assert document.read_only
    assert "Ik sprak iemand in de gang." in words(window)
    press(window, "Reopen")
    press(window, "Reopen now")
    assert isinstance(focus(), WritingField)
    person.key(Key.Key_End, CTRL)
    person.type(" Dat bleef me bij.")
    close(window)
    found = stored(folders, document.session.id).session
    assert found.exercise.id == "entry"
    assert [it.text for it in found.answers] == ["Ik sprak iemand in de gang. Dat bleef me bij."]
    assert [mark.kind for mark in found.marks] == [MarkKind.FINISHED, MarkKind.REOPENED]
    last = last_session(folders.library)
    assert last
    assert last.session.id == OLD


def test_an_entry_without_a_word_leaves_no_trace(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    window = start()
    window.show_room("logbook")
    press(window, "New entry")
    close(window)
    reader = read_store(folders.library)
    assert reader.sessions() == []
    reader.close()


def test_what_was_binned_or_replaced_meanwhile_is_not_shown(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, described(OLD, ""))
    window = start()
    window.show_room("logbook")
    window.rooms.logbook.reading.open(OLD)
    assert window.rooms.logbook.page
    window.sessions.begin()
    assert window.rooms.logbook.page is None
    assert window.parts.document.session.is_empty


def test_a_session_that_is_gone_is_said(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.show_room("logbook")
    window.rooms.logbook.reading.open("f" * 32)
    qtbot.waitUntil(lambda: bool(window.banner.text))
    assert window.rooms.logbook.page is None


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "the same day"),
        (0, "the same day"),
        (1, "1 day later"),
        (13, "13 days later"),
        (14, "2 weeks later"),
        (60, "9 weeks later"),
        (61, "2 months later"),
        (350, "11 months later"),
        (351, "1 year later"),
        (3652, "10 years later"),
    ],
)
def test_how_much_later(days: int, said: str) -> None:
    texts.use("en")
    assert later(MORNING.date(), MORNING.date() + timedelta(days=days)) == said


def compare_button(window: MainWindow) -> QPushButton | None:
    texts = ("Compare with before", "Open the comparison")
    return next((it for it in in_sight(window, QPushButton) if it.text() in texts), None)


def test_a_board_is_put_beside_the_one_before_it(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    older = kept("b" * 32, "", MORNING - timedelta(days=300))
    later_one = kept("c" * 32, "", MORNING + timedelta(days=300))
    put(folders, kept("d" * 32, "", MORNING - timedelta(days=600)), older, kept(OLD, ""), later_one)
    window = start()
    read(window, qtbot)
    qtbot.waitUntil(lambda: compare_button(window) is not None)
    assert spoken(compare_button(window)) == "Compare with the board of 6 May 2025"
    press(window, "Compare with before")
    qtbot.waitUntil(lambda: window.rooms.compare.comparison is not None)
    assert window.rooms.compare.isVisible()
    assert [it.id for it in window.rooms.compare.comparison.sessions] == [older.id, OLD]


def test_the_first_board_has_none_before_it(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""), kept("b" * 32, "", MORNING + timedelta(days=9)))
    window = start()
    read(window, qtbot)
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    settle()
    assert compare_button(window) is None


def test_what_was_written_about_a_comparison_leads_back_to_it(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    one, two = kept("b" * 32, ""), kept("c" * 32, "", MORNING + timedelta(days=200))
    put(folders, one, two)
    window = start()
    window.show_room("logbook")
    entry = sessions.begin(window.parts.entry, OLD, "", MORNING + timedelta(days=300))
    entry = sessions.answer(entry, "entry", "De zee blijft.")._replace(compared=(one.id, two.id))
    window.parts.writer.save(sessions.finish(entry, MORNING + timedelta(days=301)), Bookmark(), on_table=False)
    window.rooms.logbook.reading.open(OLD)
    qtbot.waitUntil(lambda: window.rooms.logbook.page is not None and compare_button(window) is not None)
    assert "Written about the sessions of 2 March 2026, 18 September 2026" in words(window)
    press(window, "Open the comparison")
    qtbot.waitUntil(lambda: window.rooms.compare.comparison is not None)
    assert {it.id for it in window.rooms.compare.comparison.sessions} == {one.id, two.id}


def test_typed_words_survive_another_language(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    field(window).setFocus()
    Typist(window, qtbot).type("Nog niet af")
    window.show_room("settings")
    window.set_settings(window.settings._replace(language=Language.DUTCH))
    window.show_room("logbook")
    window.rooms.logbook.reading.open(OLD)
    qtbot.waitUntil(lambda: window.rooms.logbook.page is not None)
    assert field(window).toPlainText() == "Nog niet af"
    assert "Vervolg" in words(window)


def test_an_upright_card_is_no_tower(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    upright = sessions.Placement(CardRef("reflection", "kite"))
    put(folders, sessions.finish(sessions.place(empty(OLD, ""), 0, upright), MORNING))
    window = start(size=(1440, 900))
    read(window, qtbot)
    (card,) = in_sight(window, PinnedCard)
    assert card.picture_rect().height() > card.picture_rect().width()
    assert card.height() < 420


@pytest.mark.parametrize("size", [(800, 600), (1280, 720)])
def test_what_was_added_and_the_field_for_more_are_in_sight(
    start: Start, qtbot: QtBot, folders: paths.Paths, size: tuple[int, int]
) -> None:
    put(folders, kept(OLD, ""))
    window = start(size=size)
    read(window, qtbot)
    field(window).setFocus()
    person = Typist(window, qtbot)
    for _ in range(3):
        person.type("Nog iets")
        person.key(Key.Key_Return, CTRL)
    settle()
    seen = window.rect()
    for widget in (field(window), button(window, "Add follow-up"), in_sight(window, QTextEdit)[-1]):
        assert seen.contains(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())), spoken(widget)


@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1440, 900)])
def test_nothing_is_cut_off(
    start: Start, qtbot: QtBot, folders: paths.Paths, size: tuple[int, int], text_size: int
) -> None:
    long = "Ik kijk en blijf kijken, want er is veel te zien. " * 20 + "Kindercarnavalsoptochtvoorbereidingen" * 3
    session = sessions.describe(described(OLD, ""), 0, motive=long[-150:], reason=long, doing=long)
    session = sessions.change_pin(session, 0, sessions.Feature("0" * 32, 0.5, 0.5, long[-120:], long))
    session = sessions.finish(sessions.write_outcome(session, long), MORNING)
    put(folders, sessions.follow_up(session, FollowUp("f", MORNING, long)))
    window = start("nl", size=size)
    window.set_settings(window.settings._replace(text_size=text_size))
    read(window, qtbot)
    assert trouble(window.rooms.logbook) == []
    press(window, "Heropen")
    settle()
    assert trouble(window.rooms.logbook) == []
    press(window, "Heropen nu")
    qtbot.waitUntil(lambda: window.parts.document.session.id == OLD)
    window.rooms.logbook.reading.open(OLD)
    window.show_room("logbook")
    press(window, "Pas de dag aan…")
    settle()
    assert trouble(window.rooms.logbook) == []
    window.rooms.logbook.reading.begin_entry(window.parts.entry)
    settle()
    assert trouble(window.rooms.logbook) == []


def test_the_page_is_read_by_keys(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    person = Typist(window, qtbot)
    sheet = window.rooms.logbook.page.findChildren(Sheet)[0]
    assert focus() is sheet
    assert spoken(sheet) == "Session of 2 March 2026"
    person.key(Key.Key_PageDown)
    assert sheet.verticalScrollBar().value() > 200
    person.tab_to("Card 4: The tree")
    person.key(Key.Key_Space)
    assert any(it.isVisible() for it in window.findChildren(Enlarged))
    person.key(Key.Key_Escape)
    person.tab_to("New follow-up")
    person.type("Met toetsen alleen.")
    person.tab_to("Add follow-up")
    person.key(Key.Key_Space)
    assert "Met toetsen alleen." in words(window)
    person.tab_to("Back to the logbook")
    person.key(Key.Key_Return)
    assert window.rooms.logbook.page is None


def test_on_a_full_disk_a_follow_up_stays_and_is_saved_later(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""))
    disk = FullDisk(folders.library)
    window = start(open_store=disk.open)
    read(window, qtbot)
    disk.full = True
    field(window).setFocus()
    person = Typist(window, qtbot)
    person.type("Ook nu.")
    person.key(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "full" in window.banner.text)
    assert "Not saved yet" in words(window)
    window.show_room("guide")
    window.show_room("logbook")
    assert "Ook nu." in words(window)
    disk.full = False
    press(window, "Try now")
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    close(window)
    assert [it.text for it in stored(folders).session.follow_ups] == ["Ook nu."]


def test_what_another_part_of_the_program_changed_is_read_anew(
    start: Start, qtbot: QtBot, folders: paths.Paths
) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    before = window.rooms.logbook.page.document
    window.show_room("guide")
    window.show_room("logbook")
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    settle()
    assert window.rooms.logbook.page.document is before  # nothing changed
    changed = sessions.follow_up(stored(folders).session, FollowUp("f", MORNING, "Van een ander."))
    window.parts.writer.save(changed, Bookmark(), on_table=False)
    window.show_room("guide")
    window.show_room("logbook")
    qtbot.waitUntil(lambda: "Van een ander." in words(window))


def test_a_page_of_a_session_that_was_binned_closes(start: Start, qtbot: QtBot, folders: paths.Paths) -> None:
    put(folders, kept(OLD, ""))
    window = start()
    read(window, qtbot)
    window.parts.writer.ask(lambda store: (store.bin(OLD, MORNING), store.empty_bin()), lambda _done: None)
    window.rooms.logbook.refresh()
    qtbot.waitUntil(lambda: window.rooms.logbook.page is None)
