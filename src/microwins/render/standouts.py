"""What stands out in a period, in words."""

from __future__ import annotations

from microwins import voice
from microwins.render.cells import named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from microwins.analysis.standouts import Standout

_A_WEEK = 7


def standout(one: Standout, start: date, end: date) -> str:
    """Return what stands out; a day is named as the period from `start` to `end` needs it."""
    on = voice.long_day(one.day)
    if start.year == end.year:
        on = voice.day_and_month(one.day)
    if (end - start).days < _A_WEEK:
        on = voice.weekday(one.day)
    text, number = named(one.text or ""), one.number or 0
    if one.kind == "wins":
        return voice.wins_reached(number, on)
    if one.kind == "days":
        return voice.days_reached(number, on)
    if one.kind == "whole":
        return voice.became_whole(text, on)
    if one.kind == "return" and one.since:
        return voice.first_since(text, one.since, one.day.year)
    return voice.first_ever(text) if one.kind == "first" else voice.fullest_day(on, number)
