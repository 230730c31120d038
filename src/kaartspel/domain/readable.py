"""A session as it is read, from top to bottom: what every form for readers (a web page, Markdown) is made of."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from kaartspel.domain.session import Feature, MarkKind, Placement, Session


class Kind(StrEnum):
    """What a block is."""

    TITLE = "title"
    DATES = "dates"
    CARD = "card"
    """A card: its motive, with its picture."""
    PART = "part"
    """A heading of something else than a card."""
    SAID = "said"
    """Words under a label."""
    TEXT = "text"


class Block(NamedTuple):
    """One piece of a session; `label` says what `text` is, `picture` is the digest of a card's, and `alt` tells it."""

    kind: Kind
    text: str
    label: str = ""
    picture: str = ""
    alt: str = ""


class Phrases(NamedTuple):
    """What is said around the words of a person, in one language ("nl" or "en")."""

    language: str
    day: Callable[[date], str]
    moment: Callable[[datetime], str]
    logbook: str
    card: str
    no_motive: str
    why: str
    pin: str
    """With {number}."""
    doing: str
    aside: str
    outcome: str
    follow_up: str
    """With {when}, as the following are."""
    begun: str
    made_on: str
    finished: str
    reopened: str


def blocks(session: Session, phrases: Phrases) -> Iterator[Block]:
    """Everything of `session` in the order in which it is read."""
    yield Block(Kind.TITLE, f"{session.exercise.title.said(phrases.language)} · {phrases.day(day_of(session))}")
    yield Block(Kind.DATES, "\n".join(_dates(session, phrases)))
    for at, placement in session.laid:
        yield from _card(f"{at + 1}. ", placement, phrases)
    if session.aside:
        yield Block(Kind.PART, phrases.aside)
        for placement in session.aside:
            yield from _card("", placement, phrases)
    prompts = {question.id: question.prompt.said(phrases.language) for question in session.exercise.questions}
    for answer in session.answers:
        yield Block(Kind.PART, prompts.get(answer.question) or answer.question)
        yield Block(Kind.TEXT, answer.text)
    if session.outcome.strip():
        yield Block(Kind.PART, phrases.outcome)
        yield Block(Kind.TEXT, session.outcome)
    for it in session.follow_ups:
        yield Block(Kind.PART, phrases.follow_up.format(when=phrases.moment(it.at)))
        yield Block(Kind.TEXT, it.text)


def day_of(session: Session) -> date:
    """The day it is of: that on which its board was made."""
    return session.made_on or session.started.date()


def _dates(session: Session, phrases: Phrases) -> Iterator[str]:
    yield phrases.begun.format(when=phrases.moment(session.started))
    if session.made_on:
        yield phrases.made_on.format(when=phrases.day(session.made_on))
    for mark in session.marks:
        said = phrases.finished if mark.kind is MarkKind.FINISHED else phrases.reopened
        yield said.format(when=phrases.moment(mark.at))


def _card(number: str, placement: Placement, phrases: Phrases) -> Iterator[Block]:
    title = placement.title.said(phrases.language) or str(placement.card)
    alt = placement.alt.said(phrases.language) or title
    motive = " ".join(placement.motive.split()) or phrases.no_motive
    yield Block(Kind.CARD, number + motive, phrases.card.format(title=title), placement.picture, alt)
    if placement.reason.strip():
        yield Block(Kind.SAID, placement.reason, phrases.why)
    for index, feature in enumerate(placement.features, start=1):
        yield Block(Kind.SAID, _pin(feature), phrases.pin.format(number=index))
    if placement.doing.strip():
        yield Block(Kind.SAID, placement.doing, phrases.doing)


def _pin(feature: Feature) -> str:
    return ": ".join(part for part in (feature.name.strip(), feature.text.strip()) if part)
