"""The texts of one motive, card or question through time."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kaartspel.domain.compare import Comparison, Stand, day
from kaartspel.domain.session import Feature, Placement
from kaartspel.domain.wording import recurring
from kaartspel.texts import _
from kaartspel.ui.compare.following import (
    Follow,
    card_name,
    motive_name,
    name_of,
    prompt,
    question_key,
    threads,
)
from kaartspel.ui.compare.sentences import summary, whose
from kaartspel.ui.dates import long_date

REASON, PINS, DOING, ANSWER = "reason", "pins", "doing", "answer"


class Text(NamedTuple):
    """One text; those of one `kind` are versions of each other. `label` is "" for what needs none."""

    kind: str
    label: str
    text: str


class Entry(NamedTuple):
    """What was written in one session, and where that stands."""

    session_id: str
    day: str
    where: str
    texts: tuple[Text, ...]


class Focus(NamedTuple):
    """All of it in time; `again` are the folded words that come back in other sessions."""

    key: str
    name: str
    summary: str
    entries: tuple[Entry, ...]
    again: frozenset[str]


def focus_on(comparison: Comparison, follow: Follow, key: str, people: Mapping[str, str]) -> Focus:
    """The texts of the thread of that key; `people` are names by the person's id. KeyError where there is none."""
    if follow is Follow.QUESTION:
        return _of_question(comparison, key, people)
    thread = next((thread for thread in threads(comparison, follow) if thread.key == key), None)
    if thread is None:
        raise KeyError(key)
    entries = tuple(_entry(comparison, stand, follow, people) for stand in thread.stands)
    name, said = name_of(comparison, thread, follow), summary(comparison, thread, follow)
    return Focus(key, name, said, entries, _again(entries))


def _of_question(comparison: Comparison, key: str, people: Mapping[str, str]) -> Focus:
    thread = next((thread for thread in comparison.questions if question_key(thread) == key), None)
    if thread is None:
        raise KeyError(key)
    entries = tuple(
        Entry(
            session.id,
            long_date(day(session)),
            whose(comparison, reply.session, people),
            (Text(ANSWER, "", reply.text.strip()),),
        )
        for reply in thread.replies
        for session in (comparison.sessions[reply.session],)
    )
    asked = sum(session.exercise.id == thread.exercise for session in comparison.sessions)
    said = _("{count} of {sessions} sessions").format(count=len(entries), sessions=asked)
    return Focus(key, prompt(thread), said, entries, _again(entries))


def _entry(comparison: Comparison, stand: Stand, follow: Follow, people: Mapping[str, str]) -> Entry:
    session, placement = comparison.sessions[stand.board], stand.placement
    other = card_name(placement) if follow is Follow.MOTIVE else motive_name(placement) or _("no motive yet")
    where = " · ".join(part for part in (whose(comparison, stand.board, people), other) if part)
    return Entry(session.id, long_date(day(session)), where, tuple(_texts(placement)))


def _texts(placement: Placement) -> Iterator[Text]:
    pins = "\n".join(_pin(number, pin) for number, pin in enumerate(placement.features, 1))
    for text in (
        Text(REASON, "", placement.reason.strip()),
        Text(PINS, _("Pins"), pins),
        Text(DOING, _("What do you see yourself do?"), placement.doing.strip()),
    ):
        if text.text:
            yield text


def _pin(number: int, pin: Feature) -> str:
    words = ": ".join(part for part in (pin.name.strip(), pin.text.strip()) if part)
    return f"{number} · {words}" if words else str(number)


def _again(entries: tuple[Entry, ...]) -> frozenset[str]:
    """Words that stand in the texts of more than one session."""
    whole: dict[str, list[str]] = {}
    for entry in entries:
        whole.setdefault(entry.session_id, []).extend(text.text for text in entry.texts)
    return recurring(["\n".join(texts) for texts in whole.values()])
