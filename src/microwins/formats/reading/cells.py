"""What stands in the files of other programs: rows and lines, days, times of day, numbers."""

from __future__ import annotations

import csv
import re
from datetime import date, datetime, time

from microwins.formats.reading.fitting import RESERVED, fitted, with_note
from microwins.formats.reading.moments import NOON, YEARS
from microwins.model.win import Win

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microwins.formats.entry import Reading

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_CLOCK = re.compile(r"(\D*)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(\D*)")
_MORNING = {"am", "a", "vorm", "\u4e0a\u5348", "\u5348\u524d", "\uc624\uc804", "\u03c0\u03bc"}
_AFTERNOON = {"pm", "p", "nachm", "\u4e0b\u5348", "\u5348\u5f8c", "\uc624\ud6c4", "\u03bc\u03bc"}
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)
_LONGEST_CELL = 2**31 - 1
MOST_SWALLOWED = 100
"""So often is the rest of a file read once more, after a quotation mark that swallowed it."""


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line that holds anything, with its number, without its end."""
    for number, line in enumerate(_LINE.findall(text), 1):
        if line.strip():
            yield number, line.rstrip("\r\n")


def rows(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """Yield each row of a CSV file that holds anything, with the number of its first line.

    Cells are separated by what is commonest in the first line: commas, semicolons or tabs. A row is
    None where a quotation mark opens and never closes; what follows its first line is read on, so
    many times at most.
    """
    csv.field_size_limit(_LONGEST_CELL)
    all_lines = _LINE.findall(text)
    separator = max(",;\t", key=(all_lines or [""])[0].count)
    start, swallowed = 0, 0
    while start < len(all_lines) and swallowed < MOST_SWALLOWED:
        begun = start
        reader = csv.reader(iter(all_lines[begun:]), delimiter=separator)
        for row in reader:
            end = begun + reader.line_num
            several = end - start > 1
            if several and end == len(all_lines) and "".join(all_lines[start:]).count('"') % 2:
                yield start + 1, None
                start += 1
                swallowed += 1
                break
            if any(cell.strip() for cell in row):
                yield start + 1, row
            start = end


def day_in(text: str) -> date | None:
    """Return the day that "2026-11-22" (or with slashes or dots) means, None for any other text."""
    match = _DAY.fullmatch(text.strip())
    return a_day(int(match[1]), int(match[3]), int(match[4])) if match else None


def a_day(year: int, month: int, day: int) -> date | None:
    """Return a day, None where no calendar has it or no win can be in its year."""
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def clock_in(text: str) -> time | None:
    """Return the time of day that "14:03", "6:50 pm" or "12.05 a.m." means, or None."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[2]), int(match[3])
    half = re.sub(r"[\s.]", "", match[1] + match[4]).lower()
    if half in _MORNING | _AFTERNOON:
        if hour <= 12:  # noqa: PLR2004 (hours on a clock face)
            hour = hour % 12 + (12 if half in _AFTERNOON else 0)
        elif half in _MORNING:
            return None
    elif half:
        return None
    try:
        return time(hour, minute)
    except ValueError:
        return None


def at_noon(day: date) -> datetime:
    """Return the moment that stands for a day without a time, by the clock on the wall."""
    return datetime.combine(day, NOON)


def number_in(text: str) -> int | float | None:
    """Return the number that "3", "2.5" or "2,5" means, a whole one as int; None for other text."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text.replace(",", "."))
    return int(number) if number.is_integer() else number


def free_name(name: str, owner: str) -> str:
    """Return the name under which a field of a file goes along with a win.

    It is its own, but where that means something in the journal: there its `owner` stands before.
    """
    return f"{owner}_{name}" if name.lower() in RESERVED else name


def won(  # noqa: PLR0913 (the parts of a win)
    text: str,
    day: date,
    reading: Reading,
    *,
    clock: time | None = None,
    tags: tuple[str, ...] = (),
    mood: int | None = None,
    extra: Mapping[str, object],
) -> Win:
    """Return a win of a day, at a time of day where one is known.

    A text longer than a win may have is cut, and goes along whole in its note.
    """
    short, whole = fitted(text.strip())
    if whole:
        extra = {**extra, "note": with_note(extra, whole)}
    return Win(
        id="",
        at=reading.aware(datetime.combine(day, clock or NOON)),
        text=short,
        category="",
        tags=tags,
        mood=mood,
        zone=reading.zone,
        timed=clock is not None,
        extra=extra,
    )
