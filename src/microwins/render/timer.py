"""A timer that was started, and that runs."""

from __future__ import annotations

from datetime import timedelta

from microwins.render.line import TYPED, Line, Span, line
from microwins.wording import dates, grammar
from microwins.wording import timer as wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from microwins.model.timer import Timer
    from microwins.results.timer import Timing


def left(timer: Timer, now: datetime) -> str:
    """Say how many minutes of a timer are left."""
    minutes = timer.minutes_left(now)
    return grammar.count(minutes, *wording.LEFT) if minutes else wording.TIME_IS_UP


def in_a_line(timer: Timer, now: datetime) -> Line:
    """Return a timer with its words and what is left of it."""
    return line(Span(timer.words, TYPED), wording.IN_A_LINE.format(left=left(timer, now)))


def that_was(timer: Timer) -> str:
    """Say how long a timer was."""
    minutes = grammar.in_words(timer.minutes)
    return grammar.count(timer.minutes, *wording.THAT_WAS, minutes=minutes)


def started(result: Timing) -> Iterator[Line]:
    """Confirm a timer that nobody watches."""
    timer = result.timer
    assert timer is not None  # noqa: S101 (it was started)
    until = (timer.started + timedelta(minutes=timer.minutes)).astimezone()  # the clocks may change
    said = grammar.count(timer.minutes, *wording.STARTED, time=dates.clock(until))
    yield line(Span(timer.words, TYPED), said)
    yield line(wording.TO_END_IT)
