"""Which wins a command is about: words, categories, tags, moods, days, the months of a heatmap."""

from __future__ import annotations

from microwins.cli.arguments.dates import date_rules
from microwins.cli.arguments.option_values import read_category, read_moods, read_tags
from microwins.cli.arguments.options import THIS, Filters
from microwins.disk.files import quoted
from microwins.errors import BadInputError
from microwins.model.period import ALL
from microwins.model.query import Query
from microwins.model.text import unique
from microwins.wording import filters as wording
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from microwins.actions.review import ReviewRequest
    from microwins.cli.context import Context
    from microwins.model.period import Period

_MOST = 120
_SINCE = "--since {0.start} --until {0.last_day}"
_INSTEAD = {
    "review": ("review --week {}", f"review {_SINCE}"),
    "heatmap": ("heatmap --months {}", "heatmap --year {0.start.year}"),
    "last": ("list --limit {}", f"list {_SINCE}"),
}
"""What to type in the place of a number or of days behind a command."""


def query_of(
    context: Context, filters: Filters, *, hidden: bool | None = None, command: str = "list"
) -> Query:
    """Return the query that a person's filters mean; `command` is named in errors.

    Raises BadInputError for one that can't be.
    """
    if filters.week is None and filters.month is None and filters.year is None:
        period = days_between(context, filters.since, filters.until)
    else:
        period = _requested(context, filters, command=command).period
    return _query_of(context, filters, period, hidden=hidden)


def review_request(context: Context, filters: Filters, *, last: bool, asks: bool) -> ReviewRequest:
    """Return the review that is meant; raises BadInputError for one that can't be."""
    _refuse_time(context, filters, "review")
    wanted = _requested(context, filters, last=last)
    return wanted._replace(query=_query_of(context, filters, ALL), asks=asks)


def query_of_share(context: Context, filters: Filters) -> tuple[Query, str | None]:
    """Return which wins are meant, and what their days are, as a review has them: None for any.

    Raises BadInputError for what can't be.
    """
    when = (filters.since, filters.until, filters.week, filters.month, filters.year)
    if all(one is None for one in when):
        return _query_of(context, filters, ALL, hidden=False), None
    asked = _requested(context, filters, command="share")
    return _query_of(context, filters, asked.period, hidden=False), asked.unit


def heatmap_request(
    context: Context, filters: Filters, year: str | None, months: str | None
) -> tuple[Query, Period | None]:
    """Return which wins and days are meant; raises BadInputError for what can't be."""
    _refuse_time(context, filters, "heatmap")
    return query_of(context, filters), _year_or_months(context, year, months)


def query_of_last(context: Context, filters: Filters) -> Query:
    """Return what `wins last` looks for; raises BadInputError for what can't be.

    That goes for "last week" and "last 5", too, which ask for days and for a list.
    """
    _refuse_time(context, filters, "last", before="last ")
    return query_of(context, filters)


def _refuse_time(context: Context, filters: Filters, command: str, before: str = "") -> None:
    """Raise BadInputError for words after `command` that are a number, or name days.

    They may do so with the word `before` them.
    """
    words = " ".join(filters.words or ())
    if not words or filters.whole_words:
        return
    from microwins.dates.periods import read_days  # 10 ms, where words are given

    number, days = _INSTEAD[command]
    typed = before + words
    try:
        line = days.format(read_days(typed, typed, context.now, date_rules(context)))
        message = wording.A_TIME.format(words=typed)
    except BadInputError:
        if not words.isdecimal():
            return
        line, message = number.format(words), wording.A_NUMBER.format(words=words)
    search = f"wins {command} --word {quoted(words)}"
    raise BadInputError(
        message, wording.TO_FIND_THE_WORD.format(line=f"wins {line}", search=search)
    )


def _requested(
    context: Context, filters: Filters, *, last: bool = False, command: str = "review"
) -> ReviewRequest:
    """Return the period that is named; without one this week, the one before with `last`."""
    from microwins.cli.arguments.periods import requested_period  # 1 ms, where one is named

    return requested_period(
        context,
        last=last,
        week_of=filters.week,
        month_of=filters.month,
        year_of=filters.year,
        since=filters.since,
        until=filters.until,
        command=command,
    )


def _query_of(
    context: Context, filters: Filters, period: Period, *, hidden: bool | None = None
) -> Query:
    """Return the query of what was typed but for its days, which are those of `period`."""
    either = [name for name in filters.any_tag or () if name != THIS]
    categories = (read_category(name, context) for name in _each(filters.categories))
    query = Query(
        words=tuple(filters.words or ()),
        whole_words=filters.whole_words,
        without=tuple(filters.without or ()),
        categories=unique(name for name in categories if name),
        tags=read_tags([*_each(filters.tags), *_each(either)]),
        any_tag=bool(filters.any_tag),
        no_tags=read_tags(_each(filters.no_tag)),
        moods=read_moods(filters.mood),
        partial=filters.partial,
        period=period,
        hidden=hidden,
        limit=filters.limit,
        day_start=context.settings.day_start,
    )
    if filters.words:
        _hint_at_other_filters(context, filters, query)
    return query


def _each(names: Sequence[str] | None) -> list[str]:
    """Return the names that were given one by one or as "care, move"."""
    return [part.strip() for name in names or () for part in name.split(",")]


def _hint_at_other_filters(context: Context, filters: Filters, query: Query) -> None:
    """Let a remark say what else the words may mean, where they find nothing."""
    from microwins.cli.arguments.word_hints import otherwise  # 1 ms, where words are given
    from microwins.cli.output import tip

    meant = otherwise(context, filters)
    if meant is None:
        return
    found, line = meant
    from microwins.actions.reading import lookup  # as above

    there = lookup(context.journal, query.day_start)
    if there.chosen(query._replace(limit=1)):
        return
    if found is None or there.chosen(query_of(context, found)._replace(limit=1)):
        context.remark(tip(line))


def days_between(context: Context, since: str | None, until: str | None) -> Period:
    """Return the days that --since and --until name; raises BadInputError for what can't be."""
    if since is None and until is None:
        return ALL
    from microwins.dates.periods import read_days  # 10 ms, where days are named

    return read_days(since, until, context.now, date_rules(context))


def _year_or_months(context: Context, year: str | None, months: str | None) -> Period | None:
    """Return the year or the months that are asked for, None where neither is.

    Raises BadInputError for what can't be.
    """
    from microwins.analysis.heatmap import months_up_to
    from microwins.cli.arguments.periods import requested_period  # 1 ms, for the heatmap alone

    if year is None:
        return None if months is None else months_up_to(context.today, _number(months))
    if months is not None:
        pick = filled(wording.PICK_ONE, first="months", second="year", command="heatmap")
        raise BadInputError(*pick)
    return requested_period(context, year_of=year).period


def _number(text: str) -> int:
    digits = text.strip()
    number = int(digits) if digits.isdecimal() and len(digits) <= len(str(_MOST)) else 0
    if not 1 <= number <= _MOST:
        raise BadInputError(*filled(wording.HOW_MANY_MONTHS, most=_MOST))
    return number
