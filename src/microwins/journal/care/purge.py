"""Taking wins out of all that this machine wrote: the one case in which a log loses a line."""

from __future__ import annotations

import os
from contextlib import contextmanager

from microwins.disk import edited_file
from microwins.disk.files import flush_folder, prepare_beside, read_bytes, temp_files, write_beside
from microwins.disk.paths import BACKUPS, LOG_SUFFIX, make_private_folder
from microwins.errors import WinsError
from microwins.journal import device, log, log_names, reader
from microwins.journal.backups import (
    QUARANTINE,
    back_up,
    private_files,
    quarantined,
)
from microwins.journal.care.leftovers import words_about
from microwins.journal.care.missing_lines import line_hashes
from microwins.journal.codec import Version
from microwins.journal.damage import purged
from microwins.journal.index.cache import clear
from microwins.journal.transaction import Stamps, newest
from microwins.model.text import to_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from microwins.disk.paths import JournalPaths
    from microwins.journal.backups import Copy
    from microwins.journal.journal import Journal
    from microwins.model.win import Win

DELETED = "deleted-"
"""How the note of what was deleted for good begins, one for each folder."""


@contextmanager
def rewriting_own_log(paths: JournalPaths) -> Iterator[str]:
    """Let the own log be replaced in a `with` block, which is given its path; nobody else writes.

    Raises WinsError without the lock, NotSavedError when the disk refuses.
    """
    with log.WriteLock(paths) as locked:
        make_private_folder(paths.folder)
        if not locked:
            raise WinsError(
                "Another wins is writing, or the state folder can't be locked.",
                "Try it in a moment.",
            )
        own = log.own_log(paths, shorter=True)
        note = log.note_of(paths, own)
        device.forget(note)
        try:
            yield own
        finally:
            device.settle(note, device.mark_of(own))


def erase(journal: Journal, wins: Sequence[Win], now: datetime) -> list[str]:
    """Take every trace of `wins` out of all that this machine wrote, for good, or of none.

    What an editor was given of them goes, and what a crash left of one where it holds nothing else.
    Returns the names of
    the other files that still hold one; there it is marked as gone. Raises WinsError without the
    lock, NotSavedError when the disk refuses: where that is a log, nothing has changed.
    """
    paths = journal.paths
    names = {win.id for win in wins}
    clear(paths.state)
    with rewriting_own_log(paths) as own:
        logs = reader.log_files(paths.folder)
        after = max((version.stamp for _, version in _versions_of(names, logs)), default=None)
        stamps = Stamps(now, newest(reader.last_stamps({*logs, own})))
        final = [Version(name, stamps.later(after), None) for name in sorted(names)]
        rewrite_without(paths, own, names, final, now.date())
    clear(paths.state)  # a reader that had begun before may have kept what it read
    for name in names:
        edited_file.clear(edited_file.folder_for(paths.state, name))
    for path, is_all in list(words_about(paths.state, {win.text for win in wins})):
        if is_all:
            os.unlink(path)
    return files_holding(paths, names)


def files_holding(paths: JournalPaths, names: Collection[str]) -> list[str]:
    """Return the names of the log files in which one of these ids stands with a text."""
    found = _versions_of(names, reader.log_files(paths.folder))
    return list(dict.fromkeys(os.path.basename(path) for path, version in found if version.win))


def _versions_of(names: Collection[str], logs: Iterable[str]) -> Iterator[tuple[str, Version]]:
    """Yield what log files say of some ids, up to where they can't be read."""
    for path in logs:
        try:
            for version in reader.versions_with(path, [to_json(name)[1:-1] for name in names]):
                if version.id in names:
                    yield path, version
        except OSError:
            continue


def rewrite_without(
    paths: JournalPaths,
    own: str,
    names: Collection[str],
    final: Sequence[Version],
    day: date | None = None,
) -> None:
    """Take every trace of the wins of the ids `names` out of what this machine wrote.

    That is its backups, its logs with their copies, its side files, and what a crash left of any of
    them. Each is replaced as a whole, keeps everything else byte for byte, and stays a link if it
    is one. The log in use, `own`, comes last, and ends with the `final` versions in the same step:
    while any of the text is left, the wins are there for another try. Before that it is copied to
    the backups of `day`. Ask it inside of `rewriting_own_log`. Raises OSError, and NotSavedError
    for a version that could not be read back.
    """
    _must_be_writable(own)
    left = left_by_crashes(paths)
    end = log.written(final)
    logs = _Replacement()
    try:
        for path in own_logs(paths):
            if path != own:
                logs.prepare(path, names)
        logs.prepare_last(own, names, end)
        if day:
            back_up(paths, own, day)
        for path in (*private_files(paths.state), *left):
            rewrite(path, names)
        logs.put_in_place()
    finally:
        logs.discard()
    _note(paths, end)


