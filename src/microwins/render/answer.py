"""An answer in words: what was counted where it says yes, and what there is to go by where not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from microwins.analysis.patterns.answer import LEANING, UNKNOWN, YES, Answer
from microwins.analysis.patterns.evidence import Subject
from microwins.model.record import Record
from microwins.render import hints
from microwins.render.line import Line, Span, line
from microwins.wording import answer as wording
from microwins.wording import dates, grammar, patterns


class _Seen(Record):
    """What there is to go by: its number, and the plural pair that counts it, with its values."""

    number: int
    words: tuple[str, str]
    values: Mapping[str, str | None]


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
        "counted_to": found.counted_to,
        "text": in_words(found),
    }


def asked(found: Answer) -> Iterator[Line]:
    """Draw the answer, and quietly what luck may do where it says yes, and what is counted."""
    yield line(in_words(found), hang=_INDENT)
    if found.answer != UNKNOWN:
        yield line(Span(wording.LUCK, "quiet"), hang=_INDENT)
    if found.counted_to:
        counted = patterns.COUNTED_UP_TO.format(day=dates.day(found.counted_to))
        yield line(Span(counted, "quiet"), hang=_INDENT)


def in_words(found: Answer) -> str:
    """Return an answer as one sentence, with its counts; it never says no."""
    if found.answer == UNKNOWN:
        return _unknown(found)
    return _WORDS[found.answer].format(text=_COUNTED[found.question.kind](found))


def _unknown(found: Answer) -> str:
    """Return what the journal has to go by, and how much would do where that can be told."""
    seen, wanted, others = _SEEN[found.question.kind](found)
    if not seen.number:
        return wording.IT_TAKES.format(things=wanted)
    counted = grammar.count(seen.number, *seen.words, **seen.values)
    if not others:
        return wording.NOTHING_BESIDE.format(seen=counted)
    if found.p is not None and found.needed is None:
        return wording.NOTHING_STANDS_OUT.format(seen=counted)
    if found.needed is None:
        return wording.TOO_EARLY.format(seen=counted)
    return wording.ABOUT_MORE.format(seen=counted, number=found.needed * seen.number)


def _time(found: Answer) -> str:
    return wording.TIME.format(
        category=found.question.category,
        when=hints.window(found.question.window or ""),
        rest=hints.rest(found.compared_with.get("left_out", 0)),
        **hints.shares(found.counts, found.compared_with),
    )


def _after(found: Answer) -> str:
    asked, counts, usual = found.question, found.counts, found.compared_with["usual"]
    return hints.after(asked.category or "", asked.with_ or "", counts["in"], counts["of"], usual)


def _together(found: Answer) -> str:
    return _on_days(found, wording.ON_DAYS_WITH.format(category=found.question.with_))


def _weekday(found: Answer) -> str:
    when = hints.slot(found.question.weekday or "")
    if found.question.category is None:
        kinds, others = found.counts["kinds"], found.compared_with["kinds"]
        return wording.KINDS.format(when=when, kinds=kinds, other_kinds=others)
    return _on_days(found, when)


def _on_days(found: Answer, when: str) -> str:
    shares = hints.shares(found.counts, found.compared_with)
    return wording.DAYS.format(when=when, category=found.question.category, **shares)


def _mood(found: Answer) -> str:
    days, others = found.counts["with"], found.compared_with["without"]
    return hints.mood(_what(found.question), found.counts["difference"], days, others)


def _what(asked: Subject) -> str:
    return asked.category or f"#{asked.tag}"


def _seen_time(found: Answer) -> tuple[_Seen, str, float]:
    category = found.question.category
    return (
        _Seen(round(found.counts["of"]), wording.WINS, {"category": category}),
        wording.WINS_WITH_A_TIME.format(category=category),
        found.compared_with["of"],
    )


def _seen_both(found: Answer) -> tuple[_Seen, str, float]:
    """Return the days with both categories; "after" has no other days that it needs."""
    asked = found.question
    number = found.counts["of" if asked.kind == "after" else "in"]
    wanted = wording.DAYS_WITH_BOTH_OF.format(category=asked.category, before=asked.with_)
    seen = _Seen(round(number), wording.DAYS_WITH_BOTH, {})
    return seen, wanted, found.compared_with.get("of", 1)


def _seen_weekday(found: Answer) -> tuple[_Seen, str, float]:
    category, weekday = found.question.category, (found.question.weekday or "").capitalize()
    pair, some = _SLOTS.get(weekday.lower(), (wording.WEEKDAYS, wording.SOME_WEEKDAYS))
    seen, others = _Seen(round(found.counts["of"]), pair, {"weekday": weekday}), found.compared_with
    if category and not found.counts["in"] + others["in"]:
        return seen._replace(number=0), wording.SOME_DAYS_WITH.format(what=category), others["of"]
    return seen, some.format(weekday=weekday), others["of"]


def _seen_mood(found: Answer) -> tuple[_Seen, str, float]:
    what = wording.AND_A_MOOD.format(what=_what(found.question))
    seen = _Seen(round(found.counts["with"]), wording.DAYS_WITH, {"what": what})
    return seen, wording.SOME_DAYS_WITH.format(what=what), found.compared_with["without"]


_SLOTS = {
    "weekend": (wording.WEEKEND_DAYS, wording.SOME_WEEKEND_DAYS),
    "workdays": (wording.WORKDAYS, wording.SOME_WORKDAYS),
}
_COUNTED: Mapping[str, Callable[[Answer], str]] = {
    "time": _time,
    "after": _after,
    "together": _together,
    "weekday": _weekday,
    "mood": _mood,
}
_SEEN: Mapping[str, Callable[[Answer], tuple[_Seen, str, float]]] = {
    "time": _seen_time,
    "after": _seen_both,
    "together": _seen_both,
    "weekday": _seen_weekday,
    "mood": _seen_mood,
}
"""What there is to go by; what it takes; and how much there is beside it."""
