"""What a window is made from."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from kaartspel.domain.exercise import Exercise, StepKind
from kaartspel.domain.ports import DeckLibrary
from kaartspel.domain.settings import Settings
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.writer import Writer

SHOWN = frozenset({StepKind.CHOOSE, StepKind.DESCRIBE, StepKind.LOOK, StepKind.SHARE})
"""The kinds of steps that have a view."""


class Parts(NamedTuple):
    """The rooms' parts, wired by `app`."""

    document: Document
    writer: Writer
    library: DeckLibrary
    pictures: Pictures
    exercise: Exercise
    settings: Settings
    write_settings: Callable[[Settings], None]
    data: Path
    notes: Sequence[str] = ()
    """Sentences on files that could not be read."""
