"""`kaartspel session export` and `session import`: sessions out and in again, as files."""

import re
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kaartspel import files
from kaartspel.cli.printed import harmless, print_json
from kaartspel.cli.sessions import has_library, library, one_of
from kaartspel.domain.merging import Copy, Verdict
from kaartspel.domain.package import PackageKind, Plan, Whose
from kaartspel.domain.persons import same_name
from kaartspel.domain.ports import ExchangeError, ExchangeProblem, NoSuchSession
from kaartspel.domain.readable import day_of
from kaartspel.domain.session import Session
from kaartspel.exchange import markdown, package_write, plain, session_json
from kaartspel.exchange.package_file import AnyPackage, check, open_package
from kaartspel.paths import Paths
from kaartspel.phrases import brought, phrases
from kaartspel.storage.store import Reader, open_store, read_store
from kaartspel.texts import _, language

if TYPE_CHECKING:
    from argparse import Namespace

ENDINGS = {"json": ".json", "md": ".md", "kaartsessie": ".kaartsessie"}


def export(paths: Paths, given: "Namespace") -> int:
    """Write the sessions that `given` asks for. `NoSuchSession`, `ExchangeError`, `StorageError`."""
    if not has_library(paths.library):
        if given.id:
            raise NoSuchSession(given.id[0])
        return _refuse(_("There are no sessions yet."))
    with library(paths.library) as reader:
        if given.all and not given.to:
            return _write_logbook(reader, given.out)
        ids = [session.id for session in reader.sessions()] if given.all else _asked(reader, given.id)
        if ids is None:
            return 1
        if given.to == "pdf":
            written = _write_pdf(paths, reader, ids, given)
        else:
            written = WRITERS[given.to](paths, reader, ids, given.out)
    for file in written:
        print(harmless(str(file)))
    return 0


def take_in(paths: Paths, given: "Namespace") -> int:
    """Bring in what is in the file, or only tell what it would bring. `ExchangeError`, `StorageError`."""
    from kaartspel.decks.thumbnails import is_plain_picture

    with closing(open_package(given.file, is_plain_picture)) as package:
        check(package)
        if given.dry_run:
            with _to_look_at(paths) as reader:
                plan = reader.plan(package)
        else:
            paths.data.mkdir(parents=True, exist_ok=True)
            with closing(open_store(paths.library)) as store:
                plan = store.take_in(package, _whose(store, given.person))
    if given.json:
        return print_json(_plain(plan))
    print("\n".join(told(plan, package)))
    return 0


def told(plan: Plan, package: AnyPackage) -> Sequence[str]:
    """What a package brings, in sentences."""
    said = list(brought(plan)) or [_("There are no sessions in it.")]
    if package.head.kind is PackageKind.LOGBOOK and package.head.made:
        said.insert(0, _("A logbook of {day}.").format(day=phrases().day(package.head.made.date())))
    return said


def _asked(reader: Reader, begun: Sequence[str]) -> list[str] | None:
    found: list[str] = []
    for asked in begun:
        session_id = one_of(reader, asked)
        if session_id is None:
            return None
        if session_id not in found:
            found.append(session_id)
    return found


def _write_logbook(reader: Reader, out: Path) -> int:
    with reader.logbook() as (head, copies):
        file = _file(out, _("Kaartspel logbook {day}").format(day=f"{datetime.now(UTC).astimezone():%Y-%m-%d}"), ".zip")
        package_write.write_logbook(file, head, copies, phrases(), reader.stored)
    print(harmless(str(file)))
    return 0


def _write_package(paths: Paths, reader: Reader, ids: Sequence[str], out: Path) -> Sequence[Path]:
    del paths
    copies = reader.copies(ids)
    name = _name(copies[0].session) if len(copies) == 1 else _("Kaartspel sessions")
    file = _file(out, name, ENDINGS["kaartsessie"])
    package_write.write_sessions(file, copies, reader.me(), datetime.now(UTC).astimezone(), reader.stored)
    return [file]


def _write_json(paths: Paths, reader: Reader, ids: Sequence[str], out: Path) -> Sequence[Path]:
    del paths
    me = reader.me()

    def write(copy: Copy, file: Path) -> None:
        try:
            files.write(file, plain.text(session_json.copied(copy, me)).encode())
        except (OSError, ValueError) as why:
            raise ExchangeError(ExchangeProblem.UNWRITABLE, file, str(why)) from why

    return _each(reader, ids, out, "json", write)


def _write_markdown(paths: Paths, reader: Reader, ids: Sequence[str], out: Path) -> Sequence[Path]:
    del paths
    said = phrases()
    return _each(reader, ids, out, "md", lambda copy, file: markdown.write(copy.session, file, said, reader.stored))


def _write_pdf(paths: Paths, reader: Reader, ids: Sequence[str], given: "Namespace") -> Sequence[Path]:
    from kaartspel.cli import paper

    return paper.write_sessions(paths, reader, ids, given.out, paper.choice(given.without or (), given.anonymous))


WRITERS: dict[str, Callable[[Paths, Reader, Sequence[str], Path], Sequence[Path]]] = {
    "md": _write_markdown,
    "json": _write_json,
    "kaartsessie": _write_package,
}
"""What writes sessions, by the form of the files; each gives the files it wrote."""


def _each(
    reader: Reader, ids: Sequence[str], out: Path, form: str, write: Callable[[Copy, Path], None]
) -> Sequence[Path]:
    """One session to the file `out`; several, or where `out` is a folder, to a file each in it."""
    written: list[Path] = []
    for session_id in ids:
        (copy,) = reader.copies([session_id])
        if len(ids) > 1:
            _make_folder(out)
        file = _file(out, _name(copy.session), ENDINGS[form])
        write(copy, file)
        written.append(file)
    return written


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        raise ExchangeError(ExchangeProblem.UNWRITABLE, out, str(why)) from why


def _file(out: Path, name: str, ending: str) -> Path:
    """`out`, or the file of that name in it where it is a folder."""
    return out / f"{name}{ending}" if out.is_dir() else out


def _name(session: Session) -> str:
    """A name for its file: the day, the exercise, and what tells it from others."""
    title = re.sub(r"[^\w -]", "", session.exercise.title.said(language())).strip()[:40]
    return f"{day_of(session).isoformat()} {title} {session.id[:8]}".replace("  ", " ")


def _whose(reader: Reader, asked: str) -> Whose:
    """The person that is asked for: me, one that is there by id or pseudonym, or a new one."""
    if asked == "me":
        return Whose()
    persons = [it.person for it in reader.persons()]
    found = next((it for it in persons if it.id == asked or same_name(it.pseudonym, asked)), None)
    return Whose(person_id=found.id) if found else Whose(pseudonym=asked)


@contextmanager
def _to_look_at(paths: Paths) -> Generator[Reader]:
    """The library for reading; an empty one that goes away where there is none."""
    with TemporaryDirectory() as folder:
        if has_library(paths.library):
            found = read_store(paths.library)
        else:
            found = open_store(Path(folder) / paths.library.name)
        with closing(found):
            yield found


def _plain(plan: Plan) -> plain.Plain:
    return {
        **{str(verdict): plan.counts.get(verdict, 0) for verdict in Verdict},
        "pictures": plan.pictures,
        "persons": plan.persons,
        "sessions": [{"id": it.id, "verdict": str(it.verdict), "kept_as": it.kept_as} for it in plan.comings],
    }


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
