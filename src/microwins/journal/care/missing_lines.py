"""Lines that a backup has and the journal has not, however it came to that."""

from __future__ import annotations

import os
from hashlib import blake2b

from microwins.disk.files import begins_with
from microwins.disk.paths import LOG_SUFFIX
from microwins.journal import reader
from microwins.journal.codec import SPACE, deletes_for_good
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import datetime

    from microwins.journal.backups import Copy

_BOM = b"\xef\xbb\xbf"


class MissingLine(Record):
    """A line that a backup has and the journal has not, and the ids and stamps in it.

    `final` says that it deletes a win for good.
    """

    copy: Copy
    line: bytes
    keys: list[tuple[str, datetime]]
    final: bool


def missing_lines(
    logs: Sequence[str], copies: Iterable[Copy], erased: Collection[str]
) -> list[MissingLine]:
    """Return the lines that backups have and none of the `logs` has, those of the newest first.

    The `copies` are those `to_compare`.
    What holds no version of a win is left out, as are the ids that were `erased`, those that a
    backup knows to be deleted for good, and a version that the journal has in other words. So is
    what can't be read.
    """
    known: set[bytes] = set()
    found: list[MissingLine] = []
    for copy in copies:
        if not known:
            known = {digest for path in logs for digest in line_hashes(path)}
            known.add(line_hash(b""))
        for line in _lines(copy.path):
            digest = line_hash(line)
            if digest in known:
                continue
            known.add(digest)
            versions = list(reader.versions_in(line))
            keys = [(version.id, version.stamp) for version in versions]
            if keys and not any(name in erased for name, _ in keys):
                final = all(map(deletes_for_good, versions))
                found.append(MissingLine(copy, line, keys, final))
    del known
    gone = {name for one in found if one.final for name, _ in one.keys}
    found = [one for one in found if one.final or not any(name in gone for name, _ in one.keys)]
    there = _keys_of({name for one in found for name, _ in one.keys}, logs)
    return [one for one in found if not there.issuperset(one.keys)]


def to_compare(folder: str, copies: Iterable[Copy]) -> Iterator[Copy]:
    """Yield the backups that may have more than the journal, the newest first.

    Usually each is how the log begins, or how a later backup does. Of a log that is there and can't
    be opened nothing is said: what it has isn't known.
    """
    later: dict[str, str] = {}
    for copy in sorted(copies, reverse=True):
        log = os.path.join(folder, copy.log + LOG_SUFFIX)
        longer = later.get(copy.log)
        try:
            if not (longer and begins_with(longer, copy.path)) and not (
                os.path.lexists(log) and begins_with(log, copy.path)
            ):
                yield copy
        except OSError:
            continue
        later[copy.log] = copy.path


def _lines(path: str) -> Iterator[bytes]:
    """Yield the lines of a file as they are compared, up to where it can't be read."""
    try:
        with open(path, "rb") as file:
            yield from map(bare, file)
    except OSError:
        return


def line_hashes(path: str) -> Iterator[bytes]:
    """Yield the hash of each line of a file that isn't empty, up to where it can't be read."""
    return map(line_hash, filter(None, _lines(path)))


def bare(line: bytes) -> bytes:
    """Return a line without its end and without what may stand around it."""
    return line.removeprefix(_BOM).strip(SPACE)


def line_hash(line: bytes) -> bytes:
    """Return sixteen bytes that stand for a line: no two lines that there are share them."""
    return blake2b(line, digest_size=16).digest()


def _keys_of(names: Collection[str], logs: Sequence[str]) -> set[tuple[str, datetime]]:
    """Return the ids among `names` that the logs have, each with all its stamps."""
    if not names:
        return set()
    return {(version.id, version.stamp) for version in reader.read(logs, []) if version.id in names}
