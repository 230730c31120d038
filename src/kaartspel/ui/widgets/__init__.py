"""Drawn once, used everywhere."""
