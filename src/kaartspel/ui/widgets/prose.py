"""Words to read: labels, and what the person wrote, whole and wrapped however long a word is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy, QWidget

from kaartspel.ui.widgets.fields import SLACK, height_of_words

ENDLESS = 1 << 24


def label(role: str, text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label of plain text that wraps, in the look of `role`."""
    made = QLabel(text, parent)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def speak_as(widget: QWidget, name: str) -> None:
    """Give `widget` its accessible name; a name that is the same is not announced anew while a person types."""
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)


class Prose(QPlainTextEdit):
    """The person's own words, to read and to copy. As high as they are; a word wider than the page wraps as well."""

    def __init__(self, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self._text = ""

    def show_text(self, text: str) -> None:
        """Show `text`."""
        if text != self._text:
            self._text = text
            self.setPlainText(text)
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
        words = max(height_of_words(self, ENDLESS), line) + SLACK
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
