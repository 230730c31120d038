"""Sessions as JSON for other programs; docs/session-json.md promises these keys, and they stay.

Times are ISO 8601 with their offset, days ISO 8601, texts with a language are {"nl": …, "en": …}, places and pins
count from 1, what is not there is null.
"""

from collections.abc import Sequence
from datetime import date, datetime

from kaartspel.domain.exercise import Exercise, Step
from kaartspel.domain.merging import Copy, Versions
from kaartspel.domain.package import ME
from kaartspel.domain.ports import LaidCard, SessionSummary
from kaartspel.domain.session import Mark, MarkKind, Placement, Session
from kaartspel.exchange.plain import Plain, said

FORMAT = 1
"""Of a session as JSON and of the files that carry it; to be raised when a key is added: older programs refuse it."""


def listed(sessions: Sequence[SessionSummary], me: str = ME) -> Plain:
    """`session list --json`: the sessions, the last begun first; `me` is the id of the library's person."""
    newest = sorted(sessions, key=lambda session: session.started, reverse=True)
    return {"sessions": [summary(session, me) for session in newest]}


def whole(session: Session, changed: datetime | None = None, versions: Versions = (), me: str = ME) -> Plain:
    """`session show ID --json`, and what a session file carries: all of one session.

    `changed` and `versions` are those of its `Copy`; `me` is the id of the person whose library it is in.
    """
    return {
        "format": FORMAT,
        "id": session.id,
        "exercise": _exercise(session.exercise),
        "person": person(session.person_id, me),
        "started": _iso(session.started),
        "changed": _iso(changed),
        "finished": _iso(session.finished),
        "made_on": _iso(session.made_on),
        "reopened": [_iso(mark.at) for mark in _reopened(session)],
        "marks": [{"kind": str(mark.kind), "at": _iso(mark.at)} for mark in session.marks],
        "places": len(session.board),
        "outcome": session.outcome,
        "placements": [{"place": at + 1, **_placement(placement)} for at, placement in session.laid],
        "aside": [_placement(placement) for placement in session.aside],
        "answers": [{"question": answer.question, "text": answer.text} for answer in session.answers],
        "follow_ups": [{"id": it.id, "at": _iso(it.at), "text": it.text} for it in session.follow_ups],
        "compared": list(session.compared),
        "versions": {library: _iso(at) for library, at in versions},
    }


def copied(copy: Copy, me: str) -> Plain:
    """`copy` as it goes out of the library of `me`."""
    return whole(copy.session, copy.changed, copy.versions, me)


def person(person_id: str, me: str) -> str:
    """`ME`, or the id of the person, in a library whose person is `me`."""
    return ME if person_id in {"", me} else person_id


def _exercise(exercise: Exercise) -> Plain:
    return {
        "id": exercise.id,
        "version": exercise.version,
        "title": said(exercise.title),
        "description": said(exercise.description),
        "examples": [said(example) for example in exercise.examples],
        "steps": [_step(step) for step in exercise.steps],
    }


def _step(step: Step) -> Plain:
    return {
        "id": step.id,
        "kind": str(step.kind),
        "title": said(step.title),
        "prompt": said(step.prompt),
        "hint": said(step.hint),
        "places": step.places,
        "labels": [said(label) for label in step.labels],
        "questions": [
            {"id": question.id, "prompt": said(question.prompt), "hint": said(question.hint)}
            for question in step.questions
        ],
    }


def summary(session: SessionSummary, me: str = ME) -> Plain:
    """A session as it stands in a list; `me` is the id of the library's person."""
    return {
        "id": session.id,
        "exercise": session.exercise,
        "exercise_title": said(session.exercise_title),
        "person": person(session.person_id, me),
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
        "alt": said(placement.alt),
        "picture": placement.picture or None,
        "motive": placement.motive,
        "reason": placement.reason,
        "doing": placement.doing,
        "features": [
            {"number": number, "id": pin.id, "x": pin.x, "y": pin.y, "name": pin.name, "text": pin.text}
            for number, pin in enumerate(placement.features, start=1)
        ],
    }


def _reopened(session: Session) -> list[Mark]:
    return [mark for mark in session.marks if mark.kind is MarkKind.REOPENED]


def _iso(moment: datetime | date | None) -> str | None:
    return moment.isoformat() if moment else None
