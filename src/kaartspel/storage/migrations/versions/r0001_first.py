"""The first shape: sessions with their cards, words, pins and marks; motives, persons, exercises and pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SHARE: sa.types.TypeEngine[float] = sa.REAL()
"""A share of a picture, 0…1."""


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "exercise_copy",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_exercise_copy")),
    )
    op.create_table(
        "motive",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.Column("created_utc", sa.String(), nullable=False),
        sa.Column("created_offset", sa.Integer(), nullable=False),
        sa.UniqueConstraint("folded", name=op.f("uq_motive_folded")),
        sa.ForeignKeyConstraint(["merged_into"], ["motive.id"], name=op.f("fk_motive_merged_into")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motive")),
    )
    op.create_index(op.f("ix_motive_merged_into"), "motive", ["merged_into"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("is_me", sa.Boolean(), nullable=False),
        sa.Column("pseudonym", sa.String(), nullable=False),
        sa.Column("created_utc", sa.String(), nullable=False),
        sa.Column("created_offset", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "picture",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("source_digest", sa.String(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_picture")),
    )
    op.create_index(op.f("ix_picture_source_digest"), "picture", ["source_digest"], unique=False)
    op.create_table(
        "session",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("exercise_digest", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("started_utc", sa.String(), nullable=False),
        sa.Column("started_offset", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.String(), nullable=True),
        sa.Column("changed_utc", sa.String(), nullable=False),
        sa.Column("changed_offset", sa.Integer(), nullable=False),
        sa.Column("seen_utc", sa.String(), nullable=False),
        sa.Column("finished_utc", sa.String(), nullable=True),
        sa.Column("finished_offset", sa.Integer(), nullable=True),
        sa.Column("binned_utc", sa.String(), nullable=True),
        sa.Column("binned_offset", sa.Integer(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("cards", sa.String(), nullable=False),
        sa.Column("bookmark", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["exercise_digest"], ["exercise_copy.digest"], name=op.f("fk_session_exercise_digest")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_session_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index(op.f("ix_session_changed_utc"), "session", ["changed_utc"], unique=False)
    op.create_index(op.f("ix_session_exercise_digest"), "session", ["exercise_digest"], unique=False)
    op.create_index(op.f("ix_session_person_id"), "session", ["person_id"], unique=False)
    op.create_index(op.f("ix_session_seen_utc"), "session", ["seen_utc"], unique=False)
    op.create_table(
        "answer",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_answer_session_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("session_id", "number", name=op.f("pk_answer")),
    )
    op.create_table(
        "follow_up",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at_utc", sa.String(), nullable=False),
        sa.Column("at_offset", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_follow_up_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", "number", name=op.f("pk_follow_up")),
    )
    op.create_table(
        "mark",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at_utc", sa.String(), nullable=False),
        sa.Column("at_offset", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["session.id"], name=op.f("fk_mark_session_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("session_id", "number", name=op.f("pk_mark")),
    )
    op.create_table(
        "placement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("deck", sa.String(), nullable=False),
        sa.Column("card", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("alt", sa.String(), nullable=False),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("motive", sa.String(), nullable=False),
        sa.Column("motive_id", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("doing", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["motive_id"], ["motive.id"], name=op.f("fk_placement_motive_id")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_placement_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement")),
        sa.UniqueConstraint("session_id", "number", name=op.f("uq_placement_session_id_number")),
    )
    op.create_index(op.f("ix_placement_deck_card"), "placement", ["deck", "card"], unique=False)
    op.create_index(op.f("ix_placement_motive_id"), "placement", ["motive_id"], unique=False)
    op.create_index(op.f("ix_placement_picture"), "placement", ["picture"], unique=False)
    op.create_table(
        "feature",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("placement", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("x", SHARE, nullable=False),
        sa.Column("y", SHARE, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id", "placement"],
            ["placement.session_id", "placement.number"],
            name=op.f("fk_feature_session_id_placement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "placement", "number", name=op.f("pk_feature")),
    )
