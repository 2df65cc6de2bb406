"""The whole journal read once for the doctor, with little kept of each win."""

from __future__ import annotations

import json
import os
from datetime import timedelta

from microwins.journal import reader
from microwins.journal.care.missing_lines import line_hash
from microwins.journal.codec import SPACE, VERSION
from microwins.model.handle import handles
from microwins.model.record import Record
from microwins.results.finding import AHEAD, ITEM_TWICE, NEWER, TWICE, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import datetime

    from microwins.journal.blocks import Block, Unreadable
    from microwins.journal.codec import Version

_USUAL = b'{"v":%d,' % VERSION
_A_DAY = timedelta(days=1)


class LineNumber(Record):
    """The file and the line of a version."""

    file: str
    line: int


class Scan:
    """What reading these log files found.

    `stamps` has the newest stamp of each id, `gone` the ids of what was taken away, `erased` those
    that were deleted for good, `items` those of what is there and no win, and `unreadable` what is
    no version. Of each win more than a day after `now` it notes the spot, the stamp and the time.
    """

    def __init__(self, paths: Sequence[str], now: datetime) -> None:
        self.stamps: dict[str, datetime] = {}
        self.gone: set[str] = set()
        self.erased: set[str] = set()
        self.items: set[str] = set()
        self.unreadable: list[Unreadable] = []
        self._paths = paths
        self._horizon = now.replace(tzinfo=None) + _A_DAY
        self._ahead: dict[str, tuple[LineNumber, datetime, datetime]] = {}
        self._newer: dict[str, tuple[int, int]] = {}
        self._ties: set[str] = set()
        for file, before, block in reader.read_blocks(paths, self.unreadable):
            self._take(os.path.basename(paths[file]), before, block)
        self.gone |= self.erased
        self.items -= self.gone

    @property
    def wins(self) -> int:
        """How many wins there are."""
        return len(self.stamps) - len(self.gone) - len(self.items)

    def _take(self, name: str, before: int, block: Block) -> None:
        stamps, gone, erased = self.stamps, self.gone, self.erased
        horizon = self._horizon
        ahead = False
        for version in block.versions:
            one, stamp, win = version[:3]
            item = version.item
            if win is None and item is None and version.change is None:
                erased.add(one)
            known = stamps.get(one)
            if known is not None and stamp <= known:
                if stamp == known:
                    self._ties.add(one)
                    gone.update((one,) if version.content is None else ())  # the greater line
                continue
            stamps[one] = stamp
            if win is None and item is None:
                gone.add(one)
                continue
            if known is not None:
                gone.discard(one)
                self.items.discard(one)
            if win is None:
                self.items.add(one)
                continue
            ahead |= win.at.replace(tzinfo=None) > horizon
        if ahead:
            self._note_ahead(name, before, block)
        usual = block.lines.count(b"\n" + _USUAL) + block.lines.startswith(_USUAL)
        if usual < len(block.versions):
            self._note_newer(name, before, block)

    def _note_ahead(self, name: str, before: int, block: Block) -> None:
        for number, _, version in block.numbered():
            if version.win and version.stamp == self.stamps[version.id]:
                at = version.win.at.replace(tzinfo=None)
                if at > self._horizon:
                    spot = LineNumber(name, before + number)
                    self._ahead[version.id] = (spot, version.stamp, at)

    def _note_newer(self, name: str, before: int, block: Block) -> None:
        for number, line, _ in block.numbered():
            if not line.startswith(_USUAL) and _format_of(line) > VERSION:
                first, lines = self._newer.get(name, (before + number, 0))
                self._newer[name] = (first, lines + 1)

    def findings(self) -> Iterator[Finding]:
        """Yield what is worth a remark about single lines, file by file."""
        ahead = {
            one: (spot, at)
            for one, (spot, stamp, at) in self._ahead.items()
            if stamp == self.stamps[one] and one not in self.gone
        }
        twice = self._twice()
        there = (self.stamps.keys() - self.gone) if ahead or twice else ()
        names = handles([*ahead, *(one for one in twice if one in there)], there)
        for name, (line, lines) in sorted(self._newer.items()):
            yield Finding(name, line, NEWER, number=lines)
        for one, spots in twice.items():
            first, second = spots[:2]
            other = f"{first.file}:{first.line}"
            kind, handle = (ITEM_TWICE, None) if one in self.items else (TWICE, names.get(one))
            yield Finding(second.file, second.line, kind, other, handle=handle)
        for one, (spot, at) in ahead.items():
            when = at.isoformat(" ", "minutes")
            yield Finding(spot.file, spot.line, AHEAD, when, handle=names[one])

    def _twice(self) -> dict[str, list[LineNumber]]:
        """Return the ids whose newest versions differ, with a spot of each of these."""
        lines: dict[str, bytes] = {}
        differing = set()
        for _, line, version in self._newest(self._ties):
            digest = line_hash(line)
            if lines.setdefault(version.id, digest) != digest:
                differing.add(version.id)
        found: dict[str, dict[str, LineNumber]] = {}
        for spot, _, version in self._newest(differing):
            found.setdefault(version.id, {}).setdefault(repr(version.content), spot)
        return {one: list(spots.values()) for one, spots in found.items() if len(spots) > 1}

    def _newest(self, names: Collection[str]) -> Iterator[tuple[LineNumber, bytes, Version]]:
        """Yield the newest versions of some ids, each with its spot and its line."""
        if not names:
            return
        for file, before, block in reader.read_blocks(self._paths, []):
            for number, line, version in block.numbered():
                if version.id in names and version.stamp == self.stamps[version.id]:
                    name = os.path.basename(self._paths[file])
                    yield LineNumber(name, before + number), line.strip(SPACE), version


def _format_of(line: bytes) -> int:
    """Return the version of the format that a line is of, 0 where it doesn't say."""
    try:
        number = json.loads(line)["v"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return 0
    return number if type(number) is int else 0
