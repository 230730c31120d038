"""Pages of paper: nothing is cut, nothing is lost or outside the page, and the order is that of reading."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sessions import AMSTERDAM, CARDS, MORNING, MOTIVES, any_sessions, described, empty, kept

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.compare import Happening, Stand, compare
from kaartspel.domain.compare_pages import CompareLabels, Told, compare_pages
from kaartspel.domain.exercise import Exercise, Question, Step, StepKind
from kaartspel.domain.page_parts import HEADING, Choice, Labels, Look
from kaartspel.domain.pages import A4, Block, Line, Page, Picture, Pin, Ribbon, Style, Text, fitted, flow, paragraph
from kaartspel.domain.session import Answer, Feature, FollowUp, Placement, Session
from kaartspel.domain.session_pages import session_pages
from kaartspel.domain.words import NO_WORDS, Words

LETTER = 0.18
"""The width of every letter here, in millimetres a point."""


def measure(text: str, style: Style, width: float) -> Iterator[Line]:
    """Every letter is as wide as the others; words are broken where they don't fit."""
    most = max(int(width / (style.points * LETTER)), 1)
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            whole = f"{line} {word}" if line else word
            while len(whole) > most:
                cut = len(line) if line else most
                yield Line(whole[:cut])
                whole, line = whole[cut:].lstrip(" "), ""
            line = whole
        yield Line(line)


LABELS = Labels(
    language="nl",
    looking="KIJK",
    doing="WAT DOE JE",
    outcome="MEENEMEN",
    follow_ups="VERVOLG",
    anonymous="zonder persoon",
    long_day=lambda day: f"dag {day.isoformat()}",
    page=lambda number, count: f"{number}/{count}",
)
HAPPENED = {Happening.NEW: "nieuw", Happening.BACK: "terug"}


def happening(stand: Stand) -> str:
    return HAPPENED.get(stand.happening, "andere kaart" if stand.otherwise else "")


COMPARED = CompareLabels(
    title="VERGELIJKING",
    board=lambda number: f"Bord {number}",
    happening=happening,
    gone=lambda names: f"Weg: {names}",
    summary=lambda thread: f"op {len(thread.boards)}",
    told="IN WOORDEN",
    once="EEN KEER",
    seen="WAT ZIE JE",
)


def look(shape: float = 1.5, **choice: bool) -> Look:
    return Look(Choice()._replace(**choice), LABELS, measure, lambda _card, _digest: shape)


def words_on(pages: Sequence[Page]) -> list[str]:
    """What is read, line by line, without the running feet."""
    return [box.line.text for page in pages for box in page.boxes[:-2] if isinstance(box, Text)]


def boxes(pages: Sequence[Page], kind: type) -> list:
    return [box for page in pages for box in page.boxes if isinstance(box, kind)]


def all_within(pages: Sequence[Page]) -> bool:
    lowest = A4.height - A4.foot + 3
    return all(
        box.y >= A4.top - 3.0 and box.y + (box.style.height if isinstance(box, Text) else box.height) <= lowest
        for page in pages
        for box in page.boxes
        if isinstance(box, Text | Picture)
    )


def asking() -> Session:
    questions = (Question("what", Words("Wat is begeleiden?", "What is guiding?")), Question("who", NO_WORDS))
    steps = (Step("ask", StepKind.QUESTIONS, Words("Vragen", "Questions"), questions=questions),)
    exercise = Exercise("frame", "1", Words("Referentiekader", "Frame of reference"), steps)
    session = sessions.begin(exercise, "a" * 32, "me", MORNING)
    return session._replace(answers=(Answer("gone", "Van vroeger."), Answer("who", "Wij."), Answer("what", "Naast.")))


