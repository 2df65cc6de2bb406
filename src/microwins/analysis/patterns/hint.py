"""What a detector has to say: the evidence of one question, and the hint that a person reads."""

from __future__ import annotations

from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

PATTERN = "pattern"
EARLY = "early"


class Subject(Record):
    """What a question is about, asked by a detector or by a person; a kind fills what it needs.

    `kind` is "time", "after", "together", "weekday" or "mood". `category` is None for the mood of a
    tag and for a weekday of the whole journal. `with_` is what `category` comes after or together
    with, `tag` a tag of "mood". `window` is a name of `time_of_day.WINDOWS` or whole hours,
    "15-20". `weekday` is "weekend", "workdays" or a day's name.
    """

    kind: str
    category: str | None = None
    with_: str | None = None
    tag: str | None = None
    window: str | None = None
    weekday: str | None = None


class Evidence(Record):
    """What the journal holds on one question.

    `counts` were seen, `compared_with` is what they are held against (see `Hint`). `support` is the
    least share of the counts that the question needs, 1 or more where there are enough. `clear`
    tells whether the effect is as large as one must be to be spoken of. `p` is how often luck alone
    would show as much, 1 where support is lacking.
    """

    subject: Subject
    counts: Mapping[str, float]
    compared_with: Mapping[str, float]
    support: float
    clear: bool = False
    p: float = 1.0


class Judged(Record):
    """Evidence among the other questions of its family.

    It passes at every alpha from `adjusted` up, which is its p after Holm's correction for the
    `asked` questions of the family.
    """

    evidence: Evidence
    adjusted: float
    asked: int


class Hint(Record):
    """A regularity with its evidence.

    The fields up to `weekday` are those of `Subject`; `level` is "pattern" or "early". What
    `counts` and `compared_with` hold, by kind:

    - time: "in" the window "of" the episodes of the category; the same of all other categories
      but those with a stronger pattern of their own, whose episodes are "left_out".
    - after: "in" days of those "of" with both; "usual" days by the two's own clocks.
    - together: days "in" which `category` was won "of" those with `with_`; the same without it.
    - weekday: days with the category "in" the slot "of" its active days; the same of other days.
      The whole journal: mean "kinds" of win a day, and "of" how many days.
    - mood: days "with" it and a mood, and the "difference" in points; days "without" it.

    `p` is that of this one test, before correction; `asked` is how many its family held at once,
    `alpha` how often any of them would pass by luck.
    """

    kind: str
    level: str
    category: str | None
    with_: str | None
    tag: str | None
    window: str | None
    weekday: str | None
    counts: Mapping[str, float]
    compared_with: Mapping[str, float]
    p: float
    asked: int
    alpha: float


def hint(judged: Judged, level: str, alpha: float) -> Hint:
    """Return what a person reads of `judged`, which passed at `level` in a family of `alpha`."""
    evidence = judged.evidence
    subject = evidence.subject
    return Hint(
        kind=subject.kind,
        level=level,
        category=subject.category,
        with_=subject.with_,
        tag=subject.tag,
        window=subject.window,
        weekday=subject.weekday,
        counts=evidence.counts,
        compared_with=evidence.compared_with,
        p=evidence.p,
        asked=judged.asked,
        alpha=alpha,
    )
