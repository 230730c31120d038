"""What the exercise is, how to do it well, and all keys."""
