"""A library in a folder of its own."""

import gzip
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kaartspel.storage.store import Store, open_store
from sessions import MORNING

LIBRARIES = Path(__file__).with_name("libraries")


class Clock:
    """A minute later at every look."""

    def __init__(self) -> None:
        self.at = MORNING

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library comes; its folder is not there yet."""
    return tmp_path / "data" / "kaartspel.db"


@pytest.fixture
def older(path: Path) -> Callable[[str], Path]:
    """Puts a library made by that revision of the program at `path`, as that program left it."""

    def put(revision: str) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.decompress((LIBRARIES / f"{revision}.db.gz").read_bytes()))
        return path

    return put


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new library, open; its clock goes on a minute a look."""
    opened = open_store(path, now=Clock())
    yield opened
    opened.close()
