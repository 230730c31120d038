"""Libraries and decks to measure with: real files in a folder that goes away afterwards."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import Connection

import kaartspel
from kaartspel import paths
from kaartspel.decks.library import FolderDecks
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import Card, Deck
from kaartspel.domain.exercise import Exercise
from kaartspel.domain.session import Bookmark, Placement, Session
from kaartspel.exercises import file as exercise_file
from kaartspel.storage.store import open_store

EXERCISES = Path(kaartspel.__file__).parent / "resources" / "exercises"
PICTURES = 60
"""How many different pictures the large deck has; every card has a file of its own."""
REASON = "I want something to be better because I was there. "


@contextmanager
def folder() -> Iterator[Path]:
    """A folder on the disk of this checkout: a temporary one of the system may lie in memory, where saving is free."""
    build = Path(__file__).parents[1] / "build"
    build.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=build, prefix="bench-", ignore_cleanup_errors=True) as made:
        yield Path(made)


def exercise() -> Exercise:
    """The exercise that comes with the program."""
    return exercise_file.exercise(EXERCISES / "1-motives.toml")


def described(cards: Sequence[Card], decks: FolderDecks | None = None) -> Session:
    """A session of the motives exercise with `cards` laid and described, not finished."""
    session = sessions.begin(exercise(), uuid4().hex, "", datetime.now(UTC).astimezone())
    for place, card in enumerate(cards):
        digest = decks.digest(card.ref) if decks else ""
        session = sessions.place(session, place, Placement(card.ref, card.title, card.alt, digest))
        session = sessions.describe(session, place, motive=f"motive {place}", reason=REASON * 20)
    return session


def make_library(data: Path, count: int = 200) -> None:
    """A library in `data` with `count` sessions, the last one unfinished, and every small picture made."""
    where = paths.find(data)
    decks = FolderDecks(where.shipped, where.decks, where.cache)
    deck = decks.decks()[0]
    for card in deck.cards:
        decks.prepare(card.ref)
    store = open_store(where.library)
    try:
        for number in range(count):
            session = described(deck.cards[:4], decks)
            last = number == count - 1
            store.save(session if last else sessions.finish(session, session.started), Bookmark("choose"))
            for _, laid in session.laid:
                file = decks.picture(laid.card)
                if file and laid.picture:
                    store.keep_picture(laid.picture, file)
    finally:
        store.close()


def library_of_its_own(folder: Path, measure: str) -> Path:
    """The data folder of a measure that writes: what it leaves would change what others find in the library."""
    data = folder / f"library-{measure}"
    if not data.exists():
        make_library(data)
    return data


def some_ids(connection: Connection, count: int, times: int) -> list[list[str]]:
    """`times` times the ids of `count` sessions of a library, others each time, spread over all there are."""
    found: list[str] = list(connection.exec_driver_sql("SELECT id FROM session ORDER BY started_utc").scalars())
    connection.rollback()
    step = max(len(found) // count, 1)
    return [[found[(number + at * step) % len(found)] for at in range(count)] for number in range(times)]


def many_cards(root: Path, count: int) -> tuple[FolderDecks, Deck]:
    """A deck of `count` cards below `root`, with pictures, small ones ready; found again where it was made before."""
    home = root / f"deck-{count}"
    fresh = not home.exists()
    if fresh:
        _write_deck(home, count)
    decks = FolderDecks(home / "shipped", home / "own", home / "cache")
    deck = decks.decks()[0]
    if fresh:
        _prepare(home, decks, deck)
        return many_cards(root, count)
    return decks, deck


def _write_deck(home: Path, count: int) -> None:
    from PIL import Image

    place = home / "shipped" / "decks" / "many"
    place.mkdir(parents=True)
    shades = Image.effect_mandelbrot((900, 600), (-2.0, -1.2, 1.0, 1.2), 100)
    lines = ['[deck]\nid = "many"\n[deck.name]\nen = "Many"\n']
    for number in range(count):
        picture = place / f"{number:05}.jpg"
        if number < PICTURES:
            noise = Image.effect_noise((900, 600), 4 + number)
            colours = Image.merge("RGB", (shades, noise, shades.rotate(6 * number)))
            colours.save(picture, quality=90)
        else:
            os.link(place / f"{number % PICTURES:05}.jpg", picture)
        words = f'title = {{ en = "Card {number}" }}\ntags = {{ en = ["light"] }}'  # a manifest has 1 MiB at most
        lines.append(f'[[card]]\nid = "c{number}"\npicture = "{picture.name}"\n{words}\n')
    (place / "deck.toml").write_text("\n".join(lines))


def _prepare(home: Path, decks: FolderDecks, deck: Deck) -> None:
    """Make the small pictures; for files that are the same one, note in the index that theirs is there already."""
    from kaartspel import files
    from kaartspel.decks.index import PictureIndex

    for card in deck.cards[:PICTURES]:
        decks.prepare(card.ref)
    index = PictureIndex(home / "cache" / "pictures.jsonl")
    place = home / "shipped" / "decks" / "many"
    for number, card in enumerate(deck.cards[PICTURES:], PICTURES):
        same = index.get(str(place / deck.cards[number % PICTURES].picture))
        if same is None:
            sys.exit("a picture of the deck to measure with could not be made")
        source = place / card.picture
        if files.stamp(source) != same.stamp:
            sys.exit("files that are one have two stamps")
        index.add(str(source), same)
