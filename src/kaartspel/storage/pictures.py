"""Pictures by content: `pictures/ab/<sha256>.jpg`. What is there is never written again."""

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kaartspel.domain.ports import StorageError, StorageProblem
from kaartspel.storage.errors import translated
from kaartspel.storage.folder import sync, write_whole

DIGEST = re.compile(r"[0-9a-f]{64}")
SUFFIXES = {".jpg": ".jpg", ".jpeg": ".jpg", ".png": ".png", ".webp": ".webp"}
"""What the files of pictures end with that are kept, and what they end with in the store."""
PIECE = 1 << 18
"""Bytes copied at a time."""


def keep(pictures: Path, digest: str, source: Path) -> int:
    """Copy `source` (a JPEG, PNG or WebP) into the folder `pictures` under `digest`, unless it is there; its size.

    The size is in bytes. `StorageError` when `source` cannot be read, is of another kind, or is not what `digest` says.
    """
    there = stored(pictures, digest)
    suffix = SUFFIXES.get(source.suffix.lower())
    if not DIGEST.fullmatch(digest) or suffix is None:
        raise StorageError(StorageProblem.OTHER, source, f"no picture to keep as {digest!r}")
    with translated(pictures):
        if there is not None:
            return there.stat().st_size
        folder = pictures / digest[:2]
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{digest}.part"
        try:
            size = _copy(source, part, digest)
            part.replace(folder / f"{digest}{suffix}")
        finally:
            part.unlink(missing_ok=True)
        for changed in (folder, pictures, pictures.parent):
            sync(changed)
        return size


def put(pictures: Path, digest: str, suffix: str, content: bytes) -> None:
    """Write `content`, whose SHA-256 is `digest`, into the folder `pictures`; `suffix` is one of `SUFFIXES`."""
    from hashlib import sha256  # as below

    if suffix not in SUFFIXES.values() or sha256(content).hexdigest() != digest:
        raise StorageError(StorageProblem.OTHER, pictures, f"no picture to keep as {digest!r}")
    with translated(pictures):
        folder = pictures / digest[:2]
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{digest}{suffix}", content)
        for changed in (pictures, pictures.parent):
            sync(changed)


def take_away(pictures: Path, digests: Iterable[str]) -> None:
    """Remove those pictures again, and the folders that they were alone in."""
    for digest in digests:
        remove(pictures, digest)
        for folder in (pictures / digest[:2], pictures):
            with suppress(OSError):  # others are in it
                folder.rmdir()


def stored(pictures: Path, digest: str) -> Path | None:
    """The file of that content in the folder `pictures`, or None."""
    if not DIGEST.fullmatch(digest):
        return None
    places = (pictures / digest[:2] / f"{digest}{suffix}" for suffix in dict.fromkeys(SUFFIXES.values()))
    return next((place for place in places if place.is_file()), None)


def remove(pictures: Path, digest: str) -> None:
    """Take the picture of that content out of the folder `pictures`."""
    place = stored(pictures, digest)
    if place:
        with translated(pictures):
            place.unlink()
            sync(place.parent)


def _copy(source: Path, part: Path, digest: str) -> int:
    from hashlib import sha256  # this module is imported at the start, and nothing is copied then

    hashed = sha256()
    size = 0
    with source.open("rb") as reading, part.open("wb") as writing:
        while piece := reading.read(PIECE):
            hashed.update(piece)
            size += writing.write(piece)
        writing.flush()
        os.fsync(writing.fileno())
    if hashed.hexdigest() != digest:
        raise StorageError(StorageProblem.OTHER, source, f"not the content of {digest}")
    return size
