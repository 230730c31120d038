"""Sessions as JSON for other programs; docs/session-json.md promises these keys, and they stay.

Times are ISO 8601 with their offset, days ISO 8601, texts with a language are {"nl": …, "en": …}, places and pins
count from 1, what is not there is null.
"""

from collections.abc import Sequence
from datetime import date, datetime

from kaartspel.domain.ports import LaidCard, SessionSummary
from kaartspel.domain.session import Mark, MarkKind, Placement, Session
from kaartspel.exchange.plain import Plain, said


def listed(sessions: Sequence[SessionSummary]) -> Plain:
    """`session list --json`: the sessions, the last begun first."""
    newest = sorted(sessions, key=lambda session: session.started, reverse=True)
    return {"sessions": [_summary(session) for session in newest]}


def whole(session: Session) -> Plain:
    """`session show ID --json`: all of one session."""
    exercise = session.exercise
    return {
        "id": session.id,
        "exercise": {"id": exercise.id, "version": exercise.version, "title": said(exercise.title)},
        "person": session.person_id,
        "started": _iso(session.started),
        "finished": _iso(session.finished),
        "made_on": _iso(session.made_on),
        "reopened": [_iso(mark.at) for mark in _reopened(session)],
        "places": len(session.board),
        "outcome": session.outcome,
        "placements": [{"place": at + 1, **_placement(placement)} for at, placement in session.laid],
        "aside": [_placement(placement) for placement in session.aside],
        "answers": [{"question": answer.question, "text": answer.text} for answer in session.answers],
        "follow_ups": [{"id": it.id, "at": _iso(it.at), "text": it.text} for it in session.follow_ups],
        "compared": list(session.compared),
    }


def _summary(session: SessionSummary) -> Plain:
    return {
        "id": session.id,
        "exercise": session.exercise,
        "exercise_title": said(session.exercise_title),
        "person": session.person_id,
        "started": _iso(session.started),
        "changed": _iso(session.changed),
        "finished": _iso(session.finished),
        "made_on": _iso(session.made_on),
        "places": session.places,
        "cards": [_laid(card) for card in session.cards],
    }


def _laid(card: LaidCard) -> Plain:
    return {
        "place": card.place + 1,
        "card": str(card.card),
        "title": said(card.title),
        "picture": card.picture or None,
        "motive": card.motive,
    }


def _placement(placement: Placement) -> Plain:
    return {
        "card": str(placement.card),
        "title": said(placement.title),
        "picture": placement.picture or None,
        "motive": placement.motive,
        "reason": placement.reason,
        "doing": placement.doing,
        "features": [
            {"number": number, "x": pin.x, "y": pin.y, "name": pin.name, "text": pin.text}
            for number, pin in enumerate(placement.features, start=1)
        ],
    }


def _reopened(session: Session) -> list[Mark]:
    return [mark for mark in session.marks if mark.kind is MarkKind.REOPENED]


def _iso(moment: datetime | date | None) -> str | None:
    return moment.isoformat() if moment else None
