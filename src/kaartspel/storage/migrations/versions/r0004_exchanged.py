"""Where a session that came in from another library was before."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "exchanged",
        sa.Column("session_id", sa.String(), nullable=False),
        sa.Column("versions", sa.String(), nullable=False),
        sa.Column("changed_utc", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_exchanged_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_exchanged")),
    )
