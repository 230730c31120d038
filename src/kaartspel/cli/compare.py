"""`kaartspel compare …`: sessions beside each other in words, read without Qt and while the program is open too."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kaartspel.cli.printed import harmless, print_json, wrapped
from kaartspel.cli.sessions import has_library, library, one_of
from kaartspel.domain.compare import FEWEST, MOST, Comparison, compare, counts, day
from kaartspel.domain.page_parts import Choice
from kaartspel.domain.ports import NoSuchSession
from kaartspel.exchange import compare_json
from kaartspel.paths import Paths
from kaartspel.phrases import day as day_said
from kaartspel.storage.store import Reader
from kaartspel.texts import N_, _, language
from kaartspel.ui.compare.following import Follow, name_of, prompt, threads
from kaartspel.ui.compare.sentences import how_often, span, told, whose

TITLES = ((Follow.MOTIVE, N_("Motives")), (Follow.CARD, N_("Cards")))


def show(paths: Paths, asked: Sequence[str], *, as_json: bool, pdf: Path | None) -> int:
    """Print, or write as PDF, what runs through the sessions whose ids begin with `asked`.

    Wrong numbers of them are told, and are 2; `NoSuchSession`, `StorageError`, `ExchangeError`.
    """
    if not has_library(paths.library):
        raise NoSuchSession(asked[0])
    with library(paths.library) as reader:
        found = [one_of(reader, it) for it in asked]
        ids = [it for it in found if it]
        if len(ids) < len(found):
            return 1
        refusal = _refusal(ids)
        if refusal:
            print(refusal, file=sys.stderr)
            return 2
        if pdf:
            from kaartspel.cli import paper

            paper.write_comparison(paths, reader, ids, pdf, Choice())
            return 0
        names = tuple(reader.motive_names().items())
        comparison, people = compare(reader.load_many(ids))._replace(names=names), _people(reader)
        me = reader.me()
    if as_json:
        return print_json(compare_json.whole(comparison, me))
    print(harmless("\n".join(_page(comparison, people)).strip()))
    return 0


def _refusal(ids: Sequence[str]) -> str:
    if len(set(ids)) < len(ids):
        return _("One of these sessions is named twice. A session is not compared with itself.")
    if not FEWEST <= len(ids) <= MOST:
        return _("A comparison takes {fewest} to {most} sessions.").format(fewest=FEWEST, most=MOST)
    return ""


def _people(reader: Reader) -> Mapping[str, str]:
    return {it.person.id: _("Me") if it.person.is_me else it.person.pseudonym for it in reader.persons()}


def _page(comparison: Comparison, people: Mapping[str, str]) -> Iterator[str]:
    yield from _heading(_("Sessions"))
    for at, session in enumerate(comparison.sessions):
        title = session.exercise.title.said(language())
        parts = (session.id[:8], day_said(day(session)), title, whose(comparison, at, people))
        yield "  ".join(part for part in parts if part)
    for follow, title in TITLES:
        if threads(comparison, follow):
            yield from _followed(comparison, follow, _(title), people)
    for thread in comparison.questions:
        yield from _heading(" ".join(prompt(thread).split()))
        for reply in thread.replies:
            yield day_said(day(comparison.sessions[reply.session]))
            yield from wrapped(reply.text, "   ")


def _followed(comparison: Comparison, follow: Follow, title: str, people: Mapping[str, str]) -> Iterator[str]:
    yield from _heading(title)
    for paragraph in told(comparison, follow, day_said):
        said = (day_said(day(comparison.sessions[paragraph.session])), whose(comparison, paragraph.session, people))
        yield ", ".join(part for part in said if part)
        for sentence in paragraph.sentences:
            yield from wrapped(sentence.whole(), "   ")
    names = {thread.key: name_of(comparison, thread, follow) for thread in threads(comparison, follow)}
    again = [count for count in counts(comparison, threads(comparison, follow)) if len(count.sessions) > 1]
    if again:
        yield ""
        yield _("What comes back")
    for count in again:
        number = how_often(len(count.sessions), follow)
        yield from wrapped(f"{names[count.key]}: {number}, {span(count.first, count.last, day_said)}", "   ")


def _heading(text: str) -> Iterator[str]:
    yield ""
    yield from wrapped(text, "")
    yield "─" * min(len(text), 78)
