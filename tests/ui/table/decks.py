"""Three small decks, one of each kind, as they come with the program."""

from pathlib import Path

from PIL import Image

PORTRAIT = 5 / 7
LONG = "Verantwoordelijkheidsgevoel"
MEANING = "You do what has to be done. At times you do what is another's."
QUESTION = "What do you hold on to?"


def write_three(root: Path, side: str = "below") -> Path:
    """Photographs, upright cards with a question (`side`: where it is read), and words."""
    _photos(root)
    _reflection(root, side)
    _words(root)
    return root


def _picture(root: Path, deck: str, name: str, size: tuple[int, int], shade: int) -> None:
    folder = root / "images" / deck
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, (shade, 120, 255 - shade)).save(folder / f"{name}.jpg")


def _manifest(root: Path, deck: str, head: str, cards: list[str]) -> None:
    folder = root / "decks" / deck
    folder.mkdir(parents=True)
    (folder / "deck.toml").write_text(f'[deck]\nid = "{deck}"\n{head}\n' + "\n".join(cards), "utf-8")


def _photos(root: Path) -> None:
    cards = []
    for number, name in enumerate(("sea", "candle", "forest", "bowl", "snow", "door")):
        _picture(root, "photos", name, (600, 400), 30 * number)
        tags = ["water", "calm"] if name in ("sea", "bowl") else ["calm"] if name == "snow" else ["dark"]
        cards.append(
            f'[[card]]\nid = "{name}"\npicture = "{name}.jpg"\ntitle = {{ en = "{name.title()}", nl = "{name} nl" }}\n'
            f'alt = {{ en = "What is seen of {name}." }}\ntags = {{ en = {tags}, nl = {tags} }}'.replace("'", '"')
        )
    head = 'name = { en = "Photo cards", nl = "Fotokaarten" }\nauthor = "Somebody"\nlicense = "CC0-1.0"\nversion = "3"'
    _manifest(root, "photos", head + '\ndescription = { en = "Things and places." }', cards)


def _reflection(root: Path, side: str) -> None:
    cards = []
    for number in range(4):
        _picture(root, "reflection", f"r{number}", (500, 700), 50 * number)
        cards.append(
            f'[[card]]\nid = "r{number}"\npicture = "r{number}.jpg"\ntitle = {{ en = "Paper {number}" }}\n'
            f'question = {{ en = "{QUESTION}" }}'
        )
    _picture(root, "reflection", "back", (500, 700), 222)
    head = f'name = {{ en = "Reflection cards" }}\nkind = "reflection"\nquestion_side = "{side}"\nback = "back.jpg"'
    _manifest(root, "reflection", f"{head}\naspect_ratio = {PORTRAIT}", cards)


def _words(root: Path) -> None:
    cards = [
        f'[[card]]\nid = "{name}"\ntitle = {{ en = "{title}" }}\nmeaning = {{ en = "{MEANING}" }}'
        for name, title in (("care", "Care"), ("long", LONG), ("warm", "Warmth and acceptance"))
    ]
    _manifest(root, "words", 'name = { en = "Word cards" }\nkind = "words"', cards)
