"""More about persons, real names apart from them; what a session compared; motives bear a name when one was given."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and the table."""
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("note", sa.String(), server_default="", nullable=False))
        person.add_column(sa.Column("keep_until", sa.String(), nullable=True))
    op.create_table(
        "real_name",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_real_name_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_real_name")),
    )
    with op.batch_alter_table("session") as session:
        session.add_column(sa.Column("compared", sa.String(), server_default="[]", nullable=False))
    # Until now the name was the first spelling, which stands in the placement as well.
    op.execute("UPDATE motive SET name = ''")
