"""The logbook: every session, to find, open, choose and put away."""
