"""Sessions and comparisons as PDF from the command line, without a display and while the program is open too."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kaartspel.decks.library import FolderDecks
from kaartspel.domain.compare import compare
from kaartspel.domain.page_parts import Choice
from kaartspel.domain.ports import ExchangeError, ExchangeProblem
from kaartspel.paths import Paths
from kaartspel.storage.store import Reader

if TYPE_CHECKING:
    from kaartspel.ui.paper.painting import PaperCards


def write_sessions(paths: Paths, library: Reader, ids: Sequence[str], out: Path, chosen: Choice) -> list[Path]:
    """Those sessions (whole ids) as PDF; the files that were written. `ExchangeError`, `NoSuchSession`, `StorageError`.

    `out` is the file, for many sessions one PDF; where it is a folder there is a PDF for each session in it.
    """
    from kaartspel.ui.paper import documents

    documents.without_display()
    cards, names = _cards(paths), documents.names_of(library)

    def sessions() -> Iterator[documents.Owned]:
        for wanted in ids:
            session = library.load(wanted).session
            yield session, names.get(session.person_id, "")

    written: list[Path] = []
    with _writable(out):
        if out.is_dir():
            documents.write_each(out, sessions(), chosen, cards, written.append)
            return written
        if len(ids) == 1:
            documents.write_session(out, next(sessions()), chosen, cards)
        else:
            documents.write_sessions(out, sessions(), chosen, cards)
    return [out]


def write_comparison(paths: Paths, library: Reader, ids: Sequence[str], out: Path, chosen: Choice) -> None:
    """The comparison of those sessions (whole ids) as PDF. `ExchangeError`, `NoSuchSession`, `StorageError`.

    `ValueError` for a number of sessions that cannot be compared.
    """
    from kaartspel.ui.paper import documents

    comparison = compare(library.load_many(ids))
    documents.without_display()
    compared = documents.Compared(comparison, documents.names_of(library), documents.notes_on(library, comparison))
    with _writable(out):
        documents.write_comparison(out, compared, chosen, _cards(paths))


def choice(without: Sequence[str], anonymous: bool) -> Choice:
    """What goes in, by the words of the command line."""
    return Choice(**{name.replace("-", "_"): False for name in without}, anonymous=anonymous)


@contextmanager
def _writable(out: Path) -> Generator[None]:
    try:
        yield
    except OSError as why:
        raise ExchangeError(ExchangeProblem.UNWRITABLE, out, str(why)) from why


def _cards(paths: Paths) -> "PaperCards":
    from kaartspel.app import StoredPictures
    from kaartspel.storage.folder import Folder
    from kaartspel.ui.paper.painting import PaperCards

    library = FolderDecks(paths.shipped, paths.decks, paths.cache)
    return PaperCards(library, StoredPictures(Folder(paths.library).pictures))
