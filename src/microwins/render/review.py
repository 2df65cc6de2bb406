"""A review on one screen: the days, the areas, what stands out, a question; or in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from microwins.analysis.areas import Activity, Area, Growth
from microwins.analysis.filters import filter_fields
from microwins.analysis.highlights import Highlight
from microwins.analysis.review import Bucket, Review
from microwins.model.day import AHEAD, NOW
from microwins.model.text import safe
from microwins.render import hints
from microwins.render.bars import bar
from microwins.render.cells import cells, named, padded, shortened
from microwins.render.chosen import chosen_by, none_match
from microwins.render.line import BLANK, SEPARATOR, Line, Page, Span, line
from microwins.wording import dates, grammar, lists, streak
from microwins.wording import review as wording

_INDENT = "  "
_SPACE = "  "
_BAR = 30
_AREA_BAR = 10
_SHARE = 6
"""A bar of an area takes at most this part of the width."""
_A_SCREEN = 20
"""Things that the days of a week name."""
_FEW = 3
"""Things that a day names, however many its week has."""
_LABEL = 16
_SHORTEST = 8
"""Cells that the name of a thing done has at least, however narrow the page."""
_SAID = 6
"""Things of an area that are said: a listener can't skim."""
_A_WEEK = 7


def as_data(result: Review) -> dict[str, object]:
    """Return what JSON says: the fields, with the texts of hints, question and idea."""
    fields = {**result._asdict(), **filter_fields(result.query)}
    del fields["query"]
    return {
        **fields,
        "hints": [hints.as_data(one) for one in result.hints],
        "question": question(result),
        "idea": idea(result),
    }


def review(result: Review, page: Page) -> Iterator[Line]:
    """Draw a review on `page`; in sentences alone where it is plain."""
    if page.plain:
        yield from _sentences(result)
        return
    yield from _head(result, page)
    if result.by == "day":
        yield from _days(result.stretches, page)
    else:
        yield from _bars(result.stretches, result.by, page)
    stand = [highlight_sentence(one, result.start, result.end) for one in result.standouts]
    remarks = _remarks(result, done)
    told = [line(_INDENT, one, hang=len(2 * _INDENT)) for one in (*stand, *remarks)]
    areas = [*_areas(result.areas, page, with_bars=result.by != "day")]
    for part in (areas, told, [line(one) for one in _closing(result)]):
        if part:
            yield BLANK
            yield from part


def _head(result: Review, page: Page) -> Iterator[Line]:
    """Draw the period and how much it held, on two lines where one is too short."""
    name = _name(result)
    if not result.wins:
        yield line(Span(name, "head"))
        return
    held = grammar.held(result.wins, result.on_days)
    if result.more is None:
        yield line(Span(name, "head"), SEPARATOR, held)
        return
    more = wording.MORE_THAN_BEFORE[result.unit].format(number=result.more)
    if cells(name + SEPARATOR + held + SEPARATOR + more) <= page.width:
        yield line(Span(name, "head"), SEPARATOR, held, SEPARATOR, more)
    else:
        yield line(Span(name, "head"))
        yield line(held, SEPARATOR, more)


def _name(result: Review) -> str:
    """Return the name of the period, and what its wins were chosen by."""
    chosen = "".join(span.text for span in chosen_by(result.query))
    name = dates.period(result.start, result.end, result.unit)
    return name + SEPARATOR + chosen if chosen else name


def _days(days: Sequence[Bucket], page: Page) -> Iterator[Line]:
    """Draw each day with its words, one without wins as its name alone.

    Where all wins are on one day, no other day has a row.
    """
    if sum(one.wins > 0 for one in days) == 1:
        days = [one for one in days if one.wins]
    most = _most_a_day([len(one.done) for one in days])
    for one in days:
        name = dates.bucket(one.start, one.end, "day", 0)
        if not one.wins:
            yield line(_INDENT, Span(name, "quiet"))
            continue
        head = f"{_INDENT}{name}{_SPACE}"
        for row in _packed(_words(one, most, done), page.width - len(head)):
            yield line(head, row, hang=len(head))
            head = " " * len(head)


