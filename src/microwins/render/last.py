"""When you last did something, in one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from microwins.model.query import Query
from microwins.model.win import Win
from microwins.render.chosen import without_wins
from microwins.render.line import Line, Page, Span, line
from microwins.render.rows import heard_tags, in_words
from microwins.results.last import LastWin
from microwins.wording import dates, lists
from microwins.wording import last as wording

_EVENING = 18
"""The hour from which a day that isn't over yet is called last night after midnight."""


def last(result: LastWin, page: Page, *, query: Query) -> Iterator[Line]:
    """Draw the words of the win and when it was; on a plain page as a sentence.

    Where none matches `query`, it says so, or what to type.
    """
    if result.win is None:
        yield line(without_wins(query, result.today))
        return
    row = result.win
    words = (Span(lists.HIDDEN_WORDS, "quiet"),) if row.is_wordless else _said(row.win)
    when = _day(result)
    if row.win.timed:
        when = dates.on_day_at(when, dates.clock(row.win.at))
    yield Line((*words, Span(wording.WHEN_ALOUD.format(when=when) if page.plain else f": {when}")))


def _said(win: Win) -> tuple[Span, ...]:
    return (*in_words(win), *heard_tags(win))


def _day(result: LastWin) -> str:
    """Return the name of the day on which the win was."""
    assert result.win is not None  # noqa: S101 (it is drawn)
    at, of_today = result.win.win.at, result.is_of_today
    if at.date() == result.calendar_day:
        return wording.TODAY if of_today else wording.LAST_NIGHT
    if at.date() == result.calendar_day - timedelta(days=1):
        late = of_today and at.hour >= _EVENING
        return wording.LAST_NIGHT if late else wording.YESTERDAY
    return dates.short_day(at.date(), result.calendar_day.year)
