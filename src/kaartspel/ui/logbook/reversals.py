"""Changes to the library that can be taken back: each, when it is done, tells the change that undoes it."""

from collections.abc import Callable
from typing import Optional

from PySide6.QtCore import QObject, Signal

from kaartspel.domain.ports import SessionStore
from kaartspel.ui.writer import Writer

Change = Callable[[SessionStore], Optional["Change"]]
"""Done on the storage thread; what comes back undoes it, None where nothing was changed."""


class Reversals(QObject):
    """Does changes in order, and remembers the way back and forth."""

    done = Signal()
    """The library is as was asked: to be read anew."""
    failed = Signal(object)
    """It could not be done: the exception."""

    def __init__(self, writer: Writer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._past: list[Change] = []
        self._future: list[Change] = []
        self._said: list[str] = []
        self._unsaid: list[str] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a past."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a future."""
        return bool(self._future)

    @property
    def last(self) -> str:
        """What was done last, as a sentence, "" where there is no past."""
        return self._said[-1] if self._said else ""

    def do(self, change: Change, sentence: str, failed: Callable[[Exception], None] | None = None) -> None:
        """Have `change` done; `sentence` tells it. There is no future any more."""

        def answer(back: Change | None) -> None:
            if back:
                self._past.append(back)
                self._said.append(sentence)
                self._future.clear()
                self._unsaid.clear()
            self.done.emit()

        self._writer.ask(change, answer, failed or self.failed.emit)

    def undo(self) -> None:
        """Take back what was done last, also what is being done right now."""
        self._writer.ask(_nothing, lambda _done: self._undo(), self.failed.emit)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._writer.ask(_nothing, lambda _done: self._redo(), self.failed.emit)

    def _undo(self) -> None:
        if self._past:
            self._unsaid.append(self._said.pop())
            self._turn(self._past.pop(), self._future)

    def _redo(self) -> None:
        if self._future:
            self._said.append(self._unsaid.pop())
            self._turn(self._future.pop(), self._past)

    def _turn(self, change: Change, kept: list[Change]) -> None:
        def answer(back: Change | None) -> None:
            if back:
                kept.append(back)
            else:
                # The library is no longer as it was then: neither way leads anywhere.
                for each in (self._past, self._future, self._said, self._unsaid):
                    each.clear()
            self.done.emit()

        self._writer.ask(change, answer, self.failed.emit)


def _nothing(_store: SessionStore) -> None:
    """Waits for its turn."""
