"""What a window is made from."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from kaartspel.domain.exercise import Exercise
from kaartspel.domain.ports import DeckLibrary
from kaartspel.domain.settings import Settings
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.writer import Writer

ENTRY = "entry"
"""The exercise of one open question, for what comes to mind."""


class Parts(NamedTuple):
    """The rooms' parts, wired by `app`."""

    document: Document
    writer: Writer
    library: DeckLibrary
    pictures: Pictures
    exercises: Sequence[Exercise]
    """All there are, at least one; the first is the one to begin with."""
    settings: Settings
    write_settings: Callable[[Settings], None]
    data: Path
    own_exercises: Path
    """The folder for exercise files of the person's own; it need not be there."""
    notes: Sequence[str] = ()
    """Sentences on files that could not be read."""

    @property
    def exercise(self) -> Exercise:
        """The one to begin with."""
        return self.exercises[0]

    @property
    def entry(self) -> Exercise:
        """The one for free entries in the logbook."""
        return next(it for it in self.exercises if it.id == ENTRY)
