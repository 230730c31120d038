"""Sessions from JSON, as `session_json` writes them: typed, bounded, and refused where anything is otherwise."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Exercise, Question, Step, StepKind
from kaartspel.domain.merging import Copy
from kaartspel.domain.ports import ExchangeError, ExchangeProblem
from kaartspel.domain.session import MOST_PLACES, Answer, Feature, FollowUp, Mark, MarkKind, Placement, Session
from kaartspel.domain.words import Words
from kaartspel.exchange.session_json import FORMAT

MOST_BYTES = 64 << 20
"""The largest session that is read, as JSON."""
FIRST_YEAR, LAST_YEAR = 1000, 9000

Id = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}(?![\s\S])")]
Name = Annotated[str, Meta(pattern=r"^[0-9A-Za-z_-]{1,64}(?![\s\S])")]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}(?![\s\S])")]
Time = Annotated[datetime, Meta(tz=True)]
Number = Annotated[int, Meta(ge=1, le=1_000_000)]
Share = Annotated[float, Meta(ge=0, le=1)]
Short = Annotated[str, Meta(max_length=2000)]
"""Of an exercise or a card; what a person wrote is as long as it is."""
Many = Meta(max_length=10_000)


class Part(msgspec.Struct, forbid_unknown_fields=True, frozen=True, gc=False):
    """An object of the JSON; every key stands in it, and no other."""


class SaidPart(Part, frozen=True):
    """A text with a language."""

    nl: Annotated[str, Meta(max_length=20_000)]
    en: Annotated[str, Meta(max_length=20_000)]


class QuestionPart(Part, frozen=True):
    """A question of an exercise."""

    id: Short
    prompt: SaidPart
    hint: SaidPart


class StepPart(Part, frozen=True):
    """A step of an exercise."""

    id: Short
    kind: StepKind
    title: SaidPart
    prompt: SaidPart
    hint: SaidPart
    places: Annotated[int, Meta(ge=0, le=MOST_PLACES)]
    labels: Annotated[list[SaidPart], Meta(max_length=MOST_PLACES)]
    questions: Annotated[list[QuestionPart], Meta(max_length=1000)]


class ExercisePart(Part, frozen=True):
    """An exercise as it was when the session was begun."""

    id: Short
    version: Short
    title: SaidPart
    description: SaidPart
    examples: Annotated[list[SaidPart], Meta(max_length=1000)]
    steps: Annotated[list[StepPart], Meta(min_length=1, max_length=1000)]


class FeaturePart(Part, frozen=True):
    """A pin."""

    number: Number
    id: Name
    x: Share
    y: Share
    name: str
    text: str


class AsidePart(Part, frozen=True):
    """A card taken off the board, with its words."""

    card: Short
    title: SaidPart
    alt: SaidPart
    picture: Digest | None
    motive: str
    reason: str
    doing: str
    features: Annotated[list[FeaturePart], Many]


class PlacementPart(AsidePart, frozen=True):
    """A card on the board, with its words."""

    place: Annotated[int, Meta(ge=1, le=MOST_PLACES)]


class MarkPart(Part, frozen=True):
    """When it was finished or reopened."""

    kind: MarkKind
    at: Time


class AnswerPart(Part, frozen=True):
    """What was written to a question."""

    question: Short
    text: str


class FollowUpPart(Part, frozen=True):
    """A dated later thought."""

    id: Name
    at: Time
    text: str


class SessionPart(Part, frozen=True):
    """All of one session."""

    format: Annotated[int, Meta(ge=1, le=FORMAT)]
    id: Id
    exercise: ExercisePart
    person: Name
    started: Time
    changed: Time
    finished: Time | None
    made_on: date | None
    reopened: Annotated[list[Time], Many]
    marks: Annotated[list[MarkPart], Many]
    places: Annotated[int, Meta(ge=0, le=MOST_PLACES)]
    outcome: str
    placements: Annotated[list[PlacementPart], Meta(max_length=MOST_PLACES)]
    aside: Annotated[list[AsidePart], Many]
    answers: Annotated[list[AnswerPart], Many]
    follow_ups: Annotated[list[FollowUpPart], Many]
    compared: Annotated[list[Id], Many]
    versions: Annotated[dict[Name, Time], Meta(max_length=1000)]


class _Format(msgspec.Struct, gc=False):
    format: int


PartType = TypeVar("PartType", bound=Part)


def copy_of(content: bytes, file: Path) -> Copy:
    """The session written in `content`, which came from `file`; `ExchangeError`."""
    part = part_of(content, SessionPart, file)
    try:
        session = _session(part)
        changed = _known(part.changed)
        versions = tuple(sorted((library, _known(at)) for library, at in part.versions.items()))
    except (ValueError, OverflowError) as why:
        raise ExchangeError(ExchangeProblem.DAMAGED, file, str(why)) from None
    return Copy(session, changed, versions)


def part_of(content: bytes, kind: type[PartType], file: Path) -> PartType:
    """`content` as `kind`; `ExchangeError`, NEWER where its format is."""
    if len(content) > MOST_BYTES:
        raise ExchangeError(ExchangeProblem.TOO_LARGE, file)
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError, MemoryError) as why:
        problem = ExchangeProblem.NEWER if _is_newer(content) else ExchangeProblem.DAMAGED
        raise ExchangeError(problem, file, str(why)) from None


def _is_newer(content: bytes) -> bool:
    try:
        return msgspec.json.decode(content, type=_Format).format > FORMAT
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError, MemoryError):
        return False


def _session(part: SessionPart) -> Session:
    session = Session(
        id=part.id,
        exercise=_exercise(part.exercise),
        person_id=part.person,
        started=_known(part.started),
        board=_board(part),
        made_on=part.made_on,
        aside=tuple(_placement(aside) for aside in part.aside),
        outcome=part.outcome,
        answers=tuple(Answer(answer.question, answer.text) for answer in part.answers),
        follow_ups=tuple(FollowUp(it.id, _known(it.at), it.text) for it in part.follow_ups),
        marks=tuple(Mark(mark.kind, _known(mark.at)) for mark in part.marks),
        compared=tuple(part.compared),
    )
    reopened = [mark.at for mark in session.marks if mark.kind is MarkKind.REOPENED]
    if session.finished != part.finished or reopened != part.reopened:
        raise ValueError("finished, reopened and marks do not say the same")
    return session


def _board(part: SessionPart) -> tuple[Placement | None, ...]:
    board: list[Placement | None] = [None] * part.places
    for placement in part.placements:
        if placement.place > part.places or board[placement.place - 1]:
            raise ValueError(f"place {placement.place}")
        board[placement.place - 1] = _placement(placement)
    return tuple(board)


def _placement(part: AsidePart) -> Placement:
    if [feature.number for feature in part.features] != list(range(1, len(part.features) + 1)):
        raise ValueError("the pins are not numbered from 1")
    return Placement(
        card=CardRef.parse(part.card),
        title=_said(part.title),
        alt=_said(part.alt),
        picture=part.picture or "",
        motive=part.motive,
        reason=part.reason,
        doing=part.doing,
        features=tuple(Feature(it.id, it.x, it.y, it.name, it.text) for it in part.features),
    )


def _exercise(part: ExercisePart) -> Exercise:
    return Exercise(
        id=part.id,
        version=part.version,
        title=_said(part.title),
        steps=tuple(_step(step) for step in part.steps),
        description=_said(part.description),
        examples=_all_said(part.examples),
    )


def _step(part: StepPart) -> Step:
    return Step(
        id=part.id,
        kind=part.kind,
        title=_said(part.title),
        prompt=_said(part.prompt),
        hint=_said(part.hint),
        places=part.places,
        labels=_all_said(part.labels),
        questions=tuple(Question(it.id, _said(it.prompt), _said(it.hint)) for it in part.questions),
    )


def _all_said(parts: Iterable[SaidPart]) -> tuple[Words, ...]:
    return tuple(map(_said, parts))


def _said(part: SaidPart) -> Words:
    return Words(part.nl, part.en)


def _known(at: datetime) -> datetime:
    """A time that can be kept: of a year with four digits, with an offset of whole minutes."""
    offset = at.utcoffset()
    if not FIRST_YEAR <= at.year <= LAST_YEAR or offset is None or offset.seconds % 60 or offset.microseconds:
        raise ValueError(f"the time {at}")
    return at
