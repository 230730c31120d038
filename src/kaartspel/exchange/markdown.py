"""Sessions as Markdown, with their pictures in a folder beside it."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from kaartspel import files
from kaartspel.domain.ports import ExchangeError, ExchangeProblem
from kaartspel.domain.readable import Block, Kind, Phrases, blocks
from kaartspel.domain.session import Session

_HEADS = {Kind.TITLE: "# ", Kind.CARD: "## ", Kind.PART: "## "}
_SIGNS = re.compile(r"([\\`*_<>\[\]])")
_STARTS = re.compile(r"^([#+=|~-])", re.MULTILINE)
_NUMBERS = re.compile(r"^(\d{1,9})([.)])", re.MULTILINE)
_SPACES = re.compile(r"^[ \t]+", re.MULTILINE)


def write(session: Session, file: Path, phrases: Phrases, stored: Callable[[str], Path | None]) -> None:
    """`session` as Markdown in `file`, its pictures copied into `<name>-pictures` beside it; `ExchangeError`."""
    folder = file.with_name(f"{file.stem}-pictures")
    placements = (*(placement for _, placement in session.laid), *session.aside)
    found = {it.picture: stored(it.picture) for it in placements if it.picture}
    pictures = {digest: picture for digest, picture in found.items() if picture}
    try:
        for digest, picture in pictures.items():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(picture, folder / f"{digest[:12]}{picture.suffix}")
        names = {digest: f"{folder.name}/{digest[:12]}{picture.suffix}" for digest, picture in pictures.items()}
        files.write(file, text(session, phrases, lambda digest: names.get(digest, "")).encode())
    except (OSError, ValueError) as why:
        raise ExchangeError(ExchangeProblem.UNWRITABLE, file, str(why)) from why


def text(session: Session, phrases: Phrases, picture: Callable[[str], str]) -> str:
    """`session` as Markdown; `picture` tells where that of a digest is, "" where there is none."""
    return "\n\n".join(part for block in blocks(session, phrases) for part in _block(block, picture)) + "\n"


def _block(block: Block, picture: Callable[[str], str]) -> Iterator[str]:
    if block.kind in _HEADS:
        yield _HEADS[block.kind] + _line(block.text)
    file = picture(block.picture) if block.picture else ""
    if file:
        yield f"![{_line(block.alt)}](<{file}>)"
    if block.label:
        yield f"*{_line(block.label)}*"
    if block.kind not in _HEADS:
        yield _escaped(block.text)


def _line(words: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(words.split()))


def _escaped(words: str) -> str:
    """`words` as they are: nothing in them is a mark, every line end stays."""
    plain = _NUMBERS.sub(r"\1\\\2", _STARTS.sub(r"\\\1", _SIGNS.sub(r"\\\1", _SPACES.sub("", words.strip()))))
    paragraphs = re.split(r"\n\s*\n", plain)
    return "\n\n".join(paragraph.replace("\n", "  \n") for paragraph in paragraphs)
