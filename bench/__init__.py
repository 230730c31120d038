"""What the program promises to be quick at, measured: `python -m bench`."""
