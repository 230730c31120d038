"""A person's words with marks in them: words that come back, or what is different from before."""

from collections.abc import Iterable, Sequence
from itertools import islice

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QWidget

from kaartspel.domain.wording import Change, Piece
from kaartspel.texts import _
from kaartspel.ui import theme
from kaartspel.ui.widgets.prose import Prose

MOST = 5000
"""How many marks a text gets at most, the first ones."""
Span = tuple[int, int, Change]
"""From where to where, in characters, and what became of it: SAME is a word that comes back."""


class MarkedText(Prose):
    """Words to read and to copy, some of them on another ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("body", parent)
        self._spans: Sequence[Span] = ()

    def show_marks(self, text: str, marks: Iterable[tuple[int, int]]) -> None:
        """`text`, with words that come back at `marks`."""
        spans = tuple((start, end, Change.SAME) for start, end in marks)
        said = ", ".join(dict.fromkeys(text[start:end].casefold() for start, end, _change in spans))
        self.setAccessibleDescription(_("Words that come back: {words}").format(words=said) if said else "")
        self._show(text, spans)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """The text before and the text now in one: what is gone struck out, what is new marked."""
        spans: list[Span] = []
        text = ""
        for piece in pieces:
            if text and piece.change is Change.NEW and not text[-1].isspace():
                text += " "  # what is gone and what came for it are not one word
            if piece.change is not Change.SAME and piece.text.strip():
                spans.append((len(text), len(text) + len(piece.text), piece.change))
            text += piece.text
        said = [
            label.format(words=", ".join(text[start:end].strip() for start, end, change in spans if change is kind))
            for kind, label in ((Change.GONE, _("Gone: {words}")), (Change.NEW, _("New: {words}")))
            if any(change is kind for _start, _end, change in spans)
        ]
        self.setAccessibleDescription(". ".join(said))
        self._show(text, spans)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other grounds."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._spans:
            self._mark()

    def _show(self, text: str, spans: Sequence[Span]) -> None:
        self._spans = spans
        self.show_text(text)
        self._mark()

    def _mark(self) -> None:
        """Lay the grounds under the words; a cursor that went from mark to mark would take minutes with a long text."""
        spans = self._spans[:MOST]
        units = _units_at(self.text, [place for start, end, _change in spans for place in (start, end)])
        formats = {change: make() for change, make in _FORMATS.items()}
        found = [(units[start], units[end], formats[change]) for start, end, change in spans]
        block, passed = self.document().firstBlock(), 0
        while block.isValid():
            first, after = block.position(), block.position() + block.length()
            while passed < len(found) and found[passed][1] <= first:
                passed += 1
            ranges: list[QTextLayout.FormatRange] = []
            for start, end, look in islice(found, passed, None):
                if start >= after:
                    break
                ranges.append(_range(max(start, first) - first, min(end, after) - first, look))
            block.layout().setFormats(ranges)
            self.document().markContentsDirty(first, block.length())
            block = block.next()


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, look
    return made


def _again() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(QApplication.palette().color(theme.ROLES["banner"]))
    return made


def _new() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(QApplication.palette().color(theme.ROLES["green_wash"]))
    return made


def _gone() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontStrikeOut(True)
    made.setForeground(QApplication.palette().color(theme.ROLES["quiet"]))
    return made


_FORMATS = {Change.SAME: _again, Change.NEW: _new, Change.GONE: _gone}


def _units_at(text: str, places: Sequence[int]) -> dict[int, int]:
    """Places in `text` as Qt counts them: in UTF-16 units."""
    if text.isascii():
        return {place: place for place in places}
    found: dict[int, int] = {}
    units = at = 0
    for place in sorted(set(places)):
        units += len(text[at:place].encode("utf-16-le", "surrogatepass")) // 2
        at = place
        found[place] = units
    return found
