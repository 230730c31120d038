"""Light and dark: every pair of colours that words are read in, sizes, and what follows a change."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kaartspel.ui import theme

THEMES = ("light", "dark")
PAIRS = (
    *product(("ink", "quiet", "green"), ("table", "side", "paper", "panel")),
    ("ink", "line"),
    *product(("clay_text",), ("table", "paper", "panel")),
    ("ink", "banner"),
    ("clay_text", "banner"),
    ("ink", "green_wash"),
    ("green", "green_wash"),
    ("on_green", "green"),
    ("on_green", "clay_text"),
)
"""Words on their ground: all the stylesheet and the painted widgets use."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("name", "pair"), list(product(THEMES, PAIRS)))
def test_words_can_be_read_on_their_ground(name: str, pair: tuple[str, str]) -> None:
    tokens = theme.colours(name)
    assert contrast(tokens[pair[0]], tokens[pair[1]]) >= 4.5


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_themes_have_the_same_colours() -> None:
    assert theme.colours("light").keys() == theme.colours("dark").keys()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("text_size", [80, 100, 150, 200])
def test_the_stylesheet_is_whole(name: str, text_size: int) -> None:
    made = theme.stylesheet(theme.colours(name), text_size)
    assert "$" not in made
    sizes = {int(size) for size in re.findall(r"font-size: (\d+)px", made)}
    assert sizes <= {round(size * text_size / 100) for size in theme.SCALE}


def test_a_text_size_reaches_labels_and_painted_text(qtbot: QtBot, qapp: QApplication) -> None:
    label = QLabel("woorden")
    qtbot.addWidget(label)
    heights: list[tuple[int, int]] = []
    for text_size in (100, 200):
        theme.apply(qapp, "light", text_size)
        label.ensurePolished()
        heights.append((label.sizeHint().height(), theme.font(17).pixelSize()))
    theme.apply(qapp, "light")
    assert heights[1][0] > 1.8 * heights[0][0]
    assert heights[1][1] == 2 * heights[0][1]


def test_a_theme_reaches_what_is_painted(qtbot: QtBot, qapp: QApplication) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    seen: list[str] = []
    for name in THEMES:
        theme.apply(qapp, name)
        seen.append(theme.colour(label, "table").name().upper())
    theme.apply(qapp, "light")
    assert seen == [theme.colours(name)["table"] for name in THEMES]
