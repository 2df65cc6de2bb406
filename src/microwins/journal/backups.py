"""A copy of the log as it was before the first change of each day, in the state folder.

Nothing here can make a change fail: a copy that the disk refuses is made with a later change.
"""

from __future__ import annotations

import os
from datetime import date

from microwins.disk.files import begins_with, copy_beside
from microwins.disk.paths import BACKUPS, LOG_SUFFIX, make_private_folder
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microwins.disk.paths import JournalPaths

QUARANTINE = "quarantine"
"""Where what was folded into the log is moved to, beside the backups."""

_DAYS, _WEEKS, _MONTHS = 7, 4, 12
"""How many of the latest days, weeks and months keep their copy."""

PINNED = "-held"
_DAY = len("2026-11-22")


class Copy(Record):
    """A backup: of which day and which log, whether it is `pinned`, and where it lies.

    One that is pinned has lines that later ones lack, and stays.
    """

    day: str
    log: str
    pinned: bool
    path: str


def back_up(paths: JournalPaths, log: str, day: date, *, renew: bool = False) -> None:
    """Copy the log at the path `log` before a change of `day`, unless that day has its copy.

    With `renew` the day's copy is made anew where the log has all of it. Ask it under the lock.
    """
    path = paths.backup_of(log, day)
    kept = os.path.dirname(path)
    try:
        os.stat(path)
        made = True
    except FileNotFoundError:
        made = False
    except OSError:
        return  # it may be there
    if made and not renew:
        return
    try:
        if not os.stat(log).st_size or (made and not begins_with(log, path)):
            return
        make_private_folder(kept)
        for name in os.listdir(kept):
            if name.startswith("."):  # what a crash left of a copy that was being made
                os.unlink(os.path.join(kept, name))
        copy_beside(log, path, flush=False)
        prune(copies(paths), path)
    except OSError:
        pass  # no log so far, a disk that is full, or a folder that is read-only


def copies(paths: JournalPaths) -> list[Copy]:
    """Return the backups of a journal, the oldest first.

    Raises OSError where the folder of the backups is there and can't be listed.
    """
    start = paths.folder_hash() + "-"
    kept = os.path.join(paths.state, BACKUPS)
    try:
        names = os.listdir(kept)
    except FileNotFoundError:
        return []
    found = []
    for name in names:
        stem = name.removeprefix(start).removesuffix(LOG_SUFFIX).removesuffix(PINNED)
        log, day = stem[: -_DAY - 1], stem[-_DAY:]
        usual, pinned = (f"{start}{log}-{day}{pin}{LOG_SUFFIX}" for pin in ("", PINNED))
        if name in (usual, pinned) and _is_day(day):
            found.append(Copy(day, log, name == pinned, os.path.join(kept, name)))
    return sorted(found)


def newest_backup(paths: JournalPaths) -> date | None:
    """Return the day of the newest backup of a journal, None where there is none to be seen."""
    try:
        return max((date.fromisoformat(copy.day) for copy in copies(paths)), default=None)
    except OSError:
        return None


def private_files(state: str) -> list[str]:
    """Return the paths of all files in the state folder that hold lines of any journal.

    These are backups, what was put into quarantine, and what a crash left of both. Raises OSError
    where they can't be listed.
    """
    return [*_all_in(os.path.join(state, BACKUPS)), *quarantined(state)]


def quarantined(state: str) -> list[str]:
    """Return the paths of what was put into quarantine; raises OSError."""
    return _all_in(os.path.join(state, QUARANTINE))


def _all_in(folder: str) -> list[str]:
    try:
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    except FileNotFoundError:
        return []


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


# -- which ones stay -------------------------------------------------------------------------------


def days_to_keep(days: Iterable[str], newest: str) -> set[str]:
    """Return which of these days keep their copy, all of them up to `newest`.

    That is the last of each of 7 days, 4 weeks and 12 months that have one.
    """
    back = sorted({day for day in days if day <= newest}, reverse=True)
    stay = set(back[:_DAYS])
    for most, period_of in ((_WEEKS, _week), (_MONTHS, _month)):
        last: dict[object, str] = {}
        for day in back:
            last.setdefault(period_of(day), day)
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
    of_log = [copy for copy in copies if copy.log == new.log and copy.day <= new.day]
    stay = days_to_keep([copy.day for copy in of_log], new.day)
    for copy, after in zip(of_log, [*of_log[1:], new], strict=True):
        if copy.pinned or copy.day in stay:
            continue
        if any(has_all_of(later.path, copy.path) for later in dict.fromkeys((after, new))):
            os.unlink(copy.path)
        else:
            os.rename(copy.path, copy.path.removesuffix(LOG_SUFFIX) + PINNED + LOG_SUFFIX)


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


def unpin(copies: Iterable[Copy]) -> None:
    """Pin these copies no more: the journal has their lines. Raises OSError."""
    for copy in copies:
        usual = copy.path.removesuffix(PINNED + LOG_SUFFIX) + LOG_SUFFIX
        if copy.pinned and not os.path.lexists(usual):
            os.rename(copy.path, usual)
