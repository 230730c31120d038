"""Sessions for other programs: bytes in, bytes out."""
