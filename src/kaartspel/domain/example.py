"""The example sessions, known by their ids: what was brought in together can be taken away together."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kaartspel.domain.ports import SessionStore

EXAMPLE = "c1d97b02f5634e8aa4c1d97b02f5"
"""How the id of every example session ends, and of nothing else."""
FIRST, MOST = 0xE001, 256


def session_id(number: int) -> str:
    """The id of the example session of that number, from 0."""
    return f"{FIRST + number:04x}{EXAMPLE}"


def session_ids() -> tuple[str, ...]:
    """The ids of all example sessions that there can be."""
    return tuple(map(session_id, range(MOST)))


def examples_in(store: "SessionStore") -> Sequence[str]:
    """The ids of the example sessions that are in the library, but for the bin; `StorageError`."""
    return [it.id for it in store.named(session_ids()).summaries if it.binned is None]
