"""Light and dark, type and sizes: one TOML file a theme, one stylesheet made from it, and a palette for painting.

Widgets that paint themselves ask `colour` and `font`, which read the application's palette and font, so that a
theme or text size chosen while the program runs reaches them through Qt's own change events.
"""

import importlib.util
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kaartspel import files
from kaartspel.domain.settings import Settings, Theme

FOLDER = Path(__file__).parents[1] / "resources" / "themes"
SANS, SERIF = "Hanken Grotesk", "Source Serif Pro"
BASE = 15
SCALE = (13, 15, 17, 21, 28, 36)
"""Type sizes in pixels at 100 % text."""

FONTS = {
    "font_hanken_grotesk": ("HankenGrotesk-Regular", "HankenGrotesk-SemiBold"),
    "font_source_serif_pro": ("SourceSerifPro-Regular", "SourceSerifPro-It", "SourceSerifPro-Semibold"),
}

_Role = QPalette.ColorRole
ROLES = {
    "table": _Role.Window,
    "side": _Role.AlternateBase,
    "paper": _Role.Base,
    "line": _Role.Mid,
    "ink": _Role.WindowText,
    "quiet": _Role.PlaceholderText,
    "green": _Role.Highlight,
    "on_green": _Role.HighlightedText,
    "green_wash": _Role.Midlight,
    "clay": _Role.Link,
    "clay_text": _Role.LinkVisited,
    "room": _Role.Dark,
    "banner": _Role.ToolTipBase,
    "shadow": _Role.Shadow,
}
"""Where each colour of a theme stands in the palette."""

_ALSO = {"ink": (_Role.Text, _Role.ButtonText, _Role.ToolTipText), "paper": (_Role.Button,)}


@cache
def load_fonts() -> None:
    """Make the two families known to Qt, after the application is made."""
    for package, names in FONTS.items():
        spec = importlib.util.find_spec(package)
        for folder in (spec and spec.submodule_search_locations) or ():
            for name in names:
                QFontDatabase.addApplicationFont(str(Path(folder) / "files" / f"{name}.otf"))


@cache
def colours(name: str) -> dict[str, str]:
    """The colours of theme `name` ("light" or "dark"), role → #RRGGBB."""
    found: dict[str, str] = files.table((FOLDER / f"{name}.toml").read_text("utf-8"))["colours"]
    return found


@cache
def _ribbons(name: str) -> tuple[str, ...]:
    # One line of text and no list: those are read at the start without the TOML reader.
    found: str = files.table((FOLDER / f"{name}.toml").read_text("utf-8"))["ribbons"]
    return tuple(found.split())


def ribbon(number: int, name: str = "") -> QColor:
    """The colour of the ribbon of that number, from 0, in theme `name` or the one in force; they come round."""
    if not name:
        ground = QGuiApplication.palette().color(ROLES["table"])
        name = "dark" if ground == QColor(colours("dark")["table"]) else "light"
    found = _ribbons(name)
    return QColor(found[number % len(found)])


def system_name() -> str:
    """The theme the system asks for."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def name_for(settings: Settings) -> str:
    """The theme to dress in by these settings: "light" or "dark"."""
    return system_name() if settings.theme is Theme.SYSTEM else str(settings.theme)


def apply(application: QApplication, name: str, text_size: int = 100) -> None:
    """Dress the application in theme `name` ("light" or "dark") with text of `text_size` percent."""
    lay_ground(application, name, text_size)
    application.setStyleSheet(stylesheet(colours(name), text_size))


def lay_ground(application: QApplication, name: str, text_size: int = 100) -> None:
    """Only the font and the palette: a window is built faster before `apply` than after it.

    With a stylesheet in force, every widget that gets a parent is dressed anew, and all below it.
    """
    application.setFont(_font(SANS, BASE * text_size / 100))
    application.setPalette(palette(name))


def stylesheet(tokens: dict[str, str], text_size: int) -> str:
    """The program's stylesheet with the tokens filled in."""
    sizes = {f"s{size}": str(round(size * text_size / 100)) for size in SCALE}
    template = Template((FOLDER / "kaartspel.qss").read_text("utf-8"))
    return template.substitute(tokens, **sizes, sans=SANS, serif=SERIF)


def colour(widget: QWidget, role: str) -> QColor:
    """The colour of `role` (see `ROLES`) as `widget` shows it now.

    Read from the application: a stylesheet writes colours of its own into the palettes of widgets.
    """
    return QApplication.palette(widget).color(ROLES[role])


def scale() -> float:
    """How much larger text is than at 100 %."""
    return max(QGuiApplication.font().pixelSize(), 1) / BASE


def font(size: int, family: str = SANS, *, bold: bool = False, italic: bool = False) -> QFont:
    """A font for painting: `size` is one of `SCALE`, grown with the text size that was set."""
    load_fonts()
    made = _font(family, size * scale())
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setItalic(italic)
    return made


def _font(family: str, pixels: float) -> QFont:
    made = QFont(family)
    made.setPixelSize(max(round(pixels), 1))
    return made


def palette(name: str) -> QPalette:
    """The palette of theme `name` ("light" or "dark")."""
    tokens = colours(name)
    made = QPalette()
    for role, place in ROLES.items():
        for each in (place, *_ALSO.get(role, ())):
            made.setColor(each, QColor(tokens[role]))
    return made
