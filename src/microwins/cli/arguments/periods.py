"""Which stretch of time a person asks to look back on: this week, a week by number, some days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from microwins.actions.review import ReviewRequest
from microwins.cli.arguments.options import THIS
from microwins.cli.arguments.phrases import YEARS
from microwins.cli.arguments.when import read_day
from microwins.errors import BadInputError
from microwins.model.period import Period, between, month, week, year

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.cli.context import Context

WEEK, MONTH, YEAR, DAYS = "week", "month", "year", "days"

_FORMS = {WEEK: "2026-W46", MONTH: "2026-10", YEAR: "2026"}
_SINCE_1900 = r"(19\d{2}|[2-9]\d{3})"
_WRITTEN = {
    WEEK: re.compile(_SINCE_1900 + r"-?[wW](\d{1,2})"),
    MONTH: re.compile(_SINCE_1900 + r"-(\d{1,2})"),
    YEAR: re.compile(_SINCE_1900),
}


def requested_period(  # noqa: PLR0913 (one argument for each option)
    context: Context,
    *,
    last: bool = False,
    week_of: str | None = None,
    month_of: str | None = None,
    year_of: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> ReviewRequest:
    """Return the period that the options name; without any of them this week.

    `last` takes the one before. Raises BadInputError for options that can't be, or not together.
    """
    units = {WEEK: week_of, MONTH: month_of, YEAR: year_of}
    given = [unit for unit, value in units.items() if value is not None]
    if since is not None or until is not None:
        if given or last:
            raise BadInputError(
                "--since and --until name days of their own.",
                "wins review --since 2026-11-01 --until 2026-11-15",
            )
        return ReviewRequest(_days(context, since, until), DAYS)
    if len(given) > 1:
        raise BadInputError(
            f"--{given[0]} and --{given[1]} are two different things to look at.",
            f"wins review --{given[1]}",
        )
    unit = given[0] if given else WEEK
    value = units[unit]
    if value is None or value in (THIS, "last"):
        period = _around(context.today, unit, context)
        if last or value == "last":
            period = _around(period.start - timedelta(days=1), unit, context)
        return ReviewRequest(period, unit)
    if last:
        raise BadInputError(
            f"--last is the {unit} before this one.", f"wins review --{unit} --last"
        )
    return ReviewRequest(_numbered(value, unit, context), unit)


def _days(context: Context, since: str | None, until: str | None) -> Period:
    """Return the days from `since` to `until`; without a last day, up to today."""
    start, first = context.settings.day_start, context.settings.week_start
    hint = f"--since {context.today - timedelta(days=13)}"
    if since is None:
        raise BadInputError("--until needs a day to begin with.", hint)
    begin = end = read_day(since, context.now, start, "--since", week_start=first)
    if until is not None:
        end = read_day(until, context.now, start, "--until", week_start=first)
    elif begin > context.today:
        raise BadInputError(f"--since {begin} lies ahead.", hint)
    else:
        end = context.today
    far = [day for day in (begin, end) if day.year not in YEARS]
    if far:
        raise BadInputError(f"{far[0]} is too far away to look at.", hint)
    return between(begin, end)


def _around(day: date, unit: str, context: Context) -> Period:
    """Return the week, month or year that holds `day`."""
    if unit == WEEK:
        return week(day, context.settings.week_start)
    return month(day) if unit == MONTH else year(day)


def _numbered(value: str, unit: str, context: Context) -> Period:
    """Return the week, month or year of a written number; raises BadInputError for what is none."""
    found = _WRITTEN[unit].fullmatch(value.strip())
    try:
        number, *more = map(int, found.groups() if found else ())
        if unit == WEEK:
            thursday = date.fromisocalendar(number, more[0], 4)
            period = _around(thursday, WEEK, context)
        else:
            period = _around(date(number, *more, *[1] * (2 - len(more))), unit, context)
    except (ValueError, OverflowError):
        raise BadInputError(
            f"--{unit} can't tell which {unit} {value.strip() or 'nothing'} is.",
            f"--{unit} {_FORMS[unit]}",
        ) from None
    return period
