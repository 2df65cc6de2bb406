"""The streak in words: first what can only go up, then the run, then the longest there was."""

from __future__ import annotations

from collections.abc import Iterator

from microwins.analysis.streak import RECENT, Streak
from microwins.render.chosen import chosen_by
from microwins.render.line import BLANK, Line, Page, Span, line
from microwins.wording import lists
from microwins.wording import streak as wording


def streak(result: Streak, page: Page) -> Iterator[Line]:
    """Draw the streak, or what to type where there is no win to count."""
    area = chosen_by(result.query)
    if area:
        yield Line(area)
    if not result.wins and not result.query.is_of_area:
        yield line(lists.NONE_FIT)
        return
    if not result.wins:
        yield line(wording.first_win(flags) if (flags := _flags(result)) else wording.FIRST_WIN)
        return
    yield from _totals(result, page)
    facts = [*_facts(result)]
    if facts and not page.plain:
        yield BLANK
    yield from facts


def _totals(result: Streak, page: Page) -> Iterator[Line]:
    """Draw the numbers that can only go up, one below the other."""
    widest = len(str(result.wins))
    for number, said, role in (
        (result.wins, wording.wins_in_all(result.wins), "head"),
        (result.days, wording.days_with_a_win(result.days), ""),
        (result.weeks, wording.weeks_with_a_win(result.weeks), ""),
    ):
        indent = "" if page.plain else " " * (widest - len(str(number)))
        yield line(indent, Span(said, role))


def _facts(result: Streak) -> Iterator[Line]:
    """Draw what is there of the latest days, the run and the longest."""
    if result.last_28_days and result.of_days == RECENT:
        yield line(wording.of_last_28_days(result.last_28_days))
    elif result.last_28_days and result.of_days > 1:
        yield line(wording.OF_FIRST_DAYS.format(number=result.last_28_days, days=result.of_days))
    if result.run:
        yield line(
            wording.lasting_run(result.run.days, result.run.first, result.today.year), hang=2
        )
        if result.run.rests:
            yield line(Span(wording.REST_DAYS, "quiet"))
    if result.longest:
        longest = result.longest
        said = wording.longest_run(longest.days, longest.first, longest.last)
        yield line(said, hang=2)


def _flags(result: Streak) -> str:
    """Return the options by which a win is logged in the area that was asked for."""
    categories, tags = result.query.categories[:1], result.query.tags
    return " ".join([*(f"-c {name}" for name in categories), *(f"-t {tag}" for tag in tags)])
