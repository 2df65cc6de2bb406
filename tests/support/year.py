"""A year of somebody's wins, for golden texts and for every test that wants a believable journal.

The memorable wins are written by hand, in memorable.py, and so are the last three weeks; this fills
in the habits that come and go. It ends on the Sunday morning on which the clock of the tests
stands. The person translates from Japanese, lives in New York with a cat, and sees a therapist on
Tuesdays.

A habit draws its chance on each day from a source of its own, so that changing one line of this
file doesn't reshuffle the year.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from random import Random
from typing import NamedTuple
from zoneinfo import ZoneInfo

from support.memorable import BY_HAND, DELETED_AND_UNDONE, DESKTOP, LAPTOP, TAKEN_BACK, Told

from microwins.journal.codec import Version, encode
from microwins.model.ulid import RANDOM_BYTES, ulid
from microwins.model.win import Win

CONFIG = """\
[categories]
garden = ["watered the tomatoes", "weeded"]
"""

FIRST_DAY = date(2025, 11, 20)
THIS_WEEK = date(2026, 11, 16)
GONE_QUIET = (date(2026, 9, 5), date(2026, 9, 25))
"""The first and the last day of the three weeks without a win."""

WINS_BEFORE_THIS_WEEK = 490
"""So many that the 500th comes on the Thursday of this week."""

_HOME = ZoneInfo("America/New_York")
_TRIPS = (
    (date(2026, 6, 6), date(2026, 6, 20), ZoneInfo("Europe/Lisbon")),
    (date(2026, 8, 25), date(2026, 8, 27), ZoneInfo("Asia/Tokyo")),
)
_BY_HAND_FROM = date(2026, 11, 2)

_NO_HABITS = (
    (date(2025, 12, 1), date(2025, 12, 4)),
    (date(2025, 12, 25), date(2025, 12, 29)),
    (date(2026, 1, 13), date(2026, 1, 19)),
    (date(2026, 2, 8), date(2026, 2, 11)),
    (date(2026, 3, 23), date(2026, 3, 25)),
    (date(2026, 4, 17), date(2026, 4, 20)),
    (date(2026, 7, 9), date(2026, 7, 12)),
    (date(2026, 9, 3), date(2026, 9, 29)),
    (date(2026, 10, 13), date(2026, 10, 15)),
    (date(2026, 10, 28), date(2026, 10, 29)),
)
"""First and last days of the times in which no habit holds."""

_LEVELS = (
    (date(2025, 11, 20), 2.4),
    (date(2025, 12, 22), 3.0),
    (date(2026, 1, 2), 2.0),
    (date(2026, 2, 3), 2.7),
    (date(2026, 3, 8), 3.1),
    (date(2026, 4, 4), 3.7),
    (date(2026, 6, 6), 4.6),
    (date(2026, 6, 21), 4.0),
    (date(2026, 8, 28), 2.4),
    (date(2026, 10, 1), 2.8),
    (date(2026, 10, 20), 3.4),
)
"""How the person is from a day on: moods gather around it, and habits hold as it allows."""

_GOOD_SPIRITS = 4.6
_DAYS_OFF = 0.2


class Habit(NamedTuple):
    """Something done often, from one day to another, between two hours of a day (25.5 is 01:30).

    It is done with `chance` on each of the `weekdays` (Monday 0) by somebody in good spirits.
    `lifts` is what it does for the mood; `away` tells whether it is done on a journey, too, and
    `partly` whether a part of it is worth noting.
    """

    text: str
    category: str
    chance: float
    hours: tuple[float, float]
    since: date = FIRST_DAY
    until: date = date(2026, 11, 1)
    weekdays: Sequence[int] = range(7)
    tags: tuple[str, ...] = ()
    lifts: float = 0.0
    away: bool = False
    partly: bool = False


_WORKDAYS = range(5)

HABITS = (
    Habit("showered", "care", 0.3, (8, 11), away=True, lifts=0.3),
    Habit("brushed teeth", "care", 0.38, (7.5, 10), away=True),
    Habit("took my meds", "care", 0.25, (8, 9), since=date(2026, 1, 20), until=date(2026, 5, 20)),
    Habit("had breakfast", "nourish", 0.25, (8, 10.5), away=True, tags=("slowly",)),
    Habit("cooked dinner", "nourish", 0.2, (18, 20), tags=("music", "home"), lifts=0.3),
    Habit("made the bed", "order", 0.22, (8, 10), since=date(2025, 12, 8), until=date(2026, 3, 1)),
    Habit("made the bed", "order", 0.3, (8, 10), since=date(2026, 4, 4)),
    Habit("took out the trash", "order", 0.5, (19, 22), weekdays=(3,)),
    Habit("did a load of laundry", "order", 0.2, (11, 18), weekdays=(5, 6), partly=True),
    Habit("walked around the block", "move", 0.3, (14, 17), until=date(2026, 2, 20)),
    Habit(
        *("went for a walk", "move", 0.26, (10, 18.5), date(2026, 2, 21), date(2026, 9, 2)),
        tags=("sunny", "rain", "with-priya"),
        lifts=0.8,
        away=True,
    ),
    Habit(
        *("stretched for ten minutes", "move", 0.3, (7.5, 9)),
        since=date(2026, 1, 5),
        until=date(2026, 3, 15),
    ),
    Habit("therapy", "mind", 1.2, (12.9, 13.1), date(2025, 11, 25), weekdays=(1,), lifts=0.2),
    Habit(
        *("ten minutes of Portuguese", "mind", 0.4, (9, 22)),
        since=date(2026, 4, 21),
        until=date(2026, 6, 19),
        away=True,
    ),
    Habit("called Mom", "connect", 0.8, (16, 19), weekdays=(6,), away=True, lifts=0.4),
    Habit("texted Priya", "connect", 0.1, (12, 23), away=True, lifts=0.4),
    Habit(
        *("sent an application", "work", 0.35, (10, 17)),
        since=date(2026, 2, 18),
        until=date(2026, 5, 28),
        weekdays=_WORKDAYS,
        lifts=0.2,
    ),
    Habit(
        *("translated two pages", "work", 0.2, (10, 17)),
        since=date(2026, 4, 7),
        weekdays=_WORKDAYS,
        tags=("music", "home"),
        partly=True,
    ),
    Habit("went to the press", "work", 0.4, (17, 18), date(2026, 7, 2), weekdays=(0, 2, 3)),
    Habit(
        *("watered the tomatoes", "garden", 0.3, (7, 20)),
        since=date(2026, 5, 16),
        until=date(2026, 9, 2),
        lifts=0.6,
        tags=("sunny",),
    ),
    Habit(
        *("weeded plot 14", "garden", 0.4, (10, 17)),
        since=date(2026, 4, 5),
        until=date(2026, 8, 30),
        weekdays=(5, 6),
        lifts=0.6,
        tags=("sunny", "with-tomás"),
    ),
    Habit(
        *("practised the ukulele", "joy", 0.35, (17, 21)),
        since=date(2025, 12, 20),
        until=date(2026, 3, 1),
        lifts=0.4,
    ),
    Habit("knitted a row", "joy", 0.35, (20, 23), since=date(2026, 10, 2), tags=("music",)),
    Habit(
        *("in bed before midnight", "rest", 0.25, (23, 23.9)),
        since=date(2026, 2, 3),
        until=date(2026, 5, 30),
    ),
    Habit("read until sleepy", "rest", 0.1, (23, 25.6), away=True, tags=("tired",)),
)


def write_year(folder: Path, until: datetime | None = None) -> None:
    """Write the logs of the year's two machines into `folder`, as `wins` would have left them.

    With `until`, an aware moment, they hold what was written up to then.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for machine, versions in year().items():
        path = folder / f"{machine}.jsonl"
        path.touch(mode=0o600)
        lines = (line for stamp, line in versions if until is None or stamp <= until)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


