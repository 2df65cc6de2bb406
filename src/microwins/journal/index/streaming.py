"""All wins one after the other, however many there are."""

from __future__ import annotations

from microwins.disk.files import size_of
from microwins.journal import reader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from microwins.journal.blocks import Unreadable
    from microwins.journal.journal import Journal
    from microwins.model.win import Win

_LONG = 8 * 1024 * 1024
"""Bytes of log from which the wins go through a temporary file instead of memory."""


def stream(journal: Journal) -> tuple[Iterable[Win], list[Unreadable]]:
    """Return all wins, oldest first, to be taken once, and what could not be read.

    That takes little memory, however many they are.
    """
    files = reader.log_files(journal.paths.folder)
    if sum(map(size_of, files)) > _LONG:
        from microwins.journal.index.external_sort import stream  # 9 ms, for a long journal

        if (through_disk := stream(files)) is not None:
            return through_disk
    return journal.read()[:2]
