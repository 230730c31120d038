"""Rows to sessions and back: pure, on mappings, for the raw driver and SQLAlchemy alike."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any, NamedTuple

from kaartspel.domain.cards import CardRef
from kaartspel.domain.exercise import Exercise
from kaartspel.domain.layout import Layout
from kaartspel.domain.ports import LaidCard, SessionSummary
from kaartspel.domain.session import Answer, Bookmark, Feature, FollowUp, Mark, MarkKind, Placement, Session
from kaartspel.domain.words import Words
from kaartspel.storage.exercise_copy import words_of

Row = Mapping[str, Any]

ASIDE = 1000
"""Placements on the board have their place as their number; those put aside count from here."""


class Rows(NamedTuple):
    """All rows of one session, the children in order. The session's row tells nothing about change or bin."""

    session: Row
    placements: Sequence[Row]
    features: Sequence[Row]
    marks: Sequence[Row]
    answers: Sequence[Row]
    follow_ups: Sequence[Row]


def rows_of(session: Session, exercise_digest: str) -> Rows:
    """The rows of `session`; motives have no id yet (see `motives`)."""
    own = {"session_id": session.id}
    numbered = [*session.laid, *((None, placement) for placement in session.aside)]
    numbers = [*(place for place, _ in session.laid), *(ASIDE + number for number in range(len(session.aside)))]
    return Rows(
        session={
            "id": session.id,
            "exercise_digest": exercise_digest,
            "person_id": session.person_id,
            **time_columns("started", session.started),
            "made_on": session.made_on.isoformat() if session.made_on else None,
            **time_columns("finished", session.finished),
            "outcome": clean(session.outcome),
            "places": len(session.board),
            "cards": json.dumps([_laid_card(place, placement) for place, placement in session.laid]),
            "compared": json.dumps(session.compared),
        },
        placements=[
            {**own, "number": number, "place": place, **_placement_columns(placement)}
            for number, (place, placement) in zip(numbers, numbered, strict=True)
        ],
        features=[
            {**own, "placement": number, "number": index, **_feature_columns(feature)}
            for number, (_, placement) in zip(numbers, numbered, strict=True)
            for index, feature in enumerate(placement.features)
        ],
        marks=[
            {**own, "number": number, "kind": str(mark.kind), **time_columns("at", mark.at)}
            for number, mark in enumerate(session.marks)
        ],
        answers=[
            {**own, "number": number, "question": clean(answer.question), "text": clean(answer.text)}
            for number, answer in enumerate(session.answers)
        ],
        follow_ups=[
            {**own, "number": number, "id": it.id, **time_columns("at", it.at), "text": clean(it.text)}
            for number, it in enumerate(session.follow_ups)
        ],
    )


def session_of(rows: Rows, exercise: Exercise, motives: Mapping[str, str]) -> Session:
    """The session of `rows`; `motives` are those that stand for merged ones. ValueError or KeyError: no sense in it."""
    it = rows.session
    pins: dict[int, list[Feature]] = {}
    for row in rows.features:
        feature = Feature(row["id"], row["x"], row["y"], row["name"], row["text"])
        pins.setdefault(row["placement"], []).append(feature)
    placements = [
        (row["place"], _placement(row, tuple(pins.get(row["number"], ())), motives)) for row in rows.placements
    ]
    on_board = {place: placement for place, placement in placements if place is not None}
    return Session(
        id=it["id"],
        exercise=exercise,
        person_id=it["person_id"],
        started=known_time(it, "started"),
        board=tuple(on_board.get(place) for place in range(it["places"])),
        made_on=day(it["made_on"]),
        aside=tuple(placement for place, placement in placements if place is None),
        outcome=it["outcome"],
        answers=tuple(Answer(row["question"], row["text"]) for row in rows.answers),
        follow_ups=tuple(FollowUp(row["id"], known_time(row, "at"), row["text"]) for row in rows.follow_ups),
        marks=tuple(Mark(MarkKind(row["kind"]), known_time(row, "at")) for row in rows.marks),
        compared=tuple(json.loads(it["compared"])),
    )


def summary_of(it: Row, exercise_id: str, exercise_title: Words) -> SessionSummary:
    """A line of a list from the session's row alone."""
    return SessionSummary(
        id=it["id"],
        exercise=exercise_id,
        exercise_title=exercise_title,
        person_id=it["person_id"],
        started=known_time(it, "started"),
        changed=known_time(it, "changed"),
        finished=time_of(it, "finished"),
        made_on=day(it["made_on"]),
        binned=time_of(it, "binned"),
        places=it["places"],
        cards=tuple(card_of(card) for card in json.loads(it["cards"])),
        beginning=it.get("beginning") or "",
        compared=tuple(json.loads(it["compared"])),
    )


