"""`wins review`: what a week held, or a month, a year, some days."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

import typer

from microwins.analysis.anchors import recent
from microwins.analysis.highlights import starts_among
from microwins.analysis.index_queries import (
    earlier_of_each,
    first_of_each_category,
    last_before,
    rarest_in,
    rows_in,
)
from microwins.analysis.patterns import concerning
from microwins.analysis.patterns.dataset import DAYS as A_YEAR
from microwins.analysis.patterns_report import HintText
from microwins.analysis.review import ReviewContext, review, year_before
from microwins.cli.arguments.filters import remarks_on
from microwins.cli.arguments.options import AsJson, Last, Month, Since, Until, Week, Year
from microwins.cli.arguments.periods import MONTH, YEAR, RequestedPeriod, requested_period
from microwins.cli.cached_patterns import cached_patterns
from microwins.cli.context import Context
from microwins.cli.output import Reply
from microwins.journal.index.index import Index, load
from microwins.model.crisis import HARD, privacy
from microwins.model.period import Period
from microwins.model.win import Win
from microwins.model.win_columns import text_hash
from microwins.render import hints as words
from microwins.render import review as drawing
from microwins.wording import review as wording

_HINTS = 2
_WORTH_NOTICING = 20_000
"""Wins of a year from which a review works out hints; with more, `wins patterns` does."""

NoQuestion = Annotated[bool, typer.Option("--no-question", help="Leave out the closing question.")]


def run(
    context: typer.Context,
    last: Last = False,
    week: Week = None,
    month: Month = None,
    year: Year = None,
    since: Since = None,
    until: Until = None,
    no_question: NoQuestion = False,
    as_json: AsJson = False,
) -> Reply:
    """Look back on a week, and see what it held.

    wins review
    wins review --last --month
    """
    here: Context = context.obj
    wanted = requested_period(
        here, last=last, week_of=week, month_of=month, year_of=year, since=since, until=until
    )
    start = here.settings.day_start
    index = load(here.journal.paths, start)
    wins = index.wins(rows_in(index.outline, wanted.period))
    quiet = here.settings.tone == "quiet"
    number = wanted.period.start.toordinal() // 7
    named = sum(privacy(win) != HARD for win in wins)
    result = review(
        wins,
        wanted.period,
        wanted.unit,
        outline=index.outline,
        around=_around(here, index, wanted, wins),
        today=here.today,
        day_start=start,
        week_start=here.settings.week_start,
        question=wording.question(number, named) if named and not (no_question or quiet) else None,
        idea=None if quiet else wording.idea(number),
    )
    return Reply(
        "review", result, lay_out=drawing.review, as_json=as_json, remarks=remarks_on(index)
    )


def _hints(here: Context, index: Index, period: Period, wins: list[Win]) -> list[HintText]:
    """Return the patterns that concern a period of the year up to today."""
    if not wins or period.end <= here.today - timedelta(days=A_YEAR):
        return []
    found = concerning(
        cached_patterns(here, index, _WORTH_NOTICING), {win.category for win in wins}, _HINTS
    )
    return [words.told(one) for one in found]


def _around(here: Context, index: Index, wanted: RequestedPeriod, wins: list[Win]) -> ReviewContext:
    """Return the wins outside the period that its review names."""
    outline, period = index.outline, wanted.period
    start = period.start.toordinal()
    a_year_before = year_before(period, wanted.unit)
    apart = a_year_before.end <= period.start
    year_ago = rarest_in(outline, a_year_before) if apart else []
    grows = wanted.unit in (MONTH, YEAR)
    earliest = index.wins(first_of_each_category(outline)) if grows else []
    earlier = earlier_of_each(outline, {text_hash(win.text) for win in wins}, start)
    latest = index.wins(row for one in earlier.values() for row in one.rows)
    return ReviewContext(
        recent=index.wins(rows_in(outline, recent(min(period.last_day, here.today)))),
        hints=_hints(here, index, period, wins),
        year_ago=next(iter(_shown(index, year_ago)), None),
        last=None if wins else next(reversed(_shown(index, last_before(outline, start))), None),
        earlier=earlier,
        starts=starts_among(latest),
        first={win.category: win for win in reversed(earliest)},
    )


def _shown(index: Index, rows: list[int]) -> list[Win]:
    """Return the wins of these rows, without any whose words are to be met by nobody."""
    return [win for win in index.wins(rows) if not privacy(win)]
