"""Which shapes of the library this version knows; tested against the migration scripts, so that Alembic can wait."""

HEAD = "0005"
KNOWN = frozenset({"0001", "0002", "0003", "0004", "0005"})
