"""The open questions of a written exercise: one at a time, or all on one page."""
