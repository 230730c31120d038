"""Kaartspel: lay four cards for what drives you, write, look again, and keep it."""

__version__ = "0.1.0"
