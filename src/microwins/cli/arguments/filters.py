"""Which wins a command is about: words, a category, tags, days, and the months of a heatmap."""

from __future__ import annotations

from microwins.cli.arguments.dates import date_rules
from microwins.cli.arguments.option_values import read_category, read_tags
from microwins.errors import BadInputError
from microwins.model.period import ALL
from microwins.model.query import Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.cli.context import Context
    from microwins.model.period import Period

_MOST = 120


def query_of(  # noqa: PLR0913 (one argument for each filter that a person can give)
    context: Context,
    *,
    words: Sequence[str] | None = None,
    category: str | None,
    tags: Sequence[str] | None,
    since: str | None = None,
    until: str | None = None,
    week: str | None = None,
    month: str | None = None,
    year: str | None = None,
    limit: int | None = None,
    hidden: bool | None = None,
    command: str = "list",
) -> Query:
    """Return the query that a person's filters mean; `command` is named in errors.

    Raises BadInputError for one that can't be.
    """
    if week is None and month is None and year is None:
        period = days_between(context, since, until)
    else:
        from microwins.cli.arguments.periods import requested_period  # 1 ms, where one is named

        period = requested_period(
            context,
            week_of=week,
            month_of=month,
            year_of=year,
            since=since,
            until=until,
            command=command,
        ).period
    return Query(
        words=tuple(words or ()),
        category=read_category(category, context),
        tags=read_tags(tags),
        period=period,
        hidden=hidden,
        limit=limit,
        day_start=context.settings.day_start,
    )


def days_between(context: Context, since: str | None, until: str | None) -> Period:
    """Return the days that --since and --until name; raises BadInputError for what can't be."""
    if since is None and until is None:
        return ALL
    from microwins.dates.periods import read_days  # 10 ms, where days are named

    return read_days(since, until, context.now, date_rules(context))


def year_or_months(context: Context, year: str | None, months: str | None) -> Period | None:
    """Return the year or the months that are asked for, None where neither is.

    Raises BadInputError for what can't be.
    """
    from microwins.analysis.heatmap import months_up_to
    from microwins.cli.arguments.periods import requested_period  # 1 ms, for the heatmap alone

    if year is None:
        return None if months is None else months_up_to(context.today, _number(months))
    if months is not None:
        raise BadInputError(
            "--months and --year are two different things to look at.", "wins heatmap --year"
        )
    return requested_period(context, year_of=year).period


def _number(text: str) -> int:
    digits = text.strip()
    number = int(digits) if digits.isdecimal() and len(digits) <= len(str(_MOST)) else 0
    if not 1 <= number <= _MOST:
        raise BadInputError(
            f"--months is a whole number from 1 to {_MOST}, not {text or 'nothing'}.",
            "wins heatmap --months 6",
        )
    return number
