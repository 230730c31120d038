"""A session: one person, one exercise, a board of cards and the words with them.

Every function takes a session and returns a new one. A finished session refuses with `ReadOnly`: nothing once kept
is silently changed (the logbook's rule); it can be reopened, and keeps the date of that.
"""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Exercise, StepKind
from kaartspel.domain.layout import Layout
from kaartspel.domain.words import NO_WORDS, Words

MOST_PLACES = 12


class ReadOnly(Exception):
    """The session is finished; it has to be reopened before it can change."""


class NoSuchPlace(Exception):
    """The board has no such place, or no card lies there."""


class NoSuchQuestion(Exception):
    """The exercise asks no such question."""


class Feature(NamedTuple):
    """A pin: what in the picture shows something about the motive. `x`, `y` are shares of the picture (0…1)."""

    id: str
    x: float
    y: float
    name: str = ""
    text: str = ""


class Placement(NamedTuple):
    """A card on the board with its words.

    `title` and `alt` are the card's own as they were when it was laid, `picture` the SHA-256 (hex) of the picture in
    the library's store, "" where the card had none that could be read.
    """

    card: CardRef
    title: Words = NO_WORDS
    alt: Words = NO_WORDS
    picture: str = ""
    motive: str = ""
    reason: str = ""
    doing: str = ""
    features: tuple[Feature, ...] = ()
    motive_id: str = ""

    @property
    def has_words(self) -> bool:
        """Whether the person wrote or pinned anything with this card."""
        return bool(self.motive or self.reason or self.doing or self.features)


class Answer(NamedTuple):
    """What was written to one question of the exercise."""

    question: str
    text: str


class FollowUp(NamedTuple):
    """A dated later thought below a finished session."""

    id: str
    at: datetime
    text: str


class MarkKind(StrEnum):
    """What can happen to a session as a whole."""

    FINISHED = "finished"
    REOPENED = "reopened"


class Mark(NamedTuple):
    """When a session was finished or reopened."""

    kind: MarkKind
    at: datetime


