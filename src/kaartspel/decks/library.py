"""All decks: those that come with the program, and a person's own; their pictures as files that are safe to show."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kaartspel import files
from kaartspel.decks import known as known_decks
from kaartspel.decks.index import PictureIndex, Ready
from kaartspel.domain.cards import BACK, CardRef, Deck, back_of
from kaartspel.domain.ports import BACK_KEY, DECKS_KEY, DeckError, FileError, FileProblem

MANIFEST = "deck.toml"
MOST_DECKS = 1000


class _Shown(NamedTuple):
    """A picture that is ready: large, small, and the SHA-256 of the large one."""

    large: Path
    small: Path
    digest: str


class FolderDecks:
    """Decks as folders; implements the port `DeckLibrary`.

    `shipped` holds decks/<id>/deck.toml with the pictures beside it or in images/<id>/, `own` a folder a deck with
    everything in it; `cache` is where safe copies, small pictures and what was read before are kept. Read at first
    use. `prepare` may be called from several threads at once, everything else from any one.
    """

    def __init__(self, shipped: Path, own: Path, cache: Path) -> None:
        self._shipped = shipped
        self._own = own
        self._thumbnails = cache / "thumbnails"
        self._pictures = cache / "pictures"
        self._memory = cache / "decks.json"
        self._index_file = cache / "pictures.jsonl"
        self._decks: tuple[Deck, ...] | None = None
        self._sources: dict[CardRef, tuple[Path, bool]] = {}
        self._shown: dict[CardRef, _Shown] = {}
        self._problems: list[FileError] = []
        self._broken: dict[Path, FileError] = {}

    def decks(self) -> Sequence[Deck]:
        """Every deck, shipped ones first, then by folder name."""
        return self._read()

    def problems(self) -> Sequence[FileError]:
        """What could not be read: manifests, pictures that are missing, and those that `prepare` could not take."""
        self._read()
        return (*self._problems, *self._broken.values())

    def thumbnail(self, card: CardRef) -> Path | None:
        """The small picture if it is ready."""
        shown = self._ready(card)
        return shown.small if shown else None

    def picture(self, card: CardRef) -> Path | None:
        """The large picture, once `prepare` was done."""
        shown = self._ready(card)
        return shown.large if shown else None

    def digest(self, card: CardRef) -> str:
        """SHA-256 (hex) of the large picture, "" until `prepare` was done."""
        shown = self._ready(card)
        return shown.digest if shown else ""

    def prepare(self, card: CardRef) -> bool:
        """Make the small picture, and the safe copy of a picture that is not ours; False where there is none."""
        if self._ready(card):
            return True
        found = self._sources.get(card)
        if not found:
            return False
        from kaartspel.decks import thumbnails  # Pillow comes with it

        source, ours = found
        stamp = files.stamp(source)
        try:
            if ours:
                made = thumbnails.small_of_ours(source, self._thumbnails)
            else:
                made = thumbnails.safe_copy(source, self._pictures, self._thumbnails)
        except DeckError as problem:
            key = problem.key or (BACK_KEY if card.card == BACK else "")
            self._broken[problem.file] = DeckError(problem.problem, problem.file, key, problem.allowed)
            return False
        self._index.add(str(source), Ready(stamp, made.digest, made.small))
        self._shown[card] = self._files(source, made.digest, ours=ours)
        return True

    def _ready(self, card: CardRef) -> _Shown | None:
        """What is ready of `card`; looked for on the disk once, then remembered for as long as the program runs."""
        shown = self._shown.get(card)
        if shown:
            return shown
        self._read()
        found = self._sources.get(card)
        ready = self._index.get(str(found[0])) if found else None
        if not found or not ready or ready.stamp != files.stamp(found[0]):
            return None
        shown = self._files(found[0], ready.digest, ours=found[1])
        if not _has(shown.small, ready.small) or not (found[1] or shown.large.is_file()):
            return None
        self._shown[card] = shown
        return shown

    def _files(self, source: Path, digest: str, *, ours: bool) -> _Shown:
        large = source if ours else self._pictures / f"{digest}.jpg"
        return _Shown(large, self._thumbnails / f"{digest}.jpg", digest)

    def _read(self) -> tuple[Deck, ...]:
        if self._decks is None:
            self._index = PictureIndex(self._index_file)
            decks: list[Deck] = []
            for deck, pictures, ours in self._found():
                decks.append(deck)
                self._take_pictures(deck, pictures, ours=ours)
            self._decks = tuple(decks)
        return self._decks

    def _found(self) -> Iterator[tuple[Deck, Path, bool]]:
        """The decks that can be read, where their pictures are, and whether they are ours; the rest is problems."""
        known = files.recall(self._memory, known_decks.FORM)
        seen: dict[str, Any] = {}
        ids: set[str] = set()
        for folder, ours in self._folders():
            file = folder / MANIFEST
            try:
                deck, seen[str(file)] = known_decks.deck(file, known)
            except DeckError as problem:
                self._problems.append(problem)
                continue
            if deck.id in ids:
                self._problems.append(DeckError(FileProblem.DOUBLE, file, "deck.id", deck.id))
                continue
            ids.add(deck.id)
            apart = self._shipped / "images" / deck.id
            yield deck, apart if ours and apart.is_dir() else folder, ours
        if seen != known:
            files.remember(self._memory, known_decks.FORM, seen)

    def _folders(self) -> Iterator[tuple[Path, bool]]:
        for root, ours in ((self._shipped / "decks", True), (self._own, False)):
            try:
                folders = sorted(folder for folder in root.iterdir() if (folder / MANIFEST).exists())
            except FileNotFoundError:
                continue
            except OSError:
                self._problems.append(DeckError(FileProblem.UNREADABLE, root, DECKS_KEY))
                continue
            yield from ((folder, ours) for folder in folders[:MOST_DECKS])

    def _take_pictures(self, deck: Deck, folder: Path, *, ours: bool) -> None:
        """Where each card's picture and that of the back is; one that is not there is a problem, and its card stays."""
        try:
            with os.scandir(folder) as entries:
                names = {entry.name for entry in entries}
        except OSError:
            names = set[str]()
        for ref, name in (*((card.ref, card.picture) for card in deck.cards), (back_of(deck.id), deck.back)):
            if name in names:
                self._sources[ref] = folder / name, ours
            elif name:
                key = BACK_KEY if ref.card == BACK else ""
                self._problems.append(DeckError(FileProblem.UNREADABLE, folder / name, key))


def _has(file: Path, size: int) -> bool:
    """Whether `file` has that many bytes; a power cut can leave it with none."""
    try:
        return file.stat().st_size == size
    except OSError:
        return False
