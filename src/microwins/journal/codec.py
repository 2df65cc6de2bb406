"""One line of the log and the version that it holds; the one place that knows both.

A line is strict JSON in strict UTF-8. What a line says that this version does not know is carried
along; what it says wrongly makes the line unreadable, never the file.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from sys import intern

from microwins.model import item as items
from microwins.model.category import OTHER
from microwins.model.item import Item
from microwins.model.record import Record
from microwins.model.strict_json import is_deep, strict_decoder
from microwins.model.text import to_json
from microwins.model.win import LONGEST_ID, MINUTES, MOODS, NOTHING_MORE, YEARS, Win, fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Content = Win | Item

VERSION = 1

SPACE = b" \t\r\n"
_BOM = b"\xef\xbb\xbf"
STAMP_YEARS = range(2, 9990)  # those of wins, with room for later versions
START = b'{"v":'
"""How each line begins that this program writes."""
_STAMP = b'"stamp":'
_MIRROR = datetime(1970, 1, 1, tzinfo=UTC)
_MIRRORED = range(1870, 1970)
MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
"""How the lines begin that git leaves in a file that it couldn't merge."""


class Version(Record):
    """What one line says of a win or an item: how it was from `stamp` on.

    Both are None where the line takes it away. `stamp` is UTC. `change` is the same for all
    versions that one command wrote, None where the line can't be undone. A version written by an
    undo or a redo names in `undoes` or `redoes` the change that it takes back or puts back.
    """

    id: str
    stamp: datetime
    win: Win | None
    change: str | None = None
    undoes: str | None = None
    redoes: str | None = None
    item: Item | None = None

    @property
    def content(self) -> Content | None:
        """Return what the line holds, None where it takes that away."""
        return self.win or self.item


def version_of(  # noqa: PLR0913, PLR0917 (the fields of a line)
    name: str,
    stamp: datetime,
    content: Content | None,
    change: str | None = None,
    undoes: str | None = None,
    redoes: str | None = None,
) -> Version:
    """Return the version that says `content` of an id."""
    if isinstance(content, Item):
        return Version(name, stamp, None, change, undoes, redoes, content)
    return Version(name, stamp, content, change, undoes, redoes)


def deletes_for_good(version: Version) -> bool:
    """Tell whether a version says that its win or item was deleted for good.

    It is final: neither an earlier nor a later version of it, wherever it comes from, counts.
    """
    return version.win is None and version.change is None and version.item is None


class BadLineError(ValueError):
    """A line that is no version; its text is the kind of damage."""


def encode(version: Version) -> str:
    """Return the line, without its newline."""
    record: dict[str, object] = {"v": VERSION}
    if (content := version.content) is not None:
        record.update(items.fields(content) if isinstance(content, Item) else fields(content))
        record["id"] = version.id
        record["stamp"] = written_stamp(version.stamp)
    else:
        record.update(id=version.id, stamp=written_stamp(version.stamp), gone=True)
    for name in ("change", "undoes", "redoes"):
        if (value := getattr(version, name)) is not None:
            record[name] = value
    return to_json(record)


def written_stamp(stamp: datetime) -> str:
    """Return a UTC moment in the one form in which stamps are written: microseconds and Z."""
    return stamp.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def yielding(stamp: datetime) -> datetime:
    """Return the stamp of a version that yields to any other, though it is written at `stamp`.

    It lies as long before 1970 as that lies after. So what several machines take in of one line of
    an inbox is one win, as the first of them took it, and what anybody edits or deletes stays so.
    """
    return _MIRROR - (stamp - _MIRROR)


def yields(stamp: datetime) -> bool:
    """Tell whether a version with this stamp yields to any other."""
    return stamp.year in _MIRRORED


def written_at(stamp: datetime) -> datetime:
    """Return the moment at which a version with this stamp was written: it rises along a log."""
    return yielding(stamp) if yields(stamp) else stamp


def decode(line: bytes) -> Version:
    """Return the version that a line holds; its line end and a byte order mark may be there.

    Raises BadLineError with the kind of damage.
    """
    try:
        text = line.removeprefix(_BOM).strip(SPACE).decode()
    except UnicodeDecodeError:
        raise BadLineError("not UTF-8") from None
    if not text.startswith("{"):
        marker = text.startswith(MARKERS)
        raise BadLineError("a merge marker" if marker else "not a record")
    version, end = decode_at(text, 0)
    if end != len(text):
        raise BadLineError("more than one record")
    return version


def decode_at(text: str, start: int) -> tuple[Version, int]:
    """Return the version whose JSON begins at `start`, and where it ends."""
    try:
        record, end = _DECODED(text, start)
    except RecursionError:
        raise BadLineError("nested too deeply") from None
    except ValueError as error:
        strict = error.args[0] if isinstance(error, BadLineError) else "not JSON"
        raise BadLineError(strict) from None
    if type(record) is not dict:
        raise BadLineError("not a record")
    return _version(record), end


