"""PDFs read back with another program's eyes: pdfium."""

import ctypes
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

POINT = 25.4 / 72


class Placed(NamedTuple):
    """A picture on a page: its box in millimetres from the left top, its pixels, and dots an inch across."""

    page: int
    left: float
    top: float
    width: float
    height: float
    pixels: tuple[int, int]

    @property
    def dots(self) -> float:
        return self.pixels[0] / (self.width / 25.4)


class Read(NamedTuple):
    """What is in a PDF: the text of its pages in the order it is read, pictures, fonts and whether they are inside."""

    sizes: list[tuple[float, float]]
    texts: list[str]
    pictures: list[Placed]
    fonts: dict[str, bool]
    about: dict[str, str]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def words(self) -> list[str]:
        return self.text.split()


def read(file: Path) -> Read:
    with pdfium.PdfDocument(file) as document:
        found = Read([], [], [], {}, document.get_metadata_dict())
        for number, page in enumerate(document):
            width, height = page.get_size()
            found.sizes.append((width * POINT, height * POINT))
            found.texts.append(page.get_textpage().get_text_range())
            for thing in page.get_objects(max_depth=4):
                if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
                    left, bottom, right, top = thing.get_bounds()
                    size = thing.get_px_size()
                    box = [left, height - top, right - left, top - bottom]
                    found.pictures.append(Placed(number, *(side * POINT for side in box), size))
                elif thing.type == raw.FPDF_PAGEOBJ_TEXT:
                    font = raw.FPDFTextObj_GetFont(thing.raw)
                    found.fonts[_name(font)] = bool(raw.FPDFFont_GetIsEmbedded(font))
        return found


def _name(font: object) -> str:
    room = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(font, room, 200)
    return room.value.decode("utf-8", "replace")
