"""Plans as they are listed, offered and changed."""

from __future__ import annotations

from microwins.model.plan import ACTIVE
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.model.plan import Plan


class PlanRow(Record):
    """A plan with its handle, and on how many days it has come about since it was made.

    The words of one that nobody is to meet by chance stay out, where it is `is_wordless`.
    """

    plan: Plan
    handle: str = ""
    days: int = 0
    is_wordless: bool = False

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says; a number of days is null where there is nothing to count."""
        plan = self.plan
        words = {} if self.is_wordless else {"cue": plan.cue, "action": plan.action}
        return {
            **words,
            "clock": plan.clock,
            "state": plan.state,
            "at": plan.at.isoformat(),
            "days": self.days or None,
            "handle": self.handle,
        }


class OfferedPlan(Record):
    """The plan whose cue has come."""

    plan: Plan

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        return {"cue": self.plan.cue, "action": self.plan.action, "clock": self.plan.clock}


class Plans(Record):
    """All plans that aren't done, those at rest last; where there is none, steady wins as cues."""

    plans: list[PlanRow]
    anchors: Sequence[str] = ()

    @property
    def active(self) -> list[PlanRow]:
        """Those that may come to mind."""
        return [row for row in self.plans if row.plan.state == ACTIVE]


class PlanChange(Record):
    """What was done: "made", "there" (it was before), "done", "rest", "wake" or "remove".

    `words` are those of a win that brings a new plan to mind. `for_good` says that the text of
    removed ones is in no file any more, but for those in `still_in` and `out_of_reach`.
    """

    change: str
    plans: list[PlanRow]
    words: Sequence[str] = ()
    for_good: bool = False
    still_in: Sequence[str] = ()
    out_of_reach: Sequence[str] = ()

    def as_fields(self) -> dict[str, object]:
        """Return what JSON says."""
        said: dict[str, object] = {"change": self.change, "plans": self.plans}
        if self.for_good:
            said |= {"for_good": True, "still_in": self.still_in}
            said["out_of_reach"] = self.out_of_reach
        return said
