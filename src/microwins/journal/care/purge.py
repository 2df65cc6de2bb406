"""Taking wins out of all that this machine wrote: the one case in which a log loses a line."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager

from microwins.disk import edited_file
from microwins.disk.files import (
    flush_folder,
    not_saved,
    prepare_beside,
    quoted,
    read_bytes,
    temp_files,
    write_beside,
)
from microwins.disk.paths import BACKUPS, LOG_SUFFIX, make_private_folder
from microwins.errors import WinsError
from microwins.journal import device, log, log_names, reader
from microwins.journal.backups import QUARANTINE, back_up, private_files, quarantined
from microwins.journal.care.leftovers import words_about
from microwins.journal.care.missing_lines import line_hashes
from microwins.journal.codec import (
    START,
    BadLineError,
    Version,
    decode,
    deletes_for_good,
    encode,
    salvage,
)
from microwins.journal.index.cache import clear
from microwins.journal.transaction import Stamps
from microwins.model.text import to_json
from microwins.wording import files
from microwins.wording.errors import BUSY
from microwins.wording.grammar import filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from microwins.disk.paths import JournalPaths
    from microwins.journal.backups import Copy
    from microwins.journal.codec import Content
    from microwins.journal.journal import Journal

DELETED = "deleted-"
"""How the note of what was deleted for good begins, one for each folder."""

_USUAL = START + b'1,"id":"'
_FEW = 20
"""So many ids are looked for in a whole log faster than in its lines."""


@contextmanager
def rewriting_own_log(paths: JournalPaths) -> Iterator[str]:
    """Let a `with` block replace the own log, whose path it gets, while no other `wins` writes.

    Raises WinsError without the lock, NotSavedError when the disk refuses.
    """
    lock = log.WriteLock(paths)
    with lock as locked:
        make_private_folder(paths.folder)
        if lock.is_busy:
            raise WinsError(*BUSY)
        if not locked:
            raise WinsError(*filled(files.NO_LOCK, folder=quoted(paths.state)))
        name = device.device_name(paths, shorter=True)
        own, record = paths.log_called(name), device.record_of(paths, name)
        device.forget(record)
        try:
            yield own
        finally:
            device.note(record, device.mark_of(own))


def erase(journal: Journal, contents: Sequence[Content], now: datetime) -> list[str]:
    """Take every trace of wins and items out of all that this machine wrote, for good, or of none.

    Their words in an editor's file go, too, and so does what a crash left that holds nothing else.
    Returns the names of the other files that still hold one; there it is marked as gone. Raises
    WinsError without the lock, NotSavedError when the disk refuses: where that is a log, nothing
    has changed.
    """
    paths = journal.paths
    names = {one.id for one in contents}
    texts = {one.text for one in contents if one.text}
    clear(paths.state)
    with rewriting_own_log(paths) as own:
        logs = reader.log_files(paths.folder)
        after = max((version.stamp for _, version in _versions_of(names, logs)), default=None)
        stamps = Stamps(now, (tail.stamp for tail in reader.tails({*logs, own})))
        final = [Version(name, stamps.later(after), None) for name in sorted(names)]
        rewrite_without(paths, own, names, final, now.date())
    clear(paths.state)  # a reader that had begun before may have kept what it read
    try:
        for name in names:
            edited_file.clear(edited_file.folder_for(paths.state, name))
        for path, is_all in list(words_about(paths.state, texts)):
            if is_all:
                os.unlink(path)
    except OSError as error:
        raise not_saved(error, paths.state) from error
    return files_holding(paths, names)


def files_holding(paths: JournalPaths, names: Collection[str]) -> list[str]:
    """Return the names of the log files in which one of these ids stands with a text."""
    found = _versions_of(names, reader.log_files(paths.folder))
    return list(dict.fromkeys(os.path.basename(path) for path, version in found if version.content))


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
    paths: JournalPaths, own: str, names: Collection[str], final: Sequence[Version], day: date
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
    own_logs = own_among(reader.log_files(paths.folder), device.device_names(paths.state))
    end = log.written(final)
    prepared: list[tuple[str, str, bytes]] = []
    try:
        for path in (*(path for path in own_logs if path != own), own):
            old = _content(path)
            new, number = purged(old, names)
            more = end if path == own else b""
            if more and new and not new.endswith(b"\n"):
                more = b"\n" + more
            if number or more:
                target = os.path.realpath(path)
                prepared.append((prepare_beside(target, (new, more)), target, old))
            del new, old  # of a long journal they are much
        back_up(paths, own, day)
        for path in (*private_files(paths.state), *left):
            rewrite(path, names)
        _put_in_place(prepared)
    finally:
        for beside, _, _ in prepared:
            os.unlink(beside)
    _note(paths, end)


def _put_in_place(prepared: list[tuple[str, str, bytes]]) -> None:
    """Let files written beside others take their place, all or none as far as a disk allows that.

    Each has the path of the other and what that holds. Those in place leave `prepared`. Raises
    OSError, with the other ones put back.
    """
    done: list[tuple[str, bytes]] = []
    try:
        while prepared:
            beside, target, old = prepared[0]
            os.replace(beside, target)
            done.append((target, old))
            del prepared[0]
    except OSError:
        for target, old in done:
            write_beside(target, old)
        raise
    for folder in {os.path.dirname(target) for target, _ in done}:
        flush_folder(folder)


def own_among(logs: Iterable[str], names: Collection[str]) -> list[str]:
    """Return those of some logs that a machine of these device names may rewrite.

    They are its own under every name it had, its side files, and their copies.
    """
    hosts = log_names.hosts_of(names)
    stems = ((path, os.path.basename(path).removesuffix(LOG_SUFFIX)) for path in logs)
    return [path for path, stem in stems if log_names.is_of(stem, names, hosts)]


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
    copied = [copy.path for copy in backups]
    for path in (_note_of(paths), *copied, *temp_files([paths.folder])):
        yield from _deletions(path)
    try:
        put_away = {path: _deletions(path) for path in quarantined(paths.state)}
    except OSError:
        return
    if any(put_away.values()):
        known = {digest for path in (*logs, *copied) for digest in line_hashes(path)}
        for path, deletions in put_away.items():
            if not known.isdisjoint(line_hashes(path)):  # else it is of another journal
                yield from deletions


def _note(paths: JournalPaths, lines: bytes) -> None:
    """Note what was deleted for good here, by ids alone; the log says it, too."""
    path = _note_of(paths)
    try:
        write_beside(path, _content(path) + lines)
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


def rewrite(path: str, names: Collection[str]) -> None:
    """Replace a file of lines by one without the wins `names`, where it is there and has any.

    Ask it under the lock. Raises OSError, with the file as it was.
    """
    old = _content(path)
    new, number = purged(old, names)
    if number:
        write_beside(path, new)


def _content(path: str) -> bytes:
    """Return what a file holds, nothing where there is none; raises OSError."""
    try:
        return read_bytes(path)
    except FileNotFoundError:
        return b""


# -- lines without some wins -----------------------------------------------------------------------


def without(line: bytes, names: Collection[str]) -> bytes | None:
    """Return a line of the log without wins of the ids `names`; None where nothing remains.

    What says that one was deleted for good stays, without anything else that may stand there. What
    is damaged goes if it holds such an id: it may hold the text.
    """
    try:
        version = decode(line)
    except BadLineError:
        pass
    else:
        return _kept(version, line, names)
    written = [_written(name) for name in names]
    first, *pieces = line.split(START)
    kept = [b"" if any(name in first for name in written) else first]
    for piece in pieces:
        found = salvage(START + piece)[0]
        if found:
            kept.append(_kept(found[0], START + piece, names) or b"")
        elif not any(name in piece for name in written):
            kept.append(START + piece)
    return b"".join(kept) or None


def _kept(version: Version, line: bytes, names: Collection[str]) -> bytes | None:
    """Return what stays of the line of a version."""
    if version.id not in names:
        return line
    return encode(version).encode() if deletes_for_good(version) else None


def purged(data: bytes, names: Collection[str]) -> tuple[bytes, int]:
    """Return lines of a log without wins of the ids `names`, and how many lines held one.

    See `without`; all other lines are as they were. Where something goes, the last line that stays
    ends with a newline.
    """
    usual = {_written(name) for name in names}
    if b"\\u" not in data and len(names) <= _FEW and not any(name in data for name in usual):
        return data, 0
    kept = io.BytesIO()
    number = 0
    for whole in io.BytesIO(data):
        line = whole.removesuffix(b"\n")
        stays = line if _is_of_another(line, usual) else without(line, names)
        number += stays != line
        if stays is not None:
            kept.write(stays + b"\n")
    return (kept.getvalue(), number) if number else (data, 0)


def _is_of_another(line: bytes, names: Collection[bytes]) -> bool:
    """Tell, without parsing it, whether a line is in the usual form and about no id of `names`."""
    if not line.startswith(_USUAL):
        return not line
    name = line[len(_USUAL) : line.find(b'"', len(_USUAL))]
    return name not in names and b"\\" not in line and line.find(START, 1) < 0


def _written(name: str) -> bytes:
    """Return an id as `encode` spells it."""
    return to_json(name)[1:-1].encode()
