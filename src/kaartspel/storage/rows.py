"""The tables. Private to storage: rows become values of the domain before they leave it.

Times are two columns: UTC as text of one width (so that it sorts), and the original offset in minutes. JSON stands in
text columns, read and written by `assemble`, so that rows look the same by the raw driver and by SQLAlchemy. These are
tables of SQLAlchemy's Core: its mapper is not used, and would cost the opening of the library 90 ms.
"""

from sqlalchemy import (
    REAL,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    func,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""All tables; constraints have names so that later revisions can find them."""


def _text(
    name: str, *keys: ForeignKey, key: bool = False, null: bool = False, index: bool = False, unique: bool = False
) -> Column[str]:
    return Column(name, String, *keys, primary_key=key, nullable=null, index=index or None, unique=unique or None)


def _later_text(name: str, text: str) -> Column[str]:
    """A column of a later revision, with what stands in rows made before it."""
    return Column(name, String, nullable=False, server_default=text)


def _number(name: str, *, key: bool = False, null: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=null)


def _time(name: str, *, null: bool = False, index: bool = False) -> tuple[Column[str], Column[int]]:
    """A moment: its UTC, and its offset in minutes."""
    return _text(f"{name}_utc", null=null, index=index), _number(f"{name}_offset", null=null)


def _session_key_once() -> Column[str]:
    return _text("session_id", ForeignKey("session.id", ondelete="CASCADE"), unique=True)


def _session_key() -> Column[str]:
    return _text("session_id", ForeignKey("session.id", ondelete="CASCADE"), key=True)


SEARCHED = Table("searched", METADATA, _number("number", key=True), _session_key_once())
"""The row number of each session in the search index, in the order in which sessions were first saved."""

SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')"
)
"""The search index; it holds no text, only where words are. What goes in is folded by `domain/finding` already."""

PERSON = Table(
    "person",
    METADATA,
    _text("id", key=True),
    Column("is_me", Boolean, nullable=False),
    _text("pseudonym"),
    *_time("created"),
    _later_text("note", ""),
    _text("keep_until", null=True),
)
"""Whose sessions they are; "me" is a person too. `keep_until` is a day."""

REAL_NAME = Table(
    "real_name", METADATA, _text("person_id", ForeignKey("person.id", ondelete="CASCADE"), key=True), _text("name")
)
"""Real names, apart from all else: no list, search or file that goes out reads this table."""

MOTIVE = Table(
    "motive",
    METADATA,
    _text("id", key=True),
    _text("name"),
    _text("folded", unique=True),
    _text("merged_into", ForeignKey("motive.id"), null=True, index=True),
    *_time("created"),
)
"""What placements with the same words share; `folded` are those words as they are compared.

Motives that were merged are one group: all of them point to the one that bears its `name`, which is "" where nobody
gave one.
"""

EXERCISE = Table("exercise_copy", METADATA, _text("digest", key=True), _text("id"), _text("version"), _text("content"))
"""An exercise as it was when a session was made with it; `digest` is the SHA-256 (hex) of `content`."""

PICTURE = Table(
    "picture", METADATA, _text("digest", key=True), _text("source_digest", null=True, index=True), _number("size")
)
"""A stored picture; `digest` is of the stored bytes, `source_digest` of those it was made from; size in bytes."""

SESSION = Table(
    "session",
    METADATA,
    _text("id", key=True),
    _text("exercise_digest", ForeignKey("exercise_copy.digest"), index=True),
    _text("person_id", ForeignKey("person.id"), index=True),
    *_time("started"),
    _text("made_on", null=True),
    *_time("changed", index=True),
    _text("seen_utc", index=True),
    *_time("finished", null=True),
    *_time("binned", null=True),
    _text("outcome"),
    _number("places"),
    _text("cards"),
    _text("bookmark"),
    _later_text("compared", "[]"),
)
"""A session; `cards` repeats its laid cards for lists. `seen_utc` also moves when only the bookmark does.

`compared` are the ids of the sessions that it is about, as JSON; they may be gone.
"""

DAY = func.coalesce(SESSION.c.made_on, func.date(SESSION.c.started_utc, SESSION.c.started_offset.concat(" minutes")))
"""The day of a session, as text: that on which its board was made, else that on which it was begun, there."""

DAY_INDEX = (
    "CREATE INDEX ix_session_day ON session ("
    "coalesce(made_on, date(started_utc, started_offset || ' minutes')) DESC, started_utc DESC, id)"
    " WHERE binned_utc IS NULL"
)
"""The order of the logbook, so that its first sessions are found without looking at all; it says what `DAY` says."""

MARK = Table("mark", METADATA, _session_key(), _number("number", key=True), _text("kind"), *_time("at"))
"""When a session was finished or reopened."""

PLACEMENT = Table(
    "placement",
    METADATA,
    _number("id", key=True),
    _text("session_id", ForeignKey("session.id", ondelete="CASCADE")),
    _number("number"),
    _number("place", null=True),
    _text("deck"),
    _text("card"),
    _text("title"),
    _text("alt"),
    _text("picture", index=True),
    _text("motive"),
    _text("motive_id", ForeignKey("motive.id"), null=True, index=True),
    _text("reason"),
    _text("doing"),
    UniqueConstraint("session_id", "number"),
    Index(None, "deck", "card"),
)
"""A card with its words; `place` is NULL for one put aside. The number id is for a search index to hold on to."""

FEATURE = Table(
    "feature",
    METADATA,
    _text("session_id", key=True),
    _number("placement", key=True),
    _number("number", key=True),
    _text("id"),
    Column("x", REAL, nullable=False),
    Column("y", REAL, nullable=False),
    _text("name"),
    _text("text"),
    ForeignKeyConstraint(["session_id", "placement"], ["placement.session_id", "placement.number"], ondelete="CASCADE"),
)
"""A pin on the picture of a placement; `x`, `y` are shares of the picture."""

ANSWER = Table("answer", METADATA, _session_key(), _number("number", key=True), _text("question"), _text("text"))
"""What was written to one question."""

FOLLOW_UP = Table(
    "follow_up", METADATA, _session_key(), _number("number", key=True), _text("id"), *_time("at"), _text("text")
)
"""A dated later thought."""

EXCHANGED = Table("exchanged", METADATA, _session_key(), _text("versions"), _text("changed_utc"))
"""A session that came in from another library: where it was changed when (JSON), and its `changed_utc` then."""
