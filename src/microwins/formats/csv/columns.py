"""Which column of a table holds which field of a win, by the names in its header."""

from __future__ import annotations

from collections.abc import Mapping
from shlex import quote

from microwins.errors import BadInputError
from microwins.formats.reading.dates import DAY_FIRST, MONTH_FIRST
from microwins.formats.reading.source import excerpt
from microwins.model.record import Record

_NAMES = {
    "at": ("at", "when", "datetime", "dateandtime"),
    "date": (
        *("date", "fulldate", "calendardate", "day", "datum", "timestamp", "completedat"),
        *("completedon", "completed", "finishedat", "finished", "donedate", "doneon", "start"),
        *("startdate", "startedat", "createdat", "createdon", "created", "creationdate", "logged"),
        *("loggedat", "recordedat", "entrydate", "datelogged", "datecreated", "datecompleted"),
    ),
    "time": ("time", "clock", "hour", "timeofday", "starttime"),
    "text": (
        *("text", "win", "wins", "title", "activity", "habit", "habitname", "task", "entry"),
        *("accomplishment", "achievement", "what", "event", "name", "summary", "subject"),
        *("description", "content", "note", "notes", "comment", "comments", "body", "details"),
    ),
    "note": (
        *("note", "notes", "comment", "comments", "commenttext", "description", "details"),
        *("body", "content", "notetext"),
    ),
    "category": ("category", "habitcategory", "area", "kind", "type", "group"),
    "tags": ("tags", "tag", "labels", "label"),
    "mood": ("mood", "feeling", "moodrating", "moodscore"),
    "partial": ("partial",),
    "zone": ("zone", "timezone", "tz"),
    "id": ("id", "uuid", "guid", "uid"),
}
"""The names by which columns are known, letters and digits alone, the likeliest first."""

DATED = ("at", "date", "day")
"""The fields that say on which day it was."""

_SEVERAL = ("note",)
_OWN = {"at", "text", "category", "id", "more"}
_HABITBULL = {"habitname", "calendardate", "value"}
_ORDERS = {"date-dmy": DAY_FIRST, "date-mdy": MONTH_FIRST}
TARGETS = (
    *("text", "note", "date", "time", "at", "day", "category", "tags", "mood", "partial", "zone"),
    *("id", *_ORDERS),
)
"""What a column may be mapped to."""


class Layout(Record):
    """The columns of a table: the field of each, "" where it has none of ours.

    `order` says which number of 03/04/2026 is the day, "" where there is none such. `midnights`
    says that all days have a time of 00:00, which is none. `own` says that this program wrote the
    table, `habits` that HabitBull did.
    """

    names: tuple[str, ...]
    fields: tuple[str, ...]
    order: str = ""
    midnights: bool = False
    own: bool = False
    habits: bool = False


def rate(header: list[str]) -> int:
    """Return how many columns are known by their names."""
    return sum(any(_plain(name) in names for names in _NAMES.values()) for name in header)


def layout(header: list[str], mapped: Mapping[str, str]) -> Layout:
    """Return the layout of a table; `mapped` are fields by the names of columns in lower case.

    Raises BadInputError where no column holds a text or none a date, or where one is mapped to
    what is no field.
    """
    names = tuple(name.strip() for name in header)
    plain = [_plain(name) for name in names]
    mapped = _of_columns(names, mapped)
    written = tuple(name.lower() for name in names)
    if set(written) >= _OWN and len(set(written)) == len(written) and not mapped:
        return Layout(names, written, own=True)
    fields = ["" for _ in names]
    for i, name in enumerate(names):
        fields[i] = _target(name, mapped)
    orders = [_ORDERS[field] for field in fields if field in _ORDERS]
    fields = ["date" if field in _ORDERS else field for field in fields]
    for field, known in _NAMES.items():
        _find(field, known, plain, fields)
    if "time" in fields and not _dated(fields):
        fields[fields.index("time")] = "date"
    for needed, found in (("text", "text" in fields), ("date", _dated(fields))):
        if not found:
            raise BadInputError(
                f"No column is known to hold the {needed} of a win. The columns: {_listed(names)}.",
                f"Say which one does: --map {_example(names, fields)}={needed}",
            )
    return Layout(
        names, tuple(fields), "".join(orders[:1]), habits=set(plain) >= _HABITBULL and not mapped
    )


def _plain(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum())


def _of_columns(names: tuple[str, ...], mapped: Mapping[str, str]) -> dict[str, str]:
    """Return what of `mapped` is said of columns; moods and kinds may be mapped beside them.

    Raises BadInputError where a field is said to be in a column that isn't there.
    """
    there = {name.lower() for name in names}
    for name, target in mapped.items():
        if target in TARGETS and name not in there:
            raise BadInputError(
                f"There is no column {excerpt(name)}. The columns: {_listed(names)}.",
                f"--map {quote(excerpt(names[0]))}={target}",
            )
    return {name: target for name, target in mapped.items() if name in there}


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(excerpt(name) for name in names)


def _target(name: str, mapped: Mapping[str, str]) -> str:
    """Return the field that a column was mapped to, "" for none; raises BadInputError."""
    target = mapped.get(name.lower(), "")
    if target and target not in TARGETS:
        raise BadInputError(
            f"A column can't be mapped to {excerpt(target)}. It can be to: {' '.join(TARGETS)}.",
            f"--map {quote(excerpt(name))}=note",
        )
    return target


def _dated(fields: list[str]) -> bool:
    return any(field in DATED for field in fields)


def _find(field: str, known: tuple[str, ...], plain: list[str], fields: list[str]) -> None:
    """Give `field` the likeliest column that has none so far, notes every column of theirs."""
    if field in fields or (field in {"at", "date"} and _dated(fields)):
        return
    for name in known:
        for i, column in enumerate(plain):
            if column == name and not fields[i]:
                fields[i] = field
                if field not in _SEVERAL:
                    return


def _example(names: tuple[str, ...], fields: list[str]) -> str:
    """Return a column that has no field, as it is typed in a shell."""
    free = next((name for name, field in zip(names, fields, strict=True) if not field), names[0])
    return quote(excerpt(free))
