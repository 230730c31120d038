"""A package comes in: what it would bring, and bringing it in, in the transaction of the caller."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kaartspel.domain.merging import Copy, Verdict, apart, judged
from kaartspel.domain.package import ME, Coming, MotiveGroup, Package, PackageKind, Passed, Plan, Whose
from kaartspel.domain.persons import Person
from kaartspel.domain.session import Bookmark, Session
from kaartspel.storage import outgoing, pictures, reading, writing
from kaartspel.storage.assemble import bookmark_of, time_columns
from kaartspel.storage.rows import EXCHANGED, MOTIVE, PERSON, SESSION

MOST_TOLD = 1000
"""How many sessions a plan tells one by one."""

_ids = select(SESSION.c.id, SESSION.c.binned_utc)
_persons = select(PERSON.c.id, PERSON.c.is_me, PERSON.c.pseudonym)
_known_motives = select(MOTIVE.c.id, MOTIVE.c.folded, MOTIVE.c.merged_into).where(
    MOTIVE.c.folded.in_(bindparam("words", expanding=True))
)


class NoSuchPerson(Exception):
    """No person has that id."""


def plan(connection: Connection, folder: Path, package: Package, passed: Passed) -> Plan:
    """What `package` would bring; `folder` holds the library's pictures."""
    told = _Told()
    lacking = {digest for digest in package.pictures() if not pictures.stored(folder, digest)}
    wanted: set[str] = set()
    for verdict, copy, session, _ours in _judged(connection, package, passed):
        told.add(verdict, copy.session, session.id)
        if verdict in _TAKEN:
            wanted |= _pictures_of(session)
    persons = {row.id for row in connection.execute(_persons)}
    new = [person for person in package.head.persons if person.id not in persons]
    return told.plan(len(lacking & wanted), len(new))


def take_in(
    connection: Connection, folder: Path, package: Package, whose: Whose, at: datetime, passed: Passed, made: list[str]
) -> Plan:
    """Bring `package` in; what was brought. `NoSuchPerson`, and whatever the package raises.

    The digests of pictures that were not in `folder` before are added to `made`, so that the caller can undo that.
    """
    told = _Told()
    before = len(list(connection.execute(_persons)))
    owners = _owners(connection, package, whose, at)
    persons = len(list(connection.execute(_persons))) - before
    for group in package.head.motives:
        _group(connection, group, at)
    there = frozenset(package.pictures())
    for verdict, copy, session, ours in _judged(connection, package, passed):
        told.add(verdict, copy.session, session.id)
        if verdict in _TAKEN:
            person = ours.person_id if ours else owners.get(copy.session.person_id, owners[ME])
            _write(connection, session._replace(person_id=person), copy, verdict)
            for digest in sorted(_pictures_of(session) & there):
                _keep(connection, folder, package, digest, made)
    return told.plan(len(made), persons)


_TAKEN = frozenset((Verdict.NEW, Verdict.NEWER, Verdict.BOTH))


class _Told:
    """Counts what is brought, and remembers the first of it."""

    def __init__(self) -> None:
        self._counts: Counter[Verdict] = Counter()
        self._comings: list[Coming] = []

    def add(self, verdict: Verdict, session: Session, kept_as: str) -> None:
        """One more session."""
        self._counts[verdict] += 1
        if len(self._comings) < MOST_TOLD:
            motives = tuple(placement.motive for _, placement in session.laid if placement.motive.strip())
            day = session.made_on or session.started.date()
            self._comings.append(Coming(verdict, session.id, kept_as, day, session.exercise.title, motives))

    def plan(self, pictures: int, persons: int) -> Plan:
        """All of it."""
        return Plan(dict(self._counts), tuple(self._comings), pictures, persons)


