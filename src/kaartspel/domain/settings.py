"""What a person can set, with defaults and ranges. Nothing personal: no names, no titles, no words."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """The language of the program."""

    SYSTEM = "system"
    DUTCH = "nl"
    ENGLISH = "en"


class Theme(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Motion(StrEnum):
    """Whether things move on the screen."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


class Questions(StrEnum):
    """How the questions of a written exercise are asked."""

    ONE = "one"
    """One at a time."""
    PAGE = "page"
    """All on one page."""


RANGES = {
    "text_size": (80, 200),
    "card_size": (120, 420),
    "window_width": (640, 16384),
    "window_height": (480, 16384),
    "look_back": (0, 3660),
}


class Settings(NamedTuple):
    """`text_size` in percent; `card_size`, `window_width` and `window_height` in pixels.

    `look_back` is after how many days one is invited to look at a board again, 0 for never.
    """

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    motion: Motion = Motion.SYSTEM
    text_size: int = 100
    card_size: int = 180
    window_width: int = 1440
    window_height: int = 900
    window_maximized: bool = False
    questions: Questions = Questions.ONE
    look_back: int = 0


def within(settings: Settings) -> Settings:
    """The same settings with every number in its range."""
    numbers = {name: min(max(getattr(settings, name), low), high) for name, (low, high) in RANGES.items()}
    return settings._replace(**numbers)


NAMES = Settings._fields
