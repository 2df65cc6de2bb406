"""Mends what the doctor finds, and brings back what backups have and the journal has not.

Every line is in a file that is read, whenever a crash comes.
"""

from __future__ import annotations

import io
import os
from collections import Counter
from datetime import date

from microwins.disk import permissions
from microwins.disk.edited_file import clear
from microwins.disk.files import quoted, read_bytes, write_beside
from microwins.errors import WinsError
from microwins.journal import log, reader
from microwins.journal.backups import QUARANTINE, back_up, copies, private_files, unpin
from microwins.journal.blocks import not_opened
from microwins.journal.care import leftovers
from microwins.journal.care.doctor import cut_off, examine, may_unmark
from microwins.journal.care.merging import marker_lines, merged, proven, without_markers
from microwins.journal.care.missing_lines import line_hash, missing_lines, to_compare
from microwins.journal.care.older_wins import rewrite_wins
from microwins.journal.care.purge import (
    kept_deletions,
    left_by_crashes,
    own_among,
    purged,
    rewrite,
    rewriting_own_log,
)
from microwins.journal.care.scan import Scan
from microwins.journal.device import device_names, known_device_names
from microwins.journal.versions import latest_versions
from microwins.model.win import repaired_win
from microwins.results import finding
from microwins.results.changes import Restored
from microwins.results.rows import pairs
from microwins.wording import files, grammar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime, timedelta

    from microwins.disk.paths import JournalPaths
    from microwins.journal.codec import Content, Version
    from microwins.journal.journal import Journal
    from microwins.results.finding import Finding, Findings

_IN_THE_LOG = {
    *(finding.SIDE, finding.CONFLICT, finding.BACKED_UP, finding.CUT_OFF),
    *(finding.MARKER, finding.NOT_GONE),
}


def mend(journal: Journal, now: datetime, config: str = "") -> Findings:
    """Mend what can be mended, and return what was and what remains; see `examine`.

    Raises WinsError where others are writing, NotSavedError when the disk refuses: all that was
    there is there then, and another try goes on.
    """
    before = examine(journal, now, config)
    if not any(one.mends for one in before.findings):
        return before
    paths = journal.paths
    logs = reader.log_files(paths.folder)
    own = own_among(logs, known_device_names(paths.state))
    permissions.restrict(permissions.private_paths(paths.folder, own, paths.state, config))
    if any(one.mends and one.kind in _IN_THE_LOG for one in before.findings):
        merge_missing(paths, now, config)
    if any(one.kind == finding.HALF_LETTERS for one in before.findings):
        rewrite_wins(journal, now, repaired_win)
    for one in before.findings:
        if one.kind == finding.WORDS and one.mends:
            clear(os.path.dirname(one.file))
    after = examine(journal, now, config)
    left = set(map(_about, after.findings))
    mended = [one for one in before.findings if one.mends and _about(one) not in left]
    folded = any(one.kind in {finding.SIDE, finding.CONFLICT} for one in mended)
    quarantine = os.path.join(paths.state, QUARANTINE) if folded else None
    return after._replace(mended=mended, quarantine=quarantine)


def _about(remark: Finding) -> tuple[str, str, str | None]:
    return remark.file, remark.kind, remark.day


def merge_missing(
    paths: JournalPaths, now: datetime, config: str = "", *, strays: bool = True
) -> Counter[str]:
    """Put the lines of `strays` and those that backups alone have into the own log.

    What was folded in goes to quarantine, and what a crash left goes. Returns how many lines came
    back, by the days of their backups.
    """
    with rewriting_own_log(paths) as own:
        return _merge(paths, own, now, config, strays=strays)


def _merge(
    paths: JournalPaths, own: str, now: datetime, config: str, *, strays: bool
) -> Counter[str]:
    back_up(paths, own, now.date())
    logs = reader.log_files(paths.folder)
    backups = list(to_compare(paths.folder, copies(paths)))
    known = _erased(logs)
    erased = {version.id: version for version in kept_deletions(paths, logs, backups)} | known
    names = device_names(paths.state)
    found = leftovers.strays(logs, names) if strays else ()
    taken = [path for path in found if path != own and leftovers.is_done(path, now)]
    left = cut_off(paths, config) if strays else []
    for path in taken:
        rewrite(path, erased)
    files = [read_bytes(path) for path in taken]
    line_hashes = list(map(line_hash, files))
    files += [_readable(path) for path in left if os.path.dirname(path) == paths.folder]
    missing = missing_lines(logs, backups, known)
    lines = io.BytesIO()
    for one in missing:
        lines.write(one.line + b"\n")
    files.append(lines.getvalue())
    back = Counter(one.copy.day for one in missing)
    del missing, lines  # of a long journal it is much
    _add(own, files, erased)
    for path, digest in zip(taken, line_hashes, strict=True):
        there = read_bytes(leftovers.put_away(paths.state, path))
        if line_hash(there) != digest:  # somebody wrote to it meanwhile
            _add(own, [there], erased)
    for path in left:
        os.unlink(path)
    _clean(paths, erased, names)
    if strays:
        for path in _marked(paths, own, names):
            _add(path, [], {})
    unpin(copies(paths))
    return back


