"""The words of the command line, by argparse, in the language in use."""

import gettext
import os
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kaartspel import __version__, texts
from kaartspel.cli.window import is_file
from kaartspel.texts import N_, _

if TYPE_CHECKING:
    from argparse import _SubParsersAction  # pyright: ignore[reportPrivateUsage]  it has no public name

PICTURES = ("choose", "describe", "look", "share", "enlarged", "page", "questions", "compare", "logbook")
FORMS = ("pdf", "md", "json", "kaartsessie")
ON_PAPER = ("words", "pins", "outcome", "follow-ups", "dates", "person")
MOST_PSEUDONYM = 200
VALUED = ("--data", "--lang", "--theme")
LEAST_SIZE, MOST_SIZE = (640, 480), (7680, 4320)

ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
"""What argparse itself says and looks up in the catalogue."""


def read(words: Sequence[str]) -> Namespace:
    """What `words` ask: `command`, `data` (Path or None), `lang`, `theme`, `ready_line`, and what the command takes.

    Prints help, the version, or what is wrong with the words, and raises SystemExit (0, 0, 2).
    """
    defaults = Namespace(command="gui", data=None, lang=None, theme=None, ready_line=False, file=None)
    file, others = _file_given(words)
    with _argparse_speaks():
        parser = _parser()
        given = parser.parse_args(others, defaults)
        if file and given.command != "gui":
            parser.error(gettext.gettext("unrecognized arguments: %s") % file)
    return Namespace(**{**vars(given), "file": Path(file)}) if file else given


