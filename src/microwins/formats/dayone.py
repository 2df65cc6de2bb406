"""Entries of Day One, as it exports them: a JSON document, or a zip with one for each journal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, moment_of, placed, unclear, untimed
from microwins.formats.reading.fields import (
    extra_of,
    taken_tags,
    texts,
    truncated,
    without_duplicates,
)
from microwins.formats.reading.json_ import NotJsonError, entries_of, value_of
from microwins.formats.reading.source import beginning, headline, inside, is_zip, members, text_of
from microwins.model.location import is_location
from microwins.model.win import Win
from microwins.model.zones import zone_named
from microwins.wording import reading as reasons

_PICTURE = re.compile(r"!?\[([^\[\]\n]*+)\]\(dayone-moment:[^)\n]*+\)")
_HEADING = re.compile(r"\A\s*#{1,6}\s+")
_BLANK = re.compile(r"\n[ \t]*\n\s*\n")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CREATED = re.compile(rb'"creation(?:Date|Device|OSName)"\s*:')
_MEDIA = ("photos", "videos", "audios", "pdfAttachments")
_EMPHASIS = re.compile(
    r"(?<![\\\w*])(\*{1,3})(?=[^\s*])((?:[^*\\\n]|\\.)++)(?<!\s)\1(?![\w*])"
    r"|(?<![\\\w])(_{1,3})(?=[^\s_])((?:[^_\\\n]|\\.)++)(?<!\s)\3(?!\w)"
)
_BOX = re.compile(r"\s*[-*+] \[[xX]\]\s+")
_OPEN_BOX = re.compile(r"\s*[-*+] \[ ?\]")
_DEEPEST = 3
_NOT_SEEN = dict.fromkeys(map(ord, "\u200b\ufffc"))
"""What stands around emphasis, and in the place of a picture."""
_MIDNIGHT = re.compile(r"T00:00:00(?:\.0+)?(?:Z|\+00:?00)$")
_SEVERAL, _A_TENTH = 3, 10
_NOTED = ("creationDevice", "creationOS", "editingTime")
_UNNAMED = {"journal", "journal entries", "all entries", "export"}
_SAYS_NOTHING: tuple[object, ...] = (False, 0)


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each entry: its first line is the text, the rest goes along as the note.

    Of a zip the name of each journal is the kind of its entries. Raises BadInputError for what Day
    One doesn't export.
    """
    yield from without_duplicates(_entries(data, reading))


def _entries(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    for journal, text in _documents(data):
        found = list(entries_of(text, "Day One", reasons.FROM_DAY_ONE))
        is_day = _days_alone([one.value for one in found if not one.why])
        for entry, record, _, why in found:
            place = reasons.INSIDE.format(file=f"{journal}.json", place=entry) if journal else entry
            if why:
                yield Trouble(place, why)
            else:
                yield _entry(place, record, reading, journal, is_day=is_day(record))


def _days_alone(records: list[dict[str, Any]]) -> Callable[[dict[str, Any]], bool]:
    """Return a function that tells whether an entry's midnight in UTC is none, but a day alone.

    So write programs that know no more than the day. It shows where whole journals are like that,
    and where such an entry lacks what Day One notes of its own.
    """
    midnights = sum(map(_is_midnight, records))
    most = midnights >= _SEVERAL and midnights * _A_TENTH >= len(records)
    all_of_them = midnights == len(records) > 1
    noted = any(map(_is_noted, records))

    def is_day(record: dict[str, Any]) -> bool:
        alone = not _is_noted(record) and (noted or not record.get("timeZone"))
        return _is_midnight(record) and (most or all_of_them or alone)

    return is_day


def _is_midnight(record: dict[str, Any]) -> bool:
    return bool(_MIDNIGHT.search(str(record.get("creationDate"))))


def _is_noted(record: dict[str, Any]) -> bool:
    return any(value and name.startswith(_NOTED) for name, value in record.items())


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file, or one in an archive, has entries with the moment they were created.

    Its plain text is its own, too, for which there is a better way.
    """
    documents = inside(data, _is_journal) if is_zip(data) else {"": data}
    return beginning(data).startswith("Date:\t") or any(
        beginning(one).startswith("{") and b'"entries"' in one and _CREATED.search(one)
        for one in documents.values()
    )


def _documents(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield each journal in the file: its name, "" where the file names none, and its text."""
    if not is_zip(data):
        yield "", text_of(data)
        return
    files = members(data, _is_journal)
    if not files:
        raise BadInputError(*reasons.NOT_DAY_ONE)
    for path, content in files.items():
        yield path.rpartition("/")[2].removesuffix(".json"), text_of(content)


def _is_journal(path: str) -> bool:
    name = path.rpartition("/")[2]
    return name.endswith(".json") and not name.startswith(".") and "__MACOSX" not in path


def _entry(
    place: str, record: dict[str, Any], reading: Reading, journal: str, *, is_day: bool
) -> Entry | LeftOut | Trouble:
    page = _page(record)
    text, note = headline(_without_open_boxes(page))
    if not text:
        return LeftOut(place, reasons.OPEN_TASKS if page.strip() else reasons.WITHOUT_WORDS)
    name, created = texts(record, "uuid", "creationDate")
    moment = moment_of(created)
    if not isinstance(moment, Moment):
        return Trouble(place, unclear(moment, created) if created else reasons.NO_DATE)
    whole = record.pop("isAllDay", False) is True
    if is_day:
        moment = untimed(moment.at.date())
    elif whole:
        moment = moment._replace(timed=False)
    zone_name, zone = _zone(record)
    when = _when(moment, reading, zone)
    if when is None:
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=created))
    tags = taken_tags(record)
    kind = journal if journal.lower() not in _UNNAMED else ""
    short, note = truncated(text, note)
    win = Win(
        *("", when[0], short, "", tags),
        zone=zone_name or when[1],
        timed=moment.timed,
        extra=extra_of({"journal": kind} | _rest(record, reading), note),
    )
    return Entry(place, name or f"{created}\n{text}", win, kind=kind or None)


