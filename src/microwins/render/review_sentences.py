"""A review in sentences, one fact a line, for a screen reader; those of every review as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from microwins.analysis.areas import Growth
from microwins.analysis.review import Review
from microwins.analysis.words import Activity
from microwins.render.cells import named
from microwins.render.highlights import standout
from microwins.render.hints import hint
from microwins.render.line import Line, line
from microwins.wording import dates, grammar, lists, streak
from microwins.wording import review as wording

_SAID = 6
"""Things of an area that are said, since nobody can skim them."""


def review(result: Review) -> Iterator[Line]:
    """Say what a period held."""
    name = dates.period(result.start, result.end, result.unit)
    yield line(
        wording.held_sentence(
            name, wording.held(result.wins, result.on_days) if result.wins else ""
        )
    )
    if result.more:
        yield line(grammar.ended(wording.more_than_before(result.more, result.unit)))
    for one in result.stretches:
        if one.wins:
            yield line(wording.bucket_sentence(one.start, one.end, result.by, one.wins, one.first))
    for area in result.areas:
        told = [thing(one, wording.done_in_words) for one in area.done[:_SAID]]
        if len(area.done) > _SAID:
            told.append(grammar.and_others(len(area.done) - _SAID))
        yield line(wording.area_sentence(area.category, area.wins, grammar.listed(told)))
        if area.growth:
            yield line(wording.growth_sentence(area.category, growth(area.growth)))
    for found in result.standouts:
        yield line(grammar.ended(standout(found, result.start, result.end)))
    yield from map(line, (*remarks(result, wording.done_in_words), *closing(result)))


def remarks(result: Review, name: Callable[[str, int], str]) -> list[str]:
    """Return what follows the areas: moods, hints, the steadiest wins, a win of a year ago.

    `name` says what was done, and how often.
    """
    said = []
    if result.moods:
        noted, low, high, best = result.moods
        said.append(wording.moods(noted, low, high))
        if best:
            said[-1] += " " + wording.felt_best(grammar.listed([thing(one, name) for one in best]))
    said += map(hint, result.hints)
    if result.anchors:
        said.append(wording.steady(grammar.listed([named(one.text) for one in result.anchors])))
    if result.year_ago:
        win = result.year_ago.win
        said.append(wording.a_year_ago(result.unit, named(win.text), result.year_ago.day))
    return said


def closing(result: Review) -> list[str]:
    """Return what a review ends with: a question, or where there are no wins the last and an idea.

    In a journal without any win it says how to note one.
    """
    if result.wins:
        return list(filter(None, [question(result)]))
    said = [streak.FIRST_WIN] if result.fresh else []
    if result.last:
        said = [wording.last_won(named(result.last.win.text), result.last.day, result.end.year)]
    elif result.begins:
        said = [wording.begins(result.begins)]
    return [*said, *filter(None, [idea(result)])]


def question(result: Review) -> str | None:
    """Return the question that closes a review, None for none."""
    return wording.question(*result.question) if result.question else None


def idea(result: Review) -> str | None:
    """Return the idea that closes the review of a period without wins, None for none."""
    return None if result.idea is None else wording.idea(result.idea)


def thing(one: Activity, name: Callable[[str, int], str]) -> str:
    """Return what was done, as `name` says it, and whether that was a start."""
    text = f"{named(one.text)} {lists.A_START}" if one.partial else named(one.text)
    return name(text, one.times)


def growth(of: Growth) -> str:
    """Return the first win of an area and one of now."""
    return wording.growth(named(of.then.win.text), of.then.day, named(of.now.win.text))
