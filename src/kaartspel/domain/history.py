"""Undo and redo: an immutable past · present · future of sessions."""

from typing import NamedTuple

from kaartspel.domain.session import Session

MOST = 1000
TOGETHER_SECONDS = 2.0


class Moment(NamedTuple):
    """A session as it was at one time.

    `step` is the step the change was made in, so that undo can go there; `field` names the text field that was typed
    in ("" for anything else); `at` is in seconds on any steady clock.
    """

    session: Session
    step: str = ""
    field: str = ""
    at: float = 0.0


class History(NamedTuple):
    """Past (oldest first), present, and future (next first)."""

    present: Moment
    past: tuple[Moment, ...] = ()
    future: tuple[Moment, ...] = ()


def record(history: History, moment: Moment) -> History:
    """`moment` becomes the present; the future is gone.

    Typing in one field goes on in one moment: it replaces the present when that is of the same field and less than two
    seconds old. An unchanged session changes nothing.
    """
    now = history.present
    if moment.session == now.session:
        return history
    if moment.field and moment.field == now.field and moment.at - now.at < TOGETHER_SECONDS and history.past:
        return history._replace(present=moment, future=())
    return History(moment, (*history.past, now)[-MOST:])


def undo(history: History) -> History:
    """One step back, or the same history where there is no past."""
    if not history.past:
        return history
    return History(history.past[-1], history.past[:-1], (history.present, *history.future))


def redo(history: History) -> History:
    """One step forward, or the same history where there is no future."""
    if not history.future:
        return history
    return History(history.future[0], (*history.past, history.present), history.future[1:])
