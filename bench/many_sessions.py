"""A library of many sessions over many years, in a first person's words, written at once: for the logbook's figures."""

import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert, text

from bench.content import exercise
from kaartspel import paths
from kaartspel.decks.library import FolderDecks
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import Card
from kaartspel.domain.session import Bookmark, Placement, Session
from kaartspel.storage import motives, search
from kaartspel.storage.assemble import Rows, bookmark_text, rows_of, time_columns, utc_text
from kaartspel.storage.connection import connect
from kaartspel.storage.engine import engine_on
from kaartspel.storage.exercise_copy import text_of
from kaartspel.storage.reading import CHILDREN, me
from kaartspel.storage.rows import EXERCISE, SEARCHED, SESSION
from kaartspel.storage.store import open_store

REASON, DOING = 700, 300
"""How long the words with a card are, in signs."""
OUTCOME = 200
LAST = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
AT_ONCE = 500
MOTIVES = (
    "Zorgen voor anderen", "Verantwoordelijk voelen", "Groeien", "Vrij zijn", "Iets maken", "Erbij horen", "Rust",
    "Nieuwsgierig zijn", "Eerlijk zijn", "Samen lachen", "Iets achterlaten", "Gezien worden", "Leren", "Orde",
    "Avontuur", "Thuis zijn", "Een verschil maken", "Trouw zijn", "Luisteren", "Mooie dingen zien",
)  # fmt: skip
BEGINNINGS = (
    "Ik merk dat ik", "Als ik hiernaar kijk, denk ik aan hoe ik", "Soms", "Vandaag zie ik dat ik",
    "Op mijn werk wil ik", "Thuis",
    "Met de mensen om me heen", "Toen ik jong was, zag ik dat ik", "Ik word er blij van als ik", "Langzaam",
)  # fmt: skip
MIDDLES = (
    "wil ik dat het licht in de kamer blijft", "zoek ik een weg die ik zelf gekozen heb", "houd ik de ander vast",
    "laat ik het water stromen", "sta ik stil bij wat er groeit", "draag ik meer dan ik zeg",
    "hoor ik wat er niet gezegd", "wordt", "maak ik iets met mijn handen",
    "kijk ik over de heuvel", "begin ik opnieuw met een leeg vel papier",
    "wacht ik tot iemand de deur opent", "deel ik wat er op tafel staat", "durf ik een stap te zetten",
)  # fmt: skip
ENDS = (
    "en dat geeft me rust", "ook als het moeilijk is", "omdat ik weet waar het vandaan komt",
    "zonder dat iemand het vraagt", "en dan wordt het stil",
    "want zo ben ik het gewend", "al weet ik nog niet hoe", "en daar word ik warm van",
)  # fmt: skip
SYLLABLES = ("be", "ver", "ge", "lang", "zaam", "heid", "licht", "stap", "werk", "wonen", "ing", "loop", "dag", "baar")


def many_sessions(data: Path, count: int) -> Path:
    """A library with `count` finished sessions of four cards in `data`, its pictures ready; the database's file.

    The same `count` gives the same words; a library that was made before is found again.
    """
    where = paths.find(data)
    made = data / f"made-{count}"
    if made.exists():
        return where.library
    decks = FolderDecks(where.shipped, where.decks, where.cache)
    cards = decks.decks()[0].cards
    for card in cards:
        decks.prepare(card.ref)
    open_store(where.library).close()
    with engine_on(connect(where.library)).connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        _write(connection, cards, decks, count)
        connection.commit()
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    made.touch()
    return where.library


def _write(connection: Connection, cards: tuple[Card, ...], decks: FolderDecks, count: int) -> None:
    kept = exercise()
    copy = {"digest": "0" * 64, "id": kept.id, "version": kept.version, "content": text_of(kept)}
    connection.execute(insert(EXERCISE), copy)
    ids = motives.ids_of(connection, MOTIVES, LAST)
    mine = me(connection)
    chance = random.Random(count)  # the same every time
    batch: list[tuple[int, Rows]] = []
    for number in range(1, count + 1):
        at = LAST - timedelta(hours=9 * (count - number))
        session = _session(chance, cards, decks, number, at)._replace(person_id=mine)
        rows = rows_of(session, copy["digest"])
        for row in rows.placements:
            row["motive_id"] = ids[motives.folded(row["motive"])]  # type: ignore[index]  # made just now
        batch.append((number, rows))
        if len(batch) == AT_ONCE or number == count:
            _insert(connection, batch)
            batch.clear()


def _session(chance: random.Random, cards: tuple[Card, ...], decks: FolderDecks, number: int, at: datetime) -> Session:
    session = sessions.begin(exercise(), f"{number:032x}", "", at)
    for place, card in enumerate(chance.sample(cards, 4)):
        session = sessions.place(session, place, Placement(card.ref, card.title, card.alt, decks.digest(card.ref)))
        words = {"reason": prose(chance, REASON), "doing": prose(chance, DOING)}
        session = sessions.describe(session, place, motive=chance.choice(MOTIVES), **words)
    return sessions.finish(sessions.write_outcome(session, prose(chance, OUTCOME)), at + timedelta(minutes=40))


def prose(chance: random.Random, signs: int) -> str:
    """Sentences in the first person, about `signs` long; one word in a sentence is a rare one."""
    return " ".join(_sentences(chance, signs))


def _sentences(chance: random.Random, signs: int) -> Iterator[str]:
    while signs > 0:
        rare = "".join(chance.choices(SYLLABLES, k=3))
        parts = (chance.choice(BEGINNINGS), chance.choice(MIDDLES), rare, chance.choice(ENDS))
        sentence = " ".join(parts) + "."
        signs -= len(sentence) + 1
        yield sentence


def _insert(connection: Connection, batch: list[tuple[int, Rows]]) -> None:
    bookmark = bookmark_text(Bookmark("share"))
    own = [
        {
            **rows.session,
            **time_columns("changed", datetime.fromisoformat(f"{rows.session['started_utc']}+00:00")),
            "seen_utc": utc_text(LAST),
            "bookmark": bookmark,
        }
        for _, rows in batch
    ]
    connection.execute(insert(SESSION), own)
    for name, (table, _key) in CHILDREN.items():
        below = [row for _, rows in batch for row in getattr(rows, name)]
        if below:
            connection.execute(insert(table), below)
    connection.execute(insert(SEARCHED), [{"number": n, "session_id": rows.session["id"]} for n, rows in batch])
    found = [{"number": number, "words": search.document(rows)} for number, rows in batch]
    connection.execute(text("INSERT INTO search (rowid, words) VALUES (:number, :words)"), found)


if __name__ == "__main__":
    import sys

    print(json.dumps({"library": str(many_sessions(Path(sys.argv[1]), int(sys.argv[2])))}))
