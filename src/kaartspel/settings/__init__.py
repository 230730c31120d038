"""Reading and writing the settings file."""
