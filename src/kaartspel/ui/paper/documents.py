"""What goes on paper together: one session, many, or a comparison. Nothing here needs the window or its thread."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtWidgets import QApplication

from kaartspel.domain.compare import Comparison, day
from kaartspel.domain.compare_pages import Told, compare_pages
from kaartspel.domain.filter import SessionList
from kaartspel.domain.page_parts import Choice, Look
from kaartspel.domain.pages import Page
from kaartspel.domain.persons import PersonSummary
from kaartspel.domain.session import Session
from kaartspel.domain.session_pages import session_pages
from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.compare.following import Follow
from kaartspel.ui.paper import words
from kaartspel.ui.paper.painting import PaperCards
from kaartspel.ui.paper.pdf import write_pdf
from kaartspel.ui.paper.type import measure

Owned = tuple[Session, str]
"""A session, and what its person is called on paper ("" for oneself)."""


class Compared(NamedTuple):
    """A comparison to be printed: what persons are called by id, and what was noted on seeing it, by its day."""

    comparison: Comparison
    names: Mapping[str, str] = {}
    notes: Sequence[tuple[date, str]] = ()
    by_card: bool = False


class Library(Protocol):
    """What is asked of an open library, for reading or writing."""

    def persons(self) -> Sequence[PersonSummary]:
        """All persons."""
        ...

    def listed(self) -> SessionList:
        """All sessions."""
        ...

    def load_many(self, session_ids: Sequence[str]) -> Sequence[Session]:
        """Those whole sessions."""
        ...


def names_of(library: Library) -> Mapping[str, str]:
    """What persons are called on paper, by id; the one whose library it is has no name. `StorageError`."""
    return {it.person.id: it.person.pseudonym for it in library.persons()}


def notes_on(library: Library, comparison: Comparison) -> Sequence[tuple[date, str]]:
    """What was noted on seeing just these sessions beside each other, the first noted first. `StorageError`."""
    wanted = {session.id for session in comparison.sessions}
    noted = [it.id for it in library.listed().summaries if it.compared and set(it.compared) == wanted]
    found = library.load_many(noted) if noted else ()
    return sorted((day(it), _said(it)) for it in found)


def _said(session: Session) -> str:
    return "\n\n".join(filter(None, (*(it.text.strip() for it in session.answers), session.outcome.strip())))


def look(choice: Choice, cards: PaperCards) -> Look:
    """What pages are made with, in the language in use."""
    return Look(choice, words.labels(), measure, cards.shape)


def pages_of(sessions: Iterable[Owned], choice: Choice, cards: PaperCards, *, several: bool) -> Iterator[Page]:
    """The pages of the sessions, one session after the other; of `several` they are numbered through."""
    first = 1
    for session, person in sessions:
        pages = session_pages(session, look(choice, cards), person, first if several else 0)
        first += len(pages)
        yield from pages


def comparison_pages(compared: Compared, choice: Choice, cards: PaperCards) -> list[Page]:
    """The pages of a comparison."""
    follow = Follow.CARD if compared.by_card else Follow.MOTIVE
    labels = words.compare_labels(compared.comparison, follow)
    said = words.sentences(compared.comparison, follow, choice)
    told = Told(compared.comparison, labels, compared.names, compared.notes, said, compared.by_card)
    return compare_pages(told, look(choice, cards))


def write_session(file: Path, owned: Owned, choice: Choice, cards: PaperCards) -> None:
    """One session as a PDF. OSError."""
    pages = pages_of([owned], choice, cards, several=False)
    write_pdf(file, pages, cards, words.title_of(owned[0], choice), coarse=choice.anonymous)


def write_sessions(file: Path, sessions: Iterable[Owned], choice: Choice, cards: PaperCards) -> None:
    """Many sessions in one PDF, each from a page of its own; one is held at a time. OSError."""
    pages = pages_of(sessions, choice, cards, several=True)
    write_pdf(file, pages, cards, _("Logbook"), coarse=choice.anonymous)


def write_each(
    folder: Path,
    sessions: Iterable[Owned],
    choice: Choice,
    cards: PaperCards,
    wrote: Callable[[Path], object] = lambda _file: None,
) -> int:
    """A PDF for each session in `folder`, which is made; nothing that is there is replaced. How many. OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for owned in sessions:
        file = free_name(folder, words.file_name(owned[0], choice))
        write_session(file, owned, choice, cards)
        wrote(file)
        count += 1
    return count


def write_comparison(file: Path, compared: Compared, choice: Choice, cards: PaperCards) -> None:
    """A comparison as a PDF. OSError."""
    pages = comparison_pages(compared, choice, cards)
    write_pdf(file, pages, cards, _("Comparison"), coarse=choice.anonymous)


def free_name(folder: Path, name: str) -> Path:
    """A file in `folder` that is not there yet: "name.pdf", "name (2).pdf", …"""
    file = folder / f"{name}.pdf"
    number = 2
    while file.exists():
        file = folder / f"{name} ({number}).pdf"
        number += 1
    return file


def without_display() -> QApplication:
    """An application that can paint on paper, without a display: for the command line."""
    import os

    existing = QApplication.instance()
    if not isinstance(existing, QApplication):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        existing = QApplication(["kaartspel"])
    theme.load_fonts()
    return existing
