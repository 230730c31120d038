"""Beginning a session: which exercise."""
