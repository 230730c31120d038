"""An index of every word written, to search in."""

import json

import sqlalchemy as sa
from alembic import op

from kaartspel.domain.finding import words

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SESSIONS = "SELECT id, outcome FROM session ORDER BY started_utc, id"
TEXTS = (
    "SELECT motive, reason, doing FROM placement WHERE session_id = :id",
    "SELECT name, text FROM feature WHERE session_id = :id",
    "SELECT text FROM answer WHERE session_id = :id",
    "SELECT text FROM follow_up WHERE session_id = :id",
)
TITLES = "SELECT title FROM placement WHERE session_id = :id"


def upgrade() -> None:
    """Make the index, and fill it with what was written so far."""
    op.create_table(
        "searched",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_searched_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_searched")),
        sa.UniqueConstraint("session_id", name=op.f("uq_searched_session_id")),
    )
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5("
        "words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3')"
    )
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    for number, (session_id, outcome) in enumerate(connection.execute(sa.text(SESSIONS)).all(), start=1):
        own = {"id": session_id}
        texts = [outcome, *(text for query in TEXTS for row in connection.execute(sa.text(query), own) for text in row)]
        titles = connection.scalars(sa.text(TITLES), own)
        texts += [title for titled in titles for title in json.loads(titled).values()]
        connection.execute(sa.text("INSERT INTO searched VALUES (:number, :id)"), {"number": number, **own})
        found = " ".join(words("\n".join(texts)))
        connection.execute(
            sa.text("INSERT INTO search (rowid, words) VALUES (:number, :words)"), {"number": number, "words": found}
        )
