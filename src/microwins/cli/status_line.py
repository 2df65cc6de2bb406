"""How things stand, for a prompt: the one function that both roads of `wins status` call."""

from __future__ import annotations

from microwins.analysis.status import status as status_of
from microwins.cli.output import Reply
from microwins.model.day import day_of, first_moment
from microwins.model.period import week
from microwins.render.status import USUAL, WEEK, status

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.cli.context import Context


def status_line(
    context: Context, layout: str = USUAL, *, zero: bool = False, as_json: bool = False
) -> Reply:
    """Return how things stand, from the ends of the logs.

    A bad setting is no reason to leave a prompt without it. Raises BadInputError for a layout that
    can't be filled in.
    """
    settings, _ = context.settings_or_usual()
    today = day_of(context.now, settings.day_start)
    this_week = week(today, settings.week_start)
    whole_week = as_json or WEEK in layout
    begin = this_week.start if whole_week else today  # a prompt waits for no more than it shows
    wins = context.journal.since(first_moment(begin, settings.day_start))
    result = status_of(wins, context.now, today, this_week, settings.day_start)
    lines = list(status(result, layout, zero=zero))
    return Reply("status", result, lambda _result: lines, as_json=as_json, styled=False)
