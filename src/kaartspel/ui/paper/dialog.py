"""Print, or save as PDF: what goes in at the right, how it will look at the left."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kaartspel.domain.package import Cancelled
from kaartspel.domain.page_parts import Choice
from kaartspel.domain.pages import Page
from kaartspel.domain.ports import NoSuchSession, StorageError
from kaartspel.texts import N_, _, ngettext, sentence
from kaartspel.ui import theme
from kaartspel.ui.paper.painting import PaperCards
from kaartspel.ui.paper.press import Press, Subject
from kaartspel.ui.paper.preview import Preview
from kaartspel.ui.widgets.prose import Prose, label, speak_as
from kaartspel.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PARTS: Mapping[str, str] = {
    "words": N_("Motives, reasons and answers"),
    "pins": N_("Pins and what they show"),
    "outcome": N_("What you take along"),
    "follow_ups": N_("Follow-ups"),
    "dates": N_("Dates"),
    "person": N_("Person"),
}
"""What can go in: field of `Choice` → its name."""
OF_COMPARISON = ("words", "outcome", "dates", "person")
SIDE_WIDTH = 336
SIZE = (1060, 780)


class PaperDialog(QDialog):
    """Painting and writing go on beside it: it answers all the time, and what is written can be stopped."""

    def __init__(
        self,
        subject: Subject,
        cards: PaperCards,
        choice: Choice,
        folder: Path | None,
        name: Callable[[Choice], str],
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is where the last PDF went; `name` gives the name for a file, without its ending."""
        super().__init__(parent)
        self._subject = subject
        self._name = name
        self._folder = folder or _documents()
        self._asked = 0
        self._printer: QPrinter | None = None
        self.setWindowTitle(_("Print or save as PDF"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._press = Press(cards, subject, self)
        self._preview = Preview()
        self._boxes = self._make_boxes(choice)
        self._anonymous = Tick(_("Without a person"), ticked=choice.anonymous)
        self._together = _either(_("All in one PDF"))
        self._each = _either(_("A PDF for each session"))
        self._said = Prose("small")
        self._bar = QProgressBar()
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self._connect()
        self._allow()
        self._show()
        self._fit()

    @property
    def choice(self) -> Choice:
        """What goes in, as it is chosen now."""
        chosen = {name: box.isChecked() for name, box in self._boxes.items()}
        return Choice(**chosen, anonymous=self._anonymous.isChecked())

    @property
    def folder(self) -> Path:
        """Where the last PDF went."""
        return self._folder

    @property
    def preview(self) -> Preview:
        """The pages as they will be."""
        return self._preview

    @property
    def said(self) -> str:
        """What became of the last PDF or print."""
        return self._said.text if self._said.isVisibleTo(self) else ""

    @property
    def working(self) -> bool:
        """Whether something is being written or printed."""
        return self._bar.isVisibleTo(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being written is stopped; nothing half is left."""
        self._press.close()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """The same by key and button."""
        self._press.close()
        super().done(result)

    # How it looks

    def _make_boxes(self, choice: Choice) -> dict[str, Tick]:
        wanted = OF_COMPARISON if self._subject.compared else tuple(PARTS)
        boxes: dict[str, Tick] = {}
        for name in wanted:
            boxes[name] = Tick(_(PARTS[name]), ticked=getattr(choice, name))
        return boxes

    def _lay_out(self) -> None:
        side = QWidget()
        side.setObjectName("page")
        column = QVBoxLayout(side)
        column.setContentsMargins(26, 24, 26, 12)
        column.setSpacing(6)
        column.addWidget(label("heading", _("On paper")))
        column.addSpacing(4)
        column.addWidget(label("label", _("What goes in")))
        for box in self._boxes.values():
            column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(10)
        column.addWidget(self._anonymous, 0, Qt.AlignmentFlag.AlignLeft)
        note = _(
            "Leaves out the person and the pseudonym, and of dates all but the year. Your own words and the pictures "
            "are not changed: read for yourself whether a name or a place stands in them."
        )
        column.addWidget(label("note", note))
        self._anonymous.setAccessibleDescription(note)
        if self._subject.sessions > 1:
            column.addSpacing(10)
            column.addWidget(label("label", self._how_many()))
            self._together.setChecked(True)
            column.addWidget(self._together)
            column.addWidget(self._each)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = QWidget()
        right.setFixedWidth(round(SIDE_WIDTH * max(theme.scale(), 1.0)))
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(scroll, 1)
        beside.addWidget(self._make_foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._preview, 1)
        row.addWidget(right)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(26, 8, 26, 24)
        column.setSpacing(10)
        self._bar.setAccessibleName(_("Progress"))
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._said.hide()
        column.addWidget(self._said)
        column.addWidget(self._bar)
        for name, text, role, pressed in (
            ("save", _("Save as PDF…"), "primary", self._ask_where),
            ("print", _("Print…"), "", self._ask_printer),
            ("stop", _("Stop"), "", self._press.cancel),
            ("close", _("Close"), "quiet", self.reject),
        ):
            button = QPushButton(text)
            button.setProperty("role", role)
            button.setAutoDefault(False)
            button.clicked.connect(pressed)
            self._buttons[name] = button
            column.addWidget(button)
        self._buttons["stop"].hide()
        return foot

    def _how_many(self) -> str:
        count = self._subject.sessions
        return ngettext("{n} session; the first is shown", "{n} sessions; the first is shown", count).format(n=count)

    def _fit(self) -> None:
        screen = self.screen().availableSize()
        grown = max(theme.scale(), 1.0)
        self.resize(min(round(SIZE[0] * grown), screen.width() - 40), min(round(SIZE[1] * grown), screen.height() - 40))
        self._preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for box in (*self._boxes.values(), self._anonymous):
            box.toggled.connect(self._choose)
        self._preview.wanted.connect(self._paint)
        self._press.shown.connect(self._shown)
        self._press.painted.connect(self._painted)
        self._press.progressed.connect(self._bar.setValue)
        self._press.done.connect(self._wrote)
        self._press.failed.connect(self._failed)

    # The preview

    def _choose(self) -> None:
        self._said.hide()
        self._allow()
        self._show()

    def _allow(self) -> None:
        """Whose it is cannot be on what is without a person."""
        self._boxes["person"].setEnabled(not self._anonymous.isChecked())

    def _show(self) -> None:
        self._asked = self._press.show(self.choice)

    def _shown(self, asked: int, pages: Sequence[Page]) -> None:
        if asked == self._asked:
            self._preview.show_pages(pages)

    def _paint(self, number: int, width: int) -> None:
        self._press.paint(self._asked, number, width)

    def _painted(self, asked: int, number: int, image: object) -> None:
        if asked == self._asked:
            self._preview.show_image(number, image)  # type: ignore[arg-type]  # the press paints nothing else

    # PDF and printer

    def _ask_where(self) -> None:
        each = self._each.isChecked()
        dialog = QFileDialog(self, _("Save as PDF"), str(self._folder))
        if each:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("Save here"))
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilter("PDF (*.pdf)")
            dialog.setDefaultSuffix("pdf")
            dialog.selectFile(f"{self._name(self.choice)}.pdf")
        dialog.fileSelected.connect(partial(self._save_there, each))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_there(self, each: bool, chosen: str) -> None:
        self.save(Path(chosen), each=each)

    def save(self, out: Path, *, each: bool = False) -> None:
        """Write the PDF, or with `each` one for every session into the folder `out`."""
        self._folder = out if each else out.parent
        self._begin()
        self._press.save(out, self.choice, each=each)

    def _ask_printer(self) -> None:
        from PySide6.QtGui import QPageLayout, QPageSize
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = self._printer = self._printer or QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setFullPage(True)
        printer.setDocName("Kaartspel")
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(partial(self.print_on, printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_on(self, printer: "QPrinter") -> None:
        """Print on `printer`."""
        self._begin()
        self._press.print_on(printer, self.choice)

    def _begin(self) -> None:
        self._bar.setRange(0, self._subject.sessions if self._subject.sessions > 1 else 0)
        self._bar.setValue(0)
        self._said.hide()
        self._work(going=True)
        self._buttons["stop"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _wrote(self, files: Sequence[Path]) -> None:
        if not files:
            self._say(_("Sent to the printer."))
        elif len(files) == 1:
            self._say(_("Saved as {file}").format(file=files[0]))
        else:
            count, folder = len(files), files[0].parent
            said = ngettext("{n} PDF is in {folder}", "{n} PDFs are in {folder}", count)
            self._say(said.format(n=count, folder=folder))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._say(_("Stopped. What was finished is there; nothing half is left."))
        elif isinstance(error, StorageError):
            self._say(sentence(error))
        elif isinstance(error, NoSuchSession):
            self._say(_("A session is no longer there. Close this and choose again."))
        else:
            why = getattr(error, "strerror", None) or str(error)
            self._say(_("That could not be written ({why}). Choose another place, or another printer.").format(why=why))

    def _say(self, text: str) -> None:
        self._work(going=False)
        self._said.show_text(text)
        speak_as(self._said, text)
        self._said.show()
        self._buttons["close"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _work(self, *, going: bool) -> None:
        self._bar.setVisible(going)
        for name in ("save", "print"):
            self._buttons[name].setVisible(not going)
        self._buttons["stop"].setVisible(going)
        for box in (*self._boxes.values(), self._anonymous, self._together, self._each):
            box.setEnabled(not going)
        if not going:
            self._allow()


def _either(text: str) -> QPushButton:
    """One of two, of which one is pressed."""
    made = QPushButton(text)
    made.setProperty("role", "choice")
    made.setCheckable(True)
    made.setAutoExclusive(True)
    made.setAutoDefault(False)
    return made


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()
