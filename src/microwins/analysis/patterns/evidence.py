"""What a detector has to say: the evidence of one question, and the hint that a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from microwins.analysis.patterns.statistics_ import holm
from microwins.model.record import Record

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


class Tested(Record):
    """Evidence among the other questions of its family.

    It passes at every alpha from `adjusted` up, which is its p after Holm's correction for the
    `tests_in_family` questions of the family. `alpha` is how often luck may pass any of these.
    """

    evidence: Evidence
    adjusted: float
    tests_in_family: int
    alpha: float = 1.0

    @property
    def subject(self) -> Subject:
        """What the question is about."""
        return self.evidence.subject

    @property
    def strength(self) -> float:
        """The part of its family's alpha at which it passes, the strongest having the least."""
        return self.adjusted / self.alpha


def corrected(evidence: Iterable[Evidence]) -> list[Tested]:
    """Return those of a family that have their support and a clear effect, strongest first.

    A question whose effect isn't clear counts among those asked, as one that luck answers.
    """
    asked = [one for one in evidence if one.support >= 1]
    adjusted = holm([one.p if one.clear else 1.0 for one in asked])
    found = [
        Tested(one, alpha, len(asked))
        for one, alpha in zip(asked, adjusted, strict=True)
        if one.clear
    ]
    return sorted(found, key=lambda one: (one.adjusted, one.evidence.p))


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

    `p` is that of this one test, before correction; `tests_in_family` is how many its family held
    at once, `alpha` how often any of them would pass by luck.
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
    tests_in_family: int
    alpha: float


def hint(tested: Tested, level: str) -> Hint:
    """Return what a person reads of `tested`, which passed at `level`."""
    evidence, subject = tested.evidence, tested.subject
    counted = evidence.counts, evidence.compared_with, evidence.p
    return Hint(subject[0], level, *subject[1:], *counted, tested.tests_in_family, tested.alpha)
