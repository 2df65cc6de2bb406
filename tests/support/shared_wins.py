"""What is shared, made up: of any wins, and of many at random."""

from collections.abc import Iterable
from datetime import date, timedelta
from random import Random

from microwins.analysis.share import counts
from microwins.model.category import BUILT_IN
from microwins.results.share import Shared, SharedWin

FIRST = date(2026, 3, 2)
_WORDS = (
    *("walked", "cooked", "called", "Mum", "brushed", "the", "whole", "kitchen", "sink", "WWWWW"),
    *("\u05d0\u05d1\u05d2", "\u062f\u0647\u062f\u0627", "\u5bb6\u5bb6\u5bb6\u5bb6"),
)


def shared(wins: Iterable[SharedWin], heading: str | None = None, unit: str = "days") -> Shared:
    """Return what is shared of some wins."""
    found = tuple(sorted(wins, key=lambda win: win.day))
    moods = [win.mood for win in found if win.mood]
    return Shared(
        heading=heading,
        first=found[0].day,
        last=found[-1].day,
        wins=found,
        counts=counts(found),
        total=len(found),
        days=len({win.day for win in found}),
        moods=(min(moods), max(moods)) if moods else None,
        unit=unit,
    )


def of_texts(texts: Iterable[str], heading: str | None = None) -> Shared:
    """Return what is shared of wins with these texts, on a day each."""
    wins = (
        SharedWin(FIRST + timedelta(days=number), text, "joy", (text.split()[0],))
        for number, text in enumerate(texts)
    )
    return shared(wins, heading)


def made_up(seed: int) -> Shared:
    """Return wins at random: few or many, long or short, of many areas, of a day or of years."""
    random = Random(seed)
    days = random.choice((1, 3, 7, 14, 31, 60, 400, 3000))
    areas = random.sample([*BUILT_IN, *(f"own-category-{i}" for i in range(15))], k=20)
    areas = areas[: random.randint(1, 20)]
    longest = random.choice((2, 6, 40, 200))
    wins = (
        SharedWin(
            FIRST + timedelta(days=random.randrange(days)),
            " ".join(random.choices(_WORDS, k=random.randint(1, longest))),
            random.choice(areas),
            tuple(f"tag-{random.randrange(40)}" for _ in range(random.randint(0, 2))),
            random.choice((None, 3, 5)),
            random.random() < 0.2,
            random.choice((None, 20)),
        )
        for _ in range(random.choice((5, 12, 20, 30, 100, 800)))
    )
    return shared(wins, "Dr. Somebody" if seed % 2 else None)
