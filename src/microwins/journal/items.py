"""The plans, ideas and other lines beside the wins, found without parsing the wins."""

from __future__ import annotations

import os

from microwins.disk.paths import LOG_SUFFIX

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from microwins.disk.paths import JournalPaths
    from microwins.journal.codec import Version
    from microwins.model.item import Item

_KIND, _GONE = b'"kind"', b'"gone"'
_USUAL = b'{"v":1,"id":"'
_PIECE = 64 * 1024


def items(paths: JournalPaths, kind: str | None = None) -> list[Item]:
    """Return the items that are there, those of one `kind` where one is named, oldest first.

    What can't be read is left out. Raises JournalUnreadableError where the folder can't be listed.
    """
    mark = f'"{kind}"'.encode() if kind else _KIND
    if not _may_stand_in(paths.folder, mark):
        return []
    from microwins.journal.reader import log_files, versions_in  # 5 ms, where there is something
    from microwins.journal.versions import items_in_order, latest_versions

    versions: list[Version] = []
    gone: list[bytes] = []
    for path in log_files(paths.folder):
        try:
            for block in _blocks(path):
                for line in _lines_with(_KIND, block):
                    versions += (version for version in versions_in(line) if version.item)
                gone += _lines_with(_GONE, block)
        except OSError:
            continue
    names = {version.id for version in versions}
    spelled = {name.encode("utf-8", "surrogatepass") for name in names}
    lines = (line for line in gone if _may_be_of(line, spelled))
    versions += (version for line in lines for version in versions_in(line) if version.id in names)
    found = items_in_order(latest_versions(versions))
    return [item for item in found if kind in (None, item.kind)]


def _may_stand_in(folder: str, mark: bytes) -> bool:
    """Tell, without parsing anything, whether logs may hold a mark; True where that can't be told.

    Most have no such line, and nobody who needs somebody to talk to waits for the parser then.
    """
    try:
        names = [name for name in os.listdir(folder) if LOG_SUFFIX in name]
    except FileNotFoundError:
        return os.path.islink(folder)
    except OSError:
        return True
    paths = (os.path.join(folder, name) for name in names)
    return any(os.path.isfile(path) and _holds(path, mark) for path in paths)


def _holds(path: str, mark: bytes) -> bool:
    end = b""
    try:
        with open(path, "rb", buffering=0) as file:
            while piece := file.read(_PIECE):
                if mark in piece or mark in end + piece[: len(mark)]:
                    return True
                end = piece[-len(mark) :]
    except OSError:
        pass  # it holds nothing that could be shown
    return False


def _blocks(path: str) -> Iterator[bytes]:
    """Yield a log in blocks of whole lines; raises OSError."""
    from microwins.journal.reader import blocks_from_end  # as above

    fd = os.open(path, os.O_RDONLY)
    try:
        yield from blocks_from_end(fd)
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
    return name in names or not line.startswith(_USUAL) or b"\\" in line or line.count(b'{"v"') > 1
