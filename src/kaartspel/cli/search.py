"""`kaartspel search …`: in all that was written, read without Qt and while the program is open too."""

import sys
from collections.abc import Iterator, Mapping, Sequence

from kaartspel.cli.printed import harmless, print_json, wrapped
from kaartspel.cli.sessions import SHORT_ID, has_library, library
from kaartspel.domain.finding import Hit, terms
from kaartspel.domain.ports import SessionSummary
from kaartspel.exchange import search_json
from kaartspel.paths import Paths
from kaartspel.phrases import PARTS, day
from kaartspel.texts import _, language, ngettext

MOST_HITS = 3
"""How many texts of one session are printed."""


def show(paths: Paths, asked: Sequence[str], *, most: int, ranked: bool, as_json: bool) -> int:
    """Print the sessions in which words begin with every one of `asked`, the newest first; `StorageError`."""
    query = " ".join(asked)
    if not terms(query):
        print(_("There is no word in what is searched for."), file=sys.stderr)
        return 2
    ids: Sequence[str] = ()
    me = ""
    found: Mapping[str, SessionSummary] = {}
    hits: Mapping[str, Sequence[Hit]] = {}
    if has_library(paths.library):
        with library(paths.library) as reader:
            me = reader.me()
            ids = reader.search(query, most, ranked=ranked)
            found = {it.id: it for it in reader.named(ids).summaries}
            hits = reader.hits(ids, query)
    if as_json:
        return print_json(search_json.found(query, [(found[its_id], hits[its_id]) for its_id in ids], me))
    told = "\n\n".join("\n".join(_told(found[its_id], hits[its_id])) for its_id in ids)
    print(harmless(told) or _("No session has these words. A word is found by its beginning."))
    return 0


def _told(session: SessionSummary, hits: Sequence[Hit]) -> Iterator[str]:
    indent = " " * (SHORT_ID + 2)
    title = session.exercise_title.said(language())
    yield "  ".join((session.id[:SHORT_ID], day(session.made_on or session.started), title))
    for hit in hits[:MOST_HITS]:
        yield from wrapped(f"{_(PARTS[hit.part])}: {_marked(hit)}", indent)
    more = len(hits) - MOST_HITS
    if more > 0:
        yield indent + ngettext("and {n} text more", "and {n} texts more", more).format(n=more)


def _marked(hit: Hit) -> str:
    """The text on one line, with what was found in it between stars."""
    text = hit.excerpt
    for start, end in reversed(hit.marks):
        text = f"{text[:start]}*{text[start:end]}*{text[end:]}"
    return " ".join(text.split())
