"""Pictures of cards, ready to draw: scaled to the size on the screen, kept in one cache bounded in bytes.

Painting asks and never waits: what is not there yet is decoded on a thread, or first made by the deck library on
another, and `ready` tells when to paint again. The thread takes what was asked for last, so what scrolled by waits.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap

from kaartspel.domain.cards import CardRef, Deck, back_of
from kaartspel.domain.ports import DeckLibrary, PictureStore
from kaartspel.ui.known_cards import KnownCards

if TYPE_CHECKING:
    # Imported when a card of words, or a back, is first shown: a deck of photographs does not wait for it.
    from kaartspel.ui.drawn_faces import DrawnFaces

USUAL_SHAPE = 1.5
"""Width ÷ height of a card of which nothing is known."""
MOST_BYTES = 56 * 1024 * 1024
SMALL_PIXELS = 480
"""The longest side of the library's small pictures; what is shown larger is drawn from the large one."""
CORNER = 5
"""The radius of a picture's corners, in pixels at 100 %."""
MOST_WAITING = 600

Job = TypeVar("Job")
Wanted = tuple[CardRef, str]
"""A card, and the digest of the picture it was laid with: "" for the one its deck has now."""


class _Shot(NamedTuple):
    """One picture at one size, in device pixels; a tuple, since a page of them is looked up while scrolling."""

    card: CardRef
    digest: str
    width: int
    height: int
    ratio: float
    large: bool


