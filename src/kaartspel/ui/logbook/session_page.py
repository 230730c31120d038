"""A session as a page to read back after years: cards beside words, the outcome, and what was thought later."""

from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kaartspel.domain import session as sessions
from kaartspel.domain.session import FollowUp, Session
from kaartspel.texts import _, language
from kaartspel.ui.dates import long_date
from kaartspel.ui.document import Document, new_id, now
from kaartspel.ui.logbook.bar import Bar
from kaartspel.ui.logbook.card_spread import CardSpread
from kaartspel.ui.logbook.follow_ups import FollowUps
from kaartspel.ui.logbook.page_head import Head, button, day_of
from kaartspel.ui.logbook.sheet import Sheet
from kaartspel.ui.logbook.spread import Spread, setting
from kaartspel.ui.logbook.written import asking, nothing, question_of, written
from kaartspel.ui.parts import ENTRY
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.tab_order import stops
from kaartspel.ui.table.enlarged import Enlarged, Shown
from kaartspel.ui.widgets.card import MARGIN
from kaartspel.ui.widgets.fields import WritingField
from kaartspel.ui.widgets.saved import SavedLabel

BELOW_FIELD = 16
"""What comes into sight under the field for a follow-up and its button, in pixels."""
EDGE, TOP = 28, 28
"""Around the page, in pixels."""


class Around(NamedTuple):
    """What is around a session: `beside` which others it can be seen, itself among them where it is a board.

    `compared` tells that it was written about them; `days` are those of the others.
    """

    session_id: str = ""
    beside: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    compared: bool = False


