"""What notes in files have in common: a day in their names and headings, boxes, stamps and logs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from microwins.formats.reading.dates import (
    Moment,
    at_clock,
    clock_of,
    day_in,
    day_in_words,
    moment_of,
    untimed,
)
from microwins.formats.reading.fields import LEAD_ON, tags_of
from microwins.formats.reading.tables import LINE
from microwins.model.record import Record

_DAY_FOLDERS = re.compile(r"(?:^|/)(\d{4})/(\d{2})/(\d{2})$", re.ASCII)
_WORDS_BESIDE = re.compile(r"[^\W\d_]+\.?|[()\[\],#*]")
_NOTION = re.compile(r" [0-9a-f]{32}$")
_WEEK = re.compile(r"(?<!\w)w(?:eek )?\d{1,2}(?!\w)")
_LONGEST_TITLE = 60
_OF_A_DAY = {"daily", "note", "journal", "log", "diary"}
_STAMP = r"[\[<](\d{4}-\d{2}-\d{2})([^\]>\n]*)[\]>]"
_CLOCK = re.compile(r"(?<!\S)\d{1,2}:\d{2}(?::\d{2})?(?=[-\s]|$)", re.ASCII)
STAMP = re.compile(_STAMP, re.ASCII)
"""A moment of org-mode and Logseq, whose weekday can be in any language: [2026-11-20 Fri 07:30]."""

LONGEST = 4000
"""Letters of a line that is more than the words of a task: its signs stay as they are."""

BOX = re.compile(r"(\s*)(?:[-*+\u2022]|\d{1,9}[.)])\s+\[(.)\](?:\s+(.*))?")
"""An item of a list with a box: its indentation, the sign in it, and its words."""

_CHANGE = re.compile(
    rf'\s*(?:[-*+]\s+)?(?:State\s+"([^"\n]+)".*?|CLOSING (NOTE)\s+){_STAMP}', re.ASCII
)
_CLOCKED = re.compile(rf"\s*CLOCK:\s*{_STAMP}--{_STAMP}", re.ASCII)


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line of a text, empty ones too, with its number and without its end."""
    for number, line in enumerate(LINE.findall(text.lstrip("\ufeff")), 1):
        yield number, line.rstrip("\r\n")


class Change(Record):
    """A change of a task's state in its log: to what, when, and in which line that is said."""

    state: str
    moment: Moment
    line: int


def day_of_note(path: str, order: str = "") -> date | None:
    """Return the day that a note's name says, without its ending; or its folders do: 2026/11/20."""
    if found := _DAY_FOLDERS.search(path):
        return day_in("-".join(found.groups()))
    return day_of_title(_NOTION.sub("", path.rpartition("/")[2]), order)


def day_of_title(title: str, order: str = "") -> date | None:
    """Return the day that a title names, None where it says more than a day and its weekday.

    `order` is that of days like 03/04/2026, as for `moment_of`.
    """
    title = re.sub(r"(?<=\d)_(?=\d)", "-", title).replace("_", " ").lower()
    title = _WEEK.sub(" ", title)
    if len(title) > _LONGEST_TITLE or not any(char.isdigit() for char in title):
        return None
    beside = {word.rstrip(".") for word in _WORDS_BESIDE.findall(title)}
    for word in filter(_says_no_more, beside):
        whole = rf"(?<!\w){word}(?!\w)\.?" if word.isalpha() else re.escape(word)
        title = re.sub(whole, " ", title)
    title = " ".join(title.strip(" -").split()).strip(" -.")
    moment = moment_of(title, order)
    if moment is None:
        return day_in_words(title, "")
    return moment.at.date() if isinstance(moment, Moment) and not moment.timed else None


def _says_no_more(word: str) -> bool:
    """Tell whether a word beside a day changes nothing about which day it is."""
    return not word.isalpha() or word in _OF_A_DAY or word in _weekdays() or _is_ideogram(word)


def _is_ideogram(word: str) -> bool:
    return len(word) == 1 and word > "\u2e80" and word not in "\u5e74\u6708\u65e5\ub144\uc6d4\uc77c"


@cache
def _weekdays() -> frozenset[str]:
    """Return the names of weekdays in all languages, also short ones."""
    from importlib import import_module

    from microwins.dates.languages import LANGUAGES  # 20 ms for all of them

    tables = (import_module(f"microwins.dates.languages.{name}").WEEKDAYS for name in LANGUAGES)
    return frozenset(
        word for table in tables for names in table for word in re.split("[, ]+", names)
    )


def stamped(day: str, rest: str) -> Moment | None:
    """Return the moment of a stamp, out of its day and what stands behind it."""
    found = day_in(day)
    clock = _CLOCK.search(rest)
    hour = clock_of(clock[0]) if clock else None
    if found is None:
        return None
    return Moment(at_clock(found, hour)) if hour else untimed(found)


def change_in(line: str, number: int) -> Change | None:
    """Return the change of state that a line of a log tells, None for any other line."""
    found = _CHANGE.match(line) if len(line) < LONGEST else None
    moment = stamped(found[3], found[4]) if found else None
    return Change(found[1] or found[2], moment, number) if found and moment else None


def clocked(line: str) -> tuple[Moment, Moment] | None:
    """Return from when to when a line of a log counts time, None for any other line."""
    found = _CLOCKED.match(line) if len(line) < LONGEST else None
    begun, ended = (
        (stamped(*found.group(1, 2)), stamped(*found.group(3, 4))) if found else (None, None)
    )
    return (begun, ended) if begun and ended else None


def minutes_between(clocks: Iterable[tuple[Moment, Moment]]) -> int | None:
    """Return for how long some clocks ran together, None for less than a minute or over a day."""
    minutes = sum((ended.at - begun.at).total_seconds() for begun, ended in clocks) // 60
    return int(minutes) if 1 <= minutes <= 24 * 60 else None


def dedented(lines: Iterable[str]) -> str:
    """Return some lines as a text without what all of them are indented by."""
    from textwrap import dedent  # there already, where `re` is

    return dedent("\n".join(lines)).strip()


def without_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text and the tags in it that begin with #.

    Those at its beginning and its end are taken out. One in the middle is also a word of its
    sentence, and so is one at the end of "put it on #shelf". A text of nothing else is those words.
    """
    words = text.split()
    tags = [
        tags_of([word])[0] if word[0] == "#" and not word[1:2].isdigit() else () for word in words
    ]
    said = [n for n, tag in enumerate(tags) if not tag]
    end = said[-1] + 1 if said else 0
    end += bool(said) and words[end - 1].lower() in LEAD_ON
    kept = " ".join(words[said[0] : end]) if said else text.replace("#", "")
    return kept, tuple(dict.fromkeys(tag for found in tags for tag in found))