def test_a_board_is_read_in_the_order_of_the_exercise_on_one_page() -> None:
    later = FollowUp("f" * 32, MORNING + timedelta(days=30), "Het licht is er nog.")
    pages = session_pages(kept()._replace(follow_ups=(later,)), look(), "Beer 7")
    assert len(pages) == 1
    read = words_on(pages)
    wanted = ["Drijfveren", "dag 2026-03-02 · Beer 7"]
    for _card, title, motive, reason in CARDS:
        wanted += [title.nl, motive, reason, "Kijk", "het licht", "Het komt van opzij.", "WAT DOE JE"]
    at = 0
    for text in (*wanted, "MEENEMEN", "VERVOLG", "dag 2026-04-01", "Het licht is er nog."):
        at = read.index(text, at) + 1
    assert [box.line.text for box in pages[0].boxes[-2:]] == ["Drijfveren · dag 2026-03-02", "1/1"]


def test_pins_stand_on_the_picture_where_they_were_set_and_before_their_words() -> None:
    session = sessions.pin(described(), 0, Feature("b" * 32, 1.0, 0.0, "", "Alleen een zin."))
    session = sessions.pin(session, 0, Feature("c" * 32, 0.0, 1.0))
    (page,) = session_pages(session, look())[:1]
    picture, pins = boxes([page], Picture)[0], boxes([page], Pin)
    on = [pin for pin in pins if not pin.read][:3]
    assert [(pin.number, pin.x, pin.y) for pin in on] == [
        (1, pytest.approx(picture.x + picture.width / 4), pytest.approx(picture.y + picture.height * 0.75)),
        (2, pytest.approx(picture.x + picture.width), pytest.approx(picture.y)),
        (3, pytest.approx(picture.x), pytest.approx(picture.y + picture.height)),
    ]
    assert [pin.number for pin in pins if pin.read][:3] == [1, 2, 3]


@pytest.mark.parametrize(
    ("off", "gone", "stays"),
    [
        ("words", ["Nuttig zijn", "Ik kijk en wacht.", "WAT DOE JE"], ["het licht", "MEENEMEN", "De zee"]),
        ("pins", ["het licht", "Het komt van opzij."], ["Nuttig zijn", "Ik kijk en wacht."]),
        ("outcome", ["MEENEMEN"], ["het licht"]),
        ("follow_ups", ["VERVOLG", "Later."], ["MEENEMEN"]),
        ("person", ["dag 2026-03-02 · Beer 7"], ["dag 2026-03-02"]),
        ("dates", ["dag 2026-03-02 · Beer 7", "dag 2026-03-02"], ["Beer 7", "Later."]),
    ],
)
def test_what_is_not_chosen_is_left_out_and_nothing_else(off: str, gone: list[str], stays: list[str]) -> None:
    session = kept()._replace(follow_ups=(FollowUp("f" * 32, MORNING, "Later."), FollowUp("e" * 32, MORNING, " ")))
    read = words_on(session_pages(session, look(**{off: False}), "Beer 7"))
    assert not set(gone) & set(read)
    assert set(stays) <= set(read)


def test_without_a_person_only_the_year_is_left_and_the_words_stay_as_they_are() -> None:
    session = kept()._replace(follow_ups=(FollowUp("f" * 32, MORNING, "Later."),))
    pages = session_pages(session, look(anonymous=True), "Beer 7")
    read = " ".join(box.line.text for box in boxes(pages, Text))
    assert "Beer 7" not in read
    assert "dag" not in read
    assert "2026 · zonder persoon" in read
    assert "Ik loop voorop, ook als niemand dat vraagt." in read


def test_answers_come_in_the_order_of_the_questions_and_old_ones_last() -> None:
    read = words_on(session_pages(asking(), look()))
    assert read[-6:] == ["Wat is begeleiden?", "Naast.", "who", "Wij.", "gone", "Van vroeger."]


