"""What a made-up keeper typed, as the journal has it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from random import Random
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bench.plants import EARLIEST, LATEST

from microwins.model.ulid import RANDOM_BYTES, ulid
from microwins.model.win import Win


class Noted(NamedTuple):
    """Something won, as it was typed: what the journal has for its time, and when that was.

    Both are minutes after the midnight with which the day of the win begins; a win that has no
    `timed` is of some day, and nothing is known of when.
    """

    minute: float
    recorded: float
    category: str
    timed: bool = True


class Felt(NamedTuple):
    """The tags that were noted with something won, and the mood, None where none was."""

    tags: tuple[str, ...]
    mood: float | None


def win(day: date, zone: str, noted: Noted, felt: Felt, rng: Random) -> Win:
    """Return the win that the journal has for what was typed of `day`."""
    minute = min(max(noted.minute, EARLIEST), LATEST - 1) if noted.timed else 12 * 60.0
    wall = datetime.combine(day, time()) + timedelta(minutes=minute)
    offset = ZoneInfo(zone).utcoffset(wall)
    at = wall.replace(microsecond=0, tzinfo=_fixed(offset or timedelta()))
    recorded = int((at.timestamp() + 60 * (noted.recorded - minute)) * 1000)
    return Win(
        ulid(recorded + rng.randrange(1000), rng.randbytes(RANDOM_BYTES)),
        at=at,
        text=noted.category,
        category=noted.category,
        tags=felt.tags,
        mood=None if felt.mood is None else min(5, max(1, round(felt.mood))),
        partial=rng.random() < 0.03,
        hidden=rng.random() < 0.02,
        zone=zone,
        timed=noted.timed,
    )


@cache
def _fixed(offset: timedelta) -> timezone:
    return timezone(offset)
