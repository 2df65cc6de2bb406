"""The wins of one day, as `wins`, `wins today` and `wins yesterday` show them."""

from __future__ import annotations

from functools import partial

from microwins.actions.today import today, wins_of_day
from microwins.cli.output import Reply
from microwins.cli.support import support_line
from microwins.render import rows
from microwins.render.plans import offers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from microwins.cli.context import Context


def show(
    context: Context,
    day: date | None = None,
    *,
    name: str = "today",
    as_json: bool = False,
    with_plan: bool = False,
) -> Reply:
    """Return the wins of a day, today's without one; behind the hardest words whom to call.

    `name` is that of the command. With a plan, it is one whose hour has passed, beside them.
    """
    context.catch_up()
    settings = context.settings
    of_today = day is None or day == context.today
    if day is None or of_today:
        asked = {"with_milestones": as_json, "with_plan": with_plan}
        result = today(context.journal, settings, context.now, **asked)
    else:
        result = wins_of_day(context.journal, settings, day)
    closing = support_line(result.concern, settings)
    draw = partial(rows.today, of_today=of_today, hard=result.concern is not None, closing=closing)
    remarks = offers(result.plan) if with_plan else ()
    return Reply(name, result, draw, as_json=as_json, remarks=remarks)
