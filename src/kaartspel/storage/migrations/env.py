"""What Alembic runs: on the connection and in the transaction that `migration` hands over, nothing else."""

from alembic import context

from kaartspel.storage.rows import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
