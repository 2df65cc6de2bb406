"""A review on one screen: the days, the areas, what stands out, a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from microwins.analysis.areas import Area
from microwins.analysis.buckets import Bucket
from microwins.analysis.review import Review
from microwins.analysis.words import Activity
from microwins.model.text import safe
from microwins.render import hints, review_sentences
from microwins.render.bars import bar
from microwins.render.cells import cells, padded, shortened
from microwins.render.highlights import standout
from microwins.render.line import BLANK, SEPARATOR, Line, Page, Span, line
from microwins.wording import dates, grammar
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


def as_data(result: Review) -> dict[str, object]:
    """Return what JSON says: the fields, with the texts of hints, question and idea."""
    return {
        **result._asdict(),
        "hints": [hints.as_data(one) for one in result.hints],
        "question": review_sentences.question(result),
        "idea": review_sentences.idea(result),
    }


def review(result: Review, page: Page) -> Iterator[Line]:
    """Draw a review on `page`; in sentences alone where it is plain."""
    if page.plain:
        yield from review_sentences.review(result)
        return
    top = [*_head(result, page), *_stretches(result.stretches, result.by, page)]
    stand = [standout(one, result.start, result.end) for one in result.standouts]
    remarks = review_sentences.remarks(result, wording.done)
    told = [line(_INDENT, one, hang=len(2 * _INDENT)) for one in (*stand, *remarks)]
    end = [line(one) for one in review_sentences.closing(result)]
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
                Span(review_sentences.growth(one.growth), "quiet"),
                hang=len(2 * _INDENT),
            )
    if others:
        names = ", ".join(f"{one.category} {one.wins}" for one in others)
        yield line(_INDENT, Span(names, "quiet"), hang=len(_INDENT))


def fitting(things: Sequence[Activity], width: int) -> str:
    """Return as many of `things` as `width` cells hold, and how many more there are."""
    words = [safe(review_sentences.thing(one, wording.done)) for one in things[: max(1, width)]]
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
    tail = review_sentences.thing(one._replace(text=""), wording.done)
    return shortened(one.text, max(_SHORTEST, width - len(tail))) + tail
