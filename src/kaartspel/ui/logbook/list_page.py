"""The first page of the logbook: all sessions by month, to search, choose and open. It only asks; the room does."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain.filter import EVERYTHING, SessionFilter, SessionList
from kaartspel.domain.finding import Hit
from kaartspel.texts import _, language, ngettext
from kaartspel.ui.logbook.empty_logbook import EmptyLogbook
from kaartspel.ui.logbook.filter_bar import FilterBar
from kaartspel.ui.logbook.list_model import ListModel
from kaartspel.ui.logbook.list_view import ListView
from kaartspel.ui.parts import ENTRY
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tab_order import go_into
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label

Ids = tuple[str, ...]


class ListPage(QWidget):
    """Shows what it is handed, and keeps what is chosen and where the keyboard is meanwhile."""

    open_wanted = Signal(str)
    """This unfinished session is gone on with."""
    read_wanted = Signal(str)
    """This session is opened as a page."""
    entry_wanted = Signal()
    """A free entry, without cards."""
    bin_wanted = Signal(object)
    """These sessions go to the bin: their ids."""
    new_wanted = Signal(object)
    """A new session: the date of a board made earlier, or None for today."""
    asked = Signal()
    """Another list is wanted: that of `bar`, with at most `most` found."""

    def __init__(self, pictures: Pictures, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        """`name_of` gives the pseudonym of a person."""
        super().__init__(parent)
        self.setAccessibleName(_("Logbook"))
        self._known = False
        self.bar = FilterBar()
        self.model = ListModel(name_of, self)
        self.list = ListView(self.model, pictures)
        self.empty = EmptyLogbook()
        self._more = QWidget()
        more = QHBoxLayout(self._more)
        more.setContentsMargins(28, 8, 28, 8)
        more.addWidget(_button(_("Show more"), self._show_more), 0, Qt.AlignmentFlag.AlignHCenter)
        self._more.hide()
        self.most = 0
        self._top = self._make_top()
        self._dating = self._make_dating()
        self._choice = self._make_choice()
        self._nothing = label("prompt")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QStackedWidget()
        scrolled = QScrollArea()
        scrolled.setWidget(self.empty)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.list, self._nothing, scrolled, QWidget()):
            self._body.addWidget(part)
        self._body.setCurrentIndex(3)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QWidget()
        inside = QVBoxLayout(head)
        inside.setContentsMargins(28, 16, 28, 10)
        inside.setSpacing(12)
        inside.addWidget(self._top)
        inside.addWidget(self._dating)
        inside.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._body, 1)
        column.addWidget(self._more)
        column.addWidget(self._choice)

    def _connect(self) -> None:
        self.bar.changed.connect(self._changed)
        self.bar.left.connect(self._go_to_list)
        self.empty.new_wanted.connect(lambda: self.new_wanted.emit(None))
        self.list.opened.connect(self._open)
        self.list.bin_wanted.connect(self._bin)
        self.list.chosen_changed.connect(self._show_choice)

    # --- what is shown

    def show_list(self, found: SessionList, *, more: bool) -> None:
        """Show these sessions; `more`: there are others that fit. What is chosen and still there stays so."""
        chosen, current = self.list.chosen, self.list.current
        in_list, in_words = self.list.hasFocus(), self.bar.words.hasFocus()
        self.model.show(found, ranked=self.bar.ranked)
        self.list.settle(searching=bool(self.bar.query))
        self._known = True
        self._more.setVisible(more)
        nothing = self.bar.filter == EVERYTHING and not self.bar.query
        self._body.setCurrentIndex(0 if found.ids else 2 if nothing else 1)
        for part in (self.bar, self.bar.words):
            part.setVisible(bool(found.ids) or not nothing)
        self._nothing.setText(
            _("No session has these words. A word is found by its beginning.")
            if self.bar.query
            else _("No session is like this.")
        )
        self.bar.show_count(self._counted(len(found.ids), more=more))
        if chosen:
            self.list.choose(chosen)
        if current:
            at = self.list.verticalScrollBar().value()
            self.list.go_to(current)
            self.list.verticalScrollBar().setValue(at)  # the keyboard may be at what was scrolled out of sight
        if in_list and not found.ids and not nothing:
            self.bar.words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif (in_list or in_words) and nothing and not found.ids:
            go_into(self.empty)

    def show_hits(self, hits: Mapping[str, Sequence[Hit]]) -> None:
        """Where the words stand in some of the sessions that are shown."""
        self.model.add_hits(hits)

    def ask_for(self, wanted: SessionFilter, texts: dict[str, str]) -> None:
        """Show just these sessions; `texts` say what the filter means, by the names of `filter_bar.LISTED`."""
        self.bar.ask(wanted, texts)

    def focus_search(self) -> bool:
        """Bring the keyboard to the field for words; False where there is nothing to search in."""
        if self.bar.words.isHidden():
            return False
        self.bar.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.words.selectAll()
        return True

    def ask_date(self) -> None:
        """Offer to enter the date of a board made earlier."""
        self._date.setDate(QDate.currentDate())
        self._dating.show()
        self._date.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_action(self, text: str, act: Callable[[Ids], object], *, least: int = 1) -> QPushButton:
        """A button for what is chosen, once at least `least` sessions are; `act` gets their ids."""
        button = QPushButton(text)
        button.clicked.connect(lambda: act(self.list.chosen))
        for last in self._last_actions:
            self._actions.removeWidget(last)
        for each in (button, *self._last_actions):
            self._actions.addWidget(each)
        self._least.append((button, least))
        self._show_choice()
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc first lets go of what is asked for."""
        if event.key() == Qt.Key.Key_Escape and self._dating.isVisible():
            self._stop_dating()
        else:
            super().keyPressEvent(event)

    # --- parts

    def _make_top(self) -> Line:
        row = Line(12)
        self.bar.words.setMinimumWidth(round(220 * scale()))
        row.add(self.bar.words, 1)
        buttons = QWidget()
        flow = Flow(buttons, 8)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(_button(_("Enter a board made earlier…"), self.ask_date))
        flow.addWidget(_button(_("New entry"), self.entry_wanted.emit))
        flow.addWidget(_button(_("New session"), lambda: self.new_wanted.emit(None), "primary"))
        row.add(buttons)
        return row

    def _make_dating(self) -> Line:
        row = Line(12)
        self._date = QDateEdit(QDate.currentDate())
        self._date.setCalendarPopup(True)
        self._date.setMaximumDate(QDate.currentDate())
        self._date.setAccessibleName(_("The day the board was made"))
        caption = label("label", _("Made on"))
        caption.setWordWrap(False)
        row.add(caption)
        row.add(self._date)
        row.add(_button(_("Begin"), self._begin_dated, "primary"))
        row.add(_button(_("Cancel"), self._stop_dating, "quiet"))
        row.add_stretch()
        row.hide()
        return row

    def _make_choice(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("footer")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chosen = QLabel()
        self._chosen.setProperty("role", "subheading")
        buttons = QWidget()
        self._actions = Flow(buttons, 8)
        self._actions.setContentsMargins(0, 0, 0, 0)
        self._last_actions = (
            _button(_("To the bin"), self._bin),
            _button(_("Choose none"), lambda: self.list.clearSelection(), "quiet"),
        )
        for button in self._last_actions:
            self._actions.addWidget(button)
        line = Line(12)
        line.add(self._chosen, 1)
        line.add(buttons)
        row = QHBoxLayout(frame)
        row.setContentsMargins(28, 10, 28, 10)
        row.addWidget(line)
        self._least: list[tuple[QPushButton, int]] = []
        frame.hide()
        return frame

    def _show_choice(self) -> None:
        count = len(self.list.chosen)
        text = ngettext("{n} session chosen", "{n} sessions chosen", count).format(n=count)
        self._chosen.setText(text)
        for button, least in self._least:
            button.setEnabled(count >= least)
        if not count and self._choice.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choice.setVisible(count > 0)

    def _counted(self, count: int, *, more: bool) -> str:
        if not count:
            return ""
        said = QLocale(language()).toString(count)
        if more:
            return _("the {n} newest of what is found").format(n=said) if not self.bar.ranked else ""
        if self.bar.query or self.bar.filter != EVERYTHING:
            return ngettext("{n} session found", "{n} sessions found", count).format(n=said)
        return ngettext("{n} session", "{n} sessions", count).format(n=said)

    # --- what is done

    def _open(self, row: int) -> None:
        summary = self.model.summary(row)
        on_page = summary.finished is not None or summary.exercise == ENTRY
        (self.read_wanted if on_page else self.open_wanted).emit(summary.id)

    def _bin(self) -> None:
        gone = self.list.chosen or ((self.list.current,) if self.list.current else ())
        if gone:
            self.list.clearSelection()
            self.bin_wanted.emit(gone)

    def _changed(self) -> None:
        self.most = 0
        self.list.verticalScrollBar().setValue(0)
        self.asked.emit()

    def _show_more(self) -> None:
        self.most = 4 * max(self.most, self.model.rowCount())
        self.asked.emit()

    def _go_to_list(self) -> None:
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_dating(self) -> None:
        self._dating.hide()

    def _begin_dated(self) -> None:
        chosen = self._date.date()
        self._stop_dating()
        self.new_wanted.emit(date(chosen.year(), chosen.month(), chosen.day()))


def _button(text: str, act: Callable[[], object], role: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: act())  # a signal's own emit would be handed `checked`
    return button
