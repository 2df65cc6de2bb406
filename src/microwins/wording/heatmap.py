"""The heatmap: what its shades mean, and its months in words."""

from __future__ import annotations

from microwins.wording.dates import AHEAD

WITHOUT_WINS = {
    "past": "No wins on these days.",
    "now": "No wins on these days so far. Anything counts: wins log made tea",
    "ahead": AHEAD,
}
"""What an empty calendar says, by when it is."""
NONE = "none"
TODAY = "today"
FROM_TO = "{low}\u2013{high}"
OR_MORE = "{number} or more"
"""What a shade means, in wins a day."""

ONE_DAY = (
    "{month}: 1 day with a win, on the {day}.",
    "{month}: 1 day with {} wins, on the {day}.",
)
ONE_WIN_EACH = ("{month}: {} day with a win.", "{month}: {} days with a win.")
ALIKE = ("{month}: {} day with {wins} wins.", "{month}: {} days with {wins} wins each.")
MOST = (
    "{month}: {} day with wins, most on the {day}, with {most} wins.",
    "{month}: {} days with wins, most on the {day}, with {most} wins.",
)
"""What a month held; `day` is an ordinal: "3rd"."""
