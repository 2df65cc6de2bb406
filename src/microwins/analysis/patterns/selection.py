"""What is shown of all that was found: the one place where levels, checkpoints and doubles meet.

It is looked at fixed numbers of active days, so that looking every day is harmless: the same test
looked at weekly shows a false hint in a third of pattern-free journals within a year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
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

EARLIEST = (20, 28, 39, 55, 77, 108, 151, 211, 295)
THEN_EVERY = 90


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

_AT_LATEST = 0.5
_BEFORE = 4
"""At which part of its alpha a pattern passes, at the latest checkpoint and the one before."""


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
    """The latest checkpoint, the one before it (None where there is none), and the next."""

    latest: int | None
    before: int | None
    next: int


def looks(active_days: int) -> Looks:
    """Return the checkpoints around a number of active days; one is reached on its day."""
    past: list[int | None] = [None, None]
    following = iter(EARLIEST)
    point = next(following)
    while point <= active_days:
        past = [past[1], point]
        point = next(following, point + THEN_EVERY)
    return Looks(past[1], past[0], point)


METHOD = 2
"""Rises when the same journal is answered otherwise, so that answers that were kept are let go."""


def looked_at(active: Sequence[int]) -> range:
    """Return the days, as ordinals, whose wins matter to `patterns`; none before the first look.

    `active` are the days with a win, rising.
    """
    look = looks(len(active))
    if look.latest is None:
        return range(0)
    last = active[look.latest - 1]
    before = active[look.before - 1] if look.before else last
    return range(before - DAYS + 1, last + 1)


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
    last = active[look.latest - 1]
    before = active[look.before - 1] if look.before else None
    span = looked_at(active)
    inside = [(win, day) for win, day in zip(wins, days, strict=True) if day in span]
    found = observations(inside, day_start)
    latest = _tested_at(found, last, day_start)
    lasting = _lasting(latest, _tested_at(found, before, day_start) if before else [])
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


def _tested_at(wins: Sequence[Observation], last: int, day_start: timedelta) -> list[Tested]:
    """Return what the detectors find in the year up to the day `last`, strongest first."""
    data = dataset([win for win in wins if last - DAYS < win.day <= last], day_start)
    found = [
        one._replace(alpha=detector.alpha)
        for detector in DETECTORS
        for one in detector.tested(data)
    ]
    return sorted(found, key=_rank)


def _rank(found: Tested) -> tuple[float, float, str]:
    """Return what sorts findings: the strongest first, in the same order each time."""
    return found.strength, found.evidence.p, repr(found.subject)


def _lasting(latest: Iterable[Tested], before: Iterable[Tested]) -> list[Tested]:
    """Return what passes at both checkpoints, as a pattern must."""
    known = {_question(one.subject) for one in before if one.strength <= _BEFORE}
    return [one for one in latest if one.strength <= _AT_LATEST and _question(one.subject) in known]


def _chosen(found: Iterable[Tested]) -> list[Tested]:
    """Return the strongest of what says nearly the same: of windows, slots, or the order of a pair.

    What comes after something isn't reported as coming together with it too.
    """
    first: dict[object, Tested] = {}
    for one in found:
        first.setdefault(_about(one.subject), one)
    pairs = {
        frozenset((one.subject.category, one.subject.with_))
        for one in first.values()
        if one.subject.kind == "after"
    }
    return [
        one
        for one in first.values()
        if one.subject.kind != "together"
        or frozenset((one.subject.category, one.subject.with_)) not in pairs
    ]


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
