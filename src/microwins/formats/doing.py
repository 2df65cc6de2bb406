"""The file of doing (https://brettterpstra.com/projects/doing): an entry a line, its note below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, moment_of, unclear
from microwins.formats.reading.fields import LEAD_ON, tags_of, win_at
from microwins.formats.reading.source import lines, text_of
from microwins.wording import reading as reasons

_ENTRY = re.compile(r"\s*- (\d{4}-\d\d-\d\d \d\d:\d\d) \| (.*)")
_ID = re.compile(r"<[a-z0-9]{32}>")
_SECTION = re.compile(r"(\S[\S ]+):\s*(?:@[\w.-]+\s*)*")
_TAG = re.compile(r"@([^\s()@]+)(?:\(([^()]*)\))?[.,;:!?]*")
_WORD = re.compile(r"@[^\s()]+\([^()]*\)\S*|\S+")
_KNOWN = re.compile(rb"^\s*- \d{4}-\d\d-\d\d \d\d:\d\d \| ", re.MULTILINE)
_OWN = {"done", "from"}
_CANCELLED = {"cancelled", "canceled"}
_OF_DOING = {"archive", "currently", "later", "uncategorized"}
"""Sections that say where doing keeps an entry, and nothing of what it is."""

_LONGEST = timedelta(days=1)


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file has lines as doing writes them."""
    return _KNOWN.search(data) is not None


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each entry that is @done.

    It is of the moment at which it began and took until it was done; one that was left open for
    more than a day is of the moment at which it was done.
    """
    section = ""
    entry: tuple[int, re.Match[str], str] | None = None
    note: list[str] = []
    for number, line in [*lines(text_of(data)), (0, "")]:
        found = _ENTRY.fullmatch(line.rstrip())
        heading = None if found else _SECTION.fullmatch(line)
        if found or heading or not number:
            if entry:
                yield _entry(*entry, "\n".join(note), reading)
            entry, note = (number, found, section) if found else None, []
            section = heading[1] if heading else section
        elif entry and line[0].isspace():
            note.append(line.strip())
        else:
            yield LeftOut(reasons.LINE.format(number=number), reasons.COMMENTS)


def _entry(
    number: int, line: re.Match[str], section: str, note: str, reading: Reading
) -> Entry | LeftOut | Trouble:
    place = reasons.LINE.format(number=number)
    words = [word for word in _WORD.findall(line[2]) if not _ID.fullmatch(word)]
    values = {tag[1].lower(): tag[2] for tag in map(_TAG.fullmatch, words) if tag}
    if values.keys() & _CANCELLED:
        return LeftOut(place, reasons.CANCELLED)
    if "done" not in values:
        return LeftOut(place, reasons.OPEN_TASKS)
    text = _text(words)
    if not text:
        return LeftOut(place, reasons.WORDLESS)
    begun, done = moment_of(line[1]), moment_of(values["done"] or line[1])
    if not isinstance(begun, Moment):
        return Trouble(place, unclear(begun, line[1]))
    moment, minutes = _when(begun, done) if isinstance(done, Moment) else (begun, None)
    kind = values.get("from") or section
    extra: dict[str, object] = {name: value for name, value in values.items() if name not in _OWN}
    tags, extra["tags"] = tags_of(extra)
    extra["begun"] = line[1] if moment != begun else ""
    extra["done"] = "" if isinstance(done, Moment) else values["done"]
    win = win_at(text, moment, reading, tags=tags, note=note, extra=extra)
    if win is None:
        return Trouble(place, unclear(None, line[1]))
    kind = None if kind.lower() in _OF_DOING else kind or None
    win = win._replace(minutes=minutes)
    return Entry(place, f"{begun.key}\n{text}", win, kind, wall=moment.at)


def _when(begun: Moment, done: Moment) -> tuple[Moment, int | None]:
    """Return the moment of a win and how long it took, where that is known."""
    took = done.at.replace(tzinfo=None) - begun.at.replace(tzinfo=None)
    if not done.timed:
        return (begun if done.at.date() == begun.at.date() else done), None
    if took > _LONGEST:
        return done, None
    return begun, int(took / timedelta(minutes=1)) if took > timedelta() else None


def _text(words: list[str]) -> str:
    """Return what is said without its tags; some are words of its sentence, too."""
    tags = [_TAG.fullmatch(word) for word in words]
    said = [n for n, tag in enumerate(tags) if tag is None]
    if not said:
        named = [tag[1] for tag in tags if tag and tag[1].lower() not in _OWN]
        return " ".join(named)
    end = said[-1] + 1
    end += words[end - 1].lower() in LEAD_ON
    among = words[said[0] : end]
    return " ".join(word.removeprefix("@") for word in among if not _has_value(word))


def _has_value(word: str) -> bool:
    tag = _TAG.fullmatch(word)
    return tag is not None and bool(tag[2])
