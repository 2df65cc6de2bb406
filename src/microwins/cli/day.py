"""The wins of one day, as `wins`, `wins today` and `wins yesterday` show them."""

from __future__ import annotations

from functools import partial

from microwins.actions.today import today, wins_of_day
from microwins.cli.output import Reply
from microwins.cli.support import support_line
from microwins.render import rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from microwins.cli.context import Context


def show(
    context: Context, day: date | None = None, *, name: str = "today", as_json: bool = False
) -> Reply:
    """Return the wins of a day, today's without one; behind the hardest words whom to call.

    `name` is that of the command.
    """
    settings = context.settings
    of_today = day is None or day == context.today
    if day is None or of_today:
        result = today(context.journal, settings, context.now, with_milestones=as_json)
    else:
        result = wins_of_day(context.journal, settings, day)
    closing = support_line(result.concern, settings)
    draw = partial(rows.today, of_today=of_today, hard=result.concern is not None, closing=closing)
    return Reply(name, result, draw, as_json=as_json)
