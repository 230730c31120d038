"""Boards beside each other in the window: what is seen, said, read, counted, chosen and written."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QPlainTextEdit, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from tests.ui import pointer
from tests.ui.conftest import Start
from tests.ui.person import Key, Typist, focus, spoken
from tests.ui.steps import cut_off, settle

from kaartspel import app, paths
from kaartspel.decks.library import FolderDecks
from kaartspel.domain import session as sessions
from kaartspel.domain.persons import Person
from kaartspel.domain.session import Answer, Bookmark, Placement, Session
from kaartspel.exercises import file as exercise_file
from kaartspel.storage.store import open_store
from kaartspel.ui import theme
from kaartspel.ui.compare.boards import BoardsView
from kaartspel.ui.compare.compare_room import CompareRoom
from kaartspel.ui.compare.marked import MarkedText
from kaartspel.ui.compare.note import Note
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.tab_order import stops
from kaartspel.ui.widgets.fields import WritingField

ONE, TWO, THREE = ("1" * 32, "2" * 32, "3" * 32)
BOARDS: dict[str, tuple[datetime, tuple[tuple[str, str, str], ...]]] = {
    ONE: (
        datetime(2026, 3, 12, 10, tzinfo=UTC),
        (
            ("sea", "Feeling responsible", "I keep looking until the light is gone."),
            ("candle", "Caring", "One flame makes the room warm. I keep it burning."),
            ("chess", "Meeting expectations", ""),
        ),
    ),
    TWO: (
        datetime(2026, 9, 3, 10, tzinfo=UTC),
        (
            ("candle", "Caring", "The flame is ours. The room is warm by itself."),
            ("sea", "Feeling responsible", "I keep looking, not alone."),
            ("seedling", "Growing", "It does not ask for leave."),
        ),
    ),
    THREE: (
        datetime(2026, 11, 20, 10, tzinfo=UTC),
        (
            ("candle", "caring ", "Others light the flame as well."),
            ("seedling", "Growing", ""),
            ("compass", "Feeling responsible", "First I look where I am."),
            ("paperboat", "", ""),
        ),
    ),
}


def exercise(name: str) -> sessions.Exercise:
    return next(it for it in map(exercise_file.exercise, sorted(app.EXERCISES.glob("*.toml"))) if it.id == name)


def made(session_id: str, folders: paths.Paths) -> Session:
    """A board of the year above, kept."""
    library = FolderDecks(folders.shipped, folders.decks, folders.cache)
    cards = {card.ref.card: card for card in library.decks()[0].cards}
    at, laid = BOARDS[session_id]
    session = sessions.begin(exercise("motives"), session_id, "", at)
    for place, (name, motive, reason) in enumerate(laid):
        card = cards[name]
        session = sessions.place(session, place, Placement(card.ref, card.title, card.alt))
        session = sessions.describe(session, place, motive=motive, reason=reason)
    return sessions.finish(session, at + timedelta(hours=1))


@pytest.fixture
def keep(folders: paths.Paths) -> Callable[..., None]:
    """Put sessions into the library of a program that is not running."""

    def save(*kept: Session) -> None:
        folders.data.mkdir(parents=True, exist_ok=True)
        store = open_store(folders.library)
        try:
            for session in kept:
                store.save(session, Bookmark())
        finally:
            store.close()

    return save


@pytest.fixture
def year(keep: Callable[..., None], folders: paths.Paths) -> None:
    """Three boards of a year."""
    keep(*(made(session_id, folders) for session_id in (TWO, ONE, THREE)))


Entered = Callable[..., tuple[Typist, CompareRoom]]


@pytest.fixture
def enter(start: Start, qtbot: QtBot) -> Entered:
    """The program, in the room of the comparison."""

    def go(language: str = "en", size: tuple[int, int] = (1280, 720)) -> tuple[Typist, CompareRoom]:
        window = start(language, size=size)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        person = Typist(window, qtbot)
        person.key(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        room = window.rooms.compare
        qtbot.waitUntil(lambda: room.isVisible() and window.parts.writer.idle)
        settle()
        return person, room

    return go


def boards(room: QWidget) -> BoardsView:
    return room.findChildren(BoardsView)[0]


def told(room: QWidget) -> str:
    """What can be read beside the boards."""
    return next(it.toPlainText() for it in room.findChildren(QTextBrowser) if it.isVisible())


def press(room: QWidget, text: str) -> None:
    """Click the visible button with that text, or spoken so."""
    seen = [it for it in room.findChildren(QPushButton) if it.isVisible()]
    button = next(it for it in seen if text in (it.text(), spoken(it)))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def click_card(view: BoardsView, column: int, row: int) -> None:
    at = view.viewport().mapFromGlobal(view.spot_rect(column, row).center())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()


def read(room: QWidget) -> list[str]:
    """The texts in focus, the first one first."""
    shown = [it for it in room.findChildren(MarkedText) if it.isVisible()]
    return [it.text for it in sorted(shown, key=lambda it: it.mapTo(room, QPoint(0, 0)).toTuple()[::-1])]


def marked(box: MarkedText) -> list[str]:
    """The words on another ground."""
    found, block = [], box.document().firstBlock()
    while block.isValid():
        parts = [it for it in block.layout().formats() if it.format.background().style() != Qt.BrushStyle.NoBrush]
        found += [block.text()[part.start : part.start + part.length] for part in parts]
        block = block.next()
    return found


def follow_link(browser: QTextBrowser, words: str) -> None:
    """Click on those words."""
    cursor = browser.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart() + 1)
    browser.setTextCursor(cursor)
    browser.ensureCursorVisible()
    settle()
    at = browser.cursorRect(cursor).center()
    QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()


# --- what is seen and said


@pytest.mark.usefixtures("year")
def test_the_boards_stand_in_time_with_ribbons_between_them(enter: Entered) -> None:
    _person, room = enter()
    view = boards(room)
    model = view.model()
    said = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]
    assert said[0] == "12 March 2026, place 1, motive: Feeling responsible, card: Sea"
    assert said[2].endswith("no longer there on the next board")
    assert said[3] == "3 September 2026, place 1, motive: Caring, card: Candle, on another place"
    assert said[5] == "3 September 2026, place 3, motive: Growing, card: Seedling, new"
    assert said[6] == "20 November 2026, place 1, motive: caring, card: Candle, on the same place"
    assert said[8].endswith("on another place, with another card")
    assert said[9] == "20 November 2026, place 4, no motive yet, card: Paper boat"
    picture = room.window().grab().toImage()
    ground = theme.colour(view, "table")
    for key, hue in (("feeling responsible", 0), ("caring", 1)):
        thread = next(it for it in room.comparison.motives if it.stands[0].placement.motive.casefold() == key)
        at = view.ribbon_middle(thread.key)
        assert at
        seen = picture.pixelColor(room.window().mapFromGlobal(at))
        assert seen != ground
        if hue == 1:  # above the other one where they cross
            assert seen.red() > seen.green()


@pytest.mark.usefixtures("year")
def test_the_words_say_what_the_ribbons_show(enter: Entered) -> None:
    _person, room = enter()
    assert told(room).split("\n") == [
        "12 March 2026",
        "The first board: “Feeling responsible”, “caring”, “Meeting expectations”.",
        "3 September 2026",
        "New: “Growing”.",
        "On another place: “caring” (from 2 to 1), “Feeling responsible” (from 1 to 2).",
        "No longer there: “Meeting expectations”.",
        "20 November 2026",
        "On the same place: “caring”.",
        "On another place: “Growing” (from 3 to 2), “Feeling responsible” (from 2 to 3).",
        "With another card: “Feeling responsible” (Compass, before that Sea).",
    ]
    press(room, "By card")
    assert "New: “Compass”, “Paper boat”." in told(room)
    assert "No longer there: “Sea”." in told(room)


@pytest.mark.usefixtures("year")
def test_in_dutch(enter: Entered) -> None:
    _person, room = enter("nl")
    assert "Op een andere plek: “caring” (van 2 naar 1)" in told(room)
    assert any(label.text() == "Mijzelf · Drijfveren" for label in room.findChildren(QLabel))
    assert "another" not in told(room)


@pytest.mark.parametrize(
    ("size", "text"), [((1280, 720), 100), ((1440, 900), 150), ((800, 600), 100), ((1280, 800), 200)]
)
@pytest.mark.usefixtures("year")
def test_nothing_is_cut_off(enter: Entered, size: tuple[int, int], text: int) -> None:
    _person, room = enter("nl", size)
    window = room.window()
    assert isinstance(window, MainWindow)
    window.set_settings(window.settings._replace(text_size=text))
    settle()
    click_card(boards(room), 0, 0)
    assert cut_off(room) == []


@pytest.mark.usefixtures("year")
def test_every_stop_has_a_name_and_its_words_are_whole_when_pointed_at(enter: Entered) -> None:
    _person, room = enter()
    click_card(boards(room), 0, 0)
    for name in ("Texts", "In words", "Counts"):
        press(room, name)
        assert [it for it in stops(room) if not spoken(it)] == []
    model = boards(room).model()
    assert "Meeting expectations" in model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)


# --- texts through time


@pytest.mark.usefixtures("year")
def test_a_card_opens_its_texts_with_the_words_that_come_back(enter: Entered) -> None:
    _person, room = enter()
    click_card(boards(room), 1, 0)
    assert read(room) == [BOARDS[it][1][place][2] for it, place in ((ONE, 1), (TWO, 0), (THREE, 0))]
    boxes = [it for it in room.findChildren(MarkedText) if it.isVisible()]
    assert {word for box in boxes for word in marked(box)} == {"flame", "room", "warm"}
    labels = [it.text() for it in room.findChildren(QLabel) if it.isVisible()]
    assert "caring" in labels
    assert "3 of 3 boards · always the same card" in labels
    assert any("flame" in box.accessibleDescription() for box in boxes)


@pytest.mark.usefixtures("year")
def test_a_ribbon_opens_them_too_and_beside_everything_lets_go(enter: Entered) -> None:
    _person, room = enter()
    view = boards(room)
    thread = next(it for it in room.comparison.motives if it.stands[0].placement.motive == "Growing")
    at = view.ribbon_middle(thread.key)
    assert at
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().mapFromGlobal(at))
    settle()
    assert read(room) == ["It does not ask for leave."]
    assert any(it.text() == "Nothing was written with it." for it in room.findChildren(QLabel) if it.isVisible())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(6, view.viewport().height() - 4))
    settle()
    assert read(room) == []
    assert "12 March 2026" in told(room)


@pytest.mark.usefixtures("year")
def test_what_is_different_between_two_versions(enter: Entered, qtbot: QtBot) -> None:
    _person, room = enter()
    click_card(boards(room), 0, 0)
    press(room, "What is different")
    qtbot.waitUntil(lambda: any("not alone" in text and "light" in text for text in read(room)))
    second = next(
        it for it in room.findChildren(MarkedText) if it.isVisible() and "light" in it.text and "alone" in it.text
    )
    assert second.accessibleDescription() == "Gone: until the light is gone. New: , not alone"
    assert second.text == "I keep looking until the light is gone , not alone."
    assert marked(second) == [", not alone"]


@pytest.mark.usefixtures("year")
def test_the_texts_stand_side_by_side_where_they_are_given_the_room(enter: Entered) -> None:
    person, room = enter()
    click_card(boards(room), 0, 0)
    press(room, "Side by side")
    boxes = [it for it in room.findChildren(MarkedText) if it.isVisible()]
    tops = {it.mapTo(room, QPoint(0, 0)).y() for it in boxes}
    assert (len(boxes), len(tops)) == (3, 1)
    assert not boards(room).isVisible()
    assert cut_off(room) == []
    person.key(Key.Key_Escape)
    settle()
    assert boards(room).isVisible()
    assert len(read(room)) == 3


@pytest.mark.usefixtures("year")
def test_by_keys_alone(enter: Entered) -> None:
    person, room = enter()
    person.tab_to("Boards in time")
    person.key(Key.Key_Right)
    person.key(Key.Key_Down)
    person.key(Key.Key_Down)
    person.key(Key.Key_Return)
    assert read(room) == ["It does not ask for leave."]
    person.key(Key.Key_End)
    person.key(Key.Key_Up, times=2)
    person.key(Key.Key_Space)
    assert read(room)[0] == BOARDS[ONE][1][1][2]
    person.key(Key.Key_Escape)
    assert read(room) == []
    assert room.isVisible()
    person.key(Key.Key_Escape)
    assert not room.isVisible()


@pytest.mark.usefixtures("year")
def test_a_name_in_a_sentence_leads_to_its_texts(enter: Entered) -> None:
    _person, room = enter()
    browser = next(it for it in room.findChildren(QTextBrowser) if it.isVisible())
    follow_link(browser, "Growing")
    assert read(room) == ["It does not ask for leave."]


# --- counts


@pytest.mark.usefixtures("year")
def test_every_number_leads_to_its_sessions(enter: Entered, qtbot: QtBot) -> None:
    _person, room = enter()
    press(room, "Counts")
    lines = told(room).replace("\u2028", "\n").split("\n")
    assert lines[0] == "Motives"
    assert "3 boards · 12 March 2026 to 20 November 2026" in lines
    assert "1 board · 12 March 2026" in lines
    browser = next(it for it in room.findChildren(QTextBrowser) if it.isVisible())
    follow_link(browser, "3 boards")
    assert told(room).count("→") == 3
    follow_link(browser, "3 September 2026")
    window = room.window()
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.rooms.logbook.isVisible() and window.rooms.logbook.page is not None)
    page = window.rooms.logbook.page
    qtbot.waitUntil(lambda: bool(page and page.document and page.document.session.id == TWO))


# --- choosing


@pytest.mark.usefixtures("year")
def test_sessions_are_chosen_with_ticks(enter: Entered, qtbot: QtBot) -> None:
    person, room = enter()
    press(room, "3 sessions chosen ▾")
    listed = next(it for it in room.findChildren(QListView) if spoken(it) == "Sessions")
    qtbot.waitUntil(lambda: listed.isVisible() and listed.hasFocus())
    assert "20 November 2026 · Motives · caring, Growing" in listed.currentIndex().data()
    person.key(Key.Key_Space)
    compare = next(it for it in room.findChildren(QPushButton) if it.text() == "Compare" and it.isVisible())
    assert compare.isEnabled()
    person.key(Key.Key_Down)
    person.key(Key.Key_Space)
    assert not compare.isEnabled()
    assert any("A comparison needs two." in it.text() for it in room.findChildren(QLabel) if it.isVisible())
    person.key(Key.Key_Space)
    person.tab_to("Compare")
    person.key(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(room.comparison and len(room.comparison.sessions) == 2))
    assert [it.id for it in room.comparison.sessions] == [ONE, TWO]
    assert boards(room).isVisible()
    press(room, "2 sessions chosen ▾")
    qtbot.waitUntil(listed.isVisible)
    press(room, "Leave it as it was")
    assert boards(room).isVisible()


def test_with_fewer_than_two_boards_it_says_what_will_be_there(enter: Entered, qtbot: QtBot) -> None:
    _person, room = enter()
    assert any("Two boards are needed" in it.text() for it in room.findChildren(QLabel) if it.isVisible())
    press(room, "To the exercise")
    qtbot.waitUntil(lambda: not room.isVisible())


def test_open_boards_are_compared_where_no_two_are_kept(
    keep: Callable[..., None], folders: paths.Paths, enter: Entered
) -> None:
    third = sessions.reopen(made(THREE, folders), BOARDS[THREE][0] + timedelta(hours=2))
    keep(made(ONE, folders), third)
    _person, room = enter()
    assert [it.id for it in room.comparison.sessions] == [ONE, THREE]


# --- questions


def test_questions_are_compared_question_by_question(keep: Callable[..., None], enter: Entered) -> None:
    frame = exercise("frame")
    first, second = frame.questions[:2]
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    for number, texts in enumerate((("People grow.", "I listen."), ("People grow together.", ""))):
        answers = tuple(Answer(it.id, text) for it, text in zip((first, second), texts, strict=True) if text)
        session = sessions.begin(frame, f"{number}" * 32, "", at + timedelta(days=90 * number))
        keep(session._replace(answers=answers))
    person, room = enter()
    room.compare(("0" * 32, "1" * 32))
    person.until(lambda: room.comparison is not None)
    settle()
    view = boards(room)
    model = view.model()
    assert [str(model.index(row, 0).data()).split(": ")[-1] for row in range(model.rowCount())] == [
        "People grow.",
        "I listen.",
        "People grow together.",
    ]
    click_card(view, 1, 0)
    assert read(room) == ["People grow.", "People grow together."]
    labels = [it.text() for it in room.findChildren(QLabel) if it.isVisible()]
    assert first.prompt.en in labels
    assert "2 of 2 sessions" in labels
    press(room, "Counts")
    assert f"{first.prompt.en}\n2 sessions · 5 January 2026 to 5 April 2026" in told(room).replace("\u2028", "\n")


# --- what the person sees in it


@pytest.mark.usefixtures("year")
def test_what_one_sees_becomes_an_entry_that_knows_what_was_compared(
    enter: Entered, folders: paths.Paths, qtbot: QtBot
) -> None:
    person, room = enter()
    part = room.findChildren(Note)[0]
    field = part.findChildren(WritingField)[0]
    person.tab_to("What do you see, looking at this?")
    assert focus() is field
    person.type("The flame is passed on.")
    press(room, "Keep in logbook")
    window = room.window()
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    assert field.toPlainText() == ""
    assert any(it.text().startswith("Kept in the logbook on") for it in part.findChildren(QLabel) if it.isVisible())
    window.close()
    assert window.parts.writer.close()
    store = open_store(folders.library)
    try:
        entry = next(store.load(it.id).session for it in store.sessions() if it.exercise == "entry")
    finally:
        store.close()
    assert [it.text for it in entry.answers] == ["The flame is passed on."]
    assert set(entry.compared) == {ONE, TWO, THREE}
    assert entry.finished
    assert (datetime.now(UTC) - entry.started) < timedelta(minutes=5)


def test_words_that_are_begun_are_saved_like_all_words(
    keep: Callable[..., None], folders: paths.Paths, enter: Entered, qtbot: QtBot
) -> None:
    keep(made(ONE, folders), made(TWO, folders))
    person, room = enter()
    person.tab_to("What do you see, looking at this?")
    person.type("Half a thought")
    person.key(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    window = room.window()
    assert isinstance(window, MainWindow)
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    found: list[list[str]] = []
    window.parts.writer.ask(
        lambda store: [it.text for line in store.sessions() for it in store.load(line.id).session.answers], found.append
    )
    qtbot.waitUntil(lambda: bool(found))
    assert found == [["Half a thought"]]
    assert isinstance(part := room.findChildren(Note)[0].findChildren(QPlainTextEdit)[0], WritingField)
    assert part.toPlainText() == "Half a thought"


@pytest.mark.parametrize("kept", [True, False])
def test_a_note_gone_on_with_in_the_logbook_is_not_written_over(
    keep: Callable[..., None], folders: paths.Paths, enter: Entered, qtbot: QtBot, kept: bool
) -> None:
    keep(made(ONE, folders), made(TWO, folders))
    person, room = enter()
    window = room.window()
    assert isinstance(window, MainWindow)
    part = room.findChildren(Note)[0]
    field = part.findChildren(WritingField)[0]
    person.tab_to("What do you see, looking at this?")
    person.type("Half a thought")
    part.flush()
    assert part.entry
    note = part.entry.session.id
    window.rooms._read(note)
    person.until(lambda: window.rooms.logbook.page is not None)
    page = window.rooms.logbook.page
    assert page
    page.write_entry()
    person.key(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    person.type(", and the rest")
    if kept:
        press(page, "Keep in logbook")
    person.key(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: room.isVisible() and window.parts.writer.idle)
    settle()
    assert field.toPlainText() == ("" if kept else "Half a thought, and the rest")
    field.setFocus()
    person.key(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    person.type(" More")
    window.close()
    assert window.parts.writer.close()
    store = open_store(folders.library)
    try:
        texts = {it.id: store.load(it.id).session for it in store.sessions() if it.exercise == "entry"}
    finally:
        store.close()
    written = "Half a thought, and the rest"
    assert texts[note].answers[0].text == (written if kept else written + " More")
    assert bool(texts[note].finished) is kept
    assert len(texts) == (2 if kept else 1)


def test_words_after_a_note_went_into_the_bin_are_a_note_of_their_own(
    keep: Callable[..., None], folders: paths.Paths, enter: Entered, qtbot: QtBot
) -> None:
    keep(made(ONE, folders), made(TWO, folders))
    person, room = enter()
    window = room.window()
    assert isinstance(window, MainWindow)
    part = room.findChildren(Note)[0]
    person.tab_to("What do you see, looking at this?")
    person.type("Half a thought")
    part.flush()
    assert part.entry
    note = part.entry.session.id
    person.key(Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    window.rooms.logbook.sessions.bin_all((note,))
    qtbot.waitUntil(lambda: window.parts.writer.idle)
    person.key(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: room.isVisible() and window.parts.writer.idle)
    settle()
    field = part.findChildren(WritingField)[0]
    field.setFocus()
    person.key(Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    person.type("Another")
    window.close()
    assert window.parts.writer.close()
    store = open_store(folders.library)
    try:
        texts = [store.load(it.id).session.answers[0].text for it in store.sessions() if it.exercise == "entry"]
        assert store.load(note).session.answers[0].text == "Half a thought"
    finally:
        store.close()
    assert texts == ["Another"]


@pytest.mark.usefixtures("year")
def test_undo_is_about_the_words_and_not_about_the_hidden_table(enter: Entered) -> None:
    person, room = enter()
    window = room.window()
    assert isinstance(window, MainWindow)
    part = room.findChildren(Note)[0]
    field = part.findChildren(WritingField)[0]
    on_table = window.parts.document.session
    person.tab_to("What do you see, looking at this?")
    person.type("The flame.")
    person.until(lambda: part.entry is not None)  # what is typed counts after a pause
    person.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == ""
    person.key(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == "The flame."
    assert window.parts.document.session == on_table


def test_two_persons_are_told_apart(
    keep: Callable[..., None], folders: paths.Paths, start: Start, qtbot: QtBot
) -> None:
    keep(made(ONE, folders))
    store = open_store(folders.library)
    try:
        store.keep_person(Person("p" * 32, "Reed"))
        store.save(made(TWO, folders)._replace(person_id="p" * 32), Bookmark())
    finally:
        store.close()
    window = start()
    window.rooms.compare_sessions((TWO, ONE))
    room = window.rooms.compare
    qtbot.waitUntil(lambda: room.comparison is not None)
    settle()
    model = boards(room).model()
    said = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert said[0].startswith("12 March 2026, Me, place 1")
    assert said[3].startswith("3 September 2026, Reed, place 1")
    assert not any("new" in it or "no longer" in it for it in said)
    assert any(it.text() == "2 persons · Motives" for it in room.findChildren(QLabel))
    assert "3 September 2026 · Reed\nThe first board: “Caring”" in told(room)
    assert told(room).count("On a board of somebody else too: “Caring”, “Feeling responsible”.") == 1
    press(room, "2 sessions chosen ▾")
    people = room.findChildren(QComboBox)[0]
    listed = next(it for it in room.findChildren(QListView) if spoken(it) == "Sessions")
    qtbot.waitUntil(people.isVisible)
    people.setFocus()
    QTest.keyClick(people, Key.Key_Down)
    QTest.keyClick(people, Key.Key_Down)
    assert [listed.model().index(row, 0).data().split(" · ")[2] for row in range(listed.model().rowCount())] == ["Reed"]


def test_fifty_boards_are_walked_through_by_keys(
    keep: Callable[..., None], folders: paths.Paths, enter: Entered
) -> None:
    first = made(ONE, folders)
    keep(*(first._replace(id=f"{number:032x}", started=first.started + timedelta(days=number)) for number in range(50)))
    person, room = enter()
    view = boards(room)
    assert view.horizontalScrollBar().maximum() > 5 * view.width()
    person.tab_to("Boards in time")
    person.key(Key.Key_End)
    assert view.horizontalScrollBar().value() == view.horizontalScrollBar().maximum()
    assert view.currentIndex().data().startswith("30 April 2026")
    person.key(Key.Key_Left, times=2)
    assert view.currentIndex().data().startswith("28 April 2026")
    person.key(Key.Key_Home)
    assert view.horizontalScrollBar().value() == 0
    QTest.keyClick(view, Key.Key_Return)
    settle()
    assert len(read(room)) == 50


def test_what_is_chosen_in_the_logbook_is_compared(
    keep: Callable[..., None], folders: paths.Paths, start: Start, qtbot: QtBot
) -> None:
    first = made(ONE, folders)
    keep(*(first._replace(id=f"{number:032x}", started=first.started + timedelta(days=number)) for number in range(53)))
    window = start(size=(1280, 800))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    person = Typist(window, qtbot)
    person.key(Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    listed = window.rooms.logbook.list.list
    qtbot.waitUntil(lambda: listed.isVisible() and listed.model().rowCount() > 50)
    listed.setFocus()
    person.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(window.rooms.logbook, "Compare")
    room = window.rooms.compare
    many = "53 sessions chosen. At most 50 fit beside each other."
    qtbot.waitUntil(lambda: any(it.text() == many for it in room.findChildren(QLabel) if it.isVisible()))
    for _ in range(3):
        person.key(Key.Key_Space)
        person.key(Key.Key_Down)
    press(room, "Compare")
    qtbot.waitUntil(lambda: bool(room.comparison and len(room.comparison.sessions) == 50))
    assert boards(room).isVisible()


def test_a_finger_goes_through_time_and_taps(
    keep: Callable[..., None], folders: paths.Paths, enter: Entered, qtbot: QtBot
) -> None:
    first = made(ONE, folders)
    keep(*(first._replace(id=f"{number:032x}", started=first.started + timedelta(days=number)) for number in range(12)))
    _person, room = enter()
    view = boards(room)
    at = view.spot_rect(2, 1).center()
    pointer.touch(view.viewport(), at)
    pointer.slide(view.viewport(), at, at)
    settle()
    assert len(read(room)) == 12
    for way in (40, 80, 120, 160, 200, 240):
        end = view.viewport().mapFromGlobal(at - QPoint(way, 0))
        if way == 40:
            pointer.touch(view.viewport(), at)
        QTest.touchEvent(view.viewport(), pointer.screen()).move(0, end, view.viewport()).commit()
    qtbot.waitUntil(lambda: view.horizontalScrollBar().value() > 40)
    QTest.touchEvent(view.viewport(), pointer.screen()).release(0, end, view.viewport()).commit()
    settle()
    assert len(read(room)) == 12


@pytest.mark.usefixtures("year")
def test_a_press_that_is_let_go_elsewhere_is_no_click(enter: Entered) -> None:
    _person, room = enter()
    view = boards(room)
    pointer.drag(view.viewport(), view.spot_rect(0, 0).center(), view.spot_rect(1, 1).center())
    settle()
    assert read(room) == []
