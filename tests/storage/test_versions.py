"""What the library is read and written with."""

from kaartspel.storage.versions import versions


def test_names_and_versions() -> None:
    found = dict(versions())
    assert list(found) == ["SQLite", "SQLCipher", "SQLAlchemy"]
    assert tuple(map(int, found["SQLite"].split("."))) >= (3, 51, 3), "older ones have a bug in the write-ahead log"
    assert all(version[0].isdigit() for version in found.values())
