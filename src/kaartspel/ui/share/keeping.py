"""Keeping a session in the logbook, reopening it, and the dates of both."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kaartspel.domain.session import Mark, MarkKind, Missing, Session, missing
from kaartspel.texts import _, ngettext
from kaartspel.ui.dates import moment
from kaartspel.ui.document import Document
from kaartspel.ui.widgets.action_button import ActionButton
from kaartspel.ui.widgets.prose import label


class Keeping(QWidget):
    """The buttons beside the logbook field, what is still missing, and when it was kept."""

    new_wanted = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._keep = _button(_("Keep in logbook"), "primary", self._keep_now)
        self._keep.setObjectName("keep")
        self._practice = label("note", _("This is practice: it is kept nowhere. Nothing has to be ready."))
        self._missing = label("note")
        self._kept = label("subheading")
        self._reopen = _button(_("Reopen"), "", self._ask)
        self._new = _button(_("New session"), "quiet", self.new_wanted.emit)
        self._print = ActionButton("print", _("Print or PDF…"))
        self._question = self._make_question()
        self._dates = label("note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (
            self._practice,
            self._keep,
            self._kept,
            self._missing,
            self._reopen,
            self._question,
            self._print,
            self._new,
            self._dates,
        ):
            column.addWidget(part)
        column.addStretch()

    def show_session(self, session: Session) -> None:
        """What can be done with it now."""
        kept = session.finished
        practice = self._document.practice
        self._practice.setVisible(practice)
        self._keep.setVisible(not kept and not practice)
        self._print.setVisible(not session.is_empty)
        self._missing.setText("" if kept or practice else what_is_missing(session))
        self._missing.setVisible(bool(self._missing.text()))
        self._kept.setText(_("Kept in the logbook on {when}").format(when=moment(kept)) if kept else "")
        for part in (self._kept, self._new):
            part.setVisible(bool(kept))
        self._reopen.setVisible(bool(kept) and (self._reopen.isVisibleTo(self) or not self._question.isVisibleTo(self)))
        if not kept:
            self._question.hide()
        earlier = session.marks[:-1] if kept else session.marks
        self._dates.setText("\n".join(said(mark) for mark in earlier))
        self._dates.setVisible(bool(earlier))

    def _make_question(self) -> QFrame:
        question = QFrame()
        question.setProperty("role", "panel")
        again = _button(_("Reopen now"), "", self._reopen_now)
        leave = _button(_("Leave it as it is"), "quiet", self._leave)
        column = QVBoxLayout(question)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(
            label("note", _("You can change your words again. The date of keeping and the date of reopening stay."))
        )
        column.addWidget(again)
        column.addWidget(leave)
        question.setVisible(False)
        self._again = again
        return question

    def _keep_now(self) -> None:
        self._document.keep()
        self._reopen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        self._reopen.hide()
        self._question.show()
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._question.hide()
        self._reopen.show()
        self._reopen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reopen_now(self) -> None:
        self._document.reopen()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)


def said(mark: Mark) -> str:
    """What happened and when."""
    if mark.kind is MarkKind.FINISHED:
        return _("Kept on {when}").format(when=moment(mark.at))
    return _("Reopened on {when}").format(when=moment(mark.at))


def what_is_missing(session: Session) -> str:
    """The first two things that are not there yet, and that it may stay so; "" when nothing is."""
    lines = [_lines(session)[kind] for kind in missing(session)][:2]
    return "\n".join((*lines, _("You can keep it as it is."))) if lines else ""


def _lines(session: Session) -> dict[Missing, str]:
    laid = [placement for _place, placement in session.laid]
    places = len(session.board) - len(laid)
    motives = sum(not it.motive.strip() for it in laid)
    reasons = sum(not it.reason.strip() for it in laid)
    answers = sum(not session.answer(it.id).strip() for it in session.exercise.questions)
    pins = sum(not it.features for it in laid)
    return {
        Missing.CARDS: ngettext("{n} place is still free.", "{n} places are still free.", places).format(n=places),
        Missing.MOTIVES: ngettext("{n} card has no motive yet.", "{n} cards have no motive yet.", motives).format(
            n=motives
        ),
        Missing.REASONS: ngettext("{n} card has no reason yet.", "{n} cards have no reason yet.", reasons).format(
            n=reasons
        ),
        Missing.FEATURES: ngettext("{n} card has no pins yet.", "{n} cards have no pins yet.", pins).format(n=pins),
        Missing.ANSWERS: ngettext(
            "{n} question has no answer yet.", "{n} questions have no answer yet.", answers
        ).format(n=answers),
        Missing.OUTCOME: _("The logbook field is still empty."),
    }


def _button(text: str, role: str, pressed: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    if role:
        button.setProperty("role", role)
    button.clicked.connect(lambda: pressed())
    return button