def test_few_words_leave_room_to_show_the_pictures_with_pins_again_beside_what_they_say() -> None:
    session = described()
    bare = tuple(it and it._replace(features=(), doing="") for it in session.board[1:])
    (page,) = session_pages(session._replace(board=(session.board[0], *bare)), look())
    pictures, pins = boxes([page], Picture), boxes([page], Pin)
    assert [picture.card.card for picture in pictures] == ["sea", "path", "lamp", "tree", "sea"]
    assert pins[0].y == pytest.approx(pictures[4].y + pictures[4].height * 0.75)
    read = words_on([page])
    motives = [read.index(motive) for _card, _title, motive, _reason in CARDS]
    assert motives == sorted(motives)
    assert read[max(motives) :].index("Kijk") < read[max(motives) :].index("het licht")
    words = next(box for box in page.boxes if isinstance(box, Text) and box.line.text == "Het komt van opzij.")
    assert pictures[4].x + pictures[4].width < words.x
    assert pictures[4].y < words.y < pictures[4].y + pictures[4].height


def test_what_is_said_of_a_picture_goes_on_below_where_it_is_long() -> None:
    session = sessions.describe(described(), 1, doing="Ik kijk. " * 150)
    pages = session_pages(session, look())
    assert all_within(pages)
    assert " ".join(words_on(pages)).count("Ik kijk.") == 150


def test_the_words_of_places_stand_over_the_motive() -> None:
    steps = (MOTIVES.steps[0]._replace(labels=(Words("Nu", "Now"),)), *MOTIVES.steps[1:])
    session = described()._replace(exercise=MOTIVES._replace(steps=steps))
    read = words_on(session_pages(session, look()))
    assert read[read.index("Nu · De zee") + 1] == "Nuttig zijn"


def test_an_exercise_without_a_step_to_look_has_a_heading_of_the_program() -> None:
    session = described()._replace(exercise=MOTIVES._replace(steps=MOTIVES.steps[:1]))
    assert "KIJK" in words_on(session_pages(session, look()))


def test_a_session_in_which_nothing_was_done_is_a_page_with_its_title() -> None:
    (page,) = session_pages(empty(), look())
    assert words_on([page]) == ["Drijfveren", "dag 2026-03-02"]
    (page,) = session_pages(empty(), look(dates=False))
    assert words_on([page]) == ["Drijfveren"]


def test_a_bare_card_has_its_title_beside_it() -> None:
    card = Placement(CardRef("photos", "lamp"), motive=" ")
    session = empty()._replace(board=(card, None, card._replace(features=(Feature("1" * 32, 0, 0),))))
    assert words_on(session_pages(session, look()))[2:4] == ["lamp", "lamp"]


def test_pages_in_a_row_of_sessions_go_on_counting() -> None:
    pages = session_pages(described(), look(), first=7)
    assert [page.boxes[-1].line.text for page in pages] == [f"{7 + at}/0" for at in range(len(pages))]


@pytest.mark.parametrize("shape", [0.5, 1.0, 1.5, 3.0])
def test_cards_keep_their_shape(shape: float) -> None:
    for picture in boxes(session_pages(described(), look(shape)), Picture):
        assert picture.width / picture.height == pytest.approx(shape)


def test_a_hundred_thousand_words_go_on_from_page_to_page() -> None:
    text = "een woord dat telt " * 25_000
    session = sessions.describe(described(), 0, reason=text)
    pages = session_pages(session, look())
    assert len(pages) > 100
    assert all_within(pages)
    read = words_on(pages)
    start = read.index("Nuttig zijn") + 1
    assert " ".join(read[start : read.index("Het pad")]) == text.strip()
    # Never one line alone at the top of a page.
    assert all(len(page.boxes) > 4 for page in pages)


@settings(max_examples=40)
@given(any_sessions, st.sampled_from([0.7, 1.5]))
def test_any_session_is_on_paper_whole_and_within_the_page(session: Session, shape: float) -> None:
    pages = session_pages(session, look(shape), "Beer 7")
    assert all_within(pages)
    assert len(boxes(pages, Picture)) >= len(session.laid)
    read = "".join("".join(words_on(pages)).split())
    texts = [it.reason for _place, it in session.laid] + [session.outcome] + [it.text for it in session.follow_ups]
    for text in texts:
        assert "".join(text.split()) in read


