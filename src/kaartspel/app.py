"""Wiring: the only module that knows all rooms."""

import gc
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from kaartspel import texts
from kaartspel.decks.library import FolderDecks
from kaartspel.domain.exercise import Exercise, StepKind
from kaartspel.domain.ports import LastSession, SessionStore, SettingsError, StorageError
from kaartspel.domain.session import Bookmark, begin
from kaartspel.domain.settings import Language, Settings, Theme
from kaartspel.exercises.folder import FolderExercises
from kaartspel.paths import Paths
from kaartspel.settings import file as settings_file
from kaartspel.storage import first_read
from kaartspel.storage import pictures as stored_pictures
from kaartspel.storage.folder import Folder
from kaartspel.ui import qt, theme
from kaartspel.ui.document import Document, new_id, now
from kaartspel.ui.first_picture import FirstPicture, Memory, memory
from kaartspel.ui.main_window import MainWindow
from kaartspel.ui.parts import Parts
from kaartspel.ui.pictures import Pictures
from kaartspel.ui.table.deck_model import chosen
from kaartspel.ui.writer import Writer

EXERCISES = Path(__file__).parent / "resources" / "exercises"
SWITCH_SECONDS = 0.001
"""How long a thread keeps Python to itself when another wants it; 5 ms is usual, a third of a frame."""
CALM_MS = 250
"""How long after the library is open what the window asked it first has come and is painted."""
DEMO_BOARDS = 3
"""How many boards the demo has beside each other on paper."""

if TYPE_CHECKING:
    from kaartspel.domain.package import Exchange
    from kaartspel.storage.store import Reader


class Options(NamedTuple):
    """What the command line asked for this run, without changing the settings: "" is as set."""

    language: str = ""
    theme: str = ""
    ready: Callable[[], None] | None = None
    """Called when the visible cards are painted."""
    file: Path | None = None
    """To be brought in."""


class StoredPictures(NamedTuple):
    """The library's pictures by content; implements the port `PictureStore` without opening the library."""

    folder: Path

    def stored(self, digest: str) -> Path | None:
        """The file of that content, or None."""
        return stored_pictures.stored(self.folder, digest)


def run_window(paths: Paths, options: Options) -> int:
    """Open the program's window; returns when it is closed. 0, or 1 when the library could not be used.

    Where the program is open already, that one is shown, and gets the file to bring in.
    """
    application = make_application(fonts=False)
    from kaartspel.ui.neighbour import show_running

    if show_running(paths.data, options.file):
        return 0
    window = open_window(application, paths, options)
    from kaartspel.ui.endings import SignalsToClose

    endings = SignalsToClose(window.close_unasked, window)
    code = application.exec()
    endings.stop()
    window.parts.pictures.close()
    return code if window.parts.writer.close() else 1


def run_demo(paths: Paths, out: Path, size: tuple[int, int], theme: str, language: str, only: str | None = None) -> int:
    """Do the whole exercise in the real window, and write pictures of it and the session itself into `out`.

    The library is made anew in `out`/demo-library, and no other is ever removed; no display is needed. 0, or 1 (and a
    sentence) when something of somebody else stands there or the demo got stuck.
    """
    # The demo's pictures are the same on every machine, with a display or without one.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import shutil

    from kaartspel.exchange import plain, session_json
    from kaartspel.storage.store import read_store
    from kaartspel.ui import demo
    from kaartspel.ui.demo_hands import DemoStuck

    library = out / "demo-library"
    mark = library / "made-by-the-demo"
    own = Paths(library, library, library / "cache", paths.shipped)
    if mark.is_file():
        shutil.rmtree(library)
    if library.exists():
        print(
            texts._("The folder {folder} is not the demo's own. It was left as it is.").format(folder=library),
            file=sys.stderr,
        )
        return 1
    library.mkdir(parents=True)
    mark.touch()
    qInstallMessageHandler(_without_platform_remarks)
    application = make_application()
    window = open_window(application, own, Options(language, theme or Theme.LIGHT), size)
    try:
        made = demo.play(window, out, only)
    except DemoStuck as stuck:
        print(texts._("The demo stopped: it waited in vain for this: {what}.").format(what=stuck), file=sys.stderr)
        return 1
    finally:
        window.close()
        window.parts.pictures.close()
        window.parts.writer.close()
    reader = read_store(own.library)
    try:
        (out / "session.json").write_text(
            plain.text(session_json.copied(reader.copies([made])[0], reader.me())), "utf-8"
        )
        if only is None:
            _print_demo(window, reader, made, out)
    finally:
        reader.close()
    return 0


