"""Rules of `wins tags` and `wins categories`."""

import json
from pathlib import Path

from support.running import Wins


def test_tags_and_categories_are_counted(wins: Wins, config: Path) -> None:
    """The most first, hidden wins among them; a tag of private wins alone isn't named."""
    assert wins("tags").out == "No tags so far. To try one: wins log took a walk +sunny\n"
    config.write_text('categories = ["garden"]\n')
    for words in ("took a walk #sunny", "ran #sunny #park", "showered #park", "read #quiet"):
        wins("log", words)
    wins("log", "cried #secret #park")
    wins("hide", "last")
    wins("log", "I want to die #alone")
    assert wins("tags") == (0, "  3  #park\n  2  #sunny\n  1  #quiet\n", "")
    assert wins("tags", "--plain").out == (
        "tag park: 3 wins.\ntag sunny: 2 wins.\ntag quiet: 1 win.\n"
    )
    data = json.loads(wins("tags", "--json").out)
    assert data["counts"][0] == {"tag": "park", "wins": 3}
    out = wins("categories").out
    assert out.startswith("  2  move\n  1  care\n")
    assert "\nYou can also use: " in out
    assert "garden" in out
    assert {"category": "move", "wins": 2} in json.loads(wins("categories", "--json").out)["counts"]
