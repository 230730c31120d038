"""What the list of the logbook can be chosen by, read from the library when it is asked for."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from kaartspel.domain.cards import Deck
from kaartspel.domain.filter import Contents
from kaartspel.domain.motives import MotiveSummary
from kaartspel.domain.ports import SessionStore
from kaartspel.texts import _, language, ngettext
from kaartspel.ui.logbook.choice_list import Choice
from kaartspel.ui.logbook.filter_bar import FREELY, Period
from kaartspel.ui.persons import Persons, said

Read = Callable[[SessionStore], Sequence[Choice]]


def reading(name: str, decks: Sequence[Deck], persons: Persons, today: date) -> Read:
    """What reads the choices of that name (see `filter_bar.LISTED`) on the storage thread, the first asks for nothing.

    All that is not of the library is handed over now: the thread is not this one.
    """
    names = {deck.id: deck.name.said(language()) or deck.id for deck in decks}
    people = [Choice(it.person.id, said(it)) for it in persons.all]
    makers: dict[str, Read] = {
        "exercise": lambda store: _exercises(store.contents()),
        "person": lambda _store: [Choice("", _("Everybody")), *people],
        "motive_id": lambda store: _motives(store.motive_groups()),
        "card": lambda store: _cards(store.contents()),
        "deck": lambda store: _decks(store.contents(), names),
        "period": lambda store: _periods(store.contents(), today),
    }
    return makers[name]


def _exercises(contents: Contents) -> list[Choice]:
    found = sorted((Choice(its_id, title.said(language())) for its_id, title in contents.exercises), key=_by_text)
    return [Choice("", _("All exercises")), *found]


def _motives(groups: Sequence[MotiveSummary]) -> list[Choice]:
    return [Choice("", _("All motives")), *(Choice(it.id, it.name, _times(it.sessions)) for it in groups)]


def _cards(contents: Contents) -> list[Choice]:
    cards = [Choice(it.card, it.title.said(language()) or it.card.card, _times(times)) for it, times in contents.cards]
    return [Choice(None, _("All cards")), *sorted(cards, key=_by_text)]


def _decks(contents: Contents, names: dict[str, str]) -> list[Choice]:
    decks = {it.card.deck for it, _count in contents.cards}
    found = (Choice(deck, names.get(deck, deck)) for deck in decks)
    return [Choice("", _("All decks")), *sorted(found, key=_by_text)]


def _periods(contents: Contents, today: date) -> list[Choice]:
    first, last = contents.first or today, contents.last or today
    years = range(last.year, first.year - 1, -1)
    return [
        Choice(Period(), _("All time")),
        Choice(Period(since=today - timedelta(days=30)), _("The last 30 days")),
        Choice(Period(since=today - timedelta(days=365)), _("The last year")),
        *(Choice(Period(date(year, 1, 1), date(year, 12, 31)), str(year)) for year in years),
        Choice(FREELY, _("From one day to another…")),
    ]


def _times(times: int) -> str:
    return ngettext("{n} session", "{n} sessions", times).format(n=times)


def _by_text(choice: Choice) -> str:
    return choice.text.casefold()
