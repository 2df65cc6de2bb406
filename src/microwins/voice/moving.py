"""Sentences about coming and going: exports, imports, and pages that leave the terminal."""

from __future__ import annotations

from microwins.voice import count

# -- export --


def exported(number: int, path: str) -> str:
    """Confirm that so many wins were written to a file."""
    return f"{count(number, '{} win', '{} wins')} written to {path}."
