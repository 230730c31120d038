"""Beside the boards: the texts of what is in focus, the comparison in words, and what comes back."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kaartspel.domain.compare import Comparison
from kaartspel.texts import _
from kaartspel.ui.compare.focus import focus_on
from kaartspel.ui.compare.following import Follow
from kaartspel.ui.compare.texts_view import TextsView, Work
from kaartspel.ui.compare.told_view import Counts, InWords
from kaartspel.ui.header_buttons import IconButton
from kaartspel.ui.widgets.flow import Flow

TEXTS, WORDS, COUNTS = range(3)


class Panel(QWidget):
    """Three pages, chosen at the top; the first only while something is in focus."""

    thread_wanted = Signal(str, str)
    """What is followed, and the key of the thread whose texts are asked for."""
    session_wanted = Signal(str)
    room_wanted = Signal(bool)
    """All the room there is for the texts, or no more than beside the boards."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tabs = QButtonGroup(self)
        self._texts, self._in_words, self._counts = TextsView(work), InWords(), Counts()
        self._stack = QStackedWidget()
        self._several = False
        """Whether the texts in focus are of more than one session."""
        tabs, bar = QWidget(), QWidget()
        line = Flow(tabs, 4)
        line.setContentsMargins(0, 0, 0, 0)
        self._wide = IconButton("columns", _("Side by side"))
        self._wide.setProperty("role", "small")
        self._wide.setCheckable(True)
        self._wide.toggled.connect(self.room_wanted)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 12, 12, 2)
        row.addWidget(tabs, 1)
        row.addWidget(self._wide, 0, Qt.AlignmentFlag.AlignTop)
        for number, (text, page) in enumerate(
            ((_("Texts"), self._texts), (_("In words"), self._in_words), (_("Counts"), self._counts))
        ):
            button = QPushButton(text)
            button.setProperty("role", "tab")
            button.setCheckable(True)
            self._tabs.addButton(button, number)
            line.addWidget(button)
            self._stack.addWidget(page)
            page.session_wanted.connect(self.session_wanted)
        for page in (self._in_words, self._counts):
            page.thread_wanted.connect(self.thread_wanted)
        self._tabs.idClicked.connect(self._go)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(bar)
        self.column.addWidget(self._stack, 1)
        self.let_go()
        self._go(WORDS)

    def show_comparison(self, comparison: Comparison, follow: Follow, people: Mapping[str, str]) -> None:
        """Another comparison, or another way to follow it: nothing is in focus."""
        self._in_words.show_comparison(comparison, follow, people)
        self._counts.show_comparison(comparison)
        self.let_go()

    def show_texts(self, comparison: Comparison, follow: Follow, key: str, people: Mapping[str, str]) -> None:
        """The texts of that thread."""
        focus = focus_on(comparison, follow, key, people)
        self._texts.show_focus(focus)
        self._several = len(focus.entries) > 1
        self._go(TEXTS)

    def let_go(self) -> None:
        """Nothing is in focus any more."""
        self._tabs.button(TEXTS).hide()
        if self._stack.currentIndex() == TEXTS:
            self._go(WORDS)

    def narrow(self) -> None:
        """The boards get their room back."""
        self._wide.setChecked(False)

    def _go(self, page: int) -> None:
        self._tabs.button(page).show()
        self._tabs.button(page).setChecked(True)
        self._wide.setVisible(page == TEXTS and self._several)
        if not self._wide.isVisibleTo(self):
            self.narrow()
        self._stack.setCurrentIndex(page)
