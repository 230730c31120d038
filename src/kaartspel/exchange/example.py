"""The example: a year of sessions from a file that comes with the program, brought in like any that comes in."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Annotated

from msgspec import Meta

from kaartspel.content import LongWords, Short, ShortWords, Slug, Table, line, read, words
from kaartspel.domain import session as sessions
from kaartspel.domain.cards import Card, CardRef
from kaartspel.domain.example import EXAMPLE, MOST, session_id
from kaartspel.domain.exercise import Exercise
from kaartspel.domain.merging import Copy
from kaartspel.domain.package import ME, Head, PackageKind
from kaartspel.domain.ports import DeckLibrary, ExchangeError, ExchangeProblem, ExerciseError
from kaartspel.domain.session import Answer, Feature, FollowUp, Placement
from kaartspel.domain.words import Words

FILE = Path(__file__).parents[1] / "resources" / "examples" / "year.toml"
EVENING, LATER = time(20, 15), time(21, 5)
TOOK = timedelta(minutes=50)
_NOTHING = LongWords()


class _Pin(Table, frozen=True):
    x: Annotated[float, Meta(ge=0, le=1)]
    y: Annotated[float, Meta(ge=0, le=1)]
    name: ShortWords
    text: LongWords


class _Card(Table, frozen=True):
    card: Short
    motive: ShortWords
    reason: LongWords
    doing: LongWords
    pin: tuple[_Pin, ...] = ()


class _Answer(Table, frozen=True):
    question: Slug
    text: LongWords


class _Later(Table, frozen=True):
    after: Annotated[int, Meta(ge=1, le=400)]
    text: LongWords


class _Session(Table, frozen=True):
    days_ago: Annotated[int, Meta(ge=1, le=400)]
    exercise: Slug
    outcome: LongWords = _NOTHING
    card: Annotated[tuple[_Card, ...], Meta(max_length=12)] = ()
    answer: tuple[_Answer, ...] = ()
    follow_up: tuple[_Later, ...] = ()


class _Year(Table, frozen=True):
    session: Annotated[tuple[_Session, ...], Meta(min_length=1, max_length=MOST)]


class ExamplePackage:
    """The year up to today, in one language, with pictures from the decks; implements the port `Package`."""

    def __init__(
        self,
        language: str,
        exercises: Sequence[Exercise],
        decks: DeckLibrary,
        now: datetime,
        without: Collection[str] = (),
    ) -> None:
        """`without` are ids of sessions to leave out."""
        self._language = language
        self._exercises: Mapping[str, Exercise] = {exercise.id: exercise for exercise in exercises}
        self._cards = {card.ref: card for deck in decks.decks() for card in deck.cards}
        self._decks = decks
        self._now = now
        self._pictures: dict[str, Path] = {}
        year = enumerate(read(FILE, _Year, ExerciseError).session)
        made = [(session_id(number), it) for number, it in year if it.exercise in self._exercises]
        self._copies = [self._copy(known_as, it) for known_as, it in made if known_as not in without]

    @property
    def head(self) -> Head:
        """What it is."""
        return Head(PackageKind.SESSIONS, EXAMPLE, self._now, len(self._copies))

    def copies(self) -> Iterator[Copy]:
        """Its sessions, the first begun first."""
        yield from self._copies

    def pictures(self) -> Sequence[str]:
        """The SHA-256 (hex) of every picture in it."""
        return tuple(self._pictures)

    def picture(self, digest: str) -> tuple[bytes, str]:
        """The picture of that content, and the ending of its kind; `ExchangeError` where it is gone meanwhile."""
        file = self._pictures[digest]
        try:
            content = file.read_bytes()
        except OSError as why:
            raise ExchangeError(ExchangeProblem.UNREADABLE, file, str(why)) from why
        if sha256(content).hexdigest() != digest:
            raise ExchangeError(ExchangeProblem.PICTURE, file)
        return content, file.suffix

    def close(self) -> None:
        """Nothing is held."""

    def _copy(self, known_as: str, it: _Session) -> Copy:
        day = self._now.date() - timedelta(days=it.days_ago)
        begun = datetime.combine(day, EVENING, self._now.tzinfo)
        session = sessions.begin(self._exercises[it.exercise], known_as, ME, begun)
        for place, card in enumerate(it.card[: len(session.board)]):
            session = sessions.place(session, place, self._placement(f"{known_as[:4]}-{place}", card))
        session = sessions.write_outcome(session, self._said(it.outcome))
        answers = tuple(Answer(answer.question, self._said(answer.text)) for answer in it.answer)
        session = sessions.finish(session._replace(answers=answers), begun + TOOK)
        session = session._replace(follow_ups=tuple(self._follow_ups(known_as, it, begun)))
        changed = max([begun + TOOK, *(later.at for later in session.follow_ups)])
        return Copy(session, changed, ((EXAMPLE, self._now),))

    def _follow_ups(self, known_as: str, it: _Session, begun: datetime) -> Iterator[FollowUp]:
        for number, later in enumerate(it.follow_up):
            at = datetime.combine(begun.date() + timedelta(days=later.after), LATER, self._now.tzinfo)
            yield FollowUp(f"{known_as[:4]}-later-{number}", at, self._said(later.text))

    def _placement(self, known_as: str, it: _Card) -> Placement:
        ref = CardRef.parse(it.card)
        card = self._cards.get(ref, Card(ref, Words()))
        return Placement(
            ref,
            card.title,
            card.alt,
            self._picture(ref),
            line(it.motive).said(self._language),
            self._said(it.reason),
            self._said(it.doing),
            tuple(
                Feature(f"{known_as}-pin-{number}", pin.x, pin.y, self._said(pin.name), self._said(pin.text))
                for number, pin in enumerate(it.pin)
            ),
        )

    def _picture(self, ref: CardRef) -> str:
        file = self._decks.picture(ref) if self._decks.prepare(ref) else None
        digest = self._decks.digest(ref) if file else ""
        if file and digest:
            self._pictures[digest] = file
        return digest

    def _said(self, text: LongWords | ShortWords) -> str:
        return words(text).said(self._language)