class Session(NamedTuple):
    """All of one exercise done once.

    `board` has one entry a place, None where no card lies. `aside` holds cards taken off the board whose words are
    kept in case they come back. `made_on` is the day of a board made earlier, on paper. `compared` are the ids of the
    sessions that a comparison's entry is about. Times are aware datetimes.
    """

    id: str
    exercise: Exercise
    person_id: str
    started: datetime
    board: tuple[Placement | None, ...] = ()
    made_on: date | None = None
    aside: tuple[Placement, ...] = ()
    outcome: str = ""
    answers: tuple[Answer, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    marks: tuple[Mark, ...] = ()
    compared: tuple[str, ...] = ()

    @property
    def finished(self) -> datetime | None:
        """When it was kept in the logbook, None while it is open."""
        last = self.marks[-1] if self.marks else None
        return last.at if last and last.kind is MarkKind.FINISHED else None

    @property
    def laid(self) -> tuple[tuple[int, Placement], ...]:
        """The places that hold a card, as (place, placement)."""
        return tuple((place, placement) for place, placement in enumerate(self.board) if placement)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was done in it yet."""
        return not (self.laid or self.aside or self.outcome or self.answers or self.follow_ups or self.marks)

    def answer(self, question: str) -> str:
        """What was written to the question of that id, "" where nothing was."""
        return next((it.text for it in self.answers if it.question == question), "")


class Bookmark(NamedTuple):
    """Where a person was in a session: the step, the place looked at, the deck, and how each deck lay.

    `scrolls` keeps pixels per step id for the steps that scroll otherwise than by cards; `question` is the id of the
    question last written to; `draft` are the words of a follow-up that was not added yet.
    """

    step: str = ""
    place: int = 0
    deck: str = ""
    layouts: tuple[Layout, ...] = ()
    scrolls: tuple[tuple[str, int], ...] = ()
    question: str = ""
    draft: str = ""

    def layout(self, deck: str) -> Layout:
        """How that deck lay when it was last on the table."""
        return next((layout for layout in self.layouts if layout.deck == deck), Layout(deck))

    def with_layout(self, layout: Layout) -> "Bookmark":
        """The same with that deck lying so."""
        others = tuple(other for other in self.layouts if other.deck != layout.deck)
        return self._replace(layouts=(*others, layout))


def begin(exercise: Exercise, session_id: str, person_id: str, at: datetime, made_on: date | None = None) -> Session:
    """A new session with an empty board of as many places as the exercise says."""
    return Session(session_id, exercise, person_id, at, (None,) * exercise.places, made_on)


def where(session: Session, card: CardRef) -> int | None:
    """The place on which `card` lies, or None."""
    return next((place for place, placement in session.laid if placement.card == card), None)


def first_free(session: Session) -> int | None:
    """The first place without a card, or None when the board is full."""
    return next((place for place, placement in enumerate(session.board) if placement is None), None)


def place(session: Session, at: int, laid: Placement) -> Session:
    """The card of `laid` comes to lie on place `at`.

    One card stands on the board once: a card that already lies there moves, and swaps with a card on its way. A card
    that makes way for one from the deck is put aside with its words; a card that comes back brings its words along.
    """
    _may_change(session, at)
    now = where(session, laid.card)
    if now is not None:
        return move(session, now, at)
    kept = next((placement for placement in session.aside if placement.card == laid.card), laid)
    aside = tuple(placement for placement in session.aside if placement.card != laid.card)
    return _with(session._replace(aside=_set_aside(aside, session.board[at])), at, kept)


def move(session: Session, start: int, end: int) -> Session:
    """The card on place `start` goes to `end`; a card lying there comes to `start`."""
    _may_change(session, end)
    card = on(session, start)
    return _with(_with(session, start, session.board[end]), end, card)


def take_back(session: Session, at: int) -> Session:
    """The card on place `at` returns to the deck; its words are put aside."""
    _may_change(session, at)
    return _with(session._replace(aside=_set_aside(session.aside, on(session, at))), at, None)


def resize(session: Session, places: int) -> Session:
    """A board of `places` places, never fewer than its cards; those beyond the edge move to the first free ones."""
    _may_change(session)
    places = max(min(places, MOST_PLACES), len(session.laid), 1)
    if places >= len(session.board):
        return session._replace(board=session.board + (None,) * (places - len(session.board)))
    board = list(session.board[:places])
    for placement in session.board[places:]:
        if placement:
            board[board.index(None)] = placement
    return session._replace(board=tuple(board))


def describe(
    session: Session, at: int, *, motive: str | None = None, reason: str | None = None, doing: str | None = None
) -> Session:
    """New words with the card on place `at`: the motive, why this card, what you see yourself do."""
    changes = {"motive": motive, "reason": reason, "doing": doing}
    return _change(session, at, lambda it: it._replace(**{k: v for k, v in changes.items() if v is not None}))


def pin(session: Session, at: int, feature: Feature) -> Session:
    """One more pin on the picture of the card on place `at`; its spot is kept within the picture."""
    return _change(session, at, lambda it: it._replace(features=(*it.features, _within(feature))))


def change_pin(session: Session, at: int, feature: Feature) -> Session:
    """The pin of the same id gets the spot and words of `feature`."""
    return _change(
        session,
        at,
        lambda it: it._replace(features=tuple(_within(feature) if f.id == feature.id else f for f in it.features)),
    )


def unpin(session: Session, at: int, feature_id: str) -> Session:
    """Without the pin of that id; the pins after it get the next lower number."""
    return _change(session, at, lambda it: it._replace(features=tuple(f for f in it.features if f.id != feature_id)))


def answer(session: Session, question: str, text: str) -> Session:
    """`text` is what is written to the question of that id, "" for nothing; `NoSuchQuestion` where it is not asked.

    Answers stand in the order of the questions; those to questions the exercise does not ask stay, behind them.
    """
    _may_change(session)
    order = {it.id: number for number, it in enumerate(session.exercise.questions)}
    if question not in order:
        raise NoSuchQuestion(question)
    others = [it for it in session.answers if it.question != question]
    answers = [*others, Answer(question, text)] if text else others
    return session._replace(answers=tuple(sorted(answers, key=lambda it: order.get(it.question, len(order)))))


def write_outcome(session: Session, text: str) -> Session:
    """What the person takes along: the logbook field."""
    _may_change(session)
    return session._replace(outcome=text)


def date_as(session: Session, made_on: date | None) -> Session:
    """The day the board was really made, for one made earlier on paper; None is the day it was entered."""
    _may_change(session)
    return session._replace(made_on=made_on)


def follow_up(session: Session, added: FollowUp) -> Session:
    """A later thought below what there is, also of a finished session: nothing in it is written over."""
    return session._replace(follow_ups=(*session.follow_ups, added))


def give_to(session: Session, person_id: str) -> Session:
    """It is the session of the person of that id, "" for the one whose library it is."""
    _may_change(session)
    return session._replace(person_id=person_id)


def finish(session: Session, at: datetime) -> Session:
    """Kept in the logbook: read-only from here."""
    _may_change(session)
    return session._replace(marks=(*session.marks, Mark(MarkKind.FINISHED, at)))


def reopen(session: Session, at: datetime) -> Session:
    """Open to change again; the date of that stays. An open session is returned as it is."""
    if not session.finished:
        return session
    return session._replace(marks=(*session.marks, Mark(MarkKind.REOPENED, at)))


def on(session: Session, at: int) -> Placement:
    """The placement on place `at`; `NoSuchPlace` when no card lies there."""
    placement = session.board[at] if 0 <= at < len(session.board) else None
    if placement is None:
        raise NoSuchPlace(at)
    return placement


class Missing(StrEnum):
    """What a session may still want, in the order of the steps; nothing forces it."""

    CARDS = "cards"
    MOTIVES = "motives"
    REASONS = "reasons"
    FEATURES = "features"
    ANSWERS = "answers"
    OUTCOME = "outcome"


def missing(session: Session) -> tuple[Missing, ...]:
    """What is not there yet, to be said kindly before the session is kept."""
    laid = [placement for _, placement in session.laid]
    kinds = {step.kind for step in session.exercise.steps}
    wants = {
        Missing.CARDS: StepKind.CHOOSE in kinds and len(laid) < len(session.board),
        Missing.MOTIVES: StepKind.DESCRIBE in kinds and any(not it.motive.strip() for it in laid),
        Missing.REASONS: StepKind.DESCRIBE in kinds and any(not it.reason.strip() for it in laid),
        Missing.FEATURES: StepKind.LOOK in kinds and any(not it.features for it in laid),
        Missing.ANSWERS: any(not session.answer(it.id).strip() for it in session.exercise.questions),
        Missing.OUTCOME: StepKind.SHARE in kinds and not session.outcome.strip(),
    }
    return tuple(kind for kind, wanted in wants.items() if wanted)


def _may_change(session: Session, at: int | None = None) -> None:
    if session.finished:
        raise ReadOnly(session.id)
    if at is not None and not 0 <= at < len(session.board):
        raise NoSuchPlace(at)


def _with(session: Session, at: int, placement: Placement | None) -> Session:
    return session._replace(board=(*session.board[:at], placement, *session.board[at + 1 :]))


def _change(session: Session, at: int, change: Callable[[Placement], Placement]) -> Session:
    _may_change(session)
    return _with(session, at, change(on(session, at)))


def _set_aside(aside: tuple[Placement, ...], placement: Placement | None) -> tuple[Placement, ...]:
    return (*aside, placement) if placement and placement.has_words else aside


def _within(feature: Feature) -> Feature:
    return feature._replace(x=min(max(feature.x, 0.0), 1.0), y=min(max(feature.y, 0.0), 1.0))