class Pictures(QObject):
    """The pictures of all cards on the screen. `close` ends its threads; so does the end of the application."""

    ready = Signal(object)
    """A picture of this `CardRef` came, or is known not to come."""
    _decoded = Signal(object, object)
    _prepared = Signal(object, bool)

    def __init__(self, library: DeckLibrary, store: PictureStore | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.known = KnownCards(library)
        """What the decks say of the cards."""
        self._library = library
        self._store = store
        self._drawn_made: DrawnFaces | None = None
        self._shapes: dict[str, float] = {}
        self._kept: OrderedDict[_Shot, QPixmap] = OrderedDict()
        self._bytes = 0
        self._latest: dict[Wanted, _Shot] = {}
        self._broken: set[Wanted] = set()
        self._waiting: dict[CardRef, dict[_Shot, None]] = {}
        self._decoder = _Worker("pictures", self._decode)
        self._large_decoder = _Worker("large pictures", self._decode)
        self._preparer = _Worker("small pictures", self._prepare)
        self._decoded.connect(self._take)
        self._prepared.connect(self._go_on)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.close)

    @property
    def store(self) -> PictureStore | None:
        """Where pictures of cards laid before are found."""
        return self._store

    def use_store(self, store: PictureStore) -> None:
        """From here on pictures of cards laid before are found in `store` as well."""
        self._store = store
        missing, self._broken = self._broken, set()
        for card, _ in missing:
            self.ready.emit(card)

    def small(self, card: CardRef, digest: str, size: QSize, ratio: float) -> QPixmap | None:
        """The picture within `size` (logical pixels) for a screen of `ratio`, aspect kept; None while it isn't there.

        `digest` is that of the picture the card was laid with, "" for the one its deck has now. A card that is a word
        comes set by the program.
        """
        if not digest and self.known.is_word(card):
            return self._drawn.face(card, size, ratio)
        return self._get(_shot(card, digest, size, ratio, large=False))

    def large(self, card: CardRef, digest: str, size: QSize, ratio: float) -> QPixmap | None:
        """The same from the large picture, for a card shown large; a word with its meaning."""
        if not digest and self.known.is_word(card):
            return self._drawn.face(card, size, ratio, whole=True)
        return self._get(_shot(card, digest, size, ratio, large=True))

    def nearby(self, card: CardRef, digest: str) -> QPixmap | None:
        """The picture at the size it was last shown, to be scaled until the right one is there."""
        if not digest and self.known.is_word(card):
            return self._drawn.nearby(card)
        shot = self._latest.get((card, digest))
        return self._kept.get(shot) if shot else None

    def broken(self, card: CardRef, digest: str = "") -> bool:
        """Whether there is no picture to wait for: a placeholder with the card's title stands in."""
        return (card, digest) in self._broken

    def back(self, deck: Deck, size: QSize, ratio: float) -> QPixmap:
        """The back of the deck's cards: its own picture once that is there, else one drawn by the program."""
        ref = back_of(deck.id)
        picture = self.small(ref, "", size, ratio) or self.nearby(ref, "") if deck.back else None
        return picture or self._drawn.now(ref, size, ratio)

    def shows_meaning(self, card: CardRef, size: QSize) -> bool:
        """Whether what a word can mean is on its card at that size (logical pixels)."""
        return self.known.is_word(card) and self._drawn.shows_meaning(card, size)

    def shape(self, card: CardRef, digest: str = "") -> float:
        """Width ÷ height of the card's picture: that of its deck, or of the stored picture where the deck is gone."""
        deck = self.known.deck(card.deck)
        now = self._library.digest(card) if digest else ""
        if deck and self.known.card(card) and now in ("", digest):
            return deck.aspect_ratio
        return self._stored_shape(digest) if digest else USUAL_SHAPE

    @property
    def bytes(self) -> int:
        """How much memory the pictures take."""
        return self._bytes

    def load_now(self, wanted: Iterable[Wanted], size: QSize, ratio: float, milliseconds: float = 60.0) -> None:
        """Decode small pictures at once, as many as fit in the time: for the first paint and for a lifted card."""
        end = perf_counter() + milliseconds / 1000
        for card, digest in wanted:
            if not digest and self.known.is_word(card):
                draw = self._drawn.now if perf_counter() < end else self._drawn.face
                draw(card, size, ratio)
                continue
            shot = _shot(card, digest, size, ratio, large=False)
            if shot in self._kept or (card, digest) in self._broken:
                continue
            file = self._file(shot)
            if file and perf_counter() < end:
                self._keep(shot, decoded(file, shot.width, shot.height, CORNER * ratio))
            else:
                self._ask(shot, file)

    def make_now(self, card: CardRef) -> None:
        """Have the library make the picture of `card` if it did not yet: a card is laid with its picture's digest."""
        if not self._library.digest(card) and not self.broken(card) and not self.known.is_word(card):
            self._library.prepare(card)

    def prefetch(self, wanted: Iterable[Wanted], size: QSize, ratio: float) -> None:
        """Have small pictures made ready, the first of `wanted` first."""
        width, height = round(size.width() * ratio), round(size.height() * ratio)
        for card, digest in reversed(list(wanted)):
            if not digest and self.known.is_word(card):
                self._drawn.face(card, size, ratio)
                continue
            shot = _Shot(card, digest, width, height, ratio, large=False)
            if shot not in self._kept and (card, digest) not in self._broken:
                self._ask(shot, self._file(shot))

    def close(self) -> None:
        """End the threads; what still waits is dropped."""
        self._decoder.close()
        self._large_decoder.close()
        self._preparer.close()

    @property
    def _drawn(self) -> "DrawnFaces":
        if self._drawn_made is None:
            from kaartspel.ui.drawn_faces import DrawnFaces

            self._drawn_made = DrawnFaces(self.known, self)
            self._drawn_made.ready.connect(self.ready)
        return self._drawn_made

    def _stored_shape(self, digest: str) -> float:
        file = self._store.stored(digest) if self._store and digest not in self._shapes else None
        if file:
            size = QImageReader(str(file)).size()  # read from the file's head, without its pixels
            self._shapes[digest] = size.width() / size.height() if size.isValid() else USUAL_SHAPE
        return self._shapes.get(digest, USUAL_SHAPE)

    def _get(self, shot: _Shot) -> QPixmap | None:
        found = self._kept.get(shot)
        if found is not None:
            self._kept.move_to_end(shot)
        elif (shot.card, shot.digest) not in self._broken and shot.width > 0 and shot.height > 0:
            self._ask(shot, self._file(shot), again=False)
        return found

    def _file(self, shot: _Shot) -> Path | None:
        library = self._library
        if shot.digest and library.digest(shot.card) != shot.digest:
            return self._store.stored(shot.digest) if self._store else None
        if shot.large or max(shot.width, shot.height) > SMALL_PIXELS * 1.1:
            return library.picture(shot.card)
        return library.thumbnail(shot.card)

    def _ask(self, shot: _Shot, file: Path | None, *, again: bool = True) -> None:
        if file:
            self._decoder_of(shot).ask((shot, file), again=again)
        else:
            self._waiting.setdefault(shot.card, {})[shot] = None
            self._preparer.ask(shot.card, again=again)

    def _decoder_of(self, shot: _Shot) -> "_Worker[tuple[_Shot, Path]]":
        """A large picture is looked at now: it doesn't stand in line behind a page of small ones."""
        _touch_enums()
        return self._large_decoder if shot.large else self._decoder

    def _decode(self, job: tuple[_Shot, Path]) -> None:
        shot, file = job
        self._decoded.emit(shot, decoded(file, shot.width, shot.height, CORNER * shot.ratio))

    def _prepare(self, card: CardRef) -> None:
        self._prepared.emit(card, self._library.prepare(card))

    def _go_on(self, card: CardRef, good: bool) -> None:
        for shot in self._waiting.pop(card, {}):
            file = self._file(shot) if good or shot.digest else None
            if file:
                self._decoder_of(shot).ask((shot, file))
            else:
                self._broken.add((card, shot.digest))
        self.ready.emit(card)

    def _take(self, shot: _Shot, image: QImage) -> None:
        self._keep(shot, image)
        self.ready.emit(shot.card)

    def _keep(self, shot: _Shot, image: QImage) -> None:
        wanted = (shot.card, shot.digest)
        if image.isNull():
            self._broken.add(wanted)
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(shot.ratio)
        old = self._kept.pop(shot, None)
        self._bytes += _bytes(pixmap) - (_bytes(old) if old else 0)
        self._kept[shot] = pixmap
        self._latest[wanted] = shot
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            gone, dropped = self._kept.popitem(last=False)
            self._bytes -= _bytes(dropped)
            if self._latest.get((gone.card, gone.digest)) == gone:
                del self._latest[gone.card, gone.digest]


