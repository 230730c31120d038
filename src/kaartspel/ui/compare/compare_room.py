"""The room where boards stand beside each other."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain.compare import FEWEST, MOST, Comparison, compare
from kaartspel.domain.filter import SessionFilter
from kaartspel.domain.ports import NoSuchSession, SessionStore, SessionSummary
from kaartspel.domain.session import Session
from kaartspel.texts import _, language, ngettext
from kaartspel.ui.compare.boards import BoardsView
from kaartspel.ui.compare.chooser import Chooser, usual
from kaartspel.ui.compare.drawing import Drawing, drawing
from kaartspel.ui.compare.following import Follow, card_name, motive_name, threads
from kaartspel.ui.compare.note import Note
from kaartspel.ui.compare.panel import Panel
from kaartspel.ui.compare.sentences import spoken
from kaartspel.ui.document import Document
from kaartspel.ui.parts import Parts
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.action_button import ActionButton
from kaartspel.ui.widgets.flow import Flow
from kaartspel.ui.widgets.prose import label

PANEL = 320
"""The width of what stands beside the boards, in pixels at 100 % text."""
BESIDE = 760
"""From which width on it stands there, and not below them, in pixels at 100 % text."""


class Loaded(NamedTuple):
    """What came from the library: the comparison (None where there are too few sessions), and names of persons."""

    comparison: Comparison | None
    people: Mapping[str, str]


class CompareRoom(QWidget):
    """Boards at the left, words at the right, and a list to choose sessions from."""

    session_wanted = Signal(str)
    """The id of a session to be read."""
    exercise_wanted = Signal()
    hand_changed = Signal()
    """Undo and redo are about something else from here on."""
    shown = Signal()
    """Other boards are shown, or none."""
    failed = Signal(object)
    """The library could not do what was asked: the exception."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writer = parts.writer
        self._asked: tuple[str, ...] = ()
        self._request = 0
        self._comparison: Comparison | None = None
        self._people: Mapping[str, str] = {}
        self._follow = Follow.MOTIVE
        self._following = QButtonGroup(self)
        self._boards = BoardsView(parts.pictures)
        self._panel = Panel(self._work)
        self._note = Note(parts)
        self._note.hand_changed.connect(self.hand_changed)
        self._panel.column.addWidget(self._note)
        self._chooser = Chooser()
        self._title = QLabel(_("Compare"))
        self._title.setProperty("role", "title")
        self._who = QLabel()
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._who.setProperty("role", "chip")
        self._choose = _button("", "", self._choose_or_leave)
        self._pages = QStackedWidget()
        for page in (self._boards, self._chooser, self._make_empty()):
            self._pages.addWidget(page)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._pages, 1)
        self._body.addWidget(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addLayout(self._body, 1)
        self._boards.thread_wanted.connect(self._show_thread)
        self._boards.left.connect(self._let_go)
        self._panel.thread_wanted.connect(self._show_texts)
        self._panel.session_wanted.connect(self.session_wanted)
        self._panel.room_wanted.connect(self._give_room)
        self._chooser.chosen.connect(self.compare)
        self._chooser.left.connect(self._leave_chooser)
        self._show(Loaded(None, {}))

    @property
    def comparison(self) -> Comparison | None:
        """What is shown, None where there are too few sessions."""
        return self._comparison

    @property
    def by_card(self) -> bool:
        """Whether cards are followed."""
        return self._follow is Follow.CARD

    @property
    def in_hand(self) -> Document | None:
        """What undo and redo are about: the words that are written about the comparison, where there are any."""
        return self._note.entry

    def compare(self, session_ids: Sequence[str]) -> None:
        """Show these sessions, in whatever order; none is what is usual. Of too many, the person chooses some."""
        self._asked = tuple(session_ids)
        if self.isVisible():  # else it is read when the room is shown
            self.refresh()

    def refresh(self) -> None:
        """Read what is shown anew."""
        self._note.refresh()
        if len(self._asked) > MOST:
            self._ask_which(self._asked)
            return
        self._request += 1
        asked, mine = self._asked, self._request
        self._writer.ask(lambda store: _loaded(store, asked), lambda it: self._came(it, mine), self.failed.emit)

    def flush(self) -> None:
        """Have what was typed applied now."""
        self._note.flush()

    def _came(self, loaded: Loaded, request: int) -> None:
        if request == self._request and loaded != (self._comparison, self._people):
            self._show(loaded)

    def _show(self, loaded: Loaded) -> None:
        self._comparison, self._people = loaded
        comparison = self._comparison
        self._choose.setVisible(True)
        count = len(comparison.sessions) if comparison else 0
        self._choose.setText(_chosen(count) + " ▾")
        self._who.setText(_about(comparison, self._people) if comparison else "")
        self._who.setVisible(bool(self._who.text()))
        has_cards = bool(comparison and comparison.cards)
        has_answers = bool(comparison and comparison.questions)
        for follow, there in ((Follow.MOTIVE, has_cards), (Follow.CARD, has_cards), (Follow.QUESTION, has_answers)):
            self._following.button(_ORDER.index(follow)).setVisible(there)
        if comparison:
            self._note.show_comparison(comparison)
            wanted = self._follow if self._follow is not Follow.QUESTION or has_answers else Follow.MOTIVE
            self._set_follow(wanted if has_cards else Follow.QUESTION)
        self._print.setVisible(comparison is not None)
        self._show_boards()
        self.shown.emit()

    def _set_follow(self, follow: Follow) -> None:
        """Follow motives, cards or questions."""
        assert self._comparison
        self._follow = follow
        self._following.button(_ORDER.index(follow)).setChecked(True)
        made = drawing(self._comparison, follow, self._people)
        self._boards.show_drawing(made, _spoken(self._comparison, made))
        self._panel.show_comparison(self._comparison, follow, self._people)

    def _follow_by(self, number: int) -> None:
        self._set_follow(_ORDER[number])

    def _show_thread(self, key: str) -> None:
        self._show_texts(self._follow, key)

    def _show_texts(self, wanted: str, key: str) -> None:
        assert self._comparison
        follow = Follow(wanted)
        if follow is not self._follow:
            self._set_follow(follow)
        self._panel.show_texts(self._comparison, follow, key, self._people)
        self._boards.focus_thread(key)

    def _give_room(self, all_of_it: bool) -> None:
        """The texts beside the boards, or in their place."""
        self._pages.setVisible(not all_of_it)
        self._arrange()

    def _let_go(self) -> None:
        self._panel.let_go()
        self._boards.focus_thread("")

    def _show_boards(self) -> None:
        self._pages.setCurrentIndex(0 if self._comparison else 2)
        self._panel.setVisible(self._comparison is not None)

    def _choose_or_leave(self) -> None:
        if self._pages.currentWidget() is self._chooser:
            self._leave_chooser()
        else:
            self._ask_which([session.id for session in self._comparison.sessions] if self._comparison else [])

    def _leave_chooser(self) -> None:
        if len(self._asked) > MOST:
            self._asked = ()
            self.refresh()
        self._show_boards()

    def _ask_which(self, ticked: Sequence[str]) -> None:
        self._request += 1
        mine = self._request
        self._writer.ask(_to_choose_from, lambda it: self._show_chooser(it, ticked, mine), self.failed.emit)

    def _show_chooser(self, found: "_Choice", ticked: Sequence[str], request: int) -> None:
        if request == self._request:
            self._panel.narrow()
            self._panel.setVisible(False)
            self._pages.setCurrentWidget(self._chooser)
            self._chooser.show_sessions(*found, ticked)

    def _work(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._writer.ask(lambda _store: work(), done, self.failed.emit)

    def _make_header(self) -> QWidget:
        header = QWidget()
        header.setObjectName("header")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(header)
        row.setContentsMargins(28, 12, 28, 12)
        row.setSpacing(14)
        buttons = QWidget()
        line = Flow(buttons, 8)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._choose)
        texts = {Follow.CARD: _("By card"), Follow.MOTIVE: _("By motive"), Follow.QUESTION: _("By question")}
        for number, follow in enumerate(_ORDER):
            button = QPushButton(texts[follow])
            button.setProperty("role", "switch")
            button.setCheckable(True)
            self._following.addButton(button, number)
            line.addWidget(button)
        self._print = ActionButton("print", _("PDF"))
        self._print.setAccessibleName(_("Print or save as PDF…"))
        line.addWidget(self._print)
        self._following.idClicked.connect(self._follow_by)
        row.addWidget(self._title)
        row.addWidget(self._who, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(buttons)
        return header

    def _make_empty(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(20)
        line = label(
            "prompt",
            _(
                "Here boards stand beside each other, so that you see what stayed and what changed. "
                "Two boards are needed for that."
            ),
        )
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        go = _button(_("To the exercise"), "primary", self.exercise_wanted.emit)
        column.addStretch(2)
        column.addWidget(line)
        column.addWidget(go, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the boards back where the texts have all the room."""
        if event.key() == Qt.Key.Key_Escape and self._pages.isHidden():
            self._panel.narrow()
            self._boards.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words beside the boards, or below them."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs a wider panel."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        directions = QBoxLayout.Direction
        beside = self.width() >= BESIDE * min(scale(), 1.5)
        self._body.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._who.setMinimumHeight(round(30 * scale()))  # a pill less high than its corners would have none
        alone = self._pages.isHidden()
        wide = min(round(PANEL * scale()), round(self.width() * 0.38))
        fixed = beside and not alone
        self._panel.setMinimumWidth(wide if fixed else 0)
        self._panel.setMaximumWidth(wide if fixed else self.maximumWidth())
        self._body.setStretchFactor(self._panel, 0 if fixed else 1)


_ORDER = (Follow.CARD, Follow.MOTIVE, Follow.QUESTION)


def _loaded(store: SessionStore, asked: Sequence[str]) -> Loaded:
    """On the storage thread: the sessions asked for (those that are gone left out), or the usual ones, compared."""
    ids = tuple(asked) or usual(store.listed(SessionFilter(person=store.me())).summaries, store.listed().summaries)
    sessions = _there(store, ids)
    people = _people(store)
    if len(sessions) < FEWEST:
        return Loaded(None, people)
    return Loaded(compare(sessions)._replace(names=tuple(store.motive_names().items())), people)


def _there(store: SessionStore, ids: Sequence[str]) -> Sequence[Session]:
    try:
        return store.load_many(ids)
    except NoSuchSession as gone:
        return _there(store, [it for it in ids if it != str(gone)])


def _people(store: SessionStore) -> Mapping[str, str]:
    return {it.id: _("Me") if it.is_me else it.pseudonym for it in store.people()}


_Choice = tuple[Sequence[SessionSummary], Mapping[str, str]]


def _to_choose_from(store: SessionStore) -> _Choice:
    return list(store.listed().summaries), _people(store)


def _chosen(count: int) -> str:
    return ngettext("{count} session chosen", "{count} sessions chosen", count).format(count=count)


def _about(comparison: Comparison, people: Mapping[str, str]) -> str:
    """Whose sessions they are, and of which exercise, as far as that is one."""
    persons = list(dict.fromkeys(session.person_id for session in comparison.sessions))
    titles = list(dict.fromkeys(session.exercise.title.said(language()) for session in comparison.sessions))
    who = people.get(persons[0], "") if len(persons) == 1 else _("{count} persons").format(count=len(persons))
    what = titles[0] if len(titles) == 1 else _("{count} exercises").format(count=len(titles))
    return " · ".join(part for part in (who, what) if part)


def _spoken(comparison: Comparison, made: Drawing) -> list[str]:
    """What is said of every spot."""
    stands = {(it.board, it.place): it for thread in threads(comparison, made.follow) for it in thread.stands}
    found: list[str] = []
    for spot in made.spots:
        column = made.columns[spot.column]
        head = ", ".join(part for part in (column.day, column.note) if part)
        if spot.placement is None:
            found.append(f"{head}, {spot.name}: {spot.text}")
            continue
        stand = stands.get((column.session, spot.row))
        card, motive = card_name(spot.placement), motive_name(spot.placement)
        found.append(spoken(stand, spot.row, card, motive, made.follow, head, gone_next=spot.gone))
    return found


def _button(text: str, role: str, act: Callable[[], object]) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("role", role)
    made.clicked.connect(lambda: act())
    return made
