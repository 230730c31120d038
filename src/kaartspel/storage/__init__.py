"""The library on disk: SQLAlchemy, Alembic and the SQLite driver live only here."""
