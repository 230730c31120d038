"""The thread that sets and paints pages: for the preview, into PDFs, and on a printer.

The window only asks, and hears of results by signals. What is asked for the preview while something older waits takes
its place. One session is held at a time, however many are printed.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QPainter

from kaartspel.domain.cards import CardRef
from kaartspel.domain.package import Cancelled
from kaartspel.domain.page_parts import Choice
from kaartspel.domain.pages import Line, Page, Panel, Picture, Pin, Ribbon, Style, Text
from kaartspel.domain.ports import SessionStore
from kaartspel.domain.session import Session
from kaartspel.ui.paper import documents
from kaartspel.ui.paper.documents import Compared, Owned
from kaartspel.ui.paper.painting import PaperCards, image_of, paint_page
from kaartspel.ui.paper.type import UNITS
from kaartspel.ui.writer import Writer

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

WAKE_SECONDS = 0.2


class Subject(NamedTuple):
    """What is to be printed: so many sessions, read one by one with `load` on the press's thread, or a comparison."""

    sessions: int
    load: Callable[[int, Callable[[], bool]], Owned]
    """The session of that number, from 0; stops with `Cancelled` when the function says so."""
    compared: Compared | None = None


def one(session: Session, person: str = "") -> Subject:
    """The session that is open, as it is now."""
    return Subject(1, _always((session, person)))


def comparison(compared: Compared) -> Subject:
    """A comparison."""
    return Subject(1, _always((compared.comparison.sessions[0], "")), compared)


def kept(writer: Writer, ids: Sequence[str]) -> Subject:
    """Sessions of the library, in that order."""
    names: dict[str, str] = {}

    def load(at: int, cancelled: Callable[[], bool]) -> Owned:
        answer: SimpleQueue[Owned | Exception] = SimpleQueue()

        def ask(store: SessionStore) -> None:
            try:
                if not names:
                    names.update({it.person.id: it.person.pseudonym for it in store.persons()})
                session = store.load(ids[at]).session
                answer.put((session, names.get(session.person_id, "")))
            except Exception as error:  # noqa: BLE001  whatever went wrong belongs to the thread that waits
                answer.put(error)

        writer.ask(ask, lambda _done: None)
        while not cancelled():
            try:
                found = answer.get(timeout=WAKE_SECONDS)
            except Empty:
                continue
            if isinstance(found, Exception):
                raise found
            return found
        raise Cancelled

    return Subject(len(ids), load)


def _always(owned: Owned) -> Callable[[int, Callable[[], bool]], Owned]:
    def load(_at: int, _cancelled: Callable[[], bool]) -> Owned:
        return owned

    return load


