"""What is followed from board to board, and what it is called. No Qt: the command line has this too."""

from enum import StrEnum

from kaartspel.domain.compare import Comparison, QuestionThread, Thread
from kaartspel.domain.session import Placement
from kaartspel.texts import language


class Follow(StrEnum):
    """What the ribbons follow; questions have none."""

    MOTIVE = "motive"
    CARD = "card"
    QUESTION = "question"


def threads(comparison: Comparison, follow: Follow) -> tuple[Thread, ...]:
    """What is followed on the boards."""
    return comparison.cards if follow is Follow.CARD else comparison.motives


def gone(comparison: Comparison, follow: Follow) -> tuple[tuple[str, ...], ...]:
    """What a board before had, and this one has not."""
    return comparison.gone_cards if follow is Follow.CARD else comparison.gone_motives


def card_name(placement: Placement) -> str:
    """The card's title, or what it is called in its deck."""
    return placement.title.said(language()).strip() or str(placement.card)


def motive_name(placement: Placement) -> str:
    """The motive on one line, "" where there is none."""
    return " ".join(placement.motive.split())


def name_of(comparison: Comparison, thread: Thread, follow: Follow) -> str:
    """What a thread is called: a motive by its name or as it was written last, a card by its title."""
    last = thread.stands[-1].placement
    if follow is Follow.CARD:
        return card_name(last)
    return dict(comparison.names).get(thread.key) or motive_name(last)


def question_key(thread: QuestionThread) -> str:
    """What tells a question from those of other exercises."""
    return f"{thread.exercise}\n{thread.question}"


def prompt(thread: QuestionThread) -> str:
    """What the question asks; its id where no session says so any more."""
    return thread.prompt.said(language()) or thread.question