def _print_demo(window: MainWindow, library: "Reader", made: str, out: Path) -> None:
    """The session on paper, and the last boards beside each other where there are more than one."""
    from kaartspel.domain.compare import compare
    from kaartspel.domain.page_parts import Choice
    from kaartspel.ui.paper import documents
    from kaartspel.ui.paper.painting import PaperCards

    cards = PaperCards(window.parts.library, window.parts.pictures.store)
    documents.write_session(out / "session.pdf", (library.load(made).session, ""), Choice(), cards)
    boards = [it.id for it in library.listed().summaries if it.cards][:DEMO_BOARDS]
    if len(boards) > 1:
        comparison = compare(library.load_many(boards))
        compared = documents.Compared(comparison, documents.names_of(library), documents.notes_on(library, comparison))
        documents.write_comparison(out / "compare.pdf", compared, Choice(), cards)


def _without_platform_remarks(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:  # noqa: ARG001
    """What Qt has to say, but for what the platform without a display cannot do."""
    if "does not support" not in text:
        print(text, file=sys.stderr)


def make_application(*, fonts: bool = True) -> QApplication:
    """The one application; its fonts come with it, or before the first text is painted."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(["kaartspel"])
    application.setApplicationName("kaartspel")
    application.setApplicationDisplayName("Kaartspel")
    application.setDesktopFileName("kaartspel")
    if fonts:
        theme.load_fonts()
    return application


def open_window(
    application: QApplication,
    paths: Paths,
    options: Options,
    size: tuple[int, int] | None = None,
    open_store: Callable[[], SessionStore] | None = None,
) -> MainWindow:
    """The window, shown, on the session to go on with; the library opens on its thread after the first picture.

    `size` is its width and height in pixels, else as it was last; `open_store` opens another library than that of
    `paths`, on the storage thread.
    """
    parts, trouble = _parts(application, paths, options, open_store)
    settings = parts.settings
    window = MainWindow(parts)
    if size:
        window.resize(*size)
    maximized = settings.window_maximized and not size
    show = window.showMaximized if maximized else window.show
    known = _frame_memory(window, paths, maximized=maximized)
    picture = None if trouble else _show_deck_first(window, known, show)
    if picture and picture.complete and options.ready:
        options.ready()
        options = options._replace(ready=None)
    theme.load_fonts()
    window.furnish(picture)
    theme.apply(application, theme.name_for(settings), settings.text_size)
    if trouble:
        window.show_trouble(trouble)
    window.cards_painted.connect(
        _once(lambda: _after_first_picture(application, window, paths, options, started=not trouble))
    )
    for settled in (parts.writer.opened, parts.writer.refused):
        settled.connect(_once(lambda: _settle(window, known)))
    window.closing.connect(lambda: _remember_frame(window, paths, known))
    window.show_room("exercise")
    show()
    window.exercise_room.focus_step()
    return window


def _parts(
    application: QApplication, paths: Paths, options: Options, open_store: Callable[[], SessionStore] | None
) -> tuple[Parts, StorageError | None]:
    """What the window is made from, and what stands in the way of reading the library; language and ground are set."""
    notes: list[str] = []
    settings, written = _settings(paths, options, notes)
    texts.use(texts.system_language() if settings.language is Language.SYSTEM else settings.language)
    theme.lay_ground(application, theme.name_for(settings), settings.text_size)
    library = FolderDecks(paths.shipped, paths.decks, paths.cache)
    exercises = FolderExercises(EXERCISES, paths.exercises, paths.cache / "exercises.json")
    last, trouble = _last(paths, exercises.exercises()[0])
    writer = Writer(open_store or _opener(paths))
    document = Document(writer, library, last)
    pictures = Pictures(library, StoredPictures(Folder(paths.library).pictures))
    notes += [texts.sentence(problem) for problem in (*library.problems(), *exercises.problems())]

    def write(changed: Settings) -> None:
        # What the command line asked for this run is not what the person set.
        kept = {name: getattr(written, name) for name in ("language", "theme") if getattr(options, name)}
        _write_settings(paths, changed._replace(**kept))

    made = Parts(
        document=document,
        writer=writer,
        library=library,
        pictures=pictures,
        exercises=exercises.exercises(),
        settings=settings,
        write_settings=write,
        data=paths.data,
        own_exercises=paths.exercises,
        notes=tuple(notes),
    )
    return made, trouble


def _show_deck_first(window: MainWindow, known: Memory, show: Callable[[], None]) -> FirstPicture | None:
    """The deck alone in the window, painted; None where another step is open, or where it would lie is not known."""
    frame = known.recall() if window.parts.document.step.kind is StepKind.CHOOSE else None
    if frame is None:
        return None
    picture = FirstPicture(window.parts, frame)
    window.show_first(picture)
    show()
    picture.wait()
    return picture


def _settle(window: MainWindow, known: Memory) -> None:
    """The library is open, or was refused: what could wait until now."""
    frame = window.frame()
    if frame:
        known.remember(frame)
    # Compiling cannot be interrupted: it would hold up what the window and the library say to each other now.
    QTimer.singleShot(CALM_MS, window, qt.describe_calls)


def _remember_frame(window: MainWindow, paths: Paths, known: Memory) -> None:
    """On closing: where the deck lies, for a next start that is not like this one (for one that is: `_settle`)."""
    frame = window.frame()
    now = _frame_memory(window, paths, maximized=window.isMaximized())
    if frame and (now != known or known.recall() is None):
        now.remember(frame)


def _frame_memory(window: MainWindow, paths: Paths, *, maximized: bool) -> Memory:
    bookmark = window.parts.document.bookmark
    layout = bookmark.layout(chosen(window.parts.library.decks(), bookmark.deck).id)
    return memory(paths.cache / "first_picture.json", window, window.settings, layout, maximized=maximized)


def _after_first_picture(
    application: QApplication, window: MainWindow, paths: Paths, options: Options, *, started: bool
) -> None:
    """What is slow and can wait until the visible cards are painted."""
    if options.ready:
        options.ready()
    gc.enable()
    gc.freeze()
    # The window and the storage thread take turns; shorter ones while that imports what it needs.
    sys.setswitchinterval(SWITCH_SECONDS)
    window.spoken_anew.connect(lambda: speak_qt(application))
    exchange = partial(_exchange_here, window, paths, options.file)
    # The thread comes last: it would make each of these steps, of some milliseconds, twice as long.
    opening = (window.parts.writer.start,) if started else ()
    _in_turns(window, window.after_first_picture, exchange, lambda: speak_qt(application), *opening)


def _in_turns(window: MainWindow, *steps: Callable[[], None]) -> None:
    """One step after the other, for as long as there is the window, and between them what the person does."""

    def first() -> None:
        steps[0]()
        _in_turns(window, *steps[1:])

    if steps:
        QTimer.singleShot(0, window, first)


def _exchange_here(window: MainWindow, paths: Paths, file: Path | None) -> None:
    """Sessions go out and come in here, also those that a second start is asked for."""
    from kaartspel.ui.exchange.doors import Doors

    def exchange() -> "Exchange":
        from kaartspel import transfer

        return transfer.exchange(paths)

    Doors(window, exchange, file)


def speak_qt(application: QApplication) -> None:
    """Qt's own words (the menus of text fields) and dates, in the language in use."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(texts.language()))
    translator = QTranslator(application)
    if translator.load(f"qtbase_{texts.language()}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def _settings(paths: Paths, options: Options, notes: list[str]) -> tuple[Settings, Settings]:
    """The settings for this run, and those of the file."""
    try:
        written = settings_file.read(paths.settings)
    except SettingsError as problem:
        notes.append(texts.sentence(problem))
        written = Settings()
    asked = written._replace(
        language=Language(options.language) if options.language else written.language,
        theme=Theme(options.theme) if options.theme else written.theme,
    )
    return asked, written


def _write_settings(paths: Paths, settings: Settings) -> None:
    try:
        settings_file.write(paths.settings, settings)
    except SettingsError as problem:
        # Settings are a comfort: on a read-only folder the program goes on without keeping them.
        print(texts.sentence(problem), file=sys.stderr)


def _last(paths: Paths, exercise: Exercise) -> tuple[LastSession, StorageError | None]:
    """The session to go on with, or a new one; and what stands in the way of reading the library."""
    try:
        last = first_read.last_session(paths.library)
    except StorageError as error:
        return LastSession(begin(exercise, new_id(), "", now()), Bookmark()), error
    return last or LastSession(begin(exercise, new_id(), "", now()), Bookmark()), None


def _opener(paths: Paths) -> Callable[[], SessionStore]:
    def open_library() -> SessionStore:
        from kaartspel.storage.store import open_store

        paths.data.mkdir(parents=True, exist_ok=True)
        return open_store(paths.library)

    return open_library


def _once(run: Callable[[], None]) -> Callable[[], None]:
    """`run`, on the first call, after the event that caused it is over."""
    done: list[bool] = []

    def first() -> None:
        if not done:
            done.append(True)
            QTimer.singleShot(0, run)

    return first
