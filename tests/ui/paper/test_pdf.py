"""A session and a comparison as PDF, read back: text in order, fonts inside, pictures for print, nothing told twice."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.sessions import CARDS, MORNING, described, empty
from tests.ui.paper.reading import Read, read

from kaartspel import app, paths, texts
from kaartspel.decks.library import FolderDecks
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef, DeckKind
from kaartspel.domain.compare import compare
from kaartspel.domain.page_parts import Choice
from kaartspel.domain.session import Answer, FollowUp, Placement, Session
from kaartspel.domain.words import Words
from kaartspel.ui.paper import documents
from kaartspel.ui.paper.painting import PaperCards

PICTURES = ("sea", "candle", "seedling", "stairwell")
WHOLE = Choice()


@pytest.fixture(autouse=True)
def dutch(qapp: QApplication) -> Iterator[None]:
    before = texts.language()
    texts.use("nl")
    app.make_application()
    yield
    texts.use(before)


@pytest.fixture
def library(folders: paths.Paths) -> FolderDecks:
    return FolderDecks(folders.shipped, folders.decks, folders.cache)


@pytest.fixture
def cards(library: FolderDecks) -> PaperCards:
    return PaperCards(library, None)


def board(library: FolderDecks, number: int = 0) -> Session:
    """The example session, on cards that come with the program."""
    session = described(f"{number:032x}", at=MORNING + timedelta(days=100 * number))
    known = {card.ref: card for deck in library.decks() for card in deck.cards}
    laid: list[Placement | None] = []
    for name, placement in zip(PICTURES, session.board, strict=True):
        card = known[CardRef("photos", name)]
        assert placement
        library.prepare(card.ref)
        laid.append(placement._replace(card=card.ref, title=card.title, picture=library.digest(card.ref)))
    return session._replace(board=tuple(laid))


def written(tmp_path: Path, cards: PaperCards, session: Session, choice: Choice = WHOLE, person: str = "") -> Read:
    file = tmp_path / "board.pdf"
    documents.write_session(file, (session, person), choice, cards)
    assert [it.name for it in tmp_path.glob("*board*")] == ["board.pdf"]
    return read(file)


def in_order(text: str, *parts: str) -> None:
    at, flat = 0, " ".join(text.split())
    for part in parts:
        found = flat.find(part, at)
        assert found >= 0, f"{part!r} does not come after {flat[max(at - 60, 0) : at]!r}"
        at = found + len(part)


def test_one_page_reads_from_top_to_bottom(tmp_path: Path, library: FolderDecks, cards: PaperCards) -> None:
    found = written(tmp_path, cards, board(library), person="Beer 7")
    assert found.sizes == [(pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))]
    seen = ["Kijk", "1 het licht", "Het komt van opzij.", "Wat zie je jezelf doen?", "Ik kijk en wacht."]
    cards_and_words = [text for _, _, motive, reason in CARDS for text in (motive, reason, *seen)]
    last = ["Wat je meeneemt", "Ik vraag vaker wat een ander nodig heeft.", "1 van 1"]
    in_order(found.text, "Drijfveren", "2 maart 2026", "Beer 7", *cards_and_words, *last)


def test_with_room_for_it_looking_comes_after_the_board(
    tmp_path: Path, library: FolderDecks, cards: PaperCards
) -> None:
    session = board(library)
    bare = tuple(it and it._replace(features=(), doing="") for it in session.board[1:])
    found = written(tmp_path, cards, session._replace(board=(session.board[0], *bare)))
    motives = [text for _, _, motive, reason in CARDS for text in (motive, reason)]
    in_order(found.text, *motives, "Kijk", "1 het licht", "Het komt van opzij.", "Wat je meeneemt")
    # The picture is shown twice, and is in the file once.
    assert len(found.pictures) == 5


def test_fonts_are_inside_and_pictures_have_what_a_printer_shows(
    tmp_path: Path, library: FolderDecks, cards: PaperCards
) -> None:
    found = written(tmp_path, cards, board(library))
    assert found.fonts
    assert all(found.fonts.values()), found.fonts
    assert len(found.pictures) == 4
    for picture in found.pictures:
        assert 290 <= picture.dots <= 301
        assert picture.width / picture.height == pytest.approx(1.5, abs=0.02)
        assert picture.left >= 17.5
        assert picture.top + picture.height <= 297 - 19.5


def test_what_is_copied_can_be_found_again(tmp_path: Path, library: FolderDecks, cards: PaperCards) -> None:
    words = "Officieel effect, fijn geflipt: “waffel” – coördinatie, één café, ĳs"
    found = written(tmp_path, cards, sessions.describe(board(library), 0, reason=words))
    for word in words.split():
        assert word in found.text


def test_its_own_data_has_none_of_the_persons_words(tmp_path: Path, library: FolderDecks, cards: PaperCards) -> None:
    session = board(library)
    found = written(tmp_path, cards, session, person="Beer 7")
    assert found.about["Title"] == "Drijfveren, 2 maart 2026"
    assert found.about["Creator"] == "Kaartspel"
    assert not found.about["Author"]
    raw = (tmp_path / "board.pdf").read_bytes()
    for words in ("Beer 7", "Nuttig", str(tmp_path), str(Path.home())):
        assert words.encode() not in raw
        assert words.encode("utf-16-be") not in raw


def test_without_a_person_no_name_and_no_day_is_anywhere_in_the_file(
    tmp_path: Path, library: FolderDecks, cards: PaperCards
) -> None:
    later = FollowUp("f" * 32, MORNING + timedelta(days=40), "Het licht is er nog.")
    session = board(library)._replace(follow_ups=(later,))
    found = written(tmp_path, cards, session, Choice(anonymous=True), person="Beer 7")
    assert "Beer" not in found.text
    assert "maart" not in found.text
    assert "2026 · zonder persoon" in found.text
    assert "Het licht is er nog." in found.text
    assert "Nuttig zijn" in found.text
    raw = (tmp_path / "board.pdf").read_bytes()
    made = re.findall(rb"D:(\d{14})|(\d{4}-\d\d-\d\d)T", raw)
    assert made
    assert all(day[4:8] == b"0101" if day else iso[4:] == b"-01-01" for day, iso in made)
    assert found.about["Title"] == "Drijfveren"


def test_a_card_that_is_a_word_is_set_as_words(tmp_path: Path, library: FolderDecks, cards: PaperCards) -> None:
    deck = next(deck for deck in library.decks() if deck.kind is DeckKind.WORDS)
    card = deck.cards[0]
    session = sessions.place(empty(), 0, Placement(card.ref, card.title))
    found = written(tmp_path, cards, sessions.describe(session, 0, motive="Waar ik voor ga", reason="Daarom."))
    assert not found.pictures
    assert card.title.nl.split()[0] in found.text
    assert all(found.fonts.values())
    assert "Waar ik voor ga" in found.text


def test_a_card_whose_picture_is_gone_has_its_name_in_its_place(tmp_path: Path, cards: PaperCards) -> None:
    gone = [it and it._replace(card=CardRef("gone", it.card.card), picture="ab" * 32) for it in described().board]
    found = written(tmp_path, cards, described()._replace(board=tuple(gone)))
    assert not found.pictures
    for _card, title, _motive, _reason in CARDS:
        assert title.nl in found.text


def test_a_picture_of_before_is_printed_from_the_library(tmp_path: Path, library: FolderDecks) -> None:
    session = board(library)
    first = session.laid[0][1]
    file = library.picture(first.card)

    class Stored:
        def stored(self, digest: str) -> Path | None:
            return file if digest == "ab" * 32 else None

    gone = first._replace(card=CardRef("gone", "sea"), picture="ab" * 32)
    found = written(tmp_path, PaperCards(library, Stored()), session._replace(board=(gone,)))
    assert len({picture.top for picture in found.pictures}) == len(found.pictures) >= 1


def test_a_hundred_thousand_words_and_every_script_come_through(
    tmp_path: Path, library: FolderDecks, cards: PaperCards
) -> None:
    long = sessions.describe(board(library), 1, reason="nog een woord dat telt " * 20_000)
    long = sessions.describe(long, 2, motive="المسؤولية", reason="אני רואה אור קטן 😀👩‍👩‍👧 en dan verder 😀 " * 20)
    long = sessions.describe(long, 3, reason="zonder één spatie" + "aaaaaaaaa" * 4000 + "\n\n\ttab \x07 einde")
    found = written(tmp_path, cards, long)
    assert len(found.sizes) > 150
    assert found.text.count("telt") == 20_000
    assert "einde" in found.text
    assert all(found.fonts.values())


def test_many_boards_in_one_pdf_begin_on_pages_of_their_own_and_are_numbered_through(
    tmp_path: Path, library: FolderDecks, cards: PaperCards
) -> None:
    many = [(board(library, number), "") for number in range(5)]
    documents.write_sessions(tmp_path / "all.pdf", iter(many), WHOLE, cards)
    found = read(tmp_path / "all.pdf")
    assert len(found.sizes) == 5
    assert [text.split()[-1] for text in found.texts] == ["1", "2", "3", "4", "5"]
    assert all(text.startswith("Drijfveren") for text in found.texts)
    assert found.about["Title"] == "Logboek"
    # The same four pictures are in the file once.
    one = tmp_path / "one.pdf"
    documents.write_session(one, many[0], WHOLE, cards)
    assert (tmp_path / "all.pdf").stat().st_size < 2 * one.stat().st_size


def test_a_pdf_for_each_board_never_replaces_another(tmp_path: Path, library: FolderDecks, cards: PaperCards) -> None:
    same = [(board(library), ""), (board(library), "")]
    assert documents.write_each(tmp_path / "new", same, WHOLE, cards) == 2
    odd = board(library)
    odd = odd._replace(exercise=odd.exercise._replace(title=Words('../Wat: "drijft" je?\u202e/ ', "")))
    documents.write_each(tmp_path / "new", [(odd, "")], Choice(anonymous=True), cards)
    names = sorted(file.name for file in (tmp_path / "new").iterdir())
    assert names == ["2026-03-02 Drijfveren (2).pdf", "2026-03-02 Drijfveren.pdf", "Wat drijft je.pdf"]


def test_what_was_there_stays_when_it_cannot_be_written(
    tmp_path: Path, library: FolderDecks, cards: PaperCards
) -> None:
    file = tmp_path / "old.pdf"
    file.write_text("kept")

    def breaks() -> Iterator[documents.Owned]:
        yield board(library), ""
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        documents.write_sessions(file, breaks(), WHOLE, cards)
    assert [it.name for it in tmp_path.iterdir() if it.is_file()] == ["old.pdf"]
    assert file.read_text() == "kept"
    with pytest.raises(OSError, match=r"."):  # in whatever language the system says it
        documents.write_session(tmp_path / "nowhere" / "a.pdf", (board(library), ""), WHOLE, cards)


def test_a_comparison_has_its_boards_and_its_texts(tmp_path: Path, library: FolderDecks, cards: PaperCards) -> None:
    boards = [board(library, number) for number in range(3)]
    boards[1] = sessions.move(boards[1], 0, 2)
    boards[2] = sessions.describe(boards[2], 0, motive="Vrij zijn", reason="Iets anders.")
    compared = documents.Compared(compare(boards), {"me": "Beer 7"}, [(MORNING.date(), "Het licht blijft.")])
    documents.write_comparison(tmp_path / "c.pdf", compared, WHOLE, cards)
    found = read(tmp_path / "c.pdf")
    in_order(found.text, "Vergelijking", "Beer 7", "2 maart 2026", "10 juni 2026", "18 september 2026", "Vrij zijn")
    often = texts._("{count} of {boards} boards")
    on = [often.format(count=count, boards=3) for count in (2, 3)]
    in_order(found.text, "In woorden", *on, "Wat zie je", "Het licht blijft.")
    assert len([it for it in found.pictures if it.page == 0]) == 12
    assert all(it.dots <= 301 for it in found.pictures)
    documents.write_comparison(tmp_path / "d.pdf", compared._replace(by_card=True), Choice(anonymous=True), cards)
    hidden = read(tmp_path / "d.pdf")
    assert "Bord 1 · 2026" in hidden.text
    assert "Beer" not in hidden.text


def test_answers_of_a_written_exercise(tmp_path: Path, cards: PaperCards) -> None:
    session = empty()._replace(answers=(Answer("zomaar", "Wat ik er van vind."),))
    in_order(written(tmp_path, cards, session).text, "Drijfveren", "zomaar", "Wat ik er van vind.")
