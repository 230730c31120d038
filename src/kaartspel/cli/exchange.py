"""`kaartspel session export` and `session import`: sessions out and in again, as files."""

import sys
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kaartspel import transfer
from kaartspel.cli.printed import harmless, print_json
from kaartspel.cli.sessions import has_library, library, one_of
from kaartspel.domain.merging import Verdict
from kaartspel.domain.package import PackageKind, Plan, Whose
from kaartspel.domain.persons import same_name
from kaartspel.domain.ports import NoSuchSession
from kaartspel.exchange import plain
from kaartspel.exchange.package_file import AnyPackage
from kaartspel.paths import Paths
from kaartspel.phrases import brought, phrases
from kaartspel.storage.store import Reader, open_store, read_store
from kaartspel.texts import _, ngettext

if TYPE_CHECKING:
    from argparse import Namespace


def export(paths: Paths, given: "Namespace") -> int:
    """Write the sessions that `given` asks for. `NoSuchSession`, `ExchangeError`, `StorageError`."""
    if not has_library(paths.library):
        if given.id:
            raise NoSuchSession(given.id[0])
        return _refuse(_("There are no sessions yet."))
    with library(paths.library) as reader:
        if given.all and not given.to:
            print(harmless(str(transfer.write_logbook(reader, given.out))))
            return 0
        ids = [session.id for session in reader.sessions()] if given.all else _asked(reader, given.id)
        if ids is None:
            return 1
        if given.to == "pdf":
            written = _write_pdf(paths, reader, ids, given)
        else:
            written = transfer.write(reader, ids, given.to, given.out)
    for file in written:
        print(harmless(str(file)))
    return 0


def take_in(paths: Paths, given: "Namespace") -> int:
    """Bring in what is in the file, or only tell what it would bring. `ExchangeError`, `StorageError`."""
    with transfer.checked(given.file) as package:
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


def example(paths: Paths, *, remove: bool) -> int:
    """Bring the example year in, or take all of it away. `StorageError`, `ExchangeError`, `FileError`."""
    if remove and not has_library(paths.library):
        return _say(_("There is no example here."))
    paths.data.mkdir(parents=True, exist_ok=True)
    with closing(open_store(paths.library)) as store:
        if remove:
            gone = transfer.remove_example(store)
            said = ngettext("{count} example session was removed.", "{count} example sessions were removed.", gone)
            return _say(said.format(count=gone) if gone else _("There is no example here."))
        brought_in = transfer.bring_example(store, paths).brings
    if not brought_in:
        return _say(_("The example is here already."))
    said = ngettext("{count} example session came in.", "{count} example sessions came in.", brought_in)
    return _say(said.format(count=brought_in))


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


def _write_pdf(paths: Paths, reader: Reader, ids: Sequence[str], given: "Namespace") -> Sequence[Path]:
    from kaartspel.cli import paper

    return paper.write_sessions(paths, reader, ids, given.out, paper.choice(given.without or (), given.anonymous))


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


def _say(sentence: str) -> int:
    print(sentence)
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
