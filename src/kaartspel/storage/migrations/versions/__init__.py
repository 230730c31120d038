"""The revisions of the library's shape, for Alembic."""
