"""What the program does, timed: each is a small program of its own that prints its figures as JSON."""
