"""Sessions in and out as files: what is asked and shown of it."""
