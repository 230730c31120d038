"""The calm page for a library that cannot be opened: what happened, what is kept, what to do."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kaartspel.texts import _


class TroublePage(QWidget):
    """Shown instead of the rooms; the session on the table stays in memory behind it."""

    again_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._warned = False
        column = QVBoxLayout(self)
        column.setContentsMargins(80, 80, 80, 80)
        column.setSpacing(16)
        heading = QLabel(_("Your sessions cannot be opened now"))
        heading.setProperty("role", "heading")
        self._text = QLabel()
        self._text.setProperty("role", "body")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setMaximumWidth(720)
        row = QHBoxLayout()
        row.setSpacing(12)
        again, show = QPushButton(_("Try again")), QPushButton(_("Show the folder"))
        leave = self._leave = QPushButton(_("Close the program"))
        again.setProperty("role", "primary")
        again.clicked.connect(self.again_wanted)
        show.clicked.connect(self._show_folder)
        leave.clicked.connect(self.quit_wanted)
        for button in (again, show, leave):
            row.addWidget(button)
        row.addStretch()
        column.addStretch()
        column.addWidget(heading)
        column.addWidget(self._text)
        column.addSpacing(12)
        column.addLayout(row)
        column.addStretch()

    def say(self, text: str, folder: Path) -> None:
        """Show `text`; `folder` is what "Show the folder" opens."""
        self._text.setText(text)
        self._folder = folder
        self._warned = False
        self._leave.setText(_("Close the program"))

    def warn(self) -> None:
        """Say that closing now would lose what was done meanwhile; the button then closes all the same."""
        if not self._warned:
            self._warned = True
            lost = _("What you did in this window is not saved yet. If you close now, it is lost.")
            self._text.setText(f"{self._text.text()}\n\n{lost}")
            self._leave.setText(_("Close anyway"))

    @property
    def warned(self) -> bool:
        """Whether it was said that closing loses something."""
        return self._warned

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
