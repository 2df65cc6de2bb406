"""Hints in words: the act is named, with its counts and what they were compared with."""

from __future__ import annotations

from collections.abc import Mapping

from microwins.analysis.patterns.evidence import EARLY, Hint
from microwins.model.category import OTHER
from microwins.wording import dates, grammar
from microwins.wording import patterns as wording

_KEYS = {"with_": "with", "tests_in_family": "asked"}
"""Fields of a hint that JSON calls otherwise."""

_CAUTIOUS = 3
"""A pattern passes a third as often as an early sign, where luck alone is at work.

It has begun, at a sixth of its family's alpha, at one of four looks, most of whose data are the
same, and hasn't ended by the latest: that is 0.36 of alpha for normal scores whose data grow by a
tenth from look to look, and less where a year is left behind. In the journals without a pattern
that the manual counts, it is 0.36 of those with a sign.
"""


def as_data(one: Hint) -> dict[str, object]:
    """Return what JSON says of a hint: its fields, and the text."""
    fields = {_KEYS.get(name, name): value for name, value in one._asdict().items()}
    return {**fields, "text": hint(one)}


def hint(one: Hint) -> str:
    """Return a pattern, or an early sign, as a sentence."""
    said = _SAID[one.kind](one)
    if one.level == EARLY:
        return wording.SO_FAR.format(text=said)
    return grammar.opened(said)


def why(one: Hint) -> list[str]:
    """Return what a hint rests on, in words that need no statistics."""
    alpha = one.alpha if one.level == EARLY else one.alpha / _CAUTIOUS
    whole = one.kind == "weekday" and one.category is None
    compared = wording.COMPARED_WITH["kinds" if whole else one.kind].format(before=one.with_)
    if one.kind == "time":
        compared = f"{_in_full(one)} {compared}"
    by_luck = wording.BY_LUCK.format(chance=round(1 / alpha))
    return [compared, grammar.count(one.tests_in_family, *wording.LUCK, by_luck=by_luck)]


def window(hours: str) -> str:
    """Say when a window of the day is; one without a name is its hours, "15-20"."""
    if hours in wording.WINDOWS:
        return wording.WINDOWS[hours]
    start, end = (dates.by_the_clock(f"{hour:0>2}:00") for hour in hours.split("-"))
    return wording.HOURS.format(start=start, end=end)


def slot(weekdays: str) -> str:
    """Say on which days of the week."""
    name = weekdays.capitalize()
    return wording.SLOTS.get(weekdays) or wording.WEEKDAY_SLOT.format(weekday=name)


def share(part: float, whole: float) -> str:
    """Return a part of a whole in percent, never rounded to nothing where there is something."""
    if part and 100 * part <= whole:
        return wording.ONE_OR_LESS
    return f"{round(100 * part / whole) if whole else 0}%"


def after(category: str, before: str, part: float, whole: float, usual: float) -> str:
    """Say that one category tends to come soon after another."""
    expected = wording.ABOUT.format(number=round(usual))
    return wording.AFTER.format(
        category=category,
        before=before,
        part=round(part),
        whole=round(whole),
        usual=expected if round(usual) else wording.FEWER_THAN_ONE,
    )


def mood(what: str, difference: float, days: float, other_days: float) -> str:
    """Say that moods are higher on days with something."""
    return wording.MOOD.format(
        what=what,
        difference=difference,
        days=round(days),
        other_days=round(other_days),
        either_way=wording.EITHER_WAY,
    )


def rest(left_out: float) -> str:
    """Name the wins that a time of day is compared with, some of which may be left out."""
    return wording.ELSE_WITHOUT_A_TIME if left_out else wording.EVERYTHING_ELSE


def shares(counts: Mapping[str, float], compared_with: Mapping[str, float]) -> dict[str, object]:
    """Return the two shares that a sentence compares, each with its counts."""
    part, whole = round(counts["in"]), round(counts["of"])
    other_part, other_whole = round(compared_with["in"]), round(compared_with["of"])
    return {
        "share": share(part, whole),
        "part": part,
        "whole": whole,
        "others": share(other_part, other_whole),
        "other_part": other_part,
        "other_whole": other_whole,
    }


def _time(one: Hint) -> str:
    compared = shares(one.counts, one.compared_with)
    if one.level == EARLY:
        compared["others"] = wording.COUNTED.format(
            share=compared["others"], part=compared["other_part"], whole=compared["other_whole"]
        )
    mostly = 2 * one.counts["in"] > one.counts["of"]
    return (wording.TIME_MOSTLY if mostly else wording.TIME_MORE).format(
        category=one.category,
        when=window(one.window or ""),
        rest=rest(one.compared_with.get("left_out", 0)),
        **compared,
    )


def _in_full(one: Hint) -> str:
    """Return the counts of a window of the day, where the hint has a share."""
    return wording.TIME_IN_FULL.format(
        category=one.category,
        when=window(one.window or ""),
        rest=rest(one.compared_with.get("left_out", 0)),
        **shares(one.counts, one.compared_with),
    )


def _after(one: Hint) -> str:
    category, before = one.category or "", one.with_ or ""
    counts, usual = one.counts, one.compared_with["usual"]
    said = after(category, before, counts["in"], counts["of"], usual)
    if one.level == EARLY or OTHER in (category, before):
        return said
    return f"{said} {wording.INVITATION.format(before=before, category=category)}"


def _together(one: Hint) -> str:
    counts, others = one.counts, one.compared_with
    ratio = counts["in"] / counts["of"] * others["of"] / others["in"] if others["in"] else 0
    return wording.TOGETHER.format(
        category=one.category, before=one.with_, likely=_likely(ratio), **shares(counts, others)
    )


def _likely(ratio: float) -> str:
    """Return how many times as likely, to the half; a ratio of 0 stands for one without bound."""
    half = round(2 * ratio) / 2
    if not ratio:
        return wording.MUCH_MORE_LIKELY
    if half <= 1:
        return wording.MORE_LIKELY
    many = wording.MANY_TIMES_AS_LIKELY.format(number=round(ratio))
    return wording.TIMES_AS_LIKELY.get(half) or many


def _weekday(one: Hint) -> str:
    when, counts, others = slot(one.weekday or ""), one.counts, one.compared_with
    if one.category is None:
        return wording.KINDS.format(
            when=when,
            kinds=counts["kinds"],
            days=round(counts["of"]),
            other_kinds=others["kinds"],
            other_days=round(others["of"]),
        )
    return wording.WEEKDAY.format(category=one.category, when=when, **shares(counts, others))


def _mood(one: Hint) -> str:
    what = one.category or f"#{one.tag}"
    days, without = one.counts["with"], one.compared_with["without"]
    return mood(what, one.counts["difference"], days, without)


_SAID = {
    "time": _time,
    "after": _after,
    "together": _together,
    "weekday": _weekday,
    "mood": _mood,
}
