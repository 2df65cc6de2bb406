"""Taking a win out of all that this machine wrote: the one case in which a log loses a line."""

from __future__ import annotations

import os

from microwins.journal import log, reader
from microwins.journal.backups import FOLDER, QUARANTINE, back_up, private_files
from microwins.journal.damage import holds, without
from microwins.journal.device import device_names
from microwins.journal.files import read_bytes, write_beside
from microwins.journal.half_files import half_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from microwins.journal.codec import Version


def rewrite_without(
    place: log.Place,
    name: str,
    build: Callable[[datetime | None], Sequence[Version]],
    day: date | None = None,
) -> None:
    """Take every trace of the win called `name` (an id) out of what this machine wrote.

    That is its backups, its logs and side files, and what a crash left of any of them. Each is
    replaced as a whole, keeps everything else byte for byte, and stays a link if it is one. The log
    in use comes last, and ends with what `build` returns (see `append`, also for `day`) in the same
    step: while any of the text is left, the win is there for another try. Raises WinsError without
    the lock, NotSavedError when the disk refuses.
    """
    log.rewriting(place, lambda in_use: _erase(place, in_use, name, build, day))


def _erase(
    place: log.Place,
    in_use: str,
    name: str,
    build: Callable[[datetime | None], Sequence[Version]],
    day: date | None,
) -> Sequence[Version]:
    if day:
        back_up(place.folder, place.state, in_use, day)
    kept = (os.path.join(place.state, folder) for folder in ("", FOLDER, QUARANTINE))
    for path in (*private_files(place.state), *half_files([place.folder, *kept])):
        rewrite(path, name)
    names = device_names(place.state)
    for path in reader.log_files(place.folder):
        if path != in_use and is_own(os.path.basename(path).removesuffix(reader.ENDING), names):
            rewrite(path, name)
    versions = build(max(reader.last_stamps([in_use]), default=None))
    rewrite(in_use, name, log.written(versions))
    return versions


def is_own(log_name: str, names: Sequence[str]) -> bool:
    """Tell whether a machine of these device names wrote a log: its own, or a side file."""
    host, side, digits = log_name.rpartition(log.SIDE)
    if not side:
        return log_name in names
    return digits.isalnum() and any(name.rpartition("-")[0] == host for name in names)


def rewrite(path: str, name: str, end: bytes = b"") -> None:
    """Replace a log by one without the win `name`, with the lines `end` behind the others.

    Ask it under the lock. Raises OSError, with the log as it was.
    """
    try:
        old = read_bytes(path)
    except FileNotFoundError:
        old = b""
    lines = [without(line, name) if holds(line, name) else line for line in old.split(b"\n")]
    if lines[-1] is None or (end and lines[-1]):
        lines.append(b"")  # the last line that stays ends with a newline
    new = b"\n".join(line for line in lines if line is not None) + end
    if new != old:
        write_beside(path, new)