def _page(record: dict[str, Any]) -> str:
    """Take the words out of an entry, without pictures and the signs of Markdown around them."""
    (text,) = texts(record, "text")
    rich = record.pop("richText", None)
    text = text.translate(_NOT_SEEN)
    if not text.strip():
        return _rich(rich).translate(_NOT_SEEN)
    text = _PICTURE.sub(lambda found: found[1].strip(), text)
    text = _HEADING.sub("", text)
    for _ in range(_DEEPEST if "*" in text or "_" in text else 0):
        text = _EMPHASIS.sub(lambda found: found[2] or found[4], text)
    return _BLANK.sub("\n\n", _ESCAPED.sub(r"\1", text))


def _without_open_boxes(page: str) -> str:
    """Return a page with its first line that isn't an open box ahead of those; "" without one."""
    lines = page.strip().splitlines()
    said = (n for n, line in enumerate(lines) if line.strip() and not _OPEN_BOX.match(line))
    first = next(said, None)
    return "" if first is None else "\n".join([_BOX.sub("", lines.pop(first)), *lines])


def _rich(rich: object) -> str:
    """Return the words of a rich text, which stands as JSON in a text of its own."""
    try:
        value = value_of(rich) if isinstance(rich, str) else rich
    except NotJsonError:
        return ""
    parts = value.get("contents") if isinstance(value, dict) else None
    texts = [part.get("text") for part in parts or [] if isinstance(part, dict)]
    return "".join(text for text in texts if isinstance(text, str))


def _zone(record: dict[str, Any]) -> tuple[str | None, tzinfo | None]:
    """Return the zone of an entry and its name; one that isn't known stays in the entry."""
    zone = zone_named(record.get("timeZone"))
    if zone:
        return record.pop("timeZone"), zone
    place = record.get("location")
    name = place.get("timeZoneName") if isinstance(place, dict) else None
    zone = zone_named(name)
    return (name, zone) if isinstance(name, str) and zone else (None, None)


def _when(
    moment: Moment, reading: Reading, zone: tzinfo | None
) -> tuple[datetime, str | None] | None:
    """Return when it was by the clock there; in UTC where the file doesn't say which."""
    if not moment.timed:
        there = moment.at.astimezone(zone) if zone and moment.at.tzinfo else moment.at
        return placed(untimed(there.date()), reading, zone)
    if moment.utc and not zone:
        return moment.at, None
    return placed(moment, reading, zone)


def _rest(record: dict[str, Any], reading: Reading) -> dict[str, object]:
    """Return what an entry says besides, of pictures and sounds the names of their files.

    Where somebody was goes along only where that was asked for.
    """
    rest: dict[str, object] = {}
    for name, value in record.items():
        if name in _MEDIA and isinstance(value, list):
            rest[name] = [
                f"{one.get('md5')}.{one.get('type', '')}".rstrip(".")
                for one in value
                if isinstance(one, dict) and one.get("md5")
            ]
        elif is_location(name, value) and not reading.location:
            continue
        elif value not in _SAYS_NOTHING:
            rest[name] = value
    return rest
