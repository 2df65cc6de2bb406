"""What stands out in a period, in words."""

from __future__ import annotations

from datetime import date

from microwins import wording
from microwins.analysis.highlights import Highlight
from microwins.render.cells import named

_A_WEEK = 7


def standout(one: Highlight, start: date, end: date) -> str:
    """Return what stands out; a day is named as the period from `start` to `end` needs it."""
    on = wording.long_day(one.day)
    if start.year == end.year:
        on = wording.day_and_month(one.day)
    if (end - start).days < _A_WEEK:
        on = wording.weekday(one.day)
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
