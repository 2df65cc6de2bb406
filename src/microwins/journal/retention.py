"""Which backups stay: days, weeks and months, and whatever has lines that the later ones lack."""

from __future__ import annotations

import os
from datetime import date

from microwins.disk.files import begins_with
from microwins.journal.backups import ENDING, PINNED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microwins.journal.backups import Copy

_DAYS, _WEEKS, _MONTHS = 7, 4, 12


def days_to_keep(days: Iterable[str], newest: str) -> set[str]:
    """Return which of these days keep their copy, all of them up to `newest`.

    That is the last of each of 7 days, 4 weeks and 12 months that have one.
    """
    back = sorted({day for day in days if day <= newest}, reverse=True)
    stay = set(back[:_DAYS])
    for most, stretch in ((_WEEKS, _week), (_MONTHS, _month)):
        last: dict[object, str] = {}
        for day in back:
            last.setdefault(stretch(day), day)
        stay.update(list(last.values())[:most])
    return stay


def _week(day: str) -> object:
    return date.fromisoformat(day).isocalendar()[:2]


def _month(day: str) -> object:
    return day[: len("2026-11")]


def prune(copies: Sequence[Copy], made: str) -> None:
    """Remove backups whose time has come, now that the one at the path `made` was.

    None goes that is dated after that one, since a clock may be wrong for a while. Nor does one
    that has a line which neither the next one nor the one just made has: it is renamed, so that it
    isn't compared anew each day. Raises OSError.
    """
    new = next((copy for copy in copies if copy.path == made), None)
    if new is None:
        return  # a file system that calls it differently
    mine = [copy for copy in copies if copy.log == new.log and copy.day <= new.day]
    stay = days_to_keep([copy.day for copy in mine], new.day)
    for copy, after in zip(mine, [*mine[1:], new], strict=True):
        if copy.held or copy.day in stay:
            continue
        if any(has_all_of(later.path, copy.path) for later in dict.fromkeys((after, new))):
            os.unlink(copy.path)
        else:
            os.rename(copy.path, held(copy))


def held(copy: Copy) -> str:
    """Return the path of a copy that is held on to."""
    return copy.path.removesuffix(ENDING) + PINNED + ENDING


def has_all_of(later: str, earlier: str) -> bool:
    """Tell whether one file has every line of another; raises OSError.

    Usually the earlier one is how the later one begins, which is seen at once.
    """
    if begins_with(later, earlier):
        return True
    with open(earlier, "rb") as file:
        lines = {line.rstrip(b"\n") for line in file}
    with open(later, "rb") as file:
        lines.difference_update(line.rstrip(b"\n") for line in file)
    return not lines


def sweep(kept: str) -> None:
    """Remove what a crash left of copies that were being made; ask it under the lock."""
    for name in os.listdir(kept):
        if name.startswith("."):
            os.unlink(os.path.join(kept, name))


def unpin(copies: Iterable[Copy]) -> None:
    """Hold on to these copies no more: the journal has their lines. Raises OSError."""
    for copy in copies:
        usual = copy.path.removesuffix(PINNED + ENDING) + ENDING
        if copy.held and not os.path.lexists(usual):
            os.rename(copy.path, usual)
