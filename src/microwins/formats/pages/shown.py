"""What of the wins is passed on: their words line by line, and the days that an export covers."""

from __future__ import annotations

from datetime import date, timedelta

from microwins.formats.export_context import ExportContext
from microwins.model.day import day_of
from microwins.model.period import ALL, Period
from microwins.model.text import escape, split_tags
from microwins.model.win import Win
from microwins.wording import dates

_ONE_DAY = timedelta(days=1)
_BLANK = " \t\r\n"


def lines(text: str) -> list[str]:
    """Return the lines of a text without blank edges, of which there is at least one.

    What controls or hides is made visible; tabs stay.
    """
    text = text.strip(_BLANK)
    if text.isascii() and text.isprintable():
        return [text]
    return [
        "\t".join(map(escape, line.split("\t"))) for line in text.replace("\r\n", "\n").split("\n")
    ]


def note(win: Win) -> str:
    """Return what was written about a win besides its words, "" for nothing."""
    found = win.extra.get("note")
    return found.strip() if isinstance(found, str) else ""


def tags_beside(win: Win) -> list[str]:
    """Return the tags of a win that its text doesn't hold already."""
    if not win.tags:
        return []
    _, typed = split_tags(win.text)
    return [tag for tag in win.tags if tag not in typed]


def today(edition: ExportContext) -> date:
    """Return the day on which an export is written."""
    return day_of(edition.now, edition.day_start)


def covered(edition: ExportContext, first: date, last: date | None = None) -> Period:
    """Return the days that an export covers: those asked for.

    Where a side was left open they begin with the `first` win, and end with today or, where it is
    known and later, the `last` win.
    """
    start = first if edition.period.start == ALL.start else edition.period.start
    end = max(today(edition), last or start, start) + _ONE_DAY
    return Period(start, end if edition.period.end == ALL.end else edition.period.end)


def heading(edition: ExportContext, period: Period) -> str:
    """Name the days of an export and what its wins were chosen by, in one line."""
    chosen = [edition.category or "", *(f"#{tag}" for tag in edition.tags)]
    by = " ".join(filter(None, chosen))
    days = dates.calendar(period.start, period.last_day)
    return f"{days} \u00b7 {by}" if by else days
