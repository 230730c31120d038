"""Writes pages as a PDF: real text, fonts inside, pictures for print; whole or not at all."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFile, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kaartspel.domain.pages import Page
from kaartspel.ui.paper.painting import PaperCards, paint_page
from kaartspel.ui.paper.type import UNITS

RESOLUTION = round(UNITS * 25.4)
_TIMES = (
    re.compile(rb"(/(?:CreationDate|ModDate) \(D:\d{4})(\d{10})([^)]*)(?=\))"),
    re.compile(rb"(xmp:(?:CreateDate|ModifyDate|MetadataDate)=\"\d{4})(-\d\d-\d\dT\d\d:\d\d:\d\d)([^\"]*)(?=\")"),
)
HEAD = 1 << 14
"""The bytes at the beginning and the end in which a PDF tells when it was made."""


def write_pdf(file: Path, pages: Iterable[Page], cards: PaperCards, title: str, *, coarse: bool = False) -> int:
    """`pages` in `file`; how many there were. `title` stands in the PDF's own data, and with `coarse` only the year.

    What stood there before is replaced when all is written. OSError. Whatever `pages` raises ends it, and nothing is
    left behind.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        count = _write(part, pages, cards, title)
        if coarse:
            _keep_only_years(part)
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return count


def _write(part: Path, pages: Iterable[Page], cards: PaperCards, title: str) -> int:
    device = QFile(str(part))
    if not device.open(QFile.OpenModeFlag.WriteOnly):
        raise OSError(device.errorString())
    writer = QPdfWriter(device)
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Kaartspel")
    painter = QPainter()
    count = 0
    try:
        for page in pages:
            _size(writer, page)
            if count == 0:
                painter.begin(writer)
            else:
                writer.newPage()
            paint_page(painter, page, cards)
            count += 1
            if device.error() != QFile.FileError.NoError:
                break
    finally:
        if painter.isActive():
            painter.end()
        # Closing a file forgets what went wrong with it.
        whole = device.flush() and device.error() == QFile.FileError.NoError
        why = device.errorString()
        device.close()
    if not whole or not _has_end(part):
        raise OSError(why)
    return count


def _has_end(part: Path) -> bool:
    """Whether all of the PDF is there: a full disk takes its beginning only."""
    with part.open("rb") as file:
        file.seek(max(part.stat().st_size - HEAD, 0))
        return file.read().rstrip().endswith(b"%%EOF")


def _size(writer: QPdfWriter, page: Page) -> None:
    size = QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))


def _keep_only_years(part: Path) -> None:
    """Of the moments at which it was made, the day and the time are put at the beginning of the year."""
    with part.open("rb+") as file:
        size = part.stat().st_size
        for start in sorted({0, max(size - HEAD, 0)}):
            file.seek(start)
            content = file.read(HEAD)
            for pattern in _TIMES:
                for found in pattern.finditer(content):
                    file.seek(start + found.start(2))
                    file.write(_first_of_year(found[2]) + _zone(found[3]))


def _first_of_year(moment: bytes) -> bytes:
    return b"0101000000" if moment.isdigit() else b"-01-01T00:00:00"


def _zone(zone: bytes) -> bytes:
    """As long as it was, and of no place."""
    return re.sub(rb"\d", b"0", zone).replace(b"-", b"+")
