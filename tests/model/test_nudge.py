"""The rules of when a nudge may come."""

from datetime import date, datetime, timedelta

import pytest
from support.clock import NEW_YORK
from support.every import every

from microwins.errors import BadInputError
from microwins.model import nudge
from microwins.model.nudge import ALL_DAYS, Schedule
from microwins.wording.nudge import NUDGES, TITLE

FIRST = date(2026, 11, 2)


@every(
    "text, times",
    [
        ("20:00", "20:00"),
        ("8pm", "20:00"),
        ("8 p.m., 7:30", "07:30 20:00"),
        ("21:30,20:00,20.00", "20:00 21:30"),
        ("20:00 21:30", "20:00 21:30"),
        ("6 and 22:00", "06:00 22:00"),
        ("noon", "12:00"),
    ],
)
def test_times_are_read(text: str, times: str) -> None:
    """As people write them, several at once."""
    assert nudge.read_times(text) == tuple(times.split())


@every("text", ["", "25:00", "20:60", "soon", "20:00,", "22:01", "23:00", "00:30", "midnight", "5"])
def test_no_time_of_the_night(text: str) -> None:
    """What is no time is refused, and so is the night."""
    with pytest.raises(BadInputError) as refused:
        nudge.read_times(text)
    assert nudge.read_times(refused.value.hint.removeprefix("--at "))


@every(
    "text, days, written",
    [
        ("mon-fri", (0, 1, 2, 3, 4), "mon-fri"),
        ("weekdays", (0, 1, 2, 3, 4), "mon-fri"),
        ("Saturdays and sun", (5, 6), "sat,sun"),
        ("fri-mon", (0, 4, 5, 6), "mon,fri-sun"),
        ("monday to wed, fri", (0, 1, 2, 4), "mon-wed,fri"),
        ("tue", (1,), "tue"),
        ("mon fri", (0, 4), "mon,fri"),
        ("mon - wed and sun", (0, 1, 2, 6), "mon-wed,sun"),
        ("every day", ALL_DAYS, "mon-sun"),
    ],
)
def test_days_are_read(text: str, days: tuple[int, ...], written: str) -> None:
    """In letters or whole, as a range or one by one, and what is written is read alike."""
    assert (nudge.read_days(text), nudge.written_days(days)) == (days, written)
    assert nudge.read_days(written) == days


@every("text", ["", "mo", "mon-", "mon-tue-wed", "20:00", "feb", "mon,"])
def test_what_names_no_days(text: str) -> None:
    """It is refused."""
    with pytest.raises(BadInputError):
        nudge.read_days(text)


@every(
    "clock, schedule, due",
    [
        ("2026-11-27T20:00", Schedule(("20:00",)), True),
        ("2026-11-27T19:59", Schedule(("20:00",)), False),
        ("2026-11-27T08:00", Schedule(("20:00", "21:30")), False),
        ("2026-11-27T22:00", Schedule(("20:00",)), True),
        ("2026-11-27T22:01", Schedule(("20:00",)), False),
        ("2026-11-28T20:00", Schedule(("20:00",), (0, 1, 2, 3, 4)), False),
        ("2026-11-27T12:00", None, True),
        ("2026-11-27T05:59", None, False),
        ("2026-11-28T01:00", None, False),
    ],
)
def test_it_is_due(clock: str, schedule: Schedule | None, due: bool) -> None:
    """From its first time to ten, on its days: a machine that wakes at eight is too early."""
    now = datetime.fromisoformat(clock).replace(tzinfo=NEW_YORK)
    assert nudge.is_due(schedule, now) is due


def days_with_a_nudge(wins: set[int], days: int) -> list[int]:
    """Return on which of some days a nudge comes where wins come on others."""
    nudged: tuple[date, ...] = ()
    found = []
    for number in range(days):
        today = FIRST + timedelta(days=number)
        so_far = {FIRST + timedelta(days=day) for day in wins if day <= number}
        if number in wins or nudge.rests_until(nudged, so_far, today):
            continue
        nudged = nudge.with_today(nudged, today)
        found.append(number)
    return found


def test_it_pauses_for_a_week() -> None:
    """After three nudges on days without a win come seven days of silence, then it goes on."""
    assert days_with_a_nudge(set(), 26) == [0, 1, 2, 10, 11, 12, 20, 21, 22]
    assert days_with_a_nudge({1, 3}, 14) == [0, 2, 4, 12, 13]


def test_a_win_after_a_nudge_keeps_it_going() -> None:
    """A nudge on a day that has a win by its end is none of the three."""
    three = [FIRST, FIRST + timedelta(days=1), FIRST + timedelta(days=2)]
    assert nudge.rests_until(three, set(), date(2026, 11, 5)) == date(2026, 11, 12)
    assert nudge.rests_until(three, {three[1]}, date(2026, 11, 5)) is None


@every("words", [TITLE, *NUDGES])
def test_words_are_inert(words: str) -> None:
    """No desktop, shell or encoding finds anything in them but letters."""
    assert words.isascii()
    assert not set(words) & set("<>&\\\"'`$%\n")
    assert not words.startswith("-")
    assert len(words) < 80
