"""Other programs' files: wins to text, one file per format and one line in its table."""
