"""Decks and their pictures as files; Pillow lives only here."""
