"""A comparison in words: what the ribbons show, in sentences. No Qt, so that the command line has them too."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kaartspel.domain.compare import Comparison, Happening, Stand, Thread, day
from kaartspel.domain.motives import folded
from kaartspel.domain.session import Placement
from kaartspel.domain.statements import Statement, Subject, Telling, statements
from kaartspel.texts import N_, _, ngettext
from kaartspel.ui.compare.following import Follow, card_name, gone, motive_name, name_of, threads

Said = Callable[[date], str]
"""A day as it is written in the language in use."""

FOLLOWED = {
    Telling.FIRST: N_("The first board: {names}."),
    Telling.NEW: N_("New: {names}."),
    Telling.BACK: N_("Back again: {names}."),
    Telling.SAME: N_("On the same place: {names}."),
    Telling.MOVED: N_("On another place: {names}."),
    Telling.SHARED: N_("On a board of somebody else too: {names}."),
    Telling.GONE: N_("No longer there: {names}."),
}
OTHERWISE = {
    Follow.MOTIVE: N_("With another card: {names}."),
    Follow.CARD: N_("With another motive: {names}."),
}


class Name(NamedTuple):
    """A thread as it is named in a sentence: what leads to it, and what is said of it behind its name."""

    key: str
    name: str
    after: str = ""


class Sentence(NamedTuple):
    """A sentence with a gap for `names`: "New: {names}." """

    text: str
    names: tuple[Name, ...]

    def whole(self, name: Callable[[Name], str] | None = None) -> str:
        """The sentence; `name` says how a name is written, else between quotation marks."""
        said = ", ".join((name or _quoted)(it) + it.after for it in self.names)
        return self.text.format(names=said)


class Paragraph(NamedTuple):
    """What is said of one board; `session` counts from 0 in time."""

    session: int
    sentences: tuple[Sentence, ...]


def told(comparison: Comparison, follow: Follow, said: Said) -> tuple[Paragraph, ...]:
    """All that the motives, or the cards, do: a paragraph for every board with something to say."""
    names = {thread.key: name_of(comparison, thread, follow) for thread in threads(comparison, follow)}
    found: dict[int, list[Sentence]] = {}
    for it in statements(comparison, threads(comparison, follow), gone(comparison, follow)):
        found.setdefault(it.board, []).append(_sentence(comparison, it, follow, names, said))
    return tuple(Paragraph(board, tuple(sentences)) for board, sentences in found.items())


def whose(comparison: Comparison, session: int, people: Mapping[str, str]) -> str:
    """The name of the person of a session, "" where all are of one."""
    persons = {it.person_id for it in comparison.sessions}
    return people.get(comparison.sessions[session].person_id, "") if len(persons) > 1 else ""


def spoken(
    stand: Stand | None, place: int, card: str, motive: str, follow: Follow, day_said: str, *, gone_next: bool
) -> str:
    """A card of the comparison as a screen reader says it."""
    parts = [
        day_said,
        _("place {number}").format(number=place + 1),
        _("motive: {motive}").format(motive=motive) if motive else _("no motive yet"),
        _("card: {title}").format(title=card),
    ]
    if stand:
        parts += [
            _(word) for word in (HAPPENING[stand.happening], DIFFERENT[follow] if stand.otherwise else "") if word
        ]
    if gone_next:
        parts.append(_("no longer there on the next board"))
    return ", ".join(parts)


HAPPENING = {
    Happening.FIRST: "",
    Happening.NEW: N_("new"),
    Happening.BACK: N_("back again"),
    Happening.SAME: N_("on the same place"),
    Happening.MOVED: N_("on another place"),
}
DIFFERENT = {Follow.MOTIVE: N_("with another card"), Follow.CARD: N_("with another motive")}


def often(comparison: Comparison, sessions: Sequence[str]) -> str:
    """On how many of the boards: "3 of 4 boards"."""
    boards = sum(bool(session.laid) for session in comparison.sessions)
    return _("{count} of {boards} boards").format(count=len(sessions), boards=boards)


def how_often(count: int, follow: Follow) -> str:
    """A number that leads to its sessions."""
    if follow is Follow.QUESTION:
        return ngettext("{count} session", "{count} sessions", count).format(count=count)
    return ngettext("{count} board", "{count} boards", count).format(count=count)


def span(first: date, last: date, said: Said) -> str:
    """From when to when; one day alone where they are the same."""
    return said(first) if first == last else _("{first} to {last}").format(first=said(first), last=said(last))


def summary(comparison: Comparison, thread: Thread, follow: Follow) -> str:
    """On how many boards a thread is, and whether it was the same all the time: what stands below its name."""
    boards = often(comparison, [comparison.sessions[board].id for board in thread.boards])
    if len(thread.boards) < 2:
        return boards
    return " · ".join(part for part in (boards, _constancy(thread, follow)) if part)


def _constancy(thread: Thread, follow: Follow) -> str:
    """Whether the motive had one card all the time, or the card one motive."""
    if follow is Follow.MOTIVE:
        cards = len({stand.placement.card for stand in thread.stands})
        return _("always the same card") if cards == 1 else _("{count} different cards").format(count=cards)
    motives = len({folded(stand.placement.motive) for stand in thread.stands} - {""})
    if motives == 1:
        return _("always the same motive")
    return _("{count} different motives").format(count=motives) if motives else ""


def _sentence(comparison: Comparison, it: Statement, follow: Follow, names: Mapping[str, str], said: Said) -> Sentence:
    text = OTHERWISE[follow] if it.telling is Telling.OTHERWISE else FOLLOWED[it.telling]
    made = tuple(
        Name(subject.key, names[subject.key], _after(comparison, it.telling, subject, follow, said))
        for subject in it.subjects
    )
    return Sentence(_(text), made)


def _after(comparison: Comparison, telling: Telling, subject: Subject, follow: Follow, said: Said) -> str:
    """What is said behind a name: from which place to which, which card instead of which, when it was last there."""
    now, before = subject.now, subject.before
    if now is None or before is None:
        return ""
    if telling is Telling.MOVED:
        return " " + _("(from {before} to {now})").format(before=before.place + 1, now=now.place + 1)
    if telling is Telling.BACK:
        return " " + _("(last on {day})").format(day=said(day(comparison.sessions[before.board])))
    if telling is Telling.OTHERWISE:
        name = card_name if follow is Follow.MOTIVE else _motive
        return " " + _("({now}, before that {before})").format(now=name(now.placement), before=name(before.placement))
    return ""


def _motive(placement: Placement) -> str:
    return motive_name(placement) or _("no motive yet")


def _quoted(it: Name) -> str:
    return _("“{name}”").format(name=it.name)
