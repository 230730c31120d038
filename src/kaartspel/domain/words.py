"""Content in the languages of the program: deck titles, exercise prompts."""

from typing import NamedTuple

LANGUAGES = ("nl", "en")


class Words(NamedTuple):
    """One text in Dutch and in English; an author may have written only one of them."""

    nl: str = ""
    en: str = ""

    def said(self, language: str) -> str:
        """The text in `language` ("nl" or "en"), or the other one where that was not written."""
        first, second = (self.nl, self.en) if language == "nl" else (self.en, self.nl)
        return first or second

    def __bool__(self) -> bool:
        return bool(self.nl or self.en)


NO_WORDS = Words()
