"""The desk where sessions go out and come in: asks, shows how far it is, and tells how it ended."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kaartspel.domain.package import Exchange, OpenPackage, Passed, Plan, Whose
from kaartspel.domain.ports import LastSession, SessionStore
from kaartspel.phrases import brought
from kaartspel.texts import N_, _
from kaartspel.ui.exchange.arrival import Arrival
from kaartspel.ui.exchange.job import Job
from kaartspel.ui.exchange.waiting import Waiting
from kaartspel.ui.main_window import MainWindow

KINDS = {
    "kaartsessie": (".kaartsessie", N_("Session file, for another Kaartspel")),
    "md": (".md", N_("Markdown, with the pictures in a folder")),
    "json": (".json", N_("JSON, for other programs")),
}


class Desk(QObject):
    """Belongs to the window. What it begins goes on beside it, one thing at a time."""

    brought = Signal()
    """Something came in."""

    def __init__(self, window: MainWindow, exchange: Exchange) -> None:
        super().__init__(window)
        self._window = window
        self._exchange = exchange
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._busy = False

    def choose_file(self) -> None:
        """Ask which file is to come in."""
        dialog = QFileDialog(self._window, _("Bring in sessions"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [_("Session files and archives") + " (*.kaartsessie *.zip *.json)", _("All files") + " (*)"]
        )
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("Look at it"))
        self._ask(dialog, lambda: self.look_at(Path(dialog.selectedFiles()[0])))

    def look_at(self, file: Path) -> None:
        """Look at everything in `file`, and ask whether it is to come in."""
        if not self._busy:
            job = self._job(_("Looking at the file…"))
            job.done.connect(partial(self._opened, job, file.name))
            job.start(lambda passed: self._exchange.open(file, passed))

    def save_as(self, session_ids: Sequence[str]) -> None:
        """Ask where and in which form those sessions are to go."""
        dialog = QFileDialog(self._window, _("Save as"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {f"{_(text)} (*{ending})": kind for kind, (ending, text) in KINDS.items()}
        dialog.setNameFilters(list(filters))

        def end_with(chosen: str) -> None:
            dialog.setDefaultSuffix(KINDS[filters[chosen]][0])

        dialog.filterSelected.connect(end_with)
        dialog.setDefaultSuffix(KINDS["kaartsessie"][0])
        dialog.selectFile(_("Kaartspel sessions") if len(session_ids) > 1 else _("Kaartspel session"))

        def save() -> None:
            form = filters[dialog.selectedNameFilter()]
            out = Path(dialog.selectedFiles()[0])
            if len(session_ids) > 1 and form != "kaartsessie":
                out = out.with_suffix("")
            self._write(out, lambda passed: self._exchange.write(session_ids, form, out, passed))

        self._ask(dialog, save)

    def save_logbook(self) -> None:
        """Ask where the whole logbook is to go, as one archive."""
        dialog = QFileDialog(self._window, _("Save the whole logbook"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([_("Archive of the logbook") + " (*.zip)"])
        dialog.setDefaultSuffix(".zip")
        dialog.selectFile(self._exchange.name_for_logbook() + ".zip")

        def save() -> None:
            out = Path(dialog.selectedFiles()[0])
            self._write(out, lambda passed: self._exchange.write_logbook(out, passed))

        self._ask(dialog, save)

    def bring_example(self) -> None:
        """Bring in the example year; it can be taken away again as a whole."""
        if not self._busy:
            self._window.rooms.flush()
            job = self._job(_("Laying out the example…"))
            job.done.connect(self._told)
            self._on_storage(job, self._exchange.bring_example)

    # One after the other

    def _ask(self, dialog: QFileDialog, chosen: Callable[[], None]) -> None:
        def accepted() -> None:
            self._folder = dialog.directory().absolutePath()
            chosen()

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(accepted)
        dialog.open()

    def _write(self, out: Path, work: Callable[[Passed], object]) -> None:
        job = self._job(_("Saving {file}…").format(file=out.name))
        job.done.connect(partial(self._wrote, out))
        self._start(job, work)

    def _wrote(self, out: Path, written: object) -> None:
        del written
        self._window.tell(_("Saved: {file}").format(file=out))

    def _opened(self, job: Job, name: str, package: OpenPackage) -> None:
        if job.stopped:
            package.close()
        else:
            self._plan(package, name)

    def _plan(self, package: OpenPackage, name: str) -> None:
        job = self._job(_("Looking at the file…"))
        self._close_when_left(job, package)
        job.done.connect(partial(self._show, package, name))
        self._start(job, lambda passed: self._exchange.plan(package, passed))

    def _show(self, package: OpenPackage, name: str, plan: Plan) -> None:
        dialog = Arrival(package.head, plan, self._window.rooms.persons.all, name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take_in(package, dialog.whose))
        dialog.rejected.connect(package.close)
        dialog.open()

    def _take_in(self, package: OpenPackage, whose: Whose) -> None:
        self._window.rooms.flush()
        job = self._job(_("Bringing it in…"), package.head.sessions)
        self._close_when_left(job, package)
        job.done.connect(partial(self._came_in, package))
        self._on_storage(job, lambda store: store.take_in(package, whose, job.passed))

    def _close_when_left(self, job: Job, package: OpenPackage) -> None:
        job.failed.connect(package.close)
        job.cancelled.connect(package.close)

    def _came_in(self, package: OpenPackage, plan: Plan) -> None:
        package.close()
        self._told(plan)

    def _told(self, plan: Plan) -> None:
        self.brought.emit()
        self._window.rooms.persons.refresh()
        self._window.show_room("logbook")
        self._window.tell(" ".join(brought(plan)))
        open_one = self._window.parts.document.session.id
        self._window.parts.writer.ask(lambda store: store.load(open_one), self._reopen, lambda _error: None)

    def _reopen(self, last: LastSession) -> None:
        """The session on the table was replaced by a newer one: that is on the table from here on."""
        document = self._window.parts.document
        if last.session.id == document.session.id and last.session != document.session and not document.practice:
            document.open(last)

    # How far it is

    def _start(self, job: Job, work: Callable[[Passed], object]) -> None:
        """Have it done on a thread of its own, once everything that was typed is in the library."""
        self._window.rooms.flush()
        self._window.parts.writer.ask(lambda _store: None, lambda _done: job.start(work), job.refuse)

    def _on_storage(self, job: Job, work: Callable[[SessionStore], object]) -> None:
        self._window.parts.writer.ask(work, job.finish, job.refuse)

    def _job(self, text: str, most: int = 0) -> Job:
        """Work that can be stopped, with a line that tells how far it is when it takes long."""
        self._busy = True
        job = Job(self)
        waiting = Waiting(text, most, self._window)
        waiting.stop_wanted.connect(job.stop)
        job.moved.connect(waiting.show_count)
        for ended in (job.done, job.failed, job.cancelled):
            ended.connect(waiting.end)
            ended.connect(self._ended)
            ended.connect(job.deleteLater)
        job.failed.connect(self._window.refuse)
        return job

    def _ended(self) -> None:
        self._busy = False
