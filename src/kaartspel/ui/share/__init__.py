"""Step 4: the whole board as a page, and the logbook."""
