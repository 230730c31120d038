"""What is said around a person's words in files for readers, and dates without Qt, in the language in use."""

from datetime import date, datetime

from kaartspel.domain.readable import Phrases
from kaartspel.texts import N_, _, language

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def phrases() -> Phrases:
    """Everything that is said around the words of a session."""
    return Phrases(
        language=language(),
        day=day,
        moment=moment,
        logbook=_("Logbook"),
        card=_("Card: {title}"),
        no_motive=_("(no motive yet)"),
        why=_("Why this card"),
        pin=_("Pin {number}"),
        doing=_("What do you see yourself do"),
        aside=_("Put aside"),
        outcome=_("What I take along"),
        follow_up=_("Follow-up, {when}"),
        begun=_("Begun {when}"),
        made_on=_("Made on {when}"),
        finished=_("Kept in the logbook {when}"),
        reopened=_("Reopened {when}"),
    )


def day(day: date) -> str:
    """A day in full: 3 March 2026."""
    return f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"


def moment(at: datetime) -> str:
    """A day in full, and the time on the clock of that place: 3 March 2026, 09:30."""
    return f"{day(at)}, {at:%H:%M}"
