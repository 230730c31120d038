"""What the JSON for other programs is made of."""

import json
from typing import Any

from kaartspel.domain.words import Words

Plain = dict[str, Any]


def text(value: Plain) -> str:
    """`value` as JSON with a last line end, to be written as UTF-8."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def said(words: Words) -> Plain:
    """A text with a language."""
    return {"nl": words.nl, "en": words.en}
