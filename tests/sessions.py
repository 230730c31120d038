"""Example sessions for tests, in the first person and without names; and hypothesis strategies for any session."""

from datetime import date, datetime, timedelta, timezone
from typing import Any, get_type_hints

from hypothesis import strategies as st

from kaartspel.domain import session as sessions
from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Exercise, Question, Step, StepKind
from kaartspel.domain.layout import Layout
from kaartspel.domain.session import Answer, Bookmark, Feature, FollowUp, Mark, MarkKind, Placement, Session
from kaartspel.domain.words import Words

AMSTERDAM = timezone(timedelta(hours=1))
MORNING = datetime(2026, 3, 2, 9, 30, 15, 123456, AMSTERDAM)

MOTIVES = Exercise(
    id="motives",
    version="1",
    title=Words("Drijfveren", "Motives"),
    description=Words("Vier kaarten voor wat je drijft", "Four cards for what drives you"),
    examples=(Words("nuttig zijn", "being useful"),),
    steps=(
        Step("choose", StepKind.CHOOSE, Words("Kies", "Choose"), places=4),
        Step("describe", StepKind.DESCRIBE, Words("Beschrijf", "Describe")),
        Step("look", StepKind.LOOK, Words("Kijk", "Look")),
        Step("share", StepKind.SHARE, Words("Deel", "Share")),
    ),
)

WRITTEN = Exercise(
    id="frame",
    version="1",
    title=Words("Referentiekader", "Frame of reference"),
    steps=(
        Step(
            "write",
            StepKind.QUESTIONS,
            Words("Schrijf", "Write"),
            Words("Schrijf op wat je nu vindt.", "Write down what you think now."),
            Words("Een voorbeeld helpt.", "An example helps."),
            questions=(
                Question("people", Words("Hoe zijn mensen?", "What are people like?"), Words("Waar ga je van uit?")),
                Question("own-way", Words("Hoe ga jij met anderen om?", "How are you with others?")),
            ),
        ),
        Step("share", StepKind.SHARE, Words("Deel", "Share"), Words("Wat valt je op?", "What do you notice?")),
    ),
)

CARDS = (
    ("sea", Words("De zee", "The sea"), "Nuttig zijn", "Ik wil dat er iets beter wordt doordat ik er was."),
    ("path", Words("Het pad", "The path"), "Verantwoordelijk", "Ik loop voorop, ook als niemand dat vraagt."),
    ("lamp", Words("De lamp", "The lamp"), "Zorgen voor", "Ik laat het licht aan voor wie later thuiskomt."),
    ("tree", Words("De boom", "The tree"), "Verder komen", "Ik wil groeien, en ik weet nog niet waarheen."),
)


def laid(number: int, picture: str = "") -> Placement:
    """The example card of that number (0…3), as it is laid."""
    card, title, _, _ = CARDS[number]
    return Placement(CardRef("photos", card), title, Words(f"Foto: {title.nl}", f"Photo: {title.en}"), picture)


def empty(session_id: str = "0" * 32, person_id: str = "me", at: datetime = MORNING) -> Session:
    """A session that was only begun."""
    return sessions.begin(MOTIVES, session_id, person_id, at)


def with_cards(session_id: str = "0" * 32, person_id: str = "me", cards: int = 4, at: datetime = MORNING) -> Session:
    """A session with cards on the board, without words."""
    session = empty(session_id, person_id, at)
    for number in range(cards):
        session = sessions.place(session, number, laid(number))
    return session


def described(session_id: str = "0" * 32, person_id: str = "me", at: datetime = MORNING) -> Session:
    """A session done to the end, but not kept yet."""
    session = with_cards(session_id, person_id, at=at)
    for number, (_, _, motive, reason) in enumerate(CARDS):
        session = sessions.describe(session, number, motive=motive, reason=reason, doing="Ik kijk en wacht.")
        pin = Feature(f"{number}" * 32, 0.25, 0.75, "het licht", "Het komt van opzij.")
        session = sessions.pin(session, number, pin)
    return sessions.write_outcome(session, "Ik vraag vaker wat een ander nodig heeft.")


def kept(session_id: str = "0" * 32, person_id: str = "me", at: datetime = MORNING) -> Session:
    """A session that was done and is kept in the logbook."""
    return sessions.finish(described(session_id, person_id, at), at + timedelta(hours=1))


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)
"""Any text a person can type: emoji, newlines, odd signs."""
long_texts = st.builds(lambda text, times: (text * times)[:100_000], texts, st.sampled_from([1, 1, 1, 1, 2000]))
ids = st.uuids(version=4).map(lambda it: it.hex)
times = st.datetimes(
    datetime(1990, 1, 1),  # noqa: DTZ001  the strategy gives them their zone
    datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
card_refs = st.builds(CardRef, st.sampled_from(["photos", "mine"]), st.integers(1, 30).map(str))
words = st.builds(Words, texts, texts)
digests = st.sampled_from(["", "ab" * 32])


def _several(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(values, max_size=4).map(tuple)


_by_type: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-5, 5000),
    bool: st.booleans(),
    Words: words,
    date | None: st.none() | st.dates(),
    datetime: times,
    StepKind: st.sampled_from(StepKind),
    MarkKind: st.sampled_from(MarkKind),
    CardRef: card_refs,
    tuple[Words, ...]: _several(words),
    tuple[str, ...]: _several(texts),
    tuple[tuple[str, int], ...]: _several(st.tuples(texts, st.integers(0, 5000))),
}


def whole(kind: type[Any], **known: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a dataclass or named tuple with every field filled; a new field must be known here."""
    return st.builds(
        kind, **{name: _by_type[hint] for name, hint in get_type_hints(kind).items() if name not in known}, **known
    )


exercises: st.SearchStrategy[Exercise] = whole(
    Exercise, steps=_several(whole(Step, questions=_several(whole(Question))))
)
shares = st.floats(0, 1)
features = st.builds(Feature, ids, shares, shares, texts, texts)
placements: st.SearchStrategy[Placement] = whole(
    Placement,
    card=card_refs,
    picture=digests,
    motive=st.one_of(texts, st.sampled_from(["zorgen", " Zorgen ", "ZORGEN", "STRASSE", "straße"])),
    reason=long_texts,
    features=_several(features),
    motive_id=st.just(""),
)
any_sessions: st.SearchStrategy[Session] = whole(
    Session,
    id=ids,
    exercise=exercises,
    board=st.lists(st.none() | placements, max_size=12).map(tuple),
    aside=_several(placements),
    outcome=long_texts,
    answers=_several(whole(Answer)),
    follow_ups=_several(whole(FollowUp, id=ids)),
    marks=_several(whole(Mark)),
)
layouts: st.SearchStrategy[Layout] = whole(Layout)
bookmarks: st.SearchStrategy[Bookmark] = whole(Bookmark, layouts=_several(layouts))