class Press(QObject):
    """One thread, begun with the first that is asked."""

    shown = Signal(int, object)
    """The pages of the preview: the number of the asking, and the list of `Page`."""
    painted = Signal(int, int, object)
    """The picture of a page of the preview: the number of the asking, of the page from 0, and the `QImage`."""
    progressed = Signal(int)
    """So many sessions are done."""
    done = Signal(object)
    """All is written or printed: the files, none where it went to a printer."""
    failed = Signal(object)
    """It was not: the exception; `Cancelled` where the person wanted so."""

    def __init__(self, cards: PaperCards, subject: Subject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._subject = subject
        self._jobs: OrderedDict[object, Callable[[], None]] = OrderedDict()
        self._wake = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closing = False
        self._cancelled = threading.Event()
        self._pages: Sequence[Page] = ()
        self._asked = 0
        _touch()
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.close)

    def show(self, choice: Choice) -> int:
        """Have the pages of the (first) session set with `choice`; the number of this asking."""
        self._asked += 1
        asked = self._asked

        def set_pages() -> None:
            self._pages = self._first(choice)
            self.shown.emit(asked, self._pages)

        self._do("pages", set_pages)
        return asked

    def paint(self, asked: int, number: int, width: int) -> None:
        """Have a page of the preview painted, `width` pixels wide."""

        def paint() -> None:
            if asked == self._asked and number < len(self._pages):
                self.painted.emit(asked, number, image_of(self._pages[number], self._cards, width))

        self._do(("page", number), paint)

    def save(self, out: Path, choice: Choice, *, each: bool = False) -> None:
        """Write a PDF to `out`; with `each` one for every session, into the folder `out`."""
        self._cancelled.clear()
        self._do("write", lambda: self.done.emit(self._write(out, choice, each=each)))

    def print_on(self, printer: "QPrinter", choice: Choice) -> None:
        """Print on `printer`, whose settings the person has chosen."""
        self._cancelled.clear()

        def go() -> None:
            print_pages(printer, self._all(choice), self._cards)
            self.done.emit([])

        self._do("write", go)

    def cancel(self) -> None:
        """Stop writing or printing after the page at hand; nothing half is left."""
        self._cancelled.set()

    def close(self) -> None:
        """Stop everything, and end the thread after the page at hand."""
        self._cancelled.set()
        with self._wake:
            self._closing = True
            self._jobs.clear()
            self._wake.notify()
        if self._thread:
            self._thread.join(10.0)

    def _do(self, key: object, job: Callable[[], None]) -> None:
        with self._wake:
            if self._closing:
                return
            self._jobs.pop(key, None)
            self._jobs[key] = job
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="paper", daemon=True)
                self._thread.start()
            self._wake.notify()

    def _run(self) -> None:
        while True:
            with self._wake:
                while not self._jobs and not self._closing:
                    self._wake.wait()
                if self._closing:
                    return
                job = self._jobs.popitem(last=False)[1]
            try:
                job()
            except Exception as error:  # noqa: BLE001  whatever went wrong is told in the dialog
                self.failed.emit(error)

    def _first(self, choice: Choice) -> Sequence[Page]:
        if self._subject.compared:
            return documents.comparison_pages(self._subject.compared, choice, self._cards)
        first = self._subject.load(0, lambda: self._closing)
        return list(documents.pages_of([first], choice, self._cards, several=self._subject.sessions > 1))

    def _write(self, out: Path, choice: Choice, *, each: bool) -> Sequence[Path]:
        if self._subject.compared:
            documents.write_comparison(out, self._subject.compared, choice, self._cards)
            return [out]
        if each:
            written: list[Path] = []
            documents.write_each(out, self._sessions(), choice, self._cards, written.append)
            return written
        if self._subject.sessions == 1:
            documents.write_session(out, next(self._sessions()), choice, self._cards)
        else:
            documents.write_sessions(out, self._sessions(), choice, self._cards)
        return [out]

    def _all(self, choice: Choice) -> Iterator[Page]:
        if self._subject.compared:
            yield from documents.comparison_pages(self._subject.compared, choice, self._cards)
        else:
            yield from documents.pages_of(self._sessions(), choice, self._cards, several=self._subject.sessions > 1)

    def _sessions(self) -> Iterator[Owned]:
        for at in range(self._subject.sessions):
            self.progressed.emit(at)
            if self._cancelled.is_set():
                raise Cancelled
            yield self._subject.load(at, self._cancelled.is_set)


def print_pages(printer: "QPrinter", pages: Iterator[Page], cards: PaperCards) -> None:
    """The pages on a printer, made smaller where its paper is. OSError where it does not take them."""
    painter = QPainter()
    try:
        for number, page in enumerate(pages):
            _print_page(painter, printer, number, page, cards)
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()


def _print_page(painter: QPainter, printer: "QPrinter", number: int, page: Page, cards: PaperCards) -> None:
    if not (printer.newPage() if number else painter.begin(printer)):
        raise OSError(printer.printerName())
    paper = printer.paperRect(type(printer).Unit.Millimeter)
    fits = min(paper.width() / page.width, paper.height() / page.height, 1.0)
    units = printer.resolution() / 25.4 / UNITS * fits
    painter.save()
    painter.scale(units, units)
    paint_page(painter, page, cards)
    painter.restore()


def _touch() -> None:
    """Paint one box of each kind here first: two threads must not meet a Qt enum for the first time together."""
    nothing = CardRef("", "")
    boxes = (
        Panel(1, 1, 5, 5, "paper", "line", 1),
        Ribbon(1, 1, 5, 5, 1, 0),
        Picture(1, 1, 9, 6, nothing, title="a"),
        Pin(3, 3, 1, 1),
        Pin(3, 3, 1, 1, read=True),
        Text(0, 0, 10, Line("a", marks=((0, 1),)), Style(8)),
    )
    image_of(Page(20, 20, boxes), _NoCards(), 20)


class _NoCards(PaperCards):
    """Has none."""

    def __init__(self) -> None:
        pass

    def word(self, card: CardRef, digest: str) -> None:
        del card, digest

    def picture(self, card: CardRef, digest: str, width: float, height: float, dots: float) -> None:
        del card, digest, width, height, dots
