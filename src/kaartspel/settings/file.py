"""The settings file: TOML that a person may also write by hand.

Read without msgspec on purpose: it is needed before the first picture, and a table of ten keys does not want 40 ms.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from kaartspel import files
from kaartspel.domain.ports import FileProblem, SettingsError
from kaartspel.domain.settings import NAMES, RANGES, Language, Motion, Questions, Settings, Theme, within

_CHOICES: Mapping[str, type[StrEnum]] = {
    "language": Language,
    "theme": Theme,
    "motion": Motion,
    "questions": Questions,
}


def read(file: Path) -> Settings:
    """What `file` sets, defaults for the rest; numbers out of range are brought within, unknown keys passed over.

    A missing file is no problem. `SettingsError` where the file is there and cannot be read, is no TOML, or holds a
    value of another kind: the caller goes on with `Settings()`.
    """
    return within(Settings()._replace(**{name: _valid(file, name, value) for name, value in _known(file).items()}))


def write(file: Path, settings: Settings) -> None:
    """`file` holds `settings`, whole or as it was before; keys of it that this version does not know are kept.

    `SettingsError` where it cannot be written.
    """
    import tomli_w

    try:
        others = {name: value for name, value in _table(file).items() if name not in NAMES}
    except SettingsError:
        others = {}
    mine = {name: str(value) if isinstance(value, StrEnum) else value for name, value in settings._asdict().items()}
    try:
        files.write(file, tomli_w.dumps(mine | others).encode(), lasting=True)
    except OSError as why:
        raise SettingsError(FileProblem.UNWRITABLE, file) from why


def _table(file: Path) -> dict[str, Any]:
    if not file.exists():
        return {}
    try:
        return files.table(files.read(file, SettingsError).decode("utf-8-sig"))
    except (ValueError, RecursionError) as why:
        line = str(why).partition("at line ")[2].partition(",")[0]
        raise SettingsError(FileProblem.SYNTAX, file, allowed=line) from why


def _known(file: Path) -> dict[str, Any]:
    return {name: value for name, value in _table(file).items() if name in NAMES}


def _valid(file: Path, name: str, value: object) -> object:
    if name in _CHOICES:
        kind = _CHOICES[name]
        if value in list(kind):
            return kind(value)
        raise SettingsError(FileProblem.VALUE, file, name, ", ".join(kind))
    if name in RANGES:
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        low, high = RANGES[name]
        raise SettingsError(FileProblem.VALUE, file, name, f"whole number, {low}…{high}")
    if isinstance(value, bool):
        return value
    raise SettingsError(FileProblem.VALUE, file, name, "true, false")
