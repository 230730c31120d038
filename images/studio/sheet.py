"""Contact sheets of the decks for docs/decks.md: all pictures of a deck, small, as cards on a table.

    python sheet.py OUT.jpg PICTURE … [--columns N] [--width PIXELS]

Needs Pillow.
"""

import argparse
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

TABLE, PAPER, SHADOW = "#F4EFE6", "#FFFDF8", (60, 50, 35, 70)
GAP, MARGIN, EDGE = 18, 28, 5
QUALITY = 84


def card(picture: Path, width: int) -> Image.Image:
    """The picture with a paper edge, `width` pixels wide."""
    with Image.open(picture) as opened:
        inner = width - 2 * EDGE
        small = opened.convert("RGB").resize(
            (inner, round(inner * opened.height / opened.width)), Image.Resampling.LANCZOS
        )
    paper = Image.new("RGB", (width, small.height + 2 * EDGE), PAPER)
    paper.paste(small, (EDGE, EDGE))
    return paper


def sheet(pictures: list[Path], columns: int, width: int) -> Image.Image:
    """All pictures in rows of `columns`, on a table `width` pixels wide."""
    across = (width - 2 * MARGIN - (columns - 1) * GAP) // columns
    cards = [card(picture, across) for picture in pictures]
    down = max(it.height for it in cards)
    rows = -(-len(cards) // columns)
    size = width, 2 * MARGIN + rows * down + (rows - 1) * GAP
    spots = [
        (MARGIN + at % columns * (across + GAP), MARGIN + at // columns * (down + GAP)) for at in range(len(cards))
    ]
    shadows = Image.new("RGBA", size)
    draw = ImageDraw.Draw(shadows)
    for (x, y), it in zip(spots, cards, strict=True):
        draw.rounded_rectangle((x, y + 3, x + it.width, y + 3 + it.height), 4, SHADOW)
    table = Image.new("RGB", size, TABLE)
    blurred = shadows.filter(ImageFilter.GaussianBlur(5))
    table.paste(blurred, mask=blurred)
    for spot, it in zip(spots, cards, strict=True):
        table.paste(it, spot)
    return table


def main() -> int:
    """Write the sheet that the words of the command line ask for."""
    parser = argparse.ArgumentParser(description="Make a contact sheet of a deck.")
    parser.add_argument("out", type=Path)
    parser.add_argument("pictures", type=Path, nargs="+")
    parser.add_argument("--columns", type=int, default=6)
    parser.add_argument("--width", type=int, default=1440)
    given = parser.parse_args()
    given.out.parent.mkdir(parents=True, exist_ok=True)
    sheet(given.pictures, given.columns, given.width).save(given.out, quality=QUALITY, optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
