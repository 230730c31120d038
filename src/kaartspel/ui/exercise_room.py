"""The exercise on the table: its title and steps at the top, the step the person is in, and the way on below."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kaartspel.domain.exercise import Step, StepKind
from kaartspel.domain.ports import DeckLibrary
from kaartspel.domain.session import Session
from kaartspel.domain.settings import Questions
from kaartspel.texts import _, language
from kaartspel.ui.document import Document
from kaartspel.ui.exercise_header import ExerciseHeader
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tab_order import go_into
from kaartspel.ui.table.choose_step import ChooseStep
from kaartspel.ui.table.deck_view import DeckView
from kaartspel.ui.theme import scale
from kaartspel.ui.widgets.saved import SavedLabel

if TYPE_CHECKING:
    # Imported when they are first visited: the first picture does not wait for them.
    from kaartspel.ui.describe.describe_step import DescribeStep
    from kaartspel.ui.questions.questions_step import QuestionsStep

KEEPING_WIDTH = 300
"""Of the buttons below questions, in pixels at 100 % text."""
SCROLL_MS = 1500
"""How often the scroll place is noted while a step is open, in milliseconds."""


@runtime_checkable
class Scrolled(Protocol):
    """A step that is a page, and remembers how far it is scrolled."""

    def scroll_to(self, px: int) -> None:
        """Go that far down, in pixels."""
        ...

    def scroll(self) -> int:
        """How far down it is, in pixels."""
        ...


class ExerciseRoom(QWidget):
    """Builds a step's view when it is first visited, so that the first picture waits for the first step only."""

    new_wanted = Signal()
    cards_painted = Signal()
    card_size_changed = Signal(int)
    """The person made the cards of the deck this wide, in pixels."""
    questions_arranged = Signal(object)
    """The person wants questions so from here on: a `Questions`."""

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
        self._questions = Questions.ONE
        self._asking: dict[str, QuestionsStep] = {}
        self._saved = SavedLabel(self)
        self._board_saved: SavedLabel | None = None
        self._saved_at: datetime | None = None
        self._stack = QStackedWidget(self)
        self._header = ExerciseHeader(document, buttons, self)
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
        elif self._document.step.id in self._asking:
            self._asking[self._document.step.id].focus_field()
        elif view and not (self._document.step.kind is StepKind.DESCRIBE and _focus_empty(view)):
            go_into(view)

    def set_card_size(self, pixels: int) -> None:
        """How wide the cards of the deck are, in pixels."""
        self._card_size = pixels
        for view in self._views.values():
            if isinstance(view, ChooseStep):
                view.set_card_size(pixels)

    def arrange_questions(self, arrangement: Questions) -> None:
        """Questions come one at a time, or all on one page."""
        self._questions = arrangement
        for view in self._asking.values():
            view.arrange(arrangement)

    def show_saved(self, at: datetime) -> None:
        """Everything has been on disk since `at`."""
        self._saved_at = at
        self._tell_saved()

    def show_waiting(self) -> None:
        """What was last done is not on disk yet."""
        self._saved_at = None
        for label in self._saved_labels():
            label.show_practice() if self._document.practice else label.show_waiting()

    def _tell_saved(self) -> None:
        for label in self._saved_labels():
            if self._document.practice:
                label.show_practice()
            elif self._saved_at:
                label.show_saved(self._saved_at)

    def _saved_labels(self) -> list[SavedLabel]:
        return [label for label in (self._saved, self._board_saved) if label]

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
        self._back.clicked.connect(lambda: self._go_on(-1))
        self._on.clicked.connect(lambda: self._go_on(1))
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._on)
        return footer

    def _forget(self, session: Session) -> None:
        """Another session: its exercise may have other steps."""
        self._header.show_exercise(session)
        self._saved.hide()
        self._saved_at = None
        self._board_saved = None  # it goes with the view of the deck
        self._tell_saved()
        for view in self._views.values():
            self._stack.removeWidget(view)
            view.deleteLater()
        self._views.clear()
        self._describing.clear()
        self._asking.clear()

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
        """Where the buttons lead: to a neighbouring question, else to a neighbouring step."""
        steps = self._document.session.exercise.steps
        at = steps.index(step)
        asking = self._asking.get(step.id)
        self._footer.setVisible(step.kind is not StepKind.CHOOSE)
        for button, by, text, question in (
            (self._back, -1, "← {way}", _("Previous question")),
            (self._on, 1, "{way} →", _("Next question")),
        ):
            other = steps[at + by] if 0 <= at + by < len(steps) else None
            inside = asking is not None and bool(asking.neighbour(by))
            button.setVisible(inside or other is not None)
            title = other.title.said(language()) if other else ""
            button.setText(text.format(way=question if inside else title))
            button.setAccessibleName(question if inside else _("Go to step {step}").format(step=title))

    def _go_on(self, by: int) -> None:
        asking = self._asking.get(self._document.step.id)
        question = asking.neighbour(by) if asking else ""
        if asking and question:
            asking.go(question)
        else:
            self.go_by(by)

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
            StepKind.QUESTIONS: lambda: self._make_questions(step),
            StepKind.SHARE: lambda: self._make_share(step),
        }
        view = makers[step.kind]()
        view.setParent(self._stack)
        return view

    def _make_choose(self) -> QWidget:
        deck, self._deck = self._deck, None
        view = ChooseStep(self._document, self._library, self._pictures, self._reduced_motion, deck)
        self._board_saved = SavedLabel(view)
        view.set_saved_label(self._board_saved)
        self._tell_saved()
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

    def _make_questions(self, step: Step) -> QWidget:
        from kaartspel.ui.questions.questions_step import QuestionsStep

        view = QuestionsStep(self._document, step, self._questions)
        view.turned.connect(lambda: self._show_footer(self._document.step))
        view.arranged.connect(self._arranged)
        steps = self._document.session.exercise.steps
        if step is steps[-1] and all(it.kind is not StepKind.SHARE for it in steps):
            view.add_below(self._make_keeping())
        self._asking[step.id] = view
        return view

    def _make_keeping(self) -> QWidget:
        """What an exercise without a step to share ends with."""
        from kaartspel.ui.share.keeping import Keeping

        keeping = Keeping(self._document)
        keeping.new_wanted.connect(self.new_wanted)
        keeping.setMaximumWidth(round(KEEPING_WIDTH * scale()))
        self._document.changed.connect(keeping.show_session)
        keeping.show_session(self._document.session)
        return keeping

    def _arranged(self, arrangement: Questions) -> None:
        self.arrange_questions(arrangement)
        self.questions_arranged.emit(arrangement)

    def _make_share(self, step: Step) -> QWidget:
        if not self._document.session.board:
            from kaartspel.ui.share.written_step import WrittenStep

            written = WrittenStep(self._document, step)
            written.new_wanted.connect(self.new_wanted)
            return written
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


def _page(view: QWidget | None) -> "Scrolled | None":
    """`view` where it is a page that scrolls; not the deck, which does that by cards."""
    return view if isinstance(view, Scrolled) else None


def _focus_empty(view: QWidget) -> bool:
    from kaartspel.ui.describe.describe_step import DescribeStep

    return isinstance(view, DescribeStep) and not view.read_only and view.focus_empty()
