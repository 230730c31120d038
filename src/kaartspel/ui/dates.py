"""Dates and times as they are written in the language in use."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from kaartspel.texts import language


def clock(at: datetime) -> str:
    """The time of day: 14:32."""
    return QLocale(language()).toString(QTime(at.hour, at.minute), "HH:mm")


def long_date(day: date) -> str:
    """A date in full: 23 november 2026."""
    return QLocale(language()).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def moment(at: datetime) -> str:
    """A date in full with the time of day, of the place where it was written down: 23 november 2026, 14:32."""
    there = QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute))
    return QLocale(language()).toString(there, "d MMMM yyyy, HH:mm")
