"""A step of the exercise on a document of its own, with small pictures made for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui import pointer

from kaartspel import texts
from kaartspel.domain.cards import CardRef, Deck
from kaartspel.domain.ports import LastSession
from kaartspel.domain.session import Bookmark, Placement, Session
from kaartspel.storage.store import open_store
from kaartspel.ui import theme
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.writer import Writer

Step = TypeVar("Step", bound=QWidget)


class PictureFolder:
    """A deck library of pictures made here, each 3:2 but for those of another shape; `without` have none."""

    def __init__(self, folder: Path, without: tuple[str, ...] = (), size: tuple[int, int] = (600, 400)) -> None:
        self._files: dict[str, Path] = {}
        for number, card in enumerate(("sea", "path", "lamp", "tree")):
            if card not in without:
                image = QImage(*size, QImage.Format.Format_RGB32)
                image.fill(QColor.fromHsv(80 * number, 120, 160))
                image.save(str(folder / f"{card}.png"))
                self._files[card] = folder / f"{card}.png"

    def decks(self) -> tuple[Deck, ...]:
        return ()

    def thumbnail(self, card: CardRef) -> Path | None:
        return self._files.get(card.card)

    picture = thumbnail

    def prepare(self, card: CardRef) -> bool:
        return card.card in self._files

    def digest(self, card: CardRef) -> str:
        return ""


@contextmanager
def on_stage(
    qtbot: QtBot,
    make: Callable[[Document, Pictures], Step],
    session: Session,
    library: PictureFolder,
    size: tuple[int, int] = (1200, 740),
    bookmark: Bookmark | None = None,
) -> Iterator[tuple[Step, Document, QWidget]]:
    """The step in a window with undo and redo, its document, and the window. Nothing is saved."""
    texts.use("en")
    theme.load_fonts()
    theme.apply(application(), "light")
    writer = Writer(lambda: open_store(Path("nowhere")))
    document = Document(writer, library, LastSession(session, bookmark or Bookmark()))
    pictures = Pictures(library)
    window = QWidget()
    window.setObjectName("table")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    step = make(document, pictures)
    column.addWidget(step)
    for keys, run in (("Ctrl+Z", document.undo), ("Ctrl+Y", document.redo)):
        action = QAction(window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False, run=run: run())
        window.addAction(action)
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    try:
        yield step, document, window
    finally:
        pictures.close()
        application().setStyleSheet("")


def settle() -> None:
    """Let layouts follow."""
    for _ in range(6):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def laid(document: Document, place: int = 0) -> Placement:
    """What lies on that place now."""
    found = document.session.board[place]
    assert found
    return found


def middle(widget: QWidget) -> QPoint:
    """The middle of the widget, in pixels of the screen."""
    return widget.mapToGlobal(widget.rect().center())


def in_size(text_size: int) -> None:
    """Text of that many percent, everywhere."""
    theme.apply(application(), "light", text_size)
    settle()


def application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def swipe_up(qtbot: QtBot, widget: QWidget, start: QPoint, scrolled: Callable[[], int]) -> None:
    """A finger on `widget` goes up from `start` (pixels of the screen), and the page goes along, seen by `scrolled`."""
    pointer.touch(widget, start)
    for way in (40, 80, 120, 160):
        before = scrolled()
        at = widget.mapFromGlobal(start - QPoint(0, way))
        QTest.touchEvent(widget, pointer.screen()).move(0, at, widget).commit()
        # The first part of the way only tells that it is no tap.
        if way > 80:
            qtbot.waitUntil(lambda before=before: scrolled() > before)
    QTest.touchEvent(widget, pointer.screen()).release(0, at, widget).commit()


def cut_off(step: QWidget) -> list[str]:
    """Names of visible words that stand in less room than they need."""
    found = []
    for part in step.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | QPlainTextEdit | QTextEdit | QAbstractButton):
            continue
        short = part.height() < part.minimumSizeHint().height() or part.width() < part.minimumSizeHint().width()
        if isinstance(part, QLabel) and part.wordWrap():
            short = part.height() < part.heightForWidth(part.width())
        if isinstance(part, QPlainTextEdit | QTextEdit):
            scrolls = part.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            short = not scrolls and part.verticalScrollBar().maximum() > 0
        if short:
            name = part.accessibleName() or getattr(part, "text", str)()
            found.append(f"{type(part).__name__} {name!r}: {part.size().toTuple()}")
    return found
