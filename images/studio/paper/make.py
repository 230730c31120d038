"""Draw the cards of the reflection deck.

    python make.py [ID …] [--force] [--sheet]

Without ids all cards are drawn; those that are already there are skipped. A card goes to images/reflection/ID.webp.
With --sheet all cards that are there are also put side by side in build/cards.png. Needs numpy and Pillow.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

STUDIO = Path(__file__).resolve().parent
PROJECT = STUDIO.parents[2]
CARDS = PROJECT / "images" / "reflection"
SHEET = PROJECT / "build" / "cards.png"
# A file a theme; in it a function a card, which has the card's id for a name ("_" for "-") and bears the mark @card.
THEMES = ("drives", "bring", "meeting", "boundaries", "values", "home", "hard", "longing")

QUALITY = 88
SMALL, COLUMNS, GAP = (200, 280), 8, 12


def drawings() -> dict[str, Callable[[], Image.Image]]:
    """Every card that can be drawn, by id, theme by theme."""
    found: dict[str, Callable[[], Image.Image]] = {}
    for theme in THEMES:
        if not (STUDIO / f"{theme}.py").exists():
            continue
        for name, draw in vars(importlib.import_module(theme)).items():
            if getattr(draw, "is_card", False):
                card_id = name.replace("_", "-")
                if card_id in found:
                    sys.exit(f"Two cards are called {card_id}.")
                found[card_id] = draw
    return found


def sheet(ids: list[str]) -> None:
    """All cards that are there, small, on one picture."""
    there = [card_id for card_id in ids if (CARDS / f"{card_id}.webp").exists()]
    rows = -(-len(there) // COLUMNS)
    columns = min(COLUMNS, len(there))
    size = (GAP + columns * (SMALL[0] + GAP), GAP + rows * (SMALL[1] + GAP))
    board = Image.new("RGB", size, "#F4EFE6")
    for at, card_id in enumerate(there):
        row, column = divmod(at, COLUMNS)
        with Image.open(CARDS / f"{card_id}.webp") as picture:
            small = picture.convert("RGB").resize(SMALL, Image.Resampling.LANCZOS)
        board.paste(small, (GAP + column * (SMALL[0] + GAP), GAP + row * (SMALL[1] + GAP)))
    SHEET.parent.mkdir(exist_ok=True)
    board.save(SHEET)
    print(SHEET.relative_to(PROJECT))


def main() -> None:
    """Draw what was asked for."""
    parser = argparse.ArgumentParser(description="Draw the cards of the reflection deck.")
    parser.add_argument("ids", nargs="*", metavar="ID", help="cards to draw (default: all)")
    parser.add_argument("--force", action="store_true", help="draw cards again that are already there")
    parser.add_argument("--sheet", action="store_true", help="put all cards side by side in build/cards.png")
    options = parser.parse_args()
    known = drawings()
    unknown = sorted(set(options.ids) - set(known))
    if unknown:
        parser.error(f"no such card: {', '.join(unknown)} (there are: {', '.join(known)})")
    wanted = options.ids or list(known)
    CARDS.mkdir(parents=True, exist_ok=True)
    for number, card_id in enumerate(wanted, 1):
        path = CARDS / f"{card_id}.webp"
        print(f"{number}/{len(wanted)} {card_id} … ", end="", flush=True)
        if path.exists() and not options.force:
            print("already there")
            continue
        started = time.monotonic()
        known[card_id]().save(path, quality=QUALITY, method=6)
        print(f"{time.monotonic() - started:.1f} s, {path.stat().st_size / 1024:.0f} KB")
    if options.sheet:
        sheet(list(known))


if __name__ == "__main__":
    main()
