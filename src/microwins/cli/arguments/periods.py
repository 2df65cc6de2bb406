"""Which stretch of time a person asks to look back on: this week, a week by number, some days."""

from __future__ import annotations

from datetime import timedelta

from microwins.actions.review import ReviewRequest
from microwins.cli.arguments.dates import date_rules
from microwins.cli.arguments.options import THIS
from microwins.dates.records import YEARS
from microwins.errors import BadInputError
from microwins.model.period import Period, between, month, week, year
from microwins.model.query import Query
from microwins.wording import filters as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from microwins.cli.context import Context

WEEK, MONTH, YEAR, DAYS = "week", "month", "year", "days"


def requested_period(  # noqa: PLR0913 (one argument for each option)
    context: Context,
    *,
    last: bool = False,
    week_of: str | None = None,
    month_of: str | None = None,
    year_of: str | None = None,
    since: str | None = None,
    until: str | None = None,
    command: str = "review",
) -> ReviewRequest:
    """Return the period that the options name; without any of them this week.

    `last` takes the one before. `command` is named in errors. Raises BadInputError for options
    that can't be, or not together.
    """
    units = {WEEK: week_of, MONTH: month_of, YEAR: year_of}
    given = [unit for unit, value in units.items() if value is not None]
    if since is not None or until is not None:
        if given or last:
            raise BadInputError(*filled(wording.DAYS_ALREADY, command=command))
        return ReviewRequest(_days(context, since, until), DAYS)
    if len(given) > 1:
        pick = filled(wording.PICK_ONE, first=given[0], second=given[1], command=command)
        raise BadInputError(*pick)
    unit = given[0] if given else WEEK
    value = units[unit]
    if value is None or value in (THIS, "last"):
        period = _around(context.today, unit, context)
        if last or value == "last":
            period = _around(period.start - timedelta(days=1), unit, context)
        return ReviewRequest(period, unit)
    if last:
        raise BadInputError(*filled(wording.LAST_ONE, unit=unit))
    from microwins.dates.periods import read_period  # 10 ms, where a period is named

    rules = date_rules(context)
    return ReviewRequest(*read_period(value, context.now, rules, unit, f"--{unit}"))


def query_of_week(context: Context, words: Sequence[str] | None) -> Query:
    """Return the query of the week that the words after `wins week` name, of this one without any.

    Raises BadInputError for what names none.
    """
    typed, settings = " ".join(words or ()), context.settings
    if typed in ("", THIS, "last"):
        period = requested_period(context, last=typed == "last").period
    else:
        from microwins.dates.periods import read_period  # 10 ms, where a week is named

        rules = date_rules(context)
        period, _ = read_period(typed, context.now, rules, WEEK, "wins week")
    return Query(period=period, hidden=False, day_start=settings.day_start)


def _days(context: Context, since: str | None, until: str | None) -> Period:
    """Return the days from `since` to `until`; without a last day, up to today."""
    day = context.today - timedelta(days=13)
    if since is None:
        raise BadInputError(*filled(wording.NO_FIRST_DAY, day=day))
    from microwins.dates.periods import read_days  # as above

    days = read_days(since, until, context.now, date_rules(context))
    if until is None and days.start > context.today:
        raise BadInputError(*filled(wording.SINCE_AHEAD, since=days.start, day=day))
    if until is None:
        days = between(days.start, context.today)
    far = [end for end in (days.start, days.last_day) if end.year not in YEARS]
    if far:
        raise BadInputError(*filled(wording.TOO_FAR, far=far[0], day=day))
    return days


def _around(day: date, unit: str, context: Context) -> Period:
    """Return the week, month or year that holds `day`."""
    if unit == WEEK:
        return week(day, context.settings.week_start)
    return month(day) if unit == MONTH else year(day)
