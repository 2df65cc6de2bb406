"""Daylio's CSV: moods with activities and notes, of which each activity is a win of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from html import unescape

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import a_day, at_clock, clock_of, day_in, day_in_words
from microwins.formats.reading.fields import free_name, make_win, number_in
from microwins.formats.reading.source import (
    beginning,
    excerpt,
    headline,
    inside,
    is_zip,
    members,
    text_of,
)
from microwins.formats.reading.tables import TableRow, table_rows
from microwins.wording import dates
from microwins.wording import reading as reasons

Row = Mapping[str, str]


MOODS = {"rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1}
"""The moods that Daylio begins with; people rename them and add their own."""

_COLUMNS = {
    *("full_date", "date", "year", "weekday", "time", "mood", "activities"),
    *("scales", "note_title", "note"),
}
_PDF = b"%PDF"
_BETWEEN = re.compile(r"\|(?=\s|\||$)|(?<=\s)\|")
_SCALE = re.compile(r"(.*\S)\s*:\s+(.*)", re.DOTALL)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_INLINE = "a|b|big|code|em|font|i|s|small|span|strike|strong|sub|sup|tt|u"
_BLOCKS = "blockquote|div|h[1-6]|li|ol|p|ul"
_TAG = re.compile(
    rf"<(?P<end>/?)(?:(?P<line>br)|(?P<item>li)|(?P<block>{_BLOCKS})|{_INLINE})"
    r"""(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*/?>""",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_EDGE, _BREAK = "\0", "\1"  # the edge of a block breaks a line, unless something else does there
_BREAKS = re.compile(rf"[{_EDGE}{_BREAK}\n]+")
_OWN_SIGNS = str.maketrans("", "", _EDGE + _BREAK)
_MANY_BREAKS = re.compile(r"\n{3,}")


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each activity; the note and the scales go along with the first of an entry.

    So do the cells of columns that aren't known here. An entry with no more than a note is a win
    in the words of the note. Raises BadInputError for a file without Daylio's columns.
    """
    if is_zip(data):
        tables = members(data, _is_table)
        data = next(iter(tables.values())) if len(tables) == 1 else _PDF
    if data.startswith(_PDF):
        raise BadInputError(*reasons.DAYLIO_BACKUP)
    table = table_rows(text_of(data))
    heads = _heads(table)
    if not _is_ours(heads):
        raise BadInputError(*reasons.NOT_DAYLIO)
    for number, cells, why in table:
        place = reasons.LINE.format(number=number)
        if why:
            yield Trouble(place, why)
        elif any(cell.strip() for cell in cells[len(heads) :]):
            yield Trouble(place, reasons.MORE_CELLS)
        elif [cell.strip().lower() for cell in cells] == heads:
            yield LeftOut(place, reasons.HEADINGS)
        else:
            yield from _entries(place, dict(zip(heads, cells, strict=False)), reading)


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file, or the one table in an archive, has Daylio's columns."""
    tables = inside(data, _is_table) if is_zip(data) else {"": data}
    return len(tables) == 1 and _is_ours(_heads(table_rows(beginning(*tables.values()))))


def _is_table(name: str) -> bool:
    return name.lower().endswith(".csv")


def _heads(table: Iterator[TableRow]) -> list[str]:
    """Take the names of the columns off a table, in lower case."""
    return [head.strip().lower() for head in next(table, TableRow(0, [])).cells]


def _is_ours(heads: list[str]) -> bool:
    return {"mood", "activities"} <= set(heads) and bool({"full_date", "date"} & set(heads))


def _entries(place: str, row: Row, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the wins of one row."""
    day, clock = _day(row), _clock(row.get("time", ""))
    if day is None:
        yield Trouble(
            place,
            reasons.UNCLEAR_DAY.format(text=excerpt(row.get("full_date") or row.get("date", ""))),
        )
        return
    if clock is None and row.get("time", "").strip():
        yield Trouble(place, reasons.UNCLEAR_TIME.format(text=excerpt(row["time"])))
        return
    activities = list(_parts(row.get("activities", "")))
    title, note = text_of_html(row.get("note_title", "")), text_of_html(row.get("note", ""))
    page = "\n".join(words for words in (title, note) if words)
    if not activities and not page:
        yield LeftOut(place, reasons.MOOD_ALONE)
        return
    text, rest = (activities[0], page) if activities else headline(page)
    more = {"note": rest, "scales": _scales(row.get("scales", ""))}
    extra = {name: value for name, value in more.items() if value}
    extra |= {
        free_name(name, "daylio"): row[name]
        for name in sorted(row.keys() - _COLUMNS)
        if row[name].strip()
    }
    feeling = row.get("mood", "").strip()
    mood = MOODS.get(feeling.lower())
    for done in activities or [text]:
        yield Entry(
            place=place,
            key=f"{day} {clock.isoformat('minutes') if clock else '-'} {done}",
            win=make_win(done, day, reading, clock=clock, mood=mood, extra=extra),
            kind=done if activities else None,
            feeling=feeling or None,
            wall=at_clock(day, clock),
        )
        extra = {}


def _clock(text: str) -> time | None:
    """Return the minute of an entry, None where it isn't clear."""
    clock = clock_of(text, on_phone=True)
    return clock.replace(second=0, microsecond=0) if clock else None


def _day(row: Row) -> date | None:
    """Return the day of an entry, None where it isn't clear."""
    text = row.get("full_date", "").strip() or row.get("date", "").strip()
    if (day := day_in(text)) is not None:
        return day
    if match := _SLASHED.fullmatch(text):
        return _by_weekday(int(match[1]), int(match[2]), int(match[3]), row.get("weekday", ""))
    return day_in_words(text, row.get("year", ""))


def _by_weekday(first: int, second: int, year: int, weekday: str) -> date | None:
    """Return the day of "4/5/2026", whichever stands first: the one of its weekday, or the one."""
    days = {a_day(year, first, second), a_day(year, second, first)} - {None}
    named = {day for day in days if day and dates.weekday(day).lower() == weekday.strip().lower()}
    found = named or days
    return found.pop() if len(found) == 1 else None


def _scales(text: str) -> dict[str, int | float | str]:
    """Return the scales of an entry by name; "8/10 points" and "7:30" in the words of the file."""
    scales: dict[str, int | float | str] = {}
    for scale in _parts(text):
        match = _SCALE.fullmatch(scale)
        name, value = (match[1], match[2]) if match else (scale, scale)
        number = number_in(value)
        scales[name] = value if number is None else number
    return scales


def _parts(cell: str) -> Iterator[str]:
    """Yield what stands between the bars of a cell."""
    return filter(None, (part.strip().strip("|").strip() for part in _BETWEEN.split(cell)))


def text_of_html(page: str) -> str:
    """Return the words of a page with its line breaks; a `<` or `&` of its own stays."""
    text = _TAG.sub(_instead_of, page.translate(_OWN_SIGNS).replace("\r\n", "\n"))
    text = _BREAKS.sub(_line_breaks, text)
    text = _ENTITY.sub(lambda found: unescape(found[0]), text).replace("\xa0", " ")
    text = "\n".join(line.strip() for line in text.split("\n"))
    return _MANY_BREAKS.sub("\n\n", text).strip()


def _instead_of(tag: re.Match[str]) -> str:
    """Return what stands for a tag."""
    if tag["line"]:
        return _BREAK
    if tag["item"]:
        return _EDGE if tag["end"] else f"{_EDGE}- "
    return _EDGE if tag["block"] else ""


def _line_breaks(run: re.Match[str]) -> str:
    """Return the line breaks of a run; beside the edge of a block, the page's own mean nothing."""
    if _EDGE not in run[0]:
        return run[0].replace(_BREAK, "\n")
    signs = run[0].replace("\n", "")
    return "\n" * (signs.count(_BREAK) + signs.startswith(_EDGE))
