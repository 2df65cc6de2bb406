"""Today: the wins of one day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from microwins.analysis.milestones import Milestone
from microwins.model.crisis import NOW, PAST, concern_of
from microwins.model.record import Record
from microwins.model.win import Win
from microwins.results.rows import Row, rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.model.crisis_phrases import Concern
    from microwins.results.ideas import Idea
    from microwins.results.plans import OfferedPlan
    from microwins.results.timer import Running


class Today(Record):
    """The wins of `day`, newest last. `fresh` is True where the journal holds nothing at all.

    `milestones` are those that the journal reached on that day. `total` counts the wins of the day,
    with hidden ones, which `wins` leaves out. `backup` is the day of the newest backup of a journal
    that is empty, None where there is none or nothing is amiss. `plan` is one whose hour has
    passed. `concern` is the gravest thing that its words plainly speak of, if of that. `idea` is
    one small thing for a day without a win. `timer` is the one that runs, of the person's own day.
    """

    day: date
    wins: list[Row]
    fresh: bool = False
    milestones: Sequence[Milestone] = ()
    total: int = 0
    backup: date | None = None
    plan: OfferedPlan | None = None
    concern: Concern | None = None
    idea: Idea | None = None
    timer: Running | None = None

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says: all but the concern."""
        fields = self._asdict()
        del fields["concern"]
        return fields


def today(wins: Iterable[Win], day: date, day_start: timedelta, *, fresh: bool = False) -> Today:
    """Return the wins of the day `day` out of `wins`, hidden ones left out."""
    of_day = [row for row in rows(wins, day_start) if row.day == day]
    shown = [row for row in of_day if not row.win.hidden]
    found = {concern_of(row.win) for row in of_day}
    gravest = NOW if NOW in found else PAST if PAST in found else None
    return Today(day, shown, fresh, total=len(of_day), concern=gravest)