def decoded(file: Path, width: int, height: int, radius: float) -> QImage:
    """The picture in `file` within `width` × `height` device pixels, aspect kept, corners rounded; null if broken."""
    return _read(QImageReader(str(file)), width, height, radius)


def _read(reader: QImageReader, width: int, height: int, radius: float) -> QImage:
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(_fitted(size, width, height))
    image = reader.read()
    return image if image.isNull() else _rounded(image, radius)


def _fitted(size: QSize, width: int, height: int) -> QSize:
    """`size` within the box, aspect kept; the box itself where only rounding to whole pixels is between them."""
    fitted = size.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    rounding = width - fitted.width() <= 2 and height - fitted.height() <= 2
    return QSize(width, height) if rounding and min(width, height) > 40 else fitted


def _rounded(image: QImage, radius: float) -> QImage:
    cut = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    cut.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawRoundedRect(QRectF(cut.rect()), radius, radius)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawImage(0, 0, image)
    painter.end()
    return cut


@cache
def _touch_enums() -> None:
    """Do all that the threads do once on this one: two threads must not meet a Qt enum for the first time together."""
    buffer = QBuffer()
    buffer.setData(QByteArray(b"P6\n2 2\n255\n" + bytes(12)))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    _read(QImageReader(buffer), 2, 2, 1.0)


def _shot(card: CardRef, digest: str, size: QSize, ratio: float, *, large: bool) -> _Shot:
    return _Shot(card, digest, round(size.width() * ratio), round(size.height() * ratio), ratio, large)


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


class _Worker(Generic[Job]):
    """One background thread, begun when first needed, that takes the job asked for last."""

    def __init__(self, name: str, work: Callable[[Job], None]) -> None:
        self._name = name
        self._work = work
        self._jobs: OrderedDict[Job, None] = OrderedDict()
        self._now: Job | None = None
        self._wake = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closing = False

    def ask(self, job: Job, *, again: bool = True) -> None:
        """Do `job` next; with `again` False only if it does not wait already."""
        with self._wake:
            if self._closing or job == self._now or (job in self._jobs and not again):
                return
            self._jobs[job] = None
            self._jobs.move_to_end(job)
            if len(self._jobs) > MOST_WAITING:
                self._jobs.popitem(last=False)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._wake.notify()

    def close(self) -> None:
        """Finish the job at hand and end."""
        with self._wake:
            self._closing = True
            self._jobs.clear()
            self._wake.notify()
        if self._thread and self._thread is not threading.current_thread():
            self._thread.join(10.0)

    def _run(self) -> None:
        while True:
            with self._wake:
                self._now = None
                while not self._jobs and not self._closing:
                    self._wake.wait()
                if self._closing:
                    return
                self._now = self._jobs.popitem()[0]
                job = self._now
            self._work(job)
