"""A plan: something to do, and the cue that brings it to mind."""

from __future__ import annotations

from microwins.model.item import PLAN, Item
from microwins.model.record import Record
from microwins.model.win import NOTHING_MORE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

ACTIVE, RESTING, DONE = "active", "resting", "done"
STATES = (ACTIVE, RESTING, DONE)

_BETWEEN = ": "
_OWN = ("cue", "clock", "state")


class Plan(Record):
    """An intention that names its cue: "after breakfast: take meds", "at 21:00: phone away".

    `cue` is what was typed before the action, with its conjunction. `clock` is the time of day that
    it means, as "21:00", None where it is something that happens. `state` is one of `STATES`.
    `extra` holds the fields of its line that this version doesn't know. `id` and `at` are those of
    the `Item` that the log keeps, whose text is the whole plan.
    """

    id: str
    at: datetime
    cue: str
    action: str
    clock: str | None = None
    state: str = ACTIVE
    extra: Mapping[str, object] = NOTHING_MORE

    @property
    def text(self) -> str:
        """The whole plan in one line."""
        return f"{self.cue}{_BETWEEN}{self.action}"


def plan_of(item: Item) -> Plan | None:
    """Return the plan that an item of the log holds, None for one that names no cue and action."""
    cue, clock, state = (item.extra.get(name) for name in _OWN)
    if not isinstance(cue, str) or not item.text.startswith(cue + _BETWEEN):
        cue = item.text.partition(_BETWEEN)[0]
    action = item.text.removeprefix(cue + _BETWEEN)
    if item.kind != PLAN or not cue.strip() or not action.strip() or action == item.text:
        return None
    return Plan(
        *(item.id, item.at, cue, action),
        clock=clock if isinstance(clock, str) and minutes_of(clock) is not None else None,
        state=state if isinstance(state, str) and state in STATES else ACTIVE,
        extra={name: value for name, value in item.extra.items() if name not in _OWN},
    )


def item_of(plan: Plan) -> Item:
    """Return the item that the log keeps of a plan."""
    extra = {"cue": plan.cue, **({"clock": plan.clock} if plan.clock else {})}
    if plan.state != ACTIVE:
        extra["state"] = plan.state
    return Item(plan.id, PLAN, plan.at, plan.text, {**plan.extra, **extra})


def minutes_of(clock: str) -> int | None:
    """Return the minutes since midnight of a time as "21:00", None for what is none."""
    hour, colon, minute = clock.partition(":")
    digits = hour + minute
    if not (colon and len(hour) == len(minute) == 2 and digits.isascii() and digits.isdigit()):  # noqa: PLR2004
        return None
    return 60 * int(hour) + int(minute) if int(hour) < 24 and int(minute) < 60 else None  # noqa: PLR2004