def _most_a_day(numbers: Sequence[int]) -> int:
    """Return how many things a day names at most, of days that have so many each.

    About twenty a week in all, and a few a day at least.
    """
    room = _A_SCREEN * -(-len(numbers) // _A_WEEK)
    return next(
        (
            most
            for most in range(max(numbers, default=0), _FEW, -1)
            if sum(min(number, most) for number in numbers) <= room
        ),
        _FEW,
    )


def _words(day: Bucket, most: int, name: Callable[[str, int], str]) -> list[str]:
    """Return what `most` things of a day are called, and how many wins it has besides.

    A win whose words stay private shows as part of that number.
    """
    shown = day.done[:most]
    told = [safe(_thing(one, name)) for one in shown]
    others = day.wins - sum(one.times for one in shown)
    if not told:
        return [grammar.count(others, *grammar.WINS)]
    return [*told, grammar.and_others(others)] if others else told


def _packed(things: Sequence[str], width: int) -> Iterator[str]:
    """Yield rows of things, as many on a row as fit; a thing is broken where it is too wide."""
    between = grammar.separator(things)
    row = things[0]
    for left, thing in zip(range(len(things) - 2, -1, -1), things[1:], strict=True):
        if cells(row + between + thing) + bool(left) <= width:
            row += between + thing
        else:
            yield row if cells(row) == width else row + between.rstrip()
            row = thing
    yield row


def _bars(stretches: Sequence[Bucket], by: str, page: Page) -> Iterator[Line]:
    """Draw a bar for each week, month or year that has wins."""
    stretches = [one for one in stretches if one.wins]
    years = {one.end.year for one in stretches}
    this_year = years.pop() if len(years) == 1 else 0
    names = [dates.bucket(one.start, one.end, by, this_year) for one in stretches]
    label = max(map(len, names), default=0)
    most = max((one.wins for one in stretches), default=0)
    count = len(str(most))
    room = max(1, min(_BAR, page.width - len(_INDENT + _SPACE + _SPACE) - label - count))
    for one, name in zip(stretches, names, strict=True):
        yield line(
            *(_INDENT, name.ljust(label), _SPACE),
            Span(bar(one.wins, most, room), "bar"),
            *(_SPACE, str(one.wins).rjust(count)),
        )


def _areas(areas: Sequence[Area], page: Page, *, with_bars: bool) -> Iterator[Line]:
    """Draw each area with its number of wins and what was done, and how it has grown."""
    label = min(_LABEL, max((cells(one.category) for one in areas), default=0))
    most = max((one.wins for one in areas), default=0)
    room = min(_AREA_BAR, max(1, page.width // _SHARE))
    for one in areas:
        start = [Span(_INDENT), Span(padded(shortened(one.category, label), label), "kind")]
        if with_bars:
            start += [Span(_SPACE), Span(bar(one.wins, most, room), "bar")]
        start += [Span(_SPACE), Span(str(one.wins).rjust(len(str(most)))), Span(_SPACE)]
        hang = sum(cells(span.text) for span in start)
        yield Line((*start, Span(fitting(one.done, page.width - hang))), hang)
        if one.growth:
            grown = Span(_growth(one.growth), "quiet")
            yield line(2 * _INDENT, grown, hang=len(2 * _INDENT))


def fitting(things: Sequence[Activity], width: int) -> str:
    """Return as many of `things` as `width` cells hold, and how many more there are."""
    words = [safe(_thing(one, done)) for one in things[: max(1, width)]]
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
    tail = _thing(one._replace(text=""), done)
    return shortened(one.text, max(_SHORTEST, width - len(tail))) + tail


def _sentences(result: Review) -> Iterator[Line]:
    """Say what a period held."""
    name = _name(result)
    held = grammar.held(result.wins, result.on_days)
    said = wording.HELD if result.wins else wording.HELD_NOTHING
    yield line(said.format(period=name, held=held))
    if result.more:
        more = wording.MORE_THAN_BEFORE[result.unit].format(number=result.more)
        yield line(grammar.ended(more))
    yield from map(line, _stretches_in_words(result))
    for area in result.areas:
        told = [_thing(one, done_in_words) for one in area.done[:_SAID]]
        if len(area.done) > _SAID:
            told.append(grammar.and_others(len(area.done) - _SAID))
        yield line(_held(area.category, area.wins, grammar.listed(told)))
        if area.growth:
            grown = _growth(area.growth)
            said = wording.GROWTH_OF.format(category=area.category, growth=grown)
            yield line(grammar.ended(said))
    for found in result.standouts:
        yield line(grammar.ended(highlight_sentence(found, result.start, result.end)))
    yield from map(line, _remarks(result, done_in_words))
    yield from map(line, _closing(result))


def _stretches_in_words(result: Review) -> Iterator[str]:
    """Say what each day held, each week, month or year."""
    most = _most_a_day([len(one.done) for one in result.stretches])
    for one in result.stretches:
        if one.done:
            things = grammar.listed(_words(one, most, done_in_words))
            yield _held(_day(one.start), one.wins, things)
        elif one.wins and result.by == "day":
            yield _held(_day(one.start), one.wins, "")
        elif one.wins:
            name = dates.period(one.start, one.end, "days" if result.by == "week" else result.by)
            wins = grammar.count(one.wins, *grammar.WINS)
            yield wording.HELD.format(period=name, held=wins)


def _day(day: date) -> str:
    return f"{dates.weekday(day)} {dates.day_and_month(day)}"


def _held(name: str, number: int, things: str) -> str:
    """Say what a day or an area held: how many wins, and what was done."""
    held = wording.DAY_OF_THINGS if things else wording.DAY
    wins = grammar.count(number, *grammar.WINS)
    return grammar.ended(held.format(day=name, wins=wins, things=things))


def _remarks(result: Review, name: Callable[[str, int], str]) -> list[str]:
    """Return what follows the areas: moods, hints, the steadiest wins, a win of a year ago.

    `name` says what was done, and how often.
    """
    said = []
    if result.moods:
        noted, low, high, best = result.moods
        moods = wording.ONE_MOOD if low == high else wording.MOODS
        said.append(grammar.count(noted, *moods, low=low, high=high))
        if best:
            things = grammar.listed([_thing(one, name) for one in best])
            said[-1] += " " + grammar.ended(wording.FELT_BEST.format(things=things))
    said += map(hints.hint, result.hints)
    if result.anchors:
        things = grammar.listed([named(one.text) for one in result.anchors])
        said.append(grammar.ended(wording.STEADY.format(things=things)))
    if result.year_ago:
        text, day = named(result.year_ago.win.text), dates.short_day(result.year_ago.day)
        said.append(grammar.ended(wording.A_YEAR_AGO[result.unit].format(text=text, day=day)))
    return said


def _closing(result: Review) -> list[str]:
    """Return what a review ends with: a question, or where there are no wins the last and an idea.

    In a journal without any win it says how to note one.
    """
    if result.wins:
        asked = question(result)
        return [
            *filter(None, [asked]),
            *([wording.HOW_TO_SHARE] if asked == wording.FRIEND else []),
        ]
    if result.when == AHEAD:
        return [dates.AHEAD]
    said = []
    if result.fresh:
        said = [streak.FIRST_WIN if result.when == NOW else streak.NEW_JOURNAL]
    elif result.last:
        text, day = named(result.last.win.text), dates.short_day(result.last.day, result.end.year)
        said = [wording.LAST_WIN.format(text=text, day=day)]
    elif result.begins:
        said = [wording.BEGINS.format(day=dates.long_day(result.begins))]
    elif not result.query.is_everything:
        said = [none_match(result.query)]
    return [*said, *filter(None, [idea(result)])]


def question(result: Review) -> str | None:
    """Return the question that closes a review, None for none."""
    if not result.question:
        return None
    turn, number = result.question
    questions = wording.QUESTIONS_OF_ONE if number == 1 else wording.QUESTIONS
    return questions[turn % len(questions)]


def idea(result: Review) -> str | None:
    """Return the idea that closes the review of a period without wins, None for none."""
    return None if result.idea is None else wording.IDEAS[result.idea % len(wording.IDEAS)]


def done(text: str, number: int) -> str:
    """Return what was done, and how often where that is more than once."""
    return text if number == 1 else wording.OFTEN.format(text=text, number=number)


def done_in_words(text: str, number: int) -> str:
    """Say what `done` shows."""
    often = wording.TWICE if number == 2 else wording.MANY_TIMES  # noqa: PLR2004 (twice)
    return text if number == 1 else often.format(text=text, number=number)


def _thing(one: Activity, name: Callable[[str, int], str]) -> str:
    """Return what was done, as `name` says it, and whether that was a start."""
    text = f"{named(one.text)} {lists.A_START}" if one.partial else named(one.text)
    return name(text, one.times)


def _growth(growth: Growth) -> str:
    """Return the first win of an area and one of now."""
    return wording.GROWTH.format(
        then=named(growth.then.win.text),
        day=dates.long_day(growth.then.day),
        now=named(growth.now.win.text),
    )


def highlight_sentence(highlight: Highlight, start: date, end: date) -> str:
    """Return what stands out; a day is named as the period from `start` to `end` needs it."""
    on = dates.long_day(highlight.day)
    if start.year == end.year:
        on = dates.day_and_month(highlight.day)
    if (end - start).days < _A_WEEK:
        on = dates.weekday(highlight.day)
    text, number = named(highlight.text or ""), highlight.number or 0
    since = ""
    if highlight.since:
        same_year = highlight.since.year == highlight.day.year
        since = (dates.day_and_month if same_year else dates.long_day)(highlight.since)
    wins = grammar.count(number, *grammar.WINS)
    reached = dates.ordinal(number)
    return _HIGHLIGHTS[highlight.kind].format(
        when=on, text=text, number=reached, wins=wins, day=since
    )


_HIGHLIGHTS = {
    "wins": wording.WINS_REACHED,
    "days": wording.DAYS_REACHED,
    "whole": wording.FINISHED,
    "return": wording.FIRST_SINCE,
    "first": wording.FIRST_EVER,
    "best": wording.FULLEST_DAY,
}
