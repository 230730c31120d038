"""All decks: what comes with the program, a person's own, and what is ready to show."""

import hashlib
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PIL import Image
from tests.decks.folders import library, manifest, own, photograph, shipped

from kaartspel.decks.index import FORM, PictureIndex, Ready
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.cards import CardRef, back_of
from kaartspel.domain.ports import DeckError, FileProblem
from kaartspel.texts import sentence

C0 = CardRef("photos", "c0")


def test_no_folders_are_no_problem(tmp_path: Path) -> None:
    found = library(tmp_path)
    assert (found.decks(), found.problems()) == ((), ())
    assert found.thumbnail(C0) is found.picture(C0) is None
    assert found.digest(C0) == ""
    assert not found.prepare(C0)


def test_shipped_decks_come_first_then_by_folder(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped", "words")
    shipped(tmp_path / "shipped", "photos")
    own(tmp_path / "own", {"a": "a.png"}, "alpha")
    assert [deck.id for deck in library(tmp_path).decks()] == ["photos", "words", "alpha"]


def test_a_shipped_picture_is_shown_as_it_is(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped")
    source = tmp_path / "shipped" / "images" / "photos" / "c0.jpg"
    found = library(tmp_path)
    assert found.thumbnail(C0) is None
    assert found.prepare(C0)
    assert found.picture(C0) == source
    assert found.digest(C0) == hashlib.sha256(source.read_bytes()).hexdigest()
    small = found.thumbnail(C0)
    assert small
    with Image.open(small) as image:
        assert (image.format, image.size) == ("JPEG", (480, 320))


def test_pictures_beside_the_manifest_are_found_too(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped")
    (tmp_path / "shipped" / "images" / "photos").rename(tmp_path / "moved")
    for picture in (tmp_path / "moved").iterdir():
        picture.rename(tmp_path / "shipped" / "decks" / "photos" / picture.name)
    found = library(tmp_path)
    assert found.prepare(C0)
    assert not found.problems()


def test_the_next_start_knows_everything_without_parsing_or_pillow(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped")
    own(tmp_path / "own", {"a": "a.png"})
    photograph(tmp_path / "own" / "mine" / "a.png")
    first = library(tmp_path)
    cards = [card.ref for deck in first.decks() for card in deck.cards]
    assert all(map(first.prepare, cards))
    again = library(tmp_path)
    assert again.decks() == first.decks()
    assert [again.thumbnail(card) for card in cards] == [first.thumbnail(card) for card in cards]
    assert [again.digest(card) for card in cards] == [first.digest(card) for card in cards]
    assert [again.picture(card) for card in cards] == [first.picture(card) for card in cards]
    program = """
import sys
from pathlib import Path
from kaartspel.decks.library import FolderDecks
root = Path(sys.argv[1])
found = FolderDecks(root / "shipped", root / "own", root / "cache")
assert all(found.thumbnail(card.ref) for deck in found.decks() for card in deck.cards)
print([name for name in ("PIL", "msgspec", "tomllib") if name in sys.modules])
"""
    told = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], check=True, capture_output=True, text=True
    ).stdout
    assert told.strip() == "[]"


def test_a_changed_manifest_is_read_again(tmp_path: Path) -> None:
    folder = own(tmp_path / "own", {"a": ""})
    assert len(library(tmp_path).decks()[0].cards) == 1
    (folder / "deck.toml").write_text(manifest("mine", {"a": "", "b": ""}), "utf-8")
    assert len(library(tmp_path).decks()[0].cards) == 2


def test_a_changed_picture_is_prepared_again(tmp_path: Path) -> None:
    own(tmp_path / "own", {"a": "a.png"})
    card = CardRef("mine", "a")
    photograph(tmp_path / "own" / "mine" / "a.png")
    first = library(tmp_path)
    assert first.prepare(card)
    photograph(tmp_path / "own" / "mine" / "a.png", (600, 400))
    second = library(tmp_path)
    assert second.thumbnail(card) is None
    assert second.prepare(card)
    assert second.digest(card) != first.digest(card)


def test_a_broken_manifest_leaves_the_others(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped")
    broken = own(tmp_path / "own", {"a": ""}, "broken") / "deck.toml"
    broken.write_text("[deck", "utf-8")
    own(tmp_path / "own", {"a": ""}, "mine")
    for _start in range(2):
        found = library(tmp_path)
        assert [deck.id for deck in found.decks()] == ["photos", "mine"]
        assert [(problem.file, problem.problem) for problem in found.problems()] == [(broken, FileProblem.SYNTAX)]


def test_an_id_is_a_decks_own_and_the_shipped_one_stays(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped")
    folder = own(tmp_path / "own", {"other": ""}, "photos")
    found = library(tmp_path)
    assert next(card.ref for card in found.decks()[0].cards) == C0
    (problem,) = found.problems()
    assert isinstance(problem, DeckError)
    assert (problem.file, problem.problem, problem.key) == (folder / "deck.toml", FileProblem.DOUBLE, "deck.id")


def test_a_missing_picture_leaves_its_card(tmp_path: Path) -> None:
    own(tmp_path / "own", {"a": "gone.png", "b": ""})
    found = library(tmp_path)
    assert [card.ref.card for card in found.decks()[0].cards] == ["a", "b"]
    assert not found.prepare(CardRef("mine", "a"))
    assert not found.prepare(CardRef("mine", "b"))
    assert [problem.file.name for problem in found.problems()] == ["gone.png"]


@pytest.mark.parametrize("ours", [True, False])
def test_a_broken_picture_is_named_once_and_leaves_its_card(tmp_path: Path, ours: bool) -> None:
    shipped(tmp_path / "shipped")
    own(tmp_path / "own", {"c0": "c0.jpg"})
    photograph(tmp_path / "own" / "mine" / "c0.jpg")
    card = CardRef("photos" if ours else "mine", "c0")
    folder = tmp_path / "shipped" / "images" / "photos" if ours else tmp_path / "own" / "mine"
    content = (folder / "c0.jpg").read_bytes()
    (folder / "c0.jpg").write_bytes(content[: len(content) // 2])
    found = library(tmp_path)
    assert not found.prepare(card)
    assert not found.prepare(card)
    assert [(problem.file, problem.problem) for problem in found.problems()] == [
        (folder / "c0.jpg", FileProblem.UNREADABLE)
    ]
    assert found.thumbnail(card) is None
    assert found.picture(card) is None


@pytest.mark.parametrize("content", [None, b"no picture"])
def test_a_back_that_cannot_be_shown_is_told_as_a_back(tmp_path: Path, content: bytes | None) -> None:
    folder = own(tmp_path / "own", {"a": ""})
    manifest_file = folder / "deck.toml"
    manifest_file.write_text(manifest_file.read_text("utf-8").replace("[[card]]", 'back = "b.png"\n[[card]]'), "utf-8")
    if content:
        (folder / "b.png").write_bytes(content)
    found = library(tmp_path)
    assert found.decks()
    assert not found.prepare(back_of("mine"))
    [problem] = found.problems()
    assert problem.file == folder / "b.png"
    assert "draws the back of these cards itself" in sentence(problem)


def test_a_folder_of_decks_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "own").write_bytes(b"")
    [problem] = library(tmp_path).problems()
    assert sentence(problem).endswith("No deck in it is shown; everything else works.")


def test_what_looks_like_a_picture_and_is_none_is_refused(tmp_path: Path) -> None:
    folder = own(tmp_path / "own", {"a": "a.png", "b": "b.png"})
    (folder / "a.png").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "b.png")
    found = library(tmp_path)
    assert not found.prepare(CardRef("mine", "a"))
    assert not found.prepare(CardRef("mine", "b"))
    assert len(found.problems()) == 2


def test_two_threads_prepare_at_once(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped", cards=8)
    found = library(tmp_path)
    cards = [card.ref for card in found.decks()[0].cards]
    done: list[bool] = []
    threads = [
        threading.Thread(target=lambda: done.extend(found.prepare(card) for card in cards)) for _worker in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [True] * 16
    again = library(tmp_path)
    assert all(again.thumbnail(card) for card in cards)
    assert not list((tmp_path / "cache").rglob("*.part"))


def test_a_cache_that_was_cleaned_is_made_again(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped")
    own(tmp_path / "own", {"a": "a.png"})
    photograph(tmp_path / "own" / "mine" / "a.png")
    mine = CardRef("mine", "a")
    first = library(tmp_path)
    assert first.prepare(C0)
    assert first.prepare(mine)
    small, large = first.thumbnail(C0), first.picture(mine)
    assert small
    assert large
    small.write_bytes(b"")
    large.unlink()
    again = library(tmp_path)
    assert again.thumbnail(C0) is None
    assert again.picture(mine) is None
    assert again.prepare(C0)
    assert again.prepare(mine)
    assert small.stat().st_size
    assert large.is_file()


@pytest.mark.parametrize("name", ["decks.json", "pictures.jsonl"])
@pytest.mark.parametrize(
    "damage",
    [b"", b"\xff\xfe", b"null", b"[]", b"{}", b'{"known": 3}', b"[" * 100_000, b'"kaartspel pictures 1"\n[1]\n'],
)
def test_a_damaged_memory_is_made_again(tmp_path: Path, name: str, damage: bytes) -> None:
    shipped(tmp_path / "shipped")
    assert library(tmp_path).prepare(C0)
    (tmp_path / "cache" / name).write_bytes(damage)
    found = library(tmp_path)
    assert [deck.id for deck in found.decks()] == ["photos"]
    assert found.prepare(C0)
    assert library(tmp_path).thumbnail(C0)


def test_a_torn_line_of_the_index_costs_only_that_picture(tmp_path: Path) -> None:
    file = tmp_path / "pictures.jsonl"
    index = PictureIndex(file)
    ready = [Ready(str(number), f"{number:064x}", number) for number in range(3)]
    for number, one in enumerate(ready):
        index.add(f"/p{number}", one)
    file.write_bytes(file.read_bytes()[:-9])
    again = PictureIndex(file)
    assert [again.get(f"/p{number}") for number in range(3)] == [ready[0], ready[1], None]
    again.add("/p3", ready[2])
    assert PictureIndex(file).get("/p3") == ready[2]


def test_an_index_cannot_lead_out_of_the_cache(tmp_path: Path) -> None:
    file = tmp_path / "pictures.jsonl"
    file.write_text(f'"{FORM}"\n["/p","1","../../../secret",3]\n', "utf-8")
    assert PictureIndex(file).get("/p") is None


def test_an_index_of_many_outdated_lines_is_written_anew(tmp_path: Path) -> None:
    file = tmp_path / "pictures.jsonl"
    index = PictureIndex(file)
    for number in range(1200):
        index.add("/p", Ready(str(number), "0" * 64, 1))
    assert PictureIndex(file).get("/p") == Ready("1199", "0" * 64, 1)
    assert len(file.read_bytes().splitlines()) == 2
    assert PictureIndex(file).get("/p") == Ready("1199", "0" * 64, 1)


def test_a_cache_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    shipped(tmp_path / "shipped")
    (tmp_path / "cache").write_text("a file stands where the folder should be", "utf-8")
    found = FolderDecks(tmp_path / "shipped", tmp_path / "own", tmp_path / "cache")
    assert [deck.id for deck in found.decks()] == ["photos"]
    assert not found.prepare(C0)
    assert [problem.problem for problem in found.problems()] == [FileProblem.UNWRITABLE]
