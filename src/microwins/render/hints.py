"""Hints in words: the act is named, with its counts and what they were compared with."""

from __future__ import annotations

from microwins.analysis.patterns.evidence import EARLY, Hint
from microwins.model.category import OTHER
from microwins.wording import grammar
from microwins.wording import patterns as wording

_KEYS = {"with_": "with", "tests_in_family": "asked"}
"""Fields of a hint that JSON calls otherwise."""

_CAUTIOUS = 2
"""A pattern passes at half the alpha of its family."""


def as_data(one: Hint) -> dict[str, object]:
    """Return what JSON says of a hint: its fields, and the text."""
    fields = {_KEYS.get(name, name): value for name, value in one._asdict().items()}
    return {**fields, "text": hint(one)}


def hint(one: Hint) -> str:
    """Return a pattern, or an early sign, as a sentence."""
    said = _SAID[one.kind](one)
    return wording.so_far(said) if one.level == EARLY else grammar.opened(said)


def why(one: Hint) -> list[str]:
    """Return what a hint rests on, in words that need no statistics."""
    alpha = one.alpha if one.level == EARLY else one.alpha / _CAUTIOUS
    counted = wording.why_counted(one.kind)
    if one.kind == "time":
        counted = f"{_in_full(one)} {counted}"
    return [counted, wording.why_luck(one.tests_in_family, round(1 / alpha))]


def _time(one: Hint) -> str:
    part, whole = _counts(one.counts["in"], one.counts["of"])
    others = _counts(one.compared_with["in"], one.compared_with["of"])
    compared = wording.counted(*others) if one.level == EARLY else wording.share(*others)
    left_out = round(one.compared_with.get("left_out", 0))
    return wording.time_pattern(
        one.category or "", wording.window(one.window or ""), part, whole, compared, left_out
    )


def _in_full(one: Hint) -> str:
    """Return the counts of a window of the day, where the hint has a share."""
    part, whole = _counts(one.counts["in"], one.counts["of"])
    other_part, other_whole = _counts(one.compared_with["in"], one.compared_with["of"])
    left_out = round(one.compared_with.get("left_out", 0))
    when = wording.window(one.window or "")
    return wording.time_counted(
        one.category or "", when, part, whole, other_part, other_whole, left_out
    )


def _after(one: Hint) -> str:
    category, before = one.category or "", one.with_ or ""
    part, whole = _counts(one.counts["in"], one.counts["of"])
    usual = round(one.compared_with["usual"])
    said = wording.after_pattern(category, before, part, whole, usual)
    if one.level == EARLY or OTHER in (category, before):
        return said
    return f"{said} {wording.after_invitation(category, before)}"


def _together(one: Hint) -> str:
    part, whole = _counts(one.counts["in"], one.counts["of"])
    others = _counts(one.compared_with["in"], one.compared_with["of"])
    ratio = part / whole * others[1] / others[0] if others[0] else 0
    return wording.together_pattern(
        one.category or "", one.with_ or "", wording.often(ratio), part, whole, *others
    )


def _weekday(one: Hint) -> str:
    when = wording.slot(one.weekday or "")
    if one.category is None:
        days, other_days = _counts(one.counts["of"], one.compared_with["of"])
        return wording.kinds_pattern(
            when, one.counts["kinds"], days, one.compared_with["kinds"], other_days
        )
    part, whole = _counts(one.counts["in"], one.counts["of"])
    others = _counts(one.compared_with["in"], one.compared_with["of"])
    return wording.weekday_pattern(one.category, when, part, whole, *others)


def _mood(one: Hint) -> str:
    what = one.category or f"#{one.tag}"
    days, without = _counts(one.counts["with"], one.compared_with["without"])
    return wording.mood_pattern(what, one.counts["difference"], days, without)


def _counts(*numbers: float) -> tuple[int, ...]:
    return tuple(round(number) for number in numbers)


_SAID = {
    "time": _time,
    "after": _after,
    "together": _together,
    "weekday": _weekday,
    "mood": _mood,
}
