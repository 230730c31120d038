"""What was found, as JSON for other programs; docs/session-json.md promises these keys, and they stay."""

from collections.abc import Sequence

from kaartspel.domain.finding import Hit
from kaartspel.domain.package import ME
from kaartspel.domain.ports import SessionSummary
from kaartspel.exchange import session_json
from kaartspel.exchange.plain import Plain


def found(query: str, sessions: Sequence[tuple[SessionSummary, Sequence[Hit]]], me: str = ME) -> Plain:
    """`search WORDS --json`: each session as in the list, with the texts in which something was found.

    `me` is the id of the library's person.
    """
    return {
        "query": query,
        "sessions": [{**session_json.summary(it, me), "hits": _hits(hits)} for it, hits in sessions],
    }


def _hits(hits: Sequence[Hit]) -> list[Plain]:
    return [
        {
            "part": str(hit.part),
            "place": None if hit.place is None else hit.place + 1,
            "text": hit.excerpt,
            "marks": [[start, end] for start, end in hit.marks],
        }
        for hit in hits
    ]
