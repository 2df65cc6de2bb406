"""Journals made up for the tests of patterns: with a regularity in them, or drawn at random."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from random import Random

from microwins.analysis.patterns.dataset import Dataset, dataset, days_of, observations
from microwins.model.day import DEFAULT_START
from microwins.model.ulid import RANDOM_BYTES, ulid
from microwins.model.win import Win

NEW_YORK = timezone(timedelta(hours=-5))
MONDAY = date(2026, 1, 5)


def won(category: str, day: int, at: str = "12:00", **more: object) -> Win:
    """Return a win so many days after a Monday, recorded as it happened."""
    moment = datetime.fromisoformat(f"{MONDAY + timedelta(days=day)}T{at}").replace(tzinfo=NEW_YORK)
    return recorded_at(moment, Win("", moment, f"{category} on day {day}", category, **more))  # type: ignore[arg-type]  # the fields of a win


def recorded_at(moment: datetime, win: Win) -> Win:
    """Return `win` with the id of a win recorded at `moment`; equal wins have equal ids."""
    randomness = Random(repr(win)).randbytes(RANDOM_BYTES)
    return win._replace(id=ulid(int(moment.timestamp() * 1000), randomness))


def looked_at(wins: Sequence[Win], **more: Iterable[str]) -> Dataset:
    """Return `wins` as the detectors see them."""
    days = days_of(wins, DEFAULT_START)
    return dataset(observations(zip(wins, days, strict=True), DEFAULT_START), DEFAULT_START, **more)


def clock(minute: int) -> str:
    """Return minutes after midnight as they are written."""
    return f"{minute // 60:02}:{minute % 60:02}"


def any_time(rng: Random) -> str:
    """Return a time of a day between six and eleven in the evening."""
    return clock(rng.randrange(6 * 60, 23 * 60))


def without_pattern(days: int, seed: int = 1) -> list[Win]:
    """Return a journal in which chance alone says what is won when, with tags and moods."""
    rng = Random(seed)
    return [
        won(
            category,
            day,
            any_time(rng),
            mood=rng.choice([None, 2, 3, 4]),
            tags=tuple(tag for tag in ("home", "rain") if rng.random() < 0.4),
        )
        for day in range(days)
        for category in ("order", "move", "care", "joy", "rest")
        if rng.random() < 0.5
    ]


def in_the_morning(days: int) -> list[Win]:
    """Return a journal whose "order" comes in the morning, and all else at any time."""
    rng = Random(2)
    others = [one for one in without_pattern(days) if one.category != "order"]
    return others + [
        won("order", day, clock(rng.randrange(7 * 60, 11 * 60))) for day in range(days) if day % 4
    ]


def one_after_the_other(days: int) -> list[Win]:
    """Return a journal in which "connect" comes within the hour after "move" on most days."""
    rng = Random(3)
    wins = [one for one in without_pattern(days) if one.category != "move"]
    for day in range(days):
        if rng.random() < 0.6:
            minute = rng.randrange(7 * 60, 21 * 60)
            wins.append(won("move", day, clock(minute)))
            later = clock(minute + rng.randrange(15, 60)) if rng.random() < 0.8 else any_time(rng)
            wins.append(won("connect", day, later))
        elif rng.random() < 0.6:
            wins.append(won("connect", day, any_time(rng)))
    return wins


def on_the_same_days(days: int) -> list[Win]:
    """Return a journal in which "nourish" comes on most days with "care", at any time."""
    rng = Random(4)
    wins = without_pattern(days)
    cared = {(one.at.date() - MONDAY).days for one in wins if one.category == "care"}
    return wins + [
        won("nourish", day, any_time(rng))
        for day in range(days)
        if rng.random() < (0.9 if day in cared else 0.2)
    ]


def on_saturdays(days: int) -> list[Win]:
    """Return a journal in which "garden" comes on nine of ten Saturdays, else on one day of ten."""
    rng = Random(5)
    return without_pattern(days) + [
        won("garden", day, any_time(rng))
        for day in range(days)
        if rng.random() < (0.9 if day % 7 == 5 else 0.1)
    ]


def in_better_mood(days: int) -> list[Win]:
    """Return a journal whose mood is a point and a half higher on days tagged "outside"."""
    rng = Random(6)
    wins = []
    for day in range(days):
        outside = rng.random() < 0.4
        mood = rng.choice([2, 3, 3]) + (rng.choice([1, 2]) if outside else 0)
        for one in (one for one in without_pattern(1, day) if rng.random() < 0.9):
            moved = won(one.category, day, any_time(rng), mood=mood)
            wins.append(moved._replace(tags=("outside",) if outside else ()))
    return wins


WITH = {
    "time": in_the_morning,
    "after": one_after_the_other,
    "together": on_the_same_days,
    "weekday": on_saturdays,
    "mood": in_better_mood,
}
"""For each kind of hint, a journal of so many days in which there is one."""
