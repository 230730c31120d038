"""The search index also holds the first letter of words: the first key is answered like the second."""

import json

import sqlalchemy as sa
from alembic import op

from kaartspel.domain.finding import words

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SESSIONS = "SELECT number, session_id, outcome FROM searched JOIN session ON session.id = session_id"
TEXTS = (
    "SELECT motive, reason, doing FROM placement WHERE session_id = :id",
    "SELECT name, text FROM feature WHERE session_id = :id",
    "SELECT text FROM answer WHERE session_id = :id",
    "SELECT text FROM follow_up WHERE session_id = :id",
)
TITLES = "SELECT title FROM placement WHERE session_id = :id"


def upgrade() -> None:
    """Make the search index anew: it holds no text that it could be filled from."""
    op.execute("DROP TABLE search")
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5("
        "words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')"
    )
    connection = op.get_bind()
    for number, session_id, outcome in connection.execute(sa.text(SESSIONS)).all():
        own = {"id": session_id}
        texts = [outcome, *(text for query in TEXTS for row in connection.execute(sa.text(query), own) for text in row)]
        titles = connection.scalars(sa.text(TITLES), own)
        texts += [title for titled in titles for title in json.loads(titled).values()]
        found = {"number": number, "words": " ".join(words("\n".join(texts)))}
        connection.execute(sa.text("INSERT INTO search (rowid, words) VALUES (:number, :words)"), found)
