"""What stands out in a period, in words."""

from __future__ import annotations

from datetime import date

from microwins.analysis.highlights import Highlight
from microwins.render.cells import named
from microwins.wording import dates
from microwins.wording import review as wording

_A_WEEK = 7


def standout(one: Highlight, start: date, end: date) -> str:
    """Return what stands out; a day is named as the period from `start` to `end` needs it."""
    on = dates.long_day(one.day)
    if start.year == end.year:
        on = dates.day_and_month(one.day)
    if (end - start).days < _A_WEEK:
        on = dates.weekday(one.day)
    text, number = named(one.text or ""), one.number or 0
    if one.kind == "wins":
        return wording.wins_reached(number, on)
    if one.kind == "days":
        return wording.days_reached(number, on)
    if one.kind == "whole":
        return wording.became_whole(text, on)
    if one.kind == "return" and one.since:
        return wording.first_since(text, one.since, one.day.year)
    return wording.first_ever(text) if one.kind == "first" else wording.fullest_day(on, number)
