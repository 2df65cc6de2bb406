"""The plans, ideas and other lines beside the wins, found without parsing the wins."""

from __future__ import annotations

from microwins.journal import reader
from microwins.journal.codec import START
from microwins.journal.versions import items_in_order, latest_versions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microwins.disk.paths import JournalPaths
    from microwins.journal.codec import Version
    from microwins.model.item import Item

_KIND, _GONE = '"kind"', '"gone"'
_USUAL = START + b'1,"id":"'


def items(paths: JournalPaths, kind: str | None = None) -> list[Item]:
    """Return the items that are there, those of one `kind` where one is named, oldest first.

    What can't be read is left out. Raises JournalUnreadableError where the folder can't be listed.
    """
    logs = reader.log_files(paths.folder)
    versions = [version for version in _with(_KIND, logs) if version.item]
    if not versions:
        return []
    names = {version.id for version in versions}
    versions += (version for version in _with(_GONE, logs) if version.id in names)
    found = items_in_order(latest_versions(versions))
    return [item for item in found if kind in (None, item.kind)]


def _with(word: str, logs: Sequence[str]) -> Iterator[Version]:
    for path in logs:
        try:
            yield from reader.versions_with(path, (word,))
        except OSError:
            continue
