"""Motives as things of their own: how often and when they came, with which cards; naming and merging them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from kaartspel.domain import motives
from kaartspel.domain.finding import folded
from kaartspel.domain.motives import MotiveSummary, NameTaken, Said, Wording
from kaartspel.domain.ports import SessionStore
from kaartspel.texts import _, ngettext
from kaartspel.ui.document import new_id
from kaartspel.ui.logbook.motive_row import MotiveRow
from kaartspel.ui.logbook.reversals import Change, Reversals
from kaartspel.ui.logbook.subpage import SubPage
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.widgets.fields import LineField
from kaartspel.ui.widgets.line import Line
from kaartspel.ui.widgets.prose import label
from kaartspel.ui.writer import Writer

COLUMN = 960
"""Of the rows with their cards, in pixels at 100 % text."""
AT_ONCE = 40
"""How many motives are shown before "Show more" is asked for."""


class MotivesPage(SubPage):
    """Every motive in a row, those in most sessions first."""

    sessions_wanted = Signal(str)
    """The sessions with the motive of that id."""
    failed = Signal(object)
    """The library could not do what was asked: the exception."""

    def __init__(self, pictures: Pictures, writer: Writer, parent: QWidget | None = None) -> None:
        self._writer = writer
        self._changes = Reversals(writer)
        super().__init__(_("Motives"), self._changes, parent, width=COLUMN)
        self._changes.setParent(self)
        self._changes.done.connect(self.refresh)
        self._changes.failed.connect(self.failed)
        self._pictures = pictures
        self._all: Sequence[MotiveSummary] = ()
        self._known = False
        self._chosen: list[str] = []
        self._limit = AT_ONCE
        self._rows: dict[str, MotiveRow] = {}
        self._explained = label("prompt")
        self._search = LineField()
        self._search.setPlaceholderText(_("Search motives"))
        self._search.setAccessibleName(_("Search motives"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._draw)
        self._merging = self._make_merging()
        self._question = self._make_question()
        self._more = QPushButton(_("Show more"))
        self._more.clicked.connect(self._show_more)
        for part in (self._explained, self._search, self._merging, self._question):
            self.column.addWidget(part)
        self._top = self.column.count()
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._draw()

    @property
    def changes(self) -> Reversals:
        """What was done here."""
        return self._changes

    def refresh(self) -> None:
        """Read the motives anew."""
        self._writer.ask(lambda store: store.motive_groups(), self._show, self.failed.emit)

    def _show(self, found: Sequence[MotiveSummary]) -> None:
        there = {it.id for it in found}
        self._chosen = [it for it in self._chosen if it in there]
        self._all, self._known = found, True
        self._draw()

    def _draw(self, _text: str = "") -> None:
        wanted = folded(self._search.text()).split()
        shown = [it for it in self._all if _fits(it, wanted)]
        some = bool(self._all)
        told = _(
            "The same motive can return with other cards and in other words. Here you can give it a name, or put two"
            " together; what you wrote stays as it is."
        )
        empty = _("Here you will find every motive you wrote, and when it came back.") if self._known else ""
        self._explained.setText(told if some else empty)
        self._search.setVisible(some)
        wide = {it.id: it for it in shown[: self._limit]}
        for gone in self._rows.keys() - wide.keys():
            row = self._rows.pop(gone)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, (motive, summary) in enumerate(wide.items()):
            row = self._rows.get(motive) or self._make_row(motive)
            if self.column.indexOf(row) != self._top + at:
                self.column.removeWidget(row)
                self.column.insertWidget(self._top + at, row)
                row.show()
            row.show_motive(summary, chosen=motive in self._chosen)
        self._more.setVisible(len(shown) > self._limit)
        self._show_merging()

    def _make_row(self, motive: str) -> MotiveRow:
        row = MotiveRow(self._pictures)
        row.sessions_wanted.connect(self.sessions_wanted)
        row.chosen.connect(self._choose)
        row.renamed.connect(self._rename)
        row.taken_out.connect(self._take_out)
        self._rows[motive] = row
        return row

    def _show_more(self) -> None:
        self._limit += 4 * AT_ONCE
        self._draw()

    # Merging

    def _make_merging(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "notice")
        row = Line(12)
        self._will = label("notice")
        self._merge = _button(_("Put together"), self._merge_chosen, "primary")
        row.add(self._will, 1)
        row.add(self._merge)
        row.add(_button(_("Cancel"), self._choose_none, "quiet"))
        _in(frame, row)
        return frame

    def _make_question(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "notice")
        row = Line(12)
        self._asked = label("notice")
        self._yes = _button(_("Put together"), lambda: None, "primary")
        row.add(self._asked, 1)
        row.add(self._yes)
        row.add(_button(_("Leave it as it is"), frame.hide, "quiet"))
        _in(frame, row)
        frame.hide()
        return frame

    def _choose(self, motive: str, chosen: bool) -> None:
        self._chosen = [it for it in self._chosen if it != motive] + ([motive] if chosen else [])
        self._question.hide()
        self._show_merging()

    def _choose_none(self) -> None:
        self._chosen = []
        self._draw()

    def _show_merging(self) -> None:
        names = [it.name for motive in self._chosen for it in self._all if it.id == motive]
        self._merging.setVisible(bool(names))
        self._merge.setEnabled(len(names) > 1)
        if len(names) == 1:
            self._will.setText(_("Choose another motive to put together with “{name}”.").format(name=names[0]))
        elif names:
            others = ", ".join(_("“{name}”").format(name=name) for name in names[1:])
            self._will.setText(
                _("Put {others} together with “{name}”. It will be called “{name}”.").format(
                    others=others, name=names[0]
                )
            )

    def _merge_chosen(self) -> None:
        self._put_together(self._chosen)

    def _put_together(self, ids: Sequence[str]) -> None:
        ids = list(ids)
        names = {it.id: it.name for it in self._all}
        name = names[ids[0]]
        told = ngettext(
            "“{other}” was put together with “{name}”.", "{n} motives were put together with “{name}”.", len(ids) - 1
        ).format(other=names[ids[1]], n=len(ids) - 1, name=name)
        self._chosen = []
        self._question.hide()
        self._changes.do(_regroup(lambda wordings: motives.merge(wordings, ids, name)), told)

    # Names and wordings

    def _rename(self, motive: MotiveSummary, name: str) -> None:
        self._question.hide()
        made = new_id()

        def refused(error: Exception) -> None:
            if isinstance(error, NameTaken):
                self._offer(error.motive, motive)
            else:
                self.failed.emit(error)

        told = (
            _("“{old}” is now called “{name}”.").format(old=motive.name, name=name)
            if name
            else _("“{old}” has no name of its own any more.").format(old=motive.name)
        )
        self._changes.do(_regroup(lambda wordings: motives.rename(wordings, motive.id, name, made)), told, refused)

    def _offer(self, taken: str, motive: MotiveSummary) -> None:
        """Another motive is called so: the two can become one."""
        other = next((it.name for it in self._all if it.id == taken), "")
        if not other:
            return  # only on cards that were put aside, or in the bin
        told = _("“{name}” is a motive already. Put “{old}” together with it?").format(name=other, old=motive.name)
        self._asked.setText(told)
        self._yes.clicked.disconnect()
        self._yes.clicked.connect(lambda: self._put_together([taken, motive.id]))
        self._question.show()
        self._yes.setFocus(Qt.FocusReason.OtherFocusReason)
        self._draw()

    def _take_out(self, motive: MotiveSummary, wording: Said) -> None:
        told = _("“{wording}” was taken out of “{name}”.").format(wording=wording.text, name=motive.name)
        self._changes.do(_regroup(lambda wordings: motives.take_out(wordings, wording.id)), told)


def _regroup(change: Callable[[Sequence[Wording]], Sequence[Wording]]) -> Change:
    """Do `change`; the way back is to give the wordings it touched the groups they had."""

    def regroup(store: SessionStore) -> Change | None:
        before = tuple(store.regroup_motives(change))
        return _regroup(lambda _all: before) if before else None

    return regroup


def _fits(motive: MotiveSummary, wanted: Sequence[str]) -> bool:
    texts = folded(" ".join((motive.name, *(it.text for it in motive.said))))
    return all(term in texts for term in wanted)


def _in(frame: QFrame, row: Line) -> None:
    from PySide6.QtWidgets import QVBoxLayout

    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 10, 10, 10)
    column.addWidget(row)


def _button(text: str, act: Callable[[], object], role: str = "") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", role)
    button.clicked.connect(lambda: act())
    return button