def own_logs(paths: JournalPaths) -> list[str]:
    """Return the paths of all logs that this machine may rewrite, under whatever name it wrote.

    Raises OSError, or JournalUnreadableError where the folder can't be listed.
    """
    names = device.device_names(paths.state)
    return [path for path in reader.log_files(paths.folder) if is_own(path, names)]


def is_own(path: str, names: Collection[str]) -> bool:
    """Tell whether a machine of these device names wrote a log: its own, a side file, or a copy."""
    stem = os.path.basename(path).removesuffix(LOG_SUFFIX)
    return log_names.is_of(stem, names, log_names.hosts_of(names))


def left_by_crashes(paths: JournalPaths) -> list[str]:
    """Return the paths of half files beside the logs and in the state folder."""
    kept = (os.path.join(paths.state, folder) for folder in ("", BACKUPS, QUARANTINE))
    return temp_files([paths.folder, *kept])


def kept_deletions(
    paths: JournalPaths, logs: Sequence[str], backups: Sequence[Copy]
) -> Iterator[Version]:
    """Yield what says, besides the `logs`, that a win was deleted for good.

    Where a synchroniser has put an older log back, the note of this machine, one of the `backups`,
    half a file, or one in quarantine may be all that knows. What can't be read is left out.
    """
    copied = (copy.path for copy in backups)
    for path in (_note_of(paths), *copied, *temp_files([paths.folder])):
        yield from _deletions(path)
    try:
        put_away = {path: _deletions(path) for path in quarantined(paths.state)}
    except OSError:
        return
    if any(put_away.values()):
        known = {
            sign for path in (*logs, *(copy.path for copy in backups)) for sign in line_hashes(path)
        }
        for path, deletions in put_away.items():
            if deletions and not known.isdisjoint(
                line_hashes(path)
            ):  # else it is of another journal
                yield from deletions


def _note(paths: JournalPaths, lines: bytes) -> None:
    """Note what was deleted for good here, by ids alone; the log says it, too."""
    path = _note_of(paths)
    try:
        noted = read_bytes(path)
    except OSError:
        noted = b""
    try:
        write_beside(path, noted + lines)
    except OSError:
        pass  # a disk that is full: the deletion itself is done


def _note_of(paths: JournalPaths) -> str:
    return os.path.join(paths.state, f"{DELETED}{paths.folder_hash()}")


def _deletions(path: str) -> list[Version]:
    try:
        return list(reader.deleted_for_good(path))
    except OSError:
        return []


def _must_be_writable(path: str) -> None:
    """Raise OSError where a log is there and can't be written to."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND))
    except FileNotFoundError:
        pass


class _Replacement:
    """Several logs that are replaced, all or none of them as far as a disk lets anybody do that.

    All are written beside the old ones first, which is where a disk refuses. Raises OSError.
    """

    def __init__(self) -> None:
        self._prepared: list[tuple[str, str, bytes]] = []

    def prepare(self, path: str, names: Collection[str]) -> None:
        """Write a log without some wins beside the old one, which is put back if another fails."""
        old = read_bytes(path)
        self._prepare(path, old, purged(old, names), back=old)

    def prepare_last(self, path: str, names: Collection[str], end: bytes) -> None:
        """Write the last log likewise, with the lines `end` behind the others."""
        try:
            old = read_bytes(path)
        except FileNotFoundError:
            old = b""
        new = purged(old, names)
        if end and new and not new.endswith(b"\n"):
            new += b"\n"
        self._prepare(path, old, new + end)

    def _prepare(self, path: str, old: bytes, new: bytes, back: bytes = b"") -> None:
        if new != old:
            target = os.path.realpath(path)
            self._prepared.append((prepare_beside(target, (new,)), target, back))

    def put_in_place(self) -> None:
        """Let what was prepared take the place of the old logs, in the order of preparation."""
        done: list[tuple[str, bytes]] = []
        try:
            while self._prepared:
                beside, target, old = self._prepared[0]
                os.replace(beside, target)
                del self._prepared[0]
                done.append((target, old))
        except OSError:
            for target, old in done:
                write_beside(target, old)
            raise
        for folder in {os.path.dirname(target) for target, _ in done}:
            flush_folder(folder)

    def discard(self) -> None:
        """Remove what was prepared and not put in place."""
        for beside, _, _ in self._prepared:
            os.unlink(beside)


def rewrite(path: str, names: Collection[str]) -> None:
    """Replace a file of lines by one without the wins `names`, where it has any.

    Ask it under the lock. Raises OSError, with the file as it was.
    """
    try:
        old = read_bytes(path)
    except FileNotFoundError:
        return  # it was half a backup, which the next one removes
    new = purged(old, names)
    if new != old:
        write_beside(path, new)
