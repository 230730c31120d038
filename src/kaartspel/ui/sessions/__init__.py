"""The list to start from: unfinished and recent sessions, and the bin."""
