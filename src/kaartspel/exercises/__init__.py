"""Reading exercise files."""