def card_of(it: Row) -> LaidCard:
    """A card as the session's row repeats it."""
    return LaidCard(it["place"], CardRef.parse(it["card"]), words_of(it["title"]), it["picture"], it["motive"])


def bookmark_text(bookmark: Bookmark) -> str:
    """`bookmark` as JSON."""
    return json.dumps(
        {
            "step": bookmark.step,
            "place": bookmark.place,
            "deck": bookmark.deck,
            "layouts": [layout._asdict() for layout in bookmark.layouts],
            "scrolls": bookmark.scrolls,
            "question": bookmark.question,
            "draft": bookmark.draft,
        }
    )


def bookmark_of(text: str) -> Bookmark:
    """The bookmark written in `text`; in older ones the order and scroll place of one deck stand by themselves."""
    it = json.loads(text)
    old: list[Row] = [it] if it["deck"] else []
    return Bookmark(
        step=it["step"],
        place=it["place"],
        deck=it["deck"],
        layouts=tuple(_layout(layout) for layout in it.get("layouts", old)),
        scrolls=tuple((step, pixels) for step, pixels in it["scrolls"]),
        question=it.get("question", ""),
        draft=it.get("draft", ""),
    )


def _layout(it: Row) -> Layout:
    return Layout(
        deck=it["deck"],
        shuffle=it.get("shuffle", 0),
        scroll=it.get("scroll", 0),
        part=it.get("part", False),
        drawn=it.get("drawn", False),
        picked=tuple(it.get("picked", ())),
        face_down=it.get("face_down", False),
        turned=tuple(it.get("turned", ())),
        tags=tuple(it.get("tags", ())),
    )


@lru_cache(maxsize=4096)
def words(text: str) -> Words:
    """A text in both languages from JSON; the same cards are laid again and again."""
    return words_of(json.loads(text))


def time_columns(name: str, at: datetime | None) -> dict[str, str | int | None]:
    """An aware time as its two columns, both None for no time."""
    if at is None:
        return {f"{name}_utc": None, f"{name}_offset": None}
    offset = at.utcoffset() or timedelta()
    return {f"{name}_utc": utc_text(at), f"{name}_offset": offset // timedelta(minutes=1)}


def utc_text(at: datetime) -> str:
    """The moment in UTC, in text of one width."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def known_time(row: Row, name: str) -> datetime:
    """The time in the two columns `name`."""
    return moment(row[f"{name}_utc"], row[f"{name}_offset"])


def moment(utc: str, offset: int) -> datetime:
    """The time of its UTC, as `utc_text` has it, and its offset in minutes."""
    zone, shift = _zone(offset)
    return (datetime.fromisoformat(utc) + shift).replace(tzinfo=zone)


@lru_cache(maxsize=256)
def _zone(minutes: int) -> tuple[timezone, timedelta]:
    shift = timedelta(minutes=minutes)
    return timezone(shift), shift


def time_of(row: Row, name: str) -> datetime | None:
    """The time in the two columns `name`, or None."""
    return None if row[f"{name}_utc"] is None else known_time(row, name)


def clean(text: str) -> str:
    """`text` without half characters (lone surrogates), which cannot be stored: a "?" must not cost all the rest."""
    return text.encode("utf-8", "replace").decode()


def day(text: str | None) -> date | None:
    """The day written in `text`, None for none."""
    return date.fromisoformat(text) if text else None


def _words_text(words: Words) -> str:
    return json.dumps({"nl": words.nl, "en": words.en})


def _laid_card(place: int, placement: Placement) -> dict[str, Any]:
    return {
        "place": place,
        "card": str(placement.card),
        "title": {"nl": placement.title.nl, "en": placement.title.en},
        "picture": placement.picture,
        "motive": clean(placement.motive),
    }


def _placement_columns(placement: Placement) -> dict[str, Any]:
    return {
        "deck": placement.card.deck,
        "card": placement.card.card,
        "title": _words_text(placement.title),
        "alt": _words_text(placement.alt),
        "picture": placement.picture,
        "motive": clean(placement.motive),
        "motive_id": None,
        "reason": clean(placement.reason),
        "doing": clean(placement.doing),
    }


def _feature_columns(feature: Feature) -> dict[str, Any]:
    return {
        "id": feature.id,
        "x": feature.x,
        "y": feature.y,
        "name": clean(feature.name),
        "text": clean(feature.text),
    }


def _placement(row: Row, features: tuple[Feature, ...], motives: Mapping[str, str]) -> Placement:
    return Placement(
        card=CardRef(row["deck"], row["card"]),
        title=words(row["title"]),
        alt=words(row["alt"]),
        picture=row["picture"],
        motive=row["motive"],
        reason=row["reason"],
        doing=row["doing"],
        features=features,
        motive_id=motives.get(row["motive_id"], row["motive_id"] or ""),
    )
