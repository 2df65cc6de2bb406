"""The use cases: each a function of the journal, the settings, the time and a request."""
