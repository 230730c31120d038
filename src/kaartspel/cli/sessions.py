"""`kaartspel session …`: what is in the library, read without Qt and while the program is open too."""

import sys
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kaartspel.cli.printed import harmless, print_json, wrapped
from kaartspel.domain.ports import NoSuchSession, SessionSummary
from kaartspel.domain.session import Feature, Placement, Session
from kaartspel.exchange import session_json
from kaartspel.paths import Paths
from kaartspel.phrases import day, moment
from kaartspel.storage.folder import Folder
from kaartspel.storage.store import Reader, read_store
from kaartspel.texts import _, language

SHORT_ID = 8


def show_all(paths: Paths, *, as_json: bool) -> int:
    """Print every session outside the bin, the newest first; none where nothing was made yet. `StorageError`."""
    found: list[SessionSummary] = []
    me = ""
    if has_library(paths.library):
        with library(paths.library) as reader:
            me = reader.me()
            found = sorted(reader.sessions(), key=lambda session: session.started, reverse=True)
    if as_json:
        return print_json(session_json.listed(found, me))
    print(harmless("\n\n".join(map(_line, found))) or _("There are no sessions yet."))
    return 0


def show_one(paths: Paths, asked: str, *, as_json: bool) -> int:
    """Print the session whose id begins with `asked`; `NoSuchSession`, `StorageError`."""
    if not has_library(paths.library):
        raise NoSuchSession(asked)
    with library(paths.library) as reader:
        session_id = one_of(reader, asked)
        if session_id is None:
            return 1
        (copy,) = reader.copies([session_id])
        me = reader.me()
    if as_json:
        return print_json(session_json.copied(copy, me))
    print(harmless("\n".join(_page(copy.session))))
    return 0


def one_of(reader: Reader, asked: str) -> str | None:
    """The id of the session whose id begins with `asked`; None, and a sentence, for several; `NoSuchSession`."""
    found = _begun_with(reader, asked)
    if asked in found or len(found) == 1:
        return asked if asked in found else found[0]
    if not found:
        raise NoSuchSession(asked)
    said = _("More than one session begins with {id}: {found}.").format(id=asked, found=", ".join(found[:5]))
    print(said, file=sys.stderr)
    return None


def _begun_with(reader: Reader, asked: str) -> list[str]:
    if not asked:
        raise NoSuchSession(asked)
    everything = (*reader.sessions(), *reader.sessions(binned=True))
    return [session.id for session in everything if session.id.startswith(asked)]


def has_library(path: Path) -> bool:
    """False only where there never was one: a library that is gone is something to be told."""
    return path.exists() or Folder(path).had_library


@contextmanager
def library(path: Path) -> Generator[Reader]:
    """The library, for reading only; `StorageError`."""
    with closing(read_store(path)) as reader:
        yield reader


def _line(session: SessionSummary) -> str:
    head = [session.id[:SHORT_ID], day(session.made_on or session.started), session.exercise_title.said(language())]
    head.append(_("in the logbook") if session.finished else _("open"))
    cards = [card.motive.strip() or card.title.said(language()) or str(card.card) for card in session.cards]
    return "\n".join(["  ".join(head), *wrapped(" · ".join(cards), " " * (SHORT_ID + 2))])


def _page(session: Session) -> Iterator[str]:
    title = session.exercise.title.said(language())
    yield title
    yield "─" * len(title)
    yield from _dates(session)
    for at, placement in session.laid:
        yield ""
        yield from _card(f"{at + 1}. ", placement)
    if session.aside:
        yield from ("", _("Put aside"))
        for placement in session.aside:
            yield from _card("   ", placement)
    if session.outcome.strip():
        yield from ("", _("Logbook"), *wrapped(session.outcome, "   "))
    for answer in session.answers:
        yield from ("", answer.question, *wrapped(answer.text, "   "))
    for follow_up in session.follow_ups:
        yield from ("", _("Follow-up, {when}").format(when=moment(follow_up.at)), *wrapped(follow_up.text, "   "))


def _dates(session: Session) -> Iterator[str]:
    yield _("Session {id}").format(id=session.id)
    yield _("Begun {when}").format(when=moment(session.started))
    if session.made_on:
        yield _("Made on {when}").format(when=day(session.made_on))
    yield from (
        (_("Kept in the logbook {when}") if mark.kind == "finished" else _("Reopened {when}")).format(
            when=moment(mark.at)
        )
        for mark in session.marks
    )


def _card(number: str, placement: Placement) -> Iterator[str]:
    inner = " " * len(number)
    yield number + (" ".join(placement.motive.split()) or _("(no motive yet)"))
    title = placement.title.said(language())
    yield inner + _("Card: {title}").format(title=f"{title} ({placement.card})" if title else placement.card)
    if placement.reason.strip():
        yield from wrapped(_("Why this card: {text}").format(text=placement.reason), inner)
    for index, feature in enumerate(placement.features, start=1):
        yield from wrapped(_pin(index, feature), inner)
    if placement.doing.strip():
        yield from wrapped(_("What do you see yourself do: {text}").format(text=placement.doing), inner)


def _pin(number: int, feature: Feature) -> str:
    words = ": ".join(part for part in (feature.name.strip(), feature.text.strip()) if part)
    return _("Pin {number}. {words}").format(number=number, words=words).rstrip()
