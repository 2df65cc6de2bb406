"""Tables of comma-separated values: our own, and those of other programs."""
