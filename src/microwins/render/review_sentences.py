"""A review in sentences, one fact a line, for a screen reader; those of every review as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from microwins import wording
from microwins.analysis.areas import Growth
from microwins.analysis.review import Review
from microwins.analysis.words import Activity
from microwins.render.cells import named
from microwins.render.highlights import standout
from microwins.render.line import Line, line

_SAID = 6
"""Things of an area that are said, since nobody can skim them."""


def review(result: Review) -> Iterator[Line]:
    """Say what a period held."""
    name = wording.period(result.start, result.end, result.unit)
    yield line(
        wording.held_said(name, wording.held(result.wins, result.on_days) if result.wins else "")
    )
    if result.more:
        yield line(wording.ended(wording.more_than_before(result.more, result.unit)))
    for one in result.stretches:
        if one.wins:
            yield line(wording.stretch_said(one.start, one.end, result.by, one.wins, one.first))
    for area in result.areas:
        told = [thing(one, wording.done_said) for one in area.done[:_SAID]]
        if len(area.done) > _SAID:
            told.append(wording.and_others(len(area.done) - _SAID))
        yield line(wording.area_said(area.category, area.wins, wording.listed(told)))
        if area.growth:
            yield line(wording.growth_said(area.category, growth(area.growth)))
    for found in result.standouts:
        yield line(wording.ended(standout(found, result.start, result.end)))
    yield from map(line, (*remarks(result, wording.done_said), *closing(result)))


def remarks(result: Review, name: Callable[[str, int], str]) -> list[str]:
    """Return what follows the areas: moods, hints, the steadiest wins, a win of a year ago.

    `name` says what was done, and how often.
    """
    said = []
    if result.moods:
        noted, low, high, best = result.moods
        said.append(wording.moods(noted, low, high))
        if best:
            said[-1] += " " + wording.felt_best(wording.listed([thing(one, name) for one in best]))
    said += [one.text for one in result.hints]
    if result.anchors:
        said.append(wording.steady(wording.listed([named(one.text) for one in result.anchors])))
    if result.year_ago:
        win = result.year_ago.win
        said.append(wording.a_year_ago(result.unit, named(win.text), result.year_ago.day))
    return said


def closing(result: Review) -> list[str]:
    """Return what a review ends with: a question, or where there are no wins the last and an idea.

    In a journal without any win it says how to note one.
    """
    if result.wins:
        return [result.question] if result.question else []
    said = [wording.FIRST_WIN] if result.fresh else []
    if result.last:
        said = [wording.last_won(named(result.last.win.text), result.last.day, result.end.year)]
    elif result.begins:
        said = [wording.begins(result.begins)]
    return [*said, result.idea] if result.idea else said


def thing(one: Activity, name: Callable[[str, int], str]) -> str:
    """Return what was done, as `name` says it, and whether that was a start."""
    text = f"{named(one.text)} {wording.A_START}" if one.partial else named(one.text)
    return name(text, one.times)


def growth(of: Growth) -> str:
    """Return the first win of an area and one of now."""
    return wording.growth(named(of.then.win.text), of.then.day, named(of.now.win.text))
