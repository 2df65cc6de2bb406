"""A cache of the log for those who look back."""
