"""Categories and tags with their numbers of wins."""

from __future__ import annotations

from microwins.wording.grammar import count

NO_TAGS = "Tags gather here. To give a win one: wins log took a walk +sunny"
ALSO = "Also there: {names}."


def wins_of(number: int, name: str) -> str:
    """Say how many wins a category or a tag has."""
    return f"{name}: {count(number, '{} win.', '{} wins.')}"
