"""What is shown of all that was found: the one place where levels, checkpoints and doubles meet.

It is looked anew whenever a tenth more days have a win. Looks that grow with the journal lie close
enough that little of it waits for the next one, and there are few of them in a year, so that the
same luck isn't tried again every day: of tests whose data grow by a tenth, most repeat the last
(P. Armitage, C. McPherson, B. Rowe, Repeated significance tests on accumulating data, 1969).

A pattern is shown from the look on at which it passes strictly, and stays for as many looks as are
remembered while it passes leniently. One threshold for both would let it come and go by a hair.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import timedelta

from microwins.analysis.patterns import after, mood, time_of_day, together, weekday
from microwins.analysis.patterns.dataset import (
    DAYS,
    Dataset,
    Observation,
    dataset,
    days_of,
    observations,
)
from microwins.analysis.patterns.evidence import (
    EARLY,
    PATTERN,
    Evidence,
    Hint,
    Subject,
    Tested,
    hint,
)
from microwins.model.record import Record
from microwins.model.win import Win

FIRST = 20
"""The number of active days at the first look; a pattern is shown from `_FIRST_PATTERN` on."""
_FIRST_PATTERN = 28
_LEAST_STEP = 4
_PART = 10
"""Until the next look come so many active days, or a tenth of those there are."""

_REMEMBERED = 4
"""The looks, up to the latest, at one of which a pattern has passed at `_STRICT`."""


class Detector(Record):
    """A family of questions: its kind, and how often luck may pass any of them.

    `tested` returns those that pass, strongest first; `evidence_for` answers a single one.
    """

    kind: str
    alpha: float
    tested: Callable[[Dataset], list[Tested]]
    evidence_for: Callable[[Dataset, Subject], Evidence]


DETECTORS: tuple[Detector, ...] = (
    Detector("time", time_of_day.ALPHA, time_of_day.tested, time_of_day.evidence_for),
    Detector("after", after.ALPHA, after.tested, after.evidence_for),
    Detector("together", together.ALPHA, together.tested, together.evidence_for),
    Detector("weekday", weekday.ALPHA, weekday.tested, weekday.evidence_for),
    Detector("mood", mood.ALPHA, mood.tested, mood.evidence_for),
)
"""A detector is a file here and a line in this table; the alphas add up."""

_KINDS = frozenset(detector.kind for detector in DETECTORS)

_STRICT, _LENIENT = 1 / 6, 4
"""At which part of its alpha a pattern begins to be shown, and up to which it stays."""
_BY_ITSELF = 0.01
"""The p that each pattern shown has by itself, so that asked about it alone the answer is yes."""


class Patterns(Record):
    """What can be said of a journal.

    `patterns` are shown by default, strongest first; `early` are early signs that are no pattern.
    `checkpoint` is the number of active days that was looked at, None before the first look;
    `next_look` is the number at which it is looked again.
    """

    patterns: list[Hint]
    early: list[Hint]
    active_days: int
    checkpoint: int | None
    next_look: int


class Looks(Record):
    """The checkpoints that matter, oldest first, the latest (None where there is none) and next."""

    remembered: tuple[int, ...]
    latest: int | None
    next: int


def looks(active_days: int) -> Looks:
    """Return the checkpoints around a number of active days; one is reached on its day."""
    past: list[int] = []
    point = FIRST
    while point <= active_days:
        past.append(point)
        point += max(_LEAST_STEP, point // _PART)
    return Looks(tuple(past[-_REMEMBERED:]), past[-1] if past else None, point)


METHOD = 4
"""Rises when the same journal is answered otherwise, so that answers that were kept are let go."""


def looked_at(active: Sequence[int]) -> range:
    """Return the days, as ordinals, whose wins matter to `patterns`; none before the first look.

    `active` are the days with a win, rising.
    """
    remembered = looks(len(active)).remembered
    if not remembered:
        return range(0)
    return range(active[remembered[0] - 1] - DAYS + 1, active[remembered[-1] - 1] + 1)


def counted(active: Sequence[int], today: int) -> range:
    """Return the days whose wins are counted, by patterns at the latest look as by an answer.

    Before the first look an answer counts all days up to `today`. `active` is as in `looked_at`.
    """
    days = looked_at(active)
    return range(days.stop - DAYS, days.stop) if days else range(today + 1)


def patterns(
    wins: Sequence[Win], day_start: timedelta, active: Sequence[int] | None = None
) -> Patterns:
    """Return the patterns of `wins`, which are in any order; no word of theirs is looked at.

    `active` are all days with a win, rising, where `wins` are those of `looked_at` alone.
    """
    days = days_of(wins, day_start)
    active = sorted(set(days)) if active is None else active
    look = looks(len(active))
    if look.latest is None:
        return Patterns([], [], len(active), None, look.next)
    span = looked_at(active)
    inside = [(win, day) for win, day in zip(wins, days, strict=True) if day in span]
    observed = observations(inside, day_start)
    latest = found = tested_at(observed, active[look.latest - 1], day_start, _KINDS)
    lasting = [one for one in latest if one.strength <= _LENIENT and one.evidence.p < _BY_ITSELF]
    begun: set[object] = set()
    for point in reversed(look.remembered):
        # each look costs as much as the latest, so an earlier one is tested for what is left alone
        left = {one.subject.kind for one in lasting if _question(one.subject) not in begun}
        if point < _FIRST_PATTERN or not left:
            break
        if point < look.latest:
            found = tested_at(observed, active[point - 1], day_start, left)
        begun.update(_question(one.subject) for one in found if one.strength <= _STRICT)
    lasting = [one for one in lasting if _question(one.subject) in begun]
    shown = _chosen(lasting)
    known = {_about(one.subject) for one in shown}
    early = [
        one
        for one in _chosen([*lasting, *(one for one in latest if one.strength <= 1)])
        if _about(one.subject) not in known
    ]
    return Patterns(
        [hint(one, PATTERN) for one in shown],
        [hint(one, EARLY) for one in early],
        len(active),
        look.latest,
        look.next,
    )


def tested_at(
    wins: Sequence[Observation], last: int, day_start: timedelta, kinds: Collection[str]
) -> list[Tested]:
    """Return what detectors of `kinds` find in the year up to the day `last`, strongest first."""
    data = dataset([win for win in wins if last - DAYS < win.day <= last], day_start)
    found = [
        one._replace(alpha=detector.alpha)
        for detector in DETECTORS
        if detector.kind in kinds
        for one in detector.tested(data)
    ]
    return sorted(found, key=_rank)


def _rank(found: Tested) -> tuple[float, float, str]:
    """Return what sorts findings: the strongest first, in the same order each time."""
    return found.strength, found.evidence.p, repr(found.subject)


def _chosen(found: Iterable[Tested]) -> list[Tested]:
    """Return the strongest of what says nearly the same: of windows, slots, or the order of a pair.

    What comes after something isn't reported as coming together with it too, nor a weekday of the
    whole journal that is one of a category already.
    """
    first: dict[object, Tested] = {}
    told: set[object] = set()
    for one in found:
        first.setdefault(_about(one.subject), one)
        if one.subject.kind == "after":
            told.add(("together", frozenset((one.subject.category, one.subject.with_))))
        elif one.subject.kind == "weekday" and one.subject.category:
            told.add(one.subject._replace(category=None))
    return [one for one in first.values() if _question(one.subject) not in told]


def _question(subject: Subject) -> object:
    """Return what makes two questions one: the order of a pair that comes together is no matter."""
    if subject.kind == "together":
        return subject.kind, frozenset((subject.category, subject.with_))
    return subject


def _about(subject: Subject) -> object:
    """Return what a hint is about: another window or slot of it would be the same hint."""
    if subject.kind == "together":
        return _question(subject)
    return subject._replace(window=None, weekday=None)
