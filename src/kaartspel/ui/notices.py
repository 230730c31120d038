"""What the banner says, and what its buttons do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from kaartspel.domain.ports import ExchangeError, FileError, StorageError
from kaartspel.texts import _, ngettext, sentence
from kaartspel.ui.widgets.saved import Banner
from kaartspel.ui.writer import Writer


class Notices(QObject):
    """A save that failed comes before anything else, until it succeeded."""

    def __init__(self, banner: Banner, writer: Writer, failed: StorageError | None = None) -> None:
        """`failed` is a save that failed before this banner was there."""
        super().__init__(banner)
        self._banner = banner
        self._writer = writer
        self._failed = failed
        self._act: Callable[[], object] | None = None
        banner.acted.connect(self._pressed)
        if failed:
            self.say_failure()

    @property
    def failed(self) -> StorageError | None:
        """The save that failed and was not made good yet."""
        return self._failed

    def saved(self) -> None:
        """Everything is on disk."""
        if self._failed:
            self._failed = None
            self._banner.hide()

    def save_failed(self, error: StorageError, *, closing: bool) -> None:
        """A save failed; `closing`: the person wants to close the program."""
        self._failed = error
        self.say_failure(closing=closing)

    def say_failure(self, *, closing: bool = False) -> None:
        """Say what failed, what is kept, and what to do."""
        if not self._failed:
            return
        kept = _("Everything you wrote is kept on the screen and will be saved as soon as it can be.")
        if closing:
            kept = _("If you close now, what was not saved is lost.")
        said = f"{sentence(self._failed)} {kept}"
        self._banner.say(said, _("Try now"), _("Close anyway") if closing else "")

    def refused(self, error: Exception) -> None:
        """The library could not do what was asked."""
        known = isinstance(error, FileError | StorageError | ExchangeError)
        self._say(sentence(error) if known else _("That could not be done. Everything you wrote is kept."))

    def tell(self, text: str) -> None:
        """Something was done."""
        self._say(text)

    def offer_back(self, count: int, put_back: Callable[[], object]) -> None:
        """So many sessions went to the bin; `put_back` brings them back."""
        told = ngettext("The session is in the bin.", "{n} sessions are in the bin.", count).format(n=count)
        self._say(told, _("Put back"), put_back)

    def name_files(self, notes: Sequence[str]) -> None:
        """Files that could not be read: the first is named here, all of them in the settings."""
        if notes:
            more = len(notes) - 1
            also = ngettext("{count} more is named in the settings.", "{count} more are named in the settings.", more)
            self._say(notes[0] + (" " + also.format(count=more) if more else ""))

    def _say(self, text: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        if not self._failed:
            self._act = act
            self._banner.say(text, button or _("Close this message"))

    def _pressed(self) -> None:
        if self._failed:
            self._writer.retry()
            return
        self._banner.hide()
        if self._act:
            self._act()
