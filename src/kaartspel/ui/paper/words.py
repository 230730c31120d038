"""What pages say of their own, in the language in use."""

from datetime import date

from kaartspel.domain.compare import Comparison, Stand, Thread, day
from kaartspel.domain.compare_pages import CompareLabels
from kaartspel.domain.page_parts import Choice, Labels
from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.compare.drawing import CHIPS, OTHERWISE
from kaartspel.ui.compare.following import Follow
from kaartspel.ui.compare.sentences import summary, told
from kaartspel.ui.dates import long_date

MOST_NAME = 60
"""Signs of a file's name, without what tells it from others."""
_KEPT_OUT = '<>:"/\\|?*'


def labels() -> Labels:
    """What every page says."""
    return Labels(
        language=language(),
        looking=_("Look"),
        doing=_("What do you see yourself do?"),
        outcome=_("What you take along"),
        follow_ups=_("Follow-ups"),
        anonymous=_("without a person"),
        long_day=long_date,
        page=_numbered,
    )


def compare_labels(comparison: Comparison, follow: Follow) -> CompareLabels:
    """What the pages of a comparison say besides."""

    def happening(stand: Stand) -> str:
        found = (CHIPS.get(stand.happening), OTHERWISE[follow] if stand.otherwise else None)
        return " · ".join(_(text) for text in found if text)

    def _summary(thread: Thread) -> str:
        return summary(comparison, thread, follow)

    return CompareLabels(
        title=_("Comparison"),
        board=_board,
        happening=happening,
        gone=_gone,
        summary=_summary,
        told=_("In words"),
        once=_("On one board"),
        seen=_("What do you see, looking at this?"),
    )


def _board(number: int) -> str:
    return _("Board {number}").format(number=number)


def _gone(names: str) -> str:
    return _("No longer: {names}").format(names=names)


def sentences(comparison: Comparison, follow: Follow, choice: Choice) -> list[tuple[int, str]]:
    """What is new, gone and moved on each board."""
    full = choice.dates and not choice.anonymous
    numbers = {day(session): number for number, session in reversed(list(enumerate(comparison.sessions, 1)))}

    def said(when: date) -> str:
        return long_date(when) if full else _board(numbers[when])

    return [
        (paragraph.session, " ".join(sentence.whole() for sentence in paragraph.sentences))
        for paragraph in told(comparison, follow, said)
    ]


def title_of(session: Session, choice: Choice) -> str:
    """What the PDF is called in its own data: the exercise and the day, none of the person's words."""
    title = session.exercise.title.said(language())
    return title if choice.anonymous or not choice.dates else f"{title}, {long_date(day(session))}"


def file_name(session: Session, choice: Choice) -> str:
    """What its PDF may be called, without ".pdf": the day and the exercise, without what file systems refuse."""
    title = session.exercise.title.said(language())
    clean = "".join(" " if sign in _KEPT_OUT or not sign.isprintable() else sign for sign in title)
    name = " ".join(clean.split())[:MOST_NAME].strip(". ") or "Kaartspel"
    return name if choice.anonymous or not choice.dates else f"{day(session).isoformat()} {name}"


def _numbered(number: int, count: int) -> str:
    return _("{number} of {count}").format(number=number, count=count) if count else str(number)
