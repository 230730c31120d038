"""A page about a deck."""
