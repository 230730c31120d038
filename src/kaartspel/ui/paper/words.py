"""What pages say of their own, in the language in use."""

from datetime import date

from kaartspel.domain.compare import day
from kaartspel.domain.page_parts import Choice, Labels
from kaartspel.domain.session import Session
from kaartspel.texts import _, language
from kaartspel.ui.dates import long_date

MOST_NAME = 60
"""Signs of a file's name, without what tells it from others."""
_KEPT_OUT = '<>:"/\\|?*'


def labels() -> Labels:
    """All of it."""
    return Labels(
        language=language(),
        looking=_("Look"),
        doing=_("What do you see yourself do?"),
        outcome=_("What do you take along?"),
        follow_ups=_("Follow-up"),
        anonymous=_("without person"),
        long_day=long_date,
        page=numbered,
    )


def numbered(number: int, count: int) -> str:
    """The number of a page."""
    return _("{number} of {count}").format(number=number, count=count) if count else str(number)


def title_of(session: Session, choice: Choice) -> str:
    """What the PDF is called in its own data: the exercise and the day, none of the person's words."""
    title = session.exercise.title.said(language())
    if choice.anonymous or not choice.dates:
        return title
    return f"{title}, {day_of(day(session))}"


def day_of(when: date) -> str:
    """A day as it may stand on paper in full."""
    return long_date(when)


def file_name(session: Session, choice: Choice) -> str:
    """What its PDF may be called: the day and the exercise, without what file systems refuse."""
    title = session.exercise.title.said(language())
    clean = "".join(" " if sign in _KEPT_OUT or not sign.isprintable() else sign for sign in title)
    name = " ".join(clean.split())[:MOST_NAME].strip(". ") or "Kaartspel"
    if choice.anonymous or not choice.dates:
        return name
    return f"{day(session).isoformat()} {name}"
