"""The command line: what is asked, and which part of the program does it.

No room is imported here: `kaartspel` opens the window, and every import before its first picture is waited for.
Exit codes: 0 done, 1 what was asked could not be done (one sentence on stderr), 2 wrong usage.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kaartspel import paths, texts
from kaartspel.cli import window
from kaartspel.domain.ports import ExchangeError, FileError, NoSuchSession, SettingsError, StorageError
from kaartspel.domain.settings import Language
from kaartspel.texts import _

if TYPE_CHECKING:
    from argparse import Namespace


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words `argv` (without the program's name; by default those of this process) ask; the exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    try:
        return _run(words)
    except SystemExit as stop:  # argparse has said what there is to say
        return stop.code if isinstance(stop.code, int) else 2
    except BrokenPipeError:
        _let_go_of_output()
        return 0
    except KeyboardInterrupt:
        return 1
    except (FileError, StorageError, ExchangeError) as problem:
        return _refuse(texts.sentence(problem))
    except NoSuchSession as problem:
        return _refuse(_("There is no session {id} in this library.").format(id=problem))
    except Exception as why:  # the last net: whatever happened, a person gets a sentence
        if sys.flags.dev_mode:
            raise
        return _refuse(
            _(
                "Something unexpected happened ({kind}: {why}). What was saved is kept. "
                "If it happens again, tell the makers."
            ).format(kind=type(why).__name__, why=" ".join(str(why).split())[:200])
        )


def _run(words: list[str]) -> int:
    wanted = window.read(words)
    if wanted:
        texts.use(wanted.lang or texts.system_language())
        folders = paths.find(wanted.data)
        return _gui(folders, wanted) if _is_folder(folders) else 1
    from kaartspel.cli import arguments

    texts.use(arguments.language_given(words) or texts.system_language())
    given = arguments.read(words)
    folders = paths.find(given.data)
    if given.command != "gui" and not given.lang:
        texts.use(_language(folders))
    # `doctor` says this in its own way, among all it finds.
    if given.command != "doctor" and not _is_folder(folders):
        return 1
    return COMMANDS[given.command](folders, given)


def _is_folder(folders: paths.Paths) -> bool:
    """Whether everything can be kept in that folder, which need not be there yet; False, and a sentence, if not."""
    if not folders.data.exists() or folders.data.is_dir():
        return True
    _refuse(_("{folder} is no folder. Choose another one to keep everything in.").format(folder=folders.data))
    return False


def _gui(folders: paths.Paths, given: "window.Window | Namespace") -> int:
    # Nothing made while starting is garbage; looking for it takes a tenth of the start. `app` turns it on again.
    gc.disable()
    from kaartspel.ui import qt

    qt.import_plainly()
    from kaartspel import app

    ready = (lambda: print("ready", flush=True)) if given.ready_line else None
    return app.run_window(folders, app.Options(given.lang or "", given.theme or "", ready, given.file))


def _demo(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel import app

    return app.run_demo(
        folders, given.out.absolute(), given.size, given.theme or "", given.lang or texts.language(), given.only
    )


def _list(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import sessions

    return sessions.show_all(folders, as_json=given.json)


def _search(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import search

    return search.show(folders, given.words, most=given.most, ranked=given.ranked, as_json=given.json)


def _show(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import sessions

    return sessions.show_one(folders, given.id, as_json=given.json)


def _export(folders: paths.Paths, given: "Namespace") -> int:
    if bool(given.id) == given.all or not (given.to or given.all):
        _refuse(_("Say which sessions and in which form (--to), or --all for the whole logbook."))
        return 2
    if (given.anonymous or given.without) and given.to != "pdf":
        _refuse(_("Only a PDF can be without a part or without the person: add --to pdf. Nothing was written."))
        return 2
    from kaartspel.cli import exchange

    return exchange.export(folders, given)


def _import(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import exchange

    return exchange.take_in(folders, given)


def _example(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import exchange

    return exchange.example(folders, remove=given.remove)


def _deck_list(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import decks

    return decks.show_all(folders, as_json=given.json)


def _deck_show(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import decks

    return decks.show_one(folders, given.id, as_json=given.json)


def _deck_check(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import decks

    return decks.check(folders, given.path)


def _compare(folders: paths.Paths, given: "Namespace") -> int:
    from kaartspel.cli import compare

    return compare.show(folders, given.ids, as_json=given.json, pdf=given.pdf)


def _doctor(folders: paths.Paths, given: "Namespace") -> int:
    if given.libraries:
        from kaartspel.cli import libraries

        return libraries.check()
    from kaartspel.cli import doctor

    return doctor.examine(folders)


COMMANDS: "dict[str, Callable[[paths.Paths, Namespace], int]]" = {
    "gui": _gui,
    "demo": _demo,
    "deck list": _deck_list,
    "deck show": _deck_show,
    "deck check": _deck_check,
    "session list": _list,
    "session show": _show,
    "session export": _export,
    "session import": _import,
    "search": _search,
    "compare": _compare,
    "example": _example,
    "doctor": _doctor,
}


def _language(folders: paths.Paths) -> str:
    """The language of the settings, else of the system."""
    from kaartspel.settings import file

    try:
        chosen = file.read(folders.settings).language
    except SettingsError:
        chosen = Language.SYSTEM
    return texts.system_language() if chosen is Language.SYSTEM else chosen


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _let_go_of_output() -> None:
    """Whoever read our output has gone; without this, Python complains about it once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