def salvage(line: bytes) -> tuple[list[Version], bytes]:
    """Return the intact versions in a damaged line, and the bytes of it that are none.

    A record that a crash left torn, or a run of NULs, often has a good record glued behind it.
    """
    versions: list[Version] = []
    first, *pieces = line.split(START)
    junk = [first]
    for piece in pieces:
        if _STAMP not in piece:
            junk.append(START + piece)
            continue
        text = (START + piece).decode("utf-8", "surrogateescape")
        try:
            version, end = decode_at(text, 0)
            text[:end].encode()  # raises where a byte inside the record isn't UTF-8
        except (BadLineError, UnicodeEncodeError):
            end = 0
        else:
            versions.append(version)
        junk.append(text[end:].encode("utf-8", "surrogateescape"))
    return versions, b"".join(junk).strip(SPACE)


def _version(record: dict[str, Any]) -> Version:
    """Return the version that a parsed line says; `record` is used up."""
    take = record.pop
    number = take("v", VERSION)
    if type(number) is not int or number < 1:
        raise BadLineError("an unknown format")
    name = take("id", None)
    if type(name) is not str or not 0 < len(name) <= LONGEST_ID:
        raise BadLineError("no id")
    stamp = _stamp(take("stamp", None))
    change = _text_or_none(take("change", None))
    undoes = _text_or_none(take("undoes", None))
    redoes = _text_or_none(take("redoes", None))
    if take("gone", None) is True:
        return Version(name, stamp, None, change, undoes, redoes)
    if items.says_so(record):
        item = _item(name, stamp, record)
        return Version(name, stamp, None, change, undoes, redoes, item)
    return Version(name, stamp, _win(name, record), change, undoes, redoes)


def _item(name: str, stamp: datetime, record: dict[str, Any]) -> Item:
    """Return the item in what is left of a record; values it can't understand go to `extra`."""
    if is_deep(record):
        raise BadLineError("nested too deeply")
    kind, at, text = "", stamp, ""
    if type(record["kind"]) is str:
        kind = intern(record.pop("kind"))
    if type(record.get("text")) is str:
        text = record.pop("text")
    try:
        at = moment(record.get("at"))
        del record["at"]
    except BadLineError:
        pass  # a kind of a later version, which may do without
    return Item(name, kind, at, text, record or NOTHING_MORE)


def _win(name: str, record: dict[str, Any]) -> Win:
    """Return the win in what is left of a record; values it can't understand go to `extra`."""
    take = record.pop
    at = moment(take("at", None))
    text = take("text", None)
    if type(text) is not str:
        raise BadLineError("no text")
    category = take("category", OTHER)
    if type(category) is str and category:
        category = intern(category)
    else:
        record["category"], category = category, OTHER
    zone = intern(take("zone")) if type(record.get("zone")) is str else None
    tags = _tags(record) if "tags" in record else ()
    mood = _number(record, "mood", MOODS) if "mood" in record else None
    minutes = _number(record, "minutes", MINUTES) if "minutes" in record else None
    partial = hidden = False
    timed = True
    if record:
        partial = _flag(record, "partial", usual=False)
        hidden = _flag(record, "hidden", usual=False)
        timed = _flag(record, "time", usual=True)
        if is_deep(record):
            raise BadLineError("nested too deeply")
    return Win(
        *(name, at, text, category, tags, mood, minutes, partial, hidden, zone, timed),
        extra=record or NOTHING_MORE,
    )


def _tags(record: dict[str, Any]) -> tuple[str, ...]:
    tags = record["tags"]
    if type(tags) is not list or not all(type(tag) is str for tag in tags):
        return ()
    del record["tags"]
    return tuple(map(intern, tags))


def _number(record: dict[str, Any], name: str, allowed: range) -> int | None:
    """Return the number `name`, taken out of the record if it is one of those."""
    number = record[name]
    if type(number) is not int or number not in allowed:
        return None
    del record[name]
    return number


def _flag(record: dict[str, Any], name: str, *, usual: bool) -> bool:
    """Return the flag `name`, taken out of the record if it is one."""
    if type(record.get(name)) is bool:
        return bool(record.pop(name))
    return usual


def _text_or_none(value: object) -> str | None:
    return value if type(value) is str else None


_ZONES: dict[tzinfo, tzinfo] = {}


def moment(text: object) -> datetime:
    """Return the aware moment that an `at` means; equal offsets share one object."""
    try:
        at = datetime.fromisoformat(text)  # type: ignore[arg-type]  # TypeError is caught
    except (ValueError, TypeError):
        raise BadLineError("no time that can be read") from None
    zone = at.tzinfo
    if zone is None or at.year not in YEARS:
        raise BadLineError("a time without its offset" if zone is None else "a time out of reach")
    return datetime.combine(at, at.time(), _ZONES.setdefault(zone, zone))


def _stamp(text: object) -> datetime:
    """Return the moment, in UTC, at which a version was written."""
    try:
        stamp = datetime.fromisoformat(text)  # type: ignore[arg-type]  # TypeError is caught
    except (ValueError, TypeError):
        raise BadLineError("no stamp") from None
    if stamp.tzinfo is None or stamp.year not in STAMP_YEARS:
        raise BadLineError("no stamp")
    return stamp if stamp.tzinfo is UTC else stamp.astimezone(UTC)


_DECODED = strict_decoder(BadLineError)
