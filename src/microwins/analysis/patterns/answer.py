"""One question, one honest answer: a third of the data suffices that looking for anything needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import ceil

from microwins.analysis.patterns.dataset import dataset, days_of, observations
from microwins.analysis.patterns.evidence import Evidence, Subject
from microwins.analysis.patterns.selection import DETECTORS
from microwins.analysis.patterns.statistics_ import z_of
from microwins.model.category import OTHER
from microwins.model.crisis import privacy
from microwins.model.record import Record
from microwins.model.win import Win

YES = "yes"
LEANING = "leaning"
UNKNOWN = "unknown"

_YES = 0.01
_LEANING = 0.05
_MOST = 20
"""Times as much data as there is that are worth naming."""

_DETECTORS = {detector.kind: detector for detector in DETECTORS}


class Answer(Record):
    """What the journal says: "yes", "leaning" (towards yes) or "unknown", and never no.

    `counts` and `compared_with` are those of `Hint`. `p` is None where support is lacking. `needed`
    is about how many times the data so far would do, None where that can't be told. `counted_to` is
    the last day that counts, None where there is nothing to count.
    """

    question: Subject
    answer: str
    counts: Mapping[str, float]
    compared_with: Mapping[str, float]
    p: float | None
    needed: int | None
    counted_to: date | None = None


class Familiar(Record):
    """The categories that a journal has most of, and the tags that came most with a mood."""

    categories: Sequence[str] = ()
    tags: Sequence[str] = ()


def familiar(wins: Iterable[Win]) -> Familiar:
    """Return what of `wins` can be asked about, what there is most of first.

    Private wins are left out.
    """
    shown = [win for win in wins if not privacy(win)]
    categories = Counter(win.category for win in shown if win.category != OTHER)
    tags = Counter(tag for win in shown if win.mood for tag in win.tags)
    return Familiar(*([name for name, _ in most.most_common()] for most in (categories, tags)))


def answered(question: Subject, wins: Sequence[Win], day_start: timedelta) -> Answer:
    """Return the answer that all of `wins` give, by the same test as for patterns, asked once."""
    days = days_of(wins, day_start)
    data = dataset(
        observations(zip(wins, days, strict=True), day_start),
        day_start,
        [name for name in (question.category, question.with_) if name],
        [question.tag] if question.tag else [],
    )
    found = _DETECTORS[question.kind].evidence_for(data, question)
    enough = found.support >= 1
    answer = UNKNOWN
    if enough and found.clear and found.p < _LEANING:
        answer = YES if found.p < _YES else LEANING
    return Answer(
        question,
        answer,
        found.counts,
        found.compared_with,
        found.p if enough else None,
        _needed(found) if answer == UNKNOWN else None,
    )


def _needed(found: Evidence) -> int | None:
    """Return about how many times the data so far would do, were it to go on as it has begun.

    z grows with the root of the data. Where the effect isn't clear, more data may as well show
    that there is none.
    """
    times = 1.0
    if found.support <= 0:
        return None
    if found.support < 1:
        times = 1 / found.support
    elif found.clear and found.p < 1 / 2:
        times = (z_of(_LEANING) / z_of(found.p)) ** 2
    else:
        return None
    return max(2, ceil(times)) if times <= _MOST else None