@given(st.lists(st.tuples(st.floats(1, 120), st.booleans()), min_size=1, max_size=60))
def test_blocks_are_never_cut_and_nothing_is_left_alone(sizes: list[tuple[float, bool]]) -> None:
    blocks = [
        Block(height, (Picture(0, 0, 1, height, CardRef("a", str(at))),), 5.0, together)
        for at, (height, together) in enumerate(sizes)
    ]
    pages = list(flow(blocks))
    placed = [(number, box) for number, page in enumerate(pages) for box in page.boxes]
    assert [box.card.card for _number, box in placed] == [str(at) for at in range(len(blocks))]
    for _number, box in placed:
        assert A4.top <= box.y
        assert box.y + box.height <= A4.height - A4.bottom + 1e-6
    for (page, box), (following, _), (height, together), after in zip(
        placed, placed[1:], sizes, sizes[1:], strict=False
    ):
        if together and page != following:  # only where both together, with what stays with them, fill a page
            chain = _chain(sizes, int(box.card.card))
            assert chain > A4.depth, (height, after)


def _chain(sizes: list[tuple[float, bool]], at: int) -> float:
    start = at
    while start and sizes[start - 1][1]:
        start -= 1
    end = at
    while end < len(sizes) - 1 and sizes[end][1]:
        end += 1
    return sum(height for height, _ in sizes[start : end + 1]) + 5.0 * (end - start)


def test_what_is_higher_than_a_page_has_one_of_its_own() -> None:
    pages = list(flow([Block(20, ()), Block(400, (Picture(0, 0, 1, 400, CardRef("a", "b")),)), Block(5, ())]))
    assert [len(page.boxes) for page in pages] == [1]
    assert list(flow([])) == []


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_lines_of_a_paragraph_never_stand_alone(count: int) -> None:
    style = Style(10)
    lines = [Line(str(at)) for at in range(count)]
    for room in range(1, 60):
        blocks = [
            Block(A4.depth - room * style.height, (Picture(0, 0, 1, 1, CardRef("a", "b")),)),
            *paragraph(lines, style, 0, 50),
        ]
        pages = [sum(isinstance(box, Text) for box in page.boxes) for page in flow(blocks)]
        assert 1 not in pages or count == 1 or pages == [count]


def test_a_heading_never_ends_a_page() -> None:
    for spaces in range(60):
        session = sessions.describe(described(), 3, reason="woord\n" * spaces + "einde")
        pages = session_pages(session, look())
        for page in pages:
            text = [box for box in page.boxes[:-2] if isinstance(box, Text | Picture)]
            assert not (isinstance(text[-1], Text) and text[-1].style == HEADING)


def test_the_largest_of_a_shape_within_a_box() -> None:
    assert fitted(1.5, 60, 60) == (60, 40)
    assert fitted(0.5, 60, 60) == (30, 60)


def boards(count: int = 3, people: int = 1) -> list[Session]:
    found = []
    for number in range(count):
        session = described(f"{number:032x}", f"p{number % people}", MORNING + timedelta(days=90 * number))
        if number % 2:
            session = sessions.move(session, 0, 2)
            session = sessions.describe(session, 1, motive="Vrij zijn", reason="Iets anders nu.")
        found.append(session)
    return found


def told(given: Sequence[Session], **more: object) -> Told:
    return Told(compare(given), COMPARED, {"p0": "Beer 7", "p1": "Vos 2", "me": ""})._replace(**more)


