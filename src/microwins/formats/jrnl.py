"""Entries of jrnl (https://jrnl.sh), as `jrnl --format json` prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from microwins.errors import BadInputError
from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, moment_of, placed, unclear
from microwins.formats.reading.fields import extra_of, taken_tags, texts, truncated
from microwins.formats.reading.json_ import entries_of
from microwins.formats.reading.source import beginning, headline, text_of
from microwins.model.win import Win
from microwins.wording import reading as reasons

_PLAIN = re.compile(r"\[?\d{4}-\d{2}-\d{2}[ T]\d")


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each entry: its title is the text, its body goes along as the note.

    Raises BadInputError for what jrnl prints otherwise, and for anything else.
    """
    text = text_of(data)
    if _PLAIN.match(text.lstrip("\ufeff \t\r\n")):
        raise BadInputError(*reasons.JRNL_TEXT)
    for place, record, _, why in entries_of(text, "jrnl", reasons.FROM_JRNL):
        yield Trouble(place, why) if why else _entry(place, record, reading)


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file is jrnl's JSON, or its text, for which there is a better way."""
    begun = beginning(data)
    if begun.startswith("{"):
        return all(name in data for name in (b'"entries"', b'"title"', b'"body"', b'"date"'))
    return begun.startswith("[") and bool(_PLAIN.match(begun))


def _entry(place: str, record: dict[str, Any], reading: Reading) -> Entry | LeftOut | Trouble:
    title, body = texts(record, "title", "body")
    text, note = headline(f"{title}\n{body}")
    if not text:
        return LeftOut(place, reasons.WITHOUT_WORDS)
    moment = _moment(record)
    if isinstance(moment, str):
        return Trouble(place, moment)
    when = placed(moment, reading)
    if when is None:
        return Trouble(place, reasons.UNCLEAR_DAY.format(text=moment.key))
    tags = taken_tags(record)
    if record.get("starred") is False:
        del record["starred"]
    key = str(record.get("uuid") or f"{moment.key}\n{text}")
    short, note = truncated(text, note)
    win = Win(
        *("", when[0], short, "", tags),
        zone=when[1],
        timed=moment.timed,
        extra=extra_of(record, note),
    )
    return Entry(place, key, win, wall=moment.at)


def _moment(record: dict[str, Any]) -> Moment | str:
    """Take out of an entry when it was; what is unclear about it in words."""
    day, time = texts(record, "date", "time")
    said = f"{day} {time}".strip()
    if not day:
        return reasons.NO_DATE
    moment = moment_of(said)
    return moment if isinstance(moment, Moment) else unclear(moment, said)
