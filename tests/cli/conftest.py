"""The command line on a library of its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kaartspel import cli, texts
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage.store import open_store


@dataclass(frozen=True)
class Answered:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


Asked = Callable[..., Answered]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    texts.use("en")
    yield
    texts.use("en")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def ask(data: Path, capfd: pytest.CaptureFixture[str]) -> Asked:
    """Run a command in this process, on the library in `data`."""

    def run(*words: str) -> Answered:
        code = cli.main(["--data", str(data), *words])
        said = capfd.readouterr()
        return Answered(code, said.out, said.err)

    return run


@pytest.fixture
def keep(data: Path) -> Callable[[Session], None]:
    """Put a session into the library."""

    def save(session: Session) -> None:
        store = open_store(data / "kaartspel.db")
        try:
            store.save(session._replace(person_id=store.me()), Bookmark())
        finally:
            store.close()

    return save