class SessionPage(QWidget):
    """Shows one document. What is kept is read-only; follow-ups are added below it."""

    back_wanted = Signal()
    go_on_wanted = Signal(str)
    """This session is to come on the table."""
    compare_wanted = Signal(object)
    """Sessions to be put beside each other: their ids."""

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._document: Document | None = None
        self._person = ""
        self._built: Session | None = None
        self._enlarged: Enlarged | None = None
        self._spreads: list[Spread] = []
        self._head: Head | None = None
        self._later: FollowUps | None = None
        self._field: WritingField | None = None
        self._around = Around()
        self._changed = False
        self._saved = SavedLabel()
        self._sheet = Sheet()
        self._sheet.resized.connect(self._arrange)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = self._make_bar()
        column.addWidget(self._bar)
        column.addWidget(self._sheet, 1)

    @property
    def document(self) -> Document | None:
        """What is shown."""
        return self._document

    def open(self, document: Document, person: str = "") -> None:
        """Show what `document` holds, of `person` ("" for oneself)."""
        self.leave()
        self._document, self._person, self._built = document, person, None
        self._around = Around()
        self._changed = False
        self._saved.hide()
        document.changed.connect(self._show)
        document.flushing.connect(self._flush)
        self._show(document.session)
        self._sheet.verticalScrollBar().setValue(0)
        self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Let go of what is shown: what was added to it stays as it is from here on."""
        if self._document:
            self._document.flush()  # while it is still known where the words belong
        document, self._document = self._document, None
        if document:
            document.changed.disconnect(self._show)
            document.flushing.disconnect(self._flush)
            if document.read_only:
                document.seal()

    def add_button(self, made: QPushButton) -> None:
        """One more thing that can be done with the session."""
        self._bar.add_button(made)

    def show_around(self, around: Around) -> None:
        """What was found about the session that is read, after it was opened."""
        document = self._document
        if document and document.session.id == around.session_id:
            self._around = around
            self._offer_comparing()

    def show_saved(self, at: datetime) -> None:
        """Everything so far has been on disk since `at`."""
        if self._changed:
            self._saved.show_saved(at)

    def show_waiting(self) -> None:
        """What was last done is not on disk yet."""
        if self._changed:
            self._saved.show_waiting()

    def write_follow_up(self) -> None:
        """To the field for a follow-up, where one can be added."""
        if self._later and self._later.field.isVisibleTo(self):
            self._later.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal_field()

    def _reveal_field(self) -> None:
        """The field for a follow-up, with its button, in sight."""
        if self._later:
            self._sheet.reveal(self._later.writing, BELOW_FIELD)

    def write_entry(self) -> None:
        """To the field of an entry, where it is open."""
        if self._field:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def can_undo(self) -> bool:
        """Whether there may be something to take back: words in a field count as well."""
        return self._document is not None

    can_redo = can_undo

    def undo(self) -> None:
        """Take back what was last done on this page."""
        if self._document and not (self._later and self._later.step(-1)):
            self._document.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._document and not (self._later and self._later.step(1)):
            self._document.redo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text, other lines."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._document:
            self._arrange()

    def _make_bar(self) -> Bar:
        bar = Bar(self._saved)
        bar.back.clicked.connect(self.back_wanted)
        self._compare = button(_("Compare with before"), "", self._compare_now)
        self._reopen = button(_("Reopen"), "", lambda: self._head and self._head.ask_reopening())
        self._keep = button(_("Keep in logbook"), "primary", self._keep_now)
        self._on = button(_("Go on"), "primary", self._go_on)
        for made in (self._on, self._keep, self._reopen, self._compare):
            bar.add_button(made)
        return bar

    # What is shown

    def _show(self, session: Session) -> None:
        lasting = session._replace(follow_ups=(), answers=() if self._writes(session) else session.answers)
        if lasting != self._built:
            self._build(session)
            self._built = lasting
        if self._later and self._document:
            self._later.show_session(session, undoable=self._document.read_only and self._document.can_undo)
        if self._field:
            self._field.show_text(session.answer(question_of(session).id))

    def _writes(self, session: Session) -> bool:
        return session.exercise.id == ENTRY and not session.finished

    def _build(self, session: Session) -> None:
        document = self._document
        assert document
        kept = session.finished is not None
        writes = self._writes(session)
        self._on.setVisible(not kept and not writes)
        self._keep.setVisible(writes)
        self._reopen.setVisible(kept)
        self._offer_comparing()
        self._head = Head(session, self._person)
        self._head.reopen_wanted.connect(self._reopen_now)
        self._head.dated.connect(self._date)
        self._field = self._entry_field(session) if writes else None
        self._later = FollowUps(document.bookmark.draft)
        self._later.drafted.connect(self._draft)
        self._later.add_wanted.connect(self._add)
        self._later.undo_wanted.connect(self.undo)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE - MARGIN, TOP, EDGE - MARGIN, 2 * TOP)
        column.setSpacing(28)
        column.addWidget(self._head)
        self._spreads = self._parts(session)
        for spread in self._spreads:
            column.addWidget(spread)
        column.addWidget(self._later)
        column.addStretch(1)
        at, scrolled = self._focused(), self._sheet.verticalScrollBar().value()
        old = self._sheet.takeWidget()
        if old:
            old.deleteLater()  # the button that was just pressed may live on it
        self._sheet.setWidget(page)
        self._sheet.setAccessibleName(_("Session of {day}").format(day=long_date(day_of(session))))
        self._arrange()
        if at is not None:
            left = stops(page) or [self._sheet]
            left[min(at, len(left) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            self._sheet.verticalScrollBar().setValue(scrolled)

    def _focused(self) -> int | None:
        """At which of its stops the keyboard is, so that it is there again on the page that comes in its stead."""
        page, now_on = self._sheet.widget(), self.focusWidget()
        reached = stops(page) if page else []
        return reached.index(now_on) if now_on in reached else None

    def _parts(self, session: Session) -> list[Spread]:
        if self._field:
            return [asking(question_of(session), self._field)]
        cards = [
            CardSpread(self._pictures, place, placement, kept=session.finished is not None)
            for place, placement in session.laid
        ]
        for card in cards:
            card.enlarge_wanted.connect(self._enlarge)
        return [*cards, *written(session)] or [nothing()]

    def _entry_field(self, session: Session) -> WritingField:
        question = question_of(session)
        field = WritingField((12, 60))
        field.setAccessibleName(question.prompt.said(language()))
        field.show_text(session.answer(question.id))
        field.written.connect(self._write)
        return field

    def _arrange(self) -> None:
        page = self._sheet.widget()
        if not page or not self._document:
            return
        room = self._sheet.viewport().width() - 2 * EDGE
        set_as = setting(room, cards=bool(self._document.session.laid))
        page.setMaximumWidth(set_as.width + 2 * EDGE)
        for spread in self._spreads:
            spread.arrange(set_as)
        if self._later:
            self._later.arrange(set_as)

    # What is done

    def _flush(self) -> None:
        if self._field:
            self._field.flush()
        if self._later:
            self._later.flush()

    def _draft(self, text: str) -> None:
        if self._document:
            self._changed = True
            self._document.mark(draft=text)

    def _date(self, day: date | None) -> None:
        if self._document and not self._document.read_only:
            self._document.flush()
            self._changed = True
            self._document.apply(sessions.date_as(self._document.session, day))

    def _write(self, text: str) -> None:
        document = self._document
        if document and not document.read_only:
            question = question_of(document.session)
            self._changed = True
            document.apply(sessions.answer(document.session, question.id, text), f"answer:{question.id}")

    def _add(self, text: str) -> None:
        if self._document:
            added = FollowUp(new_id(), now(), text)
            self._changed = True
            self._document.apply(sessions.follow_up(self._document.session, added))
            self._reveal_field()

    def _keep_now(self) -> None:
        if self._document:
            self._document.keep()
            self._reopen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reopen_now(self) -> None:
        if self._document:
            self._document.flush()
            self._document.reopen()
            if self._field:
                self.write_entry()
            else:
                self._go_on()

    def _offer_comparing(self) -> None:
        """With the board before, or, for what was written about a comparison, that again."""
        days = ", ".join(map(long_date, self._around.days))
        if self._around.compared:
            self._compare.setText(_("Open the comparison"))
            self._compare.setAccessibleName(_("Open the comparison of {days}").format(days=days))
        else:
            self._compare.setText(_("Compare with before"))
            self._compare.setAccessibleName(_("Compare with the board of {days}").format(days=days))
        self._compare.setVisible(len(self._around.beside) > 1)
        if self._head:
            self._head.show_compared(days if self._around.compared else "")

    def _compare_now(self) -> None:
        self.compare_wanted.emit(self._around.beside)

    def _go_on(self) -> None:
        if self._document:
            self._document.flush()
            self.go_on_wanted.emit(self._document.session.id)

    def _enlarge(self, place: int) -> None:
        assert self._document
        said = language()
        laid = self._document.session.laid
        shown = [
            Shown(it.card, it.picture, it.title.said(said), it.alt.said(said), number, it.features)
            for number, it in laid
        ]
        if self._enlarged is None:
            self._enlarged = Enlarged(self._pictures, self.window())
            self._enlarged.closed.connect(self._closed)
        self._enlarged.open(shown, next(at for at, it in enumerate(shown) if it.place == place), 0)

    def _closed(self, shown: Shown) -> None:
        for spread in self._spreads:
            if isinstance(spread, CardSpread) and spread.place == shown.place:
                spread.card.setFocus(Qt.FocusReason.OtherFocusReason)
                self._sheet.ensureWidgetVisible(spread.card)
