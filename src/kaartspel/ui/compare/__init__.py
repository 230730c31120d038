"""Boards beside each other: ribbons, texts through time, counts, and what the person sees in it."""
