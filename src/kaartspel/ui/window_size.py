"""How large the window is: as it was last, and never larger than the screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from kaartspel.domain.settings import Settings, within

FRAME = QSize(16, 48)
"""What the window's own frame takes of the screen, at most, in pixels."""


def first_size(window: QWidget, settings: Settings) -> QSize:
    """The size to open `window` in, in pixels."""
    wanted = QSize(settings.window_width, settings.window_height)
    return wanted.boundedTo(window.screen().availableSize() - FRAME)


def with_size_of(window: QWidget, settings: Settings) -> Settings:
    """The settings with the size `window` has now; a full screen is no size to remember."""
    if window.isFullScreen():
        return settings
    size = window.normalGeometry().size() if window.isMaximized() else window.size()
    kept = settings._replace(
        window_width=size.width(),
        window_height=size.height(),
        window_maximized=window.isMaximized(),
    )
    return within(kept)
