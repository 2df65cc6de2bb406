"""Categories and tags with their numbers of wins."""

from __future__ import annotations

NO_TAGS = "No tags so far. To give a win one: wins log took a walk +sunny"
ALSO = "Also there: {names}."
WINS_OF = ("{name}: {} win.", "{name}: {} wins.")
