"""The Dutch is whole: every text in the code has a finished translation, and nothing else is kept."""

import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo

import catalogue

ROOT = Path(__file__).parents[2]
SHOUT = re.compile(r"\w!")
PERCENT = re.compile(r"%(?:\(\w+\))?[sdr]")


@pytest.fixture(scope="module")
def code() -> Catalog:
    return catalogue.in_code()


@pytest.fixture(scope="module")
def dutch() -> Catalog:
    return catalogue.read(ROOT / "i18n" / "nl.po")


def keys(texts: Catalog) -> set[tuple[str, ...]]:
    return {key(message) for message in texts if message.id}


def key(message: Message) -> tuple[str, ...]:
    ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
    return (message.context or "", *ids)


def fields(text: str) -> set[str]:
    """The blanks of a text, {name} or %(name)s alike."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None} | set(PERCENT.findall(text))


def edges(text: str) -> tuple[str, str]:
    """The white space before and after a text."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def said(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, list | tuple) else (message.string,)


def test_the_code_has_texts(code: Catalog) -> None:
    assert len(keys(code)) > 50


def test_every_text_has_dutch(code: Catalog, dutch: Catalog) -> None:
    assert sorted(keys(code) - keys(dutch)) == []


def test_no_dutch_is_left_of_texts_that_are_gone(code: Catalog, dutch: Catalog) -> None:
    assert sorted(keys(dutch) - keys(code)) == []
    assert [message.id for message in dutch.obsolete.values()] == []


def test_every_translation_is_finished(dutch: Catalog) -> None:
    assert [message.id for message in catalogue.unfinished(dutch)] == []


def test_plurals_have_all_their_forms(dutch: Catalog) -> None:
    plurals = [message for message in dutch if isinstance(message.id, list | tuple)]
    assert [message.id for message in plurals if len(message.string) != dutch.num_plurals] == []


def test_both_languages_have_the_same_blanks(dutch: Catalog) -> None:
    wrong = []
    for message in dutch:
        if message.id:
            ids = key(message)[1:]
            blanks = set().union(*map(fields, ids))
            stray = [text for text in said(message) if fields(text) - blanks]
            wrong += stray or [message.id] * (fields(said(message)[-1]) != fields(ids[-1]))
    assert wrong == []


def test_both_languages_begin_and_end_alike(dutch: Catalog) -> None:
    single = [message for message in dutch if message.id and isinstance(message.id, str)]
    assert [m.id for m in single if edges(m.id) != edges(m.string)] == []
    assert [m.id for m in single if m.id.endswith("…") != m.string.endswith("…")] == []


def test_no_text_shouts(dutch: Catalog) -> None:
    """No exclamation marks, in either language."""
    texts = [text for message in dutch if message.id for text in (*key(message)[1:], *said(message))]
    assert [text for text in texts if SHOUT.search(text)] == []


def test_the_built_texts_are_those_of_the_source(dutch: Catalog) -> None:
    """When this fails the build is older than i18n/nl.po: make env."""
    built = ROOT / "src/kaartspel/resources/i18n/nl/LC_MESSAGES/kaartspel.mo"
    with built.open("rb") as file:
        compiled = read_mo(file)
    assert {key(m): said(m) for m in compiled if m.id} == {key(m): said(m) for m in dutch if m.id}
