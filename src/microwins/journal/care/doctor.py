"""Reads the whole journal and what is kept of it, and says what is wrong; changes nothing."""

from __future__ import annotations

import os
import shutil
from itertools import groupby

from microwins.disk import permissions
from microwins.disk.edited_file import folder_for, is_unchanged
from microwins.disk.files import read_bytes, temp_files
from microwins.disk.paths import BACKUPS, LOG_SUFFIX
from microwins.journal import reader
from microwins.journal.backups import copies
from microwins.journal.blocks import not_opened
from microwins.journal.care import leftovers, older_wins
from microwins.journal.care.merging import marker_lines
from microwins.journal.care.missing_lines import missing_lines, to_compare
from microwins.journal.care.purge import kept_deletions, left_by_crashes, own_among, purged
from microwins.journal.care.scan import Scan
from microwins.journal.device import gone_log, known_device_names
from microwins.model.handle import handles
from microwins.results import finding
from microwins.results.finding import Finding, Findings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from microwins.disk.paths import JournalPaths
    from microwins.journal.backups import Copy
    from microwins.journal.journal import Journal

_MIB = 1024 * 1024
_LITTLE_ROOM = 50 * _MIB


def examine(journal: Journal, now: datetime, config: str = "") -> Findings:
    """Return a finding for each line that could not be read, and for anything else that is wrong.

    `config` is the folder of the settings, "" for none. Raises JournalUnreadableError where the
    folder can't be listed or none of its files opened.
    """
    paths = journal.paths
    logs = reader.log_files(paths.folder)
    scan = Scan(logs, now)
    reader.refuse_if_none_opened(logs, scan.unreadable)
    found: list[Finding] = []
    backups = _copies(paths, found)
    apart = list(to_compare(paths.folder, backups))
    names = known_device_names(paths.state)
    own = own_among(logs, names)
    found += [
        *_unreadable(paths, scan, own),
        *scan.findings(),
        *older_wins.half_letters(logs, scan.stamps),
        *(
            Finding(os.path.basename(path), 0, kind, mends=leftovers.is_done(path, now))
            for path, kind in leftovers.strays(logs, names).items()
        ),
        *_backed_up(logs, backups, apart, scan),
        *_not_gone(paths, logs, own, apart, scan),
        *_open_to_others(paths, logs, own, config),
        *_left(paths, config, scan),
        *_room(paths),
    ]
    gone = gone_log(paths)
    if gone and not found:  # else what is left of it is among those
        found.append(Finding(gone, 0, finding.GONE))
    days = [copy.day for copy in backups]
    return Findings(
        found,
        (),
        scan.wins,
        len(logs),
        max(days, default=None),
        None,
        older_wins.located(journal, logs),
    )


def may_unmark(path: str, own: Sequence[str]) -> bool:
    """Tell whether merge markers may be taken out of a log: its own, or where git put them."""
    return path in own or leftovers.in_git(os.path.dirname(path))


def _copies(paths: JournalPaths, found: list[Finding]) -> list[Copy]:
    """Return the backups there are; where they can't be listed, that is one more finding."""
    try:
        return copies(paths)
    except OSError as error:
        folder = os.path.join(paths.state, BACKUPS)
        found.append(Finding(folder, 0, not_opened(folder, error).kind))
        return []


def _unreadable(paths: JournalPaths, scan: Scan, own: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each part of a file that can't be read."""
    for name, of_file in groupby(scan.unreadable, key=lambda damage: damage.file):
        path = os.path.join(paths.folder, name)
        told = list(of_file)
        marked = any(one.kind == finding.MARKER for one in told)
        markers = marker_lines(path) if marked and may_unmark(path, own) else ()
        for one in told:
            yield Finding(*one, mends=one.number in markers)


def _backed_up(
    logs: Sequence[str], backups: Sequence[Copy], apart: Sequence[Copy], scan: Scan
) -> Iterator[Finding]:
    """Yield a finding for each backup with lines that neither the journal has nor a newer one."""
    found = missing_lines(logs, apart, scan.erased)
    for copy, lines in groupby(found, key=lambda missing: missing.copy):
        name = copy.log + LOG_SUFFIX
        number = sum(1 for _ in lines)
        yield Finding(name, 0, finding.BACKED_UP, mends=True, number=number, day=copy.day)
    for copy in backups:
        try:
            with open(copy.path, "rb"):
                pass
        except OSError as error:
            yield Finding(copy.path, 0, not_opened(copy.path, error).kind)


def _not_gone(
    paths: JournalPaths,
    logs: Sequence[str],
    own: Sequence[str],
    apart: Sequence[Copy],
    scan: Scan,
) -> Iterator[Finding]:
    """Yield a finding for each log that holds what was deleted for good, where --fix mends that."""
    known = {version.id for version in kept_deletions(paths, logs, apart)}
    forgotten = (known & scan.stamps.keys()) - scan.erased
    for path in logs:
        names = forgotten | scan.erased if path in own else forgotten
        if not names:
            continue
        try:
            _, lines = purged(read_bytes(path), names)
        except OSError:
            continue  # that is said already
        if lines:
            yield Finding(os.path.basename(path), 0, finding.NOT_GONE, mends=True, number=lines)


def _open_to_others(
    paths: JournalPaths, logs: Sequence[str], own: Sequence[str], config: str
) -> Iterator[Finding]:
    """Yield a finding for each file that others may read; in a private folder they don't get there.

    There only the files of this machine need it: a copy of them elsewhere has their modes.
    """
    named = logs if any(permissions.open_to_others([paths.folder])) else own
    for path, mode in permissions.open_to_others(
        permissions.private_paths(paths.folder, named, paths.state, config)
    ):
        name = os.path.basename(path) if path in logs else path
        yield Finding(name, 0, finding.LOOSE, f"{mode:04o}", mends=True)


def cut_off(paths: JournalPaths, config: str) -> list[str]:
    """Return the paths of what was being written anywhere when a crash came."""
    return [*left_by_crashes(paths), *temp_files([config] if config else [])]


def _left(paths: JournalPaths, config: str, scan: Scan) -> Iterator[Finding]:
    """Yield what a crash left, and words that an editor was given."""
    for path in cut_off(paths, config):
        yield Finding(path, 0, finding.CUT_OFF, mends=True)
    words = leftovers.words_left(paths.state)
    there = scan.stamps.keys() - scan.gone if words else ()
    folders = {folder_for(paths.state, name): name for name in there}
    names = {path: folders.get(os.path.dirname(path)) for path in words}
    known = handles(filter(None, names.values()), there)
    for path, name in names.items():
        mends = is_unchanged(os.path.dirname(path))
        yield Finding(path, 0, finding.WORDS, mends=mends, handle=known.get(name or ""))


def _room(paths: JournalPaths) -> Iterator[Finding]:
    try:
        free = shutil.disk_usage(paths.folder).free
    except OSError:
        return  # there is no folder so far
    if free < _LITTLE_ROOM:
        yield Finding(paths.folder, 0, finding.LITTLE_ROOM, number=free // _MIB)
