"""What is said around a person's words in files for readers, and dates without Qt, in the language in use."""

from collections.abc import Iterator
from datetime import date, datetime

from kaartspel.domain.finding import Part
from kaartspel.domain.merging import Verdict
from kaartspel.domain.package import Plan
from kaartspel.domain.readable import Phrases
from kaartspel.texts import N_, _, language, ngettext

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

PARTS = {
    Part.CARD: N_("Card"),
    Part.MOTIVE: N_("Motive"),
    Part.REASON: N_("Why this card"),
    Part.DOING: N_("What I do"),
    Part.PIN: N_("Feature"),
    Part.OUTCOME: N_("Logbook"),
    Part.ANSWER: N_("Answer"),
    Part.FOLLOW_UP: N_("Follow-up"),
}
"""What a text in which something was found is called."""


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


def brought(plan: Plan) -> Iterator[str]:
    """What comes in by `plan`, a sentence for each kind of it."""
    count = plan.counts.get(Verdict.NEW, 0)
    if count:
        yield ngettext("{count} session comes in.", "{count} sessions come in.", count).format(count=count)
    count = plan.counts.get(Verdict.NEWER, 0)
    if count:
        yield ngettext(
            "{count} session is newer than yours and takes its place.",
            "{count} sessions are newer than yours and take their place.",
            count,
        ).format(count=count)
    count = plan.counts.get(Verdict.BOTH, 0)
    if count:
        yield ngettext(
            "{count} session was changed here and elsewhere: both are kept.",
            "{count} sessions were changed here and elsewhere: both are kept.",
            count,
        ).format(count=count)
    count = plan.counts.get(Verdict.OLDER, 0)
    if count:
        yield ngettext(
            "{count} session is older than yours, which stays.",
            "{count} sessions are older than yours, which stay.",
            count,
        ).format(count=count)
    count = plan.counts.get(Verdict.SAME, 0)
    if count:
        yield ngettext("{count} session is here already.", "{count} sessions are here already.", count).format(
            count=count
        )
    if plan.persons:
        yield ngettext("{count} person is new here.", "{count} persons are new here.", plan.persons).format(
            count=plan.persons
        )
