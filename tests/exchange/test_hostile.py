"""Files from strangers: refused with a sentence, and the library is as it was, byte for byte."""

import os
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.exchange.conftest import Open
from tests.exchange.hostile import KINDS, all_mutated, write
from tests.exchange.test_package import folder

from kaartspel import cli
from kaartspel.domain.package import Whose
from kaartspel.domain.ports import ExchangeError, ExchangeProblem
from kaartspel.domain.session import Bookmark
from kaartspel.exchange.package_file import check
from kaartspel.storage.store import Store, open_store
from kaartspel.texts import EXCHANGE
from sessions import kept

SHORT_SECONDS, LONG_SECONDS = 4, 60
MEGABYTE = 1 << 20


@pytest.fixture(params=["session_file", "archive"])
def good(request: pytest.FixtureRequest) -> bytes:
    """A session file, and an archive."""
    return request.getfixturevalue(request.param).read_bytes()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one session of its own, closed."""
    data = tmp_path / "home" / "data"
    store = open_store(data / "kaartspel.db")
    store.save(kept("f" * 32, store.me()), Bookmark())
    store.close()
    return data


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Path]:
    """Where bad files are; nothing comes beside them."""
    place = tmp_path / "home" / "files"
    place.mkdir(parents=True)
    yield place
    assert len(list(place.iterdir())) <= 1


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_gets_its_sentence_and_changes_nothing(
    kind: str, good: bytes, library: Path, files: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile says that names are doubled when such a file is made
        file = write(files, "x.kaartsessie", KINDS[kind](good))
    home = library.parent
    before = folder(home)
    capfd.readouterr()
    code = cli.main(["--data", str(library), "--lang", "en", "session", "import", str(file)])
    said = capfd.readouterr()
    assert (code, said.out) == (1, "")
    assert said.err.rstrip("\n") in {sentence.format(file=file) for sentence in EXCHANGE.values()}
    assert folder(home) == before


def test_there_are_many_kinds() -> None:
    assert len(KINDS) >= 120


@pytest.mark.parametrize(
    ("kind", "problem"),
    {
        "text": ExchangeProblem.FOREIGN,
        "another program's zip": ExchangeProblem.FOREIGN,
        "a newer head": ExchangeProblem.NEWER,
        "a newer session": ExchangeProblem.NEWER,
        "another picture under its name": ExchangeProblem.PICTURE,
        "an SVG that says it is a PNG": ExchangeProblem.PICTURE,
        "a bomb": ExchangeProblem.TOO_LARGE,
        "half": ExchangeProblem.DAMAGED,
    }.items(),
)
def test_what_is_wrong_is_said(kind: str, problem: ExchangeProblem, good: bytes, tmp_path: Path, opened: Open) -> None:
    with pytest.raises(ExchangeError) as refused:
        check(opened(write(tmp_path, "x", KINDS[kind](good))))
    assert refused.value.problem is problem


def test_no_file_a_folder_a_pipe(library: Path, tmp_path: Path, opened: Open) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "none", tmp_path, tmp_path / "pipe", Path("/dev/zero"), Path("a\0b")):
        with pytest.raises(ExchangeError) as refused:
            opened(path)
        assert refused.value.problem is ExchangeProblem.UNREADABLE


def mutations(good: bytes, seconds: float, place: Path, opened: Open, theirs: Store) -> int:
    """Read what comes from mutating `good`, for so long; only ever an `ExchangeError`. How many were taken."""
    until = time.monotonic() + seconds
    taken = 0
    for seed, content in all_mutated(good):
        if time.monotonic() > until:
            return taken
        package = None
        try:
            package = opened(write(place, "x.kaartsessie", content))
            check(package)
            theirs.take_in(package, Whose())
            taken += 1
        except ExchangeError:
            pass
        except BaseException as why:
            raise AssertionError(f"seed {seed}") from why
        finally:
            if package:
                package.close()
    return taken


def test_mutations(good: bytes, tmp_path: Path, opened: Open, theirs: Store) -> None:
    mutations(good, SHORT_SECONDS, tmp_path, opened, theirs)


@pytest.mark.long
def test_mutations_for_long(good: bytes, tmp_path: Path, opened: Open, theirs: Store) -> None:
    mutations(good, LONG_SECONDS, tmp_path, opened, theirs)


def test_what_a_mutation_brings_can_be_read(session_file: Path, tmp_path: Path, opened: Open, theirs: Store) -> None:
    mutations(session_file.read_bytes(), 2, tmp_path, opened, theirs)
    for summary in theirs.sessions():
        assert theirs.load(summary.id).session.exercise.steps
