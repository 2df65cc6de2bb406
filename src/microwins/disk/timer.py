"""The timer that runs on this machine, kept until it has become a win.

Each journal has one of its own, in the state folder. It is written whole, so that neither a crash
nor a second start takes anything of it.
"""

from __future__ import annotations

import os
from datetime import datetime

from microwins.disk.files import flush_folder, prepare_beside, read_bytes, write_beside
from microwins.disk.paths import make_private_folder
from microwins.model.bare_json import loads
from microwins.model.text import to_json
from microwins.model.timer import MOST_MINUTES, Timer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from microwins.disk.paths import JournalPaths


def running(paths: JournalPaths) -> Timer | None:
    """Return the timer that was started and not ended, None where there is none that can be read.

    It may be over.
    """
    try:
        found = loads(read_bytes(_path(paths)))
        timer = Timer(
            str(found["id"]),
            datetime.fromisoformat(found["started"]),
            int(found["minutes"]),
            int(found.get("step", found["minutes"])),
            str(found["text"]),
            tuple(map(str, found.get("tags", ()))),
            found.get("category"),
            found.get("zone"),
            int(found.get("paused", 0)),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    is_right = timer.started.tzinfo and 0 < timer.minutes <= MOST_MINUTES and timer.words
    return timer if is_right else None


def start(paths: JournalPaths, timer: Timer) -> Timer | None:
    """Keep a timer, and return None; where there is one already, return that, and change nothing.

    Raises OSError where the disk refuses.
    """
    make_private_folder(paths.state)
    path = _path(paths)
    if (there := running(paths)) is not None:
        return there
    _discard(path)
    beside = prepare_beside(path, (_written(timer),))
    try:
        os.link(beside, path)  # which takes no other one's place, as a renaming would
    except FileExistsError:
        return running(paths) or timer
    except OSError:
        if os.path.exists(path):
            return running(paths) or timer
        write_beside(path, _written(timer))  # on a disk without such links
    finally:
        os.unlink(beside)
    flush_folder(paths.state)
    return None


def _discard(path: str) -> None:
    """Remove what is no timer that anybody can read, if that is there."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


def keep(paths: JournalPaths, timer: Timer) -> None:
    """Keep a timer that was changed, unless it was ended meanwhile.

    Raises OSError where the disk refuses.
    """
    if is_running(paths, timer):
        write_beside(_path(paths), _written(timer))


def is_running(paths: JournalPaths, timer: Timer) -> bool:
    """Tell whether a timer wasn't ended, here or elsewhere."""
    there = running(paths)
    return there is not None and there.id == timer.id


def end(paths: JournalPaths, timer: Timer) -> None:
    """Take a timer away, but no other that was started since."""
    try:
        if is_running(paths, timer):
            os.unlink(_path(paths))
    except OSError:
        pass  # it has become a win with its id, which it can't a second time


def forget(paths: JournalPaths, texts: Collection[str]) -> bool:
    """Take the timer away if its words are among these, which were deleted for good.

    Tells whether they are.
    """
    timer = running(paths)
    if timer is None or timer.words not in texts:
        return False
    end(paths, timer)
    return True


def _path(paths: JournalPaths) -> str:
    return os.path.join(paths.state, f"timer-{paths.folder_hash()}.json")


def _written(timer: Timer) -> bytes:
    record = {**timer._asdict(), "started": timer.started.isoformat(), "tags": list(timer.tags)}
    return to_json(record).encode("utf-8", "surrogatepass")
