"""Rules of a timer: the minutes are the clock's, whole ones, and never more than were asked for."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from support.clock import NOW
from support.every import every

from microwins.model.timer import Timer

TIMER = Timer("01J0", NOW, 5, 5, "the dishes #home +alone")


@every(
    "seconds, whole, left, is_over",
    [
        *((0, 0, 5, False), (1, 0, 5, False), (59, 0, 5, False), (60, 1, 4, False)),
        *((150, 2, 3, False), (299, 4, 1, False), (300, 5, 0, True), (301, 5, 0, True)),
        *((10**7, 5, 0, True), (-1, 0, 5, False), (-3600, 0, 5, False)),
    ],
)
def test_minutes(seconds: int, whole: int, left: int, is_over: bool) -> None:
    """Whatever slept in between, and wherever the clock was set."""
    now = NOW + timedelta(seconds=seconds)
    found = (TIMER.whole_minutes(now), TIMER.minutes_left(now), TIMER.is_over(now))
    assert found == (whole, left, is_over)


def test_the_words_are_without_the_tags_behind_them() -> None:
    """What was typed is kept; what is shown are the words of the win."""
    assert TIMER.words == "the dishes"


def test_clocks_that_change_take_no_time() -> None:
    """In the night of the change an hour is neither gained nor lost."""
    dublin = ZoneInfo("Europe/Dublin")
    for day, hour in (
        (datetime(2026, 3, 29, tzinfo=UTC), 0),
        (datetime(2026, 10, 25, tzinfo=UTC), 0),
    ):
        start = day.replace(hour=hour, minute=58).astimezone(dublin)
        timer = TIMER._replace(started=datetime.fromisoformat(start.isoformat()))
        later = (day.replace(hour=hour, minute=58) + timedelta(minutes=4)).astimezone(dublin)
        assert timer.whole_minutes(later) == 4


def test_time_between_the_end_and_more_is_none_of_it() -> None:
    """Who goes on after an hour of thinking goes on for as long as was asked for."""
    later = NOW + timedelta(seconds=3900)
    longer = TIMER._replace(minutes=7, paused=TIMER.seconds_over(later))
    assert (longer.minutes_left(later), longer.whole_minutes(later)) == (2, 5)