@cache
def year() -> dict[str, list[tuple[datetime, str]]]:
    """Return the lines of each machine's log by its name, each line with its stamp."""
    versions = [*_noted((*BY_HAND, *_habits())), *_deleted(TAKEN_BACK)]
    versions.sort(key=lambda one: (one[0], one[1].stamp, one[1].id))
    return {
        machine: [(one.stamp, encode(one)) for one in _rising(version for _, version in group)]
        for machine, group in groupby(versions, key=lambda one: one[0])
    }


def _rising(versions: Iterator[Version]) -> Iterator[Version]:
    """Yield the versions of one machine with stamps that rise."""
    last = datetime.min.replace(tzinfo=UTC)
    for version in versions:
        last = max(version.stamp, last + timedelta(microseconds=1))
        yield version._replace(stamp=last)


# -- habits -----------------------------------------------------------------------------------


def _habits() -> list[Told]:
    """Return what the habits add, so many that the wins before this week have their number."""
    by_hand = sum(1 for one in BY_HAND if one.when[:10] < THIS_WEEK.isoformat())
    drawn = sorted(_drawn(), key=lambda one: one[0])
    return [told for _, told in drawn[: WINS_BEFORE_THIS_WEEK - by_hand]]


def _drawn() -> Iterator[tuple[float, Told]]:
    """Yield every time that a habit was done, with how near it came to not being done."""
    day = FIRST_DAY
    while day < _BY_HAND_FROM:
        if not _within(day, _NO_HABITS) and Random(f"rest {day}").random() > _DAYS_OFF:
            for habit in HABITS:
                yield from _done_on(day, habit)
        day += timedelta(days=1)


