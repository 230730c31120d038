"""A comparison as JSON for other programs; docs/compare-json.md promises these keys, and they stay.

Sessions are named by their id, days are ISO 8601, texts with a language are {"nl": …, "en": …}, places count from 1.
"""

from collections.abc import Callable, Sequence

from kaartspel.domain.compare import Comparison, Count, QuestionThread, Thread, card_of, counts, day
from kaartspel.domain.package import ME
from kaartspel.domain.session import Session
from kaartspel.exchange.plain import Plain, said
from kaartspel.exchange.session_json import person


def whole(comparison: Comparison, me: str = ME) -> Plain:
    """`compare ID ID… --json`: what runs through the sessions, the first session first.

    `me` is the id of the person whose library it is.
    """
    return {
        "sessions": [_session(comparison, at, me) for at in range(len(comparison.sessions))],
        "motives": _threads(comparison, comparison.motives, _motive),
        "cards": _threads(comparison, comparison.cards, _card),
        "questions": [_question(comparison, thread) for thread in comparison.questions],
    }


def _session(comparison: Comparison, at: int, me: str) -> Plain:
    session = comparison.sessions[at]
    return {
        "id": session.id,
        "day": day(session).isoformat(),
        "person": person(session.person_id, me),
        "exercise": {"id": session.exercise.id, "title": said(session.exercise.title)},
        "gone_motives": list(comparison.gone_motives[at]),
        "gone_cards": list(comparison.gone_cards[at]),
    }


def _motive(comparison: Comparison, thread: Thread) -> Plain:
    words = " ".join(thread.stands[-1].placement.motive.split())
    return {"key": thread.key, "motive": words, "name": dict(comparison.names).get(thread.key)}


def _card(comparison: Comparison, thread: Thread) -> Plain:
    del comparison
    return {"card": str(card_of(thread)), "title": said(thread.stands[-1].placement.title)}


def _threads(
    comparison: Comparison, threads: Sequence[Thread], named: Callable[[Comparison, Thread], Plain]
) -> list[Plain]:
    by_key = {thread.key: thread for thread in threads}
    found = counts(comparison, threads)
    return [
        named(comparison, by_key[count.key]) | _thread(comparison.sessions, by_key[count.key], count) for count in found
    ]


def _thread(sessions: Sequence[Session], thread: Thread, count: Count) -> Plain:
    return {
        "sessions": list(count.sessions),
        "first": count.first.isoformat(),
        "last": count.last.isoformat(),
        "stands": [
            {
                "session": sessions[stand.board].id,
                "place": stand.place + 1,
                "card": str(stand.placement.card),
                "motive": stand.placement.motive,
                "happening": str(stand.happening),
                "otherwise": stand.otherwise,
            }
            for stand in thread.stands
        ],
        "links": [{"from": link.start + 1, "to": link.end + 1, "over": link.over} for link in thread.links],
    }


def _question(comparison: Comparison, thread: QuestionThread) -> Plain:
    return {
        "exercise": thread.exercise,
        "question": thread.question,
        "prompt": said(thread.prompt),
        "replies": [{"session": comparison.sessions[reply.session].id, "text": reply.text} for reply in thread.replies],
    }
