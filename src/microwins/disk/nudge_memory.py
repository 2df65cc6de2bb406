"""When a nudge may speak and on which days it did, kept on this machine for each journal.

A few lines in one file of the state folder: `at 20:00`, `days mon-fri`, `nudged 2026-11-28`.
"""

from __future__ import annotations

import os
from datetime import date
from zlib import crc32

from microwins.disk.files import read_bytes, write_beside
from microwins.disk.lock import Lock
from microwins.disk.paths import make_private_folder, remove_empty_folders
from microwins.errors import WinsError
from microwins.model.nudge import Schedule, read_days, read_times, written_days
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_PREFIX = "nudge-"


class Remembered(Record):
    """The schedule that was set up, None for none, and the days of the last nudges in order."""

    schedule: Schedule | None = None
    nudged: tuple[date, ...] = ()


def path_of(state: str, folder: str) -> str:
    """Return the path of the file for the journal in `folder`; `state` is the state folder."""
    return os.path.join(state, f"{_PREFIX}{crc32(os.fsencode(folder)):08x}")


def remembered(state: str, folder: str, today: date) -> Remembered:
    """Return what is known on `today`; later days, of a clock that was wrong, are none.

    Nothing is known where the file can't be read.
    """
    try:
        text = read_bytes(path_of(state, folder)).decode("ascii")
        said = [row.split() for row in text.splitlines()]
        values = {name: [one for key, one in said if key == name] for name in ("at", "days")}
        days = [date.fromisoformat(one) for key, one in said if key == "nudged"]
        at = read_times(",".join(values["at"])) if values["at"] else ()
        schedule = Schedule(at, read_days(",".join(values["days"]))) if at else None
    except (OSError, ValueError, WinsError):
        return Remembered()
    return Remembered(schedule, tuple(day for day in days if day <= today))


def replace_nudged(
    state: str, folder: str, before: Sequence[date], after: Sequence[date], today: date
) -> bool:
    """Note the days of the last nudges, and tell whether that was done.

    It isn't where another terminal was first, so that they are no longer those of `before`, nor
    where it can't be noted, since nudges would come without end then.
    """
    with _locked(state):
        known = remembered(state, folder, today)
        same = known.nudged == tuple(before)
        return same and _write(state, folder, known._replace(nudged=tuple(after)))


def replace_schedule(state: str, folder: str, schedule: Schedule, today: date) -> None:
    """Note when a nudge may speak, so that shells wait for it, too."""
    with _locked(state):
        known = remembered(state, folder, today)
        _write(state, folder, known._replace(schedule=schedule))


def remove(state: str) -> list[str]:
    """Remove the files of all journals, as far as that can be done, and return their paths."""
    gone = []
    try:
        names = sorted(name for name in os.listdir(state) if name.startswith(_PREFIX))
        for name in names:
            path = os.path.join(state, name)
            os.unlink(path)
            gone.append(path)
        remove_empty_folders(state)
    except OSError:
        pass  # nothing in them keeps anybody from anything
    return gone


def _locked(state: str) -> Lock:
    """Return the lock of these files: the state folder itself, which is made for it."""
    try:
        make_private_folder(state)
    except OSError:
        pass  # nothing can be noted there, then
    return Lock(state, flags=os.O_RDONLY)


def _write(state: str, folder: str, known: Remembered) -> bool:
    rows = [f"nudged {day}" for day in known.nudged]
    if known.schedule:
        days = written_days(known.schedule.days)
        rows = [*(f"at {time}" for time in known.schedule.at), f"days {days}", *rows]
    try:
        write_beside(path_of(state, folder), "".join(f"{row}\n" for row in rows).encode())
    except OSError:
        return False
    return True
