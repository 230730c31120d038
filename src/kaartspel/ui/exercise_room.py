"""The exercise on the table: its title and steps at the top, the step the person is in, and the way on below."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kaartspel.domain.exercise import Step, StepKind
from kaartspel.domain.ports import DeckLibrary
from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.dates import long_date
from kaartspel.ui.document import Document
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tab_order import go_into
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.table.deck_view import DeckView
from kaartspel.ui.widgets.rail import StepBar
from kaartspel.ui.widgets.saved import SavedLabel

if TYPE_CHECKING:
    # Imported when they are first visited: the first picture does not wait for them.
    from kaartspel.ui.describe.describe_step import DescribeStep
    from kaartspel.ui.look.look_step import LookStep
    from kaartspel.ui.share.share_step import ShareStep

SCROLL_MS = 1500
"""How often the scroll place is noted while a step is open, in milliseconds."""


class ExerciseRoom(QWidget):
    """Builds a step's view when it is first visited, so that the first picture waits for the first step only."""

    new_wanted = Signal()
    cards_painted = Signal()
    card_size_changed = Signal(int)
    """The person made the cards of the deck this wide, in pixels."""

    def __init__(
        self,
        document: Document,
        library: DeckLibrary,
        pictures: Pictures,
        reduced_motion: Callable[[], bool],
        buttons: Sequence[QWidget] = (),
        deck: DeckView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`buttons` stand at the right of the header; `deck` is a view that shows the deck already."""
        super().__init__(parent)
        self._document = document
        self._library = library
        self._pictures = pictures
        self._reduced_motion = reduced_motion
        self._deck = deck
        self._motives: Sequence[str] = ()
        self._card_size = 0
        self._views: dict[str, QWidget] = {}
        self._describing: list[DescribeStep] = []
        self._saved = SavedLabel(self)
        self._board_saved = SavedLabel(self)
        self._stack = QStackedWidget(self)
        self._header = _Header(document, buttons, self)
        self._footer = self._make_footer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer)
        self._scroll_timer = QTimer(self, interval=SCROLL_MS)
        self._scroll_timer.timeout.connect(self._note_scroll)
        self._scroll_timer.start()
        document.opened.connect(self._forget)
        document.step_changed.connect(self._show_step)
        document.flushing.connect(self._note_scroll)
        self._show_step(document.step)

    @property
    def current(self) -> QWidget | None:
        """The view of the step the person is in."""
        return self._stack.currentWidget()

    @property
    def header(self) -> QWidget:
        """The line with title and steps."""
        return self._header

    @property
    def choosing(self) -> ChooseStep | None:
        """The step with the deck, where that is on the screen."""
        view = self._stack.currentWidget()
        return view if isinstance(view, ChooseStep) and self.isVisible() else None

    def go_by(self, steps: int) -> None:
        """To the next step (1) or the one before (-1), where there is one and a card lies."""
        all_steps = self._document.session.exercise.steps
        wanted = all_steps.index(self._document.step) + steps
        if 0 <= wanted < len(all_steps) and self._header.may_visit(all_steps[wanted]):
            self._document.go(all_steps[wanted].id)

    def focus_search(self) -> None:
        """To the search field of the deck, going to its step when another is open."""
        choose = next((s for s in self._document.session.exercise.steps if s.kind is StepKind.CHOOSE), None)
        if choose:
            self._document.go(choose.id)
            view = self._view(choose)
            if isinstance(view, ChooseStep):
                view.focus_search()

    def focus_step(self) -> None:
        """The keys go to the step: to the deck, to the first motive to be written, or to what is read first."""
        view = self._stack.currentWidget()
        if isinstance(view, ChooseStep):
            view.deck_view.setFocus()
        elif view and not (self._document.step.kind is StepKind.DESCRIBE and _focus_empty(view)):
            go_into(view)

    def set_card_size(self, pixels: int) -> None:
        """How wide the cards of the deck are, in pixels."""
        self._card_size = pixels
        for view in self._views.values():
            if isinstance(view, ChooseStep):
                view.set_card_size(pixels)

    def show_saved(self, at: datetime) -> None:
        """Everything has been on disk since `at`."""
        self._saved.show_saved(at)
        self._board_saved.show_saved(at)

    def show_waiting(self) -> None:
        """What was last done is not on disk yet."""
        self._saved.show_waiting()
        self._board_saved.show_waiting()

    def set_motives(self, motives: Sequence[str]) -> None:
        """What the motive fields complete from."""
        self._motives = motives
        for view in self._describing:
            view.set_motives(list(motives))

    def _make_footer(self) -> QWidget:
        footer = QWidget(self)
        footer.setObjectName("footer")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(footer)
        row.setContentsMargins(28, 12, 28, 12)
        row.setSpacing(14)
        self._back, self._on = QPushButton(footer), QPushButton(footer)
        self._back.setObjectName("go_back")
        self._on.setObjectName("go_on")
        self._on.setProperty("role", "primary")
        self._back.clicked.connect(lambda: self.go_by(-1))
        self._on.clicked.connect(lambda: self.go_by(1))
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._on)
        return footer

    def _forget(self, session: Session) -> None:
        """Another session: its exercise may have other steps."""
        self._header.show_exercise(session)
        for view in self._views.values():
            self._stack.removeWidget(view)
            view.deleteLater()
        self._views.clear()
        self._describing.clear()

    def _show_step(self, step: Step) -> None:
        view = self._view(step)
        self._stack.setCurrentWidget(view)
        self._header.show_step(step)
        self._show_footer(step)
        if self.isVisible():
            self.focus_step()
        scroll = dict(self._document.bookmark.scrolls).get(step.id, 0)
        page = _page(view)
        if scroll and page:
            # The page has its height only after it was laid out.
            QTimer.singleShot(0, lambda: page.scroll_to(scroll))

    def _show_footer(self, step: Step) -> None:
        steps = self._document.session.exercise.steps
        at = steps.index(step)
        self._footer.setVisible(step.kind is not StepKind.CHOOSE)
        for button, other, text in (
            (self._back, steps[at - 1] if at else None, "← {step}"),
            (self._on, steps[at + 1] if at + 1 < len(steps) else None, "{step} →"),
        ):
            button.setVisible(other is not None)
            if other:
                title = other.title.said(language())
                button.setText(text.format(step=title))
                button.setAccessibleName(_("Go to step {step}").format(step=title))

    def _view(self, step: Step) -> QWidget:
        """The step's view, made when it is first asked for."""
        if step.id not in self._views:
            self._views[step.id] = self._make(step)
            self._stack.addWidget(self._views[step.id])
        return self._views[step.id]

    def _make(self, step: Step) -> QWidget:
        makers: dict[StepKind, Callable[[], QWidget]] = {
            StepKind.CHOOSE: self._make_choose,
            StepKind.DESCRIBE: self._make_describe,
            StepKind.LOOK: self._make_look,
            StepKind.SHARE: self._make_share,
        }
        view = makers[step.kind]()
        view.setParent(self._stack)
        return view

    def _make_choose(self) -> QWidget:
        deck, self._deck = self._deck, None
        view = ChooseStep(self._document, self._library, self._pictures, self._reduced_motion, deck)
        view.set_saved_label(self._board_saved)
        if self._card_size:
            view.set_card_size(self._card_size)
        view.card_size_changed.connect(self.card_size_changed)
        view.next_wanted.connect(lambda: self.go_by(1))
        view.cards_painted.connect(self.cards_painted)
        return view

    def _make_describe(self) -> QWidget:
        from kaartspel.ui.describe.describe_step import DescribeStep

        view = DescribeStep(self._document, self._pictures)
        view.enlarge_wanted.connect(self._enlarge)
        view.set_motives(list(self._motives))
        self._describing.append(view)
        return view

    def _make_look(self) -> QWidget:
        from kaartspel.ui.look.look_step import LookStep

        return LookStep(self._document, self._pictures)

    def _make_share(self) -> QWidget:
        from kaartspel.ui.share.share_step import ShareStep

        view = ShareStep(self._document, self._pictures)
        view.enlarge_wanted.connect(self._enlarge)
        view.new_wanted.connect(self.new_wanted)
        return view

    def _enlarge(self, place: int) -> None:
        """Show the card on `place` as large as the window allows."""
        choose = next(step for step in self._document.session.exercise.steps if step.kind is StepKind.CHOOSE)
        view = self._view(choose)
        if isinstance(view, ChooseStep):
            view.enlarge_place(place)

    def _note_scroll(self) -> None:
        """Remember how far the step is scrolled, for when the program is opened again."""
        step = self._document.step.id
        view = self._views.get(step)
        page = _page(view)
        if page and self._stack.currentWidget() is view:
            scrolls = dict(self._document.bookmark.scrolls) | {step: page.scroll()}
            self._document.mark(scrolls=tuple(sorted(scrolls.items())))


def _page(view: QWidget | None) -> "DescribeStep | LookStep | ShareStep | None":
    """`view` where it is a page of cards and words, which scrolls; not the deck, which does that by cards."""
    if view is None or isinstance(view, ChooseStep):
        return None
    from kaartspel.ui.describe.describe_step import DescribeStep
    from kaartspel.ui.look.look_step import LookStep
    from kaartspel.ui.share.share_step import ShareStep

    return view if isinstance(view, DescribeStep | LookStep | ShareStep) else None


def _focus_empty(view: QWidget) -> bool:
    from kaartspel.ui.describe.describe_step import DescribeStep

    return isinstance(view, DescribeStep) and not view.read_only and view.focus_empty()


class _Header(QWidget):
    """The exercise's title, the steps, the date of a board made earlier, and the window's buttons."""

    def __init__(self, document: Document, buttons: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._date = QLabel()
        self._date.setProperty("role", "chip")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(28, 12, 28, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._right = QWidget(self)
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addStretch()
        right.addWidget(self._date)
        for button in buttons:
            right.addWidget(button)
        self._steps: StepBar | None = None
        self._lines = 0
        document.changed.connect(self._show_session)
        self.show_exercise(document.session)

    def show_exercise(self, session: Session) -> None:
        """The title and steps of the session's exercise."""
        self._title.setText(session.exercise.title.said(language()))
        if self._steps:
            self._grid.removeWidget(self._steps)
            self._steps.hide()
            self._steps.deleteLater()
        self._steps = StepBar(session.exercise.steps, language(), self)
        self._steps.chosen.connect(self._document.go)
        self._lines = 0
        self._arrange()
        self._show_session(session)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines allow."""
        return QSize(240, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The steps beside the title, or below it."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Larger text may need another line."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        if self._steps is None:
            return
        beside = max(self._title.sizeHint().width(), self._right.sizeHint().width())
        lines = 1 if 2 * beside + self._steps.sizeHint().width() + 80 <= self.width() or not self.isVisible() else 2
        if lines == self._lines:
            return
        self._lines = lines
        for part in (self._title, self._steps, self._right):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._right, 0, 2)
        middle = Qt.AlignmentFlag.AlignHCenter
        if lines == 1:
            self._grid.addWidget(self._steps, 0, 1, middle)
        else:
            self._grid.addWidget(self._steps, 1, 0, 1, 3, middle)
        for column, share in enumerate((1, 0, 1)):
            self._grid.setColumnStretch(column, share)

    def show_step(self, step: Step) -> None:
        """Mark the step the person is in."""
        if self._steps:
            self._steps.show_step(step.id)

    def may_visit(self, step: Step) -> bool:
        """Steps can be visited in any order once a card lies."""
        return step.kind is StepKind.CHOOSE or bool(self._document.session.laid)

    def _show_session(self, session: Session) -> None:
        made_on = session.made_on
        self._date.setVisible(made_on is not None)
        if made_on:
            self._date.setText(_("Made on {date}").format(date=long_date(made_on)))
        for step in session.exercise.steps:
            if self._steps:
                self._steps.show_done(step.id, done=DONE[step.kind](session))
                self._steps.allow(step.id, allowed=self.may_visit(step))


def _words(session: Session) -> bool:
    return any(placement.motive or placement.reason for _place, placement in session.laid)


def _pins(session: Session) -> bool:
    return any(placement.features or placement.doing for _place, placement in session.laid)


DONE: dict[StepKind, Callable[[Session], bool]] = {
    StepKind.CHOOSE: lambda session: bool(session.laid) and len(session.laid) == len(session.board),
    StepKind.DESCRIBE: _words,
    StepKind.LOOK: _pins,
    StepKind.QUESTIONS: lambda session: bool(session.answers),
    StepKind.SHARE: lambda session: session.finished is not None,
}
"""When a step gets its tick."""
