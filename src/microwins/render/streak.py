"""The streak in words: first what can only go up, then the run, then the longest there was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from microwins.analysis.streak import RECENT, WEEK, Streak
from microwins.render.cells import cells
from microwins.render.chosen import chosen_by, none_match
from microwins.render.line import BLANK, Line, Page, Span, line
from microwins.wording import dates, grammar
from microwins.wording import streak as wording

_WON, _REST = "\u25cf", "\u00b7"
_BETWEEN = "  "


def streak(result: Streak, page: Page) -> Iterator[Line]:
    """Draw the streak, or what to type where there is no win to count."""
    area = chosen_by(result.query)
    if area:
        yield Line(area)
    if not result.wins and not result.query.is_of_area:
        yield line(none_match(result.query))
        return
    if not result.wins:
        flags = _flags(result)
        yield line(wording.FIRST_WIN_OF.format(flags=flags) if flags else wording.FIRST_WIN)
        return
    yield from _totals(result, page)
    facts = [*_facts(result, page)]
    if facts and not page.plain:
        yield BLANK
    yield from facts


def _totals(result: Streak, page: Page) -> Iterator[Line]:
    """Draw the numbers that can only go up, one below the other."""
    widest = len(str(result.wins))
    for number, words, role in (
        (result.wins, wording.WINS_IN_ALL, "head"),
        (result.days, wording.DAYS_WITH_A_WIN, ""),
        (result.weeks, wording.WEEKS_WITH_A_WIN, ""),
    ):
        indent = "" if page.plain else " " * (widest - len(str(number)))
        yield line(indent, Span(grammar.count(number, *words), role))


def _facts(result: Streak, page: Page) -> Iterator[Line]:
    """Draw what is there of the latest days, the run and the longest."""
    if result.last_28_days and result.of_days > 1:
        said = wording.OF_LAST_DAYS if result.of_days == RECENT else wording.OF_FIRST_DAYS
        yield line(said.format(number=result.last_28_days, days=result.of_days))
        if not page.plain:
            yield from _dots(result, page.width)
    if run := result.run:
        same_year = run.first.year == result.today.year
        since = (dates.day_and_month if same_year else dates.long_day)(run.first)
        yield line(grammar.count(run.days, *wording.RUN, day=since), hang=2)
        if run.rests:
            yield line(Span(wording.DAYS_OFF, "quiet"))
    if longest := result.longest:
        days = dates.from_to(longest.first, longest.last)
        yield line(grammar.count(longest.days, *wording.LONGEST_RUN, days=days), hang=2)


def _dots(result: Streak, width: int) -> Iterator[Line]:
    """Draw the latest days up to today as dots, seven and seven from the left."""
    days = [result.today - timedelta(days=ago) for ago in range(result.of_days - 1, -1, -1)]
    spans = []
    for place, day in enumerate(days):
        room = _BETWEEN if place and place % WEEK == 0 else ""
        won = day in result.latest
        spans.append(Span(room + (_WON if won else _REST), "bar" if won else "quiet"))
    first = dates.bucket(days[0], days[0], "week", 0) + _BETWEEN
    dots = line(_BETWEEN, Span(first, "quiet"), *spans, Span(_BETWEEN + wording.TODAY, "quiet"))
    if sum(cells(span.text) for span in dots.spans) > width:
        dots = line(_BETWEEN, *spans)
    yield dots


def _flags(result: Streak) -> str:
    """Return the options by which a win is logged in the area that was asked for."""
    categories, tags = result.query.categories[:1], result.query.tags
    return " ".join([*(f"-c {name}" for name in categories), *(f"-t {tag}" for tag in tags)])
