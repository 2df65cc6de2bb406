"""A review on one screen: the days, the areas, what stands out, a question; or in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from microwins.analysis.areas import Area, Growth
from microwins.analysis.buckets import Bucket
from microwins.analysis.highlights import Highlight
from microwins.analysis.review import Review
from microwins.analysis.words import Activity
from microwins.model.text import safe
from microwins.render import hints
from microwins.render.bars import bar
from microwins.render.cells import cells, named, padded, shortened
from microwins.render.line import BLANK, SEPARATOR, Line, Page, Span, line
from microwins.wording import dates, grammar, lists, streak
from microwins.wording import review as wording

_INDENT = "  "
_SPACE = "  "
_DAY_BAR = 30
_AREA_BAR = 10
_SHARE = 6
"""A bar of an area takes at most this part of the width."""
_SCREEN = 19
"""Rows of a screen of 24, but for the question, the prompt and blank ones between the parts."""
_FEWEST_AREAS, _MOST_AREAS = 3, 7
"""Rows that the areas have, the last of them for all that have none of their own."""
_LABEL = 16
_SHORTEST = 8
"""Cells that the name of a thing done has at least, however narrow the page."""
_SAID = 6
"""Things of an area that are said, since nobody can skim them."""
_A_WEEK = 7


def as_data(result: Review) -> dict[str, object]:
    """Return what JSON says: the fields, with the texts of hints, question and idea."""
    return {
        **result._asdict(),
        "hints": [hints.as_data(one) for one in result.hints],
        "question": question(result),
        "idea": idea(result),
    }


def review(result: Review, page: Page) -> Iterator[Line]:
    """Draw a review on `page`; in sentences alone where it is plain."""
    if page.plain:
        yield from _sentences(result)
        return
    top = [*_head(result, page), *_stretches(result.stretches, result.by, page)]
    stand = [highlight_sentence(one, result.start, result.end) for one in result.standouts]
    remarks = _remarks(result, wording.done)
    told = [line(_INDENT, one, hang=len(2 * _INDENT)) for one in (*stand, *remarks)]
    end = [line(one) for one in _closing(result)]
    room = _SCREEN - sum(_height(part, page) for part in (top, told))
    yield from top
    for part in ([*_areas(result.areas, page, room)], told, end):
        if part:
            yield BLANK
            yield from part


def _height(part: Sequence[Line], page: Page) -> int:
    """Return how many rows a part of the review takes, long lines wrapped."""
    return sum(-(-sum(cells(span.text) for span in one.spans) // page.width) for one in part)


def _head(result: Review, page: Page) -> Iterator[Line]:
    """Draw the period and how much it held, on two lines where one is too short."""
    name = dates.period(result.start, result.end, result.unit)
    if not result.wins:
        yield line(Span(name, "head"))
        return
    held = wording.held(result.wins, result.on_days)
    if result.more is None:
        yield line(Span(name, "head"), SEPARATOR, held)
        return
    more = wording.more_than_before(result.more, result.unit)
    if cells(name + SEPARATOR + held + SEPARATOR + more) <= page.width:
        yield line(Span(name, "head"), SEPARATOR, held, SEPARATOR, more)
    else:
        yield line(Span(name, "head"))
        yield line(held, SEPARATOR, more)


def _stretches(stretches: Sequence[Bucket], by: str, page: Page) -> Iterator[Line]:
    """Draw a row for each part of the period; a day without wins is its name alone.

    Weeks, months and years without wins have no row, and where all wins are on one day, no other
    day has.
    """
    if by != "day" or sum(one.wins > 0 for one in stretches) == 1:
        stretches = [one for one in stretches if one.wins]
    years = {one.end.year for one in stretches}
    this_year = years.pop() if len(years) == 1 else 0
    names = [dates.bucket(one.start, one.end, by, this_year) for one in stretches]
    label = max(map(len, names), default=0)
    most = max((one.wins for one in stretches), default=0)
    count = len(str(most))
    around = len(_INDENT + _SPACE + _SPACE + _SPACE + wording.first_at("07:30")) + label + count
    room = max(1, min(_DAY_BAR, page.width - around))
    for one, name in zip(stretches, names, strict=True):
        if not one.wins:
            yield line(_INDENT, Span(name, "quiet"))
            continue
        first = Span(_SPACE + wording.first_at(one.first), "quiet") if one.first else Span("")
        yield line(
            *(_INDENT, name.ljust(label), _SPACE),
            Span(bar(one.wins, most, room), "bar"),
            *(_SPACE, str(one.wins).rjust(count), first),
        )


def _areas(areas: Sequence[Area], page: Page, room: int) -> Iterator[Line]:
    """Draw as many areas as `room` rows hold with what was done, and name the others in one row.

    Where an area has grown they all are drawn.
    """
    if not areas:
        return
    rows = min(max(room, _FEWEST_AREAS), _MOST_AREAS)
    whole = len(areas) <= rows or any(one.growth for one in areas)
    shown = areas if whole else areas[: rows - 1]
    others = areas[len(shown) :]
    label = min(_LABEL, max(cells(one.category) for one in shown))
    most, count = shown[0].wins, len(str(shown[0].wins))
    room = min(_AREA_BAR, max(1, page.width // _SHARE))
    for one in shown:
        start = (
            *(
                Span(_INDENT),
                Span(padded(shortened(one.category, label), label), "kind"),
                Span(_SPACE),
            ),
            *(Span(bar(one.wins, most, room), "bar"), Span(_SPACE)),
            *(Span(str(one.wins).rjust(count)), Span(_SPACE)),
        )
        hang = sum(cells(span.text) for span in start)
        yield Line((*start, Span(fitting(one.done, page.width - hang))), hang)
        if one.growth:
            yield line(
                2 * _INDENT,
                Span(_growth(one.growth), "quiet"),
                hang=len(2 * _INDENT),
            )
    if others:
        names = ", ".join(f"{one.category} {one.wins}" for one in others)
        yield line(_INDENT, Span(names, "quiet"), hang=len(_INDENT))


def fitting(things: Sequence[Activity], width: int) -> str:
    """Return as many of `things` as `width` cells hold, and how many more there are."""
    words = [safe(_thing(one, wording.done)) for one in things[: max(1, width)]]
    for shown in range(len(words), 0, -1):
        others = [grammar.and_others(len(things) - shown)] if shown < len(things) else []
        text = grammar.listed([*words[:shown], *others])
        if cells(text) <= width:
            return text
        if shown == 1:
            left = width - cells(text) + cells(words[0])
            return grammar.listed([_shortened(things[0], left), *others])
    return ""


def _shortened(one: Activity, width: int) -> str:
    """Return a thing done with its text cut, its number kept."""
    tail = _thing(one._replace(text=""), wording.done)
    return shortened(one.text, max(_SHORTEST, width - len(tail))) + tail


def _sentences(result: Review) -> Iterator[Line]:
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
        told = [_thing(one, wording.done_in_words) for one in area.done[:_SAID]]
        if len(area.done) > _SAID:
            told.append(grammar.and_others(len(area.done) - _SAID))
        yield line(wording.area_sentence(area.category, area.wins, grammar.listed(told)))
        if area.growth:
            yield line(wording.growth_sentence(area.category, _growth(area.growth)))
    for found in result.standouts:
        yield line(grammar.ended(highlight_sentence(found, result.start, result.end)))
    yield from map(line, (*_remarks(result, wording.done_in_words), *_closing(result)))


def _remarks(result: Review, name: Callable[[str, int], str]) -> list[str]:
    """Return what follows the areas: moods, hints, the steadiest wins, a win of a year ago.

    `name` says what was done, and how often.
    """
    said = []
    if result.moods:
        noted, low, high, best = result.moods
        said.append(wording.moods(noted, low, high))
        if best:
            said[-1] += " " + wording.felt_best(grammar.listed([_thing(one, name) for one in best]))
    said += map(hints.hint, result.hints)
    if result.anchors:
        said.append(wording.steady(grammar.listed([named(one.text) for one in result.anchors])))
    if result.year_ago:
        win = result.year_ago.win
        said.append(wording.a_year_ago(result.unit, named(win.text), result.year_ago.day))
    return said


def _closing(result: Review) -> list[str]:
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


def _thing(one: Activity, name: Callable[[str, int], str]) -> str:
    """Return what was done, as `name` says it, and whether that was a start."""
    text = f"{named(one.text)} {lists.A_START}" if one.partial else named(one.text)
    return name(text, one.times)


def _growth(growth: Growth) -> str:
    """Return the first win of an area and one of now."""
    return wording.growth(named(growth.then.win.text), growth.then.day, named(growth.now.win.text))


def highlight_sentence(highlight: Highlight, start: date, end: date) -> str:
    """Return what stands out; a day is named as the period from `start` to `end` needs it."""
    on = dates.long_day(highlight.day)
    if start.year == end.year:
        on = dates.day_and_month(highlight.day)
    if (end - start).days < _A_WEEK:
        on = dates.weekday(highlight.day)
    text, number = named(highlight.text or ""), highlight.number or 0
    if highlight.kind == "wins":
        return wording.wins_reached(number, on)
    if highlight.kind == "days":
        return wording.days_reached(number, on)
    if highlight.kind == "whole":
        return wording.became_whole(text, on)
    if highlight.kind == "return" and highlight.since:
        return wording.first_since(text, highlight.since, highlight.day.year)
    return (
        wording.first_ever(text) if highlight.kind == "first" else wording.fullest_day(on, number)
    )
