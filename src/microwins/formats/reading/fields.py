"""What other programs say, made to fit a win: its text, tags, numbers, and what has no field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from typing import Any

from microwins.formats.entry import Entry, LeftOut, Reading, Trouble
from microwins.formats.reading.dates import Moment, at_clock, placed
from microwins.model.text import MAX_BYTES, tag_name, unique
from microwins.model.win import Win
from microwins.model.zones import zone_named
from microwins.wording import reading as reasons

OURS = frozenset(
    (
        *("id", "at", "text", "category", "tags", "mood", "minutes", "partial", "hidden"),
        *("zone", "time"),
        *("v", "stamp", "change", "undoes", "redoes", "gone", "day", "clock", "handle"),
    )
)
"""Names of fields that mean something here, so that nothing else may be called by them."""

RESERVED = OURS | {"timed", "note"}
"""Those, and what a reader itself gives a win besides."""

_PREPOSITIONS = """
    a an the my our your its their and of on in at to into onto from off for with by about near
    behind under over through
    der die das den dem des ein eine einen einem einer mein meine meinen auf im in am an zu zum zur
    bei beim mit von vom aus nach \u00fcber unter vor hinter neben f\u00fcr und
    le la les un une des du de mon ma mes au aux sur dans sous avec pour chez vers et
    el los las una unos del al mis en con por para sobre y il lo gli nel nella sul sulla per
    het een mijn op bij voor naar van na
"""
LEAD_ON = frozenset(_PREPOSITIONS.split())
"""Words after which another one follows in their sentence."""

_LONGEST_NAME = 64
_FEW = 100
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)
_WORD = re.compile(r"[\w-]+")
_EMPTY: tuple[object, ...] = (None, "", [], {})


def truncated(text: str, *notes: str) -> tuple[str, str]:
    """Return the text of a win, and its note: `notes`, before them the whole of a text too long."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        notes = (text, *notes)
        data = text.strip().encode("utf-8", "surrogatepass")
        end = min(MAX_BYTES, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:  # noqa: PLR2004 (inside a letter)
            end -= 1
        text = data[:end].decode("utf-8", "surrogatepass")
        head, _, tail = text.rpartition(" ")
        if end < len(data) and len(tail) < len(head):
            text = head.rstrip()
    return text, "\n\n".join(note for note in notes if note)


def tags_of(words: Iterable[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the tags that words of another program stand for, and those that can be none of ours.

    Signs before a tag are left out, and what a tag can't hold becomes a dash.
    """
    found, left = [], []
    for word in words:
        plain = "-".join(_WORD.findall(unicodedata.normalize("NFC", word))).strip("-_")
        name = tag_name(plain)
        if name:
            found.append(name)
        elif word.strip():
            left.append(word.strip())
    return unique(found), left


def taken_tags(record: dict[str, Any]) -> tuple[str, ...]:
    """Take the tags out of a record; those that can be none of ours stay in it."""
    tags = record.get("tags")
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        return ()
    found, record["tags"] = tags_of(tags)
    return found


def texts(record: dict[str, Any], *names: str) -> tuple[str, ...]:
    """Take texts out of a record, "" for each that it hasn't; what is no text stays in it."""
    return tuple(record.pop(name) if isinstance(record.get(name), str) else "" for name in names)


def extra_of(fields: Mapping[str, object], note: str = "") -> dict[str, object]:
    """Return what has no field of ours under names that mean nothing here, and a note.

    What says nothing (null, an empty text or list) is left out.
    """
    fields = {**fields, "note": with_note(fields, note)}
    extra: dict[str, object] = {}
    for name, value in fields.items():
        if value not in _EMPTY:
            extra[_free(" ".join(name.split())[:_LONGEST_NAME] or "unnamed", extra)] = value
    return extra


def with_note(fields: Mapping[str, object], note: str) -> object:
    """Return a note, and behind it the one that there is already."""
    there = fields.get("note")
    return f"{note}\n\n{there}" if note and there else note or there


def _free(name: str, taken: Mapping[str, object]) -> str:
    """Return a name for a field of another program that is neither ours nor taken."""
    if name.lower() in OURS:
        name = f"source_{name}"
    number = 2
    free = name
    while free in taken:
        free = f"{name} {number}"
        number += 1 if number < _FEW else len(taken)
    return free


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


def make_win(  # noqa: PLR0913 (the parts of a win)
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
    short, whole = truncated(text.strip())
    if whole:
        extra = {**extra, "note": with_note(extra, whole)}
    return Win(
        id="",
        at=reading.aware(at_clock(day, clock)),
        text=short,
        category="",
        tags=tags,
        mood=mood,
        zone=reading.zone,
        timed=clock is not None,
        extra=extra,
    )


def win_at(  # noqa: PLR0913 (the parts of a win)
    text: str,
    moment: Moment,
    reading: Reading,
    *,
    zone: str = "",
    tags: tuple[str, ...] = (),
    note: str = "",
    extra: Mapping[str, object],
) -> Win | None:
    """Return a win of a moment by the clock of the `zone` that the file names, "" for none.

    None where no calendar has the moment.
    """
    known = zone_named(zone)
    when = placed(moment, reading, known)
    if when is None:
        return None
    short, note = truncated(text, note)
    return Win(
        *("", when[0], short, "", tags),
        zone=zone if known else when[1],
        timed=moment.timed,
        extra=extra_of({**extra, "zone": "" if known else zone}, note),
    )


def without_duplicates(
    found: Iterable[Entry | LeftOut | Trouble],
) -> Iterator[Entry | LeftOut | Trouble]:
    """Yield what a reader gives; of entries with one key the first counts.

    One that may not be done, by a word that nobody knows, takes nothing from one that is.
    """
    seen: set[tuple[str, str | None]] = set()
    for one in found:
        if isinstance(one, Entry) and (one.key, one.state) in seen:
            yield LeftOut(one.place, reasons.TWICE)
        else:
            if isinstance(one, Entry):
                seen.add((one.key, one.state))
            yield one
