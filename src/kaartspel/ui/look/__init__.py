"""Step 3: one card large, with pins."""
