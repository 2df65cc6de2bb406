"""Where wins live: the log, its versions, and what an undo takes back."""
