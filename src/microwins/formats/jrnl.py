"""Entries of jrnl (https://jrnl.sh): what `jrnl --format json` prints, and its journals."""

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

_BEGIN = re.compile(r"^\[(\d{4}-\d{2}-\d{2}[ T]\d[^\]\n]*)\] (.*)$", re.MULTILINE)
_PRINTED = re.compile(r"\s*\d{4}-\d{2}-\d{2}[ T]\d")
_TAG = re.compile(r"(?<!\S)[@#][-+*#/\w]+")
_NAMES = (b'"title"', b'"body"', b'"date"')


def read(data: bytes, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield a win for each entry: its title is the text, its body goes along as the note.

    Raises BadInputError for what jrnl prints otherwise, and for anything else.
    """
    text = text_of(data).lstrip("\ufeff")
    if _BEGIN.match(text.lstrip()):
        yield from _of_text(text, reading)
        return
    if _PRINTED.match(text):
        raise BadInputError(*reasons.JRNL_TEXT)
    if _is_entry(data):
        text = f"[{text}]"
    for place, record, _, why in entries_of(text, "jrnl", reasons.FROM_JRNL):
        yield Trouble(place, why) if why else _entry(place, record, reading)


def recognises(data: bytes, _name: str) -> bool:
    """Tell whether a file is jrnl's JSON, of a journal or of one entry, or its text.

    What it prints to read is its own, too, for which there is a better way.
    """
    begun = beginning(data)
    if begun.startswith("{"):
        return _is_entry(data) or all(name in data for name in (b'"entries"', *_NAMES))
    return bool(_BEGIN.match(begun) or (_PRINTED.match(begun) and "\n| " in begun))


def _is_entry(data: bytes) -> bool:
    """Tell whether a file is one entry, as jrnl writes it into a folder."""
    return b'"entries"' not in data and all(name in data for name in (b'"starred"', *_NAMES))


def _of_text(text: str, reading: Reading) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield the entries of a journal itself: each begins with its moment in brackets.

    Its JSON has no seconds, so that these are in no key.
    """
    blank = text[: -len(text.lstrip())].count("\n")
    text = text.lstrip()
    found = list(_BEGIN.finditer(text))
    ends = [one.start() for one in found[1:]]
    for begin, end in zip(found, [*ends, len(text)], strict=True):
        place = reasons.LINE.format(number=blank + text.count("\n", 0, begin.start()) + 1)
        title, body = begin[2].strip(), text[begin.end() : end].strip()
        starred = title.endswith("*")
        words = title.rstrip(" *") if starred else title
        tags = sorted(set(_TAG.findall(f"{title}\n{body}".lower())))
        record = {"title": words, "body": body, "date": begin[1], "tags": tags, "starred": starred}
        one = _entry(place, record, reading)
        if isinstance(one, Entry) and one.wall:
            minute = one.wall.replace(second=0, microsecond=0)
            one = one._replace(key=f"{Moment(minute).key}\n{headline(words)[0]}")
        yield one


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
