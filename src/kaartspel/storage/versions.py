"""What the library is read and written with."""

from contextlib import closing
from importlib.metadata import version

from sqlcipher3 import dbapi2


def versions() -> tuple[tuple[str, str], ...]:
    """Name and version of the database and what lies between it and us."""
    with closing(dbapi2.connect(":memory:")) as connection:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
    return (
        ("SQLite", dbapi2.sqlite_version),
        ("SQLCipher", str(cipher[0])),
        ("SQLAlchemy", version("sqlalchemy")),
    )
