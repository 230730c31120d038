"""What the library is read and written with."""

from importlib.metadata import version

from sqlcipher3 import dbapi2


def versions() -> tuple[tuple[str, str], ...]:
    """Name and version of the database and what lies between it and us."""
    cipher = dbapi2.connect(":memory:").execute("PRAGMA cipher_version").fetchone()
    return (
        ("SQLite", dbapi2.sqlite_version),
        ("SQLCipher", str(cipher[0])),
        ("SQLAlchemy", version("sqlalchemy")),
    )
