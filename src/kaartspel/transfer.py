"""From the library to files and back: what the command line and the window share of it."""

import re
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from kaartspel import files
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.example import examples_in, session_ids
from kaartspel.domain.merging import Copy
from kaartspel.domain.package import Exchange, OpenPackage, Passed, Plan, Whose, unconcerned
from kaartspel.domain.ports import ExchangeError, ExchangeProblem, SessionStore
from kaartspel.domain.readable import day_of
from kaartspel.domain.session import Session
from kaartspel.exchange import markdown, package_write, plain, session_json
from kaartspel.exchange.example import ExamplePackage
from kaartspel.exchange.package_file import AnyPackage, check, open_package
from kaartspel.exercises.folder import FolderExercises
from kaartspel.paths import Paths
from kaartspel.phrases import phrases
from kaartspel.storage.store import Reader, read_store
from kaartspel.texts import _, language

EXERCISES = Path(__file__).parent / "resources" / "exercises"
AT_ONCE = 50
"""How many sessions are in memory at a time."""
ENDINGS = {"kaartsessie": ".kaartsessie", "md": ".md", "json": ".json"}
"""The forms in which sessions go out, and what the names of such files end with."""


@contextmanager
def checked(file: Path, passed: Passed = unconcerned) -> Generator[AnyPackage]:
    """What is in `file`, every session and picture of it looked at; `ExchangeError`."""
    package = opened(file, passed)
    with closing(package):
        yield package


def opened(file: Path, passed: Passed = unconcerned) -> AnyPackage:
    """The same, to be closed."""
    from kaartspel.decks.thumbnails import is_plain_picture  # Pillow comes with it

    package = open_package(file, is_plain_picture)
    try:
        check(package, passed)
    except BaseException:
        package.close()
        raise
    return package


def exchange(paths: Paths) -> Exchange:
    """What the window has done for it, on the library of `paths`, which it has open."""

    def write_some(ids: Sequence[str], form: str, out: Path, passed: Passed) -> Sequence[Path]:
        with closing(read_store(paths.library)) as reader:
            return write(reader, ids, form, out, passed)

    def write_all(out: Path, passed: Passed) -> Path:
        with closing(read_store(paths.library)) as reader:
            return write_logbook(reader, out, passed)

    def plan(package: OpenPackage, passed: Passed) -> Plan:
        with closing(read_store(paths.library)) as reader:
            return reader.plan(package, passed)

    def example(store: SessionStore) -> Plan:
        return bring_example(store, paths)

    return Exchange(opened, plan, write_some, write_all, name_for_logbook, example)


def bring_example(store: SessionStore, paths: Paths) -> Plan:
    """The example year comes in, as far as it is not there, also out of the bin; what came.

    `ExchangeError`, `StorageError`, `FileError`.
    """
    decks = FolderDecks(paths.shipped, paths.decks, paths.cache)
    exercises = FolderExercises(EXERCISES, paths.exercises, paths.cache / "exercises.json").exercises()
    now = datetime.now(UTC).astimezone()
    return store.take_in(ExamplePackage(language(), exercises, decks, now, examples_in(store)), Whose())


def remove_example(store: SessionStore) -> int:
    """The example sessions go for good, also those in the bin; how many there were."""
    return store.remove(session_ids())


def write(reader: Reader, ids: Sequence[str], form: str, out: Path, passed: Passed = unconcerned) -> Sequence[Path]:
    """Those sessions in one of the forms of `ENDINGS`; the files that were written. `ExchangeError`, `NoSuchSession`.

    `out` is a file, or a folder in which files get names of their own; a session file takes any number of sessions.
    """
    if form == "kaartsessie":
        return [_write_package(reader, ids, out, passed)]
    write_one = {"md": _markdown, "json": _json}[form](reader)
    written: list[Path] = []
    for number, session_id in enumerate(ids, start=1):
        (copy,) = reader.copies([session_id])
        if len(ids) > 1:
            _make_folder(out)
        file = _file(out, name_for(copy.session), ENDINGS[form])
        write_one(copy, file)
        written.append(file)
        passed(number)
    return written


def write_logbook(reader: Reader, out: Path, passed: Passed = unconcerned) -> Path:
    """The whole logbook as one archive; the file that was written. `ExchangeError`."""
    with reader.logbook() as (head, copies):
        file = _file(out, name_for_logbook(), ".zip")
        package_write.write_logbook(file, head, copies, phrases(), reader.stored, passed)
    return file


def name_for(session: Session) -> str:
    """A name for the file of a session: the day, the exercise, and what tells it from others."""
    title = re.sub(r"[^\w -]", "", session.exercise.title.said(language())).strip()[:40]
    return f"{day_of(session).isoformat()} {title} {session.id[:8]}".replace("  ", " ")


def name_for_logbook() -> str:
    """A name for an archive of today."""
    return _("Kaartspel logbook {day}").format(day=f"{datetime.now(UTC).astimezone():%Y-%m-%d}")


def _write_package(reader: Reader, ids: Sequence[str], out: Path, passed: Passed) -> Path:
    name = name_for(reader.copies(ids)[0].session) if len(ids) == 1 else _("Kaartspel sessions")
    file = _file(out, name, ENDINGS["kaartsessie"])
    copies = (copy for start in range(0, len(ids), AT_ONCE) for copy in reader.copies(ids[start : start + AT_ONCE]))
    made = datetime.now(UTC).astimezone()
    package_write.write_sessions(file, copies, len(ids), reader.me(), made, reader.stored, passed)
    return file


def _json(reader: Reader) -> Callable[[Copy, Path], None]:
    me = reader.me()

    def write(copy: Copy, file: Path) -> None:
        try:
            files.write(file, plain.text(session_json.copied(copy, me)).encode())
        except (OSError, ValueError) as why:
            raise ExchangeError(ExchangeProblem.UNWRITABLE, file, str(why)) from why

    return write


def _markdown(reader: Reader) -> Callable[[Copy, Path], None]:
    said = phrases()
    return lambda copy, file: markdown.write(copy.session, file, said, reader.stored)


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        raise ExchangeError(ExchangeProblem.UNWRITABLE, out, str(why)) from why


def _file(out: Path, name: str, ending: str) -> Path:
    """`out`, or the file of that name in it where it is a folder."""
    try:
        return out / f"{name}{ending}" if out.is_dir() else out
    except OSError as why:
        raise ExchangeError(ExchangeProblem.UNWRITABLE, out, str(why)) from why