def _file_given(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """A file to open in the window, which stands where else a command would, "" for none; and the other words."""
    rest = iter(enumerate(words))
    for at, word in rest:
        if is_file(word):
            return word, [*words[:at], *words[at + 1 :]]
        if word in VALUED:
            next(rest, None)
        elif not word.startswith("-") or word == "--":
            break
    return "", words


def language_given(words: Sequence[str]) -> str:
    """The value of --lang before anything else is looked at, "" where it is not among the words."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        name, _equals, value = word.partition("=")
        if name == "--lang":
            return value or following
    return ""


def _parser() -> ArgumentParser:
    everywhere = _everywhere()
    parser = ArgumentParser(
        "kaartspel",
        description=_("Lay cards for what drives you, write, look again, and keep it. Without a command: the window."),
        parents=[everywhere],
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"kaartspel {__version__}",
        help=_("show program's version number and exit"),
    )
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    demo = _command(
        commands, "demo", "demo", _("do the exercise in the real window, without a display, and keep pictures of it")
    )
    _demo_options(demo)
    session = commands.add_parser("session", help=_("what is in the library"), parents=[everywhere], allow_abbrev=False)
    below = session.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True, dest="below")
    for it in (
        _command(below, "list", "session list", _("all sessions, the newest first")),
        show := _command(below, "show", "session show", _("one session")),
    ):
        it.add_argument("--json", action="store_true", help=_("as JSON for other programs (docs/session-json.md)"))
    show.add_argument("id", metavar="ID", help=_("the session's id, or as much of its beginning as tells it apart"))
    _exchange_commands(below)
    _deck_commands(commands)
    _search_command(commands)
    _compare_command(commands)
    example = _command(commands, "example", "example", _("a year of example sessions, to look around in"))
    example.add_argument("--remove", action="store_true", help=_("take all of them away again, for good"))
    doctor = _command(commands, "doctor", "doctor", _("what the program runs on, and what is missing"))
    doctor.add_argument("--libraries", action="store_true", help=_("only the system libraries that Qt needs"))
    return parser


def _search_command(commands: "_SubParsersAction[ArgumentParser]") -> None:
    search = _command(commands, "search", "search", _("search in all that was written"))
    search.add_argument(
        "words", metavar=_("WORD"), nargs="+", help=_("words, each by its beginning; case and accents do not matter")
    )
    search.add_argument("--most", metavar="N", type=_count, default=50, help=_("at most so many sessions (50)"))
    search.add_argument("--ranked", action="store_true", help=_("what fits best first, instead of the newest"))
    search.add_argument("--json", action="store_true", help=_("as JSON for other programs (docs/search-json.md)"))


def _compare_command(commands: "_SubParsersAction[ArgumentParser]") -> None:
    compare = _command(commands, "compare", "compare", _("what stayed and what changed between sessions"))
    compare.add_argument(
        "ids",
        metavar="ID",
        nargs="+",
        help=_("two or more sessions, each by its id or as much of its beginning as tells it apart"),
    )
    form = compare.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=_("as JSON for other programs (docs/compare-json.md)"))
    form.add_argument("--pdf", metavar=_("FILE"), type=_folder, help=_("as pages of paper, into this PDF"))


def _exchange_commands(below: "_SubParsersAction[ArgumentParser]") -> None:
    export = _command(below, "export", "session export", _("sessions as files, or the whole logbook as one archive"))
    export.add_argument("id", metavar="ID", nargs="*", help=_("the ids of sessions, or as much as tells them apart"))
    export.add_argument("--all", action="store_true", help=_("all sessions; without --to, as one archive"))
    export.add_argument("--to", choices=FORMS, help=_("the form of the files"))
    export.add_argument(
        "--out", metavar=_("PATH"), type=_folder, required=True, help=_("the file, or a folder to make files in")
    )
    _paper_options(export)
    taken = _command(below, "import", "session import", _("bring in a session file, an archive, or one session's JSON"))
    taken.add_argument("file", metavar=_("FILE"), type=_folder, help=_("the file"))
    taken.add_argument(
        "--person",
        metavar=_("WHO"),
        type=_person,
        default="me",
        help=_("whose sessions they are: me (as is usual), or the id or pseudonym of a person, who may be new"),
    )
    taken.add_argument("--dry-run", action="store_true", help=_("only tell what would come in"))
    taken.add_argument("--json", action="store_true", help=_("as JSON for other programs (docs/session-file.md)"))


def _paper_options(command: ArgumentParser) -> None:
    """What is left out of a PDF."""
    command.add_argument(
        "--without",
        action="append",
        choices=ON_PAPER,
        metavar=_("PART"),
        help=_("leave this out of the PDF: %(choices)s; may be given again"),
    )
    command.add_argument(
        "--anonymous",
        action="store_true",
        help=_("a PDF without the person, and with only the year of dates; the words are not changed"),
    )


def _deck_commands(commands: "_SubParsersAction[ArgumentParser]") -> None:
    deck = commands.add_parser("deck", help=_("which cards there are"), parents=[_everywhere()], allow_abbrev=False)
    below = deck.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True, dest="below")
    for it in (
        _command(below, "list", "deck list", _("all decks")),
        show := _command(below, "show", "deck show", _("one deck and its cards")),
    ):
        it.add_argument("--json", action="store_true", help=_("as JSON for other programs (docs/deck-json.md)"))
    show.add_argument("id", metavar="ID", help=_("the deck's id, as `deck list` says it"))
    check = _command(below, "check", "deck check", _("what is missing or wrong in a deck of your own"))
    check.add_argument("path", metavar=_("FOLDER"), type=_folder, help=_("the deck's folder, or the deck.toml in it"))


def _command(commands: "_SubParsersAction[ArgumentParser]", name: str, command: str, said: str) -> ArgumentParser:
    parser = commands.add_parser(name, help=said, description=said, parents=[_everywhere()], allow_abbrev=False)
    parser.set_defaults(command=command)
    return parser


def _everywhere() -> ArgumentParser:
    """The options that may stand before or after a command; SUPPRESS keeps one place from undoing the other."""
    parser = ArgumentParser(add_help=False, argument_default=SUPPRESS)
    parser.add_argument(
        "--data",
        metavar=_("FOLDER"),
        type=_folder,
        help=_("keep everything in this folder (also by the variable KAARTSPEL_DATA)"),
    )
    parser.add_argument("--lang", choices=["nl", "en"], help=_("the language, this time"))
    parser.add_argument("--theme", choices=["light", "dark", "system"], help=_("light or dark, this time"))
    parser.add_argument("--ready-line", action="store_true", help=_("print a line when the first cards are painted"))
    return parser


def _demo_options(demo: ArgumentParser) -> None:
    demo.add_argument("--out", metavar=_("FOLDER"), type=_folder, required=True, help=_("where the pictures come"))
    demo.add_argument("--size", metavar="1440x900", type=_size, default=(1440, 900), help=_("of the window, in pixels"))
    demo.add_argument("--only", choices=PICTURES, help=_("only this picture"))


def _count(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) < 7 else 0
    if number < 1:
        raise ArgumentTypeError(_("{text} is no number of sessions.").format(text=text))
    return number


def _folder(text: str) -> Path:
    if not text or "\0" in text:
        raise ArgumentTypeError(_("that is no folder"))
    return Path(text)


def _person(text: str) -> str:
    if not text.strip() or "\0" in text or len(text) > MOST_PSEUDONYM:
        raise ArgumentTypeError(_("that is nobody"))
    return text


def _size(text: str) -> tuple[int, int]:
    width, _x, height = text.partition("x")
    if width.isdecimal() and height.isdecimal():
        size = int(width[:6]), int(height[:6])
        if all(least <= given <= most for least, given, most in zip(LEAST_SIZE, size, MOST_SIZE, strict=True)):
            return size
    raise ArgumentTypeError(_("a size is written as 1440x900, from 640x480 to 7680x4320"))


@contextmanager
def _argparse_speaks() -> Generator[None]:
    """argparse asks gettext's own domain, in the language of the environment: for a moment, both are ours."""
    before, domain = os.environ.get("LANGUAGE"), gettext.textdomain()
    gettext.bindtextdomain("kaartspel", str(texts.FOLDER))
    gettext.textdomain("kaartspel")
    os.environ["LANGUAGE"] = texts.language()
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before
