"""The least that could be done: what a case is held against. Each is a small program of its own."""
