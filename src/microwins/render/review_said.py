"""A review in sentences, one fact a line, for a screen reader; those of every review as well."""

from __future__ import annotations

from microwins.render import voice
from microwins.render.line import Line, line
from microwins.render.standouts import standout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from microwins.analysis.review import Review
    from microwins.analysis.words import Done

_SAID = 6
"""Things of an area that are said, since nobody can skim them."""


def review(result: Review) -> Iterator[Line]:
    """Say what a period held."""
    name = voice.period(result.start, result.end, result.unit)
    held = f": {voice.held(result.wins, result.on_days)}" if result.wins else ""
    yield line(f"{name}{held}.")
    if result.more:
        yield line(f"{voice.more_than_before(result.more, result.unit)}.")
    for one in result.stretches:
        if one.wins:
            yield line(voice.stretch_said(one.start, one.end, result.by, one.wins, one.first))
    for area in result.areas:
        named = [thing(one, voice.done_said) for one in area.done[:_SAID]]
        if len(area.done) > _SAID:
            named.append(voice.and_others(len(area.done) - _SAID))
        things = voice.listed(named)
        words = voice.area_said(area.category, area.wins)
        yield line(f"{words}: {things}." if things else f"{words}.")
        if area.growth:
            then, now = area.growth
            grown = voice.growth(then.win.text, then.day, now.win.text)
            yield line(f"{area.category}, {grown}.")
    for found in result.standouts:
        yield line(f"{standout(found, result.start, result.end)}.")
    yield from map(line, (*remarks(result, voice.done_said), *closing(result)))


def remarks(result: Review, name: Callable[[str, int], str]) -> list[str]:
    """Return what follows the areas: moods, hints, the steadiest wins, a win of a year ago.

    `name` says what was done, and how often.
    """
    said = []
    if result.moods:
        noted, low, high, best = result.moods
        said.append(voice.moods(noted, low, high))
        if best:
            said[-1] += " " + voice.felt_best(voice.listed([thing(one, name) for one in best]))
    said += result.hints
    if result.steady:
        said.append(voice.steady(voice.listed(result.steady)))
    if result.year_ago:
        win = result.year_ago.win
        said.append(voice.a_year_ago(result.unit, win.text, result.year_ago.day))
    return said


def closing(result: Review) -> list[str]:
    """Return what a review ends with: a question, or where there are no wins the last and an idea.

    In a journal without any win it says how to note one.
    """
    if result.wins:
        return [result.question] if result.question else []
    said = [voice.OPEN_PAGE]
    if result.last:
        said = [voice.last_won(result.last.win.text, result.last.day, result.end.year)]
    elif result.begins:
        said = [voice.begins(result.begins)]
    return [*said, result.idea] if result.idea else said


def thing(one: Done, name: Callable[[str, int], str]) -> str:
    """Return what was done, as `name` says it, and whether that was a start."""
    text = f"{one.text} {voice.A_START}" if one.partial else one.text
    return name(text, one.times)