def _judged(
    connection: Connection, package: Package, passed: Passed
) -> Iterator[tuple[Verdict, Copy, Session, Session | None]]:
    """Each session of the package: what becomes of it, how it comes, as what it is kept, and the one that is there."""
    binned = {row.id: row.binned_utc is not None for row in connection.execute(_ids)}
    for number, copy in enumerate(package.copies(), start=1):
        session = copy.session
        ours = outgoing.copies(connection, [session.id])[0] if session.id in binned else None
        verdict = judged(ours, copy)
        if verdict is Verdict.SAME and binned.get(session.id):
            verdict = Verdict.NEW  # it comes back out of the bin
        elif verdict is Verdict.BOTH:
            session = apart(session)
            if session.id in binned:
                verdict = Verdict.SAME  # both were kept before
        yield verdict, copy, session, ours.session if ours else None
        passed(number)


def _write(connection: Connection, session: Session, copy: Copy, verdict: Verdict) -> None:
    before = reading.read_rows(connection, session.id)
    bookmark = bookmark_of(before.session["bookmark"]) if before else Bookmark()
    writing.save(connection, session, bookmark, before, copy.changed, on_table=False)
    changed = time_columns("changed", copy.changed)
    here = {**changed, "binned_utc": None, "binned_offset": None}
    connection.execute(update(SESSION).where(SESSION.c.id == session.id).values(here))
    connection.execute(delete(EXCHANGED).where(EXCHANGED.c.session_id == session.id))
    if verdict is not Verdict.BOTH:
        versions = outgoing.versions_text(copy.versions)
        known = {"session_id": session.id, "versions": versions, "changed_utc": changed["changed_utc"]}
        connection.execute(insert(EXCHANGED), known)


def _owners(connection: Connection, package: Package, whose: Whose, at: datetime) -> Mapping[str, str]:
    """The id in the library by that in the package; `ME` is there always."""
    known = {row.id: row.pseudonym for row in connection.execute(_persons)}
    asked = _asked(connection, known, whose, at)
    owners = {ME: asked}
    if package.head.kind is PackageKind.LOGBOOK:
        for person in package.head.persons:
            if person.id not in known:
                _add_person(connection, person, at)
            owners[person.id] = person.id
    return owners


def _asked(connection: Connection, known: Mapping[str, str], whose: Whose, at: datetime) -> str:
    if whose.person_id:
        if whose.person_id not in known:
            raise NoSuchPerson(whose.person_id)
        return whose.person_id
    pseudonym = " ".join(whose.pseudonym.split())
    if not pseudonym:
        return reading.me(connection)
    same = [one for one, said in known.items() if said.casefold() == pseudonym.casefold()]
    if same:
        return same[0]
    person = Person(uuid4().hex, pseudonym)
    _add_person(connection, person, at)
    return person.id


def _add_person(connection: Connection, person: Person, at: datetime) -> None:
    day: date | None = person.keep_until
    row: dict[str, Any] = {
        "id": person.id,
        "is_me": False,
        "pseudonym": person.pseudonym,
        "note": person.note,
        "keep_until": day.isoformat() if day else None,
        **time_columns("created", at),
    }
    connection.execute(insert(PERSON), row)


def _group(connection: Connection, group: MotiveGroup, at: datetime) -> None:
    """Motives that are one there become one here, as far as they were not used here: what was sorted here stays."""
    known = {
        row.folded: row.merged_into or row.id for row in connection.execute(_known_motives, {"words": group.words})
    }
    root = next(iter(known.values()), None)
    for words in group.words:
        if words in known:
            continue
        own = uuid4().hex
        row = {
            "id": own,
            "name": "" if root else group.name,
            "folded": words,
            "merged_into": root,
            **time_columns("created", at),
        }
        connection.execute(insert(MOTIVE), row)
        root = root or own


def _keep(connection: Connection, folder: Path, package: Package, digest: str, made: list[str]) -> None:
    if not pictures.stored(folder, digest):
        content_of, suffix = package.picture(digest)
        made.append(digest)
        pictures.put(folder, digest, suffix, content_of)
    there = pictures.stored(folder, digest)
    writing.keep_picture(connection, digest, there.stat().st_size if there else 0)


def _pictures_of(session: Session) -> set[str]:
    laid = (*(placement for _, placement in session.laid), *session.aside)
    return {placement.picture for placement in laid if placement.picture}
