"""A session that comes in beside the one that is there: which of the two goes on, or whether both are kept.

Every library notes when it last changed a session (`Copy.versions`). A copy that knows all that another one knows is
the newer of the two, whatever the clocks say of it; where neither does, both were changed apart, and both are kept.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from kaartspel.domain.plain import plain
from kaartspel.domain.session import Placement, Session

Versions = tuple[tuple[str, datetime], ...]
"""Library id and when the session was last changed there, by library id."""


class Copy(NamedTuple):
    """A session as it stands in a library or in a file, with when it was last changed, and where it was before."""

    session: Session
    changed: datetime
    versions: Versions = ()


class Verdict(StrEnum):
    """What becomes of a session that comes in."""

    NEW = "new"
    SAME = "same"
    NEWER = "newer"
    """It replaces the one that is there, which is an earlier state of it."""
    OLDER = "older"
    """It is an earlier state of the one that is there, which stays."""
    BOTH = "both"
    """Changed here and there, each without the other: both are kept."""


def judged(ours: Copy | None, theirs: Copy) -> Verdict:
    """What becomes of `theirs` where `ours` is there; whose they are does not count, for that is asked."""
    if ours is None:
        return Verdict.NEW
    if content(ours.session) == content(theirs.session):
        return Verdict.SAME
    behind, ahead = _knows(theirs.versions, ours.versions), _knows(ours.versions, theirs.versions)
    if behind == ahead:
        return Verdict.BOTH
    return Verdict.NEWER if behind else Verdict.OLDER


def content(session: Session) -> Session:
    """What a person made of it: without whose it is, and without what only one library knows."""
    board = tuple(_plain(placement) if placement else None for placement in session.board)
    return session._replace(person_id="", board=board, aside=tuple(map(_plain, session.aside)))


def apart(session: Session) -> Session:
    """The same session under an id of its own: always the same one for the same content."""
    said = json.dumps(plain(content(session)), default=str, sort_keys=True)
    return session._replace(id=sha256(said.encode("utf-8", "replace")).hexdigest()[:32])


def with_version(versions: Iterable[tuple[str, datetime]], library: str, changed: datetime) -> Versions:
    """The same, and that it was changed in `library` then."""
    known: Mapping[str, datetime] = dict(versions)
    return tuple(sorted({**known, library: changed}.items()))


def _knows(one: Versions, other: Versions) -> bool:
    """Whether `one` has seen everything that `other` has."""
    known = dict(one)
    return all(library in known and known[library] >= changed for library, changed in other)


def _plain(placement: Placement) -> Placement:
    return placement._replace(motive_id="")
