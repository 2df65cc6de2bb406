"""Categories and tags with their numbers of wins."""

from __future__ import annotations

NO_TAGS = "No tags so far. To try one: wins log took a walk +sunny"
ALSO = "You can also use: {names}."
WINS_OF = ("{name}: {} win.", "{name}: {} wins.")
