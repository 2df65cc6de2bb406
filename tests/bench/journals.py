"""Writes a believable journal to stdout, since made-up lines of one shape measure something else.

    python tests/bench/journals.py 20000 > laptop-1234.jsonl

Some wins a day over years, up to now: with offsets that change with the seasons and with travel,
tags, moods, starts, wins noted late, and letters of other languages. Chance is seeded, so that two
runs on one day differ in little but the clock.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from microwins.journal.codec import Version, encode
from microwins.model.ulid import RANDOM_BYTES, ulid
from microwins.model.win import Win

_SEED = 7
_A_DAY = 6
_LONGEST = 20 * 365
"""Days that the longest journal covers; with more wins than `_A_DAY` on each, days grow fuller."""

_HOME = ZoneInfo("America/New_York")
_AWAY = ZoneInfo("Europe/Lisbon")
_HOLIDAY = range(200, 215)
"""Days of the year that are spent away."""

_DEEDS = (
    ("took a shower", "care"),
    ("brushed my teeth", "care"),
    ("took my meds", "care"),
    ("washed my face", "care"),
    ("made tea", "nourish"),
    ("drank a glass of water", "nourish"),
    ("ate breakfast", "nourish"),
    ("cooked lentil soup instead of ordering in", "nourish"),
    ("açaí and toast, sitting down", "nourish"),
    ("did the dishes", "order"),
    ("made the bed", "order"),
    ("took out the trash", "order"),
    ("cleared half of the desk", "order"),
    ("folded the laundry that had been on the chair for a week", "order"),
    ("walked around the block", "move"),
    ("stretched for ten minutes", "move"),
    ("ran 5k 🏃🏽", "move"),
    ("took the stairs", "move"),
    ("texted back three friends", "connect"),
    ("called mom", "connect"),
    ("café with Zoë", "connect"),
    ("asked for help", "connect"),
    ("lay down for twenty minutes", "rest"),
    ("in bed before midnight", "rest"),
    ("therapy", "mind"),
    ("said no to an extra shift", "mind"),
    ("wrote down what worries me", "mind"),
    ("paid the electricity bill", "work"),
    ("answered the email I was afraid of", "work"),
    ("handed in the report", "work"),
    ("read two chapters", "joy"),
    ("watered the plants", "joy"),
    ("sat in the sun", "joy"),
    ('played "Für Elise", badly', "joy"),
    ("opened the window", "other"),
    ("got through it", "other"),
)
_MORE = ("", "", "", " before work", " after all", " with the radio on", " in the rain", ", slowly")
_TAGS = (
    "home",
    "sunny",
    "tired",
    "music",
    "work",
    "alone",
    "with-sam",
    "office",
    "rain",
    "bad-day",
)


def journal(number: int, until: datetime) -> Iterator[str]:
    """Yield the lines of a log of `number` wins, the newest of them noted at `until` (aware)."""
    rng = Random(_SEED)
    stamp = datetime.min.replace(tzinfo=UTC)
    for day, wins in _days(number, until.astimezone(_HOME).date(), rng):
        for noted in _moments(day, wins, until, rng):
            stamp = max(noted.astimezone(UTC), stamp + timedelta(microseconds=1))
            name = ulid(int(stamp.timestamp() * 1000), rng.randbytes(RANDOM_BYTES))
            yield encode(Version(name, stamp, _win(name, noted, rng), rng.randbytes(8).hex()))


def _days(number: int, last: date, rng: Random) -> Iterator[tuple[date, int]]:
    """Yield each day up to `last` and how many wins it has: `number` in all, on some days none."""
    usual = max(_A_DAY, number / _LONGEST)
    counts = []
    while number:
        counts.append(min(number, round(rng.triangular(0, 2 * usual, usual))))
        number -= counts[-1]
    for before, wins in reversed(list(enumerate(counts))):
        yield last - timedelta(days=before), wins


def _moments(day: date, wins: int, until: datetime, rng: Random) -> list[datetime]:
    """Return when the wins of a day were noted, from seven in the morning to after midnight."""
    zone = _AWAY if day.timetuple().tm_yday in _HOLIDAY else _HOME
    midnight = datetime.combine(day, time(), zone)
    seconds = sorted(rng.uniform(7 * 3600, 25 * 3600) for _ in range(wins))
    return [min(midnight + timedelta(seconds=one), until.astimezone(zone)) for one in seconds]


def _win(name: str, noted: datetime, rng: Random) -> Win:
    deed, category = rng.choice(_DEEDS)
    late = rng.random() < 0.08
    return Win(
        name,
        at=(noted - timedelta(minutes=rng.randrange(600)) if late else noted).replace(
            microsecond=0
        ),
        text=deed + rng.choice(_MORE),
        category=category,
        tags=tuple(rng.sample(_TAGS, rng.choice((0, 0, 0, 1, 1, 2)))),
        mood=rng.choice((None, None, None, 1, 2, 3, 3, 4, 5)),
        partial=rng.random() < 0.05,
        hidden=rng.random() < 0.01,
        zone=str(noted.tzinfo),
    )


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    for line in journal(int(sys.argv[1]), datetime.now(_HOME)):
        print(line)
