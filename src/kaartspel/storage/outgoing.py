"""Sessions with all that another library has to know of them, for files that go out."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import Connection, bindparam, func, select

from kaartspel.domain.merging import Copy, Versions, with_version
from kaartspel.domain.package import Head, MotiveGroup, PackageKind
from kaartspel.domain.persons import Person
from kaartspel.storage import together
from kaartspel.storage.assemble import known_time, utc_text
from kaartspel.storage.reading import me
from kaartspel.storage.rows import EXCHANGED, MOTIVE, PERSON, SESSION

AT_ONCE = 50
"""How many sessions are read by one statement."""

_order = select(SESSION.c.id).where(SESSION.c.binned_utc.is_(None)).order_by(SESSION.c.started_utc, SESSION.c.id)
_count = select(func.count()).select_from(SESSION).where(SESSION.c.binned_utc.is_(None))
_changed = (
    select(
        SESSION.c.id,
        SESSION.c.changed_utc,
        SESSION.c.changed_offset,
        EXCHANGED.c.versions,
        EXCHANGED.c.changed_utc.label("came_in"),
    )
    .outerjoin(EXCHANGED, EXCHANGED.c.session_id == SESSION.c.id)
    .where(SESSION.c.id.in_(bindparam("ids", expanding=True)))
)
_persons = select(PERSON).where(~PERSON.c.is_me).order_by(PERSON.c.created_utc, PERSON.c.id)
_motives = select(MOTIVE.c.id, MOTIVE.c.name, MOTIVE.c.folded, MOTIVE.c.merged_into).order_by(MOTIVE.c.folded)


def copies(connection: Connection, session_ids: Sequence[str]) -> Sequence[Copy]:
    """Those sessions, with where they were changed when; `NoSuchSession`."""
    sessions = together.load(connection, session_ids)
    mine = me(connection)
    found: dict[str, tuple[datetime, Versions]] = {}
    for row in connection.execute(_changed, {"ids": session_ids}).mappings():
        changed = known_time(dict(row), "changed")
        versions = versions_of(row["versions"] or "{}")
        if row["came_in"] != row["changed_utc"]:
            versions = with_version(versions, mine, changed)
        found[row["id"]] = changed, versions
    return [Copy(session, *found[session.id]) for session in sessions]


def everything(connection: Connection) -> Iterator[Copy]:
    """All sessions outside the bin, the first begun first, read a few at a time."""
    session_ids = list(connection.scalars(_order))
    for start in range(0, len(session_ids), AT_ONCE):
        yield from copies(connection, session_ids[start : start + AT_ONCE])


def head(connection: Connection, made: datetime) -> Head:
    """What a file with the whole logbook says of itself."""
    return Head(
        PackageKind.LOGBOOK,
        me(connection),
        made,
        connection.execute(_count).scalar_one(),
        tuple(
            Person(row["id"], row["pseudonym"], False, row["note"], _day(row["keep_until"]))
            for row in connection.execute(_persons).mappings()
        ),
        _groups(connection),
    )


def versions_text(versions: Versions) -> str:
    """`versions` as JSON."""
    return json.dumps({library: utc_text(changed) for library, changed in versions})


def versions_of(text: str) -> Versions:
    """The versions written in `text`, in UTC."""
    known: dict[str, str] = json.loads(text)
    return tuple((library, datetime.fromisoformat(at).replace(tzinfo=UTC)) for library, at in sorted(known.items()))


def _groups(connection: Connection) -> tuple[MotiveGroup, ...]:
    """The motives that were merged or named; all others are known by their words alone."""
    names: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    for row in connection.execute(_motives):
        root = row.merged_into or row.id
        words.setdefault(root, []).append(row.folded)
        if row.merged_into is None:
            names[row.id] = row.name
    return tuple(_named(names, words))


def _named(names: dict[str, str], words: dict[str, list[str]]) -> Iterable[MotiveGroup]:
    for root, folded in words.items():
        name = names.get(root, "")
        if name or len(folded) > 1:
            yield MotiveGroup(name, tuple(folded))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
