"""The example year: in both languages, whole, once, and away again."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaartspel import cli, paths, texts, transfer
from kaartspel.domain.example import session_ids
from kaartspel.domain.motives import folded
from kaartspel.domain.session import Session
from kaartspel.storage.store import open_store
from sessions import described

CAPITAL = re.compile(r"(?<![.!?:…“\n]) (?!I\b)[A-Z][a-z]+")
"""A capital in the middle of a sentence: a name, in these two languages (but for days and months)."""
DAYS = {"Mondays", "Thursdays", "Wednesdays", "Friday", "Wednesday"}


@pytest.fixture(params=["nl", "en"])
def year(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, list[Session], paths.Paths]]:
    texts.use(request.param)
    folders = paths.find(tmp_path / "data")
    folders.data.mkdir()
    store = open_store(folders.library)
    transfer.bring_example(store, folders)
    found = [store.load(it.id).session for it in store.sessions()]
    for session in found:
        for _, placement in session.laid:
            deck = placement.card.deck
            assert bool(placement.picture and store.stored(placement.picture)) == (deck != "words"), placement.card
    store.close()
    yield request.param, sorted(found, key=lambda it: it.started), folders
    texts.use("en")


def words(sessions: list[Session]) -> Iterator[str]:
    for session in sessions:
        yield session.outcome
        yield from (answer.text for answer in session.answers)
        yield from (later.text for later in session.follow_ups)
        for _, it in session.laid:
            yield from (it.motive, it.reason, it.doing)
            yield from (text for pin in it.features for text in (pin.name, pin.text))


def test_it_is_a_year_of_boards_with_everything(year: tuple[str, list[Session], paths.Paths]) -> None:
    _, sessions, _ = year
    boards = [it for it in sessions if it.exercise.id == "motives"]
    assert len(boards) >= 6
    assert all(len(board.laid) == 4 and board.finished and board.outcome for board in boards)
    assert 330 < (boards[-1].started - boards[0].started).days < 366
    assert {it.exercise.id for it in sessions} == {"motives", "frame", "asking", "entry"}
    assert sum(len(it.follow_ups) for it in sessions) >= 3
    assert sum(bool(it.features) for board in boards for _, it in board.laid) >= 20
    motives = [folded(it.motive) for board in boards for _, it in board.laid]
    cards = [it.card for board in boards for _, it in board.laid]
    assert len(set(motives)) < 0.6 * len(motives)
    assert len(set(cards)) < 0.7 * len(cards)
    by_card = {(it.card, folded(it.motive)) for board in boards for _, it in board.laid}
    assert len(by_card) > len(set(cards)) > 0, "a card that carried another motive"
    assert len(by_card) > len(set(motives)), "a motive that another card carried"
    for session in sessions:
        asked = {question.id for question in session.exercise.questions}
        assert asked == {answer.question for answer in session.answers}


def test_it_is_written_in_its_language_and_names_nobody(year: tuple[str, list[Session], paths.Paths]) -> None:
    language, sessions, _ = year
    found = [text for text in words(sessions) if text]
    assert len(" ".join(found).split()) > 1000
    assert (" ik " in " ".join(found)) == (language == "nl")
    names = {name.strip() for text in found for name in CAPITAL.findall(text)}
    assert names <= DAYS


def test_twice_is_once_and_it_goes_away_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = tmp_path / "data"
    texts.use("en")
    assert cli.main(["--data", str(data), "--lang", "en", "example"]) == 0
    assert "example sessions came in" in capsys.readouterr().out
    store = open_store(data / "kaartspel.db")
    store.save(described("a" * 32, store.me()), store.load(session_ids()[0]).bookmark)
    store.close()
    assert cli.main(["--data", str(data), "--lang", "nl", "example"]) == 0
    assert capsys.readouterr().out == "Het voorbeeld is er al.\n"
    assert cli.main(["--data", str(data), "--lang", "en", "example", "--remove"]) == 0
    assert cli.main(["--data", str(data), "--lang", "en", "example", "--remove"]) == 0
    assert capsys.readouterr().out.endswith("There is no example here.\n")
    store = open_store(data / "kaartspel.db")
    try:
        assert [it.id for it in store.sessions()] == ["a" * 32]
        assert not list((data / "pictures").rglob("*.*"))
    finally:
        store.close()
    texts.use("en")


def test_where_nothing_is_nothing_is_removed_or_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--data", str(tmp_path / "none"), "--lang", "en", "example", "--remove"]) == 0
    assert capsys.readouterr().out == "There is no example here.\n"
    assert not (tmp_path / "none").exists()
