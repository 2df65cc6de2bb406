"""Whom to turn to on the worst day, country by country: data, and what chooses from it."""
