"""Manifests: what is taken, and how what is not is named."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaartspel.content import MOST_DOTS
from kaartspel.decks import manifest
from kaartspel.domain.cards import CardRef, DeckKind, QuestionSide, Tags
from kaartspel.domain.ports import DeckError, FileProblem
from kaartspel.domain.words import Words

DECK = '[deck]\nid = "d"\nname = { en = "Cards" }\n'
CARD = '[[card]]\nid = "a"\ntitle = { en = "A" }\n'

WHOLE = """
[deck]
id = "photos"
version = "2"
author = "Somebody"
license = "CC0-1.0"
aspect_ratio = 1.25
kind = "reflection"
question_side = "picture"
back = "rug.png"
tags = { nl = ["foto"] }
[deck.name]
nl = "Fotokaarten"
en = "Photo cards"
[deck.description]
nl = "Twaalf."
[[card]]
id = "sea-1"
picture = "sea.jpg"
title = { nl = "De zee", en = "The sea" }
alt = { nl = "Golven onder wolken." }
question = { en = "What pulls you?" }
tags = { nl = ["water", " wijd  weg "], en = [] }
[[card]]
id = "word"
title = { nl = "  Aandacht\\n" }
meaning = { nl = "Erbij zijn.", en = "Being there." }
"""


def write(tmp_path: Path, content: str | bytes) -> Path:
    file = tmp_path / "deck.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def test_everything_in_a_manifest_arrives(tmp_path: Path) -> None:
    deck = manifest.deck(write(tmp_path, WHOLE))
    sea, word = deck.cards
    assert (deck.id, deck.version, deck.author, deck.license) == ("photos", "2", "Somebody", "CC0-1.0")
    assert deck.aspect_ratio == 1.25
    assert (deck.kind, deck.question_side, deck.back) == (DeckKind.REFLECTION, QuestionSide.PICTURE, "rug.png")
    assert word.meaning == Words("Erbij zijn.", "Being there.")
    assert deck.name == Words("Fotokaarten", "Photo cards")
    assert deck.description == Words("Twaalf.")
    assert sea.ref == CardRef("photos", "sea-1")
    assert (sea.title, sea.picture) == (Words("De zee", "The sea"), "sea.jpg")
    assert (sea.alt, sea.question) == (Words("Golven onder wolken."), Words("", "What pulls you?"))
    assert sea.tags == Tags(("water", "wijd weg"))
    assert (word.title, word.picture) == (Words("Aandacht"), "")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert manifest.deck(write(tmp_path, b"\xef\xbb\xbf" + (DECK + CARD).encode())).id == "d"


def test_invisible_signs_are_left_out(tmp_path: Path) -> None:
    card = '[[card]]\nid = "a"\ntitle = { en = "\\u202Egnp\\u0000 A\\tB" }\n'
    assert manifest.deck(write(tmp_path, DECK + card)).cards[0].title == Words("", "gnp A B")


PROBLEMS = {
    "not toml": ("[deck\n", FileProblem.SYNTAX, "", "1"),
    "not text": (b"\nid = '\xff'", FileProblem.SYNTAX, "", "2"),
    "nothing": ("", FileProblem.KEY_MISSING, "deck", ""),
    "no card": (DECK, FileProblem.KEY_MISSING, "card", ""),
    "cards empty": ("card = []\n" + DECK, FileProblem.VALUE, "card", "list, ≥ 1"),
    "unknown above": ("colour = 1\n" + DECK + CARD, FileProblem.KEY_UNKNOWN, "colour", ""),
    "unknown in deck": (DECK + "script = 'x'\n" + CARD, FileProblem.KEY_UNKNOWN, "deck.script", ""),
    "unknown in the second card": (
        DECK + CARD + '[[card]]\nid = "b"\ntitle = { en = "B" }\nurl = "x"\n',
        FileProblem.KEY_UNKNOWN,
        "card[2].url",
        "",
    ),
    "unknown language": (
        DECK + '[[card]]\nid = "a"\ntitle = { de = "A" }\n',
        FileProblem.KEY_UNKNOWN,
        "card[1].title.de",
        "",
    ),
    "no id": (DECK + '[[card]]\ntitle = { en = "A" }\n', FileProblem.KEY_MISSING, "card[1].id", ""),
    "no title": (DECK + '[[card]]\nid = "a"\n', FileProblem.KEY_MISSING, "card[1].title", "nl, en"),
    "title of spaces": (
        DECK + '[[card]]\nid = "a"\ntitle = { en = " " }\n',
        FileProblem.KEY_MISSING,
        "card[1].title",
        "nl, en",
    ),
    "no name": ('[deck]\nid = "d"\nname = {}\n' + CARD, FileProblem.KEY_MISSING, "deck.name", "nl, en"),
    "title a text": (DECK + '[[card]]\nid = "a"\ntitle = "A"\n', FileProblem.VALUE, "card[1].title", "table"),
    "title a number": (
        DECK + '[[card]]\nid = "a"\ntitle = { en = 3 }\n',
        FileProblem.VALUE,
        "card[1].title.en",
        "text",
    ),
    "title without end": (
        DECK + f'[[card]]\nid = "a"\ntitle = {{ en = "{"x" * 201}" }}\n',
        FileProblem.VALUE,
        "card[1].title.en",
        "text, ≤ 200",
    ),
    "kind unknown": (DECK + 'kind = "tarot"\n' + CARD, FileProblem.VALUE, "deck.kind", "photos, reflection, words"),
    "side unknown": (DECK + 'question_side = "x"\n' + CARD, FileProblem.VALUE, "deck.question_side", "picture, below"),
    "back elsewhere": (
        DECK + 'back = "../rug.png"\n' + CARD,
        FileProblem.VALUE,
        "deck.back",
        "text, ≤ 200, no / \\ : ..",
    ),
    "ratio a text": (DECK + 'aspect_ratio = "3:2"\n' + CARD, FileProblem.VALUE, "deck.aspect_ratio", "number"),
    "ratio zero": (DECK + "aspect_ratio = 0.0\n" + CARD, FileProblem.VALUE, "deck.aspect_ratio", "number, ≥ 0.2"),
    "ratio nan": (DECK + "aspect_ratio = nan\n" + CARD, FileProblem.VALUE, "deck.aspect_ratio", "number, ≥ 0.2"),
    "tags a text": (DECK + CARD + 'tags = { nl = "zee" }\n', FileProblem.VALUE, "card[1].tags.nl", "list"),
    "twice": (DECK + CARD + CARD, FileProblem.DOUBLE, "card[2].id", "a"),
    "too large": (b"#" * (1 << 20) + b"\n", FileProblem.TOO_LARGE, "", "1 MB"),
    "deep": ("a = " + "[" * 100_000, FileProblem.SYNTAX, "", ""),
    "deep tables": ("a = " + "{a=" * 100_000, FileProblem.SYNTAX, "", ""),
    "long dotted key": (".".join("a" * 200_000) + " = 1", FileProblem.SYNTAX, "", "1"),
    "long dotted table": (f"\n[{'a.' * (MOST_DOTS + 1)}b]", FileProblem.SYNTAX, "", "2"),
    "long number": ("a = " + "9" * 900_000, FileProblem.SYNTAX, "", ""),
    "impossible date": ("a = 2026-02-30", FileProblem.SYNTAX, "", "1"),
}


@pytest.mark.parametrize(("content", "problem", "key", "allowed"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_is_not_allowed_is_named(
    tmp_path: Path, content: str | bytes, problem: FileProblem, key: str, allowed: str
) -> None:
    file = write(tmp_path, content)
    with pytest.raises(DeckError) as caught:
        manifest.deck(file)
    refused = caught.value
    assert (refused.problem, refused.file, refused.key, refused.allowed) == (problem, file, key, allowed)


@pytest.mark.parametrize("deck_id", ["", "A", "a b", "a/b", "..", "a.b", "é", "a\\n", "-a", "a" * 65, "a\\u0000"])
def test_an_id_is_a_safe_label(tmp_path: Path, deck_id: str) -> None:
    with pytest.raises(DeckError) as caught:
        manifest.deck(write(tmp_path, DECK.replace('"d"', f'"{deck_id}"') + CARD))
    assert (caught.value.problem, caught.value.key) == (FileProblem.VALUE, "deck.id")
    assert caught.value.allowed == "a-z 0-9 - _, ≤ 64"


NAMES = ["../a.jpg", "a/b.jpg", "/etc/passwd", "a\\\\b.jpg", "C:a.jpg", ".", "..", "a\\u0000.jpg", "a\\u202Egpj.exe"]
NAMES += ["a\\nb.jpg", " a.jpg", "a" * 201, "a*.jpg", "nul|.jpg", "https://a.example/a.jpg"]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_a_bare_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(DeckError) as caught:
        manifest.deck(write(tmp_path, DECK + CARD + f'picture = "{name}"\n'))
    assert (caught.value.problem, caught.value.key) == (FileProblem.VALUE, "card[1].picture")


def test_a_manifest_that_is_no_file_is_unreadable(tmp_path: Path) -> None:
    for there in (tmp_path, tmp_path / "none.toml"):
        with pytest.raises(DeckError) as caught:
            manifest.deck(there)
        assert caught.value.problem is FileProblem.UNREADABLE


values = st.recursive(
    st.one_of(st.text(max_size=8), st.integers(), st.floats(), st.booleans(), st.just("a")),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["id", "nl", "en", "title", "name", "x"]), inner, max_size=3),
    ),
    max_leaves=8,
)
KEYS = ["id", "name", "title", "picture", "alt", "tags", "aspect_ratio", "version", "x"]
tables = st.fixed_dictionaries(
    {"deck": st.dictionaries(st.sampled_from(KEYS), values, max_size=5)},
    optional={"card": st.lists(st.dictionaries(st.sampled_from(KEYS), values, max_size=5), max_size=4), "x": values},
)


def only_a_deck_or_a_deck_error(tmp_path: Path, content: bytes) -> None:
    try:
        deck = manifest.deck(write(tmp_path, content))
    except DeckError as refused:
        assert refused.file == tmp_path / "deck.toml"  # noqa: PT017
    else:
        assert deck.name
        assert deck.cards
        assert tomllib.loads(content.decode("utf-8-sig"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_are_refused_or_taken(tmp_path: Path, content: bytes) -> None:
    only_a_deck_or_a_deck_error(tmp_path, content)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables)
def test_any_tables_are_refused_or_taken(tmp_path: Path, content: dict[str, object]) -> None:
    import tomli_w

    only_a_deck_or_a_deck_error(tmp_path, tomli_w.dumps(content).encode("utf-8", "replace"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_manifest_with_a_few_bytes_turned_is_refused_or_taken(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(WHOLE.encode())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    only_a_deck_or_a_deck_error(tmp_path, bytes(content))
