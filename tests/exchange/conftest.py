"""A library with sessions and pictures, what goes out of it, and an empty one beside it."""

import hashlib
import io
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from kaartspel import texts
from kaartspel.decks.thumbnails import is_plain_picture
from kaartspel.domain.package import PackageKind
from kaartspel.domain.session import Bookmark, Session
from kaartspel.exchange.package_file import AnyPackage, open_package
from kaartspel.exchange.package_write import write_logbook, write_sessions
from kaartspel.phrases import phrases
from kaartspel.storage.store import Store, open_store
from sessions import MORNING, kept

COUNT = 5


def jpeg(shade: int) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (60, 40), (shade, 90, 30)).save(stream, "JPEG")
    return stream.getvalue()


def with_picture(session: Session, digest: str) -> Session:
    """The same, its first card with that picture."""
    first = session.board[0]
    assert first
    return session._replace(board=(first._replace(picture=digest), *session.board[1:]))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    texts.use("en")
    yield
    texts.use("en")


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Store]:
    """A library with five sessions, each with a picture of its own."""
    store = open_store(tmp_path / "ours" / "kaartspel.db")
    for number in range(COUNT):
        content = jpeg(40 * number)
        digest = hashlib.sha256(content).hexdigest()
        source = tmp_path / f"{number}.jpg"
        source.write_bytes(content)
        store.keep_picture(digest, source)
        session = kept(f"{number:032x}", store.me(), MORNING + timedelta(days=40 * number))
        store.save(with_picture(session, digest), Bookmark())
    yield store
    store.close()


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Store]:
    """An empty library."""
    store = open_store(tmp_path / "theirs" / "kaartspel.db")
    yield store
    store.close()


@pytest.fixture
def session_file(ours: Store, tmp_path: Path) -> Path:
    """Two sessions of `ours`."""
    file = tmp_path / "two.kaartsessie"
    write_sessions(file, ours.copies([f"{number:032x}" for number in (1, 2)]), 2, ours.me(), MORNING, ours.stored)
    return file


@pytest.fixture
def archive(ours: Store, tmp_path: Path) -> Path:
    """All of `ours`."""
    file = tmp_path / "all.zip"
    with ours.logbook() as (head, copies):
        assert head.kind is PackageKind.LOGBOOK
        write_logbook(file, head, copies, phrases(), ours.stored)
    return file


Open = Callable[[Path], AnyPackage]


@pytest.fixture
def opened() -> Iterator[Open]:
    """Opens packages, and closes them at the end."""
    packages: list[AnyPackage] = []

    def begin(file: Path) -> AnyPackage:
        packages.append(open_package(file, is_plain_picture))
        return packages[-1]

    yield begin
    for package in packages:
        package.close()
