"""What the program is about, in frozen values and pure functions; the standard library only."""
