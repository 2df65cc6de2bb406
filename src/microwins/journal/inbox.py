"""Lines that other devices put into the journal's folder: `inbox.txt`, and `inbox-NAME.txt`.

Such a file is somebody else's and never written. What was seen of it is kept in the state folder;
whether a line was taken in is told by the logs alone, since its id is made of the file's name, its
words, and how often they came before.
"""

from __future__ import annotations

import os
import stat

from microwins.disk.files import read_at, read_bytes, write_beside
from microwins.disk.paths import INBOX, inbox_names, make_private_folder
from microwins.journal.reader import blocks_from_end
from microwins.model.bare_json import loads
from microwins.model.record import Record
from microwins.model.text import decoded
from microwins.model.ulid import ALPHABET, RANDOM_BYTES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from typing import Any

    from microwins.disk.paths import JournalPaths

NOT_A_FILE, A_LINK = "not a file", "a link to something else"
TOO_LARGE, NOT_TEXT = "too large", "not text"
"""Why a file isn't opened, besides what the system says."""

_STATE = "inbox-"
_VERSION = 1
_MOST = 2 * 1024 * 1024
_MOST_LINES = 50_000
_RESTS_AFTER = 120
"""Seconds without a change after which a last line counts as whole, newline or not."""

_NAME = (
    rf"(?is)({INBOX}(?:-.*?)?)"
    r"( [(\[][^()\[\]]*conflict.*|[-_. ]+(?:sync-)?conflict.*|_[^_]+_\w{3,4}-[\d-]+_conflict.*"
    r"|(?<!inbox)-(?:desktop|laptop)-[0-9a-z]{7,8}|\.variant-[0-9a-f]+| ?\(.+\)| \d{1,3}"
    r"|(?: -)? (?:c[oó]p(?:y|ie|ia)|kopi[aeo]?)(?: \d{1,3}| \(\d{1,3}\))?)?(?:\.txt){1,2}"
    r"(\.\.path\d+|\.conflict\d*|~(?:HEAD|[0-9a-f]{7}).*)?"
)
"""The name of an inbox, and what a synchroniser or a system puts behind that of a copy."""

_CONTROLS = bytes((*range(1, 9), *range(14, 32)))
_AROUND = "\ufeff\u200b\0"
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UNMARKED: dict[tuple[bool, ...], str] = {
    (False, True) * 2: "utf-16-le",
    (True, False) * 2: "utf-16-be",
}
"""By which of the first four bytes are 0."""
_WIDE = rb"(?:[^\0]\0){2,}"
_NO_MOMENT = "0" * 10
_AS_IN_ULIDS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", ALPHABET)
_KNOWN = rb'"id":"(0{10}[0-9A-Z]{16})"'
"""An id that no moment is in, as those of lines are: any machine makes the same of a line."""


class Look(Record):
    """The size of a file and the moment of its last change, in nanoseconds; -1 for no file."""

    size: int
    changed: int


_NO_FILE = Look(-1, 0)


class Line(Record):
    """A line of an inbox that isn't blank: its number, its words, and the id of its win.

    `is_last` is True where nothing stands behind it, so that the file changed when it came.
    """

    number: int
    text: str
    id: str
    is_last: bool


class Content(Record):
    """What an inbox holds: its lines, and what it was like when they were read.

    `waits_until` is the second from which a last line without its newline counts; 0 for none.
    `problem` says why nothing was read, "" where it was.
    """

    look: Look
    lines: Sequence[Line] = ()
    waits_until: int = 0
    problem: str = ""


class Seen(Record):
    """What was seen of the inbox before, and what nobody was told so far.

    For each file it is its look, the second from which it is worth another one (0 for none), and
    how many of its lines weren't clear.
    """

    files: dict[str, list[int]]
    unsaid: Sequence[Sequence[Any]]


def source_of(name: str) -> str | None:
    """Return the inbox of which a file is by its name, itself or a copy; None for no inbox."""
    found = _parts(name)
    if not found:
        return None
    from unicodedata import normalize  # 0.5 ms, for few

    return normalize("NFC", found[0]).lower()


def is_copy(name: str) -> bool:
    """Tell whether a file is a copy that a synchroniser or a system made of an inbox."""
    found = _parts(name)
    return bool(found and found[1])


def _parts(name: str) -> tuple[str, bool] | None:
    """Return which inbox a file is by its name, and whether it is a copy; None for no inbox."""
    stem, _, ending = name.partition(".")
    start, dash, device = stem.partition("-")
    if start == INBOX and ending == "txt" and stem.isascii() and bool(dash) == device.isalnum():
        return stem, False
    import re  # 8 ms, for a name that isn't the usual one

    found = re.fullmatch(_NAME, name)
    return (found[1], bool(found[2] or found[3])) if found else None


def inboxes(folder: str, names: Iterable[str]) -> dict[str, Look]:
    """Return what the inboxes among these files are like, without opening them."""
    return {name: _look_at(os.path.join(folder, name)) for name in names if _parts(name)}


def _look_at(path: str) -> Look:
    try:
        opens = os.access(path, os.R_OK) and not _leads_astray(path)
        return _look(os.stat(path)) if opens else _NO_FILE
    except OSError:
        return _NO_FILE


def _leads_astray(path: str) -> bool:
    """Tell whether a file is a link to one that isn't called an inbox, which may be anything."""
    return os.path.islink(path) and source_of(os.path.basename(os.path.realpath(path))) is None