def _done_on(day: date, habit: Habit) -> Iterator[tuple[float, Told]]:
    """Yield the habit if it was done on `day`."""
    if not habit.since <= day <= habit.until or day.weekday() not in habit.weekdays:
        return
    if _zone(day) != _HOME and not habit.away:
        return
    if any(one.when.startswith(str(day)) and one.category == habit.category for one in BY_HAND):
        return  # what is told of that day is enough
    rng = Random(f"{habit.text} {day}")
    level = [level for since, level in _LEVELS if since <= day][-1]
    nearness = rng.random() / (habit.chance * level / _GOOD_SPIRITS)
    if nearness < 1:
        yield nearness, _told(day, habit, level, rng)


def _told(day: date, habit: Habit, level: float, rng: Random) -> Told:
    """Return how the habit was noted on `day`; sometimes with a mood or a tag, late, or in part."""
    begin, end = habit.hours
    at = datetime.combine(day, time()) + timedelta(hours=begin + (end - begin) * rng.random())
    mood = max(1, min(5, round(level + habit.lifts + rng.random() - 0.5)))
    timed, late, partial = rng.random() > 0.03, rng.random() < 0.06, rng.random() < 0.15
    tags = (*habit.tags, "", "", "")
    return Told(
        f"{at:%Y-%m-%d %H:%M}" if timed else f"{day}",
        habit.text,
        habit.category,
        tags[int(rng.random() * len(tags))],
        mood if rng.random() < 0.14 else None,
        partial=partial and habit.partly,
        noted=f"{at + timedelta(days=1):%Y-%m-%d} 09:{at:%M}" if late else "",
        machine=DESKTOP if 10 <= at.hour < 18 and rng.random() < 0.4 else LAPTOP,
    )


def _within(day: date, spans: Sequence[tuple[date, date]]) -> bool:
    return any(first <= day <= last for first, last in spans)


# -- lines ------------------------------------------------------------------------------------


def _noted(all_told: Sequence[Told]) -> Iterator[tuple[str, Version]]:
    """Yield the versions of each win: as it was noted, then corrected, hidden, or brought back."""
    for told in all_told:
        final, stamp = _win(told), _stamp(told)
        first = final._replace(text=told.was or told.text, hidden=False)
        yield told.machine, _version(first, stamp)
        if told.was:
            yield DESKTOP, _version(final, stamp + timedelta(minutes=3))
        if told.hidden:
            yield LAPTOP, _version(final, stamp + timedelta(minutes=1))
        if told.text == DELETED_AND_UNDONE:
            gone = Version(final.id, stamp + timedelta(seconds=40), None, _change(final.id, "gone"))
            yield told.machine, gone
            undone = _version(final, stamp + timedelta(seconds=52))
            yield told.machine, undone._replace(undoes=gone.change)


def _deleted(all_told: Sequence[Told]) -> Iterator[tuple[str, Version]]:
    """Yield, of wins that were deleted, how they were noted and taken away."""
    for told in all_told:
        win = _win(told)
        yield told.machine, _version(win, _stamp(told._replace(noted="")))
        deleted = _stamp(told) + timedelta(seconds=30)
        yield told.machine, Version(win.id, deleted, None, _change(win.id, "deleted"))


def _win(told: Told) -> Win:
    """Return the win that was told, with its id, which comes from when it was noted and what."""
    timed = ":" in told.when
    day = date.fromisoformat(told.when[:10])
    at = datetime.fromisoformat(told.when if timed else f"{told.when} 12:00")
    at = at.replace(tzinfo=_zone(day), fold=told.second)
    if timed and not told.noted:
        at = at.replace(second=_digest(told, 1)[0] % 60)
    return Win(
        ulid(int(_stamp(told).timestamp() * 1000), _digest(told, RANDOM_BYTES)),
        at,
        told.text,
        told.category,
        tuple(told.tags.split()),
        told.mood,
        None,
        told.partial,
        told.hidden,
        str(at.tzinfo),
        timed,
    )


def _stamp(told: Told) -> datetime:
    """Return when a win was noted; one without a time, in the evening."""
    when = told.noted or (told.when if ":" in told.when else f"{told.when} 21:00")
    noted = datetime.fromisoformat(when)
    noted = noted.replace(tzinfo=_zone(noted.date()), fold=told.second)
    within = int.from_bytes(_digest(told, 3), "big") % 1_000_000
    return noted.astimezone(UTC) + timedelta(seconds=_digest(told, 1)[0] % 60, microseconds=within)


def _zone(day: date) -> ZoneInfo:
    """Return where the person is on a day."""
    away = [zone for first, last, zone in _TRIPS if first <= day <= last]
    return away[0] if away else _HOME


def _version(win: Win, stamp: datetime) -> Version:
    return Version(win.id, stamp, win, _change(win.id, str(stamp)))


def _change(name: str, what: str) -> str:
    return blake2b(f"{name} {what}".encode(), digest_size=8).hexdigest()


def _digest(told: Told, size: int) -> bytes:
    """Return bytes that are the win's own, and the same in every run."""
    words = f"{told.when} {told.text} {told.category}"
    return blake2b(words.encode(), digest_size=size).digest()
