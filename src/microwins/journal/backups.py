"""A copy of the log as it was before the first change of each day, in the state folder.

Nothing here can make a change fail: a copy that the disk refuses is made with a later change.
"""

from __future__ import annotations

import os
from datetime import date

from microwins.disk.files import begins_with, copy_beside
from microwins.model.checksum import checksum
from microwins.model.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from microwins.journal.log import Place

FOLDER = "backups"
QUARANTINE = "quarantine"
"""Where what was folded into the log is moved to, beside the backups."""

PINNED = "-held"
ENDING = ".jsonl"
_DAY = len("2026-11-22")
_SIGN = 16


class Copy(Record):
    """A backup: of which day and which log, whether it is `held`, and where it lies.

    One that is held has lines that later ones lack, and stays.
    """

    day: str
    log: str
    held: bool
    path: str


def back_up(folder: str, state: str, log: str, day: date, *, renew: bool = False) -> None:
    """Copy the log at the path `log` before a change of `day`, unless that day has its copy.

    With `renew` the day's copy is made anew where the log has all of it. Ask it under the lock.
    `folder` is the journal's, and `state` the state folder.
    """
    kept = os.path.join(state, FOLDER)
    name = (
        f"{sign_of_folder(folder)}-{os.path.basename(log).removesuffix(ENDING)}-{day.isoformat()}"
    )
    path = os.path.join(kept, name + ENDING)
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
        from microwins.disk.paths import make_private_folder
        from microwins.journal.retention import prune, sweep  # once a day

        make_private_folder(kept)
        sweep(kept)
        copy_beside(log, path, flush=False)
        prune(copies(folder, state), path)
    except OSError:
        pass  # no log so far, a disk that is full, or a folder that is read-only


def copies(folder: str, state: str) -> list[Copy]:
    """Return the backups of the journal in `folder`, the oldest first.

    Raises OSError where the folder of the backups is there and can't be listed.
    """
    sign = sign_of_folder(folder) + "-"
    kept = os.path.join(state, FOLDER)
    try:
        names = os.listdir(kept)
    except FileNotFoundError:
        return []
    found = (_copy(kept, name, sign) for name in names if _is_copy(name, sign))
    return sorted(copy for copy in found if _is_day(copy.day))


def newest_backup(place: Place) -> date | None:
    """Return the day of the newest backup of a journal, None where there is none to be seen."""
    try:
        days = [copy.day for copy in copies(place.folder, place.state)]
        return date.fromisoformat(max(days)) if days else None
    except (OSError, ValueError):
        return None


def private_files(state: str) -> list[str]:
    """Return the paths of all files in the state folder that hold lines of any journal.

    These are backups, what was put into quarantine, and what a crash left of both. Raises OSError
    where they can't be listed.
    """
    return [*_all_in(os.path.join(state, FOLDER)), *quarantined(state)]


def quarantined(state: str) -> list[str]:
    """Return the paths of what was put into quarantine; raises OSError."""
    return _all_in(os.path.join(state, QUARANTINE))


def _all_in(folder: str) -> list[str]:
    try:
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    except FileNotFoundError:
        return []


def sign_of_folder(folder: str) -> str:
    """Return what the names of a journal's backups begin with: each folder has its own."""
    return f"{checksum(os.fsencode(os.path.realpath(folder))):0{_SIGN}x}"


def _is_copy(name: str, sign: str) -> bool:
    return name.startswith(sign) and name.endswith(ENDING)


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _copy(kept: str, name: str, sign: str) -> Copy:
    whole = name.removeprefix(sign).removesuffix(ENDING)
    rest = whole.removesuffix(PINNED)
    day, log = rest[-_DAY:], rest[: -_DAY - 1]
    return Copy(day, log, rest != whole, os.path.join(kept, name))