def _look(status: os.stat_result) -> Look:
    is_file = stat.S_ISREG(status.st_mode)
    return Look(status.st_size, status.st_mtime_ns) if is_file else _NO_FILE


def look(paths: JournalPaths, names: Iterable[str], now: float) -> tuple[Seen, list[str]]:
    """Return what was seen of inboxes before, and which are worth reading: originals first."""
    before = seen(paths)
    new = []
    for name, there in inboxes(paths.folder, names).items():
        size, changed, again, _ = before.files.get(name, (-2, 0, 0, 0))
        if (size, changed) != there or (again and now >= again):
            new.append(name)
    return before, originals_first(new)


def originals_first(names: Iterable[str]) -> list[str]:
    """Return the names of inboxes in the order in which they count, copies last."""
    return sorted(names, key=lambda name: (is_copy(name), name))


def read(folder: str, name: str, now: float) -> Content:
    """Return what an inbox holds at a moment.

    It never waits: what is no file, or leads to one of another kind, isn't opened.
    """
    path = os.path.join(folder, name)
    if _leads_astray(path):
        return Content(_NO_FILE, problem=A_LINK)
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            look = _look(os.fstat(fd))
            if look.size < 0 or look.size > _MOST:
                return Content(look, problem=NOT_A_FILE if look.size < 0 else TOO_LARGE)
            data = read_at(fd, 0, look.size)
        finally:
            os.close(fd)
    except OSError as error:
        return Content(_NO_FILE, problem=error.strerror or NOT_A_FILE)
    return _content(name, look, data, now)


def _content(name: str, look: Look, data: bytes, now: float) -> Content:
    text = _decoded(data)
    pieces = (text or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if text is None or len(pieces) > _MOST_LINES:
        return Content(look, problem=NOT_TEXT if text is None else TOO_LARGE)
    changed = look.changed // 10**9
    rests = abs(now - changed) >= _RESTS_AFTER
    words = [piece.strip().strip(_AROUND).strip() for piece in pieces]
    waits = bool(words[-1]) and not rests
    last = max((place for place, text in enumerate(words) if text), default=-1)
    if waits:
        words.pop()
    source, counts = source_of(name) or "", dict[str, int]()
    lines = []
    for place, text in enumerate(words):
        if text:
            counts[text] = counts.get(text, 0) + 1
            lines.append(Line(place + 1, text, _id(source, text, counts[text]), place == last))
    return Content(look, lines, changed + _RESTS_AFTER if waits else 0)


def _decoded(data: bytes) -> str | None:
    """Return the letters of a file: UTF-8, UTF-16 where it begins so, or else Windows-1252.

    What Windows adds in UTF-16 to a file that isn't in it is read as well. How a line is read
    never depends on those behind it. None stands for what has too many control characters for a
    text.
    """
    used = _MARKS.get(data[:2]) or _UNMARKED.get(tuple(not byte for byte in data[:4]))
    if used:
        return data[: len(data) // 2 * 2].decode(used, "replace")
    odd = len(data) - len(data.translate(None, _CONTROLS))
    if odd > len(data) // 50:
        return None
    if b"\0" in data:
        import re  # where Windows added to it

        data = re.sub(_WIDE, lambda run: run[0].decode("utf-16-le").encode(), data)
    return decoded(data)


def _id(source: str, text: str, number: int) -> str:
    from base64 import b32encode  # 1 ms, as below
    from hashlib import sha256  # 2 ms, where there is something new

    digest = sha256(f"{source}\0{number}\0{text}".encode("utf-8", "surrogatepass")).digest()
    return _NO_MOMENT + b32encode(digest[:RANDOM_BYTES]).decode().translate(_AS_IN_ULIDS)


def places_of(folder: str, ids: Collection[str]) -> list[str]:
    """Return the lines from which wins of these ids came, as "inbox.txt:3"."""
    if not any(one.startswith(_NO_MOMENT) for one in ids):
        return []
    names = inboxes(folder, inbox_names(folder))
    lines = ((name, line) for name in names for line in read(folder, name, 0).lines)
    return [f"{name}:{line.number}" for name, line in lines if line.id in ids]


def known_ids(logs: Iterable[str]) -> set[str]:
    """Return the ids of all lines that were ever taken in, as far as the logs can be read."""
    import re  # where there is something new

    found: set[bytes] = set()
    for path in logs:
        try:
            fd = os.open(path, os.O_RDONLY)
        except OSError:
            continue
        try:
            for block in blocks_from_end(fd):
                found.update(re.findall(_KNOWN, block))
        except OSError:
            pass
        finally:
            os.close(fd)
    return {one.decode() for one in found}


def seen(paths: JournalPaths) -> Seen:
    """Return what was seen before; nothing where it can't be read."""
    try:
        kept = loads(read_bytes(paths.kept(_STATE)))
        if kept["v"] == _VERSION:
            return Seen(
                {name: [*map(int, file)][:4] for name, file in kept["files"].items() if file[3:]},
                [list(one) for one in kept["unsaid"]],
            )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass  # it is all looked at anew, and nothing comes twice
    return Seen({}, [])


def keep(paths: JournalPaths, now_seen: Seen) -> None:
    """Keep what was seen; where that fails, it is looked at once more."""
    import json  # which writes the name of any file in letters of ASCII

    data = {"v": _VERSION, **now_seen._asdict()}
    try:
        make_private_folder(paths.state)
        write_beside(paths.kept(_STATE), json.dumps(data).encode(), flush=False)
    except OSError:
        pass