def restore(journal: Journal, now: datetime, day_start: timedelta) -> Restored:
    """Put the lines back that backups have and the journal has not, and return what that did.

    The lines are those that were written then, so that the history is as it was. Raises what
    `mend` does.
    """
    paths = journal.paths
    logs = reader.log_files(paths.folder)
    try:
        backups = copies(paths)
    except OSError as error:
        said = grammar.filled(
            files.BACKUPS_NOT_LISTED, why=error.strerror, folder=quoted(paths.state)
        )
        raise WinsError(*said) from error
    apart = list(to_compare(paths.folder, backups))
    missing = missing_lines(logs, apart, Scan(logs, now).erased)
    names = {name for one in missing for name, _ in one.keys}
    del missing
    if not names:
        return Restored([], [], len(backups))
    before = _contents(journal, names)
    days = merge_missing(paths, now, strays=False)
    after = _contents(journal, names)
    both = [(before.get(name), after.get(name)) for name in sorted(names)]
    changed = [pair for pair in both if pair[0] != pair[1]]
    changed.sort(key=lambda pair: (pair[1] or pair[0]).at)  # type: ignore[union-attr]  # they differ
    lines = [(date.fromisoformat(day), number) for day, number in sorted(days.items())[::-1]]
    wins, items = pairs(changed, day_start)
    return Restored(wins, lines, len(backups), items)


def _contents(journal: Journal, names: Collection[str]) -> dict[str, Content | None]:
    """Return the wins and items of these ids as the journal has them."""
    versions = reader.read(reader.log_files(journal.paths.folder), [])
    folded = latest_versions(version for version in versions if version.id in names)
    return {name: content for name, (_, content) in folded.items()}


def _erased(logs: Sequence[str]) -> dict[str, Version]:
    """Return what in the logs deletes wins for good, by their ids.

    Raises WinsError where that can't be known.
    """
    erased = {}
    for path in logs:
        try:
            erased.update({version.id: version for version in reader.deleted_for_good(path)})
        except OSError as error:
            why = not_opened(os.path.basename(path), error)
            folder = quoted(os.path.dirname(path))
            raise WinsError(
                *grammar.filled(files.NOT_MOVED, file=why.file, why=why.kind, folder=folder)
            ) from error
    return erased


def _add(log_path: str, others: Sequence[bytes], erased: Mapping[str, Version]) -> None:
    """Add the lines of `others` to a log, in one step, without merge markers.

    What was `erased` leaves it, and from then on this log says so by itself, without other files.
    Raises OSError.
    """
    try:
        old = read_bytes(log_path)
        said = {version.id for version in reader.deleted_for_good(log_path)} if erased else ()
    except FileNotFoundError:
        old, said = b"", ()
    final = log.written([version for name, version in erased.items() if name not in said])
    kept, _ = purged(old, erased)
    added = [*(purged(one, erased)[0] for one in others), final]
    new = merged(without_markers(kept), map(without_markers, added))
    if new == old:
        return
    if not proven(new, kept, added):
        raise WinsError(*files.NOT_PUT_IN_ORDER)
    write_beside(log_path, new)


def _clean(paths: JournalPaths, erased: Collection[str], names: Collection[str]) -> None:
    """Take what was deleted for good out of all that this machine may rewrite; raises OSError."""
    if erased:
        own_logs = own_among(reader.log_files(paths.folder), names)
        for path in (*own_logs, *private_files(paths.state), *left_by_crashes(paths)):
            rewrite(path, erased)


def _marked(paths: JournalPaths, own: str, names: Collection[str]) -> list[str]:
    """Return the other logs out of which merge markers are to be taken."""
    logs = [path for path in reader.log_files(paths.folder) if path != own]
    own_logs = own_among(logs, names)
    return [path for path in logs if may_unmark(path, own_logs) and marker_lines(path)]


def _readable(path: str) -> bytes:
    """Return the lines of half a file that say something; raises OSError."""
    return b"".join(
        line + b"\n" for line in read_bytes(path).split(b"\n") if any(reader.versions_in(line))
    )
