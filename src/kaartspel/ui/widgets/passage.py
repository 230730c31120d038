"""Words as in a well-set book: lines with air between them, as high as they are, to read and to copy."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

LEADING = 113
"""From line to line, in percent of what the typeface has by itself."""


class Passage(QTextEdit):
    """The person's own words, read-only. A word wider than the page wraps as well."""

    def __init__(self, role: str = "passage", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setAcceptRichText(False)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self._text = ""

    def show_text(self, text: str) -> None:
        """Show `text`."""
        if text == self._text:
            return
        self._text = text
        self.setPlainText(text)
        lines = QTextBlockFormat()
        lines.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        self.updateGeometry()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """The whole height of the words at the present width."""
        self.ensurePolished()
        margins = self.contentsMargins()
        line = self.fontMetrics().lineSpacing()
        words = max(round(self.document().size().height()), line)
        return QSize(4 * line, words + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of it is cut off."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines, other height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the words."""
        event.ignore()
