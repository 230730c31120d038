"""Deck folders for the tests: a manifest and real pictures."""

from pathlib import Path

from PIL import Image

from kaartspel.decks.library import FolderDecks

HEAD = '[deck]\nid = "{id}"\nname = {{ nl = "Kaarten", en = "Cards" }}\n'


def manifest(deck_id: str, pictures: dict[str, str]) -> str:
    cards = [
        f'[[card]]\nid = "{card}"\ntitle = {{ nl = "Kaart {card}" }}\npicture = "{picture}"\n'
        for card, picture in pictures.items()
    ]
    return HEAD.format(id=deck_id) + "".join(cards)


def photograph(file: Path, size: tuple[int, int] = (1500, 1000), **options: object) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    left, right = Image.new("RGB", size, (200, 30, 30)), Image.new("RGB", (size[0] // 2, size[1]), (30, 30, 200))
    left.paste(right, (size[0] - right.width, 0))
    left.save(file, **options)
    return file


def shipped(root: Path, deck_id: str = "photos", cards: int = 3) -> Path:
    pictures = {f"c{number}": f"c{number}.jpg" for number in range(cards)}
    folder = root / "decks" / deck_id
    folder.mkdir(parents=True)
    (folder / "deck.toml").write_text(manifest(deck_id, pictures), "utf-8")
    for number, name in enumerate(pictures.values()):
        photograph(root / "images" / deck_id / name, (1500, 1000 + number))
    return root


def own(root: Path, pictures: dict[str, str], deck_id: str = "mine") -> Path:
    folder = root / deck_id
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "deck.toml").write_text(manifest(deck_id, pictures), "utf-8")
    return folder


def library(tmp_path: Path) -> FolderDecks:
    return FolderDecks(tmp_path / "shipped", tmp_path / "own", tmp_path / "cache")
