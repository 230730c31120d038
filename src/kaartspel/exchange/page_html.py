"""Sessions as a web page to be read by anybody: no script, nothing fetched, every word escaped."""

from collections.abc import Callable, Iterator
from html import escape

from kaartspel.domain.readable import Block, Kind, Phrases, blocks
from kaartspel.domain.session import Session

STYLE = """
body { font: 17px/1.5 Georgia, serif; color: #2b2a27; background: #f4efe6; margin: 0 auto; max-width: 46rem;
  padding: 2rem 1.5rem; }
article { background: #fffdf8; border-radius: 10px; padding: 1.5rem 2rem; margin: 2rem 0; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 0; } h3 { clear: both; padding-top: 1rem; }
img { float: right; width: 40%; margin: 0 0 1rem 1rem; border: 6px solid #fff; box-shadow: 0 1px 4px #0003; }
p { white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0 .9rem; }
.label, .dates { color: #6b6456; font: 14px/1.5 system-ui, sans-serif; margin: .4rem 0 0; }
a { color: #1f5d57; } article::after { content: ""; display: block; clear: both; }
"""
_SAFE = "default-src 'none'; img-src * data:; style-src 'unsafe-inline'"
_TAGS = {Kind.TITLE: "h2", Kind.CARD: "h3", Kind.PART: "h3"}

Picture = Callable[[str], str]
"""Where the picture of that digest is, "" where there is none."""


def head(title: str, language: str) -> str:
    """How a page begins."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_SAFE)}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n"
    )


def foot() -> str:
    """How a page ends."""
    return "</body>\n</html>\n"


def article(session: Session, phrases: Phrases, picture: Picture) -> str:
    """One session of a page."""
    parts = "".join(part for block in blocks(session, phrases) for part in _block(block, picture))
    return f'<article id="{escape(session.id)}">\n{parts}</article>\n'


def _block(block: Block, picture: Picture) -> Iterator[str]:
    if block.kind in _TAGS:
        tag = _TAGS[block.kind]
        yield f'<{tag} dir="auto">{escape(block.text)}</{tag}>\n'
    file = picture(block.picture) if block.picture else ""
    if file:
        yield f'<img src="{escape(file)}" alt="{escape(block.alt)}">\n'
    if block.label:
        yield f'<div class="label">{escape(block.label)}</div>\n'
    if block.kind is Kind.DATES:
        yield f'<p class="dates">{escape(block.text)}</p>\n'
    elif block.kind not in _TAGS:
        yield f'<p dir="auto">{escape(block.text)}</p>\n'
