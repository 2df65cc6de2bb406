"""The wins as an export has them, made of the lines of the log without taking them apart.

Most of a line in the exact form of `encode` is exported as it stands. What is in another form is
read as ever. A property test holds that both ways say the same.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta

from microwins.journal import reader
from microwins.journal.blocks import not_opened, read_block, whole_lines
from microwins.journal.codec import BadLineError, decode, deletes_for_good, moment
from microwins.journal.fast_decode import (
    CIRCUMSTANCES,
    MOST_SPELLINGS,
    ROW,
    circumstances,
    words_in,
)
from microwins.model.day import day_of_win, written_day_start
from microwins.model.text import repaired, to_json
from microwins.model.win import MINUTES, Win

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from microwins.journal.blocks import Unreadable
    from microwins.journal.codec import Version

    Written = Callable[[Win, date], str]

    Line = tuple[datetime, str, datetime, str, str]
    """When a win was, in UTC and without a zone; its id; the stamp of its version; its day; its
    JSON, each letter of it a byte of UTF-8, and "" where it is gone."""

_PIECE = 32 * 1024
"""So many bytes, and what is made of them, stay near the processor."""
_NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
_NOWHEN = datetime.min  # noqa: DTZ901 (as a moment in UTC without its zone)
_FLAGS = {
    name: f',"{name}":{value}'
    for name, value in {"partial": "false", "hidden": "false", "time": "true"}.items()
}
_A_DAY = timedelta(days=1)
_DATE = slice(len("2026-11-22"))
_CLOCK = slice(len("2026-11-22T"), len("2026-11-22T07:30"))


class AmbiguousError(Exception):
    """Two versions of a win have one stamp: which of them counts takes more than these lines."""


def export_lines(
    paths: Sequence[str], day_start: timedelta, written: Written, unreadable: list[Unreadable]
) -> Iterator[tuple[str, str]]:
    """Return the day and the JSON of each win, oldest first; the rest joins `unreadable`.

    `written` returns the JSON of a win and its day: the fields of a line first, in their order, and
    at the end its day and its clock. Raises AmbiguousError, and JournalUnreadableError where no
    file can be opened.
    """
    newest = NewestLines(day_start, written)
    for path in paths:
        name = os.path.basename(path)
        number = 0
        try:
            with open(path, "rb", buffering=0) as log:
                for lines in whole_lines(log, _PIECE):
                    damage = newest.read(lines, name)
                    unreadable += [one._replace(number=number + one.number) for one in damage]
                    number += lines.count(b"\n")
        except OSError as error:
            unreadable.append(not_opened(name, error))
    reader.refuse_if_none_opened(paths, unreadable)
    return newest.in_order()


class NewestLines:
    """The newest line of each id, as `latest_versions` tells it."""

    def __init__(self, day_start: timedelta, written: Written) -> None:
        self._day_start = day_start
        self._start = written_day_start(day_start)
        self._written = written
        self._newest: dict[str, Line] = {}
        self._erased: set[str] = set()
        self._middles: dict[str, tuple[str, bool]] = {}

    def in_order(self) -> Iterator[tuple[str, str]]:
        """Return the day and the JSON of each win that is there, oldest first."""
        for name in self._erased:
            del self._newest[name]
        for *_, day, text in sorted(line for line in self._newest.values() if line[-1]):
            yield day, text if text.isascii() else text.encode("latin-1").decode()

    def read(self, lines: bytes, file: str) -> Sequence[Unreadable]:
        """Take in some lines of a file, and return what of them can't be read."""
        try:
            self._read_usual(lines)
        except ValueError:  # some line is strange, and each has to be read by itself
            block = read_block(lines, file, 0)
            for version in block.versions:
                self._take(self._line_of(version))
            return block.damage
        return ()

    def _read_usual(self, lines: bytes) -> None:
        """Take in lines with exactly one version each; raises ValueError where one is strange."""
        rows = ROW.findall(lines.decode("latin-1"))
        if len(rows) != lines.count(b"\n"):
            raise BadLineError
        read, start, newest = datetime.fromisoformat, self._start, self._newest
        middles, get = self._middles, self._newest.get
        for name, wall, offset, plain, rich, met, stamp, _, strange in rows:
            if strange:
                self._take(self._line_of(decode(strange.encode("latin-1"))))
                continue
            middle, timed = middles.get(met) or self._middle_of(met)
            day, before = _days[wall[_DATE]]
            clock = wall[_CLOCK]
            if not timed:
                clock = ""
            elif clock < start:
                day = before
            elif clock >= "24":  # a time that later versions of Python take for the next day's
                raise BadLineError
            words = _as_bytes(to_json(repaired(words_in(rich))))[1:-1] if rich else plain
            text = (
                f'{{"id":"{name}","at":"{wall}{offset}","text":"{words}"'
                f'{middle}"day":"{day}","clock":"{clock}"}}'
            )
            line = read(wall) - _offsets[offset], name, read(stamp), day, text
            if get(name) is None:
                newest[name] = line
            else:
                self._take(line)

    def _take(self, line: Line) -> None:
        _, name, stamp, _, text = line
        *_, known, _, known_text = self._newest.setdefault(name, line)
        if stamp > known:
            self._newest[name] = line
        elif stamp == known and text != known_text:
            raise AmbiguousError

    def _middle_of(self, met: str) -> tuple[str, bool]:
        """Return what stands between the text and the day of a win, and whether it has a time."""
        if met.isascii() and met.isprintable():
            found = CIRCUMSTANCES.fullmatch(met)
            if not found or int(found["minutes"] or 1) not in MINUTES:
                raise BadLineError
            more = "".join(flag for name, flag in _FLAGS.items() if f',"{name}":' not in met)
            middle = f',"category":"{met}{more},', not found["untimed"]
        else:  # letters of which some may be written in another way
            win = Win._make(("", _NOON, "", *circumstances[met]))
            text = _as_bytes(self._written(win, _NOON.date()))
            middle = text[text.index(',"category":') : text.rindex('"day":')], win.timed
        if len(self._middles) >= MOST_SPELLINGS:
            self._middles.clear()
        self._middles[met] = middle
        return middle

    def _line_of(self, version: Version) -> Line:
        win = version.win
        if deletes_for_good(version):
            self._erased.add(version.id)
        if win is None:
            return (_NOWHEN, version.id, version.stamp, "", "")
        day = day_of_win(win, self._day_start)
        text = _as_bytes(self._written(win, day))
        return (_in_utc(win.at), win.id, version.stamp, day.isoformat(), text)


class _Offsets(dict[str, "timedelta"]):
    """How far each offset that was met is from UTC."""

    def __missing__(self, written: str) -> timedelta:
        at = moment(f"2026-01-01T00:00:00{written}")
        if not at.isoformat().endswith(written):
            raise BadLineError  # an export has another form of it
        self[written] = offset = at.replace(tzinfo=None) - _in_utc(at)
        return offset


class _Days(dict[str, tuple[str, str]]):
    """Each date that was met, and the one before it."""

    def __missing__(self, written: str) -> tuple[str, str]:
        day = date.fromisoformat(written)
        if str(day) != written:
            raise BadLineError  # as 2026-W47-7
        self[written] = both = written, str(day - _A_DAY)
        return both


_offsets = _Offsets()
_days = _Days()


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(tzinfo=None)


def _as_bytes(text: str) -> str:
    """Return text with a letter for each byte that it is in UTF-8."""
    return text if text.isascii() else text.encode().decode("latin-1")
