"""The plans, ideas and other lines beside the wins, found without parsing the wins."""

from __future__ import annotations

import os

from microwins.journal.codec import START
from microwins.journal.reader import blocks_from_end, log_files, versions_in
from microwins.journal.versions import items_in_order, latest_versions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from microwins.disk.paths import JournalPaths
    from microwins.journal.codec import Version
    from microwins.model.item import Item

_KIND, _GONE = b'"kind"', b'"gone"'
_USUAL = START + b'1,"id":"'


def items(paths: JournalPaths, kind: str | None = None) -> list[Item]:
    """Return the items that are there, those of one `kind` where one is named, oldest first.

    What can't be read is left out. Raises JournalUnreadableError where the folder can't be listed.
    """
    versions: list[Version] = []
    gone: list[bytes] = []
    for path in log_files(paths.folder):
        try:
            _find(path, versions, gone)
        except OSError:
            continue
    if not versions:
        return []
    names = {version.id for version in versions}
    spelled = {name.encode("utf-8", "surrogatepass") for name in names}
    lines = (line for line in gone if _may_be_of(line, spelled))
    versions += (version for line in lines for version in versions_in(line) if version.id in names)
    found = items_in_order(latest_versions(versions))
    return [item for item in found if kind in (None, item.kind)]


def _find(path: str, versions: list[Version], gone: list[bytes]) -> None:
    """Add the items in a log, and its lines that take something away; raises OSError."""
    fd = os.open(path, os.O_RDONLY)
    try:
        for block in blocks_from_end(fd):
            for line in _lines_with(_KIND, block):
                versions += (version for version in versions_in(line) if version.item)
            gone += _lines_with(_GONE, block)
    finally:
        os.close(fd)


def _lines_with(mark: bytes, block: bytes) -> Iterator[bytes]:
    place = block.find(mark)
    while place >= 0:
        start = block.rfind(b"\n", 0, place) + 1
        end = block.find(b"\n", place)
        end = len(block) if end < 0 else end
        yield block[start:end]
        place = block.find(mark, end)


def _may_be_of(line: bytes, names: Collection[bytes]) -> bool:
    """Tell, without parsing it, whether a line may be about one of these ids."""
    name = line[len(_USUAL) : line.find(b'"', len(_USUAL))]
    return name in names or not line.startswith(_USUAL) or b"\\" in line or line.count(START) > 1
