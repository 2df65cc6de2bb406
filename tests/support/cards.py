"""What stands on cards, from one win to all that is hard to draw."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from support.hostile import HOSTILE

from microwins.results.share import Shared, SharedWin

DAY = date(2026, 11, 22)
AREAS = ("care", "order", "move", "connect", "nourish", "rest")
WEEK = (
    *("showered", "washed the dishes", "walked round the block", "called my sister", "showered"),
    *("cooked soup from scratch", "went to bed before midnight", "opened the post", "took my meds"),
)


def one(text: str, heading: str | None = None, category: str = "care") -> Shared:
    """Return one shared win."""
    win = SharedWin(DAY, text, category)
    return Shared(heading, DAY, DAY, (win,), ((category, 1),), 1, 1)


def several(texts: Sequence[str], areas: Sequence[str] = AREAS) -> Shared:
    """Return the shared wins of a week."""
    monday = DAY - timedelta(days=6)
    wins = tuple(
        SharedWin(monday + timedelta(days=place % 7), text, areas[place % len(areas)])
        for place, text in enumerate(texts)
    )
    counts = tuple(Counter(win.category for win in wins).most_common())
    days = len({win.day for win in wins})
    return Shared(None, monday, DAY, wins, counts, len(wins), days, (2, 4), "week")


def rich(text: str, heading: str = "Sam") -> Shared:
    """Return one shared win that has all that a win may have."""
    win = SharedWin(DAY, text, "care", ("music", "outside"), mood=3, partial=True, minutes=20)
    return one(text, heading)._replace(wins=(win,))


SHARED = {
    "one": one("took a shower"),
    "all of a win": rich("called the dentist and made an appointment"),
    "64 KB": one("a word and another " * 3400),
    "wide": one("Donaudampfschifffahrtsgesellschaftskapit\u00e4n" * 9, "S" * 300, "a" * 300),
    "lines": one("first\n\n\tsecond   line\nthird"),
    "no words": one(""),
    "blank": one("\u00a0\n"),
    "blank week": several(["\u00a0", " ", "tea"]),
    "blank and alone": several(["\u00a0", " "]),
    "week": several(WEEK),
    "long week": several([f"{text} {'and what came of it ' * 60}" for text in WEEK]),
    "wide week": several(["W" * 999] * 2 + ["x" * 999]),
    "30 areas": several(WEEK * 9, [f"area number {number}" for number in range(30)]),
    "areas alone": several([""] * 60, ["a" * 200, *map(str, range(29))]),
    "hostile week": several(list(HOSTILE.values())),
    "hostile areas": several(list(HOSTILE.values()), list(HOSTILE.values())),
    **{name: rich(text, heading=text) for name, text in HOSTILE.items()},
}
"""Cards of every kind, by what is hard about them."""
