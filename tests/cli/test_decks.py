"""`kaartspel deck …`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Asked
from tests.decks.folders import photograph

DECK = """[deck]
id = "garden"
name = {{ nl = "Tuin", en = "Garden" }}
license = "CC0-1.0"
{head}
[[card]]
id = "bed"
title = {{ nl = "Perk", en = "Bed" }}
alt = {{ nl = "Een perk met aarde.", en = "A bed of earth." }}
picture = "bed.jpg"
"""


@pytest.fixture
def garden(tmp_path: Path) -> Path:
    return deck(tmp_path / "garden")


def deck(folder: Path, head: str = "", more: str = "") -> Path:
    photograph(folder / "bed.jpg")
    (folder / "deck.toml").write_text(DECK.format(head=head) + more, "utf-8")
    return folder


def test_the_decks_that_come_with_the_program(ask: Asked) -> None:
    told = json.loads(ask("deck", "list", "--json").out)["decks"]
    assert told[0] == {**told[0], "id": "photos", "title": {"nl": "Fotokaarten", "en": "Photo cards"}, "kind": "photos"}
    assert ask("deck", "list").out.startswith("photos  Photo cards  photos  ")
    assert "Fotokaarten" in ask("deck", "list", "--lang", "nl").out


def test_a_deck_of_ones_own_is_listed_and_a_broken_one_is_named(ask: Asked, data: Path) -> None:
    deck(data / "decks" / "garden")
    (data / "decks" / "torn").mkdir()
    (data / "decks" / "torn" / "deck.toml").write_text("[deck", "utf-8")
    told = ask("deck", "list", "--json")
    assert "garden" in [deck["id"] for deck in json.loads(told.out)["decks"]]
    assert told.code == 0
    assert "torn/deck.toml is not well-formed TOML" in told.err


def test_one_deck(ask: Asked, data: Path) -> None:
    deck(data / "decks" / "garden")
    told = ask("deck", "show", "garden")
    assert told.code == 0
    assert told.out.splitlines()[:3] == ["Garden", "──────", "garden  Garden  photos  1 card"]
    assert "1. Bed (bed)" in told.out
    whole = json.loads(ask("deck", "show", "garden", "--json").out)
    assert (whole["id"], whole["cards"][0]["picture"], whole["license"]) == ("garden", "bed.jpg", "CC0-1.0")
    none = ask("deck", "show", "heaven")
    assert (none.code, none.out, none.err) == (1, "", "There is no deck heaven.\n")


def test_nothing_is_wrong(ask: Asked, garden: Path) -> None:
    for path in (garden, garden / "deck.toml"):
        told = ask("deck", "check", str(path))
        assert (told.code, told.out, told.err) == (0, "1 card, nothing wrong.\n", "")


def test_what_is_wrong_and_what_could_be_better(ask: Asked, tmp_path: Path) -> None:
    more = """[[card]]
id = "gone"
title = { en = "Gone" }
picture = "gone.jpg"
question = { nl = "Wat mist er?", en = "What is missing?" }
[[card]]
id = "torn"
title = { nl = "Kapot", en = "Torn" }
alt = { nl = "x", en = "y" }
picture = "torn.jpg"
"""
    folder = deck(tmp_path / "garden", "aspect_ratio = 0.7", more)
    (folder / "torn.jpg").write_bytes(b"not a picture")
    photograph(folder / "spare.png")
    told = ask("deck", "check", str(folder))
    assert told.code == 1
    assert f"The file {folder / 'gone.jpg'} is missing or cannot be read." in told.out
    assert str(folder / "torn.jpg") in told.out
    for remark in (
        "gone: card[2].title.nl is missing.",
        "gone: card[2].alt.nl is missing.",
        "gone: card[2].alt.en is missing.",
        "torn: card[3].question.nl is missing.",
        "bed.jpg: card[1].picture is of another shape",
        "spare.png: This picture is on no card.",
    ):
        assert f"Could be better: {remark}" in told.out, remark
    assert "nothing wrong" not in told.out


def test_a_manifest_that_is_not_one(ask: Asked, tmp_path: Path) -> None:
    for content in (None, "[deck", '[deck]\nid = "A B"\n'):
        folder = tmp_path / "d"
        folder.mkdir(exist_ok=True)
        if content:
            (folder / "deck.toml").write_text(content, "utf-8")
        told = ask("deck", "check", str(folder))
        assert (told.code, told.err) == (1, "")
        assert "deck.toml" in told.out


def test_an_id_of_a_deck_that_comes_with_the_program_is_taken(ask: Asked, garden: Path) -> None:
    file = garden / "deck.toml"
    file.write_text(file.read_text("utf-8").replace('"garden"', '"photos"'), "utf-8")
    told = ask("deck", "check", str(garden))
    assert told.code == 1
    assert told.out == f"In the file {file}, “deck.id” says photos, which is there already.\n"
    ours = Path(__file__).parents[2] / "decks" / "words"
    assert (ask("deck", "check", str(ours)).code, ask("deck", "check", str(ours / "deck.toml")).code) == (0, 0)


def test_tags_in_one_language_could_be_better(ask: Asked, tmp_path: Path) -> None:
    more = 'tags = { nl = ["aarde"] }\n'
    told = ask("deck", "check", str(deck(tmp_path / "garden", more=more)))
    assert (told.code, told.out) == (0, "Could be better: bed: card[1].tags.en is missing.\n1 card, nothing wrong.\n")


def test_a_word_needs_its_meaning_and_no_picture(ask: Asked, tmp_path: Path) -> None:
    (tmp_path / "deck.toml").write_text(
        '[deck]\nid = "mine"\nname = { nl = "W", en = "W" }\nkind = "words"\n'
        '[[card]]\nid = "care"\ntitle = { nl = "Zorg", en = "Care" }\nmeaning = { nl = "Er zijn." }\n',
        "utf-8",
    )
    told = ask("deck", "check", str(tmp_path))
    assert told.code == 0
    assert "care: card[1].meaning.en is missing." in told.out
    assert "deck.license is missing" in told.out
    assert "picture" not in told.out


def test_the_back_is_told(ask: Asked, data: Path) -> None:
    folder = deck(data / "decks" / "garden", 'back = "back.png"')
    photograph(folder / "back.png")
    assert json.loads(ask("deck", "show", "garden", "--json").out)["back"] == "back.png"
    assert json.loads(ask("deck", "show", "photos", "--json").out)["back"] is None


def test_every_key_of_the_json_is_explained(ask: Asked) -> None:
    listed = json.loads(ask("deck", "list", "--json").out)["decks"][0]
    whole = json.loads(ask("deck", "show", "photos", "--json").out)
    explained = (Path(__file__).parents[2] / "docs" / "deck-json.md").read_text("utf-8")
    for key in {*listed, *whole, *whole["cards"][0]}:
        assert f"| `{key}` |" in explained


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sh")
@pytest.mark.parametrize("words", [["list"], ["list", "--json"], ["show", "words", "--json"], ["check", "{deck}"]])
def test_where_nobody_listens(data: Path, garden: Path, words: list[str]) -> None:
    said = [word.format(deck=garden) for word in words]
    told = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "kaartspel", "--data", data, "deck", *said],
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert (told.returncode, told.stderr) == (0, b"")
