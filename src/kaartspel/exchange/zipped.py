"""A zip file from a stranger, read within bounds: its names are labels, and nothing of it is ever unpacked."""

import re
import stat
import struct
import zipfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from kaartspel.domain.ports import ExchangeError, ExchangeProblem

MOST_DIRECTORY = 8 << 20
"""The largest list of names, in bytes: some 60,000 pictures."""
MOST_ENTRIES = 80_000
FREELY = 256 << 20
"""Unpacked bytes that need no reason; what unpacks to more may not be over `MOST_RATIO` times as large as the file."""
MOST_RATIO = 200
_LOCAL, _END, _LOCATOR, _END64 = b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x07", b"PK\x06\x06"
_END_BYTES, _LOCATOR_BYTES, _END64_BYTES, _HEADER_BYTES = 22, 20, 56, 30
_ENCRYPTED, _PATCHED, _STRONG, _MASKED = 0x1, 0x20, 0x40, 0x2000
_METHODS = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))


class Zipped:
    """A zip file, to be closed; everything raises `ExchangeError`."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._stream = _opened(file)
        try:
            with refusing(file):
                self._size = self._stream.seek(0, 2)
                count = _entries_said(self._stream, self._size)
                self._zip = zipfile.ZipFile(self._stream)
                _check_count(self._zip, count)
                self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        except BaseException:
            self._stream.close()
            raise

    def vet(self, names: re.Pattern[str]) -> None:
        """See that every entry is as the program writes it, with a name that matches `names`."""
        with refusing(self.file):
            _check_entries(self._zip.infolist(), names)
            _check_places(self._zip.infolist(), self._zip.start_dir)
            whole = sum(entry.file_size for entry in self._zip.infolist())
            if whole > FREELY and whole > MOST_RATIO * self._size:
                raise ExchangeError(ExchangeProblem.TOO_LARGE, self.file, f"{whole} bytes")

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    @property
    def names(self) -> Sequence[str]:
        """The names of its entries, in their order."""
        return tuple(self._entries)

    def read(self, name: str, most: int) -> bytes:
        """All of one entry, which has at most `most` bytes."""
        with refusing(self.file):
            entry = self._entries[name]
            if entry.file_size > most:
                raise ExchangeError(ExchangeProblem.TOO_LARGE, self.file, name)
            with self._zip.open(entry) as stream:
                content = stream.read(most + 1)
            if len(content) != entry.file_size:
                raise ExchangeError(ExchangeProblem.DAMAGED, self.file, f"{name} is shorter than it says")
            return content

    def lines(self, name: str, most: int) -> Iterator[bytes]:
        """The lines of one entry, each of at most `most` bytes."""
        read = 0
        with refusing(self.file), self._zip.open(self._entries[name]) as stream:
            while line := stream.readline(most + 1):
                if len(line) > most:
                    raise ExchangeError(ExchangeProblem.TOO_LARGE, self.file, name)
                read += len(line)
                yield line
            if read != self._entries[name].file_size:
                raise ExchangeError(ExchangeProblem.DAMAGED, self.file, f"{name} is shorter than it says")


@contextmanager
def refusing(file: Path) -> Generator[None]:
    """Whatever goes wrong in this block becomes an `ExchangeError` about `file`."""
    try:
        yield
    except ExchangeError:
        raise
    except MemoryError as why:
        raise ExchangeError(ExchangeProblem.TOO_LARGE, file) from why
    except OSError as why:
        raise ExchangeError(ExchangeProblem.UNREADABLE, file, str(why)) from why
    except Exception as why:  # zipfile raises anything on odd files: struct.error, EOFError, KeyError among it
        raise ExchangeError(ExchangeProblem.DAMAGED, file, repr(why)) from why


def is_zip(file: Path) -> bool:
    """Whether `file` begins as a zip file does; `ExchangeError` where it cannot be read."""
    with refusing(file), _opened(file) as stream:
        return stream.read(len(_LOCAL)) == _LOCAL


def _opened(file: Path) -> BufferedReader:
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise ExchangeError(ExchangeProblem.UNREADABLE, file, "no ordinary file")
        return file.open("rb")
    except (OSError, ValueError) as why:
        raise ExchangeError(ExchangeProblem.UNREADABLE, file, str(why)) from why


def _entries_said(stream: BufferedReader, size: int) -> int:
    """How many entries it says it has; ValueError or MemoryError where the list of names is better not read."""
    stream.seek(max(size - _END_BYTES, 0))
    end = stream.read()
    if len(end) != _END_BYTES or not end.startswith(_END):
        raise ValueError("it ends otherwise than a zip file without a comment")
    count, length, start = struct.unpack("<10xHII2x", end)
    if count == 0xFFFF or 0xFFFFFFFF in (length, start):
        count, length, start = _end64(stream, size)
    if count > MOST_ENTRIES or length > MOST_DIRECTORY:
        raise MemoryError(f"{count} entries")
    if start + length > size - _END_BYTES:
        raise ValueError("the list of names is not where it should be")
    return count


def _check_count(archive: zipfile.ZipFile, said: int) -> None:
    if len(archive.infolist()) != said:
        raise ValueError(f"not the {said} entries that it says")


def _end64(stream: BufferedReader, size: int) -> tuple[int, int, int]:
    stream.seek(max(size - _END_BYTES - _LOCATOR_BYTES, 0))
    locator = stream.read(_LOCATOR_BYTES)
    if not locator.startswith(_LOCATOR):
        raise ValueError("no large zip file")
    stream.seek(struct.unpack("<8xQ4x", locator)[0])
    end = stream.read(_END64_BYTES)
    if not end.startswith(_END64):
        raise ValueError("no large zip file")
    count, length, start = struct.unpack("<32xQQQ", end)
    return count, length, start


def _check_entries(entries: Sequence[zipfile.ZipInfo], names: re.Pattern[str]) -> None:
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        if not names.fullmatch(entry.orig_filename) or name != entry.orig_filename:
            raise ValueError(f"the name {entry.orig_filename[:80]!r}")
        if name in seen:
            raise ValueError(f"{name} is there twice")
        if entry.flag_bits & (_ENCRYPTED | _PATCHED | _STRONG | _MASKED) or entry.compress_type not in _METHODS:
            raise ValueError(f"{name} is packed otherwise")
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
            raise ValueError(f"{name} is no ordinary file")
        seen.add(name)


def _check_places(entries: Sequence[zipfile.ZipInfo], end: int) -> None:
    """No entry lies in another: a small file cannot pretend to be large that way."""
    placed = sorted(entries, key=lambda entry: entry.header_offset)
    following = [*(entry.header_offset for entry in placed[1:]), end]
    for entry, border in zip(placed, following, strict=True):
        if entry.header_offset + _HEADER_BYTES + len(entry.filename) + entry.compress_size > border:
            raise ValueError(f"{entry.filename} reaches into what follows")
