"""Where things are kept."""

import os
from pathlib import Path
from typing import NamedTuple

VARIABLE = "KAARTSPEL_DATA"


class Paths(NamedTuple):
    """The program's folders: what a person makes, settings, what can be made again, and what comes with the program."""

    data: Path
    config: Path
    cache: Path
    shipped: Path

    @property
    def library(self) -> Path:
        """The database of sessions."""
        return self.data / "kaartspel.db"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def decks(self) -> Path:
        """The person's own decks, a folder each."""
        return self.data / "decks"

    @property
    def exercises(self) -> Path:
        """The person's own exercise files."""
        return self.data / "exercises"


def find(data: Path | None = None) -> Paths:
    """The folders for this run: all below `data` (or $KAARTSPEL_DATA) where given, else where the system wants them."""
    chosen = data or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if chosen:
        chosen = chosen.expanduser().absolute()
        return Paths(chosen, chosen, chosen / "cache", _shipped())
    from platformdirs import PlatformDirs

    system = PlatformDirs("kaartspel", appauthor=False, roaming=False)
    return Paths(system.user_data_path, system.user_config_path, system.user_cache_path, _shipped())


def _shipped() -> Path:
    """Beside the package in an installed program, the checkout's root in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "shipped"
    return installed if installed.is_dir() else package.parents[1]