def test_boards_stand_beside_each_other_with_ribbons_between_and_their_texts_below() -> None:
    notes = [(date(2026, 9, 1), "Het licht blijft."), (MORNING, " ")]
    pages = compare_pages(told(boards(), notes=notes, sentences=[(1, "Er is iets nieuw.")]), look())
    first = pages[0]
    read = words_on(pages)
    assert read[:2] == ["VERGELIJKING", "Drijfveren · dag 2026-03-02 – dag 2026-08-29 · Beer 7"]
    columns = sorted({box.x for box in first.boxes if isinstance(box, Picture) and box.y < 250})
    assert len(columns) == 3
    ribbons = boxes([first], Ribbon)
    assert ribbons
    assert any(ribbon.down for ribbon in ribbons)
    for text in ("nieuw", "terug", "Weg: Verantwoordelijk", "op 3", "EEN KEER", "WAT ZIE JE", "Er is iets nieuw."):
        assert text in read
    assert "Ik wil dat er iets beter wordt doordat ik er was." in read
    marked = {
        box.line.text[a:b] for page in pages for box in page.boxes if isinstance(box, Text) for a, b in box.line.marks
    }
    assert "beter" in marked
    assert all_within(pages)


def test_many_boards_go_on_below_and_every_board_is_linked_to_the_next() -> None:
    pages = compare_pages(told(boards(9)), look())
    dates = [box.line.text for box in boxes(pages, Text) if box.style.points == 11.5]
    assert dates == [f"dag {(MORNING + timedelta(days=90 * at)).date()}" for at in (0, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8)]
    assert all_within(pages)


def test_cards_can_be_followed_instead_of_motives() -> None:
    read = words_on(compare_pages(told(boards(), by_card=True), look()))
    assert "De zee" in read
    assert "Vrij zijn" in read


def test_boards_of_several_persons_bear_their_names_and_without_person_none() -> None:
    read = words_on(compare_pages(told(boards(2, 2)), look()))
    assert read.count("Beer 7") == read.count("Vos 2") == 1
    hidden = " ".join(words_on(compare_pages(told(boards(2, 2)), look(anonymous=True))))
    assert "Beer" not in hidden
    assert "dag" not in hidden
    assert "Bord 1 · 2026" in hidden
    assert "zonder persoon" in hidden
    bare = words_on(compare_pages(told(boards(2, 2)), look(person=False, dates=False, words=False, outcome=False)))
    assert "Bord 2" in bare
    assert "Beer 7" not in bare
    assert "Nuttig zijn" not in bare


def test_answers_stand_under_each_other_question_by_question() -> None:
    later = asking()._replace(id="b" * 32, started=MORNING + timedelta(days=365), answers=(Answer("what", "Ernaast."),))
    read = words_on(compare_pages(told([asking(), later]), look()))
    at = read.index("Wat is begeleiden?")
    assert read[at + 1 : at + 5] == ["dag 2026-03-02", "Naast.", "dag 2027-03-02", "Ernaast."]


def test_notes_without_dates_are_kept_apart() -> None:
    notes = [(date(2026, 9, 1), "Eén."), (date(2026, 9, 2), "Twee.")]
    read = words_on(compare_pages(told(boards(2), notes=notes), look(dates=False)))
    assert read[-3:] == ["WAT ZIE JE", "Eén.", "Twee."]


def test_a_long_motive_is_shortened_under_its_card_alone() -> None:
    long = "heel veel woorden achter elkaar " * 6
    changed = [sessions.describe(session, 3, motive=long) for session in boards()]
    read = words_on(compare_pages(told(changed), look()))
    assert any(text.endswith(" …") for text in read)
    assert long.split(maxsplit=1)[0] in "".join(read)


def test_boards_of_many_places_stay_on_the_page() -> None:
    many = [session._replace(board=session.board * 3) for session in boards(4)]
    pages = compare_pages(told(many), look())
    assert all_within(pages[:1])


@settings(max_examples=30)
@given(st.lists(any_sessions, min_size=2, max_size=5, unique_by=lambda it: it.id), st.booleans())
def test_any_sessions_can_be_compared_on_paper(given: list[Session], by_card: bool) -> None:
    pages = compare_pages(told(given, by_card=by_card), look(0.7))
    assert len(boxes(pages, Picture)) >= sum(len(session.laid) for session in given)
    assert MORNING.tzinfo is AMSTERDAM
