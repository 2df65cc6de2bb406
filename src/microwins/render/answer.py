"""An answer in words: what was counted where it says yes, and what there is to go by where not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from microwins.analysis.patterns.answer import LEANING, UNKNOWN, YES, Answer
from microwins.analysis.patterns.evidence import Subject
from microwins.render.line import Line, Span, line
from microwins.wording import answer as wording
from microwins.wording import patterns

_Seen = tuple[str, str, float]
"""What there is to go by, "" for nothing; what it takes; and how much there is beside it."""

_INDENT = 2
_WORDS = {YES: wording.YES, LEANING: wording.LEANING}


def as_data(found: Answer) -> dict[str, object]:
    """Return what JSON says: the answer, what was asked, the counts, and the text."""
    asked_for = {name.rstrip("_"): value for name, value in found.question._asdict().items()}
    return {
        "answer": found.answer,
        **asked_for,
        "counts": found.counts,
        "compared_with": found.compared_with,
        "p": found.p,
        "needed": found.needed,
        "text": in_words(found),
    }


def asked(found: Answer) -> Iterator[Line]:
    """Draw the answer, and of one that says yes quietly what luck may do."""
    yield line(in_words(found), hang=_INDENT)
    if found.answer != UNKNOWN:
        yield line(Span(wording.LUCK, "quiet"), hang=_INDENT)


def in_words(found: Answer) -> str:
    """Return an answer as one sentence, with its counts; it never says no."""
    if found.answer == UNKNOWN:
        return _unknown(found)
    return wording.answer(_WORDS[found.answer], _COUNTED[found.question.kind](found))


def _unknown(found: Answer) -> str:
    """Return what the journal has to go by, and how much more would do where that can be told."""
    seen, wanted, others = _SEEN[found.question.kind](found)
    if not seen:
        return wording.not_known(wording.it_takes(wanted), None)
    if not others:
        return wording.not_known(wording.nothing_beside(seen), None)
    if found.p is not None and found.needed is None:
        return wording.not_known(wording.nothing_stands_out(seen), None)
    return wording.not_known(seen, found.needed)


def _time(found: Answer) -> str:
    asked = found.question
    return patterns.time_counted(
        asked.category or "",
        patterns.window(asked.window or ""),
        *_shares(found),
        round(found.compared_with.get("left_out", 0)),
    )


def _after(found: Answer) -> str:
    asked, part, whole = found.question, found.counts["in"], found.counts["of"]
    usual = round(found.compared_with["usual"])
    return patterns.after_pattern(
        asked.category or "", asked.with_ or "", round(part), round(whole), usual
    )


def _together(found: Answer) -> str:
    asked = found.question
    return wording.days_counted(
        asked.category or "", wording.on_days_with(asked.with_ or ""), *_shares(found)
    )


def _weekday(found: Answer) -> str:
    asked, when = found.question, patterns.slot(found.question.weekday or "")
    if asked.category is None:
        return wording.kinds_counted(when, found.counts["kinds"], found.compared_with["kinds"])
    return wording.days_counted(asked.category, when, *_shares(found))


def _mood(found: Answer) -> str:
    days, others = round(found.counts["with"]), round(found.compared_with["without"])
    return patterns.mood_pattern(_what(found.question), found.counts["difference"], days, others)


def _shares(found: Answer) -> tuple[int, int, int, int]:
    """Return part and whole of what was asked about, then of what that was compared with."""
    seen, others = found.counts, found.compared_with
    return round(seen["in"]), round(seen["of"]), round(others["in"]), round(others["of"])


def _what(asked: Subject) -> str:
    return asked.category or f"#{asked.tag}"


def _seen_time(found: Answer) -> _Seen:
    category, number = found.question.category or "", round(found.counts["of"])
    seen = wording.seen_wins(number, category) if number else ""
    return seen, wording.wanted_wins(category), found.compared_with["of"]


def _seen_both(found: Answer) -> _Seen:
    """Return the days with both categories; "after" has no other days that it needs."""
    asked = found.question
    of = "of" if asked.kind == "after" else "in"
    number = round(found.counts[of])
    seen = wording.seen_both(number) if number else ""
    wanted = wording.wanted_both(asked.category or "", asked.with_ or "")
    return seen, wanted, found.compared_with.get("of", 1)


def _seen_weekday(found: Answer) -> _Seen:
    category, weekdays = found.question.category, found.question.weekday or ""
    number, others = round(found.counts["of"]), found.compared_with["of"]
    if category and not found.counts["in"] + found.compared_with["in"]:
        return "", wording.wanted_days(category), others
    return (
        wording.seen_slot(number, weekdays) if number else "",
        wording.wanted_slot(weekdays),
        others,
    )


def _seen_mood(found: Answer) -> _Seen:
    what, number = wording.and_a_mood(_what(found.question)), round(found.counts["with"])
    seen = wording.seen_days(number, what) if number else ""
    return seen, wording.wanted_days(what), found.compared_with["without"]


_COUNTED: Mapping[str, Callable[[Answer], str]] = {
    "time": _time,
    "after": _after,
    "together": _together,
    "weekday": _weekday,
    "mood": _mood,
}
_SEEN: Mapping[str, Callable[[Answer], _Seen]] = {
    "time": _seen_time,
    "after": _seen_both,
    "together": _seen_both,
    "weekday": _seen_weekday,
    "mood": _seen_mood,
}
