"""Dates and times as they are written in the language in use."""

from datetime import date, datetime
from functools import lru_cache

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from kaartspel.texts import _, language, ngettext


def clock(at: datetime) -> str:
    """The time of day: 14:32."""
    return QLocale(language()).toString(QTime(at.hour, at.minute), "HH:mm")


def long_date(day: date) -> str:
    """A date in full: 23 november 2026."""
    return _long_date(language(), day)


@lru_cache(maxsize=1024)
def _long_date(language: str, day: date) -> str:
    """Where many sessions are shown, each of their days is said many times."""
    return QLocale(language).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def month_name(day: date) -> str:
    """A month with its year, as a heading: November 2026."""
    name = QLocale(language()).toString(QDate(day.year, day.month, 1), "MMMM yyyy")
    return name[:1].upper() + name[1:]


def moment(at: datetime) -> str:
    """A date in full with the time of day, of the place where it was written down: 23 november 2026, 14:32."""
    there = QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))
    return QLocale(language()).toString(there, "d MMMM yyyy, HH:mm")


def later(since: date, day: date) -> str:
    """How long `day` is after `since`, in the unit a person would use: "7 weeks later"."""
    days = (day - since).days
    if days <= 0:
        return _("the same day")
    if days < 14:
        return ngettext("{n} day later", "{n} days later", days).format(n=days)
    if days < 61:
        weeks = round(days / 7)
        return ngettext("{n} week later", "{n} weeks later", weeks).format(n=weeks)
    if days < 351:
        months = round(days / 30.44)
        return ngettext("{n} month later", "{n} months later", months).format(n=months)
    years = round(days / 365.25)
    return ngettext("{n} year later", "{n} years later", years).format(n=years)
